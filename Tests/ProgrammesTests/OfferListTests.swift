import Almanac
import Foundation
import House
import People
import Sheet
import StoreTesting
import Testing

@testable import Import
@testable import Programmes

struct OfferListTests {
  private static let asOf = Day(number: 20_215)  // 7 May 2025

  private func read(_ rows: [String], heads: String = heads) throws -> OfferReading {
    try OfferList.read(
      Array(([heads] + rows).joined(separator: "\n").utf8), asOf: .given(OfferListTests.asOf),
      regions: OfferListTests.regions.get())
  }

  private static let regions = Result { try Regions.shipped() }
  private static let heads =
    "Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Pendidikan min;L/P;Risiko maks;"
    + "Kuota warga Kab. Serang (%);Jadwal"
  private static let offer =
    "Dinas;Las dasar;Las;Manufaktur;Pemula;19/05/2025;20;80;4;8;SMP;L;Rendah;80;Sen-Kam 09.00-11.00"

  @Test func `an offer is read into its values`() throws {
    let reading = try read([OfferListTests.offer])
    let offer = try #require(reading.rows.first?.entry)
    #expect(reading.problems.isEmpty && offer.kind == .manufacture && offer.level == .beginner)
    #expect(offer.start == Day("2025-05-19") && offer.days == 20 && offer.lessonHours == 80)
    #expect(offer.quota == .init(percent: 80, regencyCode: "3604", regency: "Kab. Serang"))
    #expect(offer.pattern == WeekPattern(days: [.monday, .tuesday, .wednesday, .thursday], from: 540, until: 660))
    #expect(offer.maximumRisk == .low && offer.sex == .male)
  }

  @Test(
    arguments: [
      ("Sen,Rab 13.30-15.30", [Weekday.monday, .wednesday]), ("Jum 09:00-11:00", [.friday]),
      ("Sen-Rab,Jum 9.00-11.00", [.monday, .tuesday, .wednesday, .friday]),
      ("Kam-Sen 09.00-11.00", nil), ("Sen 11.00-09.00", nil), ("Sen", nil), ("Hari kerja 09.00-11.00", nil),
      ("Sen 25.00-26.00", nil),
    ] as [(String, [Weekday]?)])
  func `weekly hours are read or refused`(_ text: String, _ days: [Weekday]?) {
    #expect(WeekPattern(written: text)?.days == days)
  }

  @Test func `what contradicts itself or cannot be read is an error with its cell`() throws {
    let reading = try read([
      "Dinas;;Las;Kerajinan;Pemula;31/02/2025;0;80;9;8;SMP;L;Rendah;120;kapan saja", OfferListTests.offer,
      OfferListTests.offer,
      "Dinas;Sablon;Sablon;Jasa;Mahir;01/05/2025;5;20;4;8;;;;;Jum 09.00-11.00",
    ])
    #expect(
      reading.problems.map { "\($0.cell) \($0.code.rawValue)" } == [
        "B2 title_missing", "D2 kind_unknown", "F2 date_impossible", "G2 number_unreadable", "J2 seats_contradict",
        "N2 quota_unreadable", "O2 pattern_unreadable", "B4 row_duplicate", "F5 start_passed",
      ])
    #expect(reading.rowsAcceptable == 2)
  }

  @Test func `a quota for a regency that is not clear is a warning`() throws {
    let heads = OfferListTests.heads.replacing("Kab. Serang", with: "Serang")
    #expect(try read([OfferListTests.offer], heads: heads).problems.map(\.code) == [.quotaRegencyUnknown])
  }

  @Test func `a register is no list of offers`() throws {
    let error = #expect(throws: TableRejection.self) { try read(["a;b;c;d"], heads: "No. Reg;Nama;L/P;Gol") }
    #expect(error?.cause == .notOffers)
  }

  @Test func `every column of offers is found by its heads, and a row that fills all of them says all`() throws {
    for column in OfferColumn.allCases where column != .quota {
      #expect(!column.described.heads.isEmpty)
      for head in column.described.heads {
        #expect(OfferColumn.table.column(of: .text(head), in: .since1900) == column, "\(head)")
      }
    }
    let reading = try read(["1;" + OfferListTests.offer], heads: "No;" + OfferListTests.heads)
    #expect(reading.problems.isEmpty && reading.columns == Set(OfferColumn.allCases))
    let entry = try #require(reading.rows.first?.entry)
    #expect(!Mirror(reflecting: entry).children.contains { "\($0.value)" == "nil" || "\($0.value)".isEmpty })
    let said = OfferColumn.said(by: reading.columns)
    #expect(said.count == OfferColumn.allCases.count - 1)
    for (column, described) in said { #expect(described.value(entry) != .none, "\(column)") }
  }

  @Test(.enabled(if: OfferListTests.offers != nil, "shared/data is not beside the project"))
  func `the twelve offers of the example house are read without a problem`() throws {
    let bytes = try #require(OfferListTests.offers)
    let reading = try OfferList.read(bytes, asOf: .given(OfferListTests.asOf), regions: OfferListTests.regions.get())
    #expect(reading.rowsAcceptable == 12 && reading.problems.isEmpty)
    #expect(reading.rows.allSatisfy { $0.entry.pattern != nil && $0.entry.quota?.regencyCode == "3604" })
  }

  private static let offers: [UInt8]? = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let file = folder.appending(path: "shared/data/rutan-contoh/penawaran.xlsx")
      if let data = try? Data(contentsOf: file) { return Array(data) }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()
}
