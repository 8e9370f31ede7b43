import Almanac

/// How Indonesians write days, times and numbers; the English forms stand beside them.
package enum Format {
  static let months = [
    Phrase(id: "Januari", en: "January"), Phrase(id: "Februari", en: "February"), Phrase(id: "Maret", en: "March"),
    Phrase(id: "April", en: "April"), Phrase(id: "Mei", en: "May"), Phrase(id: "Juni", en: "June"),
    Phrase(id: "Juli", en: "July"), Phrase(id: "Agustus", en: "August"), Phrase(id: "September", en: "September"),
    Phrase(id: "Oktober", en: "October"), Phrase(id: "November", en: "November"),
    Phrase(id: "Desember", en: "December"),
  ]

  /// `7 Mei 2025`, `7 May 2025`.
  package static func day(_ day: Day) -> Phrase {
    let (year, month, number) = day.parts
    let name = months[month - 1]
    return Phrase(id: "\(number) \(name.id) \(year)", en: "\(number) \(name.en) \(year)")
  }

  /// `7 Mei`, `7 May`: a day whose year is plain from its surroundings.
  package static func dayAndMonth(_ day: Day) -> Phrase {
    let (_, month, number) = day.parts
    let name = months[month - 1]
    return Phrase(id: "\(number) \(name.id)", en: "\(number) \(name.en)")
  }

  /// `07/05/2025`, the short form of tables, in both languages: never month first.
  package static func short(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(two(number))/\(two(month))/\(year)"
  }

  /// The day of text as it is printed here: `7 Mei 2025`, `Rabu, 7 Mei 2025`, `7 May 2025 09.41 WIB`, `07/05/2025`,
  /// `2025-05-07`; nil for anything else.
  package static func day(printed text: String) -> Day? {
    if let day = Day(text) { return day }
    let words = text.split(whereSeparator: { " ,".contains($0) })
    let rest = words.first.map { isWeekday($0) } ?? false ? words.dropFirst() : words[...]
    if let first = rest.first, first.contains("/"), rest.count == 1 {
      let parts = first.split(separator: "/").compactMap { Int($0) }
      return parts.count == 3 && parts[2] > 999 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
    }
    let date = Array(rest.prefix(3))
    guard date.count == 3, let number = Int(date[0]), let year = Int(date[2]), year > 999,
      let month = months.firstIndex(where: { [$0.id, $0.en].contains { $0.lowercased() == date[1].lowercased() } })
    else { return nil }
    return isClock(Array(rest.dropFirst(3))) ? Day(year: year, month: month + 1, day: number) : nil
  }

  /// Whether a word is the name of a weekday as it is printed.
  package static func isWeekday(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    return Weekday.allCases.map(weekday).contains { $0.id.lowercased() == word || $0.en.lowercased() == word }
  }

  /// Whether words are nothing, or a time of day with or without its zone.
  private static func isClock(_ words: [Substring]) -> Bool {
    guard let time = words.first else { return true }
    let parts = time.split(separator: ".").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], hour < 24, minute < 60 else { return false }
    return words.count == 1 || (words.count == 2 && Zone(rawValue: String(words[1])) != nil)
  }

  /// `Rabu`, `Wednesday`.
  package static func weekday(_ weekday: Weekday) -> Phrase {
    switch weekday {
    case .monday: Phrase(id: "Senin", en: "Monday")
    case .tuesday: Phrase(id: "Selasa", en: "Tuesday")
    case .wednesday: Phrase(id: "Rabu", en: "Wednesday")
    case .thursday: Phrase(id: "Kamis", en: "Thursday")
    case .friday: Phrase(id: "Jumat", en: "Friday")
    case .saturday: Phrase(id: "Sabtu", en: "Saturday")
    case .sunday: Phrase(id: "Minggu", en: "Sunday")
    }
  }

  /// `Rabu, 7 Mei 2025`.
  package static func longDay(_ day: Day) -> Phrase {
    let (name, date) = (weekday(day.weekday), self.day(day))
    return Phrase(id: "\(name.id), \(date.id)", en: "\(name.en), \(date.en)")
  }

  /// `09.41`.
  package static func clock(_ moment: Moment, in zone: Zone) -> String {
    let (hour, minute) = moment.time(in: zone)
    return "\(two(hour)).\(two(minute))"
  }

  /// `09.41 WIB`.
  package static func time(_ moment: Moment, in zone: Zone) -> String {
    "\(clock(moment, in: zone)) \(zone.rawValue)"
  }

  /// `7 Mei 2025 09.41 WIB`.
  package static func moment(_ moment: Moment, in zone: Zone) -> Phrase {
    let (date, time) = (day(moment.day(in: zone)), time(moment, in: zone))
    return Phrase(id: "\(date.id) \(time)", en: "\(date.en) \(time)")
  }

  /// A whole number with the thousands apart: `1.250` in Indonesian, `1,250` in English.
  package static func number(_ value: Int) -> Phrase {
    Phrase(id: grouped(value, by: "."), en: grouped(value, by: ","))
  }

  /// A thousandth part as a number with two decimals: 912 is `0,91`, `0.91`.
  package static func thousandths(_ value: Int) -> Phrase {
    let hundredths = (value + 5) / 10
    let (whole, rest) = (hundredths / 100, two(hundredths % 100))
    return Phrase(id: "\(whole),\(rest)", en: "\(whole).\(rest)")
  }

  /// Thousandths of a person, as sums of chances are, in people with one decimal: 1250 is `1,3`, `1.3`.
  package static func people(thousandths: Int) -> Phrase {
    let tenths = (thousandths + 50) / 100
    return Phrase(id: "\(tenths / 10),\(tenths % 10)", en: "\(tenths / 10).\(tenths % 10)")
  }

  /// Thousandths as percent, with a decimal where there is one: 163 is `16,3 %`, `16.3%`; 10 is `1 %`, `1%`.
  package static func percent(thousandths: Int) -> Phrase {
    let (whole, rest) = (thousandths / 10, thousandths % 10)
    return rest == 0
      ? Phrase(id: "\(whole) %", en: "\(whole)%") : Phrase(id: "\(whole),\(rest) %", en: "\(whole).\(rest)%")
  }

  private static func grouped(_ value: Int, by separator: Character) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return text
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
