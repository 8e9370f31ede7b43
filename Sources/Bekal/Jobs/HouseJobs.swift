import Almanac
import Access
import House
import Language
import Placement
import Server
import Store
import Timetable

/// The work in the background, put together from the rooms.
package enum HouseJobs {
  /// What each night does, in every house.
  static let nightly: [NightlyJob] =
    NightlyJob.store + AccessJobs.nightly
    + [
      EnrolmentJobs.nightly, ApplicationJobs.nightly, PlaceQuestionJobs.nightly, EngagementJobs.nightly,
      MeetingJobs.nightly, UpkeepJobs.nightly,
    ]

  /// A worker for all kinds of jobs.
  package static func worker(over store: Store, clock: Clock, and others: [JobHandler] = [], claimSeconds: Int64? = nil)
    -> JobWorker
  {
    let now: @Sendable () -> Moment = { clock.now() }
    let plan = NightlyPlan(nightly, clock: now) { db in try db.units().map { ($0.id.text, $0.zone) } }
    let computing = [
      ProposalJobs(store: store, clock: now).handler, ArrangementJobs(store: store, clock: now).handler,
    ]
    return JobWorker(
      store, computing + others, plan: plan,
      claimSeconds: claimSeconds ?? JobWorker.claimSeconds, cause: cause)
  }

  /// What a kind of job does; its own name where it is none of this program.
  static func title(of name: String) -> Phrase {
    if name == ProposalJobs.name { return ProposalJobs.title }
    if name == ArrangementJobs.name { return ArrangementJobs.title }
    return nightly.first { $0.name == name }?.title ?? Phrase(same: name)
  }

  /// An error in words, without anything that it may hold about a person.
  static func cause(of error: any Error) -> Phrase {
    if let explained = error as? any Explained { return explained.phrase }
    if let words = (error as? StoreError)?.words { return words }
    return Phrase(id: "Cacat Bekal: \(ErrorName.of(error))", en: "A defect of Bekal: \(ErrorName.of(error))")
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
