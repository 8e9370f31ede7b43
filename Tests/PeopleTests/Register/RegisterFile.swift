import Almanac
import Foundation
import House
import Import
import People
import Sheet

/// Small registers made for one test each: a text table of people who differ only in what the test is about.
struct RegisterFile {
  static let heads = [
    "No", "No. Reg", "Nama", "Bin/Binti", "L/P", "Tempat Lahir", "Tgl Lahir", "NIK", "Kab/Kota", "Gol", "Pidana Thn",
    "Bln", "Hr", "Tgl Masuk", "1/3", "1/2", "2/3", "Ekspirasi", "Kamar", "Ket",
  ]
  static let regions = Result { try Regions.shipped() }
  static let asOf = Day(number: 20_215)  // 7 May 2025

  /// A convict without a problem, told apart from others by a number.
  static func person(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
    var person = [
      "No": "\(number)", "No. Reg": "BI.\(number)/2025", "Nama": "Asep Nugraha", "Bin/Binti": "bin Zaenal",
      "L/P": "L", "Tempat Lahir": "Serang", "Tgl Lahir": "24/05/1990", "NIK": "", "Kab/Kota": "Kab. Serang",
      "Gol": "BI", "Pidana Thn": "2", "Tgl Masuk": "10/03/2025", "1/3": "19/09/2025", "1/2": "18/02/2026",
      "2/3": "20/07/2026", "Ekspirasi": "21/05/2027", "Kamar": "6",
    ]
    for (head, value) in changes { person[head] = value }
    return person
  }

  /// The bytes of a text table; heads that are not asked for are not in it.
  static func csv(
    _ people: [[String: String]], heads: [String] = heads, above: [String] = [], below: [String] = []
  ) -> [UInt8] {
    let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let rows = people.map { person in heads.map { quoted(person[$0] ?? "") }.joined(separator: ";") }
    return Array((above + [heads.joined(separator: ";")] + rows + below).joined(separator: "\n").utf8)
  }

  static func read(
    _ bytes: [UInt8], mapping: [String: RegisterColumn?] = [:]
  ) throws -> RegisterReading {
    try Register.read(bytes, asOf: .given(asOf), regions: RegisterFile.regions.get(), mapping: mapping)
  }

  /// Reads one changed person beside one without a problem; the codes found, as "column code".
  static func problems(_ changes: [String: String], heads: [String] = heads) throws -> [String] {
    let reading = try read(
      csv([person(1), person(2, changes.merging(["Nama": "Budi Hakim"]) { old, _ in old })], heads: heads))
    return reading.problems.map { "\($0.column.rawValue) \($0.code.rawValue)" }
  }
}

/// A workbook of raw parts, stored without packing.
struct RawWorkbook {
  var sheets: [(name: String, state: String, content: String)] = []
  var uses1904 = false

  /// A sheet of rows of raw cells: text in quotes, other content as the XML of a cell's inside with its attributes.
  mutating func add(
    _ name: String, state: String = "visible", columns: String = "", rows: [String], merged: [String] = []
  ) {
    let data = rows.enumerated().map { index, row in
      row.hasPrefix("<row") ? row : "<row r=\"\(index + 1)\">\(row)</row>"
    }
    let merges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let after = merged.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>"
    sheets.append((name, state, "\(columns)<sheetData>\(data.joined())</sheetData>\(after)"))
  }

  static func text(_ text: String) -> String {
    let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(safe)</t></is></c>"
  }

  static func texts(_ texts: [String]) -> String { texts.map(text).joined() }

  var bytes: [UInt8] {
    let space =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let listed = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"r\(index + 1)\"/>"
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Type=\"\(type)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<Relationships \(package)><Relationship Id=\"r1\" Type=\"\(type)/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook \(space)><workbookPr date1904=\"\(uses1904 ? 1 : 0)\"/><sheets>\(listed.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships \(package)>\(relations.joined())<Relationship Id=\"s\" Type=\"\(type)/styles\" "
          + "Target=\"styles.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet \(space)><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", "<worksheet \(space)>\(sheet.content)</worksheet>"))
    }
    return StoredZip.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
  }
}

/// A zip whose parts are stored as they are.
enum StoredZip {
  static func bytes(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var (zip, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let name = Array(part.name.utf8)
      let sizes = number(crc(part.content), 4) + number(UInt32(part.content.count), 4) * 2
      let common = number(0, 2) + number(0, 2) + number(0x21, 4) + sizes + number(UInt32(name.count), 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + common
      directory += number(0, 2) * 3 + number(0, 4) + number(UInt32(zip.count), 4) + name
      zip += number(0x0403_4B50, 4) + number(20, 2) + common + name + part.content
    }
    let count = number(UInt32(parts.count), 2)
    let end = number(0x0605_4B50, 4) + number(0, 4) + count + count + number(UInt32(directory.count), 4)
    return zip + directory + end + number(UInt32(zip.count), 4) + number(0, 2)
  }

  private static func number(_ value: UInt32, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

private func * (bytes: [UInt8], count: Int) -> [UInt8] { Array(repeating: bytes, count: count).flatMap(\.self) }
