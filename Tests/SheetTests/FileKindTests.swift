import Almanac
import Sheet
import Testing

struct FileKindTests {
  private static let container: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)

  private func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  @Test func `content decides what a file is`() {
    let cause = { (bytes: [UInt8]) in HostileFileTests.cause(bytes) }
    #expect(cause([]) == .fileEmpty)
    #expect(cause(Array("%PDF-1.7\n1 0 obj".utf8)) == .formatUnsupported)
    #expect(cause([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == .formatUnsupported)
    #expect(cause([0x41, 0x00, 0x42, 0x01]) == .formatUnsupported)
    #expect(cause(FileKindTests.container + utf16("Workbook")) == .formatOldXLS)
    #expect(cause(FileKindTests.container + utf16("EncryptionInfo") + utf16("EncryptedPackage")) == .passwordProtected)
    #expect(cause(FileKindTests.container + utf16("WordDocument")) == .formatUnsupported)
    #expect(cause([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]) == .formatOldXLS)
    #expect(cause(Array("<?xml version=\"1.0\"?><Workbook/>".utf8)) == .formatUnsupported)
    #expect(cause(Zip.bytes(["word/document.xml": "<a/>", "[Content_Types].xml": "<Types/>"])) == .formatUnsupported)
    #expect(cause(Zip.bytes(["surat.txt": "halo"])) == .formatUnsupported)
    #expect(cause(Array(repeating: 0x41, count: 20 * 1024 * 1024 + 1)) == .fileTooLarge)
    #expect(cause(Array("Surat biasa tanpa tabel".utf8)) == nil)
  }

  @Test(arguments: [
    ("dd/mm/yyyy", true), ("[$-421]dd mmmm yyyy;@", true), ("mmm-yy", true), ("yyyy", true), ("d", true),
    ("mmmm", true),
    ("dd\\-mm\\-yy", true), ("General", false), ("0.00", false), ("hh:mm:ss", false), ("[h]:mm", false),
    ("mm:ss", false),
    ("0\" hari\"", false), ("0\" Thn\"", false), ("[Red]#,##0", false), ("h:mm AM/PM", false), ("#,##0 \\d", false),
    ("@", false),
  ])
  func `a number format shows a date or it does not`(_ code: String, _ isDate: Bool) throws {
    let safe = code.replacing("\"", with: "&quot;")
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(safe)\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>"
    let bytes = Zip.bytes(Zip.workbook("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>45726</v></c></row>", styles: styles))
    let cell = try Workbook.read(bytes).sheets.first?.rows().first?.cell(0)
    #expect(cell == (isDate ? .date(serial: "45726") : .number("45726")))
  }

  @Test func `cells are typed as the workbook types them`() throws {
    let row =
      "<row r=\"7\"><c r=\"B7\" t=\"s\"><v>1</v></c><c><v> 3.6E+15 </v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c>"
      + "<c r=\"AA7\"><f>A1</f></c><c t=\"str\"><f>A1</f><v></v></c><c t=\"inlineStr\"><is><t>_x0041__x005F_x</t></is></c></row>"
    let read = try #require(try Workbook.read(Zip.bytes(Zip.workbook(row))).sheets.first?.rows().first)
    #expect(read.number == 7)
    #expect(read.cells.map(\.column) == [1, 2, 3, 4, 26, 28])
    #expect(
      read.cells.map(\.cell) == [
        .text("dua"), .number("3.6E+15"), .boolean(true), .error("#REF!"), .formulaWithoutValue, .text("A_x"),
      ])
    #expect(PlacedCell.letters(26) == "AA" && PlacedCell.letters(16_383) == "XFD")
  }

  @Test func `serial days count as their system does`() {
    #expect(DateSystem.since1900.day(serial: 1)?.description == "1900-01-01")
    #expect(DateSystem.since1900.day(serial: 59)?.description == "1900-02-28")
    #expect(DateSystem.since1900.day(serial: 60) == nil)
    #expect(DateSystem.since1900.day(serial: 61.99)?.description == "1900-03-01")
    #expect(DateSystem.since1900.day(serial: 45_784)?.description == "2025-05-07")
    #expect(DateSystem.since1904.day(serial: 44_322)?.description == "2025-05-07")
    #expect(DateSystem.since1900.day(serial: 0.5) == nil && DateSystem.since1900.day(serial: 3_000_000) == nil)
  }
}
