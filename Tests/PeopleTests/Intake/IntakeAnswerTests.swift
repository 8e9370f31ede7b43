import Foundation
import House
import Import
import Page
import People
import Sheet
import Store
import StoreTesting
import Testing

@Test(arguments: TestStore.dialects) func `bare Serang is asked, and the answer gives the code`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv([RegisterFile.person(1, ["Kab/Kota": "Serang"])]))
    let page = try await house.html(path)
    #expect(page.contains("serang=3604") && page.contains("serang=3673"))
    try await house.write(.put, path + "/mapping", ["regencies": .texts(["serang=3673"])])
    try await house.write(.post, path + "/application")
    #expect(try await house.people().map(\.entry.regencyCode) == ["3673"])
  }
}

@Test(arguments: TestStore.dialects) func `a column can be mapped by hand and is read again`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(csv([RegisterFile.person(1, ["Ket": "Melati"])]))
    try await house.write(.put, path + "/mapping", ["columns": .texts(["Ket=alias"])])
    try await house.write(.post, path + "/application")
    #expect(try await house.people().map(\.entry.alias) == ["Melati"])
  }
}

@Test(arguments: TestStore.dialects) func `people in no row are asked about and never deleted`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi Hakim"])]))
    let day = FormEntry.texts(["08/05/2025"])
    let path = try await house.write(
      .post, "/imports", ["file": .file(name: "b.csv", bytes: csv([RegisterFile.person(1)])), "as_of": day])
    #expect(try await house.preview(path).counts.gone == 1)
    try await house.write(.post, path + "/application")
    let unseen = try await house.html("/people", ["only": .texts(["unseen"])])
    #expect(unseen.contains("Budi Hakim") && !unseen.contains("Asep Nugraha"))
    let facility = house.facility
    let actionItems = try await house.store.read {
      try peopleReport($0, at: facility, on: PeopleHouse.today).actionItems
    }
    #expect(actionItems.contains { $0.path == "/people?only=unseen" })
  }
}

@Test(arguments: TestStore.dialects) func `two people may exchange their numbers in one file`(_ dialect: Dialect)
  async throws
{
  let other = "3604232405910000"
  try await PeopleHouse.with(dialect) { house in
    func file(_ one: Int, _ two: Int) -> [UInt8] {
      csv([
        RegisterFile.person(one, ["NIK": nik]),
        RegisterFile.person(two, ["NIK": other, "Nama": "Budi Hakim", "Tgl Lahir": "24/05/1991"]),
      ])
    }
    try await house.take(file(1, 2))
    let path = try await house.stage(file(1, 3))
    try await house.write(.post, path + "/application")
    #expect(try await house.people().map(\.entry.registerNumber) == ["BI.1/2025", "BI.3/2025"])
  }
}

@Test(arguments: TestStore.dialects) func `a file that is no register is refused with what it has`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    await #expect(throws: FormProblems.self) { try await house.stage(Array("Barang;Harga\nBeras;12000\n".utf8)) }
    await #expect(throws: FormProblems.self) { try await house.stage([]) }
    let list = try await house.html("/imports")
    #expect(list.contains("Belum ada impor"))
  }
}

@Test(arguments: TestStore.dialects) func `the problem rows can be downloaded and read again`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(
      csv([RegisterFile.person(1), RegisterFile.person(2, ["Tgl Lahir": "31/02/1990"])]))
    let bytes = [UInt8](try await house.json(.get, path + "/problems.xlsx"))
    let reading = try RegisterFile.read(bytes)
    #expect(reading.rowsRead == 1 && reading.problems.map(\.value) == ["31/02/1990"])
  }
}

@Test(arguments: TestStore.dialects) func `an assessment list is matched by number and undone exactly`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi Hakim"])]))
    let heads =
      "No Reg;Nama;Minat 1;Minat 2;Baca tulis;Keterbatasan;Risiko (ISPN);Bersedia ikut;Tempat pulang (Kab/Kota)"
    let rows = [
      "BI.1/2025;Asep Nugrha;Las;Menjahit;Ya;Asma;Rendah;Ya;Kab. Serang", "BI.2/2025;Orang Lain;Las;;Ya;;Rendah;Ya;",
      "BI.77/2025;Siapa;Las;;Ya;;Rendah;Ya;",
    ]
    let path = try await house.stage(Array(([heads] + rows).joined(separator: "\n").utf8), name: "asesmen.csv")
    #expect(try await house.preview(path).counts == .init(read: 3, same: 0, changed: 0, new: 1, heldBack: 2, gone: 0))
    let before = try await house.dump()
    try await house.write(.post, path + "/application")
    let asep = try #require(try await house.people().first)
    #expect(asep.assessment?.interests == ["Las", "Menjahit"] && asep.assessment?.risk == .low)
    #expect(asep.limits?.map(\.text) == ["Asma"] && asep.assessment?.returnCode == "3604")
    try await house.write(.delete, path + "/application")
    #expect(try await house.dump() == before)
  }
}

@Test(.enabled(if: SharedFiles.arePresent), arguments: TestStore.dialects)
func `the example house is previewed, applied and listed whole`(_ dialect: Dialect) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(try SharedFiles.bytes("rutan-contoh/register.xlsx"), name: "register.xlsx")
    let preview = try await house.preview(path)
    #expect(preview.addsUp && preview.counts.read == 573)
    try await house.write(.post, path + "/application")
    let second = try await house.stage(try SharedFiles.bytes("rutan-contoh/asesmen.xlsx"), name: "asesmen.xlsx")
    try await house.write(.post, second + "/application")
    #expect(try await house.html("/people").contains("\(preview.counts.new) penghuni"))
  }
}

@Test(arguments: TestStore.dialects) func `an answer about a regency may come later and then stays`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let serang = ["Kab/Kota": "Serang"]
    try await house.take(csv([RegisterFile.person(1, serang)]))
    let path = try await house.stage(csv([RegisterFile.person(1, serang)]))
    let unanswered = try await house.preview(path)
    #expect(unanswered.counts == .init(read: 1, same: 1, changed: 0, new: 0, heldBack: 0, gone: 0))
    try await house.write(.put, path + "/mapping", ["regencies": .texts(["serang=3604"])])
    let answered = try await house.preview(path)
    #expect(answered.counts == .init(read: 1, same: 0, changed: 1, new: 0, heldBack: 0, gone: 0))
    try await house.write(.post, path + "/application")
    try await house.take(csv([RegisterFile.person(1, ["Kab/Kota": "SERANG", "Kamar": "8"])]))
    let people = try await house.people()
    #expect(people.map(\.entry.regencyCode) == ["3604"] && people.map(\.entry.room) == ["8"])
  }
}

@Test(arguments: TestStore.dialects) func `a NIK that lost digits is shown as it stands, a whole one is masked`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    let path = try await house.stage(
      csv([RegisterFile.person(1, ["NIK": "3,6E+15"]), RegisterFile.person(2, ["Nama": "Budi Hakim", "NIK": nik])]))
    let page = try await house.html(path)
    #expect(page.contains("3,6E+15") && !page.contains(nik) && page.contains("3604••••••••0000"))
  }
}
