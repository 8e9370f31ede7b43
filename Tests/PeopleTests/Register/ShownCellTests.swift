import Almanac
import Foundation
import Page
import People
import Sheet
import Store
import StoreTesting
import Testing

@testable import Import

/// What a cell shows is what is read.
@Suite struct ShownCellTests {
  private func cells(_ row: String) throws -> [String] {
    var book = RawWorkbook()
    book.add("Data", rows: [row])
    let rows = try Workbook.read(book.bytes).sheets.flatMap { try $0.rows() }
    return rows.flatMap { $0.cells.map { $0.cell.shown(in: .since1900) } }
  }

  @Test(arguments: [("0.5", "50%"), ("1", "100%"), ("0.125", "12.5%"), ("0.07", "7%"), ("0.29", "29%")])
  func `a number shown as hundredths is read so`(_ digits: String, _ shown: String) throws {
    #expect(try cells("<c s=\"2\"><v>\(digits)</v></c><c><v>\(digits)</v></c>") == [shown, Cell.plain(digits)])
  }

  @Test func `a cell of text that became a date or TRUE is said with its row`() throws {
    var book = RawWorkbook()
    let heads = ["No. Reg", "Nama", "L/P", "Tgl Lahir", "Gol", "Pendidikan", "Kamar"]
    let person = ["BI.1/2025", "Asep Nugraha", "L", "24/05/1990", "BI"]
    book.add(
      "Data",
      rows: [
        RawWorkbook.texts(heads), RawWorkbook.texts(person + ["SMP"]) + "<c s=\"1\"><v>45717</v></c>",
        RawWorkbook.texts(["BI.2/2025", "Budi"] + person.dropFirst(2) + ["SD"]) + "<c t=\"b\"><v>1</v></c>",
        RawWorkbook.texts(["BI.3/2025", "Cecep"] + person.dropFirst(2) + ["SMA", "3-4"]),
      ])
    let reading = try RegisterFile.read(book.bytes)
    let found = reading.problems.filter { $0.code == .cellConverted }
    #expect(found.map(\.row) == [2, 3] && found.allSatisfy { $0.column == .room && $0.severity == .warning })
  }

  private static let heads = ["No. Reg", "Nama", "L/P", "Tgl Lahir", "Gol", "Blok", "Kamar"]
  private static let people = ["Asep", "Budi", "Cecep"].enumerated().map { index, name in
    ["BI.\(index + 1)/2025", name, "L", "24/05/1990", "BI"]
  }

  @Test func `a merged cell that reaches down is read in each of its rows, and makes no row of its own`() throws {
    var book = RawWorkbook()
    let last = RawWorkbook.texts(Self.people[2]) + "<c/>" + RawWorkbook.text("7")
    book.add(
      "Data",
      rows: [
        RawWorkbook.texts(Self.heads), RawWorkbook.texts(Self.people[0] + ["A", "6"]),
        RawWorkbook.texts(Self.people[1]),
        last, "<c/>",
      ], merged: ["F2:F5", "G2:G3"])
    let reading = try RegisterFile.read(book.bytes)
    #expect(reading.rows.map(\.entry.block) == ["A", "A", "A"])
    #expect(reading.rows.map(\.entry.room) == ["6", "6", "7"])
    #expect(reading.setAside.isEmpty)
  }

  @Test func `a rowspan is read in each of its rows, below heads that span two`() throws {
    func row(_ cells: [String]) -> String { "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    let heads = Self.heads.map { "<th rowspan=2>\($0)</th>" }.joined() + "<th colspan=2>Pidana</th>"
    let html =
      "<table><tr>\(heads)</tr><tr><th>Thn</th><th>Bln</th></tr>"
      + "<tr>" + Self.people[0].map { "<td>\($0)</td>" }.joined() + "<td rowspan=3>A</td><td rowspan='2'>6</td>"
      + "<td>1</td><td>2</td></tr>" + row(Self.people[1] + ["3", "4"]) + row(Self.people[2] + ["7", "5", "6"])
      + "</table>"
    let reading = try RegisterFile.read(Array(html.utf8))
    #expect(reading.rows.map(\.entry.block) == ["A", "A", "A"])
    #expect(reading.rows.map(\.entry.room) == ["6", "6", "7"])
    #expect(
      reading.rows.map(\.entry.sentence) == [(1, 2), (3, 4), (5, 6)].map { .term(months: $0 * 12 + $1, days: 0) })
  }

  @Test(arguments: TestStore.dialects)
  func `a text file has no sheet in its preview, and held rows can be seen after it is applied`(
    _ dialect: Dialect
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      let path = try await house.stage(
        RegisterFile.csv([
          RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi Hakim", "L/P": "X"]),
        ]))
      let preview = try await house.html(path)
      #expect(!preview.contains("lembar") && preview.contains("judul di baris 1"))
      try await house.write(.post, path + "/application")
      let applied = try await house.html(path)
      #expect(applied.contains("Baris yang tertunda") && applied.contains("Budi Hakim"))
      #expect(applied.contains("/problems.xlsx") && !applied.contains("name=\"wishes\""))
    }
  }
}
