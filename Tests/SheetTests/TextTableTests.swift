import Almanac
import Foundation
import Sheet
import Testing

struct TextTableTests {
  private func texts(_ bytes: [UInt8]) throws -> [[String]] {
    let workbook = try Workbook.read(bytes)
    return try workbook.sheets.flatMap { try $0.rows() }.map { row in
      row.cells.map { "\(PlacedCell.letters($0.column))\(row.number)=\($0.cell.shown(in: .since1900))" }
    }
  }

  private func texts(_ text: String) throws -> [[String]] { try texts(Array(text.utf8)) }

  @Test func `separators are found and a first line may name one`() throws {
    for separator in [";", ",", "\t"] {
      #expect(try texts("a\(separator)b\n\(separator)c") == [["A1=a", "B1=b"], ["B2=c"]])
    }
    #expect(try texts("sep=,\r\na,b;c;d;e") == [["A1=a", "B1=b;c;d;e"]])
    #expect(try texts("\u{FEFF}sep=;\na;b") == [["A1=a", "B1=b"]])
  }

  @Test func `quotes hold separators, breaks and doubled quotes; blank lines count`() throws {
    #expect(try texts("\"a;\"\"b\"\"\nc\";d\r\n\r\ne;f\r") == [["A1=a;\"b\"\nc", "B1=d"], [], ["A3=e", "B3=f"]])
  }

  @Test func `a quote that is never closed swallows no row`() throws {
    #expect(try texts("a;\"b\nc;d\ne;f") == [["A1=a", "B1=\"b"], ["A2=c", "B2=d"], ["A3=e", "B3=f"]])
  }

  @Test func `UTF-8, UTF-16 and Windows-1252 are told apart`() throws {
    let text = "é;“x”\n1;2"
    let expected = [["A1=é", "B1=“x”"], ["A2=1", "B2=2"]]
    #expect(try texts(text) == expected)
    #expect(try texts([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
    #expect(try texts([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == expected)
    #expect(try texts([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == expected)
    #expect(try texts([0xE9, 0x3B, 0x93, 0x78, 0x94, 0x0A, 0x31, 0x3B, 0x32]) == expected)
  }

  @Test func `an HTML table is read whatever the file is called`() throws {
    let page = """
      <!DOCTYPE html><html><style>td{a:"<td>"}</style><!-- <tr><td>x</td> --><TABLE border=1>
      <tr><td colspan=2>Judul &amp; <b>isi</b></td><td>c
        d</td></tr><tr><td rowspan="2">e<br>f</td><td>&#233;&nbsp;&lt;b&gt;</td></tr>
      <tr><td>g<td>h < i</table><p>akhir
      """
    #expect(
      try texts(page) == [
        ["A1=Judul & isi", "C1=c d"], ["A2=e\nf", "B2=é\u{A0}<b>"], ["A3=e\nf", "B3=g", "C3=h < i"],
      ])
  }

  @Test func `hostile pages end soon`() throws {
    let start = Date()
    _ = try? texts("<table><tr>" + String(repeating: "<td colspan=16384 rowspan=65534>", count: 20_000))
    _ = try? texts("<table>" + String(repeating: "<script><", count: 50_000))
    _ = try? texts("<table>" + String(repeating: "<tr><td rowspan=9999 x='", count: 20_000))
    _ = try? texts(String(repeating: "a;\"\"b\n\"", count: 50_000))
    #expect(Date().timeIntervalSince(start) < 20)
  }

  @Test func `dates are day first and nothing is guessed`() throws {
    let read = { (text: String) in CellDay.read(text, in: .since1900) }
    let day = { (text: String) -> String? in if case .day(let day) = read(text) { day.description } else { nil } }
    for text in [
      "7/5/2025", "07-05-25", "7.5.2025", "7 5 2025", "7 / 5 / 2025", "7\u{A0}Mei\u{A0}2025", "2025-05-07",
      "7 Mei 2025", "07-Mei-25", "45784",
      "7/5/2025 13:30", "2025-05-07 00:00:00", "Rabu, 7 Mei 2025", "Wednesday, 7 May 2025", "rabu 07/05/2025",
      "7 Mei 2025 09.41 WIB", "7 May 2025 09.41", "Rabu, 7 Mei 2025 09.41 WITA",
    ] {
      #expect(day(text) == "2025-05-07", "\(text)")
    }
    #expect(
      day("9 Pebruari 2025") == "2025-02-09" && day("1 Nopember 2024") == "2024-11-01"
        && day("5 Agt 2025") == "2025-08-05")
    for text in ["31/02/2025", "1/13/2025", "05/25/2025", "00/00/0000", "29-02-2025", "2025-13-01", "0"] {
      #expect(read(text) == .impossible, "\(text)")
    }
    for text in [
      "Mei 2025", "bulan lalu", "2025", "7/5", "7//5/2025", "7/5/205", "-7/5/2025", "7/5/2025/1", "9999", "80000",
      "2025/05/07", "", "Hari 7 Mei 2025", "7/5/2025 09.41", "7 Mei 25 09.41", "7 Mei 2025 25.41", "7 Mei 2025 09.41 X",
    ] {
      #expect(read(text) == .unreadable, "\(text)")
    }
  }
}
