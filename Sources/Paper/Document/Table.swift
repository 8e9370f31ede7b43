extension Document {
  /// A ruled table; its head is repeated on every page and a row stands whole on one page.
  package struct Table: Equatable, Sendable {
    /// The columns from left to right.
    package var columns: [Column]
    /// The rows; a row with too few cells is filled with empty ones.
    package var rows: [Row]
    /// The last row, in bold under a double rule.
    package var total: Row?
    /// What the table holds, read aloud before it; not printed.
    package var summary: String
    /// The size of the type, kept within 5 to 20; the height of a row is 7 mm or more.
    package var points: Double

    /// A table in the usual 8.5 points.
    package init(columns: [Column], rows: [Row], total: Row? = nil, summary: String = "", points: Double = 8.5) {
      self.columns = columns
      self.rows = rows
      self.total = total
      self.summary = summary
      self.points = points
    }
  }
}

extension Document.Table {
  /// A column of a table.
  package struct Column: Equatable, Sendable {
    /// How wide a column is.
    package enum Width: Equatable, Sendable {
      /// As given; all are narrowed alike where together they are wider than the page.
      case millimetres(Double)
      /// A part of what the columns in millimetres leave, against the other shares.
      case share(Double)
    }

    /// The words in the head.
    package var title: String
    /// The words above the heads of neighbouring columns that bear the same group: "Pentahapan".
    package var group: String?
    /// How wide it is.
    package var width: Width
    /// Where its cells' words stand; heads are centred.
    package var alignment: Document.Alignment

    /// A column; one share wide and flush left unless said otherwise.
    package init(
      _ title: String, group: String? = nil, width: Width = .share(1), alignment: Document.Alignment = .left
    ) {
      self.title = title
      self.group = group
      self.width = width
      self.alignment = alignment
    }
  }

  /// A row of cells.
  package struct Row: Equatable, Sendable, ExpressibleByArrayLiteral {
    /// The cells from left to right; what is beyond the last column is left out.
    package var cells: [Cell]
    /// Whether the row has a light background (8 % black), to set it apart.
    package var isTinted: Bool

    /// A row.
    package init(_ cells: [Cell], isTinted: Bool = false) {
      self.cells = cells
      self.isTinted = isTinted
    }

    /// A plain row.
    package init(arrayLiteral cells: Cell...) { self.init(cells) }
  }

  /// What stands in one or more columns of a row.
  package struct Cell: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// The words.
    package var text: Document.Text
    /// How many columns it covers, from 1.
    package var span: Int
    /// Where the words stand; nil as the column says.
    package var alignment: Document.Alignment?

    /// A cell.
    package init(_ text: Document.Text, span: Int = 1, alignment: Document.Alignment? = nil) {
      self.text = text
      self.span = span
      self.alignment = alignment
    }

    /// A cell of plain words.
    package init(stringLiteral words: String) { self.init(Document.Text(words)) }
  }
}
