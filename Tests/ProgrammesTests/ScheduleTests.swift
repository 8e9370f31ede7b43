import Almanac
import Programmes
import Testing

/// Mondays and Wednesdays from 19 May 2025, two hours a meeting unless changed; every day is open.
private func schedule(
  days: Int, hours: Int, from: Int = 540, until: Int = 660, minutes: Int = 45, isOpen: (Day) -> Bool = { _ in true }
) throws -> CohortSchedule {
  let pattern = try #require(WeekPattern(days: [.monday, .wednesday], from: from, until: until))
  let start = try #require(Day("2025-05-19"))
  return CohortSchedule(
    start: start, pattern: pattern, days: days, lessonHours: hours, minutesPerLesson: minutes, isOpen: isOpen)
}

/// Eight meetings of 120 minutes hold 21 hours of 45 minutes (945 of 960) and not 22 (990).
@Test(arguments: [(21, 8), (22, 9)])
func `a minute more than the meetings hold is a meeting more`(_ hours: Int, _ meetings: Int) throws {
  let schedule = try schedule(days: 8, hours: hours)
  #expect(schedule.meetings.count == meetings)
  #expect(schedule.runsOver == (meetings > 8))
}

@Test func `hours that fill the last meeting to the minute need no other`() throws {
  #expect(try schedule(days: 1, hours: 16).meetings.count == 6)
  #expect(try schedule(days: 1, hours: 6, minutes: 60).meetings.count == 3)
}

@Test func `more days offered than needed are all held`() throws {
  let schedule = try schedule(days: 10, hours: 8)
  #expect(schedule.meetings.count == 10)
  #expect(!schedule.runsOver)
  #expect(schedule.end == schedule.offeredEnd)
  #expect(schedule.end == Day("2025-06-18"))
}

@Test func `a start between pattern days waits for the next, and a closed day moves all that follow`() throws {
  let closed = Day("2025-05-21")
  let schedule = try schedule(days: 3, hours: 4) { $0 != closed }
  #expect(schedule.meetings.map(\.description) == ["2025-05-19", "2025-05-26", "2025-05-28"])
}

@Test(arguments: [
  (540, 660, ["1"]), (540, 750, ["1"]), (540, 751, ["1", "2"]), (750, 900, ["2"]), (749, 900, ["1", "2"]),
])
func `a meeting takes every window it touches, and half past twelve parts them`(
  _ from: Int, _ until: Int, _ windows: [String]
) throws {
  let schedule = try schedule(days: 1, hours: 1, from: from, until: until)
  #expect(schedule.slots == windows.map { "2025-05-19/\($0)" })
}
