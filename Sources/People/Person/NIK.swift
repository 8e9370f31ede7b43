import Almanac
import House
import Sheet

/// The national identity number: 16 digits, of which 1 to 6 name the district of issue and 7 to 12 the birth date.
package enum NIK {
  /// What a cell holds of a NIK.
  enum Reading: Equatable {
    case digits(String)
    /// A number cell, or written like 3,6E+15: digits may be lost even where 16 can be seen.
    case lostDigits
    case notSixteenDigits
  }

  /// Reads a filled cell (import policy, point 11).
  static func read(_ cell: Cell) -> Reading {
    guard case .text(let text) = cell else { return .lostDigits }
    let digits = CellText.tidy(text).filter { !$0.isWhitespace && !".-'’".contains($0) }
    if digits.utf8.count == 16, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .digits(digits) }
    let exponent = /[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+/
    return CellText.tidy(text).wholeMatch(of: exponent) == nil ? .notSixteenDigits : .lostDigits
  }

  /// The first thing that does not fit the rest of the row; the NIK keeps its district of issue, so all are warnings.
  static func warning(_ nik: String, sex: Sex?, birthDate: Day?, regions: Regions) -> RegisterCode? {
    let digits = nik.utf8.map { Int($0) - 0x30 }
    guard digits.count == 16 else { return nil }
    let (date, month, year) = (digits[6] * 10 + digits[7], digits[8] * 10 + digits[9], digits[10] * 10 + digits[11])
    guard let district = Region.Code(nik.prefix(6)), regions.knows(district) else { return .nikRegionUnknown }
    if let sex, sex != (date > 40 ? .female : .male) { return .nikSexMismatch }
    guard let birthDate else { return nil }
    let born = birthDate.parts
    let fits = born.day == (date > 40 ? date - 40 : date) && born.month == month && born.year % 100 == year
    return fits ? nil : .nikBirthDateMismatch
  }
}
