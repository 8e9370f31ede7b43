import Almanac
import Foundation
import House
import Language
import Sheet
import Testing

@testable import Import
@testable import People

/// Kinds of files that went wrong with other programs: each sample of `shared/data/found`, and its siblings.
struct FoundFileTests {
  private static func found(_ path: String) throws -> [UInt8] { try SharedFiles.bytes("found/\(path)") }

  private static func read(_ bytes: [UInt8], asOf: AsOf = .given(RegisterFile.asOf)) throws -> RegisterReading {
    try Register.read(bytes, asOf: asOf, regions: RegisterFile.regions.get())
  }

  private static func names(_ reading: RegisterReading) -> [String] { reading.rows.map(\.entry.name) }

  // MARK: what nobody sees

  @Test(arguments: ["\u{200E}", "\u{202A}", "\u{2060}", "\u{FEFF}", "\u{00AD}", "\u{200B}", "\u{2066}", "\u{061C}"])
  func `marks that nobody sees count as nothing in heads, words, numbers and names`(_ mark: String) throws {
    let marked = RegisterFile.person(
      1,
      [
        "Nama": "Asep\(mark) Nugraha\(mark)", "L/P": "L\(mark)", "Gol": "\(mark)BI", "NIK": "3604232405900\(mark)000",
        "No. Reg": "BI.1\(mark)/2025",
      ])
    let heads = RegisterFile.heads.map { $0 + mark }
    let people = [Dictionary(uniqueKeysWithValues: marked.map { ($0.key + mark, $0.value) })]
    let reading = try Self.read(RegisterFile.csv(people, heads: heads))
    let plain = try Self.read(RegisterFile.csv([RegisterFile.person(1, ["NIK": "3604232405900000"])]))
    #expect(reading.problems.map(\.code) == plain.problems.map(\.code))
    #expect(reading.rows.map(\.entry) == plain.rows.map(\.entry))
  }

  @Test(arguments: ["\u{00A0}", "\u{202F}", "\u{2007}", "\u{3000}"])
  func `a blank of any kind is a blank`(_ blank: String) throws {
    let person = RegisterFile.person(1, ["Kab/Kota": "Kab.\(blank)Serang", "Nama": "Asep\(blank)Nugraha"])
    let entry = try #require(try Self.read(RegisterFile.csv([person])).rows.first?.entry)
    #expect(entry.regencyCode?.rawValue == "3604" && entry.name == "Asep Nugraha")
  }

  @Test(
    .enabled(if: SharedFiles.arePresent),
    arguments: ["cells_bom", "cells_lre", "cells_lrm", "cells_shy", "cells_wj", "heads_lrm"])
  func `a workbook with unseen marks reads like the one without`(_ name: String) throws {
    let (marked, base) = try (
      Self.read(Self.found("invisible-marks/\(name).xlsx")), Self.read(Self.found("invisible-marks/base.xlsx"))
    )
    #expect(marked.rows.map(\.entry) == base.rows.map(\.entry) && marked.problems.isEmpty)
  }

  @Test(.enabled(if: SharedFiles.arePresent)) func `a number with an unseen mark is the number of the person held`()
    throws
  {
    let held = try Self.read(Self.found("invisible-marks/base.xlsx")).rows.map {
      HeldPerson(id: "\($0.row)", entry: $0.entry)
    }
    let (update, _) = RegisterUpdate.compare(
      held: held, try Self.read(Self.found("invisible-marks/update_lrm_number.xlsx")))
    #expect(update.report.new == 0 && update.report.gone == 0)
  }

  @Test(.enabled(if: SharedFiles.arePresent)) func `two marks of byte order before a first head are none of it`() throws
  {
    #expect(try Self.read(Self.found("invisible-marks/double_bom_noNo.csv")).rows.count == 6)
  }

  // MARK: text tables

  @Test(arguments: ["NULL", "\\N", "0000-00-00", "0000-00-00 00:00:00", "(NULL)"])
  func `what a database writes for nothing is empty, with one notice`(_ null: String) throws {
    let person = RegisterFile.person(1, ["NIK": null, "Bln": null, "Ekspirasi": null, "Ket": null, "Gol": "AIII"])
    let reading = try Self.read(RegisterFile.csv([person]))
    let entry = try #require(reading.rows.first?.entry)
    #expect(entry.nik == nil && entry.expiryDate == nil && entry.note == nil)
    #expect(reading.notices == [.databaseNulls])
  }

  @Test(.enabled(if: SharedFiles.arePresent), arguments: ["null", "mysql", "zero"])
  func `a table from a database is taken whole`(_ name: String) throws {
    let reading = try Self.read(Self.found("csv-null-words/\(name).csv"))
    #expect(reading.rows.count == 6 && reading.notices.contains(.databaseNulls))
    #expect(reading.rows.allSatisfy { $0.entry.note != "NULL" && $0.entry.note != "\\N" })
  }

  @Test func `a quote behind a backslash is one of the text`() throws {
    let csv = RegisterFile.csv([RegisterFile.person(1, ["Nama": "NAMA"])])
    let text = String(decoding: csv, as: UTF8.self).replacing("\"NAMA\"", with: "\"Guntur \\\"Gun\\\" Wiryawan\"")
    #expect(Self.names(try Self.read(Array(text.utf8))) == ["Guntur \"Gun\" Wiryawan"])
    let folder = RegisterFile.csv([RegisterFile.person(1, ["Ket": "C:\\"])])
    #expect(try Self.read(folder).rows.first?.entry.note == "C:\\")
  }

  @Test(arguments: [";", ",", "\t", "|"])
  func `blanks before a quote, and separators inside one, do not break a row`(_ separator: String) throws {
    let rows =
      [RegisterFile.heads] + [RegisterFile.heads.map { RegisterFile.person(1, ["Ket": "a;b,c\td|e"])[$0] ?? "" }]
    let text = rows.map { $0.map { "  \"\($0)\"" }.joined(separator: separator) }.joined(separator: "\n")
    let reading = try Self.read(Array(text.utf8))
    #expect(reading.rows.first?.entry.note == "a;b,c\td|e")
  }

  @Test func `the heads decide on the separator, not how often a sign stands in the cells`() throws {
    let person = RegisterFile.person(1, ["Ket": ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"])
    let heads = RegisterFile.heads
    let text = [heads, heads.map { person[$0] ?? "" }].map { $0.joined(separator: ";") }.joined(separator: "\n")
    #expect(Self.names(try Self.read(Array(text.utf8))) == ["Asep Nugraha"])
  }

  @Test(.enabled(if: SharedFiles.arePresent)) func `a table with a blank after each comma has its six rows`() throws {
    #expect(try Self.read(Self.found("csv-blank-before-quote/spaceq.csv")).rows.count == 6)
  }

  @Test(.enabled(if: SharedFiles.arePresent)) func `one bad byte costs no other letter, and is said with its row`()
    throws
  {
    let reading = try Self.read(Self.found("csv-one-bad-byte/utf8_one_bad_byte.csv"))
    #expect(Self.names(reading).contains("Ja'far Siddiqué"))
    let lost = try #require(reading.problems.first { $0.code == .characterLost })
    #expect(lost.row == 2 && lost.column == .note && lost.severity == .warning)
  }

  @Test(arguments: [("José Ramírez", "\u{FFFD}"), ("Noël Siahaan", "\u{FFFD}"), ("Nur ‘Aini", "\u{FFFD}")])
  func `a letter that was lost is said in its cell`(_ name: String, _ lost: String) throws {
    let reading = try Self.read(
      RegisterFile.csv([RegisterFile.person(1, ["Nama": name, "Tempat Lahir": "Ser\(lost)ng"])]))
    #expect(reading.problems.contains { $0.code == .characterLost && $0.column == .birthPlace })
    #expect(Self.names(reading) == [name])
  }

  // MARK: formats

  @Test(.enabled(if: SharedFiles.arePresent), arguments: ["spreadsheetml.xls", "mhtml.xls"])
  func `a workbook of 2003 is refused with the way out`(_ name: String) throws {
    let bytes = try Self.found("excel-2003-xml/\(name)")
    let rejection = TableRejection(cause: .unreadable(.formatUnsupported), foundColumns: [])
    #expect(throws: rejection) { try Self.read(bytes) }
    #expect(ImportWords.cause(rejection, file: name).id.contains(".xlsx"))
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
    "\n<?mso-application progid=\"Excel.Sheet\"?><ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
    "MIME-Version: 1.0\nContent-Type: multipart/related",
  ]) func `old markup is no table`(_ text: String) {
    #expect(throws: SheetRefusal.formatUnsupported) { try Workbook.read(Array(text.utf8)) }
  }

  // MARK: days

  @Test(
    arguments: [
      ("Keadaan per 7 Mei 2025", "2025-05-07"), ("Periode 1 Januari 2025 s.d. 7 Mei 2025", "2025-05-07"),
      ("Per tanggal 07-05-2025", "2025-05-07"), ("Posisi 7 Mei 2025 (sore)", "2025-05-07"),
      ("Hari Rabu, 7 Mei 2025", "2025-05-07"), ("Data sampai 07/05/2025.", "2025-05-07"),
      ("Berdasarkan Permenkumham Nomor 33 Tahun 2018 tanggal 12 Oktober 2018", nil),
      ("UU Nomor 22 Tahun 2022 tanggal 3 Agustus 2022", nil), ("Surat Edaran tanggal 1 Februari 2024", nil),
      ("Perempuan dan laki-laki", nil), ("Persiapan 7 Mei 2025", nil),
    ] as [(String, String?)])
  func `the day of a title is the end of its period, never a regulation's`(_ title: String, _ day: String?) {
    #expect(TitleDay(in: ["DAFTAR WBP", title])?.day == day.flatMap { Day($0) })
  }

  @Test(.enabled(if: SharedFiles.arePresent), arguments: ["title_period", "title_regulation"])
  func `the day taken and where it stood are said`(_ name: String) throws {
    let reading = try Self.read(Self.found("title-date/\(name).xlsx"), asOf: .titles(otherwise: Day(number: 20_000)))
    #expect(reading.asOf == Day("2025-05-07") && reading.rows.count == 6)
    let report = try JSON(reading.json())
    #expect(report["as_of"]?.string == "2025-05-07" && report["as_of_source"]?.string == "title")
    #expect(report["as_of_title"]?.string?.contains("7 Mei 2025") == true)
    #expect(ImportWords.asOf(reading.asOf, reading.titleDay).id.contains("judul"))
  }

  @Test(arguments: [(45_000.0, 0), (45_000.5, 0), (45_000.9985, 0), (45_000.99986, 1), (45_000.9999999, 1)])
  func `a date seconds before midnight is the next day`(_ serial: Double, _ later: Int) throws {
    let day = try #require(DateSystem.since1900.day(serial: 45_000.0))
    #expect(DateSystem.since1900.day(serial: serial) == day.adding(days: later))
    #expect(DateSystem.missesMidnight("\(serial)") == (later == 1))
  }

  @Test(.enabled(if: SharedFiles.arePresent)) func `a column seconds before midnight is read right, with a notice`()
    throws
  {
    let reading = try Self.read(Self.found("date-just-before-midnight/sheetjs-12s.xlsx"))
    #expect(reading.problems.isEmpty && reading.notices.contains(.datesBeforeMidnight))
  }

  // MARK: words

  @Test(arguments: [
    ("TIDAK/BELUM SEKOLAH", 0), ("BELUM TAMAT SD/SEDERAJAT", 0), ("TAMAT SD/SEDERAJAT", 1), ("SLTP/SEDERAJAT", 2),
    ("SLTA/SEDERAJAT", 3), ("DIPLOMA I/II", 4), ("AKADEMI/DIPLOMA III/S. MUDA", 4), ("DIPLOMA IV/STRATA I", 5),
    ("STRATA II", 6), ("STRATA III", 6), ("Tamatan SMK", 3), ("Lulus SMP", 2), ("S-1", 5), ("Paket C", 3),
  ]) func `the civil registry's words for schooling are known`(_ words: String, _ step: Int) {
    #expect(Education.step(words) == step)
  }

  @Test func `a schooling and a regency that nobody knows are said with their rows`() throws {
    let heads = RegisterFile.heads + ["Pendidikan"]
    let person = RegisterFile.person(2, ["Pendidikan": "Sekolah sore", "Kab/Kota": "Kab. Antahberantah"])
    let reading = try Self.read(RegisterFile.csv([RegisterFile.person(1), person], heads: heads))
    #expect(
      Set(reading.problems.map { "\($0.row) \($0.code.rawValue)" }) == ["3 education_unknown", "3 regency_unknown"])
    #expect(reading.rows.count == 2)
  }
}
