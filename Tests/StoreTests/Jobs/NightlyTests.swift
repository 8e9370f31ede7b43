import Almanac
import House
import Language
import StoreTesting
import Testing

@testable import Store

@Suite struct NightlyTests {
  private static let day = morning.day(in: .wib)

  /// Nightly work that keeps in a setting which houses it has been done for, and when; one house's fails.
  private static let job = NightlyJob("test.night", Phrase(same: "night")) { facility, night, db in
    guard facility != otherRutan else { throw StoreError.failed("broken") }
    try db.set("done \(facility) \(night)", "yes")
  }

  private func worker(_ store: Store, _ clock: TestClock) -> JobWorker {
    let plan = NightlyPlan([NightlyTests.job], clock: { clock.now }) { _ in
      [(otherRutan, .wib), (rutan, .wib), ("rutan-timur", .wit)]
    }
    return JobWorker(store, [], plan: plan, now: { clock.now })
  }

  @Test func `a nightly job is named after its day and due in the night of its house`() {
    let job = NightlyTests.job.job(of: rutan, on: NightlyTests.day, in: .wita)
    #expect(job.id == "test.night:\(NightlyTests.day)")
    #expect(job.dueAt == Moment(NightlyTests.day, hour: 2, minute: 0, in: .wita))
  }

  @Test(arguments: TestStore.dialects)
  func `begun late it is done all the same, twice it is done once, and one house that fails stops no other`(
    _ dialect: Dialect
  ) async throws {
    let clock = TestClock()
    try await TestStore.with(dialect, []) { store async throws in
      for _ in 1...2 { try await worker(store, clock).drain() }
      let done = try await store.read { db in
        try db.rows("SELECT name FROM store_setting WHERE name LIKE 'done %' ORDER BY name LIMIT 9").map {
          try $0.get("name") as String
        }
      }
      let night = Moment(NightlyTests.day, hour: 2, minute: 0, in: .wib)
      let east = Moment(NightlyTests.day, hour: 2, minute: 0, in: .wit)
      #expect(Set(done) == ["done \(rutan) \(night)", "done rutan-timur \(east)"])
      #expect(try await store.read { try Jobs.failing(of: otherRutan, limit: 9, $0).count } == 1)
      clock.pass(seconds: 86_400)
      try await worker(store, clock).drain()
      #expect(try await store.read { try $0.setting("done \(rutan) \(night.adding(seconds: 86_400))") } == "yes")
    }
  }

  @Test(arguments: TestStore.dialects)
  func `old answers and finished jobs go after thirty days, and the other house keeps its own`(
    _ dialect: Dialect
  ) async throws {
    let clock = TestClock()
    try await TestStore.with(dialect, []) { store async throws in
      for (key, facility) in [("a", rutan), ("b", otherRutan)] {
        let act = WriteContext(
          actor: "uji", facility: facility, moment: morning, key: key, account: "uji", inputHash: [1])
        _ = try await store.act(act) { db in
          db.state(Fact("test.done", about: key))
          try Jobs.enqueue(Job(facility: facility, id: "j", name: "test.none", payload: "", dueAt: morning), db)
          return key
        }
      }
      try await JobWorker(store, [JobHandler("test.none") { _ in .nothing }], now: { clock.now }).drain()
      func sweep(after days: Int64) async throws -> [Int] {
        let night = morning.adding(seconds: days * 86_400)
        let plan = NightlyPlan(NightlyJob.store, clock: { night }) { _ in [(rutan, .wib)] }
        try await JobWorker(store, [], plan: plan, now: { night }).drain()
        return try await store.read { db in
          try ["store_idempotency", "store_answer", "store_job WHERE id = 'j'"].map {
            try db.first(SQL(composed: "SELECT count(*) AS n FROM \($0)"))?.get("n") ?? 0
          }
        }
      }
      #expect(try await sweep(after: 29) == [2, 2, 2])
      #expect(try await sweep(after: 31) == [1, 1, 1])
    }
  }
}
