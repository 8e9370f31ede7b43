import Almanac
import House
import Import
import Sheet

/// Lists of what assessments found, as case officers keep them in spreadsheets.
package enum AssessmentList {
  /// Reads an assessment file without keeping anything of it.
  ///
  /// - Throws: the rejection of the whole file.
  package static func read(
    _ bytes: [UInt8], asOf: AsOf, regions: Regions, mapping: [String: AssessmentColumn?] = [:],
    mending: Mending = Mending()
  ) throws(TableRejection) -> AssessmentReading {
    let reader = TableReader(AssessmentColumn.table, absent: .notAnAssessment, mapping: mapping, mending: mending)
    var (rows, leftOut): ([AssessmentReading.Read], [AssessmentReading.Read]) = ([], [])
    var problems: [AssessmentProblem] = []
    var numbers = SharedNumbers()
    let summary = try reader.read(bytes, asOf: asOf) { row, day in
      var cells = CellReader<AssessmentColumn, AssessmentCode>(row)
      let entry = AssessmentEntry(&cells, on: day, regions)
      let read = AssessmentReading.Read(
        sheet: row.layout.sheet, sheetIndex: row.layout.index, row: row.number, entry: entry)
      guard !row.isLeftOut else { return leftOut.append(read) }
      numbers.take(entry, row)
      problems.append(contentsOf: cells.problems)
      rows.append(read)
    }
    // Only a number that could be read is shared, so its cell has no other problem.
    return summary.reading(problems: problems + numbers.problems, rows: rows, leftOut: leftOut)
  }

  /// Register numbers that stand in more than one row: the same row again, or rows that contradict each other.
  private struct SharedNumbers {
    private var firsts: [String: (entry: AssessmentEntry, row: TableRow<AssessmentColumn>, isBlamed: Bool)] = [:]
    private(set) var problems: [AssessmentProblem] = []

    mutating func take(_ entry: AssessmentEntry, _ row: TableRow<AssessmentColumn>) {
      guard !entry.registerNumber.isEmpty else { return }
      let key = RegisterNumber.key(entry.registerNumber)
      guard let first = firsts[key] else {
        firsts[key] = (entry, row, false)
        return
      }
      let isSame = first.entry == entry
      blame(row, isSame ? .rowDuplicate : .registerNumberDuplicate)
      guard !isSame, !first.isBlamed else { return }
      blame(first.row, .registerNumberDuplicate)
      firsts[key]?.isBlamed = true
    }

    private mutating func blame(_ row: TableRow<AssessmentColumn>, _ code: AssessmentCode) {
      if let problem = row.problem(code, code.severity, in: .registerNumber) { problems.append(problem) }
    }
  }
}

extension AssessmentEntry {
  static let columns = AssessmentColumn.allCases.map(\.described)

  fileprivate init(_ cells: inout CellReader<AssessmentColumn, AssessmentCode>, on day: Day, _ regions: Regions) {
    self.init(on: day)
    _ = cells.usable(.no)
    for read in AssessmentEntry.columns.compactMap(\.read) { read(&cells, &self) }
    guard let returnRegency = found.returnRegency else { return }
    switch regions.regency(named: returnRegency) {
    case .found(let region): found.returnCode = region.code
    case .ambiguous: cells.complain(.regencyAmbiguous, in: .returnRegency)
    case .unknown: cells.complain(.regencyUnknown, in: .returnRegency)
    }
  }
}
