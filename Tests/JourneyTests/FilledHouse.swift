import Access
import Foundation
import House
import Page
import Server
import Testing

@testable import Bekal

/// A house with a record of every kind, made through its own doors. Its names bear a mark, so that they can be found
/// where they may not stand.
struct FilledHouse: Sendable {
  let house: JourneyHouse
  let mark: String
  /// Everybody in one: may all that any role may.
  let desk: Caller
  /// The records by what they are.
  var ids: [String: String] = [:]

  /// The people of every filled house: number, sex, birth date and the district part of the NIK.
  static let people: [(number: Int, birthDate: String, digits: String)] = [
    (1, "24/05/1990", "240590"), (2, "03/08/1988", "030888"), (3, "11/11/1985", "111185"),
    (4, "17/02/1993", "170293"), (5, "09/09/1991", "090991"), (6, "28/12/1979", "281279"),
  ]

  /// A name in a house of this mark.
  static func name(_ number: Int, _ mark: String) -> String {
    "Wahyu \(mark) \(["Satu", "Dua", "Tiga", "Empat", "Lima", "Enam"][number - 1])"
  }

  /// Fills a founded house.
  init(_ house: JourneyHouse, mark: String) async throws {
    self.house = house
    self.mark = mark
    desk = Caller(house.app, as: house.actor(JourneyHouse.all))
    try await seat()
    try await takePeople()
    try await care()
    try await partner()
    try await offer()
    try await place()
    try await timetable()
  }

  /// The identity of a record.
  func id(_ name: String) -> String { ids[name] ?? AccessWalk.missing }

  /// Offices with their holders, and a second account.
  private mutating func seat() async throws {
    ids["account"] = try await desk.made(
      .post, "/officers",
      [
        "name": "Petugas \(mark)", "user_name": "petugas.\(mark.lowercased())", "password": JourneyHouse.password,
        "role": "auditor", "until": "2025-12-31",
      ])
    ids["case officer"] = try await desk.made(
      .post, "/officers",
      [
        "name": "Wali \(mark)", "user_name": "wali.\(mark.lowercased())", "password": JourneyHouse.password,
        "role": "case_officer",
      ])
    for (part, title) in [("head", "Kepala"), ("chair", "Ketua"), ("secretary", "Sekretaris"), ("member", "Anggota")] {
      let id = try await desk.made(.post, "/offices", ["title": "\(title) \(mark)", "part": part])
      ids["office " + part] = id
      var tenure = ["name": "Pejabat \(title) \(mark)", "capacity": "appointed", "from": "2025-01-02"]
      // Who records the decree is the head.
      tenure["account"] = part == "head" ? house.officer.id.text : nil
      ids["tenure " + part] = try await desk.made(.post, "/offices/\(id)/tenures", tenure)
    }
  }

  /// Somebody with an account of their own, who may all that any role may.
  var second: Caller {
    Caller(
      house.app,
      as: Actor(
        account: Account.ID(id("case officer")), name: "Wali \(mark)", office: "", facility: house.unit.id, agency: nil,
        permissions: JourneyHouse.all))
  }

  /// A register as a text table; a file that is text shows best whether it is sealed.
  func register() -> [UInt8] {
    let heads =
      "No. Reg;Nama;Bin/Binti;L/P;Tempat Lahir;Tgl Lahir;NIK;Desa/Kel;Kab/Kota;Gol;Pasal;Pidana Thn;Tgl Masuk;"
      + "1/3;1/2;2/3;Ekspirasi;Blok;Kamar;Ket"
    let rows = FilledHouse.people.map { person in
      let note =
        switch person.number {
        case 5: "Sakit \(FilledHouse.canary("sakit", mark))"
        case 6: FilledHouse.canary("catatan", mark)
        case _: ""
        }
      return [
        "BI.\(person.number)/\(mark)/2025", FilledHouse.name(person.number, mark),
        "bin \(FilledHouse.canary("ayah", mark))", "L", FilledHouse.canary("lahir", mark), person.birthDate,
        "360417\(person.digits)0000", FilledHouse.canary("desa", mark), "Kab. Serang", "BI",
        "Pasal 362 \(FilledHouse.canary("perkara", mark))", "3", "10/01/2025", "10/01/2026", "10/07/2026",
        "10/01/2027", "10/01/2028", "A", "\(person.number)", note,
      ].joined(separator: ";")
    }
    return Array(([heads] + rows).joined(separator: "\n").utf8)
  }

  /// A word that may stand only where it is sealed.
  static func canary(_ what: String, _ mark: String) -> String { "KENARI\(what.uppercased())\(mark.uppercased())" }

  private func assessments() -> [UInt8] {
    let heads = "No. Reg;Nama;Minat 1;Baca tulis;Keterbatasan;Risiko (ISPN);Bersedia ikut"
    let rows = FilledHouse.people.map { person in
      let limit = person.number == 4 ? FilledHouse.canary("batas", mark) : ""
      return
        "BI.\(person.number)/\(mark)/2025;\(FilledHouse.name(person.number, mark));Hidroponik;Ya;\(limit);Rendah;Ya"
    }
    return Array(([heads] + rows).joined(separator: "\n").utf8)
  }

  /// A register and an assessment that are applied, and three registers that wait.
  private mutating func takePeople() async throws {
    for (what, bytes) in [("import applied", register()), ("import assessment", assessments())] {
      let path = try await desk.taken("/imports", name: "\(what) \(mark).csv", bytes)
      try await desk.done(.post, path + "/application")
      ids[what] = lastSegment(path)
    }
    for what in ["import", "import to apply", "import to discard"] {
      ids[what] = lastSegment(try await desk.taken("/imports", name: "\(what) \(mark).csv", register()))
    }
    let people = try await desk.value("/people", PeopleTwin.self).people
    for person in FilledHouse.people {
      ids["person \(person.number)"] = people.first { $0.name == FilledHouse.name(person.number, mark) }?.id
    }
    try #require(people.count == FilledHouse.people.count && ids["person 6"] != nil)
    let sick = try await desk.value("/people/\(id("person 5"))", PersonTwin.self)
    ids["limit"] = sick.case?.limits.first?.id
  }

  /// What officers write about people.
  private mutating func care() async throws {
    let path = "/people/\(id("person 1"))"
    try await desk.done(.post, path + "/notes", ["text": FilledHouse.canary("nota", mark)])
    try await desk.done(
      .post, path + "/expectation", ["until": "2026-12-01", "reason": FilledHouse.canary("duga", mark)])
    ids["request"] = try await desk.made(
      .post, path + "/own-data/requests", ["asker": "person", "asked_on": "2025-05-06"])
    ids["post"] = try await desk.made(
      .post, "/people/\(id("person 6"))/posts", ["kind": "daily", "title": "Dapur", "from": "2025-05-01"])
    ids["order"] = try await desk.made(
      .post, path + "/detention", ["class": "AIII", "kind": "first", "from": "2025-02-12", "days": "30"])
    ids["merge"] = try await desk.made(
      .post, "/people/\(id("person 2"))/merges",
      ["other": id("person 4"), "reason": FilledHouse.canary("gabung", mark)])
    ids["pair"] = try await desk.made(
      .post, path + "/separations",
      ["register_number": "BI.6/\(mark)/2025", "reason": FilledHouse.canary("pisah", mark)])
  }

  /// An agency with an office, an accord and what it promises; and a second agency.
  private mutating func partner() async throws {
    for (key, name) in [("agency", "Dinas \(mark)"), ("agency two", "Balai \(mark)")] {
      ids[key] = lastSegment(try await desk.done(.post, "/agencies", ["name": name]))
    }
    ids["agency office"] = try await desk.made(
      .post, "/agencies/\(id("agency"))/offices", ["title": "Kepala Dinas \(mark)"])
    ids["accord"] = try await desk.made(
      .post, "/accords",
      [
        "title": "Kerja sama \(mark)", "our_number": "PKS-\(mark)", "signed_on": "2025-01-10",
        "valid_from": "2025-01-10", "valid_until": "2026-01-10",
      ], many: ["parties": [id("agency office")]])
    ids["commitment"] = try await desk.made(
      .post, "/accords/\(id("accord"))/commitments",
      ["what": "Pelatihan \(mark)", "quantity": "4", "unit": "kelas", "due": "2025-12-01", "agency": id("agency")])
  }
}
