import Almanac
import Foundation
import House
import Import
import Page
import People
import Sheet
import Store
import StoreTesting
import Testing

/// Mends cells of a staged file, as its page does.
private func mend(_ house: PeopleHouse, _ path: String, _ cells: [String: String]) async throws {
  let places = cells.keys.sorted()
  try await house.write(
    .put, path + "/mapping",
    ["cells": .texts(places), "wishes": .texts(places.map { cells[$0] ?? "" })])
}

private func counts(_ read: Int, new: Int = 0, same: Int = 0, heldBack: Int = 0, leftOut: Int = 0, gone: Int = 0)
  -> Preview.Counts
{
  .init(read: read, same: same, changed: 0, new: new, heldBack: heldBack, leftOut: leftOut, gone: gone)
}

private let wrong = [
  RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi Hakim", "Tgl Lahir": "31/02/1990"]),
]

@Test(arguments: TestStore.dialects) func `a cell mended on the page lets its row in, and the file stays as it was`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv(wrong))
    #expect(try await house.preview(path).counts == counts(2, new: 1, heldBack: 1))
    try await mend(house, path, ["0/3/birth_date": "28/02/1990"])
    #expect(try await house.preview(path).counts == counts(2, new: 2))
    #expect(try await house.html(path).contains("<del>31/02/1990</del> → <b>28/02/1990</b>"))
    #expect(try await house.people().isEmpty)
    try await house.write(.post, path + "/application")
    #expect(try await house.people().map(\.entry.birthDate?.description) == ["1990-05-24", "1990-02-28"])
  }
}

@Test(arguments: TestStore.dialects) func `a cell mended wrongly says again why, with what was typed`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv(wrong))
    try await mend(house, path, ["0/3/birth_date": "30/02/1990"])
    #expect(try await house.preview(path).counts == counts(2, new: 1, heldBack: 1))
    let page = try await house.html(path)
    #expect(page.contains("“30/02/1990” belum dapat dipakai.") && page.contains("value=\"30/02/1990\""))
    #expect(page.contains("31/02/1990") && page.contains("Tanggal seperti ini tidak ada di kalender"))
    try await mend(house, path, ["0/3/birth_date": "-"])
    #expect(try await house.preview(path).counts == counts(2, new: 2))
  }
}

@Test(arguments: TestStore.dialects) func `a row left out is counted, ends a duplicate, and can be taken back`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(
      csv([
        RegisterFile.person(1), RegisterFile.person(1, ["Nama": "Budi Hakim"]), RegisterFile.person(3, ["Nama": ""]),
      ]
      ))
    #expect(try await house.preview(path).counts == counts(3, heldBack: 3))
    try await house.write(.put, path + "/mapping", ["leave_out": .texts(["0/3"])])
    try await house.write(.put, path + "/mapping", ["leave_out": .texts(["0/4"])])
    let preview = try await house.preview(path)
    #expect(preview.counts == counts(3, new: 1, leftOut: 2) && preview.addsUp)
    try await house.write(.put, path + "/mapping", ["give_back": .texts(["0/4"])])
    #expect(try await house.preview(path).counts == counts(3, new: 1, heldBack: 1, leftOut: 1))
  }
}

@Test(arguments: TestStore.dialects) func `whose row is left out is neither changed nor gone`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi Hakim"])]))
    let path = try await house.stage(
      csv([RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi Hakim", "Kamar": "9"])]))
    try await house.write(.put, path + "/mapping", ["leave_out": .texts(["0/3"])])
    #expect(try await house.preview(path).counts == counts(2, same: 1, leftOut: 1))
    try await house.write(.post, path + "/application")
    #expect(try await house.people().map(\.entry.room) == ["6", "6"])
  }
}

@Test(arguments: TestStore.dialects) func `an undo of a mended file is exact and keeps what was mended`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv(wrong))
    try await mend(house, path, ["0/3/birth_date": "28/02/1990"])
    let before = try await house.dump()
    try await house.write(.post, path + "/application")
    try await house.write(.delete, path + "/application")
    #expect(try await house.dump() == before)
    #expect(try await house.preview(path).counts == counts(2, new: 2))
  }
}

@Test(arguments: TestStore.dialects) func `what was mended is journalled under the person's key when it is applied`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv(wrong))
    try await mend(house, path, ["0/3/birth_date": "28/02/1990"])
    try await house.write(.post, path + "/application")
    let facility = house.facility
    let budi = try #require(try await house.people().last?.id)
    let lines = try await house.store.read { try Journal.lines($0, of: facility.text, after: 0, limit: 100) }
    let mended = try #require(lines.first { $0.kind == "people.import_mended" })
    #expect(mended.subject == budi.text && mended.payload.contains("\"column\":\"birth_date\""))
    #expect(!mended.payload.contains("1990") && mended.payload.contains("\"sealed\":\"\(budi)\""))
    #expect(lines.contains { $0.kind == "people.import_answered" && $0.payload.contains("\"mended\":1") })
  }
}

@Test(arguments: TestStore.dialects) func `an answer stays when the next one is given, and can be taken back`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1)]))
    let path = try await house.stage(csv([RegisterFile.person(9), RegisterFile.person(3, ["Nama": ""])]))
    try await house.write(.put, path + "/mapping", ["people": .texts(["0/2=other"])])
    try await mend(house, path, ["0/3/name": "Cecep"])
    #expect(try await house.preview(path).counts == counts(2, new: 2, gone: 1))
    try await house.write(.put, path + "/mapping", ["give_back": .texts(["0/2"])])
    #expect(try await house.preview(path).counts == counts(2, new: 1, heldBack: 1))
  }
}

@Test(arguments: TestStore.dialects) func `cells and corrections that do not pair are refused`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv(wrong))
    await #expect(throws: FormProblems.self) {
      try await house.write(.put, path + "/mapping", ["cells": .texts(["0/3/birth_date"])])
    }
  }
}

@Test(arguments: TestStore.dialects) func `an assessment of nobody known is mended by its number`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1)]))
    let list = "No Reg;Nama;Minat 1;Baca tulis;Risiko (ISPN)\nBI.77/2025;Asep Nugraha;Las;Ya;Rendah\n"
    let path = try await house.stage(Array(list.utf8), name: "asesmen.csv")
    #expect(try await house.html(path).contains("Tidak ada penghuni dengan nomor ini"))
    try await mend(house, path, ["0/2/register_number": "BI.1/2025"])
    try await house.write(.post, path + "/application")
    #expect(try await house.people().first?.assessment?.interests == ["Las"])
  }
}

@Test(arguments: TestStore.dialects) func `problem rows that are downloaded keep digits, dates and names as they stand`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let long = String(repeating: "a", count: 130)
    let path = try await house.stage(
      csv([
        RegisterFile.person(1, ["Nama": long]), RegisterFile.person(2, ["L/P": "?"]), RegisterFile.person(3),
      ]))
    let reading = try RegisterFile.read([UInt8](try await house.json(.get, path + "/problems.xlsx")))
    #expect(reading.rowsRead == 2 && reading.problems.map(\.code) == [.nameTooLong, .sexUnknown])
    #expect(reading.rowsInError.map(\.entry.entryDate?.description) == ["2025-03-10", "2025-03-10"])
  }
}
