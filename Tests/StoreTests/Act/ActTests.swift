import Almanac
import House
import StoreTesting
import Testing

@testable import Store

@Suite struct ActTests {
  struct NoSeat: Refusal, Equatable {}

  @Test(arguments: TestStore.dialects)
  func `fifty that send the same key at once are one write`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      try await store.open()
      let done = try await withThrowingTaskGroup(of: Done<String>.self) { group in
        for number in 1...50 {
          group.addTask {
            try await store.act(writing("kunci")) { db in
              try db.addSeat(1, id: "seat-\(number)")
              return "seat-\(number)"
            }
          }
        }
        return try await group.reduce(into: [Done<String>]()) { $0.append($1) }
      }
      #expect(done.count == 50)
      #expect(done.count { !$0.repeated } == 1)
      #expect(Set(done.map(\.value)).count == 1)
      #expect(Set(done.map(\.receipt.hash)).count == 1)
      #expect(try await store.read { try $0.seatCount() } == 1)
      #expect(try await store.read { try Journal.verify($0, facility: rutan) } == whole(2, done[0].receipt))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `fifty with keys of their own are fifty writes in one chain`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      try await store.open()
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
        for number in 1...50 {
          group.addTask {
            try await store.seat(number, id: "s\(number)", by: writing("kunci-\(number)")).receipt
          }
        }
        return try await group.reduce(into: [Receipt]()) { $0.append($1) }
      }
      #expect(receipts.map(\.sequence).sorted() == Array(2...51))
      let last = try #require(receipts.max { $0.sequence < $1.sequence })
      #expect(try await store.read { try Journal.verify($0, facility: rutan) } == whole(51, last))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the same key with other input is refused`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      try await store.open()
      try await store.seat(1, id: "a", by: writing("kunci"))
      await #expect(throws: StoreError.keyReused) {
        try await store.seat(2, id: "b", by: writing("kunci", input: [2]))
      }
      await #expect(throws: StoreError.keyReused) {
        try await store.seat(2, id: "b", by: writing("kunci", at: otherRutan))
      }
      let other = try await store.seat(2, id: "b", by: writing("kunci", account: "tuti"))
      #expect(!other.repeated)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a refusal stores nothing and leaves the key free`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      try await store.open()
      await #expect(throws: NoSeat()) {
        try await store.act(writing("kunci")) { db -> Int in
          try db.addSeat(1, id: "a")
          throw NoSeat()
        }
      }
      #expect(try await store.read { try $0.seatCount() } == 0)
      let done = try await store.seat(2, id: "b", by: writing("kunci", input: [2]))
      #expect(!done.repeated)
      #expect(done.receipt.sequence == 2)
    }
  }

  @Test(arguments: TestStore.dialects) func `a write that states no fact is refused, and a fact outside a write too`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      await #expect(throws: StoreError.nothingStated) {
        try await store.act(writing("kunci")) { db in
          try db.addCourse(); return 0
        }
      }
      await #expect(throws: StoreError.statedOutsideAct) {
        try await store.write { db in
          try db.addCourse(); db.state(Fact("test.made", about: "las"))
        }
      }
      let courses = try await store.read { try $0.courseCount() }
      #expect(courses == 0)
    }
  }

  @Test(arguments: TestStore.dialects) func `a key lives thirty days`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      try await store.open()
      try await store.seat(1, id: "a", by: writing("kunci"))
      let day30 = later(by: 30 * 86_400)
      let day31 = later(by: 31 * 86_400)
      #expect(try await store.seat(2, id: "b", by: day30).repeated)
      #expect(try await store.write { try Idempotency.forget(of: rutan, at: day30.moment, $0) } == 0)
      #expect(try await !store.seat(2, id: "b", by: day31).repeated)
      #expect(
        try await store.write { try Idempotency.forget(of: rutan, at: day31.moment.adding(seconds: 31 * 86_400), $0) }
          == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `without the key of the database nothing is written`(_ dialect: Dialect) async throws {
    try await TestStore.at(dialect) { address async throws in
      let store = try await Store.open(address, key: nil, migrations: [seats])
      await #expect(throws: StoreError.keyMissing) {
        try await store.act(writing()) { db in
          try db.addCourse(); return 0
        }
      }
      await store.close()
      await #expect(throws: StoreError.wrongKey(database: store.database)) {
        try await Store.open(address, key: .generate(), migrations: [seats])
      }
      #expect(try await Store.identity(of: address) == store.database)
    }
  }

  private func later(by seconds: Int64) -> WriteContext {
    WriteContext(
      actor: "budi", facility: rutan, moment: morning.adding(seconds: seconds), key: "kunci", account: "budi",
      inputHash: [1])
  }

  private func whole(_ facts: Int64, _ receipt: Receipt) -> Journal.Verdict { .whole(facts: facts, head: receipt.hash) }
}
