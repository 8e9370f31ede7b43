import Almanac
import Foundation
import House
import Import
import Page
import Sheet
import Store
import StoreTesting
import Testing

@testable import People

/// Siblings of the files that went wrong: the same kind of fault where no sample of it lies in the folder.
@Suite struct FoundSiblingTests {
  // MARK: one bad byte

  /// Three people with letters beyond ASCII, and a remark in which some bytes are no UTF-8.
  private func damaged(_ bytes: [UInt8]) -> [UInt8] {
    let people = [("Ja'far Siddiqué", "baik"), ("José Ramírez", "CACAT"), ("Noël Siahaan", "baik")].enumerated().map {
      RegisterFile.person($0 + 1, ["Nama": $1.0, "Ket": $1.1])
    }
    let text = RegisterFile.csv(people)
    guard let place = text.firstRange(of: Array("CACAT".utf8)) else { return text }
    return Array(text[..<place.lowerBound]) + bytes + Array(text[place.upperBound...])
  }

  @Test(
    arguments: [
      [0xE9], [0x61, 0x92, 0x62], [0xC3], [0xE2, 0x80], [0xFF], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
    ] as [[UInt8]])
  func `bytes that are no letter cost no other letter, and are said with their row`(_ bytes: [UInt8]) throws {
    let reading = try RegisterFile.read(damaged(bytes))
    #expect(reading.rows.map(\.entry.name) == ["Ja'far Siddiqué", "José Ramírez", "Noël Siahaan"])
    let lost = reading.problems.filter { $0.code == .characterLost }
    #expect(lost.map(\.row) == [3] && lost.allSatisfy { $0.column == .note && $0.severity == .warning })
  }

  // MARK: before midnight

  /// A workbook with a birth date and an entry date for three people, each of a serial of its own.
  private func workbook(_ births: [String], _ entries: [String]) -> [UInt8] {
    var book = RawWorkbook()
    let people = zip(births, entries).enumerated().map { index, dates in
      RawWorkbook.texts(["BI.\(index + 1)/2025", "Warga Ke\(index)", "L", "BI"])
        + "<c s=\"1\"><v>\(dates.0)</v></c><c s=\"1\"><v>\(dates.1)</v></c>"
    }
    book.add("Data", rows: [RawWorkbook.texts(["No. Reg", "Nama", "L/P", "Gol", "Tgl Lahir", "Tgl Masuk"])] + people)
    return book.bytes
  }

  @Test(
    arguments: [
      ["33016.99986", "33017.99986", "33018.99986"], ["33016.9999884", "33017.9999884", "33018.9999884"],
      ["33016.9999999999", "33018", "33018.99999"], ["33017", "33017.999861111", "33019"],
    ])
  func `days seconds before midnight are the next days, with a notice`(_ births: [String]) throws {
    let reading = try RegisterFile.read(workbook(births, ["45717", "45718", "45719"]))
    let first = try #require(DateSystem.since1900.day(serial: 33_017))
    #expect(reading.rows.map(\.entry.birthDate) == (0..<3).map { first.adding(days: $0) })
    #expect(reading.notices.contains(.datesBeforeMidnight))
    #expect(!reading.problems.contains { $0.column == .birthDate || $0.column == .entryDate })
    let whole = try RegisterFile.read(workbook(["33017", "33018", "33019.75"], ["45717", "45718", "45719.5"]))
    #expect(whole.rows.map(\.entry.birthDate) == (0..<3).map { first.adding(days: $0) })
    #expect(!whole.notices.contains(.datesBeforeMidnight))
  }

  // MARK: an identity overwritten

  private static let ten = (1...10).map { number in
    RegisterFile.person(
      number,
      [
        "Nama": "Warga Ke\(number)", "Bin/Binti": "bin Ayah\(number)", "Tgl Lahir": "\(number + 10)/05/1990",
        "NIK": "360423\(number + 10)05900000",
      ])
  }

  /// What a register would do to those of another.
  private func plan(_ people: [[String: String]], over held: [[String: String]] = FoundSiblingTests.ten) throws
    -> IntakePlan
  {
    let known = try RegisterFile.read(RegisterFile.csv(held)).rows.map {
      HeldPerson(id: "\($0.row)", entry: $0.entry)
    }
    let compared = RegisterUpdate.compare(held: known, try RegisterFile.read(RegisterFile.csv(people)))
    return IntakePlan(compared, held: known, answers: Intake.Answers(), regions: try RegisterFile.regions.get())
  }

  /// The ten with one column in another order; the others stay in their rows.
  private func moved(_ heads: [String], by order: (Int) -> Int) -> [[String: String]] {
    Self.ten.indices.map { index in
      heads.reduce(into: Self.ten[index]) { $0[$1] = Self.ten[order(index)][$1] }
    }
  }

  @Test(arguments: ["shifted", "turned round", "swapped in pairs", "first half shifted"])
  func `a file in which only the names stand in other rows waits as a whole`(_ kind: String) throws {
    let people = moved(["Nama"]) { index in
      switch kind {
      case "shifted": (index + 1) % 10
      case "turned round": 9 - index
      case "swapped in pairs": index ^ 1
      case _: index < 5 ? (index + 1) % 5 : index
      }
    }
    #expect(try !plan(people).holds.isEmpty)
    #expect(try plan(Self.ten).holds.isEmpty)
  }

  @Test(
    arguments: [
      ["Nama", "Bin/Binti", "Tgl Lahir", "NIK"], ["Nama", "Bin/Binti", "Tgl Lahir"], ["Nama", "Bin/Binti", "NIK"],
      ["Nama", "Tgl Lahir", "NIK"],
    ])
  func `a number with another's name and more of another waits for a yes`(_ heads: [String]) throws {
    var people = Self.ten
    let stranger = [
      "Nama": "Darman Saputra", "Bin/Binti": "bin Karto", "Tgl Lahir": "02/02/1985", "NIK": "3604230202850000",
    ]
    for head in heads { people[3][head] = stranger[head] }
    let plan = try plan(people)
    #expect(plan.waiting.map(\.id) == ["5"] && plan.changes.isEmpty, "\(heads)")
  }

  @Test(.enabled(if: SharedFiles.arePresent), arguments: TestStore.dialects)
  func `the file of another person under a known number changes nothing of what is held`(
    _ dialect: Dialect
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      func bytes(_ name: String) throws -> [UInt8] { try SharedFiles.bytes("found/identity-overwritten/\(name).xlsx") }
      try await house.take(bytes("base"))
      let before = try await house.people().map(\.entry)
      let path = try await house.stage(bytes("other_person_same_number"))
      #expect(try await house.preview(path).counts.heldBack == 1)
      try await house.write(.post, path + "/application")
      #expect(try await house.people().map(\.entry) == before)
    }
  }

  @Test(.enabled(if: SharedFiles.arePresent)) func `a register whose names were sorted alone waits as a whole`() throws
  {
    func people(_ path: String) throws -> RegisterReading { try RegisterFile.read(SharedFiles.bytes(path)) }
    let held = try people("rutan-contoh/register.xlsx").rows.map {
      HeldPerson(id: "\($0.row)", entry: $0.entry)
    }
    let sorted = try people("found/identity-overwritten/sorted_names.xlsx")
    let plan = IntakePlan(
      RegisterUpdate.compare(held: held, sorted), held: held, answers: Intake.Answers(),
      regions: try RegisterFile.regions.get())
    #expect(!plan.holds.isEmpty)
  }
}
