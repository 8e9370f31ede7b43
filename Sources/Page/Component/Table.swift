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

    /// A column with its head.
    package init(_ label: Phrase, _ kind: Kind = .text) {
      self.label = label
      self.kind = kind
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
      return "<th scope=\"col\"\(column.kind.mark)>\(words)</th>"
    }
    let foot = HTML.some(total) { "<tfoot>\(row(Row($0)))</tfoot>" }
    // A list of many columns is printed across the sheet.
    let far: HTML = isWide ? " far broad" : columns.count > 7 ? " broad" : ""
    return """
      <div class="scroll\(far)" role="region" aria-label="\(screen(caption))" tabindex="0"><table>
      <caption class="hidden">\(screen(caption))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(HTML.each(rows, row))</tbody>\(foot)
      </table></div>

      """
  }

  private func row(_ row: Row) -> HTML {
    let cells = HTML.each(zip(columns, row.cells).enumerated()) { index, pair in
      index == 0
        ? "<th scope=\"row\"\(pair.0.kind.mark)>\(pair.1)</th>" : "<td\(pair.0.kind.mark)>\(pair.1)</td>"
    }
    let id = HTML.some(row.id) { " id=\"\($0)\"" }
    return "<tr\(id)\(HTML.when(row.isPinned, " class=\"pinned\""))>\(cells)</tr>\n"
  }
}

extension DataTable.Kind {
  /// The class of a cell.
  var mark: HTML {
    switch self {
    case .text: ""
    case .number: " class=\"num\""
    case .date: " class=\"date\""
    case .code: " class=\"code\""
    case .bar: " class=\"bar\""
    case .act: " class=\"act\""
    }
  }
}
