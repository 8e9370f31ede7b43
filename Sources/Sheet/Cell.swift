import Almanac

/// What a cell holds, as the file says it.
package enum Cell: Hashable, Sendable {
  /// Text exactly as it stands, blanks and all; never empty.
  case text(String)
  /// A number with the digits of the file: `7`, `1.5`, `3.6E+15`.
  case number(String)
  /// A number whose format shows a date: the serial day as the file has it.
  case date(serial: String)
  case boolean(Bool)
  /// A formula that failed: `#REF!` and the like.
  case error(String)
  /// A formula whose result was not kept.
  case formulaWithoutValue

  /// Whether there is something to see in the cell: anything but blanks.
  package var isFilled: Bool {
    switch self {
    case .text(let text): !text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || CellText.isUnseen($0) }
    case .number, .date, .boolean, .error, .formulaWithoutValue: true
    }
  }

  /// What the cell shows: text and digits as they stand, a date as ISO, a failed formula's error.
  package func shown(in system: DateSystem) -> String {
    switch self {
    case .text(let text), .error(let text): text
    case .number(let digits): Cell.plain(digits)
    case .date(let serial): system.day(serial: serial)?.description ?? Cell.plain(serial)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .formulaWithoutValue: ""
    }
  }

  /// The digits of a number as a person would write them: a whole number without point or exponent.
  package static func plain(_ digits: String) -> String {
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return digits }
    guard let value = Double(digits), value.rounded() == value, abs(value) < 1e18 else { return digits }
    return String(Int64(value))
  }
}

/// How a workbook counts its days.
package enum DateSystem: Sendable {
  case since1900, since1904

  /// The part of a day by which programs that round badly miss midnight: less than a minute.
  private static let missedBy = 60.0 / 86_400

  /// Whether a serial number means the midnight that it misses by less than a minute.
  package static func missesMidnight(_ serial: String) -> Bool {
    guard serial.utf8.contains(0x2E), let value = Double(serial), value >= 1 else { return false }
    return value + missedBy >= value.rounded(.down) + 1
  }

  /// The day of a serial number from 1 on, its time of day dropped; nil where there is no such day.
  package func day(serial: Double) -> Day? {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    let whole = Int(serial + DateSystem.missedBy)
    switch self {
    case .since1904: return Day(number: whole - 24_107)
    // 29 February 1900, day 60, never was: the system copies an old program's mistake.
    case .since1900: return whole == 60 ? nil : Day(number: whole - (whole < 60 ? 25_568 : 25_569))
    }
  }

  /// The day of the digits of a serial number.
  package func day(serial: String) -> Day? { Double(serial).flatMap { day(serial: $0) } }
}

/// A cell and its column.
package struct PlacedCell: Equatable, Sendable {
  /// The column from 0.
  package let column: Int
  package let cell: Cell
  /// Whether it belongs to a merged cell that begins in a row above: what is seen beside this row.
  package var isSpanned = false

  /// The letters of a column from 0: A, Z, AA.
  package static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))
      letters.insert(letter, at: letters.startIndex)
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// One row with the cells that hold anything, in the order of the file.
package struct Row: Equatable, Sendable {
  /// The number a spreadsheet program shows, from 1.
  package let number: Int
  /// Whether the row is hidden.
  package var isHidden = false
  /// Whether a filled cell of it stands in a hidden column.
  package var hidesCells = false
  package let cells: [PlacedCell]

  /// The cell of a column from 0, or nil where it is empty.
  package func cell(_ column: Int) -> Cell? { cells.first { $0.column == column }?.cell }

  /// Whether a date of it means the midnight that it misses by seconds.
  package var missesMidnight: Bool {
    cells.contains { if case .date(let serial) = $0.cell { DateSystem.missesMidnight(serial) } else { false } }
  }

  /// Whether any cell is filled with more than blanks.
  package var isFilled: Bool { cells.contains { !$0.isSpanned && $0.cell.isFilled } }

  /// Its own cells, without those of merged cells that begin above.
  package var own: [PlacedCell] { cells.contains(where: \.isSpanned) ? cells.filter { !$0.isSpanned } : cells }
}
