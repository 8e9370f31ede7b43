import House
import Language
import Matching
import Page
import People
import Programmes
import Store

/// One person and one cohort of a proposal that is computed, and what is known of the price.
struct WishQuestion: Sendable {
  /// An answer, and how many people sat in the classes before.
  struct Known: Sendable {
    let answer: PlacementExplanation.Answer
    let seated: Int
  }

  /// Proposals never change once they are computed, so that their answers stay true.
  private struct Mark: Hashable {
    let facility: Facility.ID
    let proposal: Proposal.ID
    let person: Person.ID
    let cohort: Cohort.ID
  }

  /// Answers that were worked out; each holds a few names.
  private static let answers = MemoCache<Mark, Known>(most: 400)

  let facility: Facility.ID
  let proposal: Proposal
  let texts: ProposalTexts
  let openings: [Opening]
  let query: PairForm
  /// What is in the way where the person may not join.
  let obstacles: [Criterion]

  /// The question that a request asks.
  ///
  /// - Throws: `Missing` where the proposal is not computed, or person or cohort are not part of it.
  static func open(_ query: PairForm, _ context: RequestContext) async throws -> WishQuestion {
    let id = try context.id("id", of: Proposal.self)
    let (proposal, texts, openings, outcome) = try await context.read { db in
      guard let proposal = try db.proposal(id, at: context.facility),
        let texts = try db.texts(of: id, at: context.facility),
        let findings = try db.summary(of: id, at: context.facility),
        let outcome = try db.outcome(of: query.person, in: id, at: context.facility)
      else { throw Missing() }
      return (proposal, texts, findings.openings, outcome)
    }
    let opening = try openings.firstIndex { $0.id == query.cohort }.orMissing()
    return WishQuestion(
      facility: context.facility, proposal: proposal, texts: texts, openings: openings, query: query,
      obstacles: outcome.obstacles(toward: opening))
  }

  private var mark: Mark {
    Mark(facility: facility, proposal: proposal.id, person: query.person, cohort: query.cohort)
  }

  /// What is known without the solver: an answer worked out before, or one that needs no search; nil where somebody has to ask.
  func known() throws -> Known? {
    if let answer = WishQuestion.answers.kept(at: mark) { return answer }
    let problem = try problem()
    let choice = PlacementInstance.Choice(person: problem.person, cohort: problem.cohort)
    let isOpen = problem.instance.pairs.first { $0.choice == choice }.map { pair in
      !problem.instance.barred.contains(choice) && !problem.instance.chosen(in: problem.result).contains(pair)
    }
    return isOpen == true ? nil : try solved(problem)
  }

  /// The answer, worked out where it is not known or not proven. It waits for the solver, so it runs on a thread of a pool.
  func answered() throws -> Known {
    if let answer = WishQuestion.answers.kept(at: mark), answer.isProven { return answer }
    return WishQuestion.answers.keep(try solved(try problem()), at: mark)
  }

  /// How many would lose their place by the last answer to this question; nil where nobody asked lately.
  static func losing(
    _ person: Person.ID, _ cohort: Cohort.ID, in proposal: Proposal.ID, at facility: Facility.ID
  ) -> Int? {
    let mark = Mark(facility: facility, proposal: proposal, person: person, cohort: cohort)
    guard case .eligible(_, _, _, .plan(_, let losing, _))? = answers.kept(at: mark)?.answer else { return nil }
    return losing.count
  }

  private struct Problem {
    let instance: PlacementInstance
    let result: PlacementResult
    let person: Int
    let cohort: Int
  }

  private func problem() throws -> Problem {
    let instance = try PlacementInstance(json: Array(texts.instance.utf8))
    return Problem(
      instance: instance, result: try PlacementResult(json: Array(texts.result.orMissing().utf8)),
      person: try instance.person(query.person.text).orMissing(),
      cohort: try instance.cohort(query.cohort.text).orMissing())
  }

  private func solved(_ problem: Problem) throws -> Known {
    let explanation = try PlacementExplanation(
      of: problem.result, in: problem.instance, person: problem.person, cohort: problem.cohort,
      by: PlacementSolver(seconds: PlacementExplanation.secondsForPrice), language: .indonesian)
    let seated = problem.result.placements.count - problem.result.newcomers(beside: openings).placements.count
    return Known(answer: explanation.answers.first?.answer ?? .notListed, seated: seated)
  }

  /// Whom an answer speaks of beside the person: who would lose a place; where rules are named, anybody.
  func people(in answer: PlacementExplanation.Answer?) throws -> [Person.ID] {
    switch answer {
    case .eligible(_, _, _, .plan(_, let losing, _)): [query.person] + losing.compactMap { Person.ID($0.person) }
    case .eligible(_, _, _, .impossible):
      try PlacementInstance(json: Array(texts.instance.utf8)).people.compactMap { Person.ID($0.id) }
    case .eligible, .placed, .notListed, .barred, nil: [query.person]
    }
  }
}

extension WishQuestion.Known {
  /// Whether asking again could not give a better answer.
  fileprivate var isProven: Bool {
    switch answer {
    case .placed, .notListed, .barred, .eligible(_, _, _, .impossible): true
    case .eligible(_, _, _, .plan(_, _, let proven)): proven
    case .eligible(_, _, _, .unknown): false
    }
  }
}
