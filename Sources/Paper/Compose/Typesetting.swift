import CPango

/// How words are set.
struct Style: Hashable {
  var points: Double
  var isBold = false
  var isUnderlined = false
  /// The distance of lines, as a multiple of the size.
  var leading = 1.35

  static let body = Style(points: 10.5)
  static let small = Style(points: 8, leading: 1.2)
}

extension Canvas {
  /// Breaks words into lines of a width in points.
  func lines(
    of text: Document.Text, _ style: Style, width: Double, alignment: Document.Alignment
  ) -> [TextBox.Line] {
    let plain = text.plain
    guard plain.utf8.count <= Words.lengthMax, !text.runs.contains(where: \.isBold) else {
      return newLines(of: text, plain, style, width: width, alignment: alignment)
    }
    let words = Words(plain: plain, style: style, width: width, alignment: alignment)
    if let lines = known[words] { return lines }
    let lines = newLines(of: text, plain, style, width: width, alignment: alignment)
    if known.count < Words.countMax { known[words] = lines }
    return lines
  }

  private func newLines(
    of text: Document.Text, _ plain: String, _ style: Style, width: Double, alignment: Document.Alignment
  ) -> [TextBox.Line] {
    let font = self.font(style)
    pango_layout_set_font_description(layout, font.description)
    pango_layout_set_width(layout, Int32((width * Canvas.unit).rounded(.down)))
    pango_layout_set_alignment(layout, alignment.pango)
    pango_layout_set_justify(layout, alignment == .justified ? 1 : 0)
    var words = plain
    words.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        pango_layout_set_text(layout, characters.baseAddress, Int32(characters.count))
      }
    }
    setWeights(of: text)
    guard let characters = pango_layout_get_text(layout) else { return [] }
    var lines: [TextBox.Line] = []
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    repeat {
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      guard let line = pango_layout_iter_get_line_readonly(iterator) else { break }
      let start = Double(logical.x) / Canvas.unit
      var taken = TextBox.Line(start: start, width: Double(logical.width) / Canvas.unit)
      take(line.pointee, of: characters, into: &taken)
      // Without a blank the last word of a line and the first of the next are read as one.
      if !pango_layout_iter_at_last_line(iterator).isTrue, line.pointee.endsInBlank(of: characters) {
        taken.runs.append(GlyphRun(blank: font.blank, x: taken.start + taken.width, font: font.scaled))
      }
      lines.append(taken)
    } while pango_layout_iter_next_line(iterator).isTrue
    return lines
  }

  /// Takes the runs of a line over, from left to right.
  private func take(_ line: PangoLayoutLine, of text: UnsafePointer<CChar>, into taken: inout TextBox.Line) {
    var x = taken.start
    var next = line.runs
    while let link = next {
      next = link.pointee.next
      guard let data = link.pointee.data else { continue }
      let run = data.assumingMemoryBound(to: PangoGlyphItem.self)
      let font = scaled(run.pointee.item.pointee.analysis.font)
      taken.runs.append(GlyphRun(run, in: text, x: x, font: font))
      x += Double(pango_glyph_string_get_width(run.pointee.glyphs)) / Canvas.unit
    }
  }

  /// Makes the bold parts of a text bold.
  private func setWeights(of text: Document.Text) {
    guard text.runs.contains(where: \.isBold) else { return pango_layout_set_attributes(layout, nil) }
    let list = pango_attr_list_new()
    var start: UInt32 = 0
    for run in text.runs {
      let end = start + UInt32(Document.Text.printable(run.words).utf8.count)
      if run.isBold, let bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD) {
        bold.pointee.start_index = start
        bold.pointee.end_index = end
        pango_attr_list_insert(list, bold)
      }
      start = end
    }
    pango_layout_set_attributes(layout, list)
    pango_attr_list_unref(list)
  }
}

extension Document.Alignment {
  fileprivate var pango: PangoAlignment {
    switch self {
    case .left, .justified: PANGO_ALIGN_LEFT
    case .center: PANGO_ALIGN_CENTER
    case .right: PANGO_ALIGN_RIGHT
    }
  }
}

extension PangoLayoutLine {
  /// Whether the line was broken at a blank or a line feed, and not within a word.
  fileprivate func endsInBlank(of text: UnsafePointer<CChar>) -> Bool {
    let end = Int(start_index + length)
    return text[end] == 0x0A || (length > 0 && text[end - 1] == 0x20)
  }
}

extension gboolean {
  fileprivate var isTrue: Bool { self != 0 }
}
