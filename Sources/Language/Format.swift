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
