import Almanac

extension CalendarText {
  /// The events as rows of a table with the heads of a list, so that they are read, shown and mended as any list is.
  func table(in zone: Zone) -> [UInt8] {
    let heads = "No. Reg;Nama;Tanggal;Sampai;Jam;Jenis;Catatan"
    let rows = events.map { event in
      event.cells(in: zone).map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    return Array(([heads] + rows).joined(separator: "\r\n").utf8)
  }
}

extension CalendarText.Event {
  /// Number, name, first day, last day, hours, kind, note.
  fileprivate func cells(in zone: Zone) -> [String] {
    let words = text("SUMMARY").split(separator: " ").map(String.init)
    let place = words.firstIndex(where: CalendarText.Event.isNumber)
    let described = text("DESCRIPTION").split(whereSeparator: { " ,;\n".contains($0) }).map(String.init)
    let number = place.map { words[$0] } ?? described.first(where: CalendarText.Event.isNumber) ?? ""
    var kind = text("CATEGORIES").split(separator: ",").first.map(String.init) ?? ""
    if kind.isEmpty {
      kind = words[..<(place ?? words.count)].filter { $0.contains(where: \.isLetter) }.joined(separator: " ")
    }
    if text("STATUS").uppercased() == "CANCELLED" { kind = "dibatalkan" }
    let (from, until, hours) = span(in: zone)
    return [number.filter { !"(),;:".contains($0) }, "", from, until, hours, kind, text("LOCATION")]
  }

  private static func isNumber(_ word: String) -> Bool {
    word.contains("/") && word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
  }

  /// What cannot be told stands as it was written, so that its cell says what is to be mended.
  private func span(in zone: Zone) -> (from: String, until: String, hours: String) {
    if let rule = properties["RRULE"] { return ("berulang: \(rule.value)", "", "") }
    guard let start = properties["DTSTART"], let from = start.time(in: zone) else {
      return (properties["DTSTART"]?.value ?? "", "", "")
    }
    guard let end = end(after: from, in: zone) else {
      // A day without an end is that day; an hour without one is none.
      guard let minute = from.minute else { return (from.day.description, "", "") }
      return (from.day.description, "", clock(minute) + "-")
    }
    guard let begins = from.minute, let ends = end.minute else {
      // The end of whole days is the day after the last.
      return (from.day.description, max(from.day, end.day.adding(days: -1)).description, "")
    }
    if end.day == from.day { return (from.day.description, "", clock(begins) + "-" + clock(ends)) }
    return (from.day.description, (ends == 0 ? end.day.adding(days: -1) : end.day).description, "")
  }

  private func end(after start: CalendarText.Time, in zone: Zone) -> CalendarText.Time? {
    if let end = properties["DTEND"] { return end.time(in: zone) }
    guard let minutes = CalendarText.minutes(ofDuration: properties["DURATION"]?.value ?? "") else { return nil }
    let all = (start.minute ?? 0) + minutes
    return CalendarText.Time(
      day: start.day.adding(days: all / 1440), minute: start.minute == nil ? nil : all % 1440)
  }

  private func clock(_ minutes: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return two(minutes / 60) + "." + two(minutes % 60)
  }
}

extension CalendarText {
  /// A day, and the minute after midnight where one is said.
  struct Time: Equatable, Sendable {
    let day: Day
    let minute: Int?
  }

  /// Hours ahead of UTC of the zones that Indonesian calendars name.
  private static let zones = [
    "Asia/Jakarta": 7, "Asia/Pontianak": 7, "Asia/Makassar": 8, "Asia/Ujung_Pandang": 8, "Asia/Jayapura": 9,
  ]

  /// The minutes of a length such as `PT2H30M` or `P1D`.
  fileprivate static func minutes(ofDuration text: String) -> Int? {
    guard text.first == "P" else { return nil }
    let units: [Character: Int] = ["W": 10_080, "D": 1440, "H": 60, "M": 1, "S": 0]
    var (minutes, digits) = (0, "")
    for sign in text.dropFirst() where sign != "T" {
      if sign.isASCII, sign.isNumber, digits.count < 5 {
        digits.append(sign)
      } else {
        guard let unit = units[sign], let count = Int(digits) else { return nil }
        (minutes, digits) = (minutes + count * unit, "")
      }
    }
    return minutes > 0 && digits.isEmpty ? minutes : nil
  }
}

extension CalendarText.Property {
  /// The time on a clock of a zone: `20250512`, `20250512T090000`, with `Z` or TZID; nil where it cannot be told.
  fileprivate func time(in zone: Zone) -> CalendarText.Time? {
    let digits = Array(value.utf8)
    guard digits.count >= 8, digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x54 || $0 == 0x5A }),
      let day = Day(value.prefix(4) + "-" + value.dropFirst(4).prefix(2) + "-" + value.dropFirst(6).prefix(2))
    else { return nil }
    if digits.count == 8 { return .init(day: day, minute: nil) }
    guard digits.count == 15 || digits.count == 16 && digits[15] == 0x5A, digits[8] == 0x54,
      let hour = Int(value.dropFirst(9).prefix(2)), let minute = Int(value.dropFirst(11).prefix(2)), hour < 24,
      minute < 60
    else { return nil }
    var ahead = zone.hours
    if digits.count == 16 {
      ahead = 0
    } else if let name = parameters["TZID"] {
      guard let hours = CalendarText.hours(ahead: name) else { return nil }
      ahead = hours
    }
    let local = hour * 60 + minute + (zone.hours - ahead) * 60
    return .init(
      day: day.adding(days: local < 0 ? -1 : local / 1440), minute: ((local % 1440) + 1440) % 1440)
  }
}

extension CalendarText {
  fileprivate static func hours(ahead zone: String) -> Int? { zones[zone] }
}
