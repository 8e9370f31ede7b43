import Almanac
import Foundation
import House
import Language
import Matching
import Optimiser
import Store

/// Computes proposals as jobs: enqueued in the transaction that states the proposal, finished in the one that keeps the result.
package struct ProposalJobs: Sendable {
  /// The name of these jobs.
  package static let name = "placement.compute"
  /// What they do, in words.
  package static let title = Phrase(id: "Menghitung usulan penempatan", en: "Computing a placement proposal")
  /// Seconds a computation may take.
  package static let seconds = 60.0
  /// Tries before a proposal has failed; the user waits, so they are few.
  package static let tries = 5

  /// A worker computes one proposal at a time.
  private static let pool = BlockingPool("bekal.placement", width: 1, waiting: 8, secondsEach: seconds)

  let store: Store
  let clock: @Sendable () -> Moment

  /// Computes over a store; the house's clock dates the facts.
  package init(store: Store, clock: @escaping @Sendable () -> Moment) {
    self.store = store
    self.clock = clock
  }

  /// What a worker needs to compute proposals.
  package var handler: JobHandler {
    JobHandler(
      ProposalJobs.name, retry: RetryRule(triesMaximum: ProposalJobs.tries),
      giveUp: { job, cause in try await ending(of: job, .failed(note: cause.id)) },
      run: { job in
        guard let (proposal, instance, frozen, decisions) = try await inputs(of: job) else { return .nothing }
        let answer = try await ProposalJobs.pool.run { try ProposalJobs.answer(proposal, instance, frozen, decisions) }
        return try await ending(of: job, answer)
      })
  }

  static func job(_ id: Proposal.ID, at facility: Facility.ID) -> Job {
    Job(facility: facility.text, id: "\(name):\(id)", name: name, payload: id.text)
  }

  /// Puts every proposal on the list that is being computed and has no job: one made before there were jobs.
  package static func adopt(at facility: Facility.ID, _ db: Connection) throws {
    for proposal in try db.proposals(at: facility, in: [.computing]) {
      try Jobs.enqueue(job(proposal.id, at: facility), db)
    }
  }

  /// How a computation ends.
  private enum Answer: Sendable {
    case ready(PlacementResult, Findings)
    case failed(note: String)
  }

  /// A job that names no proposal.
  private struct Nameless: Error {}

  private static func named(_ job: Job) throws -> (id: Proposal.ID, facility: Facility.ID) {
    guard let id = Proposal.ID(job.payload[...]), let facility = Facility.ID(job.facility[...]) else {
      throw Nameless()
    }
    return (id, facility)
  }

  /// What is computed from; nil where the proposal is not there or computed already.
  private func inputs(of job: Job) async throws -> (Proposal, instance: String, FrozenStudy, [Decision])? {
    let (id, facility) = try ProposalJobs.named(job)
    let (held, texts, frozen, decisions) = try await store.read { db in
      (
        try db.proposal(id, at: facility), try db.texts(of: id, at: facility), try db.study(of: id, at: facility),
        try db.decisions(on: id, at: facility)
      )
    }
    guard let held, let texts, let frozen, held.state == .computing else { return nil }
    return (held, texts.instance, frozen, decisions)
  }

  private static func answer(
    _ proposal: Proposal, _ instance: String, _ frozen: FrozenStudy, _ decisions: [Decision]
  ) throws -> Answer {
    do {
      let instance = try PlacementInstance(json: Array(instance.utf8))
      let solver = PlacementSolver(
        means: .worker(executable: nil), seconds: ProposalJobs.seconds, lottery: UInt64(max(0, proposal.lottery)))
      let result = try solver.solve(instance)
      if let conflict = result.conflict { return .failed(note: conflict.rules.joined(separator: "; ")) }
      let breaches = PlacementChecker.breaches(of: result, against: instance)
      guard breaches.isEmpty else { return .failed(note: "\(breaches.count) pelanggaran aturan") }
      if result.stages.isEmpty, !instance.stages.isEmpty {
        return .failed(note: "waktu hitung habis sebelum ada usulan")
      }
      return .ready(result, frozen.findings(of: result, deciding: decisions))
    } catch let failure as OptimiserFailure {
      // The solver cannot be used here, or would give no answer to the same question again.
      return .failed(note: Language.indonesian.sentence(for: failure))
    }
  }

  private func ending(of job: Job, _ answer: Answer) async throws -> JobResult {
    let (id, facility) = try ProposalJobs.named(job)
    guard let proposal = try await store.read({ try $0.proposal(id, at: facility) }), proposal.state == .computing
    else {
      return .nothing
    }
    let act = WriteContext(
      actor: "konsol", facility: facility.text, moment: clock(), key: nil, account: "konsol", inputHash: [])
    return .act(act) { db in
      let (state, result, note, findings): (Proposal.State, String?, String?, Findings?) =
        switch answer {
        case .ready(let result, let findings): (.ready, result.json, nil, findings)
        case .failed(let note): (.failed, nil, note, nil)
        }
      // Where it is computed already the transaction states nothing, so nothing of it stands.
      guard try db.finish(id, state: state, result: result, note: note, findings: findings, at: facility) else {
        return
      }
      db.state(
        Fact(
          "placement.computed", about: id,
          [
            "state": .text(state.rawValue), "instance": .text(proposal.instanceHash), "result": .text(result ?? ""),
          ]))
    }
  }
}
