import Foundation
import House
import Page
import People
import Sheet
import Store
import StoreTesting
import Testing

private let nik = "3604232405900000"

private func csv(_ people: [[String: String]]) -> [UInt8] { RegisterFile.csv(people) }

private struct Preview: Decodable {
  struct Counts: Decodable, Equatable {
    let read: Int
    let same: Int
    let changed: Int
    let new: Int
    let heldBack: Int
    let gone: Int
  }
  let counts: Counts
  let addsUp: Bool
  let state: String
}

extension PeopleHouse {
  fileprivate func preview(_ path: String) async throws -> Preview {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Preview.self, from: try await json(.get, path))
  }
}

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
    try await house.write(.put, path + "/mapping", ["people": .texts(["0/2=other"])])
    #expect(try await house.preview(path).counts == .init(read: 1, same: 0, changed: 0, new: 1, heldBack: 0, gone: 0))
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
    let errands = try await house.store.read { try peopleErrands($0, at: facility, on: PeopleHouse.today) }
    #expect(errands.contains { $0.path == "/people?only=unseen" })
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
func `the example house is previewed and applied in seconds`(_ dialect: Dialect) async throws {
  try await PeopleHouse.with(dialect) { house in
    let clock = ContinuousClock()
    let path = try await house.stage(try SharedFiles.bytes("rutan-contoh/register.xlsx"), name: "register.xlsx")
    var start = clock.now
    let preview = try await house.preview(path)
    let previewed = clock.now - start
    #expect(preview.addsUp && preview.counts.read == 573)
    start = clock.now
    try await house.write(.post, path + "/application")
    let applied = clock.now - start
    let second = try await house.stage(try SharedFiles.bytes("rutan-contoh/asesmen.xlsx"), name: "asesmen.xlsx")
    try await house.write(.post, second + "/application")
    start = clock.now
    let listed = try await house.html("/people")
    print(dialect, "preview", previewed, "apply", applied, "list", clock.now - start)
    #expect(listed.contains("\(preview.counts.new) penghuni"))
    #expect(previewed < .seconds(10) && applied < .seconds(20))
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
