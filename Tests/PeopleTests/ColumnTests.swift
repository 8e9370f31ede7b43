import Almanac
import Foundation
import House
import Language
import Page
import Sheet
import Store
import StoreTesting
import Testing

@testable import Import
@testable import People

/// A cell for each column of a register that has a value of its own.
private let register: [RegisterColumn: String] = [
  .no: "1", .registerNumber: "BI.1/2025", .name: "Asep Nugraha", .alias: "Acep", .fatherName: "bin Zaenal", .sex: "L",
  .birthPlace: "Serang", .birthDate: "24/05/1990", .nik: "3604232405900000", .education: "SMP", .occupation: "Tani",
  .village: "Kasemen", .district: "Kasemen", .regency: "Kab. Serang", .registerClass: "BI", .offence: "363 KUHP",
  .sentenceYears: "2", .sentenceMonths: "3", .sentenceDays: "4", .entryDate: "10/03/2025", .dateOneThird: "19/09/2025",
  .dateHalf: "18/02/2026", .dateTwoThirds: "20/07/2026", .expiryDate: "21/05/2027", .block: "A", .room: "6",
  .note: "Rajin", .detentionFrom: "10/02/2025", .detentionDays: "20", .detentionUntil: "01/03/2025",
  .extensionUntil: "10/04/2025",
]

private let assessment: [AssessmentColumn: String] = [
  .no: "1", .registerNumber: "BI.1/2025", .name: "Asep Nugraha", .interest1: "Las", .interest2: "Sablon",
  .interest3: "Jahit", .literacy: "Terbatas", .limits: "Asma", .risk: "Rendah", .consent: "Tidak",
  .returnRegency: "Kab. Lebak", .skills: "Menjahit",
]

/// A file of the first head of each column.
private func file<Column: DescribedColumn>(_ cells: [Column: String]) -> [UInt8] {
  let columns = Column.allCases.filter { cells[$0] != nil }
  let heads = columns.compactMap(\.described.heads.first)
  return Array(
    (heads.joined(separator: ";") + "\n" + columns.compactMap { cells[$0] }.joined(separator: ";") + "\n").utf8)
}

/// The names of fields that say nothing.
private func empty(_ value: Any) -> [String] {
  Mirror(reflecting: value).children.filter { "\($0.value)" == "nil" || "\($0.value)" == "[]" || "\($0.value)".isEmpty }
    .compactMap(\.label)
}

@Suite struct ColumnTests {
  @Test func `a head is of one column only and is found as that column`() {
    func check<Column: DescribedColumn>(_ kind: TableKind<Column>) {
      for column in Column.allCases {
        #expect(!column.described.heads.isEmpty && !column.described.words.id.isEmpty, "\(column)")
        for head in column.described.heads {
          #expect(kind.column(of: .text(head), in: .since1900) == column, "\(head)")
        }
      }
    }
    check(RegisterColumn.table)
    check(AssessmentColumn.table)
  }

  @Test func `every field of an entry is read from a column and reported`() throws {
    let reading = try RegisterFile.read(file(register))
    #expect(reading.problems.isEmpty)
    let entry = try #require(reading.rows.first?.entry)
    #expect(empty(entry) == [])
    for (column, described) in RegisterColumn.said(by: reading.columns) {
      #expect(described.value(entry) != .none, "\(column)")
    }
    #expect(Set(RegisterColumn.said(by: Set(RegisterColumn.allCases)).map(\.column)).count == 28)
  }

  @Test func `every field of a finding is read from a column and reported`() throws {
    let reading = try AssessmentList.read(
      file(assessment), asOf: .given(RegisterFile.asOf), regions: RegisterFile.regions.get())
    #expect(reading.problems.isEmpty)
    let entry = try #require(reading.rows.first?.entry)
    #expect(empty(entry) == [] && empty(entry.found) == [])
    for (column, described) in AssessmentColumn.said(by: reading.columns) {
      #expect(described.value(entry) != .none, "\(column)")
    }
  }

  @Test func `a later row gives all its values and leaves those of columns it lacks`() throws {
    let later = try #require(try RegisterFile.read(file(register)).rows.first?.entry)
    #expect(RegisterEntry().taking(later, columns: Set(register.keys)) == later)
    for column in register.keys where column != .regency {
      let changed = RegisterEntry().taking(later, columns: [column, .registerClass])
      let said = Set(RegisterColumn.said(by: [column, .registerClass]).map(\.column))
      for other in RegisterColumn.allCases {
        #expect((other.described.value(changed) != .none) == said.contains(other), "\(column): \(other)")
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `what a file says comes back from the database, sealed fields only where they are opened`(
    _ dialect: Dialect
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(file(register))
      try await house.take(file(assessment))
      let read = try #require(try RegisterFile.read(file(register)).rows.first?.entry)
      let (all, identity, none) = try await house.store.read { db in
        (
          try db.people(at: house.facility, opening: .all).first,
          try db.people(at: house.facility, opening: .identity).first,
          try db.people(at: house.facility).first
        )
      }
      #expect(all?.entry == read)
      #expect(empty(try #require(all?.assessment)) == [])
      #expect(all?.assessment?.returnCode == "3602" && all?.limits?.map(\.text) == ["Asma"])
      #expect(Set(empty(try #require(identity?.entry))) == ["offence", "note"])
      #expect(
        Set(empty(try #require(none?.entry))) == ["offence", "note", "nik", "birthPlace", "village", "fatherName"])
      #expect(none?.assessment?.risk == nil && none?.assessment?.literacy == .limited)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a database with a column that nobody described, or without one, is refused`(_ dialect: Dialect) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.store.read { try $0.checkPeopleTables() }
      for statement: SQL in [
        "ALTER TABLE people_person ADD COLUMN blood text", "ALTER TABLE people_post ADD COLUMN pay bigint",
      ] {
        try await house.store.write { _ = try $0.run(statement) }
        await #expect(throws: StoreError.self) { try await house.store.read { try $0.checkPeopleTables() } }
        let undone = SQL(
          composed: statement.text.replacing("ADD", with: "DROP").split(separator: " ").dropLast().joined(
            separator: " "))
        try await house.store.write { _ = try $0.run(undone) }
        try await house.store.read { try $0.checkPeopleTables() }
      }
      try await house.store.write { _ = try $0.run("ALTER TABLE people_person DROP COLUMN education") }
      await #expect(throws: StoreError.self) { try await house.store.read { try $0.checkPeopleTables() } }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an import of before images named their columns is undone exactly`(_ dialect: Dialect) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(file(register))
      try await house.take(file(assessment))
      let path = try await house.stage(file(register.merging([.education: "SMA", .note: "Sakit TB"]) { $1 }))
      let before = try await house.dump()
      try await house.write(.post, path + "/application")
      let id = try #require(Intake.ID(path.dropFirst("/imports/".count)))
      try await house.store.write { try $0.ageImage(of: id, at: house.facility) }
      try await house.write(.delete, path + "/application")
      #expect(try await house.dump() == before)
    }
  }
}

extension Connection {
  /// Keeps the image of an import as it was kept before: rows in the old order of the columns, and no names of them.
  fileprivate func ageImage(of id: Intake.ID, at facility: Facility.ID) throws {
    struct OldImage: Encodable {
      let created: [String]
      let rows: [String: [[ImageValue]]]
      let seen: [BeforeImage.Sighting]
      let after: [String: String]
    }
    let image = try #require(try image(of: id, at: facility))
    let table = PersonRows.person.table.name
    let names = try #require(image.columns?[table])
    let old = try #require(BeforeImage.firstColumns[table])
    let places = try old.map { try #require(names.firstIndex(of: $0)) }
    var rows = image.rows
    rows[table] = image.rows[table]?.map { row in places.map { row[$0] } }
    let tables = PeopleTable.all.map { $0.name == table ? $0.with(old) : $0 }
    let after = try fingerprints(image.after.keys.sorted().compactMap { Person.ID($0) }, in: tables, at: facility)
    let box = try vault(of: facility).seal(
      [UInt8](JSONEncoder().encode(OldImage(created: image.created, rows: rows, seen: image.seen, after: after))),
      of: id, at: Place("people_import", "before_image", row: id))
    _ = try run("UPDATE people_import SET before_image = \(box) WHERE facility_id = \(facility) AND id = \(id)")
  }
}
