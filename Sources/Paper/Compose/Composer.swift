/// Turns blocks into strips, from top to bottom.
struct Composer {
  let canvas: Canvas
  let page: PageMeasure
  let language: Document.Language
  var strips: [Strip] = []
  /// What each mark's tag does not say.
  var attributes: [Int: Attributes] = [:]
  /// Space asked for above the next strip, in points.
  var pendingSpace = 0.0
  /// Whether the next strip starts a page.
  var pendingBreak = false
  let root = Mark(tag: .document, number: 0)
  private var lastNumber = 0
  static let millimetre = PageMeasure.millimetre

  init(canvas: Canvas, page: PageMeasure, language: Document.Language) {
    self.canvas = canvas
    self.page = page
    self.language = language
  }

  /// A new element.
  mutating func mark(_ tag: Tag, _ more: Attributes? = nil) -> Mark {
    lastNumber += 1
    if let more { attributes[lastNumber] = more }
    return Mark(tag: tag, number: lastNumber)
  }

  /// Words broken into lines.
  func box(
    _ text: Document.Text, _ style: Style = .body, width: Double, alignment: Document.Alignment = .left
  ) -> TextBox {
    TextBox(text, style, width: width, alignment: alignment, on: canvas)
  }

  /// Adds a strip under the space and page break asked for.
  mutating func add(_ strip: Strip, before: Double = 0) {
    var strip = strip
    strip.before = max(before, pendingSpace)
    strip.startsPage = pendingBreak && !strips.isEmpty
    pendingSpace = 0
    pendingBreak = false
    strips.append(strip)
  }

  /// Adds every line of a text as a strip of its own; no line stands alone at the bottom or top of a page.
  mutating func addLines(
    of box: TextBox, x: Double, path: [Mark], before: Double = 0, keepsWithNext: Bool = false,
    beside first: [Placed] = []
  ) {
    for line in box.allLines {
      var strip = Strip(height: box.lineHeight)
      if line == 0 {
        strip.placed = first
        strip.height += overhang(of: first, below: box)
      }
      strip.placed.append(Placed(ink: .text(box, lines: line..<line + 1), x: x, y: 0, path: path))
      let isFirstOrNextToLast = line + 1 < box.lineCount && (line == 0 || line + 2 == box.lineCount)
      strip.keepsWithNext = keepsWithNext || isFirstOrNextToLast
      add(strip, before: line == 0 ? before : 0)
    }
  }

  /// How much lower a label of several lines ends than the text beside it.
  private func overhang(of labels: [Placed], below box: TextBox) -> Double {
    var tallest = 0.0
    for placed in labels {
      if case .text(let label, _) = placed.ink { tallest = max(tallest, label.height) }
    }
    return max(0, tallest - box.height)
  }

  /// Sets one block.
  mutating func set(_ block: Document.Block, followedBy next: Document.Block?) throws(PaperFault) {
    switch block {
    case .title(let lines, let number): setTitle(lines, number: number)
    case .heading(let words, let level): setHeading(words, level: level)
    case .paragraph(let text, let alignment): setParagraph(text, alignment: alignment)
    case .list(let items, let numbering): setList(items, numbering: numbering)
    case .clauses(let clauses): setClauses(clauses)
    case .facts(let facts): setFacts(facts, x: page.left, width: page.textWidth, labelWidth: nil, within: [root])
    case .table(let table): try setTable(table)
    case .signatures(let signers): try setSignatures(signers)
    case .picture(let picture): try setPicture(picture)
    case .code(let code, let caption, let side): setCode(code, caption: caption, side_mm: side)
    case .attachment(let attachment): setAttachment(attachment)
    case .space(let height): pendingSpace += (height * Composer.millimetre).kept(within: 0...page.textHeight)
    case .pageBreak:
      if case .signatures = next { return }
      pendingBreak = true
    }
  }
}
