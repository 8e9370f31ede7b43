import CPango

/// Draws pages and opens and closes their structure tags.
struct Painter {
  private let canvas: Canvas
  private let measure: PageMeasure
  private let footer: PageFooter
  /// The elements in the order they were opened.
  private(set) var outline: [Element] = []
  private var open: [Mark] = []
  private let attributes: [Int: Attributes]
  /// Elements with lines on several pages: each page's lines become a span of their own.
  private var splitMarks: Set<Int> = []

  /// An element of the structure at its depth; the document is at depth 0.
  struct Element {
    let tag: Tag
    let depth: Int
    var attributes: Attributes?
  }

  init(canvas: Canvas, measure: PageMeasure, footer: PageFooter, attributes: [Int: Attributes]) {
    self.canvas = canvas
    self.measure = measure
    self.footer = footer
    self.attributes = attributes
  }

  mutating func paint(_ pages: [[Stacked]]) throws(PaperFault) {
    splitMarks = Painter.marksOnSeveralPages(pages)
    for (index, page) in pages.enumerated() {
      for stacked in page {
        for background in stacked.strip.backgrounds { fill(background, y: stacked.y) }
      }
      for stacked in page where stacked.isRepeat { try paintUntagged(stacked) }
      stroke(page)
      footer.draw(page: index + 1, of: pages.count, on: canvas, measure: measure)
      for stacked in page where !stacked.isRepeat {
        for placed in stacked.strip.placed {
          enter(placed, y: stacked.y, page: index)
          try draw(placed, y: stacked.y)
        }
      }
      closeLeaf()
      cairo_show_page(canvas.cairo)
    }
    while !open.isEmpty { close() }
  }

  private static func marksOnSeveralPages(_ pages: [[Stacked]]) -> Set<Int> {
    var split: Set<Int> = []
    var before: Set<Int> = []
    for page in pages {
      var here: Set<Int> = []
      for stacked in page where stacked.strip.head == nil && !stacked.isRepeat {
        for placed in stacked.strip.placed {
          guard let own = placed.path.last?.number else { continue }
          if before.contains(own) { split.insert(own) }
          here.insert(own)
        }
      }
      before = here
    }
    return split
  }

  // MARK: Structure

  /// Closes and opens tags until the ones of `placed` are open.
  private mutating func enter(_ placed: Placed, y: Double, page: Int) {
    var path = placed.path
    if let own = path.last, splitMarks.contains(own.number) {
      path.append(Mark(tag: .span, number: -1 - page))
    }
    var common = 0
    while common < open.count, common < path.count, open[common] == path[common] { common += 1 }
    while open.count > common { close() }
    for mark in path[common...] {
      var more = attributes[mark.number]
      if mark.tag == .figure { more?.box = box(of: placed, y: y) }
      outline.append(Element(tag: mark.tag, depth: open.count, attributes: more))
      cairo_tag_begin(canvas.cairo, mark.tag.rawValue, nil)
      open.append(mark)
    }
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    cairo_tag_end(canvas.cairo, last.tag.rawValue)
  }

  /// Closes the innermost element where it holds ink itself, so that it never reaches over a page.
  private mutating func closeLeaf() {
    if !open.isEmpty { close() }
  }

  private func box(of placed: Placed, y: Double) -> [Double]? {
    let (width, height): (Double, Double) =
      switch placed.ink {
      case .text: (0, 0)
      case .drawing(_, let width, let height): (width, height)
      case .code(_, let side): (side, side)
      }
    let top = measure.height - y - placed.y
    return [placed.x, top - height, placed.x + width, top]
  }

  // MARK: Ink

  private func draw(_ placed: Placed, y: Double) throws(PaperFault) {
    let top = y + placed.y
    switch placed.ink {
    case .text(let box, let lines): box.draw(lines, x: placed.x, y: top, on: canvas)
    case .drawing(let drawing, let width, let height):
      try drawing.draw(x: placed.x, y: top, width: width, height: height, on: canvas.cairo)
      cairo_set_source_rgb(canvas.cairo, 0, 0, 0)
    case .code(let code, let side):
      let module = side / Double(code.modules.count + 2 * QRCode.quiet)
      let quiet = Double(QRCode.quiet) * module
      for bar in code.bars {
        cairo_rectangle(
          canvas.cairo, placed.x + quiet + Double(bar.column) * module, top + quiet + Double(bar.row) * module,
          Double(bar.length) * module, module)
      }
      cairo_fill(canvas.cairo)
    }
  }

  private func paintUntagged(_ stacked: Stacked) throws(PaperFault) {
    for placed in stacked.strip.placed { try draw(placed, y: stacked.y) }
  }

  private func fill(_ background: Background, y: Double) {
    let light = 1 - background.darkness
    cairo_set_source_rgb(canvas.cairo, light, light, light)
    cairo_rectangle(canvas.cairo, background.x, y + background.y, background.width, background.height)
    cairo_fill(canvas.cairo)
    cairo_set_source_rgb(canvas.cairo, 0, 0, 0)
  }

  /// Draws a page's rules, each width in one go, and uprights that meet as one line.
  private func stroke(_ page: [Stacked]) {
    var rules: [Rule] = []
    var uprights: [Double: Int] = [:]
    for stacked in page {
      for var rule in stacked.strip.rules {
        rule.y1 += stacked.y
        rule.y2 += stacked.y
        if rule.x1 == rule.x2, let last = uprights[rule.x1], abs(rules[last].y2 - rule.y1) < 0.01 {
          rules[last].y2 = rule.y2
          continue
        }
        if rule.x1 == rule.x2 { uprights[rule.x1] = rules.count }
        rules.append(rule)
      }
    }
    for width in Set(rules.map(\.width)).sorted() {
      // Thin rules of a table meet in square corners; thick ones end with the text.
      cairo_set_line_cap(canvas.cairo, width < 1 ? CAIRO_LINE_CAP_SQUARE : CAIRO_LINE_CAP_BUTT)
      cairo_set_line_width(canvas.cairo, width)
      for rule in rules where rule.width == width {
        cairo_move_to(canvas.cairo, rule.x1, rule.y1)
        cairo_line_to(canvas.cairo, rule.x2, rule.y2)
      }
      cairo_stroke(canvas.cairo)
    }
  }
}
