extension Composer {
  mutating func setTitle(_ lines: [String], number: String?) {
    let title = mark(.heading1)
    let style = Style(points: 12, isBold: true, leading: 1.3)
    let words = box(Document.Text(lines.joined(separator: "\n")), style, width: page.textWidth, alignment: .center)
    addLines(of: words, x: page.left, path: [root, title], before: 4 * Composer.millimetre, keepsWithNext: true)
    if let number {
      let line = box(Document.Text(number), width: page.textWidth, alignment: .center)
      addLines(of: line, x: page.left, path: [root, mark(.paragraph)], keepsWithNext: true)
    }
    pendingSpace = 3.5 * Composer.millimetre
  }

  mutating func setHeading(_ words: String, level: Int) {
    let (tag, points): (Tag, Double) =
      switch level {
      case ...2: (.heading2, 11.5)
      case 3: (.heading3, 10.5)
      case _: (.heading4, 10.5)
      }
    let style = Style(points: points, isBold: true, leading: 1.3)
    let text = box(Document.Text(words), style, width: page.textWidth)
    let heading = mark(tag)
    addLines(of: text, x: page.left, path: [root, heading], before: 4 * Composer.millimetre, keepsWithNext: true)
    pendingSpace = 1.2 * Composer.millimetre
  }

  mutating func setParagraph(_ text: Document.Text, alignment: Document.Alignment) {
    let words = box(text, width: page.textWidth, alignment: alignment)
    addLines(of: words, x: page.left, path: [root, mark(.paragraph)])
    pendingSpace = 3 * Composer.millimetre
  }

  mutating func setList(_ items: [Document.Text], numbering: Document.Numbering) {
    addPoints(items, numbering: numbering, x: page.left, width: page.textWidth, within: [root])
    pendingSpace = 3 * Composer.millimetre
  }

  /// Adds points with their marks; `label` stands left of the first line.
  mutating func addPoints(
    _ points: [Document.Text], numbering: Document.Numbering, x: Double, width: Double, within path: [Mark],
    beside label: [Placed] = []
  ) {
    let list = mark(.list, Attributes(numbering: numbering))
    let indent = numbering == .plain ? 0 : 7 * Composer.millimetre
    for (index, point) in points.enumerated() {
      let item = mark(.item)
      var beside = index == 0 ? label : []
      if let words = numbering.label(index) {
        let place = box(Document.Text(words), width: indent)
        let inner = path + [list, item, mark(.label)]
        beside.append(Placed(ink: .text(place, lines: 0..<1), x: x, y: 0, path: inner))
      }
      let words = box(point, width: width - indent)
      addLines(
        of: words, x: x + indent, path: path + [list, item, mark(.body)],
        before: index == 0 ? 0 : 0.8 * Composer.millimetre, beside: beside)
    }
  }

  mutating func setClauses(_ clauses: [Document.Clause]) {
    let list = mark(.list, Attributes(numbering: .plain))
    let labelWidth = 30 * Composer.millimetre
    let colonWidth = 5 * Composer.millimetre
    let x = page.left + labelWidth + colonWidth
    for clause in clauses {
      let item = mark(.item)
      let beside = labelled(clause.label, x: page.left, width: labelWidth, path: [root, list, item, mark(.label)])
      let body = mark(.body)
      let width = page.left + page.textWidth - x
      if clause.numbering == .plain, let text = clause.points.first, clause.points.count == 1 {
        let words = box(text, width: width)
        addLines(of: words, x: x, path: [root, list, item, body], beside: beside)
      } else {
        let within = [root, list, item, body]
        addPoints(clause.points, numbering: clause.numbering, x: x, width: width, within: within, beside: beside)
      }
      pendingSpace = 2 * Composer.millimetre
    }
    pendingSpace = 3 * Composer.millimetre
  }

  /// Adds label and value pairs; the label column is as wide as its widest label, at most 40 % of the width.
  mutating func setFacts(
    _ facts: [Document.Fact], x: Double, width: Double, labelWidth: Double?, within path: [Mark]
  ) {
    let list = mark(.list, Attributes(numbering: .plain))
    let longest = facts.map { box(Document.Text($0.label), width: width).widest }.max() ?? 0
    let column = labelWidth ?? min(longest + 3 * Composer.millimetre, width * 0.4)
    let colon = 4 * Composer.millimetre
    for fact in facts {
      let item = mark(.item)
      let beside = labelled(fact.label, x: x, width: column, path: path + [list, item, mark(.label)])
      let value = box(fact.value, width: width - column - colon)
      addLines(of: value, x: x + column + colon, path: path + [list, item, mark(.body)], beside: beside)
    }
    pendingSpace = 3 * Composer.millimetre
  }

  /// A label and its colon.
  private mutating func labelled(_ label: String, x: Double, width: Double, path: [Mark]) -> [Placed] {
    let words = box(Document.Text(label), width: width)
    let colon = box(":", width: 4 * Composer.millimetre)
    return [
      Placed(ink: .text(words, lines: words.allLines), x: x, y: 0, path: path),
      Placed(ink: .text(colon, lines: 0..<1), x: x + width, y: 0, path: path),
    ]
  }
}

extension Document.Numbering {
  /// The mark before the item at an index from 0; nil for plain lists.
  func label(_ index: Int) -> String? {
    switch self {
    case .numbers: "\(index + 1)."
    case .letters: "\(Document.Numbering.letters(index))."
    case .dashes: "–"
    case .plain: nil
    }
  }

  /// a, b, … z, aa, ab, …
  private static func letters(_ index: Int) -> String {
    var rest = index
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
