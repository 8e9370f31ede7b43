import Almanac

/// Dates as they stand in cells (import policy, point 10): the day comes first, always, and nothing is guessed.
package enum CellDay: Equatable, Sendable {
  case day(Day)
  /// It has the shape of a date that no calendar has: 31/02/1994, month 13, serial 0.
  case impossible
  case unreadable

  /// Which century two-digit years belong to.
  package enum Century: Sendable {
    case this
    /// 20yy, but 19yy where the day would lie less than 12 years before the import.
    case ofBirth(asOf: Day)
  }

  /// Reads a filled cell.
  package static func read(_ cell: Cell, in system: DateSystem, century: Century = .this) -> CellDay {
    switch cell {
    case .date(let serial): read(serial: serial, in: system, asFormatted: true)
    case .number(let digits): read(serial: digits, in: system, asFormatted: false)
    case .text(let text): read(CellText.tidy(text), in: system, century: century)
    case .boolean, .error, .formulaWithoutValue: .unreadable
    }
  }

  /// Reads tidied text; digits alone are a serial number.
  package static func read(_ text: String, in system: DateSystem, century: Century = .this) -> CellDay {
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return read(serial: text, in: system, asFormatted: false)
    }
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let parts = date(in: parts(withoutTime(isPlain ? text : String(text.map { $0.isWhitespace ? " " : $0 }))))
    guard parts.count == 3 else { return .unreadable }
    if let iso = iso(text, parts) { return iso }
    guard let date = number(parts[0], digits: 1...2), let month = month(parts[1]),
      let year = year(parts[2], month: month, date: date, century)
    else { return .unreadable }
    return Day(year: year, month: month, day: date).map(CellDay.day) ?? .impossible
  }

  /// The parts of the date where a weekday stands before it or a time of day behind it, as in print:
  /// `Rabu, 7 Mei 2025`, `7 Mei 2025 09.41 WIB`.
  private static func date(in parts: [Substring]) -> [Substring] {
    guard parts.count > 3 else { return parts }
    let name = parts[0].lowercased().filter { $0 != "," }
    let rest = weekdays.contains(name) ? parts.dropFirst() : parts[...]
    let (date, time) = (Array(rest.prefix(3)), Array(rest.dropFirst(3)))
    guard !time.isEmpty else { return date }
    let isTime =
      date[1].first?.isLetter == true && number(date[2], digits: 4...4) != nil && time.count >= 2 && time.count <= 3
      && number(time[0], digits: 1...2).map { $0 < 24 } ?? false
      && number(time[1], digits: 2...2).map { $0 < 60 } ?? false && time.dropFirst(2).allSatisfy(zones.contains)
    return isTime ? date : parts
  }

  private static let zones: Set<Substring> = ["WIB", "WITA", "WIT"]
  private static let weekdays: Set<String> = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  /// The day and month of text such as `1-Mar`, which programs make of the heads 1/3, 1/2 and 2/3.
  package static func monthDay(_ text: String) -> (month: Int, day: Int)? {
    let parts = parts(CellText.tidy(text)[...])
    guard parts.count == 2, parts[1].first?.isLetter == true, let date = number(parts[0], digits: 1...2),
      let month = month(parts[1])
    else { return nil }
    return (month, date)
  }

  private static func read(serial: String, in system: DateSystem, asFormatted: Bool) -> CellDay {
    guard let value = Double(serial) else { return .unreadable }
    guard value >= 1 else { return .impossible }
    guard asFormatted || (10_000..<80_000).contains(value) else { return .unreadable }
    if let day = system.day(serial: value) { return .day(day) }
    // 29 February 1900 never was; beyond the year 9999 programs show no date.
    return value < 61 ? .impossible : .unreadable
  }

  private static func withoutTime(_ text: String) -> Substring {
    guard text.utf8.contains(0x3A) else { return text[...] }
    let time = /[ T]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?Z?$/
    guard let match = text.firstMatch(of: time) else { return text[...] }
    return text[..<match.range.lowerBound]
  }

  /// The parts between `/`, `-`, `.` and blanks; none where two signs stand between parts, or one at an end.
  private static func parts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start: Substring.Index?
    var expectsPart = true
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      let isSign = (0x2D...0x2F).contains(byte)
      guard isSign || byte == 0x20 || (0x09...0x0D).contains(byte) else {
        start = start ?? index
        continue
      }
      if let from = start {
        parts.append(text[from..<index])
        (start, expectsPart) = (nil, false)
      }
      guard isSign else { continue }
      if expectsPart { return [] }
      expectsPart = true
    }
    if let start { parts.append(text[start...]) } else if expectsPart { return [] }
    return parts
  }

  private static func iso(_ text: String, _ parts: [Substring]) -> CellDay? {
    guard let year = number(parts[0], digits: 4...4), text.utf8.dropFirst(4).first == 0x2D,
      let month = number(parts[1], digits: 1...2), let date = number(parts[2], digits: 1...2)
    else { return nil }
    return Day(year: year, month: month, day: date).map(CellDay.day) ?? .impossible
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func month(_ text: Substring) -> Int? {
    number(text, digits: 1...2) ?? months[text.lowercased()]
  }

  private static func year(_ text: Substring, month: Int, date: Int, _ century: Century) -> Int? {
    if let year = number(text, digits: 4...4) { return year }
    guard let short = number(text, digits: 2...2) else { return nil }
    switch century {
    case .this: return 2000 + short
    case .ofBirth(let asOf):
      guard let day = Day(year: 2000 + short, month: month, day: date) else {
        // 29 February of a year that has none: the century cannot mend it, but 1900 is no leap year where 2000 is.
        return 2000 + short <= asOf.parts.year - 12 ? 2000 + short : 1900 + short
      }
      return day.years(until: asOf) < 12 ? 1900 + short : 2000 + short
    }
  }

  /// Month names: Indonesian, their short and old spellings, and those of English editions.
  private static let months: [String: Int] = {
    let spellings: [[String]] = [
      ["januari", "jan", "january"], ["februari", "feb", "pebruari", "peb", "february"],
      ["maret", "mar", "mrt", "march"],
      ["april", "apr"], ["mei", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
      ["agustus", "agt", "agust", "agu", "ags", "aug", "august"], ["september", "sep", "sept"],
      ["oktober", "okt", "oct", "october"], ["november", "nov", "nopember", "nop"],
      ["desember", "des", "dec", "december"],
    ]
    var months: [String: Int] = [:]
    for (index, names) in spellings.enumerated() { for name in names { months[name] = index + 1 } }
    return months
  }()
}
