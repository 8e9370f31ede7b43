/// A house's days hour by hour: when blocks are open, counts, meals, prayer, visits. What it leaves is free for lessons.
package struct WeekGrid: Hashable, Codable, Sendable {
  /// In which part of the year a grid holds.
  package enum Season: String, CaseIterable, Codable, Sendable { case usual, ramadan }

  /// What is done in a span.
  package enum Purpose: String, CaseIterable, Codable, Sendable {
    /// Blocks are open: only then can anybody come to a lesson.
    case unlock
    case count, meal, worship, chores
    /// Visits are of a few people, and take no window from lessons.
    case visit
  }

  /// Whom a visit window is for.
  package enum Visited: String, CaseIterable, Codable, Sendable { case everybody, detainees, convicts }

  /// The same hours on some days of the week.
  package struct Span: Hashable, Codable, Sendable {
    package let purpose: Purpose
    package let hours: WeekPattern
    /// For visits: who is visited; everybody otherwise.
    package let visited: Visited

    /// A span.
    package init(_ purpose: Purpose, _ hours: WeekPattern, visited: Visited = .everybody) {
      (self.purpose, self.hours, self.visited) = (purpose, hours, visited)
    }
  }

  /// A stretch of a day that is free for lessons; window 1 is before 12.30, 2 after.
  package struct Stretch: Hashable, Codable, Sendable {
    package let window: Int
    package let from: Int
    package let until: Int
  }

  /// The spans by hour.
  package let spans: [Span]

  /// The shortest time worth a lesson: one lesson hour.
  package static let shortest_minutes = 45
  /// The most spans of a grid.
  package static let mostSpans = 60
  private static let noon = 12 * 60 + 30

  /// A grid of spans.
  package init(_ spans: some Sequence<Span>) {
    self.spans = spans.sorted { ($0.hours.from, $0.hours.until) < ($1.hours.from, $1.hours.until) }
  }

  /// What is free for lessons on a day of the week: open blocks less counts, meals, prayer and chores, parted at 12.30; what is shorter than
  /// a lesson hour is none.
  package func stretches(on weekday: Weekday) -> [Stretch] {
    let today = spans.filter { $0.hours.days.contains(weekday) }
    var isFree = [Bool](repeating: false, count: 1440)
    for span in today where span.purpose == .unlock { isFree.replaceSubrange(span.minutes, with: span.filled(true)) }
    for span in today where span.closes { isFree.replaceSubrange(span.minutes, with: span.filled(false)) }
    let halves = [(1, 0..<WeekGrid.noon), (2, WeekGrid.noon..<1440)]
    return halves.flatMap { window, minutes in
      isFree[minutes].split(separator: false).filter { $0.count >= WeekGrid.shortest_minutes }
        .map { Stretch(window: window, from: $0.startIndex, until: $0.endIndex) }
    }
  }

  /// The longest stretch of each window of a day of the week.
  package func windows(on weekday: Weekday) -> [Stretch] {
    let free = stretches(on: weekday)
    return [1, 2].compactMap { window in
      free.filter { $0.window == window }.max { ($0.until - $0.from, $1.from) < ($1.until - $1.from, $0.from) }
    }
  }
}

extension WeekGrid.Span {
  fileprivate var minutes: Range<Int> { hours.from..<hours.until }
  fileprivate func filled(_ value: Bool) -> [Bool] { Array(repeating: value, count: hours.minutes) }

  /// Whether nobody can be in a lesson meanwhile.
  fileprivate var closes: Bool {
    switch purpose {
    case .unlock, .visit: false
    case .count, .meal, .worship, .chores: true
    }
  }
}

extension WeekGrid {
  /// A remand house's day as public sources tell it; an example until a house has written its own.
  package static let example = WeekGrid(
    [
      span(.unlock, 360, 780), span(.count, 390, 420), span(.chores, 420, 480), span(.meal, 480, 540),
      span(.meal, 720, 750), span(.worship, 750, 780), span(.count, 780, 810), span(.unlock, 870, 1050),
      span(.meal, 1020, 1050), span(.count, 1050, 1080), span(.worship, 690, 780, on: [.friday]),
      span(.visit, 540, 690, on: [.monday, .wednesday], visited: .detainees),
      span(.visit, 540, 690, on: [.tuesday, .thursday], visited: .convicts),
    ].compactMap(\.self))

  /// The same in the month of fasting: meals before dawn and after sunset, shorter mornings, visits in the afternoon.
  package static let ramadanExample = WeekGrid(
    [
      span(.meal, 180, 240), span(.unlock, 390, 1020), span(.count, 390, 420), span(.chores, 420, 540),
      span(.worship, 690, 780), span(.worship, 855, 1020), span(.count, 1020, 1050), span(.meal, 1065, 1110),
      span(.visit, 840, 960, on: [.monday, .thursday], visited: .detainees),
      span(.visit, 840, 960, on: [.wednesday, .friday], visited: .convicts),
    ].compactMap(\.self))

  /// The example of a season.
  package static func example(of season: Season) -> WeekGrid {
    switch season {
    case .usual: example
    case .ramadan: ramadanExample
    }
  }

  private static func span(
    _ purpose: Purpose, _ from: Int, _ until: Int, on days: [Weekday] = Weekday.allCases, visited: Visited = .everybody
  ) -> Span? {
    WeekPattern(days: days, from: from, until: until).map { Span(purpose, $0, visited: visited) }
  }
}
