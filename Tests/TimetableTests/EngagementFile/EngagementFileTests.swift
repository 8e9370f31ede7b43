import Almanac
import House
import Language
import Page
import People
import Store
import StoreTesting
import Testing

@testable import Timetable

private let list = """
  No;No. Reg;Nama;Tanggal;Sampai;Jam;Jenis;Tempat
  1;AIII.1/2025;Arman;12/5/2025;;09.00-12.00;Sidang;PN Serang
  2;BI.2/2025;Budi;13/5/2025;15/5/2025;;Rumah sakit;RSUD
  3;BI.99/2025;Entah;13/5/2025;;;Klinik;
  4;BI.2/2025;Budi;1/1/2025;;;Klinik;
  5;AIII.1/2025;Arman;31/2/2025;;11.00-10.00;Pesta;
  """

extension Desk {
  fileprivate func residents() async throws {
    try await store.write { [today] db in
      for (index, number) in ["AIII.1/2025", "BI.2/2025"].enumerated() {
        _ = try db.run(
          """
          INSERT INTO people_person
            (facility_id, id, name, name_key, register_number, number_key, register_class, entry_date, is_life, state, as_of,
             seen_on)
          VALUES
            (\(contoh), \(Person.ID(number: 700 + UInt64(index))), \(["Arman", "Budi"][index]), \(number), \(number),
             \(RegisterNumber.key(number)), 'AIII', '2025-01-02', \(false), 'present', \(today), \(today))
          """)
      }
    }
  }

  /// Sends a file; the path of its preview.
  fileprivate func send(_ text: String, named name: String = "acara.csv") async throws -> String {
    try await send(Array(text.utf8), named: name)
  }

  fileprivate func send(_ bytes: [UInt8], named name: String) async throws -> String {
    see(try await upload("/engagements/files", "file", name, bytes))
  }

  fileprivate func calendar() async throws -> [String] {
    let days = (today.adding(days: -200), today.adding(days: 200))
    return try await store.read {
      try $0.engagements(from: days.0, until: days.1, opening: true, at: contoh).map {
        "\($0.kind.rawValue) \($0.from) \($0.until) \($0.hours?.written ?? "-") \($0.note ?? "-")"
      }
    }
  }
}

private let court = calendar(
  [
    "SUMMARY:Sidang AIII.1/2025", "LOCATION:PN Serang", "DTSTART;TZID=Asia/Jakarta:20250512T090000",
    "DTEND;TZID=Asia/Jakarta:20250512T120000",
  ], ["SUMMARY:Klinik BI.2/2025", "DTSTART:20250513T090000"])

private let taken = [
  "court 2025-05-12 2025-05-12 09.00-12.00 PN Serang", "hospital 2025-05-13 2025-05-15 - RSUD",
]

@Suite struct EngagementFileTests {
  @Test(arguments: TestStore.dialects)
  func `a list is previewed row by row, and applied without the rows that are held back`(_ dialect: Dialect)
    async throws
  {
    try await Desk.with(dialect) { desk in
      try await desk.residents()
      let path = try await desk.send(list)
      #expect(try await desk.calendar().isEmpty)
      let page = desk.html(try await desk.ask(.get, path))
      for words in [
        "2 dari 5 baris adalah acara baru", "tidak ada penghuni dengan nomor", "baru masuk 2 Januari 2025",
        "Tanggal ini tidak ada di kalender", "Jam berakhir sebelum mulai", "Jenis acara tidak dikenal", "formulir 5.38",
      ] { #expect(page.contains(words), "\(words)") }
      try await desk.ask(.post, path + "/application")
      #expect(try await desk.calendar() == taken)
      await #expect(throws: EngagementFile.Refusal.applied) { try await desk.ask(.post, path + "/application") }
      // The same list again adds nothing.
      let again = try await desk.send(list)
      #expect(desk.html(try await desk.ask(.get, again)).contains("0 dari 5 baris"))
      await #expect(throws: EngagementFile.Refusal.nothing) { try await desk.ask(.post, again + "/application") }
      #expect(desk.html(try await desk.ask(.get, "/engagements/files")).contains("acara.csv"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a wrong cell is mended in the preview, and the file stays as it is`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      try await desk.residents()
      let path = try await desk.send("No. Reg;Tanggal;Jam;Jenis\nAIII.1/2025;12/5/2025;9 pagi;sidang\n")
      #expect(desk.html(try await desk.ask(.get, path)).contains("0/2/hours"))
      try await desk.ask(.put, path + "/mapping", many: ["cells": ["0/2/hours"], "wishes": ["09.00-10.00"]])
      try await desk.ask(.post, path + "/application")
      #expect(try await desk.calendar() == ["court 2025-05-12 2025-05-12 09.00-10.00 -"])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a calendar file goes the same way, and what is no list at all is refused`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      try await desk.residents()
      let path = try await desk.send(court, named: "sidang.ics")
      let page = desk.html(try await desk.ask(.get, path))
      #expect(page.contains("1 dari 2 baris") && page.contains("Acara ini tidak punya akhir"))
      try await desk.ask(.post, path + "/application")
      #expect(try await desk.calendar() == ["court 2025-05-12 2025-05-12 09.00-12.00 PN Serang"])
      for bytes in [Array("halo".utf8), Array("Nama;Umur\nA;3\n".utf8)] {
        await #expect(throws: FormProblems.self) { _ = try await desk.send(bytes, named: "x.csv") }
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `two rows of one file that meet are one entry and one row held back`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      try await desk.residents()
      let path = try await desk.send(
        "No. Reg;Tanggal;Jam;Jenis\nAIII.1/2025;12/5/2025;09.00-11.00;sidang\nAIII 1/2025;12/5/2025;10.00-12.00;sidang\n"
      )
      #expect(desk.html(try await desk.ask(.get, path)).contains("sudah punya acara sidang"))
      try await desk.ask(.post, path + "/application")
      #expect(try await desk.calendar().count == 1)
    }
  }
}
