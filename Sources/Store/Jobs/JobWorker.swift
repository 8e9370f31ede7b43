import Almanac
import Foundation
import Language
import Logging

/// Does the jobs of a database, one at a time, until it is told to stop. Several workers may share a PostgreSQL database.
///
/// 1. A job is claimed for a time; a worker that dies loses it when that time is over.
/// 2. The work runs outside any transaction; its result and the mark *done* are one transaction.
/// 3. A job that fails is tried again with growing pauses; after its last try it is given up, and *Hari ini* says so.
/// 4. A database that does not answer is tried again; the job stays claimed until the claim ends, then another worker takes it.
package struct JobWorker: Sendable {
  /// Seconds for which a job is claimed: longer than the longest job, a proposal of 60 seconds with the search for a conflict.
  package static let claimSeconds: Int64 = 120
  /// Seconds between two looks at the list where nothing in this process has put a job there.
  package static let pollSeconds = 5.0
  /// Pauses before the result of a job is written again that a database did not take.
  static let writePauses: [Duration] = [.milliseconds(200), .seconds(1), .seconds(3)]

  private let store: Store
  private let name: String
  private let claimSeconds: Int64
  private let pollSeconds: Double
  private let handlers: [String: JobHandler]
  private let plan: NightlyPlan?
  private let now: @Sendable () -> Moment
  private let cause: @Sendable (any Error) -> Phrase
  private let log = Logger(label: "bekal.jobs")

  /// The claim was lost: another worker has the job, or it is done.
  private struct Lost: Error {}

  /// A worker for these kinds of jobs.
  ///
  /// - Parameters:
  ///   - plan: the nightly work; its jobs are put on the list by this worker and done by it too.
  ///   - now: the clock by which jobs are due.
  ///   - cause: an error in words for people.
  package init(
    _ store: Store, _ handlers: [JobHandler], plan: NightlyPlan? = nil,
    name: String = "\(ProcessInfo.processInfo.hostName) \(getpid()) \(UUID().uuidString)",
    claimSeconds: Int64 = JobWorker.claimSeconds, pollSeconds: Double = JobWorker.pollSeconds,
    now: @escaping @Sendable () -> Moment = Moment.machine,
    cause: @escaping @Sendable (any Error) -> Phrase = { Phrase(same: "\($0)") }
  ) {
    let all = handlers + (plan.map { plan in plan.jobs.map { $0.handler(over: store, clock: plan.clock) } } ?? [])
    self.handlers = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    (self.store, self.name, self.claimSeconds, self.plan) = (store, name, claimSeconds, plan)
    (self.pollSeconds, self.now, self.cause) = (pollSeconds, now, cause)
  }

  /// Works until the task is cancelled; a job that is being done then is given back to the list.
  package func run() async {
    var plannedHour: Int64?
    var hasStarted = false
    while !Task.isCancelled {
      let heard = store.bell.rings
      do {
        if !hasStarted { try await endOwnClaims() }
        hasStarted = true
        let hour = now().milliseconds / 3_600_000
        if let plan, plannedHour != hour {
          try await store.write { try plan.enqueue($0) }
          plannedHour = hour
        }
        if try await step() { continue }
        await store.bell.wait(past: heard, seconds: try await secondsToWait())
      } catch {
        guard !Task.isCancelled else { return }
        // The database does not answer. The requests say so to people; here we only wait until it does.
        log.error("jobs wait: \((error as? StoreError).map { "\($0)" } ?? "\(type(of: error))")")
        try? await Task.sleep(for: .seconds(JobWorker.pollSeconds))
      }
    }
  }

  /// Does everything that is due now.
  package func drain() async throws {
    if let plan { try await store.write { try plan.enqueue($0) } }
    while try await step() {}
  }

  /// Does one job that is due, one that people wait for before a nightly one; false where there is none.
  package func step() async throws -> Bool {
    for names in [names(nightly: false), names(nightly: true)] {
      let now = now()
      guard let due = try await store.read({ try Jobs.nextDue(names, $0) }), due <= now else { continue }
      let claimed = try await store.write { [name, claimSeconds] db in
        try Jobs.claim(names, by: name, now: now, until: now.adding(seconds: claimSeconds), db)
      }
      if let claimed { try await work(claimed) }
      // Where another worker was faster there may be more: look again.
      return true
    }
    return false
  }

  private func names(nightly: Bool) -> [String] {
    handlers.values.filter { $0.isNightly == nightly }.map(\.name).sorted()
  }

  /// On SQLite nobody else writes, so whatever is still claimed when we begin was left by a process that died.
  private func endOwnClaims() async throws {
    guard store.dialect == .sqlite else { return }
    let now = now()
    try await store.write { try Jobs.endClaims(now: now, $0) }
  }

  private func secondsToWait() async throws -> Double {
    let names = handlers.keys.sorted()
    guard let due = try await store.read({ try Jobs.nextDue(names, $0) }) else { return pollSeconds }
    let seconds = Double(due.milliseconds - now().milliseconds) / 1000
    return min(pollSeconds, max(0.05, seconds))
  }

  // MARK: one job

  private func work(_ job: Job) async throws {
    guard let handler = handlers[job.name] else { return }
    guard handler.retry.mayBegin(job.tries) else { return try await giveUp(job, handler, .interrupted) }
    do {
      let result = try await handler.run(job)
      try await finish(job, result)
    } catch is Lost {
      return
    } catch {
      if Task.isCancelled { return await giveBack(job) }
      let cause = cause(error)
      switch handler.retry.next(after: job.tries, at: now()) {
      case .giveUp: try await giveUp(job, handler, cause)
      case .again(let moment):
        try await persistently { [store, name] in
          _ = try await store.write { try Jobs.fail(job, by: name, because: cause.kept, again: moment, $0) }
        }
      }
    }
  }

  private func finish(_ job: Job, _ result: JobResult) async throws {
    let moment = now()
    try await settle(result) { [name] db in try Jobs.finish(job, by: name, now: moment, db) }
  }

  private func giveUp(_ job: Job, _ handler: JobHandler, _ cause: Phrase) async throws {
    let moment = now()
    do {
      let result = try await handler.giveUp(job, cause)
      try await settle(result) { [name] db in
        try Jobs.giveUp(job, by: name, because: cause.kept, now: moment, db)
      }
    } catch is Lost {
      return
    }
  }

  /// Writes a result and the mark on its job, both or neither.
  private func settle(_ result: JobResult, _ mark: @escaping @Sendable (Connection) throws -> Bool) async throws {
    try await persistently { [store] in
      switch result {
      case .write(let body):
        try await store.write { db in
          guard try mark(db) else { throw Lost() }
          try body(db)
        }
      case .act(let act, let body):
        _ = try await store.act(act) { db in
          guard try mark(db) else { throw Lost() }
          try body(db)
          return true
        }
      }
    }
  }

  /// Writes again what a database did not take, a few times. Where the answer to a commit was lost and it stands, the mark is no
  /// longer ours to set: that ends it too.
  private func persistently(_ write: @Sendable () async throws -> Void) async throws {
    for pause in JobWorker.writePauses {
      do {
        return try await write()
      } catch let error as StoreError where error.mayPass {
        try await Task.sleep(for: pause)
      }
    }
    try await write()
  }

  /// Gives a job back when the worker is told to stop. The task is cancelled already, so a task of its own does it.
  private func giveBack(_ job: Job) async {
    await Task { [store, name] in
      // Where even this fails, the claim ends by itself.
      try? await store.write { try Jobs.release(job, by: name, $0) }
    }.value
  }
}

extension StoreError {
  /// Whether the same transaction may be taken a moment later.
  fileprivate var mayPass: Bool {
    switch self {
    case .busy, .disconnected, .full, .failed: true
    case .taken, .missing, .refused, .keyReused, .nothingStated, .statedOutsideAct, .badCollation, .newerSchema,
      .editedMigration, .locked, .keyMissing, .wrongKey, .erased, .unsealable, .zeroInText, .unreadable, .unopenable,
      .badAddress,
      .badSeconds,
      .damaged:
      false
    }
  }
}
