import Language

/// A table as a value: heads, rows of cells, perhaps a total; it scrolls inside on narrow screens and repeats its heads on paper.
package struct DataTable: Sendable {
  /// What a column holds, and so how it stands.
  package enum Kind: Sendable {
    case text, number, date
    /// A register number or a cell: it never breaks.
    case code
    /// A small drawing of 120 pixels.
    case bar
    /// Buttons or a menu at the right; its head is read aloud only.
    case act
  }

  /// A column.
  package struct Column: Sendable {
    let label: Phrase
    let kind: Kind
    let isMinor: Bool

    /// A column with its head; a minor one is left out on a phone, where the row's own page says the same.
    package init(_ label: Phrase, _ kind: Kind = .text, isMinor: Bool = false) {
      (self.label, self.kind, self.isMinor) = (label, kind, isMinor)
    }
  }

  /// A row: the first cell names it.
  package struct Row: Sendable {
    let cells: [HTML]
    let id: String?
    let isPinned: Bool

    /// A row; a pinned one is marked as decided.
    package init(_ cells: [HTML], id: String? = nil, isPinned: Bool = false) {
      self.cells = cells
      self.id = id
      self.isPinned = isPinned
    }
  }

  /// Read aloud, and the name of the region that scrolls.
  package var caption: Phrase
  package var columns: [Column]
  package var rows: [Row]
  /// The last row, in bold over a double rule.
  package var total: [HTML]?
  /// What stands instead of a table without rows: what to do first.
  package var empty: HTML
  /// Whether it is so wide that it scrolls inside on every screen.
  var isWide = false
  /// Whether each row stands as a card of its own on a phone, its heads beside its cells, so that nothing scrolls sideways.
  package var isStacked = false

  /// A table.
  package init(_ caption: Phrase, _ columns: [Column], rows: [Row], total: [HTML]? = nil, empty: HTML) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.empty = empty
  }

  /// The table, or its empty state.
  package func html(on screen: Screen) -> HTML {
    guard !rows.isEmpty else { return empty }
    let heads = HTML.each(columns) { column in
      let words = screen(column.label)
      if case .act = column.kind { return "<th scope=\"col\"><span class=\"hidden\">\(words)</span></th>" }
      return "<th scope=\"col\"\(column.mark)>\(words)</th>"
    }
    let foot = HTML.some(total) { "<tfoot>\(row(Row($0), on: screen))</tfoot>" }
    // A list of many columns is printed across the sheet.
    let far: HTML = isWide ? " far broad" : columns.count > 7 ? " broad" : ""
    let stacked = HTML.when(isStacked, " stacked")
    return """
      <div class="scroll\(far)\(stacked)" role="region" aria-label="\(screen(caption))" tabindex="0"><table>
      <caption class="hidden">\(screen(caption))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(HTML.each(rows) { row($0, on: screen) })</tbody>\(foot)
      </table></div>

      """
  }

  private func row(_ row: Row, on screen: Screen) -> HTML {
    let cells = HTML.each(zip(columns, row.cells).enumerated()) { index, pair in
      let head = HTML.when(isStacked, " data-head=\"\(screen(pair.0.label))\"")
      return index == 0
        ? "<th scope=\"row\"\(pair.0.mark)\(head)>\(pair.1)</th>" : "<td\(pair.0.mark)\(head)>\(pair.1)</td>"
    }
    let id = HTML.some(row.id) { " id=\"\($0)\"" }
    return "<tr\(id)\(HTML.when(row.isPinned, " class=\"pinned\""))>\(cells)</tr>\n"
  }
}

extension DataTable.Column {
  /// The classes of its cells.
  var mark: HTML {
    let classes = [kind.name, isMinor ? "minor" : nil].compactMap(\.self)
    return classes.isEmpty ? .empty : " class=\"\(classes.joined(separator: " "))\""
  }
}

extension DataTable.Kind {
  /// The class of its cells.
  fileprivate var name: String? {
    switch self {
    case .text: nil
    case .number: "num"
    case .date: "date"
    case .code: "code"
    case .bar: "bar"
    case .act: "act"
    }
  }
}
