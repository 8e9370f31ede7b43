/// A calendar day of the proleptic Gregorian calendar, without time or zone; stored and sent as `2025-05-07`.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  package let number: Int

  /// The day that lies `number` days after 1 January 1970.
  package init(number: Int) { self.number = number }

  /// A day from its parts, or nil where the calendar has no such day (31 February). Years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
    else { return nil }
    // Days from civil: years begin in March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// A day from exactly `yyyy-mm-dd`; nil for any other text.
  package init?(_ iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var parts: [Int] = []
    for range in [0..<4, 5..<7, 8..<10] {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      parts.append(value)
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The number of days of a month, 28 to 31; 0 for a month that is not 1 to 12.
  package static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case _: 0
    }
  }
}

extension Day {
  /// Year, month 1 to 12 and day 1 to 31.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let index = (5 * dayOfYear + 2) / 153
    let month = index < 10 ? index + 3 : index - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
  }

  /// The weekday; a week begins on Monday.
  package var weekday: Weekday {
    Weekday.allCases[((number + 3) % 7 + 7) % 7]
  }

  /// The day `count` days later, or earlier where negative.
  package func adding(days count: Int) -> Day { Day(number: number + count) }

  /// The same day of the month `count` months later; the last of the month where that day does not exist.
  package func adding(months count: Int) -> Day {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + count
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let newDay = min(day, Day.length(of: newMonth, in: newYear))
    return Day(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// The number of days from this day to another; negative where the other is earlier.
  package func days(until other: Day) -> Int { other.number - number }

  /// Whole years from this day to another, as ages are counted.
  package func years(until other: Day) -> Int {
    let (from, to) = (parts, other.parts)
    let reached = (to.month, to.day) >= (from.month, from.day)
    return to.year - from.year - (reached ? 0 : 1)
  }
}

extension Day: LosslessStringConvertible, Codable {
  package init?(_ description: String) { self.init(description[...]) }

  /// `2025-05-07`.
  package var description: String {
    let (year, month, day) = parts
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text[...]) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a day: \(text)"))
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A whole number with leading zeros up to `width` digits.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
