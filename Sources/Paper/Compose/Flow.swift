/// The structure tags of PDF (ISO 32000-1, 14.8.4) that papers use.
enum Tag: String {
  case document = "Document"
  case section = "Sect"
  case division = "Div"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case paragraph = "P"
  case span = "Span"
  case list = "L"
  case item = "LI"
  case label = "Lbl"
  case body = "LBody"
  case table = "Table"
  case row = "TR"
  case head = "TH"
  case cell = "TD"
  case figure = "Figure"
}

/// An element of the structure; two marks with the same number are the same element.
struct Mark: Equatable {
  let tag: Tag
  let number: Int
}

/// What a tag alone does not say.
struct Attributes: Equatable {
  /// Whether a table head is the head of the columns below it.
  var isColumnHead = false
  var columnSpan = 1
  var rowSpan = 1
  /// The words that stand for a figure, or the summary of a table.
  var words: String?
  var numbering: Document.Numbering?
  /// The box of a figure on its page in points: left, bottom, right, top.
  var box: [Double]?
}

/// What is drawn in one place.
enum Ink {
  case text(TextBox, lines: Range<Int>)
  case drawing(Drawing, width: Double, height: Double)
  case code(QRCode, side: Double)
}

/// Ink at its place in a strip, in points from the page's left edge and the strip's top, and its structure.
struct Placed {
  var ink: Ink
  var x: Double
  var y: Double
  /// The elements it stands in, from the document to its own.
  var path: [Mark]
}

/// A straight black line in a strip; horizontal or vertical.
struct Rule {
  var x1, y1, x2, y2: Double
  var width = 0.5
}

/// A light background.
struct Background {
  var x, y, width, height: Double
  /// From 0 (none) to 0.1.
  var darkness: Double
}

/// A stretch of the page's width that is never cut: a line of text, a row, a signature block.
struct Strip {
  var height: Double
  /// Space above, left out at the top of a page.
  var before = 0.0
  var keepsWithNext = false
  var startsPage = false
  /// The table head that stands above it on every page.
  var head: TableHead?
  var placed: [Placed] = []
  var rules: [Rule] = []
  var backgrounds: [Background] = []
}

/// The head of a table: drawn and tagged once, then repeated untagged on each further page.
final class TableHead {
  let strip: Strip

  init(_ strip: Strip) { self.strip = strip }
}
