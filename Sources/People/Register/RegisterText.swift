import Almanac
import Sheet

/// What is odd about a name.
enum NameCheck {
  /// The longest name in characters (import policy, point 16).
  static let longest = 120

  /// The first problem of a tidied name that is not empty.
  static func problem(_ name: String) -> RegisterCode? {
    let scalars = name.unicodeScalars
    if scalars.count > longest { return .nameTooLong }
    if !scalars.contains(where: \.properties.isAlphabetic) { return .nameUnreadable }
    if let first = scalars.first, "=+-@".unicodeScalars.contains(first) { return .nameLikeFormula }
    return scalars.allSatisfy(isUsual) ? nil : .nameUnusualCharacters
  }

  private static let signs = Set(" .,'’‘-/()`".unicodeScalars)

  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    if signs.contains(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      return true
    case _: return false
    }
  }
}

/// Place and date of birth in one cell: "Serang, 7-5-1990", split at the last comma.
struct BirthText {
  private(set) var place: String?
  /// Nil where the cell holds a place only.
  private(set) var date: CellDay?

  init(_ cell: Cell, dates: DateSystem, asOf: Day) {
    guard case .text(let text) = cell else {
      date = CellDay.read(cell, in: dates, century: .ofBirth(asOf: asOf))
      return
    }
    let tidied = CellText.tidy(text)
    guard let comma = tidied.lastIndex(of: ",") else {
      let whole = CellDay.read(tidied, in: dates, century: .ofBirth(asOf: asOf))
      let hasDigit = tidied.contains(where: \.isNumber)
      (place, date) = hasDigit ? (nil, whole) : (tidied, nil)
      return
    }
    let before = CellText.tidy(String(tidied[..<comma]))
    let after = CellText.tidy(String(tidied[tidied.index(after: comma)...]))
    place = CellText.meansEmpty(before) ? nil : before
    if !CellText.meansEmpty(after) { date = CellDay.read(after, in: dates, century: .ofBirth(asOf: asOf)) }
  }
}
