import Almanac
import Foundation
import House
import Import
import Page
import Store
import StoreTesting
import Testing

@testable import People

extension PeopleHouse {
  /// Stages a register of a day; the path of its preview.
  fileprivate func stage(_ people: [[String: String]], of day: String, name: String = "register.csv") async throws
    -> String
  {
    try await write(.post, "/imports", ["file": .file(name: name, bytes: csv(people)), "as_of": .texts([day])])
  }

  /// Stages and applies one.
  @discardableResult
  fileprivate func take(_ people: [[String: String]], of day: String, name: String = "register.csv") async throws
    -> String
  {
    let path = try await stage(people, of: day, name: name)
    try await write(.post, path + "/application")
    return path
  }

  fileprivate func answer(_ path: String, _ entries: [String: FormEntry]) async throws {
    try await write(.put, path + "/mapping", entries)
  }

  fileprivate func only() async throws -> Person { try #require(try await people().first) }
}

/// Ten people, told apart by number, name and birth date.
private let ten = (1...10).map { number in
  RegisterFile.person(number, ["Nama": "Warga Ke\(number)", "Tgl Lahir": "\(number + 10)/05/1990"])
}

@Test(arguments: TestStore.dialects)
func `an older register waits until the officer says why, and then rolls no day back`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(
      [RegisterFile.person(1, ["Kamar": "9"]), RegisterFile.person(2, ["Nama": "Budi"])], of: "07/05/2025",
      name: "mei.csv")
    let path = try await house.stage(
      [RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi"])], of: "01/05/2025")
    let page = try await house.html(path)
    #expect(page.contains("lebih lama dari “mei.csv” (7 Mei 2025)") && page.contains("Akan kembali ke keadaan lama"))
    #expect(page.contains("<del>9</del> → <b>6</b>") && !page.contains("Terapkan 1 baris"))
    await #expect(throws: Intake.Refusal.older(asOf: Day(number: 20_209), last: "mei.csv", on: PeopleHouse.today)) {
      try await house.write(.post, path + "/application")
    }
    let before = try await house.dump()
    try await house.answer(path, ["older_reason": .texts(["Berkas Mei salah"])])
    #expect(try await house.html(path).contains("Terapkan 1 baris"))
    try await house.write(.post, path + "/application")
    let people = try await house.people()
    #expect(people.map(\.entry.room) == ["6", "6"])
    #expect(people.allSatisfy { $0.seenOn == PeopleHouse.today } && people[1].asOf == PeopleHouse.today)
    let facility = house.facility
    let facts = try await house.store.read { try Journal.lines($0, of: facility.text, after: 0, limit: 99) }
    #expect(facts.last { $0.kind == "people.imported" }?.payload.contains("because") == true)
    try await house.write(.delete, path + "/application")
    let after = try await house.dump()
    #expect(after.components(separatedBy: "people_import\n")[0] == before.components(separatedBy: "people_import\n")[0])
  }
}

@Test(arguments: TestStore.dialects) func `a known number with everything else of another waits for a yes`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(ten + [RegisterFile.person(11, ["NIK": nik])], of: "06/05/2025")
    let stranger = RegisterFile.person(
      11, ["Nama": "Darman Saputra", "Bin/Binti": "bin Karto", "Tgl Lahir": "02/02/1985", "NIK": "3604230202850000"])
    let path = try await house.stage(ten + [stranger], of: "07/05/2025")
    #expect(try await house.preview(path).counts == .init(read: 11, same: 10, changed: 0, new: 0, heldBack: 1, gone: 0))
    #expect(try await house.html(path).contains("Orang lain? Nomor ini milik Asep Nugraha"))
    try await house.write(.post, path + "/application")
    #expect(try await house.people().contains { $0.entry.name == "Asep Nugraha" })
    try await house.write(.delete, path + "/application")
    let row = try await house.key(of: "Darman", in: path)
    try await house.answer(path, ["people": .texts(["\(row)=same"])])
    try await house.write(.post, path + "/application")
    #expect(try await house.people().contains { $0.entry.name == "Darman Saputra" })
  }
}

@Test func `a name alone, or one thing that agrees, is a correction`() {
  var (held, row) = (RegisterEntry(), RegisterEntry())
  (held.name, row.name) = ("Asep Nugraha", "Darman Saputra")
  #expect(!HeldPerson.isAnother(row, than: held))
  (held.fatherName, row.fatherName) = ("bin Zaenal", "bin Karto")
  #expect(HeldPerson.isAnother(row, than: held))
  (held.birthDate, row.birthDate) = (PeopleHouse.today, PeopleHouse.today)
  #expect(!HeldPerson.isAnother(row, than: held))
}

@Test(arguments: TestStore.dialects) func `a file in which more than a tenth of the names change waits as a whole`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(ten, of: "06/05/2025")
    func renamed(_ count: Int) -> [[String: String]] {
      ten.enumerated().map { index, row in index < count ? row.merging(["Nama": "Baru Nama\(index)"]) { $1 } : row }
    }
    try await house.take(renamed(1), of: "06/05/2025")
    let path = try await house.stage(renamed(3), of: "07/05/2025")
    await #expect(throws: Intake.Refusal.manyRenamed(2, of: 10)) { try await house.write(.post, path + "/application") }
    await #expect(throws: FormProblems.self) { try await house.answer(path, ["renamed": .texts(["2"])]) }
    try await house.answer(path, ["renamed": .texts(["3"]), "renamed_reason": .texts(["Ejaan baru"])])
    await #expect(throws: Intake.Refusal.manyRenamed(2, of: 10)) { try await house.write(.post, path + "/application") }
    try await house.answer(path, ["renamed": .texts(["2"]), "renamed_reason": .texts(["Ejaan baru"])])
    try await house.write(.post, path + "/application")
    #expect(try await house.people().count { $0.entry.name.hasPrefix("Baru") } == 3)
  }
}

@Test(arguments: TestStore.dialects) func `whoever was here before is asked about, and linked as a new stay`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take([RegisterFile.person(1, ["NIK": nik])], of: "01/04/2025")
    let first = try await house.only()
    try await house.write(
      .post, "/people/\(first.id)/posts",
      ["kind": .texts(["daily"]), "title": .texts(["dapur"]), "from": .texts(["01/04/2025"])])
    try await house.write(
      .post, "/people/\(first.id)/departure", ["state": .texts(["released"]), "on": .texts(["15/04/2025"])])
    let before = try await house.dump()
    let again = RegisterFile.person(
      77, ["NIK": nik, "Tgl Masuk": "05/05/2025", "Pidana Thn": "", "Gol": "AI", "No. Reg": "AI.77/2025"])
    let path = try await house.stage([again], of: "07/05/2025")
    #expect(try await house.preview(path).counts == .init(read: 1, same: 0, changed: 0, new: 0, heldBack: 1, gone: 0))
    #expect(
      try await house.html(path).contains(
        "Pernah di sini: Asep Nugraha (BI.1/2025), 10 Maret 2025 – 15 April 2025, bebas; NIK sama."))
    try await house.answer(path, ["people": .texts(["\(try await house.key(of: "Asep", in: path))=same"])])
    try await house.write(.post, path + "/application")
    let back = try await house.only()
    #expect(back.id == first.id && back.state == .present && back.entry.registerNumber == "AI.77/2025")
    #expect(back.formerStays.map(\.number) == ["BI.1/2025"] && back.returnedOn == Day("2025-05-05"))
    #expect(back.entry.sentence == nil && back.entry.nik == nik && back.posts.map(\.until) == [Day("2025-04-15")])
    #expect(try await house.html("/people/\(back.id)").contains("Pernah di sini"))
    #expect(try await house.html("/search", ["q": .texts(["BI.1/2025"])]).contains("Asep"))
    try await house.write(.delete, path + "/application")
    #expect(try await house.rowsBesideImports(house.dump()) == house.rowsBesideImports(before))
  }
}

@Test(arguments: TestStore.dialects) func `a separate person needs a reason, and nobody comes back from death`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take([RegisterFile.person(1)], of: "01/04/2025")
    let first = try await house.only()
    try await house.write(
      .post, "/people/\(first.id)/departure", ["state": .texts(["died"]), "on": .texts(["15/04/2025"])])
    #expect(try await house.only().state == .died)
    let page = try await house.html("/people/\(first.id)")
    #expect(page.contains("Meninggal dunia") && page.contains("15 April 2025"))
    #expect(try await house.html("/people", ["state": .texts(["died"])]).contains("Asep"))
    #expect(try await !house.html("/people", ["state": .texts(["released"])]).contains("Asep"))
    let path = try await house.stage([RegisterFile.person(5)], of: "07/05/2025")
    let row = try await house.key(of: "Asep", in: path)
    #expect(try await house.html(path).contains("tercatat meninggal"))
    try await house.answer(path, ["people": .texts(["\(row)=same"])])
    #expect(try await house.preview(path).counts.heldBack == 1)
    try await house.answer(path, ["people": .texts(["\(row)=other"])])
    #expect(try await house.html(path).contains("Tulis mengapa ini orang lain."))
    try await house.answer(path, ["apart_rows": .texts([row]), "apart_reasons": .texts(["Kembar, NIK lain"])])
    try await house.write(.post, path + "/application")
    #expect(try await house.people().map(\.state).sorted { $0.rawValue < $1.rawValue } == [.died, .present])
    try await house.write(.delete, "/people/\(first.id)/departure")
    #expect(try await house.people().allSatisfy { $0.state == .present })
  }
}

@Test(arguments: TestStore.dialects) func `people in no row are asked: still here, or gone since a day`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take([RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi Hakim"])], of: "06/05/2025")
    let path = try await house.take([RegisterFile.person(1)], of: "07/05/2025")
    let budi = try #require(try await house.people().first { $0.entry.name == "Budi Hakim" })
    let page = try await house.html(path)
    #expect(page.contains("/people/\(budi.id)/sighting") && page.contains("value=\"died\""))
    try await house.write(.put, "/people/\(budi.id)/sighting")
    #expect(try await !house.html(path).contains("Budi Hakim"))
    #expect(try await !house.html("/people", ["only": .texts(["unseen"])]).contains("Budi Hakim"))
  }
}

extension PeopleHouse {
  /// How an answer names the row of a name in a preview.
  fileprivate func key(of name: String, in path: String) async throws -> String {
    struct Rows: Decodable {
      struct Row: Decodable {
        let key: String
        let name: String
      }
      let waiting: [Row]
      let returning: [Row]
    }
    let rows = try JSONDecoder().decode(Rows.self, from: try await json(.get, path))
    return try #require((rows.waiting + rows.returning).first { $0.name.hasPrefix(name) }?.key)
  }

  fileprivate func rowsBesideImports(_ dump: String) -> String { dump.components(separatedBy: "people_import\n")[0] }
}
