import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite struct MigrationTests {
  private let people = Migration("test-people-1", ["CREATE TABLE test_person (id text PRIMARY KEY)"])
  private let more = Migration("test-people-2", ["ALTER TABLE test_person ADD COLUMN note text"])
  private let broken = Migration("test-people-2", ["CREATE TABLE test_other (id text PRIMARY KEY)", "CREATE NONSENSE"])

  @Test(arguments: TestStore.dialects) func `each step is applied once`(_ dialect: Dialect) async throws {
    try await inFolder { folder in
      try await TestStore.at(dialect) { address async throws in
        let key = MasterKey.generate()
        for steps in [[people], [people], [people, more], [people, more]] {
          let store = try await Store.open(address, key: key, migrations: steps, copies: folder)
          #expect(store.database == key.database)
          await store.close()
        }
        #expect(try files(in: folder) == ["bekal-\(key.database)-before-test-people-2.backup"])
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a copy is made before a step, and it can be brought back`(_ dialect: Dialect) async throws {
    try await inFolder { folder in
      try await TestStore.at(dialect) { address async throws in
        let key = MasterKey.generate()
        let old = try await Store.open(address, key: key, migrations: [people], copies: folder)
        try await old.write { db in try db.run("INSERT INTO test_person (id) VALUES (\("ahmad"))") }
        await old.close()
        await #expect(throws: StoreError.self) {
          try await Store.open(address, key: key, migrations: [people, broken], copies: folder)
        }
        let copy = "\(folder)/bekal-\(key.database)-before-test-people-2.backup"
        #expect(try Backup.check(copy, key: key).rows > 0)
        let again = try await Store.open(address, key: key, migrations: [people], copies: folder)
        #expect(try await again.read { try $0.rows("SELECT id FROM test_person ORDER BY id") }.count == 1)
        await again.close()
        await #expect(throws: StoreError.keyMissing) {
          try await Store.open(address, key: nil, migrations: [people, more], copies: folder)
        }
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an edited step and a newer database are noticed`(_ dialect: Dialect) async throws {
    let edited = Migration("test-people-1", ["CREATE TABLE test_person (id text PRIMARY KEY, name text)"])
    try await TestStore.at(dialect) { address async throws in
      await (try Store.open(address, key: nil, migrations: [people])).close()
      await #expect(throws: StoreError.editedMigration("test-people-1")) {
        try await Store.open(address, key: nil, migrations: [edited])
      }
      await #expect(throws: StoreError.newerSchema("test-people-1")) {
        try await Store.open(address, key: nil, migrations: [])
      }
    }
  }

  @Test func `a shipped step of Store is never edited`() {
    #expect(
      Migration.store.map(\.hash) == [
        "3b3babb486f416ec47adaa56cf5837664fbaabde55493d4f8662dad1408d13f1",
        "06985a80e2b617d2d3da43d28b13ac372eeefb08e75800ce97b8473eab6b072c",
        "0aff5d66188fd51b5df869874b6840295744b0211675a9db1ee616212137b63c",
      ])
  }

  @Test(arguments: TestStore.dialects) func `an address without a database has no id`(_ dialect: Dialect) async throws {
    let id = try await TestStore.at(dialect) { try await Store.identity(of: $0) }
    #expect(id == nil)
  }

  private func inFolder(_ test: (String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "bekal-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await test(folder)
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }
}
