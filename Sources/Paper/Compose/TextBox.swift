import CPango

/// Words broken into lines of a column, ready to be drawn.
struct TextBox {
  /// The lines, at least one.
  let lines: [Line]
  /// The distance of lines in points.
  let lineHeight: Double
  private let style: Style

  /// A line: its glyphs with their places right of the column's left edge.
  struct Line {
    var start: Double
    var width: Double
    var runs: [GlyphRun] = []
  }

  init(_ text: Document.Text, _ style: Style, width: Double, alignment: Document.Alignment, on canvas: Canvas) {
    self.style = style
    lineHeight = style.points * style.leading
    lines = canvas.lines(of: text, style, width: width.kept(within: 1...10_000), alignment: alignment)
  }

  var lineCount: Int { lines.count }
  var height: Double { Double(lines.count) * lineHeight }
  var allLines: Range<Int> { lines.indices }
  var isEmpty: Bool { lines.allSatisfy(\.runs.isEmpty) }
  /// The width of the widest line.
  var widest: Double { lines.map(\.width).max() ?? 0 }

  /// Draws lines, the first of them with its top at `y`.
  func draw(_ shown: Range<Int>, x: Double, y: Double, on canvas: Canvas) {
    let font = canvas.font(style)
    let base = y + (lineHeight - font.ascent - font.descent) / 2 + font.ascent
    for (place, index) in shown.enumerated() {
      let line = lines[index]
      let level = base + Double(place) * lineHeight
      for run in line.runs { run.draw(x: x, y: level, on: canvas.cairo) }
      if style.isUnderlined, line.width > 0 {
        let thickness = style.points * 0.07
        cairo_rectangle(canvas.cairo, x + line.start, level + style.points * 0.1, line.width, thickness)
        cairo_fill(canvas.cairo)
      }
    }
  }
}

/// Glyphs of one font with the words they stand for, so that the words can be searched and read aloud.
struct GlyphRun {
  /// Owned by the canvas.
  let font: OpaquePointer?
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  /// The words in UTF-8.
  private(set) var words: [UInt8] = []
  private let isBackward: Bool

  /// Takes a run of a laid-out line over; `x` is where it starts.
  init(_ run: UnsafeMutablePointer<PangoGlyphItem>, in text: UnsafePointer<CChar>, x: Double, font: OpaquePointer?) {
    self.font = font
    let item = run.pointee.item.pointee
    isBackward = item.analysis.level & 1 == 1
    let string = run.pointee.glyphs.pointee
    let count = Int(string.num_glyphs)
    glyphs.reserveCapacity(count)
    var place = x
    var isPlain = count == Int(item.length) && !isBackward
    for index in 0..<count {
      let glyph = string.glyphs[index]
      if glyph.glyph == GlyphRun.empty {
        isPlain = false
      } else {
        let isUnknown = glyph.glyph & GlyphRun.unknown != 0
        let offset = Double(glyph.geometry.x_offset) / Double(PANGO_SCALE)
        let height = Double(glyph.geometry.y_offset) / Double(PANGO_SCALE)
        glyphs.append(cairo_glyph_t(index: isUnknown ? 0 : UInt(glyph.glyph), x: place + offset, y: height))
      }
      place += Double(glyph.geometry.width) / Double(PANGO_SCALE)
    }
    let start = UnsafeRawPointer(text).advanced(by: Int(item.offset))
    if isPlain {
      words = Array(UnsafeRawBufferPointer(start: start, count: count))
      clusters = Array(repeating: cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1), count: count)
    } else {
      takeClusters(run, text)
    }
  }

  /// A single glyph for a blank.
  init(blank glyph: UInt32, x: Double, font: OpaquePointer?) {
    self.font = font
    isBackward = false
    glyphs = [cairo_glyph_t(index: UInt(glyph), x: x, y: 0)]
    clusters = [cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1)]
    words = [0x20]
  }

  // PANGO_GLYPH_EMPTY and PANGO_GLYPH_UNKNOWN_FLAG are macros with casts, which Swift does not see.
  private static let empty: UInt32 = 0x0FFF_FFFF
  private static let unknown: UInt32 = 0x1000_0000

  /// Which bytes each glyph stands for; what has no glyph (the blank at the end of a line) is left out.
  private mutating func takeClusters(_ run: UnsafeMutablePointer<PangoGlyphItem>, _ text: UnsafePointer<CChar>) {
    var iterator = PangoGlyphItemIter()
    let string = run.pointee.glyphs.pointee
    var hasCluster = pango_glyph_item_iter_init_start(&iterator, run, text) != 0
    while hasCluster {
      let step: Int32 = iterator.start_glyph < iterator.end_glyph ? 1 : -1
      var shown: Int32 = 0
      var glyph = iterator.start_glyph
      while glyph != iterator.end_glyph {
        if string.glyphs[Int(glyph)].glyph != GlyphRun.empty { shown += 1 }
        glyph += step
      }
      if shown > 0 {
        let bytes = iterator.end_index - iterator.start_index
        let start = UnsafeRawPointer(text).advanced(by: Int(iterator.start_index))
        words.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(bytes)))
        clusters.append(cairo_text_cluster_t(num_bytes: bytes, num_glyphs: shown))
      }
      hasCluster = pango_glyph_item_iter_next_cluster(&iterator) != 0
    }
  }

  func draw(x: Double, y: Double, on cairo: OpaquePointer) {
    guard !glyphs.isEmpty else { return }
    var moved = glyphs
    for index in moved.indices {
      moved[index].x += x
      moved[index].y += y
    }
    let flags = isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
    cairo_set_scaled_font(cairo, font)
    words.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        cairo, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), moved, Int32(moved.count), clusters,
        Int32(clusters.count), flags)
    }
  }
}
