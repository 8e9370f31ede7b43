import Foundation
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Bekal

/// A sick house: how it became so, and what the doctor must find.
struct Ailment: Sendable, CustomTestStringConvertible {
  let name: String
  let check: Finding.Check
  /// What the remedy must speak of.
  let speaksOf: String
  let seed: @Sendable (SickHouse) async throws -> Void

  var testDescription: String { name }

  init(
    _ name: String, _ check: Finding.Check, _ speaksOf: String,
    _ seed: @escaping @Sendable (SickHouse) async throws -> Void
  ) {
    (self.name, self.check, self.speaksOf, self.seed) = (name, check, speaksOf, seed)
  }

  static let all: [Ailment] = [
    Ailment("the database is not there", .file, "bekal init") {
      try FileManager.default.removeItem(atPath: $0.database)
    },
    Ailment("others can read the database", .mode, "chmod 600") { try $0.set(0o644, of: $0.database) },
    Ailment("a server died and left its socket", .socket, "bekal serve") {
      FileManager.default.createFile(atPath: $0.database + ".sock", contents: nil)
    },
    Ailment("the key is not there", .key, "BEKAL_KEY_FILE") { try FileManager.default.removeItem(atPath: $0.key) },
    Ailment("others can read the key", .key, "chmod 600") { try $0.set(0o640, of: $0.key) },
    Ailment("the key is another database's", .key, "kunci yang benar") { house in
      try FileManager.default.removeItem(atPath: house.key)
      try MasterKey.generate().save(house.key)
    },
    Ailment("the key file is broken", .key, "bukan berkas kunci") { house in
      try Data("bekal.key/1\n".utf8).write(to: URL(filePath: house.key))
    },
    Ailment("the key lies beside the database", .keyPlace, "Pindahkan") {
      try FileManager.default.copyItem(atPath: $0.key, toPath: $0.database + ".key")
    },
    Ailment("the file is no database", .database, "bekal restore") { house in
      for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: house.database + end) }
      try Data(repeating: 7, count: 8192).write(to: URL(filePath: house.database))
      try house.set(0o600, of: house.database)
    },
    Ailment("a newer program made it", .database, "lebih baru") { house in
      try await house.changing {
        try $0.run("INSERT INTO store_migration (name, place, hash) VALUES ('2031-01-moon-1', 999, 'x')")
      }
    },
    Ailment("a row claims an example house", .example, "store_setting") { house in
      try await house.changing { try $0.set("demo", "true") }
    },
    Ailment("somebody rewrote the journal", .journal, "bekal restore") { house in
      try await house.changing { try $0.run("UPDATE store_journal SET officer = 'orang lain'") }
    },
    Ailment("the clock is behind", .clock, "timedatectl") { house in
      try await house.changing { db in
        try db.run(
          """
          INSERT INTO store_journal (facility_id, sequence, moment, officer, kind, subject, payload, hash)
          SELECT 'x', sequence, 9999999999999, officer, kind, subject, payload, hash FROM store_journal
          """)
      }
    },
    Ailment("nobody can sign in", .officer, "halaman pertama") { house in
      try await house.changing { db in
        try db.run("DELETE FROM access_grant")
        try db.run("DELETE FROM access_account")
      }
    },
    Ailment("one person gave all roles", .grants, "orang kedua") { house in
      try await house.changing { try $0.run("UPDATE access_approval SET checker = NULL, checked_at = NULL") }
    },
    Ailment("work fails in the background", .jobs, "diulang") { house in
      try await house.changing { db in
        try db.run(
          """
          INSERT INTO store_job (facility_id, id, name, payload, due_at, tries, failure)
          SELECT id, 'j', 'x', '', 0, 3, 'habis waktu' FROM access_facility
          """)
      }
    },
  ]
}

/// A founded house in files of its own, with its key apart.
struct SickHouse: Sendable {
  let folder: URL
  var database: String { folder.appending(path: "data/rutan.sqlite").path }
  var key: String { folder.appending(path: "rutan.key").path }

  static func with(_ test: (SickHouse) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bekal-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "data"), withIntermediateDirectories: true)
    let house = SickHouse(folder: folder)
    let master = MasterKey.generate()
    try master.save(house.key)
    let store = try await Store.open(.file(house.database), key: master, migrations: Composition.migrations)
    _ = try await JourneyHouse("Rutan Sakit", officer: "siti", in: store)
    try await store.write { db in
      try db.run("UPDATE access_approval SET checker = 'orang kedua', checked_at = 1")
    }
    await store.close()
    try await test(house)
  }

  func set(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// Changes the database behind the program's back.
  func changing(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
    let store = try await Store.open(.file(database), key: nil, migrations: Composition.migrations)
    try await store.write { try body($0) }
    await store.close()
  }

  func examined() async -> [Finding] { await Doctor.house(database, key: key) }
}

@Suite struct DoctorTests {
  @Test func `a sound house has no fault`() async throws {
    try await SickHouse.with { house in
      let found = await house.examined().filter { $0.remedy != nil }
      #expect(found.isEmpty, "\(found.map(\.line))")
    }
  }

  @Test(arguments: Ailment.all) func `each fault is found, and only it, with the way out`(_ ailment: Ailment)
    async throws
  {
    try await SickHouse.with { house in
      try await ailment.seed(house)
      let found = await house.examined().filter { $0.remedy != nil }
      // A fact of a chain without a head is a broken chain too.
      let expected: [Finding.Check] = ailment.check == .clock ? [.journal, .clock] : [ailment.check]
      #expect(found.map(\.check) == expected, "\(found.map(\.line))")
      #expect(found.last?.remedy?.id.contains(ailment.speaksOf) == true, "\(found.map(\.line))")
    }
  }

  @Test func `a full disk and a missing solver are said with the way out`() {
    #expect(Doctor.space(free: 1 << 31, in: "/data").remedy == nil)
    #expect(Doctor.space(free: 1 << 20, in: "/data").remedy?.id.contains("1 MB") == true)
    #expect(Doctor.solver((path: nil, lookedIn: ["/a", "/b"])).remedy?.en.contains("BEKAL_HIGHS") == true)
    #expect(Doctor.solver((path: "/a/libhighs.so", lookedIn: [])).remedy == nil)
  }

  @Test func `JSON of a finding is whole, whatever the remedy holds`() throws {
    let finding = Finding(.key, Phrase(id: "a \"b\" \\ c\nd", en: "x"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(finding.json.utf8)) as? [String: Any])
    #expect(json["check"] as? String == "key" && json["sound"] as? Bool == false)
  }
}
