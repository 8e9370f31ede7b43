extension Composer {
  /// The letterhead and its double rule.
  mutating func setLetterhead(_ letterhead: Document.Letterhead) throws(PaperFault) {
    let unit = Composer.millimetre
    let side = 20 * unit
    let isMarked = letterhead.emblem != nil
    let x = page.left + (isMarked ? side : 0)
    let width = page.textWidth - (isMarked ? 2 * side : 0)
    let lines: [(String, Style)] =
      letterhead.superiors.map { ($0, Style(points: 10.5, leading: 1.3)) } + [
        (letterhead.unit, Style(points: 13, isBold: true, leading: 1.3)),
        (letterhead.address, Style(points: 8.5, leading: 1.4)),
      ]
    let section = mark(.section)
    var strip = Strip(height: 0)
    for (words, style) in lines where !words.isEmpty {
      let line = box(Document.Text(words), style, width: width, alignment: .center)
      let path = [root, section, mark(.paragraph)]
      strip.placed.append(Placed(ink: .text(line, lines: line.allLines), x: x, y: strip.height, path: path))
      strip.height += line.height
    }
    if let emblem = letterhead.emblem {
      let drawing = try Drawing(svg: emblem.svg, name: emblem.description)
      let size = min(18 * unit, max(strip.height, 10 * unit))
      let figure = mark(.figure, Attributes(words: emblem.description))
      let top = max(0, (strip.height - size) / 2)
      let path = [root, section, figure]
      let ink = Ink.drawing(drawing, width: size, height: size)
      strip.placed.insert(Placed(ink: ink, x: page.left, y: top, path: path), at: 0)
      strip.height = max(strip.height, size)
    }
    strip.height += 2 * unit
    let right = page.left + page.textWidth
    strip.rules = [
      Rule(x1: page.left, y1: strip.height + 0.75, x2: right, y2: strip.height + 0.75, width: 1.5),
      Rule(x1: page.left, y1: strip.height + 2.75, x2: right, y2: strip.height + 2.75, width: 0.5),
    ]
    strip.height += 3
    add(strip)
    pendingSpace = 5 * unit
  }

  mutating func setAttachment(_ attachment: Document.Attachment) {
    pendingBreak = true
    let section = mark(.section)
    let width = (page.textWidth - Composer.gap) / 2
    let x = page.left + page.textWidth - width
    let name = box(.bold(attachment.name), width: width)
    addLines(of: name, x: x, path: [root, section, mark(.heading2)], keepsWithNext: true)
    let belongsTo = box(Document.Text(attachment.belongsTo), width: width)
    addLines(of: belongsTo, x: x, path: [root, section, mark(.paragraph)], keepsWithNext: true)
    setFacts(attachment.facts, x: x, width: width, labelWidth: nil, within: [root, section])
    pendingSpace = 5 * Composer.millimetre
  }

  mutating func setPicture(_ picture: Document.Picture) throws(PaperFault) {
    let drawing = try Drawing(svg: picture.svg, name: picture.description)
    let asked = picture.width_mm.map { $0 * Composer.millimetre } ?? page.textWidth
    var width = asked.kept(within: 1...page.textWidth)
    var height = width * drawing.proportion
    let highest = page.textHeight * 0.9
    if height > highest { (width, height) = (highest / drawing.proportion, highest) }
    let figure = mark(.figure, Attributes(words: picture.description))
    var strip = Strip(height: height)
    let ink = Ink.drawing(drawing, width: width, height: height)
    strip.placed = [Placed(ink: ink, x: page.left + (page.textWidth - width) / 2, y: 0, path: [root, figure])]
    strip.keepsWithNext = picture.caption != nil
    add(strip)
    if let caption = picture.caption {
      let words = box(caption, Style(points: 9, leading: 1.3), width: page.textWidth, alignment: .center)
      let path = [root, mark(.paragraph)]
      addLines(of: words, x: page.left, path: path, before: Composer.millimetre)
    }
    pendingSpace = 3 * Composer.millimetre
  }

  /// A QR code with its words to the right of it.
  mutating func setCode(_ code: QRCode, caption: Document.Text, side_mm: Double) {
    let side = side_mm.kept(within: 10...100) * Composer.millimetre
    let gap = 3 * Composer.millimetre
    let figure = mark(.figure, Attributes(words: "QR: \(code.text)"))
    let x = page.left + side + gap
    let words = box(caption, Style(points: 9, leading: 1.3), width: page.left + page.textWidth - x)
    var strip = Strip(height: max(side, words.height))
    strip.placed = [Placed(ink: .code(code, side: side), x: page.left, y: 0, path: [root, figure])]
    if !caption.plain.isEmpty {
      let y = max(0, (side - words.height) / 2)
      let path = [root, mark(.paragraph)]
      strip.placed.append(Placed(ink: .text(words, lines: words.allLines), x: x, y: y, path: path))
    }
    add(strip)
    pendingSpace = 3 * Composer.millimetre
  }
}
