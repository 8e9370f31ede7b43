import Foundation
import House
import StoreTesting
import Testing

@testable import Store

@Suite struct BackupTests {
  /// Each database into each.
  static let moves = TestStore.dialects.flatMap { from in TestStore.dialects.map { (from, $0) } }

  @Test(arguments: moves) func `a backup brings every row back, into either database`(
    _ from: Dialect, _ into: Dialect
  ) async throws {
    try await withBackup(of: from) { path, key, receipt in
      #expect(try Backup.database(of: path) == key.database)
      try await TestStore.at(into) { address async throws in
        let restored = try await Backup.restore(path, into: address, key: key, migrations: [seats])
        #expect(restored.rows == (try Backup.check(path, key: key)).rows)
        #expect(restored.journals == [rutan: .whole(facts: 2501, head: receipt.hash)])
        let store = try await Store.open(address, key: key, migrations: [seats])
        #expect(store.database == key.database)
        #expect(try await store.read { try $0.seatCount() } == 2500)
        let row = try await store.read { db in
          try db.first("SELECT * FROM test_seat WHERE facility_id = \(rutan) AND id = \("s7")")
        }
        #expect(try row?.get("note") == "catatan \"7\"\n\u{2028}日")
        #expect(try row?.get("weight") == 0.1)
        #expect(try row?.get("live") == true)
        #expect(try row?.get("box") == [UInt8](0...255))
        let repeated = try await store.act(writing("kunci")) { _ in 0 }
        #expect(repeated.repeated)
        #expect(repeated.value == 2500)
        await #expect(throws: StoreError.taken(table: "test_seat", columns: ["facility_id", "course_id", "seat"])) {
          try await store.seat(7, id: "again")
        }
        await #expect(throws: StoreError.missing(table: into == .sqlite ? nil : "test_seat")) {
          try await store.seat(7, id: "again", course: "none")
        }
        await store.close()
        let again = try await Store.open(address, key: key, migrations: [seats])
        let copy = path + ".again"
        _ = try await Backup.write(again, to: copy, now: morning)
        #expect(try lines(copy, key) == lines(path, key))
        await again.close()
      }
    }
  }

  @Test func `a file that was cut or changed is refused, and the target stays empty`() async throws {
    try await withBackup(of: .sqlite) { path, key, _ in
      let whole = try #require(FileManager.default.contents(atPath: path))
      let start = try #require(whole.firstIndex(of: 0x7D)) + 2
      // Another digit of the salt, and none that is no digit.
      var salted = whole
      salted[start - 5] = whole[start - 5] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
      let cases: [(Data, BackupError)] = [
        (whole.dropLast(1), .truncated(chunk: 0)),
        (whole[..<start], .truncated(chunk: 0)),
        (whole + Data([0]), .damaged),
        (flipped(whole, at: whole.count - 1), .notOpened(chunk: 1)),
        (flipped(whole, at: start + 20), .notOpened(chunk: 1)),
        (salted, .notOpened(chunk: 1)),
        (Data("bukan cadangan\n".utf8), .notABackup(path: path + ".bad")),
      ]
      for (content, error) in cases {
        try content.write(to: URL(filePath: path + ".bad"))
        try await TestStore.at(.sqlite) { address async throws in
          await #expect(throws: error) {
            try await Backup.restore(path + ".bad", into: address, key: key, migrations: [seats])
          }
          #expect(try await Store.identity(of: address) == nil)
          guard case .file(let file) = address else { return }
          for end in ["", "-wal", "-shm", ".lock"] { #expect(!FileManager.default.fileExists(atPath: file + end)) }
        }
      }
    }
  }

  @Test func `chunks that change places or come from another backup are refused`() throws {
    try inFolder { folder in
      let key = MasterKey.generate()
      let noise = (0..<40_000).map { _ in "\(UInt64.random(in: 0...UInt64.max))-\(UInt64.random(in: 0...UInt64.max))" }
      for name in ["a", "b"] {
        let writer = try BackupWriter("\(folder)/\(name)", key: key)
        for _ in 0..<3 { for line in noise { try writer.add(line + "\(UInt64.random(in: 0...UInt64.max))") } }
        try writer.finish()
      }
      let (a, b) = (try parts("\(folder)/a"), try parts("\(folder)/b"))
      #expect(a.count > 3)
      let cases: [(parts: [Data], error: BackupError)] = [
        ([a[0], a[2], a[1]] + a[3...], .notOpened(chunk: 1)),
        ([a[0], a[1], b[2]] + a[3...], .notOpened(chunk: 2)),
        (Array(a.dropLast()), .truncated(chunk: a.count - 2)),
        ([a[0], a[a.count - 1]], .notOpened(chunk: 1)),
      ]
      for (parts, error) in cases {
        try parts.reduce(Data(), +).write(to: URL(filePath: "\(folder)/bad"))
        #expect(throws: error) { try BackupReader("\(folder)/bad").lines(key: key) { _ in } }
      }
      var count = 0
      try BackupReader("\(folder)/a").lines(key: key) { _ in count += 1 }
      #expect(count == 120_000)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a database that holds anything is no target`(_ dialect: Dialect) async throws {
    try await withBackup(of: .sqlite) { path, key, _ in
      try await TestStore.at(dialect) { address async throws in
        await (try Store.open(address, key: nil, migrations: [])).close()
        await #expect(throws: BackupError.notEmpty) {
          try await Backup.restore(path, into: address, key: key, migrations: [seats])
        }
      }
    }
  }

  @Test func `another key, and a schema that is not known, are refused`() async throws {
    try await withBackup(of: .sqlite) { path, key, _ in
      try await TestStore.at(.sqlite) { address async throws in
        await #expect(throws: BackupError.wrongKey(database: key.database)) {
          try await Backup.restore(path, into: address, key: .generate(), migrations: [seats])
        }
        await #expect(throws: BackupError.notOpened(chunk: 1)) {
          let other = MasterKey.generate(database: key.database)
          _ = try await Backup.restore(path, into: address, key: other, migrations: [seats])
        }
        await #expect(throws: BackupError.otherSchema("test-seats-1")) {
          try await Backup.restore(path, into: address, key: key, migrations: [])
        }
        #expect(try await Store.identity(of: address) == nil)
      }
    }
  }

  private func withBackup(of dialect: Dialect, _ test: (String, MasterKey, Receipt) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "bekal-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let key = MasterKey.generate()
    let receipt = try await TestStore.with(dialect, [seats], key: key) { store async throws in
      let done = try await store.act(writing("kunci")) { db in
        try db.addCourse()
        db.state(Fact("test.made", about: "las", ["note": .sealed(under: ahmad, "KENARI")]))
        for number in 1...2500 { try db.addSeat(number, id: "s\(number)", note: "catatan \"\(number)\"\n\u{2028}日") }
        try db.run("UPDATE test_seat SET weight = \(0.1), box = \([UInt8](0...255)) WHERE id = \("s7")")
        return 2500
      }
      _ = try await Backup.write(store, to: folder + "/a.backup", now: morning)
      return done.receipt
    }
    let bytes = try #require(FileManager.default.contents(atPath: folder + "/a.backup"))
    #expect(bytes.range(of: Data("KENARI".utf8)) == nil)
    #expect(bytes.range(of: Data("catatan".utf8)) == nil)
    try await test(folder + "/a.backup", key, receipt)
  }

  private func inFolder(_ test: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "bekal-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try test(folder)
  }

  private func lines(_ path: String, _ key: MasterKey) throws -> [String] {
    var lines: [String] = []
    try BackupReader(path).lines(key: key) { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  /// The plain lines, then each chunk.
  private func parts(_ path: String) throws -> [Data] {
    let whole = try #require(FileManager.default.contents(atPath: path))
    var start = try #require(whole.firstIndex(of: 0x7D)) + 2
    var parts = [whole[..<start]]
    while start < whole.count {
      let length = 4 + whole[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      parts.append(whole[start..<start + length])
      start += length
    }
    return parts.map { Data($0) }
  }

  private func flipped(_ content: Data, at place: Int) -> Data {
    var changed = content
    changed[place] ^= 1
    return changed
  }
}
