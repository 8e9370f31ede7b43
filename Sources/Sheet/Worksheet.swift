/// Reads the rows of one worksheet part as they come.
final class Worksheet {
  private let markup: Markup
  private let parts: WorkbookParts
  private let limits: SheetLimits
  private let context: (Row) -> Void

  private var isData = false
  private var rowNumber = 0
  private var isRowHidden = false
  private var hidesCells = false
  /// For each column whether it is hidden; empty where none is.
  private var hiddenColumns: [Bool] = []
  private var columnElements = 0
  private var cells: [PlacedCell] = []
  /// The merged cells that reach down, by their first row: column, and last row.
  private var merges: [Int: [(column: Int, last: Int)]] = [:]
  /// What those that reach this row show, by column.
  private var reaching: [Int: (cell: Cell, last: Int)] = [:]
  private var spans = 0

  private var column = -1
  private var kind = Kind.number
  private var style = NumberFormat.Shown.number
  private var hasFormula = false
  private var hasValue = false
  private var isCapturing = false
  private var isPhonetic = false
  private var buffer: [UInt8] = []

  private enum Kind { case number, shared, text, formulaText, boolean, error, isoDate }

  /// A reader of one sheet that gives each row to `context`.
  init(_ parts: WorkbookParts, limits: SheetLimits, context: @escaping (Row) -> Void) {
    self.parts = parts
    self.limits = limits
    self.context = context
    markup = Markup(limits: limits)
  }

  /// Reads the part.
  ///
  /// - Throws: `workbookDamaged` and whatever the archive refuses.
  func read(_ part: String, in archive: Archive) throws(SheetRefusal) {
    if archive.merges(in: part) { try readMerges(part, in: archive) }
    markup.onStart = { [unowned self] in start($0) }
    markup.onEnd = { [unowned self] in end($0) }
    markup.onText = { [unowned self] in
      guard isCapturing else { return }
      buffer.append(contentsOf: $0)
      if buffer.count > limits.cellBytes { markup.fail(.workbookDamaged) }
    }
    try archive.read(part, with: markup)
  }

  private func start(_ element: Markup.Element) {
    let name = element.name
    if isData {
      if matches(name, "c") {
        startCell(element)
      } else if matches(name, "v") {
        hasValue = true
        isCapturing = true
        buffer.removeAll(keepingCapacity: true)
      } else if matches(name, "t") {
        isCapturing = kind == .text && !isPhonetic
        hasValue = hasValue || isCapturing
      } else if matches(name, "f") {
        hasFormula = true
      } else if matches(name, "row") {
        startRow(element)
      } else if matches(name, "rPh") {
        isPhonetic = true
      }
    } else if matches(name, "sheetData") {
      isData = true
    } else if matches(name, "col") {
      hideColumns(element)
    }
  }

  /// Merged cells stand behind the rows, so that they are read before them.
  private func readMerges(_ part: String, in archive: Archive) throws(SheetRefusal) {
    let markup = Markup(limits: limits)
    var found: [Int: [(column: Int, last: Int)]] = [:]
    var count = 0
    markup.onStart = { element in
      guard matches(element.name, "mergeCell"), let range = element.text("ref") else { return }
      let ends = range.split(separator: ":").map { end in
        (column: end.withCString { Worksheet.column(of: $0) }, row: Int(end.drop { $0.isLetter }) ?? 0)
      }
      guard ends.count == 2, ends[0].row > 0, ends[1].row > ends[0].row, ends[0].column >= 0 else { return }
      count += 1
      guard count <= SheetLimits.spans else { return markup.fail(.workbookDamaged) }
      found[ends[0].row, default: []].append((ends[0].column, ends[1].row))
    }
    try archive.read(part, with: markup)
    markup.onStart = { _ in }
    merges = found
  }

  /// The cells of the row, with what merged cells from above show beside it.
  private func completed() -> [PlacedCell] {
    for merge in merges[rowNumber] ?? [] {
      guard let top = cells.first(where: { $0.column == merge.column })?.cell, top.isFilled else { continue }
      reaching[merge.column] = (top, merge.last)
    }
    guard !reaching.isEmpty else { return cells }
    reaching = reaching.filter { $0.value.last >= rowNumber }
    let beginning = Set((merges[rowNumber] ?? []).map(\.column))
    let spanned = reaching.filter { !beginning.contains($0.key) }
    spans += spanned.count
    guard spans <= SheetLimits.spans else {
      markup.fail(.workbookDamaged)
      return cells
    }
    let own = cells.filter { spanned[$0.column] == nil }
    return (own + spanned.map { PlacedCell(column: $0.key, cell: $0.value.cell, isSpanned: true) })
      .sorted { $0.column < $1.column }
  }

  private func hideColumns(_ element: Markup.Element) {
    guard element.isTrue("hidden") || element.text("width").flatMap(Double.init) == 0 else { return }
    columnElements += 1
    guard columnElements <= limits.columns else { return markup.fail(.workbookDamaged) }
    guard let first = element.integer("min"), let last = element.integer("max"), first >= 1 else { return }
    if hiddenColumns.isEmpty { hiddenColumns = Array(repeating: false, count: limits.columns) }
    for column in stride(from: first - 1, to: min(last, limits.columns), by: 1) { hiddenColumns[column] = true }
  }

  private func startRow(_ element: Markup.Element) {
    rowNumber = element.pointer("r") == nil ? rowNumber + 1 : element.integer("r") ?? 0
    guard (1...limits.rows).contains(rowNumber) else { return markup.fail(.workbookDamaged) }
    isRowHidden = element.isTrue("hidden") || element.text("ht").flatMap(Double.init) == 0
    hidesCells = false
    cells.removeAll(keepingCapacity: true)
    column = -1
  }

  private func startCell(_ element: Markup.Element) {
    if let reference = element.pointer("r") {
      column = Worksheet.column(of: reference)
    } else {
      column += 1
    }
    guard (0..<limits.columns).contains(column), cells.count < limits.columns else {
      return markup.fail(.workbookDamaged)
    }
    let style = element.integer("s") ?? 0
    self.style = parts.styles.indices.contains(style) ? parts.styles[style] : .number
    kind = element.pointer("t").map(Worksheet.kind(of:)) ?? .number
    (hasFormula, hasValue, isCapturing, isPhonetic) = (false, false, false, false)
    buffer.removeAll(keepingCapacity: true)
  }

  private static func kind(of type: UnsafePointer<CChar>) -> Kind {
    if matches(type, "s") { return .shared }
    if matches(type, "inlineStr") { return .text }
    if matches(type, "str") { return .formulaText }
    if matches(type, "b") { return .boolean }
    if matches(type, "e") { return .error }
    return matches(type, "d") ? .isoDate : .number
  }

  /// The column from 0 of a reference such as `AB12`, or -1.
  private static func column(of reference: UnsafePointer<CChar>) -> Int {
    var (column, index) = (0, 0)
    while index < 4, (0x41...0x5A).contains(reference[index]) {
      column = column * 26 + Int(reference[index]) - 0x40
      index += 1
    }
    return column - 1
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard isData else { return }
    if matches(name, "c") {
      endCell()
    } else if matches(name, "v") || matches(name, "t") {
      isCapturing = false
    } else if matches(name, "rPh") {
      isPhonetic = false
    } else if matches(name, "row") {
      context(Row(number: rowNumber, isHidden: isRowHidden, hidesCells: hidesCells, cells: completed()))
    } else if matches(name, "sheetData") {
      isData = false
    }
  }

  private func endCell() {
    guard let cell = cell() else { return }
    if !hiddenColumns.isEmpty, hiddenColumns[column], cell.isFilled { hidesCells = true }
    cells.append(PlacedCell(column: column, cell: cell))
  }

  private func cell() -> Cell? {
    // A program that never calculated writes the value empty; a calculated empty text is an empty value of kind text.
    if hasFormula, !hasValue || (buffer.isEmpty && kind != .formulaText) { return .formulaWithoutValue }
    guard hasValue else { return nil }
    switch kind {
    case .shared:
      guard let index = Int(digits()), parts.strings.indices.contains(index) else {
        markup.fail(.workbookDamaged)
        return nil
      }
      let text = parts.strings[index]
      return text.isEmpty ? nil : .text(text)
    case .text, .formulaText: return buffer.isEmpty ? nil : .text(decoded(buffer))
    case .boolean: return .boolean(digits() == "1" || digits() == "true")
    case .error: return .error(digits())
    case .isoDate: return buffer.isEmpty ? nil : .text(digits())
    case .number:
      let digits = digits()
      if digits.isEmpty { return nil }
      guard Double(digits) != nil else { return .text(digits) }
      switch style {
      case .date: return .date(serial: digits)
      case .percent: return .text(NumberFormat.percent(digits))
      case .number: return .number(digits)
      }
    }
  }

  private func digits() -> String {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    let start = buffer.firstIndex { !isBlank($0) } ?? buffer.endIndex
    let end = buffer.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return String(decoding: buffer[start..<end], as: UTF8.self)
  }
}
