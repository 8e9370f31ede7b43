import Almanac
import Sheet

/// Reads all tables of one kind in a file.
package struct TableReader<Column: Hashable & Sendable & RawRepresentable<String>> {
  private let kind: TableKind<Column>
  private let absent: TableRejection.Cause
  private let mapping: [String: Column?]
  private let mending: Mending
  private let mendedRows: Set<String>

  /// What the file has beside its rows.
  package struct Summary {
    package fileprivate(set) var layouts: [TableLayout<Column>] = []
    package fileprivate(set) var rowsRead = 0
    package fileprivate(set) var setAside: [SetAside] = []
    package fileprivate(set) var mended: [MendedCell<Column>] = []
    package fileprivate(set) var notices: Set<TableNotice> = []
    package fileprivate(set) var mapping: [HeadMapping<Column>] = []
    package fileprivate(set) var titleDay: TitleDay?
    package fileprivate(set) var asOf: Day
    /// Whether somebody said the day.
    fileprivate let isDayGiven: Bool
  }

  /// A reader of a kind of table; `mapping` says for heads of the file which column they are, nil for ignored. What an
  /// officer mended goes before it.
  package init(
    _ kind: TableKind<Column>, absent: TableRejection.Cause, mapping: [String: Column?] = [:],
    mending: Mending = Mending()
  ) {
    self.kind = kind
    self.absent = absent
    self.mending = mending
    mendedRows = mending.rows
    let mended = mending.columns.mapValues { Column(rawValue: $0) }
    self.mapping = Dictionary((Array(mended) + Array(mapping)).map { (headKey($0.key), $0.value) }) { first, _ in first
    }
  }

  /// Reads a file and hands each row, with the day to check against, to `visit`.
  ///
  /// - Throws: the rejection of the whole file, perhaps after rows were shown.
  package func read(
    _ bytes: [UInt8], asOf: AsOf, context: @escaping (TableRow<Column>, Day) -> Void
  ) throws(TableRejection) -> Summary {
    do {
      var withoutHeads: TableRejection?
      // The heads decide which separator a text table has: without them no row is shown.
      for workbook in try Workbook.ways(bytes) {
        do {
          return try read(workbook, asOf: asOf, context: context)
        } catch let rejection as TableRejection where rejection.cause == absent {
          withoutHeads = withoutHeads ?? rejection
        }
      }
      throw withoutHeads ?? TableRejection(cause: absent, foundColumns: [])
    } catch let refusal as SheetRefusal {
      throw TableRejection(cause: .unreadable(refusal), foundColumns: [])
    } catch let rejection as TableRejection {
      throw rejection
    } catch {
      throw TableRejection(cause: .unreadable(.workbookDamaged), foundColumns: [])
    }
  }

  private func read(
    _ workbook: Workbook, asOf: AsOf, context: @escaping (TableRow<Column>, Day) -> Void
  ) throws -> Summary {
    let (given, day): (Bool, Day) =
      switch asOf {
      case .given(let day): (true, day)
      case .titles(let otherwise): (false, otherwise)
      }
    var summary = Summary(asOf: day, isDayGiven: given)
    var likelyHeads: [String] = []
    let limit = SheetLimits.policy.tableRows
    for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
      var scan = TableScan(kind, sheet: sheet.name, index: index, dates: workbook.dates, mapping: mapping)
      var samples = Samples()
      var wasFound = false
      try sheet.forEachRow { row in
        guard summary.rowsRead + summary.setAside.count <= limit else { return }
        let finding = scan.take(row)
        guard scan.isFound else { return }
        if !wasFound {
          wasFound = true
          if summary.titleDay == nil { summary.titleDay = TitleDay(in: scan.titles) }
          if !given, let found = summary.titleDay { summary.asOf = found.day }
        }
        if row.isHidden, row.isFilled { summary.notices.insert(.hiddenRows) }
        if row.hidesCells { summary.notices.insert(.hiddenColumns) }
        if row.missesMidnight { summary.notices.insert(.datesBeforeMidnight) }
        switch finding {
        case .nothing: return
        case .aside: summary.setAside.append(SetAside(row, of: sheet.name, in: workbook.dates))
        case .entry(let entry):
          summary.rowsRead += 1
          samples.take(row, in: workbook.dates)
          let isMended = !mendedRows.isEmpty && mendedRows.contains(Mending.row(index, row.number))
          context(isMended ? entry.mended(by: mending) { summary.mended.append($0) } : entry, summary.asOf)
        }
      }
      guard summary.rowsRead + summary.setAside.count <= limit else { throw SheetRefusal.fileTooLarge }
      if scan.sawDatabaseNulls { summary.notices.insert(.databaseNulls) }
      if scan.isFound {
        summary.layouts.append(scan.layout)
        summary.mapping.append(contentsOf: samples.mapping(scan.layout))
      } else if scan.likelyHeads.count > likelyHeads.count {
        likelyHeads = scan.likelyHeads
      }
    }
    return try concluded(summary, workbook, likelyHeads: likelyHeads)
  }

  private func concluded(_ read: Summary, _ workbook: Workbook, likelyHeads: [String]) throws -> Summary {
    var summary = read
    if workbook.sheets.contains(where: \.isHidden) { summary.notices.insert(.hiddenSheet) }
    if workbook.dates == .since1904 { summary.notices.insert(.dates1904) }
    if summary.layouts.contains(where: { !$0.ignored.isEmpty }) { summary.notices.insert(.columnsIgnored) }
    guard !summary.layouts.isEmpty else { throw TableRejection(cause: absent, foundColumns: likelyHeads) }
    guard summary.rowsRead > 0 else { throw TableRejection(cause: .noRows, foundColumns: []) }
    return summary
  }
}

extension TableReader.Summary {
  /// The reading with its checked rows and problems, put in the file's order.
  package func reading<Code, Entry>(
    problems: [CellProblem<Column, Code>], rows: [TableReading<Column, Code, Entry>.Read],
    leftOut: [TableReading<Column, Code, Entry>.Read], notices more: Set<TableNotice> = []
  ) -> TableReading<Column, Code, Entry> {
    let all = notices.union(more)
    var seen: Set<String> = []
    let inError = Set(problems.filter { $0.severity == .error }.map { [$0.sheetIndex, $0.row] })
    let isInError = { (read: TableReading<Column, Code, Entry>.Read) in
      inError.contains([read.sheetIndex, read.row])
    }
    return TableReading(
      sheets: layouts.map(\.sheet), headerRow: layouts.first?.headerRow ?? 0, rowsRead: rowsRead, setAside: setAside,
      notices: TableNotice.allCases.filter(all.contains),
      ignoredColumns: layouts.flatMap(\.ignored).filter { seen.insert($0).inserted },
      problems: problems.sorted { ($0.sheetIndex, $0.row, $0.place) < ($1.sheetIndex, $1.row, $1.place) },
      rows: inError.isEmpty ? rows : rows.filter { !isInError($0) },
      rowsInError: inError.isEmpty ? [] : rows.filter(isInError), rowsLeftOut: leftOut, mended: mended,
      layouts: layouts, mapping: mapping, titleDay: titleDay, asOf: asOf, isDayGiven: isDayGiven,
      columns: layouts.reduce(into: []) { $0.formUnion($1.places.keys) })
  }
}

/// The first values under each head.
private struct Samples {
  private var known: [Int: [String]] = [:]
  private var rows = 0

  mutating func take(_ row: Row, in dates: DateSystem) {
    guard rows < 50 else { return }
    rows += 1
    for placed in row.cells where placed.cell.isFilled && (known[placed.column]?.count ?? 0) < 3 {
      known[placed.column, default: []].append(String(placed.cell.shown(in: dates).prefix(80)))
    }
  }

  func mapping<Column>(_ layout: TableLayout<Column>) -> [HeadMapping<Column>] {
    let ours = layout.places.sorted { $0.value < $1.value }.map { column, place in
      HeadMapping(header: layout.heads[column] ?? "", column: Optional(column), samples: known[place] ?? [])
    }
    return ours
      + zip(layout.ignored, layout.ignoredPlaces).map {
        HeadMapping(header: $0, column: nil, samples: known[$1] ?? [])
      }
  }
}

/// The day in titles such as "Keadaan per tanggal 7 Mei 2025".
package struct TitleDay: Encodable, Equatable, Sendable {
  let day: Day
  /// The title in which it stands.
  let title: String

  /// The last day of the first title that tells of a state or a period: the end of the period. The day of a regulation is none.
  init?(in titles: [String]) {
    for title in titles.map(CellText.tidy) {
      let words = title.split { $0.isWhitespace || ",;()".contains($0) }.map(String.init)
      let folded = Set(words.map { $0.lowercased().filter(\.isLetter) })
      guard !folded.isDisjoint(with: TitleDay.states), folded.isDisjoint(with: TitleDay.regulations),
        let day = TitleDay.days(in: words).last
      else { continue }
      (self.day, self.title) = (day, title)
      return
    }
    return nil
  }

  private static let states: Set<String> = [
    "per", "tanggal", "tgl", "keadaan", "posisi", "periode", "sampai", "sd", "hingga", "hari",
  ]
  private static let regulations: Set<String> = [
    "peraturan", "permen", "permenkumham", "permenimipas", "undangundang", "uu", "pp", "perpres", "kepmen", "keputusan",
    "sk", "surat", "edaran", "se", "nomor", "berdasarkan", "dasar",
  ]

  /// The days that stand in words, in their order.
  private static func days(in words: [String]) -> [Day] {
    var (days, next): ([Day], Int) = ([], 0)
    while next < words.count {
      let found = [3, 1].lazy.compactMap { count -> (day: Day, count: Int)? in
        guard next + count <= words.count else { return nil }
        let text = words[next..<next + count].joined(separator: " ").trimmingSuffix { ".".contains($0) }
        guard text.utf8.contains(where: { !(0x30...0x39).contains($0) }),
          case .day(let day) = CellDay.read(text, in: .since1900)
        else { return nil }
        return (day, count)
      }.first
      if let found { days.append(found.day) }
      next += found?.count ?? 1
    }
    return days
  }
}

extension String {
  fileprivate func trimmingSuffix(while isLast: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isLast(last) { text.removeLast() }
    return text
  }
}
