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
    let summary = try reader.read(bytes, asOf: asOf) { row, _ in
      var cells = CellReader<AssessmentColumn, AssessmentCode>(row)
      let entry = AssessmentEntry(&cells, regions)
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
  fileprivate init(_ cells: inout CellReader<AssessmentColumn, AssessmentCode>, _ regions: Regions) {
    _ = cells.usable(.no)
    registerNumber = cells.text(.registerNumber, orElse: .registerNumberMissing) ?? ""
    name = cells.text(.name).map(CellText.name)
    for column in [AssessmentColumn.interest1, .interest2, .interest3] {
      if let interest = cells.text(column), !interests.contains(interest) { interests.append(interest) }
    }
    literacy = cells.word(.literacy, orElse: .literacyUnknown, Literacy.init(written:))
    limits = cells.text(.limits)
    risk = cells.word(.risk, orElse: .riskUnknown, Risk.init(written:))
    consent = cells.word(.consent, orElse: .consentUnknown) { text -> Bool? in
      switch text.lowercased() {
      case "ya", "bersedia": true
      case "tidak", "tidak bersedia": false
      case _: nil
      }
    }
    returnRegency = cells.text(.returnRegency)
    if let returnRegency {
      switch regions.regency(named: returnRegency) {
      case .found(let region): returnRegencyCode = region.code
      case .ambiguous: cells.complain(.regencyAmbiguous, in: .returnRegency)
      case .unknown: cells.complain(.regencyUnknown, in: .returnRegency)
      }
    }
    let listed = cells.text(.skills)?.split { ",;\n".contains($0) } ?? []
    skills = listed.map { CellText.tidy(String($0)) }.filter { !CellText.meansEmpty($0) }
  }

  /// The values by the names of the report, for the columns a file has.
  package func values(_ columns: Set<AssessmentColumn>) -> [String: ReportValue] {
    var values: [String: ReportValue] = [:]
    for column in columns where column != .no {
      values[column.rawValue] = value(column)
      if column == .returnRegency { values["return_regency_code"] = ReportValue(returnRegencyCode?.rawValue) }
    }
    return values
  }

  private func value(_ column: AssessmentColumn) -> ReportValue {
    switch column {
    case .no: .none
    case .registerNumber: .text(registerNumber)
    case .name: ReportValue(name)
    case .interest1: ReportValue(interests.first)
    case .interest2: ReportValue(interests.dropFirst().first)
    case .interest3: ReportValue(interests.dropFirst(2).first)
    case .literacy: ReportValue(literacy?.rawValue)
    case .limits: ReportValue(limits)
    case .risk: ReportValue(risk?.rawValue)
    case .consent: ReportValue(consent.map { $0 ? "yes" : "no" })
    case .returnRegency: ReportValue(returnRegency)
    case .skills: .list(skills)
    }
  }
}

extension AssessmentReading {
  /// The reading as JSON.
  package func json() -> TableReport { TableReport(self) { $0.values(columns) } }
}
