import Almanac
import Testing

/// A course as an offer describes it.
struct OfferedCourse: Sendable, CustomTestStringConvertible {
  let title: String
  let days: [Weekday]
  let span: (Int, Int)
  let start: String
  let meetings: Int
  /// Windows it takes, and its hours of 60 minutes in all.
  let windows: [Int]
  let hours: Int
  let last: String

  var testDescription: String { title }
}

private let mondayToThursday: [Weekday] = [.monday, .tuesday, .wednesday, .thursday]

@Suite struct WeekPatternTests {
  /// The offers of the example, with last meetings counted by hand on the calendar of 2025.
  static let offers = [
    OfferedCourse(
      title: "Hidroponik sayuran dasar", days: mondayToThursday, span: (540, 660), start: "2025-05-19", meetings: 20,
      windows: [1], hours: 40, last: "2025-06-24"),
    OfferedCourse(
      title: "Budidaya kangkung dan pakcoy", days: [.monday, .wednesday], span: (810, 930), start: "2025-05-26",
      meetings: 15, windows: [2], hours: 30, last: "2025-07-16"),
    OfferedCourse(
      title: "Ecoprint", days: [.monday, .tuesday, .wednesday], span: (540, 930), start: "2025-05-26", meetings: 3,
      windows: [1, 2], hours: 19, last: "2025-05-28"),
    OfferedCourse(
      title: "Memulai usaha mikro", days: [.friday], span: (540, 660), start: "2025-06-09", meetings: 8, windows: [1],
      hours: 16, last: "2025-08-08"),
  ]

  @Test(arguments: offers) func `an offer's meetings fall on its days and over no holiday`(_ offer: OfferedCourse)
    throws
  {
    let pattern = try #require(WeekPattern(days: offer.days, from: offer.span.0, until: offer.span.1))
    let closed = Set(try Holiday.shipped().map(\.day))
    let start = try #require(Day(offer.start))
    let held = pattern.meetings(offer.meetings, from: start) { !closed.contains($0) }
    #expect(held.count == offer.meetings)
    #expect(held.allSatisfy { offer.days.contains($0.weekday) && !closed.contains($0) && $0 >= start })
    #expect(held == held.sorted() && Set(held).count == held.count)
    #expect(held.last?.description == offer.last)
    #expect(pattern.windows == offer.windows)
    #expect(pattern.minutes * offer.meetings / 60 == offer.hours)
  }

  @Test func `no open day of the pattern between first and last is left out`() throws {
    let closed = Set(try Holiday.shipped().map(\.day))
    let pattern = try #require(WeekPattern(days: mondayToThursday, from: 540, until: 660))
    let start = try #require(Day("2025-05-19"))
    let held = pattern.meetings(20, from: start) { !closed.contains($0) }
    let last = try #require(held.last)
    let open = (start.number...last.number).map { Day(number: $0) }
      .filter { mondayToThursday.contains($0.weekday) && !closed.contains($0) }
    #expect(held == open)
  }

  @Test(arguments: [
    (540, 660, [1]), (540, 750, [1]), (540, 751, [1, 2]), (749, 751, [1, 2]), (750, 810, [2]), (810, 930, [2]),
  ])
  func `a meeting takes every window it touches; the first ends at half past twelve`(
    _ from: Int, _ until: Int, _ windows: [Int]
  )
    throws
  {
    #expect(try #require(WeekPattern(days: [.monday], from: from, until: until)).windows == windows)
  }

  @Test func `a pattern without days, or with an empty or impossible span, is refused`() {
    #expect(WeekPattern(days: [], from: 540, until: 660) == nil)
    #expect(WeekPattern(days: [.monday], from: 660, until: 660) == nil)
    #expect(WeekPattern(days: [.monday], from: 660, until: 540) == nil)
    #expect(WeekPattern(days: [.monday], from: -1, until: 540) == nil)
    #expect(WeekPattern(days: [.monday], from: 540, until: 1441) == nil)
  }

  @Test func `days are kept once and in the order of the week`() {
    #expect(WeekPattern(days: [.friday, .monday, .friday], from: 0, until: 1440)?.days == [.monday, .friday])
  }

  @Test func `a house that is always closed holds no meeting, and the search ends`() throws {
    let pattern = try #require(WeekPattern(days: [.monday], from: 540, until: 660))
    #expect(pattern.meetings(10, from: Day(number: 20_215)) { _ in false }.isEmpty)
    #expect(pattern.meetings(0, from: Day(number: 20_215)) { _ in true }.isEmpty)
  }
}

@Suite struct HolidayTests {
  @Test func `the shipped holidays are in order, 2025 to 2027, each with its source`() throws {
    let holidays = try Holiday.shipped()
    #expect(holidays.count > 60)
    #expect(holidays.map(\.day) == holidays.map(\.day).sorted())
    #expect(Set(holidays.map { $0.day.parts.year }) == [2025, 2026, 2027])
    #expect(holidays.allSatisfy { !$0.name.isEmpty && !$0.source.isEmpty })
    #expect(holidays.contains { $0.day.description == "2025-08-17" && $0.kind == .public })
    #expect(holidays.contains { $0.day.description == "2025-05-30" && $0.kind == .jointLeave })
  }

  @Test func `a source in quotes may hold commas`() throws {
    let read = try Holiday.read("date,kind,name,source\n2025-05-01,public,Hari Buruh,\"SKB, 3 menteri\"\n")
    #expect(read.map(\.source) == ["SKB, 3 menteri"])
  }

  @Test(arguments: ["2025-02-30,public,X,y", "2025-05-01,feast,X,y", "2025-05-01,public,X", "kosong"])
  func `a line that cannot be read is named by its number`(_ line: String) {
    #expect(throws: HolidayError.lineUnreadable(3)) {
      try Holiday.read("date,kind,name,source\n2025-05-01,public,Hari Buruh,SKB\n\(line)\n")
    }
  }
}
