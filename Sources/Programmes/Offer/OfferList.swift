import Almanac
import House
import Import
import People
import Sheet

/// Lists of courses that agencies offer, as they send them in spreadsheets.
package enum OfferList {
  /// Reads a file of offers without keeping anything of it.
  ///
  /// - Throws: the rejection of the whole file.
  package static func read(
    _ bytes: [UInt8], asOf: AsOf, regions: Regions, mapping: [String: OfferColumn?] = [:],
    mending: Mending = Mending()
  ) throws(TableRejection) -> OfferReading {
    let reader = TableReader(OfferColumn.table, absent: .notOffers, mapping: mapping, mending: mending)
    var (rows, leftOut): ([OfferReading.Read], [OfferReading.Read]) = ([], [])
    var problems: [OfferProblem] = []
    var seen: Set<OfferEntry> = []
    let summary = try reader.read(bytes, asOf: asOf) { row, day in
      var cells = OfferCells(row, asOf: day, regions: regions)
      let entry = cells.read()
      let read = OfferReading.Read(
        sheet: row.layout.sheet, sheetIndex: row.layout.index, row: row.number, entry: entry)
      guard !row.isLeftOut else { return leftOut.append(read) }
      let isNew = seen.insert(entry).inserted
      if !isNew, cells.reader.problems.isEmpty { cells.complainOfRepeat() }
      problems.append(contentsOf: cells.reader.problems)
      rows.append(read)
    }
    return summary.reading(problems: problems, rows: rows, leftOut: leftOut)
  }

  /// Some rows of a file, mended where they were mended, as a sheet of their own.
  static func extract(
    _ places: Set<String>, of bytes: [UInt8], asOf: AsOf, mending: Mending, named name: String
  ) throws(TableRejection) -> SheetOut {
    try TableReader(OfferColumn.table, absent: .notOffers, mending: mending)
      .extract(places, of: bytes, asOf: asOf, named: name, days: [.start])
  }
}

/// Reads the cells of one offer.
private struct OfferCells {
  private(set) var reader: CellReader<OfferColumn, OfferCode>
  private let asOf: Day
  private let regions: Regions

  init(_ row: TableRow<OfferColumn>, asOf: Day, regions: Regions) {
    reader = CellReader(row)
    self.asOf = asOf
    self.regions = regions
  }

  mutating func read() -> OfferEntry {
    var offer = OfferEntry()
    _ = reader.usable(.no)
    offer.agency = reader.text(.agency, orElse: .agencyMissing) ?? ""
    offer.title = reader.text(.title, orElse: .titleMissing) ?? ""
    offer.field = reader.text(.field, orElse: .fieldMissing)
    offer.kind = reader.word(.kind, orElse: .kindUnknown, OfferEntry.Kind.init(written:))
    offer.level = reader.word(.level, orElse: .levelUnknown, OfferEntry.Level.init(written:))
    offer.start = reader.day(.start)
    if reader.isMissing(.start) { reader.complain(.startMissing, in: .start) }
    if let start = offer.start, start < asOf { reader.complain(.startPassed, in: .start) }
    offer.days = number(.days, 1...366)
    offer.lessonHours = number(.lessonHours, 1...2000)
    offer.minimum = number(.minimum, 1...1000)
    offer.maximum = number(.maximum, 1...1000)
    if let minimum = offer.minimum, let maximum = offer.maximum, maximum < minimum {
      reader.complain(.seatsContradict, in: .maximum)
    }
    offer.minimumEducation = reader.word(.minimumEducation, orElse: .educationUnknown) { text in
      OfferCells.schooling.contains(CellText.folded(text)) ? text : nil
    }
    offer.sex = reader.word(.sex, orElse: .sexUnknown, OfferCells.sexes) ?? nil
    offer.maximumRisk = reader.word(.maximumRisk, orElse: .riskUnknown, Risk.init(written:))
    offer.quota = quota()
    offer.pattern = reader.word(.pattern, orElse: .patternUnreadable, WeekPattern.init(written:))
    if reader.isMissing(.pattern) { reader.complain(.patternMissing, in: .pattern) }
    return offer
  }

  mutating func complainOfRepeat() { reader.complain(.rowDuplicate, in: .title) }

  private mutating func number(_ column: OfferColumn, _ range: ClosedRange<Int>) -> Int? {
    let number = reader.integer(column, in: range, orElse: .numberUnreadable)
    if reader.isMissing(column) { reader.complain(.numberMissing, in: column) }
    return number
  }

  private mutating func quota() -> OfferEntry.Quota? {
    guard let percent = reader.integer(.quota, in: 0...100, orElse: .quotaUnreadable) else { return nil }
    let name = OfferCells.regency(inHead: reader.row.layout.heads[.quota] ?? "")
    guard case .found(let region) = regions.regency(named: name) else {
      if percent > 0 { reader.complain(.quotaRegencyUnknown, in: .quota) }
      return .init(percent: percent, regencyCode: nil, regency: name)
    }
    return .init(percent: percent, regencyCode: region.code, regency: name)
  }

  /// The regency in a head such as "Kuota warga Kab. Serang (%)".
  private static func regency(inHead head: String) -> String {
    let words = head.split(whereSeparator: \.isWhitespace).map(String.init)
    let kept = words.filter { !["kuota", "warga", "(%)", "%"].contains($0.lowercased()) }
    return kept.joined(separator: " ").replacing("(%)", with: "")
  }

  /// Both sexes may be written out too.
  private static func sexes(_ text: String) -> Sex?? {
    if ["l/p", "lp", "l&p", "lakilakidanperempuan", "semua"].contains(CellText.folded(text)) { return .some(nil) }
    return Sex(written: text).map { .some($0) }
  }

  private static let schooling: Set<String> = [
    "tidaksekolah", "sd", "mi", "smp", "mts", "sltp", "sma", "smk", "ma", "slta", "d1", "d2", "d3", "d4", "s1", "s2",
    "s3",
  ]
}

extension OfferEntry {
  /// The values by the names of the report, for the columns a file has.
  package func values(_ columns: Set<OfferColumn>) -> [String: ReportValue] {
    var values: [String: ReportValue] = [:]
    for column in columns where column != .no { values[column.rawValue] = value(column) }
    if columns.contains(.quota) { values["quota_regency_code"] = ReportValue(quota?.regencyCode?.rawValue) }
    return values
  }

  private func value(_ column: OfferColumn) -> ReportValue {
    switch column {
    case .no: .none
    case .agency: .text(agency)
    case .title: .text(title)
    case .field: ReportValue(field)
    case .kind: ReportValue(kind?.rawValue)
    case .level: ReportValue(level?.rawValue)
    case .start: ReportValue(start?.description)
    case .days: ReportValue(days)
    case .lessonHours: ReportValue(lessonHours)
    case .minimum: ReportValue(minimum)
    case .maximum: ReportValue(maximum)
    case .minimumEducation: ReportValue(minimumEducation)
    case .sex: ReportValue(sex?.rawValue)
    case .maximumRisk: ReportValue(maximumRisk?.rawValue)
    case .quota: ReportValue(quota?.percent)
    case .pattern: ReportValue(pattern.map(OfferEntry.written))
    }
  }

  /// A pattern with ISO day numbers: `1,2,3,4 540-660`, minutes after midnight.
  private static func written(_ pattern: WeekPattern) -> String {
    pattern.days.map { String($0.number) }.joined(separator: ",") + " \(pattern.from)-\(pattern.until)"
  }
}

extension OfferReading {
  /// The reading as JSON.
  package func json() -> TableReport { TableReport(self) { $0.values(columns) } }
}
