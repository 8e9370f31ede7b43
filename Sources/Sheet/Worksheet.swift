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

  private var column = -1
  private var kind = Kind.number
  private var showsDate = false
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
    showsDate = parts.showsDate.indices.contains(style) && parts.showsDate[style]
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
      context(Row(number: rowNumber, isHidden: isRowHidden, hidesCells: hidesCells, cells: cells))
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
      return showsDate ? .date(serial: digits) : .number(digits)
    }
  }

  private func digits() -> String {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    let start = buffer.firstIndex { !isBlank($0) } ?? buffer.endIndex
    let end = buffer.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return String(decoding: buffer[start..<end], as: UTF8.self)
  }
}
