import Foundation
import House
import StoreTesting
import Testing

@testable import Store

@Suite struct KeyTests {
  @Test func `a key file is read back and only its owner may read it`() throws {
    let path = NSTemporaryDirectory() + "bekal-\(UUID().uuidString)/a.key"
    defer { try? FileManager.default.removeItem(atPath: URL(filePath: path).deletingLastPathComponent().path) }
    let key = MasterKey.generate()
    #expect(throws: MasterKeyError.absent(path: path)) { try MasterKey.load(path) }
    try key.save(path)
    #expect(try MasterKey.load(path) == key)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(throws: MasterKeyError.alreadyThere(path: path)) { try key.save(path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: MasterKeyError.readableByOthers(path: path)) { try MasterKey.load(path) }
  }

  @Test func `a key is looked for where it was given, then in the environment, then at home`() {
    let home = ["HOME": "/home/budi"]
    #expect(MasterKey.path(given: "a", environment: ["BEKAL_KEY_FILE": "b"], database: "d") == "a")
    #expect(MasterKey.path(given: nil, environment: ["BEKAL_KEY_FILE": "b"], database: "d") == "b")
    #expect(MasterKey.path(given: nil, environment: home, database: "d") == "/home/budi/.config/bekal/d.key")
  }

  @Test func `a recovery sheet gives the key back, typed with blanks, hyphens and small letters`() throws {
    let key = MasterKey.generate()
    #expect(key.recoveryGroups.count == 13)
    let typed = key.recoveryGroups.joined(separator: " - ").lowercased().replacing("1", with: "l").replacing(
      "0", with: "o")
    #expect(try MasterKey(recovery: typed, database: key.database) == key)
  }

  @Test func `every single typing mistake names its group`() throws {
    let key = MasterKey.generate()
    let sheet = Array(key.recoveryGroups.joined())
    for place in sheet.indices {
      var typed = sheet
      typed[place] = sheet[place] == "7" ? "8" : "7"
      #expect(throws: RecoveryError.group(place / 5 + 1)) { try MasterKey(recovery: String(typed), database: "d") }
    }
    #expect(throws: RecoveryError.length(64)) { try MasterKey(recovery: String(sheet.dropLast()), database: "d") }
  }

  @Test func `swapped characters and swapped groups are noticed`() throws {
    let key = MasterKey(database: "d", secret: Array(0..<32))
    let groups = key.recoveryGroups
    for (left, right) in zip(0..., 1..<13) where groups[left] != groups[right] {
      var typed = groups
      typed.swapAt(left, right)
      #expect(throws: RecoveryError.group(left + 1)) { try MasterKey(recovery: typed.joined(), database: "d") }
    }
    let sheet = Array(groups.joined())
    for place in sheet.indices.dropLast() where place % 5 != 4 && sheet[place] != sheet[place + 1] {
      var typed = sheet
      typed.swapAt(place, place + 1)
      #expect(throws: RecoveryError.group(place / 5 + 1)) { try MasterKey(recovery: String(typed), database: "d") }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a sealed field opens in its place and nowhere else`(_ dialect: Dialect) async throws {
    let here = Place("people_person", "nik", row: ahmad)
    let elsewhere = Place("people_person", "nik", row: "other")
    try await TestStore.with(dialect, []) { store async throws in
      let box = try await store.write { db in try db.vault(of: rutan).seal("3604010101900000", of: ahmad, at: here) }
      #expect(try await store.read { try $0.vault(of: rutan).open(box, of: ahmad, at: here) } == "3604010101900000")
      await #expect(throws: StoreError.unsealable(place: "people_person/nik/other")) {
        try await store.read { try $0.vault(of: rutan).open(box, of: ahmad, at: elsewhere) }
      }
      await #expect(throws: StoreError.erased(owner: ahmad.text)) {
        try await store.read { try $0.vault(of: otherRutan).open(box, of: ahmad, at: here) }
      }
      let changed = Array(box[..<20]) + [box[20] ^ 1] + Array(box[21...])
      await #expect(throws: StoreError.unsealable(place: "people_person/nik/\(ahmad)")) {
        try await store.read { try $0.vault(of: rutan).open(changed, of: ahmad, at: here) }
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a blind index finds the same text in the same house only`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      let (nik, again, other, name) = try await store.read { db in
        let vault = db.vault(of: rutan)
        return (
          try vault.blindIndex("3604010101900000", of: "nik"), try vault.blindIndex("3604010101900000", of: "nik"),
          try db.vault(of: otherRutan).blindIndex("3604010101900000", of: "nik"),
          try vault.blindIndex("3604010101900000", of: "name")
        )
      }
      #expect(nik == again)
      #expect(nik.count == 64)
      #expect(Set([nik, other, name]).count == 3)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an erased person stays shut and the chain still verifies`(_ dialect: Dialect) async throws {
    let place = Place("people_person", "nik", row: ahmad)
    try await TestStore.with(dialect, []) { store async throws in
      let done = try await store.act(writing()) { db in
        db.state(Fact("people.noted", about: ahmad, ["note": .sealed(under: ahmad, "asma sejak kecil")]))
        return [UInt8](try db.vault(of: rutan).seal("3604010101900000", of: ahmad, at: place))
      }
      #expect(try await store.write { try $0.vault(of: rutan).erase(ahmad) })
      #expect(try await !store.write { try $0.vault(of: rutan).erase(ahmad) })
      for _ in 1...2 {
        await #expect(throws: StoreError.erased(owner: ahmad.text)) {
          try await store.write { try $0.vault(of: rutan).open(done.value, of: ahmad, at: place) }
        }
      }
      await #expect(throws: StoreError.erased(owner: ahmad.text)) {
        try await store.write { try $0.vault(of: rutan).seal("x", of: ahmad, at: place) }
      }
      #expect(
        try await store.read { try Journal.verify($0, facility: rutan) } == .whole(facts: 1, head: done.receipt.hash))
    }
  }

  @Test func `nothing personal stands in the bytes of the files`() async throws {
    try await TestStore.at(.sqlite) { address async throws in
      guard case .file(let path) = address else { return }
      let store = try await Store.open(address, key: .generate(), migrations: [])
      try await store.act(writing("kunci")) { db in
        db.state(Fact("people.noted", about: ahmad, ["note": .sealed(under: ahmad, "KENARI-asma")]))
        let box = try db.vault(of: rutan).seal("KENARI-nik", of: ahmad, at: Place("a", "b", row: "c"))
        try db.set("kotak", Data(box).base64EncodedString())
        return "KENARI-jawaban"
      }
      let files = [path, path + "-wal"]
      let bytes = files.reduce(into: Data()) { $0 += FileManager.default.contents(atPath: $1) ?? Data() }
      #expect(bytes.range(of: Data("people.noted".utf8)) != nil)
      #expect(bytes.range(of: Data("KENARI".utf8)) == nil)
      await store.close()
    }
  }

  @Test(arguments: TestStore.dialects) func `the keys of many people come at once`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      let people = (1...1200).map { ID<Sitter>(number: $0) }
      let boxes = try await store.write { db in
        try people.map { try db.vault(of: rutan).seal("nama \($0)", of: $0, at: Place("t", "c", row: $0)) }
      }
      let opened = try await store.read { db in
        let vault = db.vault(of: rutan)
        try vault.prepare(people)
        return try zip(people, boxes).map { try vault.open($1, of: $0, at: Place("t", "c", row: $0)) }
      }
      #expect(opened == people.map { "nama \($0)" })
    }
  }
}
