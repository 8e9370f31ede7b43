import Almanac
import House
import Language
import Matching
import Optimiser
import Store

/// Computes arrangements as jobs: enqueued in the transaction that states the arrangement, finished in the one that keeps its lines.
package struct ArrangementJobs: Sendable {
  /// The name of these jobs.
  package static let name = "timetable.arrange"
  /// What they do, in words.
  package static let title = Phrase(id: "Menyusun jadwal", en: "Arranging the timetable")
  /// Seconds a computation may take.
  static let seconds = 45.0
  /// Tries before an arrangement has failed; the user waits, so they are few.
  static let tries = 5

  private static let pool = BlockingPool("bekal.timetable", width: 1, waiting: 8, secondsEach: seconds * 2)

  let store: Store
  /// A child process, or this one.
  let means: PlacementSolver.Means
  let clock: @Sendable () -> Moment

  /// Computes over a store; the house's clock dates the facts.
  package init(
    store: Store, means: PlacementSolver.Means = .worker(executable: nil), clock: @escaping @Sendable () -> Moment
  ) {
    self.store = store
    self.means = means
    self.clock = clock
  }

  /// What a worker needs to compute arrangements.
  package var handler: JobHandler {
    JobHandler(
      ArrangementJobs.name, retry: RetryRule(triesMaximum: ArrangementJobs.tries),
      giveUp: { job, cause in try await ending(of: job, .failed(note: cause.id)) },
      run: { job in
        guard let (instance, frozen) = try await inputs(of: job) else { return .nothing }
        let answer = try await ArrangementJobs.pool.run { try self.answer(instance, frozen) }
        return try await ending(of: job, answer)
      })
  }

  static func job(_ id: Arrangement.ID, at facility: Facility.ID) -> Job {
    Job(facility: facility.text, id: "\(name):\(id)", name: name, payload: id.text)
  }

  /// How a computation ends.
  private enum Answer: Sendable {
    case ready(TimetableResult, [Arrangement.Line])
    case failed(note: String)
  }

  /// A job that names no arrangement.
  private struct Nameless: Error {}

  private static func named(_ job: Job) throws -> (id: Arrangement.ID, facility: Facility.ID) {
    guard let id = Arrangement.ID(job.payload[...]), let facility = Facility.ID(job.facility[...]) else {
      throw Nameless()
    }
    return (id, facility)
  }

  /// What is computed from; nil where the arrangement is not there or computed already.
  private func inputs(of job: Job) async throws -> (instance: String, frozen: FrozenArrangement)? {
    let (id, facility) = try ArrangementJobs.named(job)
    return try await store.read { db -> (instance: String, frozen: FrozenArrangement)? in
      guard try db.arrangement(id, at: facility)?.state == .computing else { return nil }
      return try db.inputs(of: id, at: facility)
    }
  }

  private func answer(_ text: String, _ frozen: FrozenArrangement) throws -> Answer {
    do {
      let instance = try TimetableInstance(json: Array(text.utf8))
      let solver = PlacementSolver(means: means, seconds: ArrangementJobs.seconds)
      let result = try solver.solve(instance)
      if let conflict = result.conflict { return .failed(note: conflict.rules.joined(separator: "; ")) }
      let breaches = TimetableChecker.breaches(of: result, against: instance)
      guard breaches.isEmpty else { return .failed(note: "\(breaches.count) pelanggaran aturan") }
      if result.stages.isEmpty { return .failed(note: "waktu hitung habis sebelum ada susunan") }
      // The same input gives the same plan, so that the second search only words its rules in English.
      let english = result.unscheduled.isEmpty ? nil : try solver.solve(instance, language: .english)
      let rules = Dictionary(english?.unscheduled.map { ($0.session, $0.rule) } ?? []) { first, _ in first }
      return .ready(result, frozen.lines(of: result, in: instance, english: rules))
    } catch let failure as OptimiserFailure {
      // The solver cannot be used here, or would give no answer to the same question again.
      return .failed(note: Language.indonesian.sentence(for: failure))
    }
  }

  private func ending(of job: Job, _ answer: Answer) async throws -> JobResult {
    let (id, facility) = try ArrangementJobs.named(job)
    guard let arrangement = try await store.read({ try $0.arrangement(id, at: facility) }),
      arrangement.state == .computing
    else { return .nothing }
    let act = WriteContext(
      actor: "konsol", facility: facility.text, moment: clock(), key: nil, account: "konsol", inputHash: [])
    return .act(act) { db in
      let (state, result, note, lines): (Arrangement.State, TimetableResult?, String?, [Arrangement.Line]) =
        switch answer {
        case .ready(let result, let lines): (.ready, result, nil, lines)
        case .failed(let note): (.failed, nil, note, [])
        }
      // Where it is computed already the transaction states nothing, so nothing of it stands.
      guard try db.finish(id, state, result, note: note, at: facility) else { return }
      try db.keep(lines, of: id, at: facility)
      db.state(
        Fact(
          "timetable.arranged", about: id,
          [
            "state": .text(state.rawValue), "instance": .text(arrangement.instanceHash),
            "result": .text(result?.json ?? ""),
          ]))
    }
  }
}
