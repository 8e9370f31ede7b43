import Almanac
import Access
import House
import Language
import Placement
import Server
import Store

/// The work in the background, put together from the rooms.
enum HouseJobs {
  /// What each night removes, in every house.
  static let nightly: [NightlyJob] = NightlyJob.store + AccessJobs.nightly

  /// A worker for all kinds of jobs.
  static func worker(over store: Store, clock: Clock, and others: [JobHandler] = [], claimSeconds: Int64? = nil)
    -> JobWorker
  {
    let now: @Sendable () -> Moment = { clock.now() }
    let plan = NightlyPlan(nightly, clock: now) { db in try db.units().map { ($0.id.text, $0.zone) } }
    return JobWorker(
      store, [ProposalJobs(store: store, clock: now).handler] + others, plan: plan,
      claimSeconds: claimSeconds ?? JobWorker.claimSeconds, cause: cause)
  }

  /// An error in words, without anything that it may hold about a person.
  static func cause(of error: any Error) -> JobCause {
    switch error {
    case let explained as any Explained:
      JobCause(indonesian: explained.phrase.id, english: explained.phrase.en)
    case let store as StoreError where store.words != nil:
      JobCause(indonesian: store.words?.indonesian ?? "", english: store.words?.english ?? "")
    case _:
      JobCause(indonesian: "Cacat Bekal: \(ErrorName.of(error))", english: "A defect of Bekal: \(ErrorName.of(error))")
    }
  }
}

extension OpenHouse {
  /// Serves while the worker of this process does the jobs; both end together.
  func working(_ serve: @escaping @Sendable () async throws -> Void) async throws {
    let worker = HouseJobs.worker(over: store, clock: clock)
    try await store.write { [units] db in for unit in units { try ProposalJobs.adopt(at: unit.id, db) } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await worker.run() }
      defer { group.cancelAll() }
      try await serve()
    }
  }
}
