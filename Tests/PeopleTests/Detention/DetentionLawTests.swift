import Almanac
import Foundation
import House
import Import
import Page
import Store
import StoreTesting
import Testing

@testable import People

private let classes: [RegisterClass] = [.ai, .aii, .aiii, .aiv, .av]

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

private func order(
  _ registerClass: RegisterClass, _ kind: DetentionOrder.Kind = .first, from: String, days: Int? = nil,
  until: String? = nil, uncounted: Int = 0, law: DetentionLaw.Code? = nil
) throws -> DetentionOrder {
  try .entered(
    id: PeopleHouse.newIdentity(), registerClass, kind, from: day(from), days: days, until: until.map(day),
    uncountedDays: uncounted, law: law)
}

private func detained(_ registerClass: RegisterClass, entered: String, _ orders: DetentionOrder...) throws -> Person {
  var entry = RegisterEntry()
  (entry.registerClass, entry.entryDate) = (registerClass, try day(entered))
  var person = Person(id: PeopleHouse.newIdentity(), entry: entry, asOf: try day(entered))
  person.detention = orders
  return person
}

@Suite struct DetentionLawTests {
  /// UU 8/1981 articles 24-29; UU 20/2025 articles 102-107 (truth T2).
  @Test func `each stage has its own term, and only the supreme court's changed in 2026`() throws {
    let old = DetentionLaw.inForce(on: try day("2026-01-01"))
    let new = DetentionLaw.inForce(on: try day("2026-01-02"))
    #expect(old.code == .law1981 && new.code == .law2025 && !new.isChecked)
    #expect(classes.map { old.term($0)?.stageDays } == [60, 50, 90, 90, 110])
    #expect(classes.map { new.term($0)?.stageDays } == [60, 50, 90, 90, 90])
    #expect(classes.map { new.term($0)?.days } == [20, 20, 30, 30, 30])
    #expect(classes.map { new.term($0)?.article } == ["102", "103", "104", "105", "106"])
    #expect((old.specialArticle, new.specialArticle) == ("29", "107"))
    #expect(classes.compactMap { new.term($0)?.stageDays }.reduce(0, +) == 380)
    #expect(RegisterClass.allCases.filter(\.isConvict).allSatisfy { new.term($0) == nil })
  }

  /// Verdict 100/Pid.B/2025/PN Jkt.Sel (truth T1).
  @Test func `the first day counts, and a stage may begin before the extension before it ends`() throws {
    let held = [
      try order(.ai, from: "2024-12-05", days: 20), try order(.ai, .extended, from: "2024-12-25", days: 40),
      try order(.aii, from: "2025-01-30", days: 20), try order(.aiii, from: "2025-02-12", days: 30),
      try order(.aiii, .extended, from: "2025-03-14", days: 60),
    ]
    #expect(
      held.map(\.lastDay.description)
        == ["2024-12-24", "2025-02-02", "2025-02-18", "2025-03-13", "2025-05-12"])
    #expect(held[2].from < held[1].lastDay && held[3].from < held[2].lastDay)
    var person = try detained(.aiii, entered: "2025-01-30")
    person.detention = held
    #expect(person.overstay(on: try day("2025-05-12")) == nil)
    #expect(person.overstay(on: try day("2025-05-13")) == .pastOrder(.aiii, try day("2025-05-12")))
  }

  /// Keppres 174/1999 article 7 counts a month of remission as 30 days (truths T3 and T4).
  @Test func `a month of remission and of two thirds is thirty days`() throws {
    #expect(try day("2019-05-09").adding(days: -(15 + 2 * 30 + 30)) == day("2019-01-24"))
    #expect(try day("2018-05-08").adding(days: 12 * 2 / 3 * 30) == day("2019-01-03"))
  }

  /// UU 20/2025 article 108(9) and (10) (truth T5).
  @Test func `house arrest counts a third and city arrest a fifth, unrounded`() {
    let city = CountedDetention(82, in: .cityArrest)
    #expect((city.days, city.divisor) == (82, 5) && Double(city.days) / Double(city.divisor) == 16.4)
    #expect(CountedDetention(90, in: .houseArrest).divisor == 3 && CountedDetention(90, in: .house).divisor == 1)
  }

  /// UU 20/2025 article 361: the law follows the case.
  @Test func `without a written end the law of the case gives it, from the start of the stage`() throws {
    #expect(try order(.av, from: "2025-12-31").days == 110)
    #expect(try order(.av, from: "2026-01-02").days == 90)
    #expect(try order(.av, from: "2026-01-02", law: .law1981).days == 110)
    #expect(try order(.aiii, .extended, from: "2026-03-01").days == 60)
    #expect(try order(.aiii, .special, from: "2026-03-01").days == 30)
    let law = DetentionLaw.inForce(on: try day("2026-02-01"))
    let person = try detained(.aiii, entered: "2025-10-01", try order(.aiii, from: "2026-02-01"))
    #expect(person.overstay(on: try day("2026-05-01")) == nil)
    #expect(person.overstay(on: try day("2026-05-02")) == .pastTerm(.aiii, try day("2026-05-01"), law))
  }

  @Test func `without an order the stage begins where the present number does, and none before is added`() throws {
    let law = DetentionLaw.inForce(on: try day("2026-01-10"))
    let first = try detained(.ai, entered: "2026-01-10")
    #expect(first.overstay(on: try day("2026-03-10")) == nil)
    #expect(first.overstay(on: try day("2026-03-11")) == .pastTerm(.ai, try day("2026-03-10"), law))
    // Who came in earlier, and when this stage began, nobody knows.
    var person = try detained(.aiii, entered: "2026-01-10")
    #expect(person.overstay(on: try day("2027-01-10")) == nil)
    person.numbers = [
      .init(number: "AII.1/2026", from: try day("2026-01-10"), until: try day("2026-03-01")),
      .init(number: "AIII.1/2026", from: try day("2026-03-01"), until: nil),
    ]
    #expect(person.overstay(on: try day("2026-05-29")) == nil)
    #expect(person.overstay(on: try day("2026-05-30")) != nil)
  }

  /// UU 20/2025 articles 110(7) and 111.
  @Test func `days in hospital and of suspension do not count`() throws {
    let order = try order(.ai, from: "2026-03-01", until: "2026-03-20", uncounted: 7)
    let last = try day("2026-03-27")
    #expect(order.days == 20 && order.lastDay == last)
  }

  @Test func `an order of an earlier stay or class says nothing of the present one`() throws {
    var person = try detained(.aii, entered: "2026-05-01", try order(.ai, from: "2026-04-01", days: 20))
    #expect(person.heldBy == nil)
    #expect(person.overstay(on: try day("2026-05-10")) == nil)
    person.detention.append(try order(.aii, from: "2025-01-01", days: 20))
    person.formerStays = [
      .init(
        id: PeopleHouse.newIdentity(), number: "AII.1", arrived: try day("2025-01-01"), left: try day("2025-02-01"),
        state: .released, closedAt: Moment(milliseconds: 0))
    ]
    #expect(person.heldBy == nil)
    #expect(person.overstay(on: try day("2026-05-10")) == nil)
  }

  @Test func `an order is refused for a convict, an end before its start, and days that differ from the end`() throws {
    #expect(throws: Person.Refusal.notDetained(.bi)) { try order(.bi, from: "2026-01-02", days: 20) }
    #expect(throws: Person.Refusal.endBeforeStart) { try order(.ai, from: "2026-01-02", until: "2026-01-01") }
    let (written, counted) = (try day("2026-01-22"), try day("2026-01-21"))
    #expect(throws: Person.Refusal.termsDiffer(written: written, counted: counted)) {
      try order(.ai, from: "2026-01-02", days: 20, until: "2026-01-22")
    }
  }
}

private let heads = ["Ditahan Sejak", "Lama Penahanan", "Ditahan s/d", "Perpanjangan s/d"]

/// A register with the columns of an order; each row of four cells.
private func register(_ rows: [[String]], of gol: String = "AIII") -> [UInt8] {
  let head = "No. Reg;Nama;L/P;Tgl Lahir;Gol;Tgl Masuk;" + heads.joined(separator: ";")
  let lines = rows.enumerated().map { index, cells in
    "\(gol).\(index + 1)/2025;Orang \(["Satu", "Dua", "Tiga", "Empat"][index]);L;24/05/1990;\(gol);01/02/2025;"
      + cells.joined(separator: ";")
  }
  return Array(([head] + lines).joined(separator: "\n").utf8)
}

@Suite struct DetentionFlowTests {
  @Test func `a register's columns of detention are read, and what does not agree is said`() throws {
    let reading = try RegisterFile.read(
      register([
        ["12/02/2025", "30", "", ""], ["12/02/2025", "30", "13/03/2025", "12/05/2025"],
        ["12/02/2025", "30", "14/03/2025", ""], ["12/02/2025", "", "11/02/2025", ""],
      ]))
    #expect(
      reading.problems.map { "\($0.row) \($0.code.rawValue)" } == ["4 detention_days_differ", "5 detention_ends_early"])
    let entries = reading.rows.map(\.entry)
    #expect(entries.map { $0.detentionUntil?.description } == ["2025-03-13", "2025-03-13", "2025-03-14"])
    #expect(entries.map { $0.extensionUntil?.description } == [nil, "2025-05-12", nil])
    let bad = try RegisterFile.read(register([["12/02/2025", "tiga puluh", "", ""]]))
    #expect(bad.problems.map(\.code) == [.detentionDaysUnreadable])
  }

  @Test(arguments: TestStore.dialects)
  func `orders come from the register, stay when the class changes, and go with an undo`(_ dialect: Dialect)
    async throws
  {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(register([["12/02/2025", "30", "", "12/05/2025"], ["12/02/2025", "30", "", ""]]))
      let before = try await house.people()
      #expect(
        before.map { $0.detention.map(\.lastDay.description) } == [["2025-03-13"], ["2025-03-13", "2025-05-12"]])
      #expect(before.map { $0.overstay(on: PeopleHouse.today) != nil } == [true, false])
      let list = try await house.html("/people", ["only": .texts(["overstay"])])
      #expect(list.contains("Orang Dua") && !list.contains("Orang Satu"))
      let facility = house.facility
      #expect(try await house.store.read { try $0.peopleCounts(at: facility, on: PeopleHouse.today) }.overstay == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an officer enters, corrects and removes an order on the person's page`(_ dialect: Dialect) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(register([["", "", "", ""]], of: "AI"))
      let person = try #require(try await house.people().first)
      let path = "/people/\(person.id)"
      #expect(person.overstay(on: PeopleHouse.today) != nil)
      let alarmed = try await house.html(path)
      #expect(alarmed.contains("kecuali diperpanjang menurut pasal 29") && alarmed.contains("Catat surat penahanan"))
      let order: [String: String] = [
        "class": "AI", "kind": "extended", "from": "14/03/2025", "days": "60", "uncounted": "0",
      ]
      func texts(_ changes: [String: String] = [:]) -> [String: FormEntry] {
        order.merging(changes) { $1 }.mapValues { .texts([$0]) }
      }
      try await house.write(.post, path + "/detention", texts())
      await #expect(throws: Person.Refusal.self) { try await house.write(.post, path + "/detention", texts()) }
      await #expect(throws: Person.Refusal.self) {
        try await house.write(.post, path + "/detention", texts(["from": "15/03/2025", "until": "14/03/2025"]))
      }
      let kept = try #require(try await house.people().first)
      #expect(
        kept.overstay(on: PeopleHouse.today) == nil && kept.detention.map(\.lastDay.description) == ["2025-05-12"])
      let order1 = try #require(kept.detention.first)
      #expect(try await house.html(path).contains("14 Maret 2025 – 12 Mei 2025"))
      try await house.write(.put, path + "/detention/\(order1.id)", texts(["uncounted": "10"]))
      #expect(try await house.people().first?.detention.map(\.lastDay.description) == ["2025-05-22"])
      await #expect(throws: (any Error).self) {
        try await house.write(.put, path + "/detention/\(person.id)", texts(["from": "16/03/2025"]))
      }
      try await house.write(.delete, path + "/detention/\(order1.id)")
      #expect(try await house.people().first?.detention == [])
    }
  }
}
