import Almanac
import Store
import StoreTesting
import Testing

@Suite struct JobTests {
  private let job = Job(facility: rutan, id: "people.welcome:41", name: "people.welcome", payload: "{}", dueAt: morning)
  private let minute = morning.adding(seconds: 60)

  @Test(arguments: TestStore.dialects) func `the same job is put on the list once`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      #expect(try await store.write { try Jobs.enqueue(job, $0) })
      #expect(try await !store.write { try Jobs.enqueue(job, $0) })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `twenty workers at once take each job once`(_ dialect: Dialect) async throws {
    let minute = minute
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { db in
        for number in 1...20 {
          try Jobs.enqueue(Job(facility: rutan, id: "a:\(number)", name: "a", payload: "", dueAt: morning), db)
        }
      }
      let taken = try await withThrowingTaskGroup(of: String?.self) { group in
        for worker in 1...20 {
          group.addTask {
            try await store.write { try Jobs.claim(["a"], by: "w\(worker)", now: morning, until: minute, $0)?.id }
          }
        }
        return try await group.reduce(into: [String]()) { if let id = $1 { $0.append(id) } }
      }
      #expect(Set(taken).count == taken.count)
      #expect(!taken.isEmpty)
    }
  }

  @Test(arguments: TestStore.dialects) func `a job is neither taken before its time nor under another name`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { try Jobs.enqueue(job, $0) }
      #expect(try await claim(store, at: morning.adding(seconds: -1)) == nil)
      #expect(try await claim(store, ["people.other"], at: morning) == nil)
      #expect(try await claim(store, at: morning)?.id == job.id)
      #expect(try await claim(store, at: morning) == nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `who works too long loses the job`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { try Jobs.enqueue(job, $0) }
      let slow = try #require(try await claim(store, at: morning, by: "slow"))
      let next = try #require(try await claim(store, at: minute, by: "next"))
      #expect(next.tries == 2)
      #expect(try await !store.write { try Jobs.finish(slow, by: "slow", now: minute, $0) })
      #expect(try await store.write { try Jobs.finish(next, by: "next", now: minute, $0) })
      #expect(try await claim(store, at: minute.adding(seconds: 999)) == nil)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a failed job waits, says why, and holds up no other house`(_ dialect: Dialect) async throws {
    let other = Job(facility: otherRutan, id: "people.welcome:7", name: "people.welcome", payload: "{}", dueAt: minute)
    try await TestStore.with(dialect, []) { store async throws in
      try await store.write { db in
        try Jobs.enqueue(job, db)
        try Jobs.enqueue(other, db)
      }
      let claimed = try #require(try await claim(store, at: minute))
      let later = minute.adding(seconds: 600)
      #expect(try await store.write { try Jobs.fail(claimed, by: "w", because: "no disk", again: later, $0) })
      let failing = try await store.read { try Jobs.failing(of: rutan, limit: 9, $0).map(\.failure) }
      #expect(failing == ["no disk"])
      #expect(try await claim(store, at: minute)?.facility == otherRutan)
      #expect(try await claim(store, at: minute) == nil)
      #expect(try await claim(store, at: later)?.tries == 2)
    }
  }

  private func claim(
    _ store: Store, _ names: [String] = ["people.welcome"], at now: Moment, by worker: String = "w"
  ) async throws -> Job? {
    try await store.write { try Jobs.claim(names, by: worker, now: now, until: now.adding(seconds: 60), $0) }
  }
}
