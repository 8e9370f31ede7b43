import Almanac
import Language

/// Work that each house does once a night. Its job carries the date: begun late it does the same, begun twice it is one job,
/// and each house has a job of its own, so that one that fails stops no other. It removes what is past its term as of its
/// night, so that the job of today also does the work of nights that were missed.
package struct NightlyJob: Sendable {
  /// The hour of the house's zone at which it is due; later, when the house was off.
  package static let hour = 2

  package let name: String
  /// What it does, in words.
  package let title: Phrase
  private let work: Work

  /// What is done for a facility as of a night.
  private enum Work {
    case sweep(@Sendable (_ facility: String, _ night: Moment, _ db: Connection) throws -> Void)
    case act(
      isDue: @Sendable (_ facility: String, _ night: Moment, _ db: Connection) throws -> Bool,
      @Sendable (_ facility: String, _ night: Moment, _ now: Moment, _ db: Connection) throws -> Void)
    case look(@Sendable (_ facility: String, _ now: Moment, _ store: Store) async throws -> JobResult)
  }

  /// A piece of work, in one transaction, for a facility as of a night.
  package init(
    _ name: String, _ title: Phrase,
    _ sweep: @escaping @Sendable (_ facility: String, _ night: Moment, _ db: Connection) throws -> Void
  ) {
    (self.name, self.title, work) = (name, title, .sweep(sweep))
  }

  /// A piece of work that states facts; a night on which nothing is due leaves no trace in the journal.
  package init(
    _ name: String, _ title: Phrase,
    isDue: @escaping @Sendable (_ facility: String, _ night: Moment, _ db: Connection) throws -> Bool,
    act: @escaping @Sendable (_ facility: String, _ night: Moment, _ now: Moment, _ db: Connection) throws -> Void
  ) {
    (self.name, self.title, work) = (name, title, .act(isDue: isDue, act))
  }

  /// A long look at the house, outside any transaction; what came of it is written afterwards.
  package init(
    _ name: String, _ title: Phrase,
    look: @escaping @Sendable (_ facility: String, _ now: Moment, _ store: Store) async throws -> JobResult
  ) {
    (self.name, self.title, work) = (name, title, .look(look))
  }

  /// The job of one night.
  package func job(of facility: String, on day: Day, in zone: Zone) -> Job {
    let night = Moment(day, hour: NightlyJob.hour, minute: 0, in: zone)
    return Job(facility: facility, id: "\(name):\(day)", name: name, payload: night.description, dueAt: night)
  }

  /// The handler of these jobs over a store; the house's clock dates the facts.
  func handler(over store: Store, clock: @escaping @Sendable () -> Moment) -> JobHandler {
    JobHandler(name, isNightly: true) { [work] job in
      guard let night = Moment(job.payload) else { throw StoreError.failed("\(job.id): no night") }
      switch work {
      case .look(let look): return try await look(job.facility, clock(), store)
      case .sweep(let sweep): return .write { db in try sweep(job.facility, night, db) }
      case .act(let isDue, let act):
        guard try await store.read({ try isDue(job.facility, night, $0) }) else { return .nothing }
        let now = clock()
        let context = WriteContext(
          actor: "konsol", facility: job.facility, moment: now, key: nil, account: "konsol", inputHash: [])
        return .act(context) { db in try act(job.facility, night, now, db) }
      }
    }
  }

  /// The nightly work of the store itself.
  package static let store = [
    NightlyJob("store.answers", Phrase(id: "Membersihkan jawaban lama", en: "Removing old answers")) {
      _ = try Idempotency.forget(of: $0, at: $1, $2)
    },
    NightlyJob("store.jobs", Phrase(id: "Membersihkan pekerjaan yang selesai", en: "Removing finished work")) {
      try Jobs.forget(of: $0, at: $1, $2)
    },
  ]
}

/// Which houses do which work each night.
package struct NightlyPlan: Sendable {
  package let jobs: [NightlyJob]
  /// The house's clock: it tells the day.
  let clock: @Sendable () -> Moment
  let houses: @Sendable (Connection) throws -> [(facility: String, zone: Zone)]

  /// A plan for all houses of a database.
  package init(
    _ jobs: [NightlyJob], clock: @escaping @Sendable () -> Moment,
    houses: @escaping @Sendable (Connection) throws -> [(facility: String, zone: Zone)]
  ) {
    self.jobs = jobs
    self.clock = clock
    self.houses = houses
  }

  /// Puts the jobs of today on the list; those that stand there already stay as they are.
  package func enqueue(_ db: Connection) throws {
    let now = clock()
    for (facility, zone) in try houses(db) {
      for job in jobs { try Jobs.enqueue(job.job(of: facility, on: now.day(in: zone), in: zone), db) }
    }
  }
}
