import Almanac
import House
import Import
import Sheet

/// One row while it is read: what its cells hold, and what is wrong with them as far as the row alone can tell.
struct RegisterRow {
  /// A sex written as 1 or 2, which only the whole column can explain.
  enum SexCode: Equatable { case one, two }

  private(set) var problems: [RegisterProblem]
  let sexCode: SexCode?
  /// The cells that checks between rows may complain about, as they stand.
  let registerNumber: String
  let sex: String
  let registerClass: String
  let nik: String

  /// Reads the cells of a row and checks them against each other; the entry comes back beside it.
  static func read(
    _ row: TableRow<RegisterColumn>, asOf: Day, regions: Regions
  ) -> (RegisterRow, RegisterReading.Read) {
    var cells = RegisterCells(row, asOf: asOf)
    let (entry, code) = cells.read(regions)
    let read = RegisterReading.Read(
      sheet: row.layout.sheet, sheetIndex: row.layout.index, row: row.number, entry: entry)
    return (RegisterRow(row, cells.reader.problems, code), read)
  }

  private init(_ row: TableRow<RegisterColumn>, _ problems: [RegisterProblem], _ code: SexCode?) {
    self.problems = problems
    sexCode = code
    registerNumber = row.shown(.registerNumber)
    sex = row.shown(.sex)
    registerClass = row.shown(.registerClass)
    nik = row.shown(.nik)
  }

  /// Whether a cell of the row must be mended.
  func hasError(in column: RegisterColumn) -> Bool {
    problems.contains { $0.column == column && $0.severity == .error }
  }

  /// Whether the same cells of another row are wrong in the same way.
  func complainsLike(_ other: RegisterRow) -> Bool {
    sexCode == other.sexCode && complaints == other.complaints
  }

  private var complaints: [[String]] {
    problems.filter { $0.column != .no }.map { [$0.column.rawValue, $0.code.rawValue, $0.value] }
  }

  /// Adds a problem found by comparing; at most one stands in a cell, an error beats a warning.
  mutating func add(_ problem: RegisterProblem?) {
    if let problem { problems = problems.adding(problem) }
  }
}
