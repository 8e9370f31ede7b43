import Almanac
import Page
import Sheet
import Store
import StoreTesting
import Testing

@testable import Timetable

/// The words of a sheet, row by row.
private func lines(_ bytes: [UInt8], _ sheet: String) throws -> [[String]] {
  let book = try Workbook.read(bytes)
  let found = try #require(book.sheets.first { $0.name == sheet })
  return try found.rows().map { row in row.cells.map { $0.cell.shown(in: .since1900) } }
}

@Test(arguments: TestStore.dialects)
func `a class leaves as workbook in the columns of the ministry, without its cancelled meetings`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    let all = try await house.meetings(of: 0)
    try await house.arrange(all[0], venue: 0, trainer: 0)
    try await house.act("cancellations", [all[1]], ["why": "Listrik padam"])
    let answer = try await house.desk.ask(.get, "/cohorts/\(house.classes[0])/sdp.xlsx")
    guard case .file(let book, _, let name) = answer.content else { throw Missing() }
    #expect(name == "sdp-2025-05-12.xlsx")
    let course = try lines(book, "Pelatihan")
    #expect(course[0].prefix(4) == ["nama_program", "jenis_pelatihan_keterampilan", "bidang", "tingkat"])
    #expect(course[1].prefix(4) == ["Hidroponik", "Manufaktur", "Las", "Pemula"] && course[1].contains("Kelas 1"))
    let week = try lines(book, "Jadwal")
    #expect(week.count == all.count && week[1][1...3] == ["09.00", "11.00", "Budi"])
    #expect(try lines(book, "Peserta").dropFirst().allSatisfy { $0.last == "SETUJU" })
  }
}
