/// The weekly hours of a course: the same span on each of its days.
package struct WeekPattern: Hashable, Codable, Sendable {
  /// The days, at least one, in order of the week.
  package let days: [Weekday]
  /// Minutes after midnight at which a meeting begins.
  package let from: Int
  /// Minutes after midnight at which it ends, after `from`.
  package let until: Int

  /// A pattern, or nil where no day is named, or the span is empty or leaves the day.
  package init?(days: some Sequence<Weekday>, from: Int, until: Int) {
    let named = Set(days)
    guard !named.isEmpty, (0..<1440).contains(from), (1...1440).contains(until), from < until else { return nil }
    self.days = Weekday.allCases.filter(named.contains)
    self.from = from
    self.until = until
  }

  /// Minutes of one meeting: the whole span.
  package var minutes: Int { until - from }

  /// The windows of the prison day that a meeting touches: 1 is before 12.30, 2 after.
  package var windows: [Int] {
    let noon = 12 * 60 + 30
    return (from < noon ? [1] : []) + (until > noon ? [2] : [])
  }

  /// The days on which so many meetings are held, from a start on, holidays left out.
  ///
  /// - Parameter isOpen: whether lessons may be held on a day.
  package func meetings(_ count: Int, from start: Day, isOpen: (Day) -> Bool) -> [Day] {
    var held: [Day] = []
    var day = start
    // Even a course of one day a week through many holidays is done within the limit.
    let limit = start.adding(days: 7 * (count + 60))
    while held.count < count, day < limit {
      if days.contains(day.weekday), isOpen(day) { held.append(day) }
      day = day.adding(days: 1)
    }
    return held
  }
}
