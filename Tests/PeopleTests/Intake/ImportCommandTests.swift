import Almanac
import ArgumentParser
import Foundation
import House
import Language
import Page
import People
import Store
import StoreTesting
import Synchronization
import Testing

/// What a command printed.
private final class Printed: Sendable {
  private let lines = Mutex<[String]>([])
  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var text: String { lines.withLock { $0.joined(separator: "\n") } }
}

/// What applying answers.
private struct Applied: Decodable { let value: Intake.Counts }

private func run(
  _ arguments: [String], bytes: [UInt8], in house: PeopleHouse? = nil
) async throws -> (status: Int32, said: String, complained: String) {
  let (said, complained) = (Printed(), Printed())
  let desk = FileImport(
    try ImportArguments.parse(arguments), language: .indonesian, print: { said.add($0) },
    complain: { complained.add($0) })
  let place = house.map {
    ImportHouse(store: $0.store, facility: $0.facility, now: PeopleHouse.now, today: PeopleHouse.today)
  }
  let status = try await desk.run(in: place, bytes: bytes) {
    guard let house else { return nil }
    let entries: [String: FormEntry] = [
      "file": .file(name: "a.csv", bytes: bytes), "as_of": .texts(["2025-05-07"]), "apply": .texts(["true"]),
    ]
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Applied.self, from: try await house.json(.post, "/imports", entries)).value
  }
  return (status, said.text, complained.text)
}

@Test func `without a database an import only says what the file holds`() async throws {
  let file = RegisterFile.csv([RegisterFile.person(1), RegisterFile.person(2, ["Tgl Lahir": "31/02/1990"])])
  let plain = try await run(["a.csv", "--as-of", "2025-05-07"], bytes: file)
  #expect(plain.status == 0 && plain.said.contains("31/02/1990") && plain.said.contains("2 baris terbaca, 1 dapat"))
  let json = try await run(["a.csv", "--json", "--as-of", "2025-05-07"], bytes: file)
  let report = try #require(try JSONSerialization.jsonObject(with: Data(json.said.utf8)) as? [String: Any])
  #expect(report["outcome"] as? String == "read" && report["rows_acceptable"] as? Int == 1)
  #expect((report["rows"] as? [Any])?.count == 1)
}

@Test func `a file that is neither kind ends with status 2 and its columns`() async throws {
  let file = Array("Barang;Harga\nBeras;12000\n".utf8)
  let plain = try await run(["a.csv"], bytes: file)
  #expect(plain.status == 2 && plain.complained.contains("a.csv"))
  let json = try await run(["a.csv", "--json"], bytes: file)
  #expect(json.status == 2 && json.said.contains("\"cause\":\"not_a_register\""))
}

@Test(arguments: TestStore.dialects) func `an import is written only with apply and is stated in the journal`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let file = RegisterFile.csv([RegisterFile.person(1)])
    let arguments = ["a.csv", "--database", "x.db", "--as-of", "2025-05-07"]
    let preview = try await run(arguments, bytes: file, in: house)
    #expect(preview.status == 0 && preview.said.contains("1 baris = 0 sama + 0 berubah + 1 baru"))
    let held = try await house.people()
    #expect(held.isEmpty)
    let applied = try await run(arguments + ["--apply"], bytes: file, in: house)
    #expect(applied.status == 0 && applied.said.contains("Tersimpan."))
    let people = try await house.people()
    #expect(people.map(\.entry.name) == ["Asep Nugraha"])
    let facility = house.facility.text
    let kinds = try await house.store.read { try Journal.lines($0, of: facility, after: 0, limit: 9).map(\.kind) }
    #expect(kinds == ["people.import_staged", "people.imported"])
  }
}

@Test func `apply without a database and a day that is none are refused`() {
  #expect(throws: (any Error).self) { try ImportArguments.parse(["a.csv", "--apply"]) }
  #expect(throws: (any Error).self) { try ImportArguments.parse(["a.csv", "--as-of", "7 Mei"]) }
}

@Test(arguments: TestStore.dialects)
func `an older register is refused with the option that takes it, and named in JSON`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let file = RegisterFile.csv([RegisterFile.person(1)])
    try await house.write(
      .post, "/imports",
      ["file": .file(name: "mei.csv", bytes: file), "as_of": .texts(["2025-05-08"]), "apply": .texts(["true"])])
    let arguments = ["a.csv", "--database", "x.db", "--as-of", "2025-05-07"]
    let refused = try await run(arguments + ["--apply"], bytes: file, in: house)
    #expect(refused.status == 5 && refused.complained.contains("“mei.csv”"))
    #expect(refused.complained.contains("--older-reason"))
    let json = try await run(arguments + ["--json"], bytes: file, in: house)
    #expect(json.status == 0 && json.said.contains("\"holds\":[\"older\"]"))
    let told = try await run(arguments + ["--older-reason", "Mei salah"], bytes: file, in: house)
    #expect(told.status == 0 && told.complained.isEmpty)
    #expect(throws: (any Error).self) { try ImportArguments.parse(["a.csv", "--renamed", "3"]) }
  }
}
