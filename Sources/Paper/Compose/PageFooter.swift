import CPango

/// The small print at the bottom of each page: when it was made and its code, and which page of how many it is.
struct PageFooter {
  let language: Document.Language
  let madeAt: String
  let code: String

  /// The words on the left.
  var left: String {
    let label =
      switch language {
      case .indonesian: "kode"
      case .english: "code"
      }
    return [madeAt, code.isEmpty ? "" : "\(label) \(code)"].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The words on the right.
  func right(page: Int, of pages: Int) -> String {
    switch language {
    case .indonesian: "halaman \(page) dari \(pages)"
    case .english: "page \(page) of \(pages)"
    }
  }

  /// Draws the footer; it is not part of the structure, since it repeats.
  func draw(page: Int, of pages: Int, on canvas: Canvas, measure: PageMeasure) {
    let rule = measure.footer
    cairo_set_line_width(canvas.cairo, 0.5)
    cairo_move_to(canvas.cairo, measure.left, rule)
    cairo_line_to(canvas.cairo, measure.left + measure.textWidth, rule)
    cairo_stroke(canvas.cairo)
    let top = rule + 1.2 * PageMeasure.millimetre
    let width = measure.textWidth
    let right = Document.Text(self.right(page: page, of: pages))
    let number = TextBox(right, .small, width: width * 0.25, alignment: .right, on: canvas)
    number.draw(0..<1, x: measure.left + width * 0.75, y: top, on: canvas)
    let words = TextBox(Document.Text(left), .small, width: width * 0.74, alignment: .left, on: canvas)
    words.draw(0..<min(words.lineCount, 2), x: measure.left, y: top, on: canvas)
  }
}
