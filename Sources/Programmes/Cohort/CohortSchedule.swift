import Almanac

/// When a cohort really meets and ends, however its offer put it.
package struct CohortSchedule: Equatable, Sendable {
  /// The days of the meetings, in order; the last one is the honest end.
  package let meetings: [Day]
  /// The day on which the meetings that were offered would end.
  package let offeredEnd: Day
  package let pattern: WeekPattern
  private let past: [PastPattern]

  /// Minutes of one lesson hour (JP) unless the programme says otherwise.
  package static let minutesPerLesson = 45

  /// Meetings = max(offered days, ceil(JP × minutes per JP ÷ minutes a meeting)), walked along the weekly pattern from the
  /// start over open days (the plan's section 0). Holidays and joint leave are closed.
  ///
  /// - Parameter past: the patterns before this one. What was held by them stays on its day and counts; this one
  ///   gives what is left of the hours.
  package init(
    start: Day, after past: [PastPattern] = [], pattern: WeekPattern, days: Int, lessonHours: Int,
    minutesPerLesson: Int = minutesPerLesson, isOpen: (Day) -> Bool
  ) {
    var (held, from, minutes) = ([Day](), start, lessonHours * minutesPerLesson)
    for earlier in past {
      let count = CohortSchedule.count(minutes, by: earlier.pattern, days: days - held.count)
      let own = earlier.pattern.meetings(count, from: from, isOpen: isOpen).filter { $0 < earlier.until }
      held += own
      minutes -= own.count * earlier.pattern.minutes
      from = max(from, earlier.until)
    }
    let left = CohortSchedule.count(minutes, by: pattern, days: days - held.count)
    meetings = held + pattern.meetings(held.isEmpty ? max(1, left) : left, from: from, isOpen: isOpen)
    offeredEnd = meetings.prefix(max(1, days)).last ?? start
    self.pattern = pattern
    self.past = past
  }

  /// The meetings that so many minutes need, and no fewer than were offered.
  private static func count(_ minutes: Int, by pattern: WeekPattern, days: Int) -> Int {
    max(0, days, (max(0, minutes) + pattern.minutes - 1) / pattern.minutes)
  }

  /// The first meeting.
  package var start: Day { meetings.first ?? offeredEnd }

  /// The last meeting: the day on which the hours are really done.
  package var end: Day { meetings.last ?? offeredEnd }

  /// Whether the hours need more meetings than were offered.
  package var runsOver: Bool { end > offeredEnd }

  /// The dated windows the cohort takes, as the solver compares them: `2025-05-19/1`.
  package var slots: [String] {
    meetings.flatMap { day in
      (past.first { day < $0.until }?.pattern ?? pattern).windows.map { "\(day)/\($0)" }
    }
  }
}

/// A weekly pattern that no longer holds.
package struct PastPattern: Codable, Equatable, Sendable {
  /// The first day on which another one holds.
  package let until: Day
  package let pattern: WeekPattern

  /// A pattern that held until a day.
  package init(until: Day, pattern: WeekPattern) {
    self.until = until
    self.pattern = pattern
  }
}
