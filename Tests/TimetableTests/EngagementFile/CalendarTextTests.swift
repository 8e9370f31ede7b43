import Almanac
import Import
import Language
import Testing

@testable import Timetable

/// A calendar file with one event of these lines.
func calendar(_ events: [String]...) -> [UInt8] {
  let body = events.map { (["BEGIN:VEVENT"] + $0 + ["END:VEVENT"]).joined(separator: "\r\n") }
  return Array((["BEGIN:VCALENDAR", "VERSION:2.0"] + body + ["END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
}

private func rows(_ bytes: [UInt8]) throws -> EngagementReading {
  try EngagementReading.of(bytes, on: Day(number: 20_215), in: .wib)
}

private func entry(_ lines: String...) throws -> EngagementRow {
  let read = try rows(calendar(lines))
  #expect(read.problems.isEmpty)
  return try #require(read.rows.first).entry
}

@Suite struct CalendarTextTests {
  @Test func `number, kind and place of an event are read, folded lines and escapes undone`() throws {
    let row = try entry(
      "UID:1@pn", "SUMMARY:Sidang AIII.12/2025", "LOCATION:PN Serang\\, ruang", "  utama",
      "DTSTART:20250512T020000Z", "DTEND:20250512T043000Z")
    #expect(row.number == "AIII.12/2025" && row.kind == .court && row.note == "PN Serang, ruang utama")
    #expect(row.from?.description == "2025-05-12" && row.until == nil && row.hours?.written == "09.00-11.30")
  }

  @Test func `a category names the kind, and a description the number`() throws {
    let row = try entry(
      "SUMMARY:Kontrol rutin", "CATEGORIES:Klinik", "DESCRIPTION:Nama\\; No. Reg BI.7/2024\\nPoli gigi",
      "DTSTART;TZID=\"Asia/Makassar\":20250512T100000", "DURATION:PT1H30M")
    #expect(row.number == "BI.7/2024" && row.kind == .clinic && row.hours?.written == "09.00-10.30")
  }

  @Test func `whole days end the day before the end that is written`() throws {
    let stay = try entry(
      "SUMMARY:Rawat inap BI.7/2024", "DTSTART;VALUE=DATE:20250512", "DTEND;VALUE=DATE:20250515")
    #expect(stay.from?.description == "2025-05-12" && stay.until?.description == "2025-05-14" && stay.hours == nil)
    let day = try entry("SUMMARY:Sidang BI.7/2024", "DTSTART;VALUE=DATE:20250512")
    #expect(day.entry?.until.description == "2025-05-12")
    let night = try entry(
      "SUMMARY:Isolasi BI.7/2024", "DTSTART:20250512T180000", "DTEND:20250514T000000")
    #expect(night.until?.description == "2025-05-13" && night.hours == nil)
  }

  @Test(arguments: [
    ("an hour without an end", ["DTSTART:20250512T090000"], EngagementCode.endMissing),
    ("an end before the beginning", ["DTSTART:20250512T090000", "DTEND:20250512T080000"], .hoursBackwards),
    ("an unknown zone", ["DTSTART;TZID=Mars/Base:20250512T090000", "DTEND:20250512T100000"], .dateUnreadable),
    ("a day that is none", ["DTSTART;VALUE=DATE:20250231"], .dateUnreadable),
    ("a rule of repetition", ["DTSTART:20250512T090000", "RRULE:FREQ=WEEKLY"], .dateUnreadable),
  ])
  func `what cannot be taken is said at its row`(_ what: String, _ lines: [String], _ code: EngagementCode) throws {
    let read = try rows(
      calendar(["SUMMARY:Sidang BI.7/2024"] + lines, ["SUMMARY:Sidang BI.8/2024", "DTSTART:20250513"]))
    #expect(read.problems.map(\.code) == [code], "\(what)")
    #expect(read.problems.map(\.row) == [2] && read.rows.map(\.row) == [3])
  }

  @Test func `an event that was called off is a row to mend, and one about nobody becomes no entry`() throws {
    let read = try rows(
      calendar(
        ["SUMMARY:Sidang BI.7/2024", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20250512"],
        ["SUMMARY:Rapat koordinasi", "DTSTART;VALUE=DATE:20250512"]))
    #expect(read.problems.map(\.code) == [.kindUnknown])
    #expect(read.rows.isEmpty)
  }

  @Test func `hostile files make no event and no crash`() throws {
    for text in [
      "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART",
      "BEGIN:VCALENDAR\nEND:VEVENT\nBEGIN:VEVENT\n:::;;=",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:" + String(repeating: "\\", count: 9999) + "\r\nEND:VEVENT",
    ] {
      _ = try? rows(Array(text.utf8))
    }
    #expect(throws: TableRejection.self) { try rows(Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR".utf8)) }
    let many =
      calendar(
        Array(repeating: "X:1", count: 3)
      ).prefix(30)
      + Array(
        String(repeating: "BEGIN:VEVENT\nSUMMARY:Sidang BI.7/2024\nDTSTART:20250512\nEND:VEVENT\n", count: 6000).utf8)
    #expect(CalendarText(Array(many)).events.count == CalendarText.mostEvents)
  }
}
