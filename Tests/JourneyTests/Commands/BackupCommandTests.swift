import Access
import Foundation
import House
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Backups of what is not sound, and reading while the disk is full.
@Suite(.enabled(if: Program.path != nil)) struct BackupCommandTests {
  @Test func `a backup of a house whose chain is broken is made, and says so with 1`() async throws {
    try await Program.with { program in
      let database = try await program.founded("latihan.sqlite", "--fixed-date", "2025-05-07")
      let store = try await Store.open(
        .file(database), key: try MasterKey.load(database + ".key"), migrations: Composition.migrations)
      try await store.write { try $0.run("UPDATE store_journal SET officer = 'orang lain'") }
      await store.close()
      let copy = program.path("c.bekal")
      let ended = try await program.run("backup", "--database", database, copy, "--json")
      #expect(ended.status == 1 && ended.complained.contains("RUSAK"), "\(ended.complained)")
      #expect(ended.said.contains("\"journal\":\"broken\"") && FileManager.default.fileExists(atPath: copy))
    }
  }

  @Test func `no address of a database that is printed holds its password`() async throws {
    try await Program.with { program in
      for address in [
        "postgres://u:geheim@127.0.0.1:1/x?password=geheim", "host=127.0.0.1 password=geheim", "pg://u:geheim@h/x",
        "postgres://u:ge@geheim@127.0.0.1:1/x",
      ] {
        for command in [
          ["doctor"], ["verify"], ["serve"], ["backup", program.path("c")],
          ["init", "--name", "R", "--region", "3673"],
        ] {
          let ended = try await program.run(command + ["--database", address])
          #expect(ended.status != 0, "\(command) \(address)")
          #expect(!(ended.said + ended.complained).contains("geheim"), "\(command) \(ended.said) \(ended.complained)")
        }
      }
      let left = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
      #expect(!left.contains { $0.contains("geheim") }, "\(left)")
    }
  }
}
