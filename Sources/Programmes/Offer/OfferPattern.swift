import Almanac

extension WeekPattern {
  /// The hours of a meeting: `09.00–11.00`.
  package var hours: String { "\(WeekPattern.clock(from))–\(WeekPattern.clock(until))" }

  /// The pattern of text such as `Sen-Kam 09.00-11.00` or `Sen,Rab 13.30-15.30`: days, a blank, from and until.
  package init?(written text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let hours = words.last, words.count >= 2 else { return nil }
    let times = hours.split(separator: "-", omittingEmptySubsequences: false).map(WeekPattern.minutes)
    guard times.count == 2, let from = times[0], let until = times[1],
      let days = WeekPattern.days(words.dropLast().joined())
    else { return nil }
    self.init(days: days, from: from, until: until)
  }

  private static func days(_ text: String) -> [Weekday]? {
    var days: [Weekday] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { names[$0.lowercased()] }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first.number <= last.number
      else { return nil }
      days += Weekday.allCases.filter { (first.number...last.number).contains($0.number) }
    }
    return days
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  private static let names: [String: Weekday] = [
    "sen": .monday, "senin": .monday, "sel": .tuesday, "selasa": .tuesday, "rab": .wednesday, "rabu": .wednesday,
    "kam": .thursday, "kamis": .thursday, "jum": .friday, "jumat": .friday, "jum'at": .friday, "sab": .saturday,
    "sabtu": .saturday, "min": .sunday, "minggu": .sunday, "ahad": .sunday,
  ]
}
