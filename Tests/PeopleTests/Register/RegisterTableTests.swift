import Almanac
import House
import People
import Sheet
import StoreTesting
import Testing

@testable import Import

/// Finding the table and its rows where the example files do not reach.
struct RegisterTableTests {
  private static let heads = ["No. Reg", "Nama", "L/P", "Gol", "Tgl Masuk", "1/3"]
  private static let row = ["BI.1/2025", "Aep", "L", "BI"]

  private func rejection(_ bytes: [UInt8]) throws -> TableRejection? {
    do {
      _ = try RegisterFile.read(bytes)
      return nil
    } catch let rejection as TableRejection { return rejection }
  }

  @Test func `repeated heads, column numbers, totals and signatures are set aside and shown`() throws {
    let heads = RegisterFile.heads.joined(separator: ";")
    let numbers = (1...20).map { "(\($0))" }.joined(separator: ";")
    let file = RegisterFile.csv([], below: [numbers])
    let more = RegisterFile.csv([RegisterFile.person(1)], below: ["", heads, "Jumlah;1", ";;Kepala;;;;;;;;;;;Serang"])
    let text =
      String(decoding: file, as: UTF8.self) + "\n"
      + String(decoding: more, as: UTF8.self).split(separator: "\n", maxSplits: 1)[1]
    let reading = try RegisterFile.read(Array(text.utf8))
    #expect(reading.rowsRead == 1 && reading.rowsAcceptable == 1)
    #expect(reading.setAside.map(\.place.row) == [2, 5, 6, 7])
  }

  @Test func `a head without anybody under it and a table without heads are turned down`() throws {
    #expect(try rejection(RegisterFile.csv([]))?.cause == .noRows)
    let found = try rejection(Array("Barang,Harga\nPakan,12\n".utf8))
    #expect(found == TableRejection(cause: .notARegister, foundColumns: ["Barang", "Harga"]))
    let late = RegisterFile.csv([RegisterFile.person(1)], above: Array(repeating: "judul", count: 20))
    #expect(try rejection(late)?.cause == .notARegister)
    let justInTime = RegisterFile.csv([RegisterFile.person(1)], above: Array(repeating: "judul", count: 19))
    #expect(try RegisterFile.read(justInTime).headerRow == 20)
  }

  @Test func `unknown columns are ignored with a notice and their names`() throws {
    let heads = RegisterFile.heads + ["Agama", "Nama Wali"]
    let reading = try RegisterFile.read(RegisterFile.csv([RegisterFile.person(1, ["Agama": "Islam"])], heads: heads))
    #expect(reading.notices == [.columnsIgnored] && reading.ignoredColumns == ["Agama", "Nama Wali"])
  }

  @Test func `the officer may say what a column is, or that it is none`() throws {
    let heads = RegisterFile.heads.map { $0 == "Ket" ? "Catatan" : $0 }
    let bytes = RegisterFile.csv([RegisterFile.person(1, ["Catatan": "Tamping dapur", "Kamar": "9"])], heads: heads)
    let reading = try RegisterFile.read(bytes, mapping: ["CATATAN": .note, "Kamar": RegisterColumn?.none])
    #expect(reading.rows.first?.entry.note == "Tamping dapur" && reading.rows.first?.entry.room == nil)
    #expect(reading.ignoredColumns == ["Kamar"])
    #expect(reading.mapping.first { $0.header == "Catatan" }?.samples == ["Tamping dapur"])
  }

  @Test(arguments: [
    ["1/3", "1/2", "2/3"], ["01/03/2025", "01/02/2025", "02/03/2025"], ["01-Mar", "1-Feb", "02-Mar"],
  ])
  func `the heads 1/3, 1/2, 2/3 are known when a program made dates of them`(_ fractions: [String]) throws {
    let heads = ["No. Reg", "Nama", "L/P", "Gol"] + fractions
    let person = [
      "No. Reg": "BI.1/2025", "Nama": "Aep", "L/P": "L", "Gol": "BI", fractions[0]: "1/7/2025",
      fractions[1]: "2/7/2025",
      fractions[2]: "3/7/2025",
    ]
    let entry = try RegisterFile.read(RegisterFile.csv([person], heads: heads)).rows.first?.entry
    #expect(entry?.dateOneThird == Day("2025-07-01") && entry?.dateHalf == Day("2025-07-02"))
    #expect(entry?.dateTwoThirds == Day("2025-07-03"))
  }

  @Test func `heads that are date cells are the milestones too`() throws {
    var workbook = RawWorkbook()
    let dates = "<c s=\"1\"><v>45717</v></c>"
    workbook.add(
      "Data",
      rows: [
        RawWorkbook.texts(Array(RegisterTableTests.heads.dropLast())) + dates,
        RawWorkbook.texts(RegisterTableTests.row) + "<c s=\"1\"><v>45726.75</v></c><c><v>45919</v></c>",
      ])
    let entry = try RegisterFile.read(workbook.bytes).rows.first?.entry
    #expect(entry?.entryDate == Day("2025-03-10") && entry?.dateOneThird == Day("2025-09-19"))
  }

  @Test func `a workbook that counts from 1904 keeps its days`() throws {
    var workbook = RawWorkbook(uses1904: true)
    workbook.add(
      "Data",
      rows: [
        RawWorkbook.texts(RegisterTableTests.heads),
        RawWorkbook.texts(RegisterTableTests.row) + "<c s=\"1\"><v>44264</v></c><c><v>44457</v></c>",
      ])
    let reading = try RegisterFile.read(workbook.bytes)
    #expect(reading.notices == [.dates1904] && reading.problems.isEmpty)
    #expect(reading.rows.first?.entry.entryDate == Day("2025-03-10"))
    #expect(reading.rows.first?.entry.dateOneThird == Day("2025-09-19"))
  }

  @Test func `hidden rows and columns are read with a notice, hidden sheets are not`() throws {
    var workbook = RawWorkbook()
    workbook.add("Rahasia", state: "veryHidden", rows: [RawWorkbook.texts(RegisterTableTests.heads)])
    workbook.add(
      "Data",
      columns: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/><col min=\"40\" max=\"16384\" hidden=\"1\"/></cols>",
      rows: [
        RawWorkbook.texts(RegisterTableTests.heads), RawWorkbook.texts(RegisterTableTests.row),
        "<row r=\"3\" hidden=\"1\">" + RawWorkbook.texts(["BI.2/2025", "Budi", "L", "BI"]) + "</row>",
      ])
    let reading = try RegisterFile.read(workbook.bytes)
    #expect(reading.notices == [.hiddenRows, .hiddenColumns, .hiddenSheet])
    #expect(reading.rowsAcceptable == 2 && reading.sheets == ["Data"])
  }

  @Test func `several visible registers are one import`() throws {
    var workbook = RawWorkbook()
    workbook.add(
      "Blok A", rows: [RawWorkbook.texts(RegisterTableTests.heads), RawWorkbook.texts(RegisterTableTests.row)])
    workbook.add("Petunjuk", rows: [RawWorkbook.texts(["Isi setiap kolom"])])
    workbook.add(
      "Blok B",
      rows: [
        RawWorkbook.text("Judul"), RawWorkbook.texts(RegisterTableTests.heads),
        RawWorkbook.texts(["bi 1/2025", "Budi", "P", "BI"]), RawWorkbook.texts(["BI.3/2025", "Cecep", "L", "BI"]),
      ])
    let reading = try RegisterFile.read(workbook.bytes)
    #expect(reading.sheets == ["Blok A", "Blok B"] && reading.headerRow == 1 && reading.rowsRead == 3)
    #expect(
      reading.problems.filter { $0.severity == .error }.map { "\($0.sheet) \($0.cell)" } == ["Blok A A2", "Blok B A3"])
  }

  @Test func `a formula keeps its result, and without one it is an error`() throws {
    var workbook = RawWorkbook()
    workbook.add(
      "Data",
      rows: [
        RawWorkbook.texts(RegisterTableTests.heads),
        RawWorkbook.text("BI.1/2025") + "<c t=\"str\"><f>A1</f><v>Aep</v></c><c><f>B1</f><v></v></c>"
          + RawWorkbook.text("BI")
          + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"str\"><f>C1</f><v></v></c>",
      ])
    let reading = try RegisterFile.read(workbook.bytes)
    #expect(reading.rowsInError.first?.entry.name == "Aep")
    #expect(reading.problems.map { "\($0.cell) \($0.code.rawValue)" } == ["C2 formula_without_value", "E2 cell_error"])
  }

  @Test func `a NIK in a number cell has lost digits even where sixteen can be seen`() throws {
    var workbook = RawWorkbook()
    workbook.add(
      "Data",
      rows: [
        RawWorkbook.texts(["No. Reg", "Nama", "L/P", "Gol", "NIK"]),
        RawWorkbook.texts(RegisterTableTests.row) + "<c><v>3604232405900000</v></c>",
      ])
    let reading = try RegisterFile.read(workbook.bytes)
    #expect(reading.problems.map(\.code) == [.nikLostDigits] && reading.problems.first?.value == "3604232405900000")
  }

  @Test func `the day of the title is found and used unless one is given`() throws {
    let bytes = RegisterFile.csv(
      [RegisterFile.person(1)], above: ["DAFTAR PENGHUNI", "Keadaan per tanggal 8 Juni 2026"])
    #expect(try RegisterFile.read(bytes).titleDay?.day == Day("2026-06-08"))
    let titled = try Register.read(
      bytes, asOf: .titles(otherwise: RegisterFile.asOf), regions: RegisterFile.regions.get())
    #expect(titled.asOf == Day("2026-06-08"))
    let untitled = try Register.read(
      RegisterFile.csv([RegisterFile.person(1)]), asOf: .titles(otherwise: RegisterFile.asOf),
      regions: RegisterFile.regions.get())
    #expect(untitled.asOf == RegisterFile.asOf && untitled.titleDay == nil)
  }

  @Test func `a regency that could be two keeps its words and no code`() throws {
    let people = [RegisterFile.person(1, ["Kab/Kota": "Serang"]), RegisterFile.person(2, ["Kab/Kota": "Kota Cilegon"])]
    let reading = try RegisterFile.read(RegisterFile.csv(people))
    #expect(reading.rows.map(\.entry.regencyCode) == [nil, "3672"] && reading.problems.isEmpty)
  }
}
