import Almanac

/// When a cohort really meets and ends, however its offer put it.
package struct CohortSchedule: Equatable, Sendable {
  /// The days of the meetings, in order; the last one is the honest end.
  package let meetings: [Day]
  /// The day on which the meetings that were offered would end.
  package let offeredEnd: Day
  package let pattern: WeekPattern

  /// Minutes of one lesson hour (JP) unless the programme says otherwise.
  package static let minutesPerLesson = 45

  /// Meetings = max(offered days, ceil(JP × minutes per JP ÷ minutes a meeting)), walked along the weekly pattern from the
  /// start over open days (the plan's section 0). Holidays and joint leave are closed.
  package init(
    start: Day, pattern: WeekPattern, days: Int, lessonHours: Int, minutesPerLesson: Int = minutesPerLesson,
    isOpen: (Day) -> Bool
  ) {
    let minutes = lessonHours * minutesPerLesson
    let needed = (minutes + pattern.minutes - 1) / pattern.minutes
    let count = max(1, days, needed)
    meetings = pattern.meetings(count, from: start, isOpen: isOpen)
    offeredEnd = meetings.prefix(max(1, days)).last ?? start
    self.pattern = pattern
  }

  /// The first meeting.
  package var start: Day { meetings.first ?? offeredEnd }

  /// The last meeting: the day on which the hours are really done.
  package var end: Day { meetings.last ?? offeredEnd }

  /// Whether the hours need more meetings than were offered.
  package var runsOver: Bool { end > offeredEnd }

  /// The dated windows the cohort takes, as the solver compares them: `2025-05-19/1`.
  package var slots: [String] { meetings.flatMap { day in pattern.windows.map { "\(day)/\($0)" } } }
}
