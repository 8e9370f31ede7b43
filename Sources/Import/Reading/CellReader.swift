import Almanac
import Sheet

/// The problems of a kind of table; the raw values are its codes, in order of precedence.
package protocol TableCode: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String {
  static var cellError: Self { get }
  static var formulaWithoutValue: Self { get }
  /// A cell of text that a spreadsheet program turned into a date, or into true or false.
  static var cellConverted: Self { get }
  static var dateImpossible: Self { get }
  static var dateUnreadable: Self { get }
  /// A letter of the text was lost on the way into the file.
  static var characterLost: Self { get }
  /// Whether the row must wait for its mending.
  var severity: Severity { get }
}

extension TableCode {
  /// Lower comes first: errors before warnings, then the order of the cases.
  package var precedence: Int {
    let place = Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0
    switch severity {
    case .error: return place
    case .warning: return Self.allCases.count + place
    }
  }
}

extension Array {
  /// The problems with one more: at most one stands in a cell, an error beats a warning, then the code's order counts.
  package func adding<Column, Code: TableCode>(_ problem: Element) -> [Element]
  where Element == CellProblem<Column, Code> {
    let isSameCell = { (other: Element) in
      other.sheetIndex == problem.sheetIndex && other.row == problem.row && other.place == problem.place
    }
    guard let index = firstIndex(where: isSameCell) else { return self + [problem] }
    var problems = self
    if problem.code.precedence < self[index].code.precedence { problems[index] = problem }
    return problems
  }
}

/// Reads the cells of one row and keeps what is wrong with them.
package struct CellReader<Column: Hashable & Sendable, Code: TableCode> {
  package let row: TableRow<Column>
  package private(set) var problems: [CellProblem<Column, Code>] = []

  /// A reader of one row.
  package init(_ row: TableRow<Column>) { self.row = row }

  /// Notes a problem of a cell; what the file lacks raises none.
  package mutating func complain(_ code: Code, in column: Column) {
    if let problem = row.problem(code, code.severity, in: column) { problems = problems.adding(problem) }
  }

  /// Whether a cell is missing rather than in error.
  package func isMissing(_ column: Column) -> Bool { row.has(column) && row.filled(column) == nil }

  /// Notes that a cell is missing, where that is a problem.
  package mutating func complain(_ missing: Code?, ifMissing column: Column) {
    if let missing, isMissing(column) { complain(missing, in: column) }
  }

  /// Whether a cell already has a problem.
  package func hasProblem(in column: Column) -> Bool { problems.contains { $0.column == column } }

  /// The cell where it is filled and is no failed formula.
  package mutating func usable(_ column: Column) -> Cell? {
    guard let cell = row.filled(column) else { return nil }
    switch cell {
    case .error: complain(.cellError, in: column)
    case .formulaWithoutValue: complain(.formulaWithoutValue, in: column)
    case .text(let text):
      if text.utf8.contains(0x23), CellText.errors.contains(CellText.tidy(text)) {
        complain(.cellError, in: column)
      } else {
        if text.utf8.contains(0xEF), text.unicodeScalars.contains("\u{FFFD}") { complain(.characterLost, in: column) }
        return cell
      }
    case .number, .date, .boolean: return cell
    }
    return nil
  }

  /// Tidied text; of a number its digits.
  package mutating func text(_ column: Column) -> String? {
    let cell = usable(column)
    switch cell {
    case .date?, .boolean?: complain(.cellConverted, in: column)
    case .text?, .number?, .error?, .formulaWithoutValue?, nil: break
    }
    return cell.map { CellText.tidy($0.shown(in: row.layout.dates)) }
  }

  /// Text that must stand there.
  package mutating func text(_ column: Column, orElse missing: Code) -> String? {
    let text = text(column)
    complain(missing, ifMissing: column)
    return text
  }

  /// A word of a fixed list, or nil where the cell is empty or holds another word.
  package mutating func word<Value>(_ column: Column, orElse unknown: Code, _ known: (String) -> Value?) -> Value? {
    guard let text = text(column) else { return nil }
    let value = known(text)
    if value == nil { complain(unknown, in: column) }
    return value
  }

  /// A date.
  package mutating func day(_ column: Column, century: CellDay.Century = .this) -> Day? {
    guard let cell = usable(column) else { return nil }
    return accept(CellDay.read(cell, in: row.layout.dates, century: century), in: column)
  }

  /// The day of a reading, or its problem.
  package mutating func accept(_ reading: CellDay, in column: Column) -> Day? {
    switch reading {
    case .day(let day): return day
    case .impossible: complain(.dateImpossible, in: column)
    case .unreadable: complain(.dateUnreadable, in: column)
    }
    return nil
  }

  /// A whole number in a range, from a number cell or digits.
  package mutating func integer(_ column: Column, in range: ClosedRange<Int>, orElse unreadable: Code) -> Int? {
    guard let cell = usable(column) else { return nil }
    let digits = CellText.tidy(cell.shown(in: row.layout.dates)).filter { $0 != "%" && !$0.isWhitespace }
    guard let value = Int(Cell.plain(digits)), range.contains(value) else {
      complain(unreadable, in: column)
      return nil
    }
    return value
  }
}
