import Almanac
import Foundation
import House
import Page
import People
import Store
import StoreTesting
import Testing

private let day = PeopleHouse.today

private func person(_ change: (inout RegisterEntry) -> Void) throws -> Person {
  var entry = RegisterEntry()
  entry.registerClass = .bi
  entry.entryDate = Day("2025-03-10")
  entry.dateTwoThirds = Day("2026-07-20")
  entry.expiryDate = Day("2027-05-21")
  change(&entry)
  return Person(id: try #require(Person.ID("00000000-0000-7000-8000-000000000009")), entry: entry, asOf: day)
}

@Test func `a convict is sure until two thirds and gone by the end`() throws {
  let stay = try person { _ in }.stay(on: day)
  #expect(stay.sureUntil == Day("2026-07-20") && stay.atMostUntil == Day("2027-05-21") && !stay.isExpected)
}

@Test func `for a detainee nothing is sure`() throws {
  let stay = try person { $0.registerClass = .aiii }.stay(on: day)
  #expect(stay.sureUntil == day && stay.atMostUntil == nil)
}

@Test func `an officer's expectation counts while it lies ahead`() throws {
  var held = try person { _ in }
  held.expectation = .init(until: day.adding(days: 10), reason: "pindah", by: "Siti")
  #expect(held.stay(on: day).sureUntil == day.adding(days: 10))
  #expect(held.stay(on: day.adding(days: 11)).sureUntil == Day("2026-07-20"))
}

@Test func `whoever is held past the end or past the terms is flagged`() throws {
  #expect(try person { _ in }.overstay(on: day) == nil)
  let past = day.adding(days: -1)
  #expect(try person { $0.expiryDate = past }.overstay(on: day) == .pastExpiry(past))
  let law = DetentionLaw.inForce(on: past)
  func detained(_ registerClass: RegisterClass, _ days: Int) throws -> Person.Overstay? {
    try person { ($0.registerClass, $0.entryDate) = (registerClass, day.adding(days: -days)) }.overstay(on: day)
  }
  #expect(try detained(.ai, 60) == .pastTerm(.ai, past, law) && detained(.ai, 59) == nil)
  #expect(try detained(.aii, 500) == nil)
}

@Test func `a departure is not ahead, not before entry and not twice`() throws {
  var held = try person { _ in }
  #expect(throws: Person.Refusal.departureInFuture) { try held.checkDeparture(on: day.adding(days: 1), today: day) }
  #expect(throws: Person.Refusal.self) { try held.checkDeparture(on: day.adding(days: -100), today: day) }
  try held.checkDeparture(on: day, today: day)
  held.state = .released
  #expect(throws: Person.Refusal.alreadyGone) { try held.checkDeparture(on: day, today: day) }
}

@Test func `a NIK is shown with its middle hidden`() {
  #expect(NIK.masked("3604232405900000") == "3604••••••••0000")
}

private func house(_ dialect: Dialect, _ test: (PeopleHouse, Person.ID, Person.ID) async throws -> Void) async throws {
  try await PeopleHouse.with(dialect) { house in
    let heads = RegisterFile.heads + ["Pasal"]
    try await house.take(
      RegisterFile.csv(
        [
          RegisterFile.person(
            1,
            [
              "NIK": "3604232405900000", "Nama": "Asep <b>Nugraha</b>", "Pasal": "Narkotika Ps. 112", "Ket": "Sakit TB",
            ]),
          RegisterFile.person(2, ["Nama": "Budi Hakim", "Bin/Binti": "bin Soekarna"]),
        ], heads: heads))
    let people = try await house.people()
    try await test(house, try #require(people.first?.id), try #require(people.last?.id))
  }
}

@Test(arguments: TestStore.dialects) func `whoever may not see the case receives neither offence nor health`(
  _ dialect: Dialect
) async throws {
  try await house(dialect) { house, asep, _ in
    try await house.write(.post, "/people/\(asep)/notes", ["text": .texts(["Rahasia."])])
    let full = try await house.html("/people/\(asep)")
    #expect(full.contains("Narkotika Ps. 112") && full.contains("TB") && full.contains("Rahasia."))
    let outside = house.seen(with: [.readPeople, .readEverybody])
    for path in ["/people/\(asep)", "/people", "/search?q=asep"] {
      let plain = path.split(separator: "?").first.map(String.init) ?? path
      let query: [String: FormEntry] = path.hasPrefix("/search") ? ["q": .texts(["asep"])] : [:]
      let html = try await outside.html(plain, query)
      let json = String(decoding: try await outside.json(.get, plain, query), as: UTF8.self)
      for secret in ["Narkotika", "TB", "Rahasia", "3604232405900000", "\"case\""] {
        #expect(!html.contains(secret) && !json.contains(secret), "\(secret) in \(path)")
      }
    }
    let sheet = String(decoding: try await outside.json(.get, "/people.xlsx"), as: UTF8.self)
    #expect(!sheet.contains("Narkotika"))
    await #expect(throws: PeopleHouse.Refused.self) { try await outside.html("/imports") }
    let blocks = house.seen(with: [.readBlocks])
    await #expect(throws: PeopleHouse.Refused.self) { try await blocks.html("/people/\(asep)") }
    #expect(!String(decoding: try await blocks.json(.get, "/blocks"), as: UTF8.self).contains("BI.1"))
  }
}

@Test(arguments: TestStore.dialects) func `another facility's person answers as a missing one`(_ dialect: Dialect)
  async throws
{
  try await house(dialect) { house, asep, _ in
    let other = house.from(PeopleHouse.elsewhere)
    await #expect(throws: Missing.self) { try await other.html("/people/\(asep)") }
    await #expect(throws: Missing.self) {
      try await other.write(.post, "/people/\(asep)/notes", ["text": .texts(["x"])])
    }
    let list = try await other.html("/people")
    #expect(list.contains("Belum ada penghuni"))
  }
}

@Test(arguments: TestStore.dialects) func `hostile text stands escaped on every page`(_ dialect: Dialect) async throws {
  try await house(dialect) { house, asep, _ in
    for path in ["/people", "/people/\(asep)"] {
      let html = try await house.html(path)
      #expect(html.contains("&lt;b&gt;Nugraha") && !html.contains("<b>Nugraha"))
    }
  }
}

@Test(arguments: TestStore.dialects) func `people are found by spelling, father and number`(_ dialect: Dialect)
  async throws
{
  try await house(dialect) { house, _, _ in
    for text in ["budi", "Boedi Hakim", "budi hakm", "Sukarna", "BI. 2/2025", "bi2"] {
      let html = try await house.html("/search", ["q": .texts([text])])
      #expect(html.contains("Budi Hakim") && !html.contains("Nugraha"), "\(text)")
    }
    #expect(try await house.html("/search", ["q": .texts(["zzz"])]).contains("Tidak ada yang cocok"))
    #expect(try await house.html("/people", ["q": .texts(["budi"])]).contains("Budi Hakim"))
  }
}

@Test(arguments: TestStore.dialects) func `the list is narrowed and goes on after its last row`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    let people = (1...60).map {
      RegisterFile.person($0, ["Nama": "Orang \(Character(UnicodeScalar(96 + UInt8($0 % 20 + 1))))\($0)"])
    }
    try await house.take(RegisterFile.csv(people))
    struct Page: Decodable {
      struct Row: Decodable { let id: String }
      let people: [Row]
      let next: String?
      let total: Int?
    }
    let first = try JSONDecoder().decode(Page.self, from: try await house.json(.get, "/people"))
    #expect(first.people.count == 50 && first.total == 60)
    let after = FormEntry.texts([try #require(first.next)])
    let second = try JSONDecoder().decode(Page.self, from: try await house.json(.get, "/people", ["after": after]))
    #expect(second.people.count == 10 && second.next == nil)
    #expect(Set((first.people + second.people).map(\.id)).count == 60)
    let none = try await house.html("/people", ["class": .texts(["detainee"])])
    #expect(none.contains("Tidak ada yang cocok"))
  }
}

@Test(arguments: TestStore.dialects) func `what officers write about somebody stands on the page and can be ended`(
  _ dialect: Dialect
) async throws {
  try await house(dialect) { house, asep, budi in
    let path = "/people/\(asep)"
    try await house.write(
      .post, path + "/expectation", ["until": .texts(["01/09/2025"]), "reason": .texts(["akan dipindah"])])
    try await house.write(
      .post, path + "/posts", ["kind": .texts(["daily"]), "title": .texts(["dapur"]), "from": .texts(["01/05/2025"])])
    try await house.write(
      .post, path + "/separations", ["register_number": .texts(["budi hakim"]), "reason": .texts(["berselisih"])])
    var html = try await house.html(path)
    for words in ["akan dipindah", "dapur", "Budi Hakim"] { #expect(html.contains(words), "\(words)") }
    #expect(try await house.html("/people/\(budi)").contains("Nugraha"))
    await #expect(throws: Person.Refusal.alreadyApart) {
      try await house.write(
        .post, "/people/\(budi)/separations", ["register_number": .texts(["BI.1/2025"]), "reason": .texts(["x"])])
    }
    await #expect(throws: Person.Refusal.apartFromSelf) {
      try await house.write(
        .post, path + "/separations", ["register_number": .texts(["BI.1/2025"]), "reason": .texts(["x"])])
    }
    let unclear = try await #require(throws: FormProblems.self) {
      try await house.write(
        .post, path + "/separations", ["register_number": .texts(["Zulkifli"]), "reason": .texts(["x"])])
    }.problems
    #expect(unclear.map(\.field) == ["register_number"])
    let facility = house.facility
    let pair = try #require(try await house.store.read { try $0.separations(at: facility) }.first)
    try await house.write(.delete, path + "/separations/\(pair.id)")
    html = try await house.html(path)
    #expect(!html.contains("Budi Hakim"))
    let limit = try #require(try await house.people().first?.limits?.first)
    try await house.write(.put, path + "/clinic", ["limit": .texts([limit.id.text]), "answer": .texts(["fit"])])
    #expect(try await house.people().first?.limits?.first?.answer == .fit)
  }
}

@Test(arguments: TestStore.dialects) func `somebody who left is out of the list until taken back`(_ dialect: Dialect)
  async throws
{
  try await house(dialect) { house, asep, _ in
    let path = "/people/\(asep)/departure"
    try await house.write(.post, path, ["state": .texts(["transferred"]), "on": .texts(["06/05/2025"])])
    let present = try await house.html("/people")
    #expect(!present.contains("Nugraha"))
    #expect(try await house.html("/people", ["state": .texts(["transferred"])]).contains("Nugraha"))
    try await house.write(.delete, path)
    #expect(try await house.html("/people").contains("Nugraha"))
  }
}

@Test(arguments: TestStore.dialects) func `personal texts stand nowhere in the database as they are`(_ dialect: Dialect)
  async throws
{
  try await house(dialect) { house, asep, _ in
    try await house.write(.post, "/people/\(asep)/notes", ["text": .texts(["Rahasia sekali"])])
    let dump = try await house.dump()
    let facility = house.facility
    let journal = try await house.store.read { db in
      try Journal.lines(db, of: facility.text, after: 0, limit: 100).map(\.payload).joined()
    }
    for secret in ["3604232405900000", "Narkotika", "Sakit TB", "Rahasia", "bin Zaenal"] {
      #expect(!dump.contains(secret) && !journal.contains(secret), "\(secret)")
    }
  }
}

@Test(arguments: TestStore.dialects) func `the list of those past their term holds whom the rule flags`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(
      RegisterFile.csv([
        RegisterFile.person(1, ["Ekspirasi": "06/05/2025", "1/3": "", "1/2": "", "2/3": ""]),
        RegisterFile.person(2, ["Nama": "Budi Hakim"]),
        RegisterFile.person(3, ["Nama": "Cecep", "No. Reg": "AI.3/2025", "Gol": "AI", "Tgl Masuk": "08/03/2025"]),
        RegisterFile.person(4, ["Nama": "Dedi", "No. Reg": "AII.4/2025", "Gol": "AII", "Tgl Masuk": "19/03/2025"]),
      ]))
    let flagged = try await house.people().filter { $0.overstay(on: day) != nil }.map(\.entry.name)
    #expect(flagged == ["Asep Nugraha", "Cecep"])
    let list = try await house.html("/people", ["only": .texts(["overstay"])])
    #expect(list.contains("Asep Nugraha") && list.contains("Cecep") && !list.contains("Budi") && !list.contains("Dedi"))
    let facility = house.facility
    let counts = try await house.store.read { try $0.peopleCounts(at: facility, on: day) }
    #expect(counts.overstay == 2 && counts.present == 4 && counts.convicts == 2)
  }
}

@Test(arguments: TestStore.dialects) func `whose key was destroyed keeps a page without personal texts`(
  _ dialect: Dialect
) async throws {
  try await house(dialect) { house, asep, _ in
    try await house.write(.post, "/people/\(asep)/notes", ["text": .texts(["Rahasia."])])
    let facility = house.facility
    let isErased = try await house.store.write { try $0.vault(of: facility).erase(asep) }
    let html = try await house.html("/people/\(asep)")
    #expect(isErased && !html.contains("Rahasia") && !html.contains("Narkotika") && !html.contains("TB"))
    let list = try await house.html("/people")
    #expect(list.contains("Budi Hakim"))
  }
}
