import Access
import Almanac
import House
import Page
import Partners
import Store
import StoreTesting
import Testing

@Test(arguments: TestStore.dialects)
func `an accord is recorded with its parties and shown with its numbers`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let agency = desk.see(try await desk.ask(.post, "/agencies", ["name": "Dinas Perikanan"]))
    _ = try await desk.ask(
      .post, agency + "/offices",
      ["title": "Kepala Dinas Perikanan", "holder": "Rini Wulandari", "capacity": "appointed", "from": "2025-01-02"])
    let office = try #require(try await desk.store.read { try $0.heldOffices(at: contoh).first })
    #expect(office.tenures.map(\.name) == ["Rini Wulandari"])
    let path = desk.see(
      try await desk.ask(.post, "/accords", Desk.accord, many: ["parties": [office.office.id.text]]))
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("W12.PK.01/2025"))
    #expect(page.contains("Rini Wulandari"))
    #expect(page.contains("berlaku"))
    let list = try desk.json(try await desk.ask(.get, "/partners"))
    #expect(list.contains("\"our_number\":\"W12.PK.01/2025\""))
    #expect(list.contains("\"state\":\"running\""))
  }
}

@Test(arguments: TestStore.dialects)
func `a number that another accord bears is refused, by the rule and by the database`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    _ = try await desk.ask(.post, "/accords", Desk.accord)
    await #expect(throws: Accord.Refusal.numberTaken("W12.PK.01/2025", by: Desk.accord["title"] ?? "")) {
      try await desk.ask(.post, "/accords", Desk.accord)
    }
    let accord = try #require(try await desk.store.read { try $0.accords(at: contoh).first })
    var random = SystemRandomNumberGenerator()
    let twin = Accord(
      id: ID(at: Moment(milliseconds: 1), random: &random), title: "Lain", ourNumber: accord.ourNumber,
      theirNumber: "", scope: "", signedOn: nil, validFrom: accord.validFrom, validUntil: accord.validUntil,
      parties: [])
    await #expect(throws: StoreError.self) {
      try await desk.store.write { try $0.insert(twin, at: contoh, now: Moment(milliseconds: 1)) }
    }
  }
}

@Test(arguments: TestStore.dialects)
func `another facility's accord, agency and commitment answer like missing ones`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let agency = desk.see(try await desk.ask(.post, "/agencies", ["name": "Dinas Perikanan"]))
    let accord = desk.see(try await desk.ask(.post, "/accords", Desk.accord))
    _ = try await desk.ask(
      .post, accord + "/commitments", ["what": "Benih", "quantity": "5", "unit": "kg", "due": "2025-06-01"])
    let commitment = try #require(try await desk.store.read { try $0.commitments(at: contoh).first })
    var stranger = desk
    stranger.facility = lain
    for path in [agency, accord, "/commitments/\(commitment.id)"] {
      await #expect(throws: Missing.self) { try await stranger.ask(.get, path) }
    }
    await #expect(throws: Missing.self) {
      try await stranger.ask(
        .post, accord + "/commitments", ["what": "Benih", "quantity": "5", "unit": "kg", "due": "2025-06-01"])
    }
    #expect(!(try desk.json(try await stranger.ask(.get, "/partners")).contains("W12.PK")))
  }
}

@Test(arguments: TestStore.dialects)
func `a change is kept with its reason, and one that changes nothing is refused`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/accords", Desk.accord))
    var change = Desk.accord.merging(["reason": "Perpanjangan disepakati"]) { _, new in new }
    await #expect(throws: Accord.Refusal.unchanged) { try await desk.ask(.put, path, change) }
    change["valid_until"] = "2029-05-06"
    _ = try await desk.ask(.put, path, change)
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("Perpanjangan disepakati"))
    #expect(page.contains("2028-05-06"))
    await #expect(throws: FormProblems.self) { try await desk.ask(.put, path, Desk.accord) }
  }
}

@Test(arguments: TestStore.dialects)
func `a commitment says that nothing counts it yet and is brought up when past due`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let accord = desk.see(try await desk.ask(.post, "/accords", Desk.accord))
    var promise = ["what": "Benih kangkung", "quantity": "5", "unit": "kg", "due": "2025-05-01"]
    _ = try await desk.ask(.post, accord + "/commitments", promise)
    // What the house promised itself is nobody else's to be asked about.
    #expect(try await desk.store.read { try partnersReport($0, at: contoh, on: desk.today).actionItems }.isEmpty)
    let agency = try await desk.store.write {
      try $0.agency(named: "Dinas Pertanian", newID: ID(number: 7), at: contoh, now: Moment(milliseconds: 0)).agency
    }
    promise["agency"] = agency.id.text
    _ = try await desk.ask(.post, accord + "/commitments", promise)
    let page = desk.html(try await desk.ask(.get, accord))
    #expect(page.contains("belum dihitung"))
    #expect(page.contains("lewat 6 hari"))
    #expect(try desk.json(try await desk.ask(.get, accord)).contains("\"fulfilment\":\"not_computed\""))
    let actionItems = try await desk.store.read { try partnersReport($0, at: contoh, on: desk.today).actionItems }
    #expect(actionItems.map(\.title.id) == ["Benih kangkung · 5 kg"])
    let near = try await desk.store.read {
      try partnersReport($0, at: contoh, on: Day(number: 20_215 + 1095 - 20)).actionItems
    }
    #expect(near.map(\.title.id).contains("Pembinaan kemandirian"))
  }
}

@Test(arguments: TestStore.dialects)
func `an agency that is no partner promises nothing here`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let accord = desk.see(try await desk.ask(.post, "/accords", Desk.accord))
    let foreign = [
      "agency": "0196a000-0000-7000-8000-0000000000ff", "what": "Benih", "quantity": "5", "unit": "kg",
      "due": "2025-06-01",
    ]
    await #expect(throws: Commitment.Refusal.agencyUnknown) {
      try await desk.ask(.post, accord + "/commitments", foreign)
    }
    let id = try #require(try await desk.store.read { try $0.accords(at: contoh).first?.id })
    await #expect(throws: StoreError.self) {
      try await desk.store.write { db in
        var random = SystemRandomNumberGenerator()
        try db.insert(
          Commitment(
            id: ID(at: Moment(milliseconds: 1), random: &random), accord: id, agency: AgencyID(number: 0xFF),
            what: "Benih",
            quantity: 5, unit: "kg", due: Day(number: 20_300)), at: contoh)
      }
    }
  }
}

@Test(arguments: TestStore.dialects)
func `hostile names are shown as they were typed and run nothing`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let hostile = "<script>alert('a')</script>"
    let path = desk.see(
      try await desk.ask(.post, "/agencies", ["name": hostile, "contact": "\"><img src=x>"]))
    for page in [try await desk.ask(.get, path), try await desk.ask(.get, "/partners")] {
      let html = desk.html(page)
      #expect(!html.contains("<script>"))
      #expect(!html.contains("<img"))
      #expect(html.contains("&lt;script&gt;"))
    }
  }
}

@Test(arguments: TestStore.dialects)
func `an empty room says what to do first, and offers forms only to those who may`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let answer = try await desk.ask(.get, "/partners")
    #expect(desk.html(answer).contains("Catat nota yang berlaku"))
    #expect(desk.html(answer).contains("action=\"/agencies\""))
    #expect(!desk.html(answer, may: [.readPartners]).contains("action=\"/agencies\""))
    guard case .file(let bytes, _, let name) = try await desk.ask(.get, "/partners.xlsx").content else {
      Issue.record("the workbook is no file")
      return
    }
    #expect(bytes.prefix(2) == [0x50, 0x4B])
    #expect(name == "mitra-2025-05-07.xlsx")
  }
}

@Test(arguments: TestStore.dialects)
func `two offices of one agency keep their holders apart through time`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let agency = desk.see(try await desk.ask(.post, "/agencies", ["name": "Dinas Perikanan"]))
    _ = try await desk.ask(.post, agency + "/offices", ["title": "Kepala Dinas"])
    let office = try #require(try await desk.store.read { try $0.heldOffices(at: contoh).first?.office.id })
    for (name, from) in [("Rini", "2024-01-02"), ("Dodi", "2025-03-01")] {
      _ = try await desk.ask(
        .post, agency + "/tenures", ["office": office.text, "holder": name, "capacity": "appointed", "from": from])
    }
    let held = try #require(try await desk.store.read { try $0.heldOffices(at: contoh).first })
    #expect(held.holder(on: try #require(Day("2025-02-28")))?.name == "Rini")
    #expect(held.holder(on: desk.today)?.name == "Dodi")
    #expect(desk.html(try await desk.ask(.get, agency)).contains("<b>Dodi</b>"))
  }
}
