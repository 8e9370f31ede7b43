import Almanac

/// A cell to be written.
package enum CellOut: Hashable, Sendable {
  case empty
  /// Text; one that looks like a formula is written so that no program takes it for one.
  case text(String)
  case integer(Int)
  /// A day, shown as dd/mm/yyyy.
  case day(Day)
  /// An amount in whole rupiah, shown as Rp1.250.000.
  case rupiah(Int)
  /// A chance in thousandths, shown as 0.91.
  case thousandths(Int)
}

extension CellOut {
  /// The longest text a spreadsheet cell holds is 32,767 characters of UTF-16.
  static let lengthMax = 32_000

  /// A cell of words, cut to what a cell can hold; empty words are an empty cell.
  package static func words(_ text: String?) -> CellOut {
    guard let text, !text.isEmpty else { return .empty }
    if text.utf16.count <= lengthMax { return .text(text) }
    // A scalar takes one or two units of UTF-16.
    return .text(String(String.UnicodeScalarView(text.unicodeScalars.prefix(lengthMax / 2 - 1))) + "…")
  }
}

/// A sheet to be written: titles, heads that stay in view with a filter, rows.
package struct SheetOut: Sendable {
  /// A column: its head and its width in characters.
  package struct Column: Sendable {
    package let head: String
    package let width: Double

    /// A column; a width of 0 keeps the program's own.
    package init(_ head: String, width: Double = 0) {
      self.head = head
      self.width = width
    }
  }

  package let name: String
  /// Lines above the heads.
  package let titles: [String]
  /// The heads; a sheet of plain lines has none.
  package let columns: [Column]
  package let rows: [[CellOut]]

  /// A table with its titles.
  package init(name: String, titles: [String] = [], columns: [Column], rows: [[CellOut]]) {
    self.name = name
    self.titles = titles
    self.columns = columns
    self.rows = rows
  }

  /// A sheet of lines of text, for sources and remarks.
  package init(name: String, notes: [String]) {
    self.init(name: name, columns: [], rows: notes.map { [.text($0)] })
  }
}

/// Why a workbook could not be written.
package enum SheetWriteError: Error, Equatable {
  /// The temporary file could not be made or read: its folder is full or missing.
  case temporaryFile
  /// The library refused with its own message, for example for a text of more than 32,767 characters.
  case refused(String)
}
