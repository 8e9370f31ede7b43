import Almanac
import Sheet
import Testing

struct WorkbookOutTests {
  private static let day = Day(number: 20_215)
  private static let sheet = SheetOut(
    name: "Usulan [1]/2", titles: ["Usulan", "Keadaan 7 Mei 2025"],
    columns: [.init("Nama", width: 20), .init("Masuk"), .init("Jumlah"), .init("Premi")],
    rows: [
      [.text("=cmd|'/C calc'!A0"), .day(day), .integer(12), .rupiah(1_250_000)],
      [.text("Aep & <b>\n_x0041_\u{0}\u{1}"), .empty, .integer(-3), .thousandths(912)],
    ])

  @Test func `what is written is read back, and nothing of it is a formula`() throws {
    let bytes = try Workbook.xlsx([WorkbookOutTests.sheet, SheetOut(name: "Usulan -1--2", notes: ["Sumber: register"])])
    let workbook = try Workbook.read(bytes)
    #expect(workbook.sheets.map(\.name) == ["Usulan -1--2", "Usulan -1--2 2"])
    let rows = try workbook.sheets[0].rows().filter { !$0.cells.isEmpty }
    #expect(rows.map(\.number) == [1, 2, 4, 5, 6])
    #expect(
      rows[3].cells.map(\.cell) == [
        .text("=cmd|'/C calc'!A0"), .date(serial: "45784"), .number("12"), .number("1250000"),
      ])
    #expect(DateSystem.since1900.day(serial: 45_784) == WorkbookOutTests.day)
    #expect(rows[4].cells.map(\.cell) == [.text("Aep & <b>\n_x0041_"), .number("-3"), .number("0.912")])
    #expect(try workbook.sheets[1].rows().first?.cell(0) == .text("Sumber: register"))
  }

  @Test func `the same data gives the same bytes`() throws {
    let moment = Moment(WorkbookOutTests.day, hour: 9, minute: 0, in: .wib)
    let first = try Workbook.xlsx([WorkbookOutTests.sheet], created: moment)
    #expect(try Workbook.xlsx([WorkbookOutTests.sheet], created: moment) == first)
    #expect(try Workbook.xlsx([WorkbookOutTests.sheet], created: moment.adding(seconds: 60)) != first)
  }

  @Test func `a text no cell can hold is refused, not cut`() {
    let long = SheetOut(name: "A", columns: [.init("A")], rows: [[.text(String(repeating: "a", count: 40_000))]])
    #expect(throws: SheetWriteError.self) { try Workbook.xlsx([long]) }
  }

  @Test func `a text table is safe to open in a spreadsheet program`() throws {
    let rows: [[CellOut]] = [
      [.text("=1+1"), .text("+62"), .text("-5"), .text("@a"), .text("\tx"), .text("a;\"b\"")],
      [.day(WorkbookOutTests.day), .integer(-5), .rupiah(1000), .thousandths(912), .text("aman"), .text("dua\nbaris")],
    ]
    let bytes = CSV.write(heads: ["A", "=B"], rows: rows)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(
      text == "A;'=B\r\n'=1+1;'+62;'-5;'@a;\"'\tx\";\"a;\"\"b\"\"\"\r\n07/05/2025;-5;1000;0.912;aman;\"dua\nbaris\"\r\n"
    )
    #expect(try Workbook.read(bytes).sheets.first?.rows().count == 3)
  }
}
