import Sheet

/// Where the columns of a found table stand on one sheet.
package struct TableLayout<Column: Hashable & Sendable>: Sendable {
  /// The name of the sheet, "" for text and HTML files.
  package let sheet: String
  /// The place of the sheet among those of the file.
  package let index: Int
  /// The row of the heads, the lower one of two.
  package internal(set) var headerRow: Int
  /// The column of the file, from 0, of each of ours.
  package internal(set) var places: [Column: Int] = [:]
  /// The head as the file has it.
  package internal(set) var heads: [Column: String] = [:]
  /// Heads that name no column of ours, in the file's order.
  package internal(set) var ignored: [String] = []
  /// The columns of the file, from 0, in which those heads stand.
  var ignoredPlaces: [Int] = []
  package let dates: DateSystem
}

/// A row below the heads that is about somebody or something.
package struct TableRow<Column: Hashable & Sendable> {
  package let layout: TableLayout<Column>
  /// The row number a spreadsheet program shows.
  package let number: Int
  /// The known cells that hold anything, blanks included.
  package internal(set) var cells: [Column: Cell]
  /// Whether an officer leaves it out: it is counted, and takes part in nothing else.
  package internal(set) var isLeftOut = false

  /// Whether the file has the column.
  package func has(_ column: Column) -> Bool { layout.places[column] != nil }

  /// The cell of a column where it is filled and does not merely say that there is nothing.
  package func filled(_ column: Column) -> Cell? {
    guard let cell = cells[column], holdsSomething(cell) else { return nil }
    return cell
  }

  /// What the cell of a column shows, untidied; "" where it is empty.
  package func shown(_ column: Column) -> String { cells[column]?.shown(in: layout.dates) ?? "" }
}

/// Finds the table on one sheet and sorts its rows, one by one as they come (import policy, points 6 to 8).
struct TableScan<Column: Hashable & Sendable> {
  enum Finding {
    /// A row without content, or one that belongs to titles and heads.
    case nothing
    case entry(TableRow<Column>)
    /// A row with content that is about nobody.
    case aside
  }

  private let kind: TableKind<Column>
  private let mapping: [String: Column?]
  private(set) var layout: TableLayout<Column>
  private var columns: [Int: Column] = [:]
  private var state = State.searching
  private(set) var titles: [String] = []
  /// Whether a cell held what databases write for nothing; it counts as empty.
  private(set) var sawDatabaseNulls = false
  /// The fullest row of texts among the first twenty: what the file seems to have for heads.
  private(set) var likelyHeads: [String] = []

  private enum State { case searching, found, firstBelow, below, absent }

  init(_ kind: TableKind<Column>, sheet: String, index: Int, dates: DateSystem, mapping: [String: Column?]) {
    self.kind = kind
    self.mapping = mapping
    layout = TableLayout(sheet: sheet, index: index, headerRow: 0, dates: dates)
  }

  /// Whether the header has been found.
  var isFound: Bool {
    switch state {
    case .found, .firstBelow, .below: true
    case .searching, .absent: false
    }
  }

  mutating func take(_ row: Row) -> Finding {
    guard row.isFilled else { return .nothing }
    switch state {
    case .absent: return .nothing
    case .searching:
      search(row)
      return .nothing
    case .found:
      state = .firstBelow
      return takeParts(row) ? .nothing : take(row)
    case .firstBelow:
      state = .below
      return isColumnNumbers(row) ? .aside : sort(row)
    case .below: return sort(row)
    }
  }

  private mutating func search(_ row: Row) {
    guard row.number <= 20 else {
      state = .absent
      return
    }
    var found: [Column: PlacedCell] = [:]
    for placed in row.own {
      if let column = column(of: placed.cell), found[column] == nil { found[column] = placed }
    }
    let isHeader =
      kind.required.allSatisfy { found[$0] != nil } && found.count >= kind.required.count + kind.others
    guard isHeader else {
      let texts = row.own.compactMap { if case .text(let text) = $0.cell, $0.cell.isFilled { text } else { nil } }
      titles.append(contentsOf: texts)
      if texts.count > max(1, likelyHeads.count) { likelyHeads = texts.map(CellText.tidy) }
      return
    }
    setHeads(row.own)
    layout.headerRow = row.number
    state = .found
  }

  private func column(of cell: Cell) -> Column? {
    if !mapping.isEmpty, case .text(let text) = cell, let chosen = mapping[headKey(CellText.tidy(text))] {
      return chosen
    }
    return kind.column(of: cell, in: layout.dates)
  }

  private mutating func setHeads(_ cells: [PlacedCell]) {
    columns = [:]
    (layout.places, layout.heads, layout.ignored, layout.ignoredPlaces) = ([:], [:], [], [])
    for placed in cells where placed.cell.isFilled {
      let head = CellText.tidy(placed.cell.shown(in: layout.dates))
      guard let column = column(of: placed.cell), layout.places[column] == nil else {
        layout.ignored.append(head)
        layout.ignoredPlaces.append(placed.column)
        continue
      }
      columns[placed.column] = column
      layout.places[column] = placed.column
      layout.heads[column] = head
    }
    upper = cells
  }

  private var upper: [PlacedCell] = []

  /// A second row of heads that holds only parts: each part stands in for the group above it.
  private mutating func takeParts(_ row: Row) -> Bool {
    let lower = row.own.filter { $0.cell.isFilled }
    let areParts = lower.allSatisfy { placed in column(of: placed.cell).map { kind.parts.contains($0) } ?? false }
    guard areParts, !lower.isEmpty else {
      upper = []
      return false
    }
    let replaced = Set(lower.map(\.column))
    setHeads((upper.filter { !replaced.contains($0.column) } + lower).sorted { $0.column < $1.column })
    layout.headerRow = row.number
    upper = []
    return true
  }

  /// 1 2 3 or (1) (2) (3), right under the heads.
  private func isColumnNumbers(_ row: Row) -> Bool {
    var last = 0
    var count = 0
    for placed in row.own where placed.cell.isFilled {
      let text = CellText.tidy(placed.cell.shown(in: layout.dates))
      let digits = text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
      guard let number = Int(digits), number > last, number <= 16_384 else { return false }
      last = number
      count += 1
    }
    return count >= 3
  }

  private mutating func sort(_ row: Row) -> Finding {
    var cells: [Column: Cell] = [:]
    cells.reserveCapacity(columns.count)
    var filled = 0
    for placed in row.cells {
      guard let column = columns[placed.column], cells[column] == nil else { continue }
      if case .text(let text) = placed.cell, CellText.isDatabaseNull(CellText.tidy(text)) {
        sawDatabaseNulls = true
        continue
      }
      cells[column] = placed.cell
      if !placed.isSpanned, column != kind.runningNumber, holdsSomething(placed.cell) { filled += 1 }
    }
    guard filled >= 3, !repeatsHeads(cells) else { return .aside }
    return .entry(TableRow(layout: layout, number: row.number, cells: cells))
  }

  /// Whether at least three cells are the heads above them, and none of the required ones is anything else.
  private func repeatsHeads(_ cells: [Column: Cell]) -> Bool {
    let isHead = { (column: Column, cell: Cell) in
      if case .text = cell { self.column(of: cell) == column } else { false }
    }
    let mayBe = kind.required.allSatisfy { column in cells[column].map { isHead(column, $0) } ?? true }
    return mayBe && cells.count { isHead($0.key, $0.value) } >= 3
  }
}

/// Whether a cell holds more than blanks and words for nothing.
func holdsSomething(_ cell: Cell) -> Bool {
  guard case .text(let text) = cell else { return true }
  return !CellText.meansEmpty(CellText.tidy(text))
}
