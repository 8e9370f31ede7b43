import Foundation
import House
import Page
import People
import Sheet
import Store
import StoreTesting
import Testing

@Test(arguments: TestStore.dialects) func `nothing of a file is written before it is applied`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv([RegisterFile.person(1), RegisterFile.person(2, ["Nama": ""])]))
    let preview = try await house.preview(path)
    #expect(preview.counts == .init(read: 2, same: 0, changed: 0, new: 1, heldBack: 1, gone: 0))
    #expect(preview.addsUp && preview.state == "staged")
    #expect(try await house.people().isEmpty)
    let page = try await house.html(path)
    #expect(page.contains("2 baris terbaca; 1 perlu Anda periksa") && page.contains("Terapkan 1 baris"))
    #expect(page.contains("Nama wajib ada"))
  }
}

@Test(arguments: TestStore.dialects) func `an applied file holds its people and the same file again changes nothing`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let file = csv([
      RegisterFile.person(1, ["NIK": nik, "Ket": "Tamping dapur"]),
      RegisterFile.person(2, ["Nama": "Budi Hakim", "Ket": "Sakit TB"]),
    ])
    try await house.take(file)
    let people = try await house.people()
    #expect(people.map(\.entry.name) == ["Asep Nugraha", "Budi Hakim"])
    #expect(people.first?.entry.nik == nik && people.first?.entry.regencyCode == "3604")
    #expect(people.first?.posts.map(\.title) == ["dapur"])
    #expect(people.last?.limits?.map(\.text) == ["TB"] && people.last?.limits?.first?.answer == .pending)
    let again = try await house.preview(try await house.stage(file))
    #expect(again.counts == .init(read: 2, same: 2, changed: 0, new: 0, heldBack: 0, gone: 0))
  }
}

@Test(arguments: TestStore.dialects) func `a number that changes is kept in the person's history`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1, ["NIK": nik, "No. Reg": "AIII.7/2025", "Gol": "AIII"])]))
    try await house.take(csv([RegisterFile.person(1, ["NIK": nik])]))
    let people = try await house.people()
    #expect(people.map(\.entry.registerNumber) == ["BI.1/2025"] && people.first?.earlierNumbers == ["AIII.7/2025"])
    let id = try #require(people.first?.id)
    #expect(try await house.html("/people/\(id)").contains("AIII.7/2025"))
  }
}

@Test(arguments: TestStore.dialects) func `an undo puts every row back exactly`(_ dialect: Dialect) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(
      csv([
        RegisterFile.person(1, ["NIK": nik, "Ket": "Tamping dapur"]), RegisterFile.person(2, ["Nama": "Budi Hakim"]),
        RegisterFile.person(3, ["Nama": "Cecep Rahmat"]),
      ]))
    let path = try await house.stage(
      csv([
        RegisterFile.person(9, ["NIK": nik, "Ket": "Sakit TB", "Kab/Kota": "Kota Cilegon"]),
        RegisterFile.person(2, ["Nama": "Budi Hakim"]),
        RegisterFile.person(4, ["Nama": "Dedi Baru", "Ket": "Register F"]),
      ]))
    let before = try await house.dump()
    try await house.write(.post, path + "/application")
    #expect(try await house.dump() != before)
    #expect(try await house.people().count == 4)
    try await house.write(.delete, path + "/application")
    #expect(try await house.dump() == before)
    try await house.write(.post, path + "/application")
    #expect(try await house.people().count == 4)
  }
}

@Test(arguments: TestStore.dialects) func `an undo is refused by name where a person changed since`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.take(csv([RegisterFile.person(1)]))
    let id = try #require(try await house.people().first?.id)
    try await house.write(.post, "/people/\(id)/notes", ["text": .texts(["Rajin."])])
    await #expect(throws: Intake.Refusal.changedSince(name: "Asep Nugraha", number: "BI.1/2025")) {
      try await house.write(.delete, path + "/application")
    }
    #expect(try await house.people().count == 1)
  }
}

@Test(arguments: TestStore.dialects) func `only the last import can be undone, and none that was not applied`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let first = try await house.take(csv([RegisterFile.person(1)]))
    let second = try await house.take(csv([RegisterFile.person(1, ["Kamar": "7"])]))
    await #expect(throws: Intake.Refusal.laterApplied(name: "register.csv")) {
      try await house.write(.delete, first + "/application")
    }
    await #expect(throws: Intake.Refusal.alreadyApplied) { try await house.write(.post, second + "/application") }
    try await house.write(.delete, second + "/application")
    #expect(try await house.people().map(\.entry.room) == ["6"])
    await #expect(throws: Intake.Refusal.notApplied) { try await house.write(.delete, second + "/application") }
  }
}

@Test(arguments: TestStore.dialects) func `a match by name and birth date only waits for a yes`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1)]))
    let path = try await house.stage(csv([RegisterFile.person(9)]))
    #expect(try await house.preview(path).counts == .init(read: 1, same: 0, changed: 0, new: 0, heldBack: 1, gone: 0))
    #expect(try await house.html(path).contains("0/2=same"))
    try await house.write(.put, path + "/mapping", ["people": .texts(["0/2=same"])])
    #expect(try await house.preview(path).counts == .init(read: 1, same: 0, changed: 1, new: 0, heldBack: 0, gone: 0))
    // Whom the row only looked like is in no row now.
    try await house.write(.put, path + "/mapping", ["people": .texts(["0/2=other"])])
    #expect(try await house.preview(path).counts == .init(read: 1, same: 0, changed: 0, new: 1, heldBack: 0, gone: 1))
  }
}

@Test(arguments: TestStore.dialects) func `a number of one person with the NIK of another is held back`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1, ["NIK": nik]), RegisterFile.person(2, ["Nama": "Budi Hakim"])]))
    let before = try await house.people().map(\.entry)
    let path = try await house.stage(csv([RegisterFile.person(2, ["Nama": "Budi Hakim", "NIK": nik])]))
    #expect(try await house.preview(path).counts == .init(read: 1, same: 0, changed: 0, new: 0, heldBack: 1, gone: 0))
    try await house.write(.post, path + "/application")
    #expect(try await house.people().map(\.entry) == before)
  }
}
