import Almanac
import Store
import StoreTesting
import Testing

@testable import Access

private func limit(_ subject: String) -> [SignIn.Limit] { [SignIn.Limit(subject: subject, free: 3)] }

@Suite struct SessionRecordTests {
  @Test(arguments: TestStore.dialects) func `a session is found by its hash with the roles of the day, until it ends`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let grant = try Sample.grant(21, "auditor", to: siti, from: Sample.today, until: Sample.today)
      try await store.write { db in
        try db.insert(grant, at: unit.id)
        try db.begin("abc", of: siti.id, at: unit.id, now: Sample.now)
      }
      let (today, tomorrow, none) = try await store.read { db in
        (
          try db.session("abc", on: Sample.today), try db.session("abc", on: Sample.today.adding(days: 1)),
          try db.session("abd", on: Sample.today)
        )
      }
      #expect(today?.account == siti.id && today?.roles == ["auditor"] && today?.isLocked == false)
      #expect(tomorrow?.roles == [] && none == nil)
      try await store.write { db in
        try db.lock("abc")
        try db.touch("abc", at: Sample.now.adding(seconds: 70))
      }
      let locked = try await store.read { try $0.session("abc", on: Sample.today) }
      #expect(locked?.isLocked == true && locked?.seenAt == Sample.now.adding(seconds: 70))
      try await store.write { try $0.end("abc") }
      let ended = try await store.read { try $0.session("abc", on: Sample.today) }
      #expect(ended == nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `a new session clears those that ended ten hours ago`(_ dialect: Dialect)
    async throws
  {
    try await Sample.with(dialect) { store, unit, siti in
      try await store.write { db in
        try db.begin("old", of: siti.id, at: unit.id, now: Sample.now)
        try db.begin("new", of: siti.id, at: unit.id, now: Sample.now.adding(seconds: 36_001))
      }
      let (old, new) = try await store.read {
        (try $0.session("old", on: Sample.today), try $0.session("new", on: Sample.today))
      }
      #expect(old == nil && new != nil)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a try is counted before it is judged, refused during the delay, and forgiven`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, _, _ in
      for _ in 0..<4 { try await store.write { try $0.attempt(limit("siti@10.0.0.1"), at: Sample.now) } }
      await #expect(throws: SignIn.Refusal.tooSoon(seconds: 2)) {
        () async throws in try await store.write { try $0.attempt(limit("siti@10.0.0.1"), at: Sample.now) }
      }
      try await store.write { try $0.attempt(limit("siti@10.0.0.2"), at: Sample.now) }
      let counted = try await store.read { try $0.failures(of: "siti@10.0.0.1")?.count }
      #expect(counted == 4)
      try await store.write { try $0.forgive(limit("siti@10.0.0.1")) }
      let forgiven = try await store.read { try $0.failures(of: "siti@10.0.0.1")?.count }
      #expect(forgiven == nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `fifty tries at once do not slip past the delay`(_ dialect: Dialect)
    async throws
  {
    try await Sample.with(dialect) { store, _, _ in
      let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<50 {
          group.addTask {
            do {
              try await store.write { try $0.attempt(limit("siti@10.0.0.1"), at: Sample.now) }
              return true
            } catch is SignIn.Refusal {
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(admitted == 4)
    }
  }

  @Test(arguments: TestStore.dialects) func `failures of names that are never tried again are forgotten after a day`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, _, _ in
      for number in 0..<20 { try await store.write { try $0.attempt(limit("n\(number)@a"), at: Sample.now) } }
      try await store.write { try $0.attempt(limit("siti@a"), at: Sample.now.adding(seconds: 86_401)) }
      let kept = try await store.read { db in try (0..<20).filter { try db.failures(of: "n\($0)@a") != nil } }
      #expect(kept.isEmpty)
    }
  }
}
