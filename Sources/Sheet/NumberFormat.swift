/// The number formats of a workbook, as far as they tell dates and hundredths from numbers.
struct NumberFormat {
  /// What a number is shown as.
  enum Shown: Sendable { case number, date, percent }

  /// What a format of the program's own list shows.
  static func shown(builtIn id: Int) -> Shown { isDate(builtIn: id) ? .date : id == 9 || id == 10 ? .percent : .number }

  /// What a format code shows.
  static func shown(_ code: String) -> Shown {
    if isDate(code) { return .date }
    return meaningful(code).contains("%") ? .percent : .number
  }

  /// The digits of a part of one as hundredths: `0.5` is `50%`.
  static func percent(_ digits: String) -> String {
    let hundredths = ((Double(digits) ?? 0) * 100_000_000).rounded() / 1_000_000
    return Cell.plain("\(hundredths)") + "%"
  }

  /// Whether a format of the program's own list shows a date; those of East Asian editions included.
  private static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...36, 50...58: true
    case _: false
    }
  }

  /// Whether a format code shows a date: it has a day, a year, or a month that is not minutes.
  private static func isDate(_ code: String) -> Bool {
    let letters = Set(meaningful(code))
    if letters.contains("d") || letters.contains("y") { return true }
    return letters.contains("m") && !letters.contains("h") && !letters.contains("s")
  }

  /// The letters of the first section that are neither quoted, escaped, bracketed, nor part of AM/PM or General.
  private static func meaningful(_ code: String) -> String {
    var letters = ""
    var characters = code.lowercased().makeIterator()
    while let character = characters.next() {
      switch character {
      case "\"": while let next = characters.next(), next != "\"" {}
      case "[":
        var inside = ""
        while let next = characters.next(), next != "]" { inside.append(next) }
        // [h], [mm] and [s] count hours, minutes and seconds that went by; other brackets are colours and places.
        if inside.allSatisfy({ "hms".contains($0) }) { letters += inside }
      case "\\", "_", "*": _ = characters.next()
      case ";": return cleaned(letters)
      case _: letters.append(character)
      }
    }
    return cleaned(letters)
  }

  private static func cleaned(_ letters: String) -> String {
    letters.replacing("am/pm", with: "").replacing("a/p", with: "").replacing("general", with: "")
  }
}
