import Almanac
import Foundation
import House
import Language
import StoreTesting
import Synchronization
import Testing

@testable import Store

/// A clock that stands until a test moves it.
final class TestClock: Sendable {
  private let moment = Mutex(morning)

  var now: Moment { moment.withLock(\.self) }
  func pass(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// Jobs of one kind that state what they did, and fail where a test says so.
final class TestJobs: Sendable {
  struct Broken: Error {}

  static let name = "test.job"
  let clock = TestClock()
  let failures = Mutex(0)
  let runs = Mutex(0)

  func job(_ number: Int, of facility: String = rutan) -> Job {
    Job(facility: facility, id: "e:\(number)", name: TestJobs.name, payload: "\(number)", dueAt: morning)
  }

  func handler(tries: Int = RetryRule.usualTries) -> JobHandler {
    JobHandler(
      TestJobs.name, retry: RetryRule(triesMaximum: tries),
      giveUp: { job, cause in .act(TestJobs.act(job)) { $0.state(Fact("test.given_up", about: job.payload)) } },
      run: { [self] job in
        runs.withLock { $0 += 1 }
        let fails = failures.withLock { left in
          defer { left = max(0, left - 1) }
          return left > 0
        }
        if fails { throw Broken() }
        return .act(TestJobs.act(job)) { $0.state(Fact("test.done", about: job.payload)) }
      })
  }

  func worker(_ store: Store, tries: Int = RetryRule.usualTries, name: String = "w") -> JobWorker {
    JobWorker(store, [handler(tries: tries)], name: name, claimSeconds: 60, now: { [clock] in clock.now }) { error in
      Phrase(id: "rusak", en: "broken")
    }
  }

  /// What stands in the journal of a facility, `test.done 1`, in order.
  static func facts(_ store: Store, of facility: String = rutan) async throws -> [String] {
    try await store.read { db in
      try db.rows(
        "SELECT kind, subject FROM store_journal WHERE facility_id = \(facility) ORDER BY sequence LIMIT 9000"
      ).map { "\(try $0.get("kind") as String) \(try $0.get("subject") as String)" }
    }
  }

  private static func act(_ job: Job) -> WriteContext {
    WriteContext(actor: "uji", facility: job.facility, moment: morning, key: nil, account: "uji", inputHash: [])
  }
}

@Suite struct WorkerTests {
  @Test(arguments: TestStore.dialects)
  func `a job is done once, with its fact in the same transaction`(_ dialect: Dialect) async throws {
    let jobs = TestJobs()
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { try Jobs.enqueue(jobs.job(1), $0) }
      try await jobs.worker(store).drain()
      try await jobs.worker(store).drain()
      #expect(try await TestJobs.facts(store) == ["test.done 1"])
      #expect(jobs.runs.withLock(\.self) == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a job that fails is tried again after its pause, and people are told after the third time`(
    _ dialect: Dialect
  ) async throws {
    let jobs = TestJobs()
    jobs.failures.withLock { $0 = 3 }
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { try Jobs.enqueue(jobs.job(1), $0) }
      let worker = jobs.worker(store)
      for (pause, told) in [(10, 0), (60, 0), (300, 1)] as [(Int64, Int)] {
        try await worker.drain()
        let failing = try await store.read { try Jobs.failing(of: rutan, triesAtLeast: 3, limit: 9, $0) }
        #expect(failing.count == told)
        #expect(failing.allSatisfy { Phrase(kept: $0.failure).en == "broken" && $0.givenUpAt == nil })
        jobs.clock.pass(seconds: pause - 1)
        #expect(try await !worker.step(), "begun before its pause of \(pause) s was over")
        jobs.clock.pass(seconds: 1)
      }
      try await worker.drain()
      #expect(try await TestJobs.facts(store) == ["test.done 1"])
      #expect(try await store.read { try Jobs.failing(of: rutan, limit: 9, $0).isEmpty })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `after its last try it is given up with its cause, and a person can have it tried again`(
    _ dialect: Dialect
  ) async throws {
    let jobs = TestJobs()
    jobs.failures.withLock { $0 = 2 }
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { try Jobs.enqueue(jobs.job(1), $0) }
      let worker = jobs.worker(store, tries: 2)
      try await worker.drain()
      jobs.clock.pass(seconds: 10)
      try await worker.drain()
      let failing = try await store.read { try Jobs.failing(of: rutan, limit: 9, $0) }
      #expect(failing.map(\.givenUpAt) == [jobs.clock.now])
      jobs.clock.pass(seconds: 999_999)
      #expect(try await !worker.step())
      let (id, now) = (jobs.job(1).id, jobs.clock.now)
      #expect(try await store.write { try Jobs.again(id, of: rutan, now: now, $0) })
      #expect(try await !store.write { try Jobs.again(id, of: otherRutan, now: now, $0) })
      try await worker.drain()
      #expect(try await TestJobs.facts(store) == ["test.given_up 1", "test.done 1"])
      #expect(try await !store.write { try Jobs.again(id, of: rutan, now: now, $0) })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a job whose worker dies is taken up by the next, and given up where it kills them all`(
    _ dialect: Dialect
  ) async throws {
    let jobs = TestJobs()
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { try Jobs.enqueue(jobs.job(1), $0) }
      for _ in 1...3 {
        let (now, until) = (jobs.clock.now, jobs.clock.now.adding(seconds: 60))
        #expect(
          try await store.write { try Jobs.claim([TestJobs.name], by: "dead", now: now, until: until, $0) } != nil)
        #expect(try await !jobs.worker(store).step())
        jobs.clock.pass(seconds: 60)
      }
      try await jobs.worker(store, tries: 3).drain()
      #expect(try await TestJobs.facts(store) == ["test.given_up 1"])
      let failing = try await store.read { try Jobs.failing(of: rutan, limit: 9, $0) }
      #expect(failing.map { Phrase(kept: $0.failure).en } == [Phrase.interrupted.en])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a worker begins a job as soon as it is enqueued, and gives back what it has when it is stopped`(
    _ dialect: Dialect
  ) async throws {
    let jobs = TestJobs()
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let slow = JobHandler("test.slow") { _ in
      begin.yield()
      try await Task.sleep(for: .seconds(600))
      return .nothing
    }
    try await TestStore.with(dialect, []) { store async throws in
      let worker = JobWorker(store, [slow], pollSeconds: 600, now: { jobs.clock.now })
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await worker.run() }
        // It has looked and sleeps for ten minutes; only the bell can wake it.
        try await Task.sleep(for: .milliseconds(300))
        try await store.write {
          try Jobs.enqueue(Job(facility: rutan, id: "s", name: "test.slow", payload: "", dueAt: morning), $0)
        }
        for await _ in begun { break }
        group.cancelAll()
      }
      let now = jobs.clock.now
      let next = try await store.write {
        try Jobs.claim(["test.slow"], by: "next", now: now, until: now.adding(seconds: 60), $0)
      }
      #expect(next?.tries == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a result that states nothing is a failure, and the job is not marked as done`(_ dialect: Dialect) async throws {
    let jobs = TestJobs()
    let act = WriteContext(actor: "uji", facility: rutan, moment: morning, key: nil, account: "uji", inputHash: [])
    let mute = JobHandler(TestJobs.name) { _ in .act(act) { _ in } }
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { try Jobs.enqueue(jobs.job(1), $0) }
      try await JobWorker(store, [mute], now: { jobs.clock.now }).drain()
      #expect(try await store.read { try Jobs.failing(of: rutan, limit: 9, $0).map(\.job.tries) } == [1])
    }
  }

  /// Four workers with connections of their own; each loses every tenth job, as one that is killed does.
  @Test(.enabled(if: TestStore.server != nil))
  func `four workers on PostgreSQL do a thousand jobs once each, though they die in between`() async throws {
    let jobs = TestJobs()
    let key = MasterKey.generate()
    try await TestStore.at(.postgres) { address async throws in
      let first = try await Store.open(address, key: key, migrations: [])
      try await first.write { db in for number in 1...1000 { try Jobs.enqueue(jobs.job(number), db) } }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...4 {
          group.addTask {
            let store = try await Store.open(address, key: key, migrations: [])
            let worker = jobs.worker(store, name: "w\(number)")
            for turn in 1... {
              if turn % 10 == 0 {
                let now = jobs.clock.now
                _ = try await store.write {
                  try Jobs.claim([TestJobs.name], by: "dead", now: now, until: now.adding(seconds: 60), $0)
                }
              }
              guard try await worker.step() else { break }
            }
            await store.close()
          }
        }
        try await group.waitForAll()
      }
      let before = try await TestJobs.facts(first)
      #expect(before.count < 1000, "nobody died")
      jobs.clock.pass(seconds: 60)
      try await jobs.worker(first).drain()
      let done = try await TestJobs.facts(first)
      #expect(done.count == 1000)
      #expect(Set(done) == Set((1...1000).map { "test.done \($0)" }))
      await first.close()
    }
  }
}
