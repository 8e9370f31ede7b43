import Almanac
import Page
import People

/// Words and numbers of the papers. Official papers are Indonesian by law; the person's own slip is in both languages.
enum PaperWords {
  /// "7 Mei 2025".
  static func day(_ day: Day) -> String { Format.day(day).id }

  /// "Rabu, 7 Mei 2025".
  static func longDay(_ day: Day) -> String { Format.longDay(day).id }

  /// "07/05/2025", or a dash where the day is not known.
  static func short(_ day: Day?) -> String { day.map(Format.short) ?? "–" }

  /// "1.250".
  static func number(_ value: Int) -> String { Format.number(value).id }

  /// "0,91" for 912 thousandths.
  static func thousandths(_ value: Int) -> String { Format.thousandths(value).id }

  /// "Rabu tanggal tujuh bulan Mei tahun dua ribu dua puluh lima", as minutes begin.
  static func spelledDay(_ day: Day) -> String {
    let (year, _, date) = day.parts
    let month = Format.dayAndMonth(day).id.drop { $0 != " " }.dropFirst()
    let (dateWords, yearWords) = (SpelledNumber.words(date), SpelledNumber.words(year))
    return "\(Format.weekday(day.weekday).id) tanggal \(dateWords ?? "\(date)") bulan \(month) "
      + "tahun \(yearWords ?? "\(year)")"
  }

  /// "19 Mei sampai dengan 13 Juni 2025", with both years where they differ.
  static func span(_ start: Day, _ end: Day?) -> String {
    guard let end else { return "mulai \(day(start))" }
    if start == end { return day(start) }
    let first = start.parts.year == end.parts.year ? Format.dayAndMonth(start).id : day(start)
    return "\(first) sampai dengan \(day(end))"
  }

  /// "L", "P", or a dash.
  static func sex(_ sex: Sex?) -> String {
    switch sex {
    case .male: "L"
    case .female: "P"
    case nil: "–"
    }
  }
}

extension PaperWords {
  /// "Senin–Kamis 09.00–11.00", "Senin, Rabu, Jumat 13.00–15.00".
  static func meetings(_ pattern: WeekPattern, in language: Language = .indonesian) -> String {
    let places = pattern.days.map(\.number)
    let names = pattern.days.map { Format.weekday($0)(language) }
    let isRun = zip(places, places.dropFirst()).allSatisfy { $1 == $0 + 1 }
    let days = isRun && names.count > 2 ? "\(names[0])–\(names[names.count - 1])" : names.joined(separator: ", ")
    return "\(days) \(clock(pattern.from))–\(clock(pattern.until))"
  }

  /// "8 jam seminggu", "7 jam 30 menit seminggu".
  static func weeklyHours(_ pattern: WeekPattern) -> String {
    let minutes = pattern.minutes * pattern.days.count
    let parts = [
      minutes >= 60 ? "\(minutes / 60) jam" : nil, minutes.isMultiple(of: 60) ? nil : "\(minutes % 60) menit",
    ]
    return parts.compactMap(\.self).joined(separator: " ") + " seminggu"
  }

  /// A measure in words of a paper.
  static func measure(_ measure: PlacementInstance.Measure) -> String {
    switch measure {
    case .placed: "orang yang mendapat tempat"
    case .expectedCompletions: "perkiraan tamat"
    case .worstFit: "kecocokan terendah"
    case .totalFit: "jumlah kecocokan"
    }
  }

  /// Its value: "152,30 orang" for thousandths of expected completions.
  static func value(_ value: Int, of measure: PlacementInstance.Measure) -> String {
    switch measure {
    case .expectedCompletions: "\(thousandths(value)) orang"
    case .placed: "\(number(value)) orang"
    case .worstFit, .totalFit: number(value)
    }
  }

  /// "+16,2 %" for 162 thousandths.
  static func gain(_ thousandths: Int) -> String {
    "\(thousandths < 0 ? "−" : "+")\(thousandths.magnitude / 10),\(thousandths.magnitude % 10) %"
  }

  /// "09.00" for 540 minutes after midnight.
  private static func clock(_ minutes: Int) -> String {
    let digits = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return digits.joined(separator: ".")
  }
}
