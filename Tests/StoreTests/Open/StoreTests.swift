import Foundation
import Store
import StoreTesting
import Testing

@Suite struct StoreTests {
  @Test(.enabled(if: TestStore.server != nil, "PostgreSQL is not tested: BEKAL_TEST_POSTGRES names no server"))
  func `PostgreSQL is among the databases that are tested`() {
    #expect(TestStore.dialects == Dialect.allCases)
  }

  @Test(arguments: TestStore.dialects) func `what the database refuses has a name`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      _ = try await store.act(writing()) { db in
        try db.addCourse()
        try db.addSeat(1, id: "a")
        return 0
      }
      let columns = ["facility_id", "course_id", "seat"]
      await #expect(throws: StoreError.taken(table: "test_seat", columns: columns)) {
        try await store.seat(1, id: "b")
      }
      await #expect(throws: StoreError.taken(table: "test_seat", columns: ["facility_id", "id"])) {
        try await store.seat(2, id: "a")
      }
      await #expect(throws: StoreError.refused(constraint: "test_seat_number")) {
        try await store.seat(0, id: "c")
      }
      await #expect(throws: StoreError.missing(table: dialect == .sqlite ? nil : "test_seat")) {
        try await store.seat(3, id: "d", course: "none")
      }
      #expect(try await store.read { try $0.seatCount() } == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an error that the closure swallows still undoes all`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      await #expect(throws: StoreError.refused(constraint: "test_seat_number")) {
        try await store.act(writing()) { db in
          try db.addCourse()
          try? db.addSeat(0, id: "a")
          return 0
        }
      }
      let courses = try await store.read { try $0.courseCount() }
      #expect(courses == 0)
    }
  }

  @Test(arguments: TestStore.dialects) func `a read cannot write`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      await #expect(throws: StoreError.self) { try await store.read { try $0.addCourse() } }
      let courses = try await store.read { try $0.courseCount() }
      #expect(courses == 0)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `of two writers each seat goes to one, 200 times`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, [seats]) { store async throws in
      try await store.open()
      for seat in 1...200 {
        let won = try await withThrowingTaskGroup(of: Bool.self) { group in
          for writer in ["a", "b"] {
            group.addTask {
              do {
                _ = try await store.seat(seat, id: "\(writer)\(seat)")
                return true
              } catch StoreError.taken { return false }
            }
          }
          return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(won == 1)
      }
      #expect(try await store.read { try $0.seatCount() } == 200)
      #expect(try await store.read { try Journal.lines($0, of: rutan, after: 0, limit: 1000) }.count == 201)
    }
  }

  @Test func `every commit on SQLite is synced, and foreign keys hold`() async throws {
    try await TestStore.with(.sqlite, []) { store async throws in
      let row = try await store.write { db in
        try db.first(
          """
          SELECT s.synchronous AS synchronous, f.foreign_keys AS foreign_keys, j.journal_mode AS journal_mode,
            d.secure_delete AS secure_delete
          FROM pragma_synchronous s, pragma_foreign_keys f, pragma_journal_mode j, pragma_secure_delete d
          """)
      }
      #expect(try row?.get("synchronous") == 2)
      #expect(try row?.get("foreign_keys") == 1)
      #expect(try row?.get("journal_mode") == "wal")
      #expect(try row?.get("secure_delete") == 1)
    }
  }

  @Test func `a second writer of the same file is refused, and may come when the first has gone`() async throws {
    try await TestStore.at(.sqlite) { address async throws in
      guard case .file(let path) = address else { return }
      let first = try await Store.open(address, key: .generate(), migrations: [])
      await #expect(throws: StoreError.locked(path: path)) {
        try await Store.open(address, key: nil, migrations: [])
      }
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let reader = try await Store.open(address, key: nil, migrations: [], writing: false)
      #expect(reader.database == first.database)
      await #expect(throws: StoreError.self) { try await reader.write { try $0.set("a", "b") } }
      await reader.close()
      await first.close()
      let second = try await Store.open(address, key: nil, migrations: [])
      await second.close()
    }
  }

  @Test(.enabled(if: TestStore.server != nil, "BEKAL_TEST_POSTGRES names no server"))
  func `a PostgreSQL database that sorts by words is refused`() async throws {
    let server = try #require(TestStore.server)
    let name = "bekal_words"
    let slash = try #require(server.lastIndex(of: "/"))
    let made = run(
      "createdb", ["-T", "template0", "--locale-provider=icu", "--icu-locale=en", "--locale=C", name], server)
    defer { _ = run("dropdb", [name], server) }
    try #require(made == 0)
    await #expect(throws: StoreError.badCollation("C")) {
      try await Store.open(.postgres(server[...slash] + name), key: nil, migrations: [])
    }
  }

  private func run(_ tool: String, _ arguments: [String], _ server: String) -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool, "--maintenance-db=\(server)"] + arguments
    do { try process.run() } catch { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
