import Almanac
import Language
import People

/// Words and numbers of the papers. Official papers are Indonesian by law; the person's own slip is in both languages.
enum PaperWords {
  /// "7 Mei 2025".
  static func day(_ day: Day) -> String { Format.day(day).id }

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

  /// With a capital first letter: "Perkiraan tamat".
  static func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// "L", "P", or a dash.
  static func sex(_ sex: Sex?) -> String {
    switch sex {
    case .male: "L"
    case .female: "P"
    case nil: "–"
    }
  }
}
