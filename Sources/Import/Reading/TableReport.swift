import Almanac
import Language
import Sheet

/// A value in a report.
package enum ReportValue: Equatable, Encodable, Sendable {
  case text(String)
  case integer(Int)
  case list([String])
  case none

  /// Text, or nothing.
  package init(_ text: String?) { self = text.map(ReportValue.text) ?? .none }

  /// A number, or nothing.
  package init(_ value: Int?) { self = value.map(ReportValue.integer) ?? .none }

  /// As a reader is shown it; nil where there is nothing.
  var shown: Phrase? {
    switch self {
    case .text(let text): Phrase(same: text)
    case .integer(let value): Phrase(same: String(value))
    case .list(let texts): texts.isEmpty ? nil : Phrase(same: texts.joined(separator: ", "))
    case .none: nil
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let value): try container.encode(value)
    case .list(let texts): try container.encode(texts)
    case .none: try container.encodeNil()
    }
  }
}

/// What an import says as JSON: the keys of the cases that the import policy comes with.
package struct TableReport: Encodable, Sendable {
  /// A problem as JSON.
  package struct Problem: Hashable, Codable, Sendable {
    package let sheet: String
    package let row: Int
    package let cell: String
    package let column: String
    package let header: String
    package let value: String
    package let severity: Severity
    package let code: String
  }

  /// An acceptable row as JSON.
  package struct Values: Encodable, Sendable {
    package let sheet: String
    package let row: Int
    package let values: [String: ReportValue]
  }

  /// What would become of the people held before, as JSON.
  package struct Update: Hashable, Codable, Sendable {
    /// A row that changes fields of a person held.
    package struct Change: Hashable, Codable, Sendable {
      package let row: Int
      package let fields: [String]

      /// Fields in the order of the alphabet.
      package init(row: Int, fields: [String]) {
        self.row = row
        self.fields = fields
      }
    }

    package let unchanged: Int
    package let changed: Int
    package let new: Int
    package let gone: Int
    package let heldBack: Int
    package let changes: [Change]
    package let newRows: [Int]
    package let goneRegisterNumbers: [String]

    /// The counts and what they count.
    package init(
      unchanged: Int, heldBack: Int, changes: [Change], newRows: [Int], goneRegisterNumbers: [String]
    ) {
      self.unchanged = unchanged
      self.heldBack = heldBack
      self.changes = changes
      self.newRows = newRows
      self.goneRegisterNumbers = goneRegisterNumbers
      (changed, new, gone) = (changes.count, newRows.count, goneRegisterNumbers.count)
    }

    enum CodingKeys: String, CodingKey {
      case unchanged, changed, new, gone, changes
      case heldBack = "held_back"
      case newRows = "new_rows"
      case goneRegisterNumbers = "gone_register_numbers"
    }
  }

  /// `read` or `rejected`.
  package let outcome: String
  package private(set) var cause: String?
  private(set) var foundColumns: [String]?
  package private(set) var sheets: [String]?
  package private(set) var headerRow: Int?
  package private(set) var rowsRead: Int?
  package private(set) var rowsAcceptable: Int?
  private(set) var setAsideRows: [RowPlace]?
  package private(set) var notices: [TableNotice]?
  package private(set) var ignoredColumns: [String]?
  package private(set) var problems: [Problem]?
  package private(set) var update: Update?
  /// What holds the file as a whole; nil where nothing does.
  package var holds: [String]?
  package private(set) var rows: [Values]?
  /// The day the rows were checked against, who said it (`given`, `title` or `today`), and the title.
  private(set) var asOf: Day?
  private(set) var asOfSource: String?
  private(set) var asOfTitle: String?

  enum CodingKeys: String, CodingKey {
    case outcome, cause, sheets, notices, problems, update, holds, rows
    case asOf = "as_of"
    case asOfSource = "as_of_source"
    case asOfTitle = "as_of_title"
    case foundColumns = "found_columns"
    case headerRow = "header_row"
    case rowsRead = "rows_read"
    case rowsAcceptable = "rows_acceptable"
    case setAsideRows = "set_aside_rows"
    case ignoredColumns = "ignored_columns"
  }

  /// The report of a file turned down.
  package init(_ rejection: TableRejection) {
    outcome = "rejected"
    cause = rejection.cause.code
    switch rejection.cause {
    case .notARegister, .notAnAssessment, .notOffers, .notACalendar, .notHolidays: foundColumns = rejection.foundColumns
    case .unreadable, .noRows: break
    }
  }

  /// The report of a file read, with the values of each acceptable row.
  package init<Column: RawRepresentable<String>, Code: RawRepresentable<String>, Entry>(
    _ reading: TableReading<Column, Code, Entry>, update: Update? = nil, values: (Entry) -> [String: ReportValue]
  ) {
    outcome = "read"
    let title = reading.titleDay?.day == reading.asOf ? reading.titleDay?.title : nil
    (asOf, asOfTitle) = (reading.asOf, title)
    asOfSource = title != nil ? "title" : reading.isDayGiven ? "given" : "today"
    sheets = reading.sheets
    headerRow = reading.headerRow
    rowsRead = reading.rowsRead
    rowsAcceptable = reading.rowsAcceptable
    setAsideRows = reading.setAside.map(\.place)
    notices = reading.notices
    ignoredColumns = reading.ignoredColumns
    problems = reading.problems.map {
      Problem(
        sheet: $0.sheet, row: $0.row, cell: $0.cell, column: $0.column.rawValue, header: $0.header, value: $0.value,
        severity: $0.severity, code: $0.code.rawValue)
    }
    self.update = update
    rows = reading.rows.map { Values(sheet: $0.sheet, row: $0.row, values: values($0.entry)) }
  }
}
