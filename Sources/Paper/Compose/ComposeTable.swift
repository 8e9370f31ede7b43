extension Composer {
  private static let padding = 1.2 * PageMeasure.millimetre
  private static let rowHeight = 7 * PageMeasure.millimetre
  private static let headHeight = 6 * PageMeasure.millimetre

  /// A table being set.
  private struct Frame {
    let table: Document.Table
    /// The left edges of the columns and the right edge of the last.
    let edges: [Double]
    let mark: Mark
    let head: TableHead

    func width(_ columns: Range<Int>) -> Double { edges[columns.upperBound] - edges[columns.lowerBound] }
  }

  mutating func setTable(_ table: Document.Table) throws(PaperFault) {
    guard !table.columns.isEmpty else { throw .tableWithoutColumns(summary: table.summary) }
    let element = mark(.table, table.summary.isEmpty ? nil : Attributes(words: table.summary))
    let edges = columnEdges(table.columns)
    let head = TableHead(headStrip(table, edges: edges, within: [root, element]))
    let frame = Frame(table: table, edges: edges, mark: element, head: head)
    for (index, row) in table.rows.enumerated() {
      // A tinted row heads the rows below it: it is not the last of a page, as a heading is not.
      let isFollowed = index + 1 < table.rows.count ? row.isTinted : table.total != nil
      addRow(row, of: frame, isTotal: false, keepsWithNext: isFollowed)
    }
    if table.rows.isEmpty {
      let words: Document.Text = language == .indonesian ? "tidak ada isi" : "nothing to list"
      let cell = Document.Table.Cell(words, span: table.columns.count, alignment: .center)
      addRow(Document.Table.Row([cell]), of: frame, isTotal: false, keepsWithNext: table.total != nil)
    }
    if let total = table.total { addRow(total, of: frame, isTotal: true, keepsWithNext: false) }
    pendingSpace = 3 * Composer.millimetre
  }

  /// Shares what the fixed columns leave; narrows all alike where they leave too little.
  private func columnEdges(_ columns: [Document.Table.Column]) -> [Double] {
    var fixed = 0.0
    var shares = 0.0
    for column in columns {
      switch column.width {
      case .millimetres(let width): fixed += width.kept(within: 1...500) * Composer.millimetre
      case .share(let share): shares += share.kept(within: 0.01...1000)
      }
    }
    let least = shares > 0 ? page.textWidth * 0.1 : 0
    let left = max(page.textWidth - fixed, least)
    let scale = fixed + left > page.textWidth + 0.01 ? page.textWidth / (fixed + left) : 1
    var edges = [page.left]
    for column in columns {
      let width =
        switch column.width {
        case .millimetres(let width): width.kept(within: 1...500) * Composer.millimetre
        case .share(let share): left * share.kept(within: 0.01...1000) / shares
        }
      edges.append((edges.last ?? page.left) + width * scale)
    }
    return edges
  }

  private mutating func addRow(
    _ row: Document.Table.Row, of frame: Frame, isTotal: Bool, keepsWithNext: Bool
  ) {
    let style = Style(points: frame.table.points.kept(within: 5...20), isBold: isTotal, leading: 1.2)
    var boxes: [(box: TextBox, columns: Range<Int>)] = []
    var column = 0
    for cell in row.cells {
      guard column < frame.table.columns.count else { break }
      let columns = column..<min(column + max(cell.span, 1), frame.table.columns.count)
      let width = frame.width(columns) - 2 * Composer.padding
      let alignment = cell.alignment ?? frame.table.columns[column].alignment
      boxes.append((box(cell.text, style, width: width, alignment: alignment), columns))
      column = columns.upperBound
    }
    while column < frame.table.columns.count {
      boxes.append((box("", style, width: 10), column..<column + 1))
      column += 1
    }
    let lineHeight = style.points * style.leading
    let most = boxes.map(\.box.lineCount).max() ?? 1
    let room = page.textHeight - frame.head.strip.height - 2 * Composer.padding
    let linesPerPage = max(1, Int(room / lineHeight))
    // A row taller than a page is the one row that is cut, as several rows under each other.
    for first in stride(from: 0, to: most, by: linesPerPage) {
      let lines = first..<min(first + linesPerPage, most)
      var strip = rowStrip(boxes, lines: lines, lineHeight: lineHeight, of: frame)
      strip.keepsWithNext = keepsWithNext
      if row.isTinted { strip.backgrounds = [background(frame.edges, height: strip.height, darkness: 0.08)] }
      if isTotal { strip.rules.append(horizontal(frame.edges[0], frame.edges.last ?? 0, y: 1.5)) }
      add(strip)
    }
  }

  private mutating func rowStrip(
    _ boxes: [(box: TextBox, columns: Range<Int>)], lines: Range<Int>, lineHeight: Double, of frame: Frame
  ) -> Strip {
    let height = max(Composer.rowHeight, Double(lines.count) * lineHeight + 2 * Composer.padding)
    var strip = Strip(height: height)
    strip.head = frame.head
    strip.placed.reserveCapacity(boxes.count)
    let within = [root, frame.mark, mark(.row)]
    strip.rules = [vertical(frame.edges[0], 0, height)]
    for (box, columns) in boxes {
      let span = columns.count
      let cell = mark(.cell, span > 1 ? Attributes(columnSpan: span) : nil)
      let shown = lines.clamped(to: box.allLines)
      let y = (height - Double(shown.count) * lineHeight) / 2
      let x = frame.edges[columns.lowerBound] + Composer.padding
      strip.placed.append(Placed(ink: .text(box, lines: shown), x: x, y: y, path: within + [cell]))
      strip.rules.append(vertical(frame.edges[columns.upperBound], 0, height))
    }
    strip.rules.append(horizontal(frame.edges[0], frame.edges.last ?? 0, y: height))
    return strip
  }

  /// The head: one level, or two where columns stand under a group.
  private mutating func headStrip(_ table: Document.Table, edges: [Double], within path: [Mark]) -> Strip {
    let style = Style(points: table.points.kept(within: 5...20), isBold: true, leading: 1.2)
    let groups = HeadCell.cells(of: table.columns)
    let levels = groups.contains { $0.level == 1 } ? 2 : 1
    let cells = groups.map { cell in
      let width = edges[cell.columns.upperBound] - edges[cell.columns.lowerBound] - 2 * Composer.padding
      return (cell, box(Document.Text(cell.title), style, width: width, alignment: .center))
    }
    func least(_ level: Int) -> Double {
      let tallest = cells.filter { $0.0.level == level && $0.0.levels(of: levels) == 1 }.map(\.1.height).max() ?? 0
      return max(Composer.headHeight, tallest + 2 * Composer.padding)
    }
    var heights = (0..<levels).map(least)
    let whole = (cells.map(\.1.height).max() ?? 0) + 2 * Composer.padding
    heights[levels - 1] += max(0, whole - heights.reduce(0, +))
    let total = heights.reduce(0, +)
    var strip = Strip(height: total)
    let right = edges.last ?? 0
    strip.backgrounds = [background(edges, height: total, darkness: 0.07)]
    strip.rules = [
      horizontal(edges[0], right, y: 0), horizontal(edges[0], right, y: total), vertical(edges[0], 0, total),
    ]
    let rows = (0..<levels).map { _ in mark(.row) }
    for (cell, box) in cells {
      let top = cell.level == 0 ? 0 : heights[0]
      let height = cell.levels(of: levels) == 2 || levels == 1 ? total : heights[cell.level]
      let more = Attributes(isColumnHead: true, columnSpan: cell.columns.count, rowSpan: cell.levels(of: levels))
      let x = edges[cell.columns.lowerBound]
      strip.placed.append(
        Placed(
          ink: .text(box, lines: box.allLines), x: x + Composer.padding, y: top + (height - box.height) / 2,
          path: path + [rows[cell.level], mark(.head, more)]))
      let end = edges[cell.columns.upperBound]
      strip.rules.append(vertical(end, top, top + height))
      if cell.isGroup { strip.rules.append(horizontal(x, end, y: heights[0])) }
    }
    return strip
  }

  private func horizontal(_ x1: Double, _ x2: Double, y: Double) -> Rule { Rule(x1: x1, y1: y, x2: x2, y2: y) }
  private func vertical(_ x: Double, _ y1: Double, _ y2: Double) -> Rule { Rule(x1: x, y1: y1, x2: x, y2: y2) }

  private func background(_ edges: [Double], height: Double, darkness: Double) -> Background {
    Background(x: edges[0], y: 0, width: (edges.last ?? 0) - edges[0], height: height, darkness: darkness)
  }
}
