import Almanac
import House
import Language
import Programmes

/// A week as an officer writes it: a line a span, what is done and when, `buka blok; Sen-Min 06.00-13.00`.
enum GridText {
  /// Why a line is not taken.
  enum Fault: Error, Equatable {
    case parts
    case purpose(String)
    case hours(String)
  }

  /// The spans of a text, and the numbers of the lines that cannot be read. Empty lines are passed over.
  static func read(_ text: String) -> (grid: WeekGrid, faults: [(line: Int, fault: Fault)]) {
    var (spans, faults): ([WeekGrid.Span], [(line: Int, fault: Fault)]) = ([], [])
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      do throws(Fault) { spans.append(try span(line)) } catch { faults.append((index + 1, error)) }
    }
    return (WeekGrid(spans), faults)
  }

  private static func span(_ line: Substring) throws(Fault) -> WeekGrid.Span {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard parts.count == 2 else { throw .parts }
    guard let (purpose, visited) = WeekGrid.Span.named(parts[0]) else { throw .purpose(parts[0]) }
    guard let hours = WeekPattern(written: parts[1]) else { throw .hours(parts[1]) }
    return WeekGrid.Span(purpose, hours, visited: visited)
  }

  /// A week as such a text; it reads back to the same week.
  static func written(_ grid: WeekGrid) -> String {
    grid.spans.map { span in
      let hours = "\(WeekPattern.clock(span.hours.from))-\(WeekPattern.clock(span.hours.until))"
      return "\(HoursWords.name(span).id.lowercased()); \(span.hours.shortDays) \(hours)"
    }.joined(separator: "\n")
  }
}

extension WeekGrid.Span {
  /// What is done, by its words in either language.
  fileprivate static func named(_ words: String) -> (WeekGrid.Purpose, WeekGrid.Visited)? {
    for purpose in WeekGrid.Purpose.allCases {
      for visited in WeekGrid.Visited.allCases where visited == .everybody || purpose == .visit {
        let name = HoursWords.name(purpose, visited)
        if [name.id, name.en].contains(where: { $0.lowercased() == words.lowercased() }) { return (purpose, visited) }
      }
    }
    return nil
  }
}

extension WeekPattern {
  /// Its days in three letters each: `Sen-Min`, `Sen,Rab`.
  var shortDays: String {
    guard let first = days.first, let last = days.last, days.count > 2, last.number - first.number + 1 == days.count
    else { return days.map(\.short).joined(separator: ",") }
    return "\(first.short)-\(last.short)"
  }
}

extension HouseHours {
  /// Why the hours of a house are not changed so.
  enum Refusal: House.Refusal, Equatable {
    /// A past day keeps the hours it had.
    case past(Day)
    /// The same holds from that day already.
    case unchanged
    /// In no window of the week would a lesson fit.
    case noWindow
    case tooMany(Int)
    /// The tables know no month of fasting of that year, or it is over.
    case noRamadan(Int)
    /// The window is closed already.
    case closed(String)
  }

  /// Whether a week may hold from a day on: 1. not from a past day; 2. of no more than 60 spans; 3. with a window for lessons on some day;
  /// 4. and other than what holds then.
  func check(_ grid: WeekGrid, of season: WeekGrid.Season, from day: Day, on today: Day) throws(Refusal) {
    guard day >= today else { throw .past(day) }
    guard grid.spans.count <= WeekGrid.mostSpans else { throw .tooMany(grid.spans.count) }
    guard Weekday.allCases.contains(where: { !grid.windows(on: $0).isEmpty }) else { throw .noWindow }
    guard grid != version(of: season, on: day)?.grid else { throw .unchanged }
  }

  /// The month of fasting that a move is about: not over, and moved to other days than now.
  func check(moving year: Int, first: Int, last: Int, on today: Day) throws(Refusal) {
    guard let month = Ramadan(year: year), kept(month).last >= today else { throw .noRamadan(year) }
    guard month.moved(first: first, last: last) != kept(month) else { throw .unchanged }
  }

  /// Whether an event may take a window: not of a past day, and no window twice.
  func check(closing window: Window, of day: Day, on today: Day) throws(Refusal) {
    guard day >= today else { throw .past(day) }
    if let other = closures.first(where: { $0.day == day && $0.window == window }) { throw .closed(other.reason) }
  }
}

extension Position {
  /// Degrees as they are typed: with a comma or a point, `-6,12`.
  static func degrees(typed text: String) -> Double? {
    let number = text.replacing(",", with: ".")
    guard number.utf8.count <= 12, number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return Double(number)
  }
}
