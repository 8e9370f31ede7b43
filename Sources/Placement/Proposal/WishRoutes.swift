import Language
import Foundation
import House
import Matching
import Page
import People
import Programmes
import Store
import Synchronization

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
  let personId: Person.ID
  let course: String
  let cohortId: Cohort.ID
  /// Whether the proposal can still be decided on.
  let isOpen: Bool
  /// Whether the price is known; else somebody has to ask for it.
  let isAnswered: Bool
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

/// Waivers granted by whoever may.
enum WaiverRoutes {
  static let all: [Route] = [
    .write(
      .post, "/cohorts/{id}/waivers", needs: .permission(.grantWaiver), form: WaiverForm.self, PlacementPhrases.waive
    ) { context, form in
      let cohort = try context.id("id", of: Cohort.self)
      guard form.criterion.isWaivable else { throw Proposal.Refusal.neverWaived(form.criterion) }
      let waiver = Waiver(person: form.person, cohort: cohort, criterion: form.criterion)
      let done = try await context.write { db in
        guard try db.cohort(cohort, at: context.facility) != nil,
          try db.person(form.person, at: context.facility) != nil
        else { throw Missing() }
        try db.keep(waiver, because: form.reason, at: context.facility, by: context.actor, now: context.now)
        try db.markDecided(
          db.proposals(at: context.facility, in: [.computing, .ready]).map(\.id).filter { id in
            let offered =
              try db.summary(of: id, at: context.facility)?.openings ?? db.study(of: id, at: context.facility)?.openings
            return offered?.contains { $0.id == cohort } ?? false
          }, at: context.facility, now: context.now)
        db.state(
          Fact(
            "placement.waived", about: form.person,
            [
              "cohort": .text(of: cohort), "criterion": .text(form.criterion.rawValue),
              "reason": .sealed(under: form.person, form.reason),
            ]))
        try db.askOfPlaces(of: form.person, by: Recorder(context))
        return form.person.text
      }
      let next =
        form.hearing.map { PersonInCohort(person: form.person, cohort: cohort).path(at: $0) }
        ?? form.enrolment.map { "/enrolments/\($0)" }
      return .see(next ?? "/people/\(form.person)", saying: PlacementPhrases.waiverKept, done)
    }
  ]
}

/// The price of one wish: shown where it is known, worked out where a person asks for it.
enum WishRoutes {
  static let all: [Route] = [
    .get("/proposals/{id}/wish", needs: .permission(.readPlacement), form: PairForm.self, WishWords.price) {
      context, query in
      let question = try await WishQuestion.open(query, context)
      let known = try await BlockingPool.files.run { try question.known() }
      let wish = try await wish(known, of: question, context)
      let words = ReasonWords(try Regions.shipped())
      let hearing = try await context.read { try $0.hearing(on: question.proposal.id, at: context.facility) }
      let row = hearing.map { PersonInCohort(person: query.person, cohort: query.cohort).path(at: $0.id) }
      return .page(wish) {
        wishPage(
          $0, obstacles: question.obstacles, words, proposal: question.proposal.id, hearing: row, on: $1)
      }
    },
    .question("/proposals/{id}/wishes", needs: .permission(.readPlacement), form: PairForm.self, WishWords.ask) {
      visit, query in
      let question = try await WishQuestion.open(query, visit)
      let answered = try await WishQueue.shared.pool(of: visit.facility).run { try question.answered() }
      return .see(
        "/proposals/\(question.proposal.id)/wish?cohort=\(query.cohort)&person=\(query.person)",
        value: try await wish(answered, of: question, visit))
    },
  ]

  private static func wish(_ known: WishQuestion.Known?, of question: WishQuestion, _ context: RequestContext)
    async throws -> Wish
  {
    let people = try question.people(in: known?.answer)
    let names = try await context.read { try $0.names(of: people, at: context.facility) }
    return Wish(known, of: question, names: names)
  }
}

/// Lets one solver a house work on wishes; who asks when many wait is told when to come again.
final class WishQueue: Sendable {
  /// The most that wait in one house.
  static let mostWaiting = 20
  /// About the seconds that one answer takes.
  static let secondsEach = 4.0
  static let shared = WishQueue()

  private let pools = Mutex<[Facility.ID: BlockingPool]>([:])

  /// The threads of a house.
  func pool(of facility: Facility.ID) -> BlockingPool {
    pools.withLock { pools in
      if let pool = pools[facility] { return pool }
      let pool = BlockingPool(
        "bekal.wish", width: 1, waiting: WishQueue.mostWaiting, secondsEach: WishQueue.secondsEach)
      pools[facility] = pool
      return pool
    }
  }
}

extension Wish {
  init(_ known: WishQuestion.Known?, of question: WishQuestion, names: [Person.ID: Board.PersonName]) {
    let (query, openings, seated) = (question.query, question.openings, known?.seated ?? 0)
    let titles = Dictionary(openings.map { ($0.id, $0.title) }) { first, _ in first }
    var (fit, lines, losing, proven, impossible): (Int?, [Line], [Displaced], Bool, [String]) = (nil, [], [], false, [])
    switch known?.answer {
    case nil, .notListed, .barred: break
    case .placed(let points, _, _): (fit, proven) = (points, true)
    case .eligible(let points, _, _, let price):
      fit = points
      switch price {
      case .impossible(let rules):
        impossible = rules.map { $0.naming(people: names.mapValues(\.name), cohorts: titles) }
      case .unknown: break
      case .plan(let changes, let out, let isProven):
        lines = changes.map { change in
          let unseen = change.measure.constant(of: seated)
          return Line(measure: change.measure, now: change.now - unseen, then: change.then - unseen)
        }
        losing = out.compactMap { lost in
          guard let person = Person.ID(lost.person), let cohort = Cohort.ID(lost.cohort) else { return nil }
          return Displaced(name: names[person]?.name ?? "", course: titles[cohort] ?? "")
        }
        proven = isProven
      }
    }
    self.init(
      person: names[query.person]?.name ?? "", personId: query.person, course: titles[query.cohort] ?? "",
      cohortId: query.cohort, isOpen: question.proposal.state == .ready, isAnswered: known != nil, fit: fit,
      obstacles: question.obstacles.map(\.kind), lines: lines, losing: losing, proven: proven, impossible: impossible)
  }
}
