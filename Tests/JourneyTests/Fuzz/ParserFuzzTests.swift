import Almanac
import Foundation
import House
import Import
import Matching
import People
import Placement
import Programmes
import Sheet
import Testing

/// Files and JSON that are damaged or forged are read or refused, never a trap, and never long.
struct ParserFuzzTests {
  /// 1,000 of each kind; 20,000 where BEKAL_FULL asks for more.
  private static let rounds = ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" ? 20_000 : 1000
  /// No reading takes longer, on a busy machine and in a debug build.
  private static let most = Duration.seconds(5)

  private static let register = [
    ["No. Reg", "Nama", "Bin/Binti", "L/P", "Tgl Lahir", "NIK", "Kab/Kota", "Gol", "Pidana Thn", "Tgl Masuk", "Ket"],
    [
      "BI.1/2025", "Wahyu Satu", "bin Ayah", "L", "24/05/1990", "3604172405900000", "Kab. Serang", "BI", "3", "1/2/25",
      "",
    ],
    ["AIII.2/2025", "Wahyu Dua", "", "P", "", "", "Kota Cilegon", "AIII", "", "11 Maret 2025", "Tamping dapur"],
  ]
  private static let assessment = [
    ["No. Reg", "Nama", "Minat 1", "Baca tulis", "Keterbatasan", "Risiko (ISPN)", "Bersedia ikut"],
    ["BI.1/2025", "Wahyu Satu", "Hidroponik", "Ya", "", "Rendah", "Ya"],
  ]
  private static let offers = [
    [
      "Mitra", "Pelatihan", "Bidang", "Jenis", "Tingkat", "Mulai", "Hari", "JP", "Min peserta", "Maks peserta",
      "Jadwal",
    ],
    ["Dinas Uji", "Las", "Las", "Manufaktur", "Pemula", "19/05/2025", "10", "40", "1", "2", "Senin-Kamis 13.00-15.00"],
  ]
  private static let instance = """
    {"format":"bekal.placement/1","people":[{"id":"p0","places":1},{"id":"p1","places":2},{"id":"p2","places":0}],
    "cohorts":[{"id":"c0","min":1,"max":4,"slots":["Tue-1"],"atLeast":[{"group":"a","percent":50}]}],
    "groups":{"a":["p0","p1"]},"pairs":[{"person":"p0","cohort":"c0","fit":71,"completion":900}],
    "apart":[["p0","p1"]],"fixed":[{"person":"p0","cohort":"c0"}],"barred":[],
    "stages":[{"measure":"placed"},{"measure":"worstFit","slackPercent":25}]}
    """

  @Test(arguments: ["csv", "semicolon", "html", "xlsx"])
  func `a table that is damaged or forged is read or refused`(_ kind: String) throws {
    let regions = try Regions.shipped()
    let day = AsOf.titles(otherwise: JourneyHouse.day)
    let seeds = try [ParserFuzzTests.register, ParserFuzzTests.assessment, ParserFuzzTests.offers].map {
      try ParserFuzzTests.file(of: $0, kind)
    }
    var (damage, refused) = (Damage(seeds: seeds), 0)
    for round in 0..<ParserFuzzTests.rounds {
      let bytes = damage.changed(seeds[round % seeds.count])
      let took = ContinuousClock().measure {
        do {
          switch round % seeds.count {
          case 0: _ = try Register.read(bytes, asOf: day, regions: regions)
          case 1: _ = try AssessmentList.read(bytes, asOf: day, regions: regions)
          case _: _ = try OfferList.read(bytes, asOf: day, regions: regions)
          }
        } catch { refused += 1 }
      }
      #expect(took < ParserFuzzTests.most, "round \(round) of \(kind)")
    }
    #expect(
      (1..<ParserFuzzTests.rounds).contains(refused), "\(refused) refused: the changes are too weak or too strong")
  }

  @Test func `JSON of a placement that is damaged or forged is read or refused with its line`() {
    let seed = Array(ParserFuzzTests.instance.utf8)
    var (damage, refused) = (Damage(seeds: [seed]), 0)
    for round in 0..<ParserFuzzTests.rounds {
      let bytes = damage.changed(seed)
      do {
        _ = try PlacementInstance(json: bytes)
      } catch {
        refused += 1
        #expect(error is FormatRefusal, "round \(round): \(error)")
      }
      #expect(throws: FormatRefusal.self) { try PlacementResult(json: bytes) }
    }
    #expect((1..<ParserFuzzTests.rounds).contains(refused), "\(refused)")
  }

  /// A table as a file of a kind.
  private static func file(of rows: [[String]], _ kind: String) throws -> [UInt8] {
    switch kind {
    case "csv": return Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n").utf8)
    case "semicolon": return [0xEF, 0xBB, 0xBF] + rows.map { $0.joined(separator: ";") }.joined(separator: "\n").utf8
    case "html":
      let lines = rows.map { "<tr>\($0.map { "<td class=\"x\">\($0)</td>" }.joined())</tr>" }
      return Array("<html><body><table border=1>\(lines.joined(separator: "\n"))</table></body></html>".utf8)
    case _:
      let columns = (rows.first ?? []).map { SheetOut.Column($0) }
      return try Workbook.xlsx([
        SheetOut(name: "Data", columns: columns, rows: rows.dropFirst().map { $0.map { .text($0) } })
      ])
    }
  }
}

/// Damages bytes as disks, editors and malice do; the same in every run.
private struct Damage {
  private var numbers = FuzzNumbers(state: 20_250_507)
  private let seeds: [[UInt8]]

  /// What means something to one reader or another.
  private static let words = [
    "\"", "\"\"", ";", ",", "\t", "\r\n", "\u{0}", "=1+1", "<table>", "</td>", "<td colspan=999999999>", "&#x110000;",
    "&lt;", "<!--", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "31/02/2025", "00/00/0000", "99999999999999999999", "-1",
    "1e999",
    "{", "}", "[", "]", "null", "\\ud800", "\\u0000", "é\u{301}\u{301}\u{301}", "\u{202E}", "𐍈", "PK\u{3}\u{4}",
    "No. Reg", "Nama",
  ].map { Array($0.utf8) }

  init(seeds: [[UInt8]]) { self.seeds = seeds }

  /// The bytes with one to six changes.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &numbers) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &numbers)
    let piece = start..<min(bytes.count, start + Int.random(in: 1...64, using: &numbers))
    switch Int.random(in: 0..<7, using: &numbers) {
    case 0: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 1: bytes[start] = UInt8.random(in: 0...255, using: &numbers)
    case 2: bytes.removeSubrange(piece)
    case 3: bytes.insert(contentsOf: Damage.words.randomElement(using: &numbers) ?? [], at: start)
    case 4:
      bytes.insert(
        contentsOf: Array(repeating: bytes[piece], count: Int.random(in: 1...200, using: &numbers)).joined(), at: start)
    case 5:
      let other = seeds.randomElement(using: &numbers) ?? []
      bytes.replaceSubrange(
        piece, with: other.suffix(from: Int.random(in: 0..<other.count, using: &numbers)).prefix(64))
    case _: if Int.random(in: 0..<4, using: &numbers) == 0 { bytes.removeSubrange(start...) }
    }
  }
}
