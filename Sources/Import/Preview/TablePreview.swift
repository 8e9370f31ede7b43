import Almanac
import House
import Language
import Sheet

/// What a preview shows of one file, of whatever kind: its problems with the place to mend them, what was mended, the
/// mapping of its columns, and what was set aside.
package struct TablePreview: Encodable, Sendable {
  struct Problem: Encodable, Sendable {
    let sheet: String
    package let row: Int
    let cell: String
    let column: String
    let header: String
    /// What the file has.
    let value: String
    /// What an officer wrote instead, which is no better yet; empty where nobody has.
    package let wish: String
    /// How an answer names the cell, and its row.
    let place: String
    let rowPlace: String
    let severity: Severity
    let code: String
    /// Why, and what to do.
    let reason: Phrase
    /// The name in the row, as far as it could be read.
    let name: String
  }
  /// Something answered that can be taken back: a cell mended, a row left out, a person known.
  struct Mended: Encodable, Sendable {
    /// What was answered.
    enum Answer: Encodable, Sendable {
      case cell(header: String, before: String, after: String)
      case leftOut
      case person(RowIdentity)
    }
    let place: String
    package let row: Int
    let name: String
    let act: Answer
  }
  struct Head: Encodable, Sendable {
    let header: String
    /// Empty where the column is not used.
    let column: String
    let samples: [String]
  }
  /// A row that is about nobody.
  struct Aside: Encodable, Sendable {
    let sheet: String
    package let row: Int
    let text: String
  }

  package let sheets: [String]
  package let headerRow: Int
  package let titleDay: TitleDay?
  let problems: [Problem]
  let mended: [Mended]
  let mapping: [Head]
  let setAside: [Aside]
  package let ignoredColumns: [String]
  package let notices: [TableNotice]

  /// Problems that keep their rows out.
  var errors: [Problem] { problems.filter { $0.severity == .error } }
  var warnings: [Problem] { problems.filter { $0.severity == .warning } }
  /// The rows that are kept out, as `Mending.row` names them.
  package var rowsInError: Set<String> { Set(errors.map(\.rowPlace)) }

  /// What a reading shows.
  ///
  /// - Parameters:
  ///   - people: rows that an officer has said to be somebody's.
  ///   - mask: a cell's value as a screen may show it; identity numbers are masked.
  ///   - reason: why a cell is a problem, and what to do.
  ///   - naming: what a row is called.
  package init<Column: RawRepresentable<String>, Code: RawRepresentable<String>, Entry>(
    _ reading: TableReading<Column, Code, Entry>, people: [String: RowIdentity] = [:],
    masking mask: @escaping (_ value: String, _ column: String) -> String = { value, _ in value },
    reason: (CellProblem<Column, Code>) -> Phrase, naming: (Entry) -> String
  ) {
    let names = reading.names(naming)
    (sheets, headerRow, titleDay) = (reading.sheets, reading.headerRow, reading.titleDay)
    problems = reading.problems.map { Problem($0, reading, reason: reason($0), masking: mask, names: names) }
    mended = reading.mended(people, masking: mask, names: names)
    mapping = reading.mapping.map { head in
      let column = head.column?.rawValue ?? ""
      return Head(header: head.header, column: column, samples: head.samples.map { mask($0, column) })
    }
    setAside = reading.setAside.map { Aside(sheet: $0.place.sheet, row: $0.place.row, text: $0.text) }
    (ignoredColumns, notices) = (reading.ignoredColumns, reading.notices)
  }
}

extension TablePreview.Problem {
  fileprivate init<Column: RawRepresentable<String>, Code: RawRepresentable<String>, Entry>(
    _ problem: CellProblem<Column, Code>, _ reading: TableReading<Column, Code, Entry>, reason: Phrase,
    masking mask: (String, String) -> String, names: [String: String]
  ) {
    let row = Mending.row(problem.sheetIndex, problem.row)
    let mended = reading.mended.first {
      $0.row == problem.row && $0.sheetIndex == problem.sheetIndex && $0.column == problem.column
    }
    self.init(
      sheet: problem.sheet, row: problem.row, cell: problem.cell, column: problem.column.rawValue,
      header: problem.header, value: mask(mended?.before ?? problem.value, problem.column.rawValue),
      wish: mended.map { mask($0.after, problem.column.rawValue) } ?? "",
      place: Mending.cell(problem.sheetIndex, problem.row, problem.column), rowPlace: row, severity: problem.severity,
      code: problem.code.rawValue, reason: reason, name: names[row] ?? "")
  }
}

extension TableReading where Column: RawRepresentable<String> {
  /// The names in the rows, by the place of the row.
  fileprivate func names(_ name: (Entry) -> String) -> [String: String] {
    Dictionary((rows + rowsInError + rowsLeftOut).map { (Mending.row($0.sheetIndex, $0.row), name($0.entry)) }) {
      first, _ in first
    }
  }

  /// What was answered of the rows and can be taken back; a cell that is still wrong stands among the problems.
  fileprivate func mended(
    _ people: [String: RowIdentity], masking mask: (String, String) -> String, names: [String: String]
  ) -> [TablePreview.Mended] {
    let wrong = Set(problems.filter { $0.severity == .error }.map { Mending.cell($0.sheetIndex, $0.row, $0.column) })
    let cells = mended.compactMap { cell -> TablePreview.Mended? in
      let place = Mending.cell(cell.sheetIndex, cell.row, cell.column)
      guard !wrong.contains(place) else { return nil }
      let (before, after) = (mask(cell.before, cell.column.rawValue), mask(cell.after, cell.column.rawValue))
      return .init(
        place: place, row: cell.row, name: names[Mending.row(cell.sheetIndex, cell.row)] ?? "",
        act: .cell(header: cell.header, before: before, after: after))
    }
    let leftOut = rowsLeftOut.map { read in
      let place = Mending.row(read.sheetIndex, read.row)
      return TablePreview.Mended(place: place, row: read.row, name: names[place] ?? "", act: .leftOut)
    }
    let known = rows.compactMap { read -> TablePreview.Mended? in
      let place = Mending.row(read.sheetIndex, read.row)
      return people[place].map { .init(place: place, row: read.row, name: names[place] ?? "", act: .person($0)) }
    }
    return (cells + leftOut + known).sorted { ($0.row, $0.place) < ($1.row, $1.place) }
  }
}
