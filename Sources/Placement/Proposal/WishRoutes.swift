import Language
import Foundation
import House
import Matching
import Page
import People
import Programmes
import Store

/// What granting one wish would cost: the best plan with that pair fixed, beside the plan as it is.
struct Wish: Sendable, Encodable {
  /// One goal with and without the wish.
  struct Line: Sendable, Encodable {
    let measure: PlacementInstance.Measure
    let now: Int
    let then: Int
  }

  /// Somebody who would lose the place now proposed.
  struct Displaced: Sendable, Encodable {
    let name: String
    let course: String
  }

  let person: String
  let personId: String
  let course: String
  let cohortId: String
  /// Whether the proposal can still be decided on.
  let isOpen: Bool
  /// Nil where the person may not join it.
  let fit: Int?
  /// What is in the way where the person may not join.
  let obstacles: [Criterion.Kind]
  let lines: [Line]
  let losing: [Displaced]
  let proven: Bool
  /// Why no plan keeps all rules with it; empty where there is one.
  let impossible: [String]
}

/// The person and cohort of a wish.
struct WishQuery: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person), FormField("cohort", .id, PlacementPhrases.cohort),
  ]
  let person: String
  let cohort: String
  init(_ input: FormInput) {
    person = input.text("person")
    cohort = input.text("cohort")
  }
}

/// Requirements set aside by whoever may.
enum WaiverRoutes {
  static let all: [Route] = [
    .write(
      .post, "/cohorts/{id}/waivers", needs: .permission(.grantWaiver), form: WaiverForm.self, PlacementPhrases.waive
    ) { context, form in
      let cohort = try context.id("id", of: Cohort.self)
      guard form.criterion.isWaivable else { throw Proposal.Refusal.neverWaived(form.criterion) }
      guard let person = Person.ID(form.person[...]) else { throw Missing() }
      let waiver = Waiver(person: form.person, cohort: cohort.text, criterion: form.criterion)
      let done = try await context.write { db in
        guard try db.cohort(cohort, at: context.facility) != nil, try db.person(person, at: context.facility) != nil
        else { throw Missing() }
        try db.keep(waiver, because: form.reason, at: context.facility, by: context.actor, now: context.now)
        db.state(
          Fact(
            "placement.waived", about: form.person,
            [
              "cohort": .text(cohort.text), "criterion": .text(form.criterion.rawValue),
              "reason": .sealed(person: form.person, form.reason),
            ]))
        return form.person
      }
      let hearing = form.hearing.flatMap { Hearing.ID($0[...]) }
      return .see(
        hearing.map { "/hearings/\($0)/candidates?cohort=\(cohort)" } ?? "/people/\(form.person)",
        saying: PlacementPhrases.waiverKept, done)
    }
  ]
}

/// The price of one wish, computed when it is asked for.
enum WishRoutes {
  static let all: [Route] = [
    .get("/proposals/{id}/wish", needs: .permission(.readPlacement), form: WishQuery.self, WishWords.price) {
      context, query in
      let id = try context.id("id", of: Proposal.self)
      let (proposal, texts, openings, outcome) = try await context.read { db in
        guard let proposal = try db.proposal(id, at: context.facility),
          let texts = try db.texts(of: id, at: context.facility),
          let findings = try db.summary(of: id, at: context.facility),
          let outcome = try db.outcome(of: query.person, in: id, at: context.facility)
        else { throw Missing() }
        return (proposal, texts, findings.openings, outcome)
      }
      guard let opening = openings.firstIndex(where: { $0.id == query.cohort }) else { throw Missing() }
      let obstacles = outcome.obstacles(toward: opening)
      let (answer, seated) = try await answer(texts, openings, query)
      let named = try await context.read {
        try $0.names(of: answer.people(or: query.person, in: texts), at: context.facility)
      }
      let wish = Wish(
        answer, of: query, seated: seated, obstacles: obstacles.map(\.kind), isOpen: proposal.state == .ready,
        openings: openings, names: named)
      let words = ReasonWords(try Regions.shipped())
      return .page(wish) { wishPage($0, obstacles: obstacles, words, proposal: id.text, on: $1) }
    }
  ]

  /// The solver runs in a child process; it is waited for on a thread of its own.
  private static func answer(
    _ texts: ProposalTexts, _ openings: [Opening], _ query: WishQuery
  ) async throws -> (PlacementExplanation.Answer, seated: Int) {
    guard let text = texts.result else { throw Missing() }
    let instance = try PlacementInstance(json: Array(texts.instance.utf8))
    guard let person = instance.person(query.person), let cohort = instance.cohort(query.cohort) else {
      throw Missing()
    }
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(
          with: Result {
            let result = try PlacementResult(json: Array(text.utf8))
            let explanation = try PlacementExplanation(
              of: result, in: instance, person: person, cohort: cohort,
              by: PlacementSolver(seconds: PlacementExplanation.secondsForPrice), language: .indonesian)
            let seats = result.placements.count - result.newcomers(beside: openings).placements.count
            return (explanation.answers.first?.answer ?? .notListed, seats)
          })
      }
    }
  }
}

extension PlacementExplanation.Answer {
  /// Whom the answer speaks of beside the person: who would lose a place; where rules are named, anybody.
  fileprivate func people(or person: String, in texts: ProposalTexts) throws -> [String] {
    switch self {
    case .eligible(_, _, _, .plan(_, let losing, _)): [person] + losing.map(\.person)
    case .eligible(_, _, _, .impossible):
      try PlacementInstance(json: Array(texts.instance.utf8)).people.map(\.id)
    case .eligible, .placed, .notListed, .barred: [person]
    }
  }
}

extension Wish {
  init(
    _ answer: PlacementExplanation.Answer, of query: WishQuery, seated: Int, obstacles: [Criterion.Kind], isOpen: Bool,
    openings: [Opening],
    names: [String: Board.PersonName]
  ) {
    let titles = Dictionary(openings.map { ($0.id, $0.title) }) { first, _ in first }
    var (fit, lines, losing, proven, impossible): (Int?, [Line], [Displaced], Bool, [String]) = (nil, [], [], false, [])
    switch answer {
    case .placed(let points, _, _): (fit, proven) = (points, true)
    case .notListed, .barred: break
    case .eligible(let points, _, _, let price):
      fit = points
      switch price {
      case .impossible(let rules):
        impossible = rules.map { $0.naming(names.mapValues(\.name).merging(titles) { $1 }) }
      case .unknown: break
      case .plan(let changes, let out, let isProven):
        lines = changes.map { change in
          let unseen = change.measure.constant(of: seated)
          return Line(measure: change.measure, now: change.now - unseen, then: change.then - unseen)
        }
        losing = out.map { Displaced(name: names[$0.person]?.name ?? "", course: titles[$0.cohort] ?? "") }
        proven = isProven
      }
    }
    self.init(
      person: names[query.person]?.name ?? "", personId: query.person, course: titles[query.cohort] ?? "",
      cohortId: query.cohort, isOpen: isOpen, fit: fit, obstacles: obstacles, lines: lines, losing: losing,
      proven: proven,
      impossible: impossible)
  }
}
