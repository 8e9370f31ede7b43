/// A point in time in milliseconds since 1970 UTC; stored as an integer, sent as RFC 3339.
package struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1 January 1970, 00:00 UTC.
  package let milliseconds: Int64

  /// The moment that many milliseconds after 1970 UTC.
  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment at which a clock of a zone shows this day and time.
  package init(_ day: Day, hour: Int, minute: Int, in zone: Zone) {
    let minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute) - Int64(zone.hours * 60)
    milliseconds = minutes * 60_000
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

  /// The moment so many seconds later, or earlier where negative.
  package func adding(seconds: Int64) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

  /// Whole seconds from this moment to another; negative where the other is earlier.
  package func seconds(until other: Moment) -> Int64 { (other.milliseconds - milliseconds) / 1000 }

  /// The day a clock of the zone shows.
  package func day(in zone: Zone) -> Day { Day(number: floored(local(zone), 86_400_000)) }

  /// The hour 0 to 23 and minute 0 to 59 a clock of the zone shows.
  package func time(in zone: Zone) -> (hour: Int, minute: Int) {
    let local = local(zone)
    let minutes = Int(local - Int64(floored(local, 86_400_000)) * 86_400_000) / 60_000
    return (minutes / 60, minutes % 60)
  }

  private func local(_ zone: Zone) -> Int64 { milliseconds + Int64(zone.hours) * 3_600_000 }
  private func floored(_ value: Int64, _ unit: Int64) -> Int {
    Int(value >= 0 ? value / unit : -((-value + unit - 1) / unit))
  }
}

extension Moment: CustomStringConvertible, Codable {
  /// RFC 3339 in UTC with milliseconds: `2025-05-07T02:41:00.000Z`.
  package var description: String {
    let day = Day(number: floored(milliseconds, 86_400_000))
    let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
    let (seconds, thousandths) = (rest / 1000, rest % 1000)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(day)T\(clock).\(padded(thousandths, 3))Z"
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a moment: \(text)"))
    }
    self = moment
  }

  /// A moment from `yyyy-mm-ddThh:mm:ss[.fff]Z`; nil for any other text.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 24 && bytes[19] == 0x2E, bytes.last == 0x5A, bytes[10] == 0x54,
      let day = Day(text.prefix(10)), bytes[13] == 0x3A, bytes[16] == 0x3A
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      guard bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
    guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    guard let thousandths = bytes.count == 24 ? number(20..<23) : 0 else { return nil }
    let seconds = Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: seconds * 1000 + thousandths)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The three Indonesian time zones; none knows summer time.
package enum Zone: String, CaseIterable, Codable, Sendable {
  case wib = "WIB", wita = "WITA", wit = "WIT"

  /// Hours ahead of UTC.
  package var hours: Int {
    switch self {
    case .wib: 7
    case .wita: 8
    case .wit: 9
    }
  }
}
