import Almanac

/// A calendar file (iCalendar, RFC 5545), as far as it tells of events.
struct CalendarText: Sendable {
  /// A property with its parameters: `DTSTART;TZID=Asia/Jakarta:20250512T090000`.
  struct Property: Equatable, Sendable {
    let parameters: [String: String]
    let value: String
  }

  /// An event by the names of its properties; the first of each counts.
  struct Event: Equatable, Sendable {
    var properties: [String: Property] = [:]

    /// The text of a property with its escapes undone; empty where there is none.
    func text(_ name: String) -> String {
      guard let raw = properties[name]?.value else { return "" }
      var (text, isEscaped) = ("", false)
      for sign in raw {
        if isEscaped {
          text.append(sign == "n" || sign == "N" ? " " : sign)
        } else if sign != "\\" {
          text.append(sign)
        }
        isEscaped = sign == "\\" && !isEscaped
      }
      return text
    }
  }

  let events: [Event]

  /// The most events that are read of one file.
  static let mostEvents = 5000

  /// Whether bytes begin as such a file.
  static func isCalendar(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(decoding: start.prefix(15), as: UTF8.self).uppercased() == "BEGIN:VCALENDAR"
  }

  /// The events of a file; what else it holds is passed over.
  init(_ bytes: [UInt8]) {
    var (events, open): ([Event], Event?) = ([], nil)
    for line in CalendarText.unfolded(String(decoding: bytes, as: UTF8.self)) {
      let (name, property) = CalendarText.property(line)
      switch (name, property.value.uppercased()) {
      case ("BEGIN", "VEVENT"): open = Event()
      case ("END", "VEVENT"):
        if let event = open, events.count < CalendarText.mostEvents { events.append(event) }
        open = nil
      case (_, _): if open?.properties[name] == nil { open?.properties[name] = property }
      }
    }
    self.events = events
  }

  /// The lines with those that begin with a blank joined to the one before.
  private static func unfolded(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).reduce(into: []) { lines, line in
      if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(String(line))
      }
    }
  }

  /// A line taken apart at the first colon that stands in no quotes.
  private static func property(_ line: String) -> (name: String, Property) {
    var isQuoted = false
    let colon = line.firstIndex { sign in
      if sign == "\"" { isQuoted.toggle() }
      return sign == ":" && !isQuoted
    }
    guard let colon else { return (line.uppercased(), Property(parameters: [:], value: "")) }
    let parts = line[..<colon].split(separator: ";")
    let pairs = parts.dropFirst().map { $0.split(separator: "=", maxSplits: 1) }.filter { $0.count == 2 }
    let parameters = Dictionary(pairs.map { ($0[0].uppercased(), $0[1].filter { $0 != "\"" }) }) { first, _ in first }
    return (
      parts.first?.uppercased() ?? "",
      Property(parameters: parameters, value: String(line[line.index(after: colon)...]))
    )
  }
}
