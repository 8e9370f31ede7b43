import Almanac
import Sheet

/// A remark on the whole file; the raw values are the codes of the import policy.
package enum TableNotice: String, CaseIterable, Codable, Sendable {
  case columnsIgnored = "columns_ignored"
  case hiddenRows = "hidden_rows"
  case hiddenColumns = "hidden_columns"
  case hiddenSheet = "hidden_sheet"
  case dates1904 = "dates_1904"
  case sexCoded12 = "sex_coded_1_2"
  case manyGone = "many_gone"
  case databaseNulls = "database_nulls"
  case datesBeforeMidnight = "dates_before_midnight"
}

/// How bad a problem is.
package enum Severity: String, Codable, Sendable {
  /// The row is not imported until it is mended.
  case error
  /// The row goes in; it looks odd.
  case warning
}

/// What is wrong with one cell.
package struct CellProblem<Column: Hashable & Sendable, Code: Hashable & Sendable>: Hashable, Sendable {
  package let sheet: String
  /// The place of the sheet among those of the file.
  package let sheetIndex: Int
  /// The row number a spreadsheet program shows.
  package let row: Int
  package let column: Column
  /// The column of the file, from 0.
  package let place: Int
  /// The head as the file has it.
  package let header: String
  /// What the cell shows, at most 80 characters.
  package let value: String
  package let severity: Severity
  package let code: Code

  /// The cell as a spreadsheet program names it: `H9`.
  package var cell: String { PlacedCell.letters(place) + String(row) }
}

extension TableRow {
  /// A problem of a cell of this row, or nil where the file lacks the column: what is not there raises no problem.
  package func problem<Code>(_ code: Code, _ severity: Severity, in column: Column) -> CellProblem<Column, Code>? {
    layout.problem(code, severity, in: column, row: number, value: shown(column))
  }
}

extension TableLayout {
  /// A problem of a cell, or nil where the file lacks the column.
  package func problem<Code>(
    _ code: Code, _ severity: Severity, in column: Column, row: Int, value: String
  ) -> CellProblem<Column, Code>? {
    guard let place = places[column], let head = heads[column] else { return nil }
    return CellProblem(
      sheet: sheet, sheetIndex: index, row: row, column: column, place: place, header: head,
      value: String(value.unicodeScalars.prefix(80)), severity: severity, code: code)
  }
}

/// A row of a file.
package struct RowPlace: Hashable, Codable, Sendable {
  package let sheet: String
  package let row: Int

  /// A row of a sheet.
  package init(sheet: String, row: Int) {
    self.sheet = sheet
    self.row = row
  }
}

/// A row with content that is about nobody: a signature, a sum, heads again.
package struct SetAside: Hashable, Sendable {
  package let place: RowPlace
  /// What stands in its cells, at most 80 characters.
  package let text: String

  init(_ row: Row, of sheet: String, in dates: DateSystem) {
    place = RowPlace(sheet: sheet, row: row.number)
    let texts = row.own.filter(\.cell.isFilled).prefix(12).map { CellText.tidy($0.cell.shown(in: dates)) }
    text = String(texts.joined(separator: " · ").prefix(80))
  }
}

/// A head of the file, the column it is taken for, and what stands under it.
package struct HeadMapping<Column: Hashable & Sendable>: Sendable {
  package let header: String
  /// Nil where the column is ignored.
  package let column: Column?
  /// Up to three values as they stand.
  let samples: [String]
}

/// What one file says, before anybody has confirmed anything.
package struct TableReading<Column: Hashable & Sendable, Code: Hashable & Sendable, Entry: Sendable>: Sendable {
  /// A row and what it says.
  package struct Read: Sendable {
    package let sheet: String
    /// The place of the sheet among those of the file.
    package let sheetIndex: Int
    package let row: Int
    package var entry: Entry

    /// What a row of a sheet says.
    package init(sheet: String, sheetIndex: Int, row: Int, entry: Entry) {
      self.sheet = sheet
      self.sheetIndex = sheetIndex
      self.row = row
      self.entry = entry
    }
  }

  package var sheets: [String]
  /// The row of the heads on the first sheet read.
  package var headerRow: Int
  package var rowsRead: Int
  var setAside: [SetAside]
  package var notices: [TableNotice]
  package var ignoredColumns: [String]
  /// In the file's order.
  package var problems: [CellProblem<Column, Code>]
  /// The rows without an error.
  package var rows: [Read]
  /// The rows with an error, as far as they could be read.
  package var rowsInError: [Read]
  /// The rows an officer leaves out, as far as they could be read.
  package var rowsLeftOut: [Read]
  /// The cells an officer mended, in the file's order.
  package var mended: [MendedCell<Column>]
  /// Where the columns stand, sheet by sheet.
  package var layouts: [TableLayout<Column>]
  package var mapping: [HeadMapping<Column>]
  /// The day the titles say the table was true, as in "Keadaan per tanggal 7 Mei 2025".
  package var titleDay: TitleDay?
  /// The day the rows were checked against.
  package var asOf: Day
  /// Whether somebody said that day.
  package var isDayGiven: Bool
  /// The columns the file has.
  package var columns: Set<Column>

  /// Rows without an error.
  package var rowsAcceptable: Int { rows.count }
}

/// Why a file was turned down as a whole; nothing of it is kept.
package struct TableRejection: Error, Equatable, Sendable {
  /// The cause.
  package enum Cause: Hashable, Sendable {
    case unreadable(SheetRefusal)
    case notARegister, notAnAssessment, notOffers, notACalendar, notHolidays, noRows

    /// The code of the import policy.
    package var code: String {
      switch self {
      case .unreadable(let refusal): refusal.rawValue
      case .notARegister: "not_a_register"
      case .notAnAssessment: "not_an_assessment"
      case .notOffers: "not_offers"
      case .notACalendar: "not_a_calendar"
      case .notHolidays: "not_holidays"
      case .noRows: "no_rows"
      }
    }
  }

  package let cause: Cause
  /// What the file seems to have for heads, where no header was found.
  let foundColumns: [String]

  /// A rejection for a cause.
  package init(cause: Cause, foundColumns: [String]) {
    self.cause = cause
    self.foundColumns = foundColumns
  }
}

/// Which day the rows of a file are checked against.
package enum AsOf: Sendable {
  case given(Day)
  /// The day in the titles above the heads, or another where they name none.
  case titles(otherwise: Day)
}
