import Almanac
import Foundation
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Programmes

private let list = Array(
  """
  Tanggal;Nama;Jenis;Dasar
  3/1/2028;Isra Mikraj;Libur nasional;SKB 2027
  4/1/2028;Cuti bersama Isra Mikraj;Cuti bersama;SKB 2027
  4/1/2028;Hari lain;Libur nasional;SKB 2027
  17/8/2027;Hari Kemerdekaan;Libur nasional;SKB 2026
  1/5/2025;Hari Buruh Internasional;Libur nasional;SKB 2024
  2/5/2025;Hari Lampau;Libur nasional;
  31/2/2028;Hari Mustahil;Libur nasional;
  5/1/2028;Hari Pesta;pesta;
  """.utf8)

extension Desk {
  fileprivate func send(_ bytes: [UInt8]) async throws -> String {
    guard case .see(let path, _, _) = try await ask(.post, "/closures/holidays", file: bytes).content else { return "" }
    return path
  }

  fileprivate func closed(_ text: String) async throws -> String? {
    let day = try #require(Day(text))
    return try await store.read { try $0.teachingDays(at: contoh).closed[day] }
  }
}

@Suite struct HolidayTests {
  @Test(arguments: TestStore.dialects)
  func `a list of holidays is previewed, and a second holiday on a day is held back with words`(_ dialect: Dialect)
    async throws
  {
    try await Desk.with(dialect) { desk in
      let path = try await desk.send(list)
      #expect(try await desk.closed("2028-01-03") == nil)
      let preview = try JSONDecoder().decode(
        HolidayCounts.self, from: Data(try desk.json(try await desk.ask(.get, path)).utf8))
      #expect(preview.counts == .init(read: 8, added: 2, unchanged: 1, held_back: 3, in_error: 2, left_out: 0))
      let reasons = preview.steps.compactMap(\.reason)
      #expect(reasons.count == 3 && reasons[0].contains("sudah libur: Cuti bersama Isra Mikraj"), "\(reasons)")
      #expect(reasons.contains { $0.contains("sudah lewat") })
      _ = try await desk.ask(.post, path + "/application")
      #expect(try await desk.closed("2028-01-03") == "Isra Mikraj")
      #expect(try await desk.closed("2028-01-04") == "Cuti bersama Isra Mikraj")
      await #expect(throws: HolidayFile.Refusal.applied) { _ = try await desk.ask(.post, path + "/application") }
      let again = try await desk.send(list)
      await #expect(throws: HolidayFile.Refusal.nothing) { _ = try await desk.ask(.post, again + "/application") }
      #expect(try await desk.store.read { try $0.ownHolidays(at: lain) }.isEmpty)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a holiday that was read wrongly is removed, and what is no list is refused`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      let path = try await desk.send(list)
      _ = try await desk.ask(.post, path + "/application")
      _ = try await desk.ask(.delete, "/closures/2028-01-03")
      #expect(try await desk.closed("2028-01-03") == nil)
      await #expect(throws: Missing.self) { _ = try await desk.ask(.delete, "/closures/2028-01-03") }
      await #expect(throws: FormProblems.self) { _ = try await desk.send(Array("Mitra;Umur\nA;3\n".utf8)) }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `from November on next year's holidays are asked for until they stand`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      func asked(_ text: String) async throws -> Bool {
        let day = try #require(Day(text))
        return try await desk.store.read {
          try programmesReport($0, at: contoh, on: day, mayWrite: true).actionItems.contains {
            $0.path == "/closures/holidays"
          }
        }
      }
      // The shipped holidays reach to 2027.
      #expect(try await !asked("2026-11-01"))
      #expect(try await !asked("2027-10-31"))
      #expect(try await asked("2027-11-01"))
      let path = try await desk.send(list)
      _ = try await desk.ask(.post, path + "/application")
      #expect(try await !asked("2027-11-01"))
    }
  }
}

private struct HolidayCounts: Decodable {
  struct Counts: Decodable, Equatable {
    let read: Int, added: Int, unchanged: Int, held_back: Int, in_error: Int, left_out: Int
  }
  struct Step: Decodable { let reason: String? }
  let counts: Counts
  let steps: [Step]
}
