import CPango

/// The drawing surface and the measure of one document. Its cairo and pango objects belong to the call that made it:
/// pango keeps one font map per thread, and nothing of a canvas outlives or leaves its call.
final class Canvas {
  /// The one typeface: the measures of Arial, as offices expect, and free.
  static let family = "Liberation Sans"
  /// Pango's units of a point.
  static let unit = Double(PANGO_SCALE)

  let cairo: OpaquePointer
  let layout: OpaquePointer
  private let context: OpaquePointer
  private let surface: OpaquePointer
  private let sink: Sink
  /// Short texts already set: the cells of a list repeat themselves.
  var known: [Words: [TextBox.Line]] = [:]
  private var fonts: [Style: Font] = [:]
  private var scaledFonts: [UnsafeMutablePointer<PangoFont>: OpaquePointer] = [:]

  /// What cairo has written.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  /// A short text of one weight in a column.
  struct Words: Hashable {
    let plain: String
    let style: Style
    let width: Double
    let alignment: Document.Alignment

    /// Longer texts and more of them are set anew each time.
    static let lengthMax = 40
    static let countMax = 10_000
  }

  /// A typeface in a size, with the height above and below the base line in points.
  struct Font {
    let description: OpaquePointer?
    let scaled: OpaquePointer?
    /// The glyph of a blank.
    let blank: UInt32
    let ascent: Double
    let descent: Double
  }

  init(width: Double, height: Double) throws(PaperFault) {
    let sink = Sink()
    sink.bytes.reserveCapacity(1 << 19)
    let write: cairo_write_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    guard
      let surface = cairo_pdf_surface_create_for_stream(write, closure, width, height),
      let cairo = cairo_create(surface),
      let context = pango_font_map_create_context(pango_cairo_font_map_get_default()),
      let layout = pango_layout_new(context)
    else { throw .refused(step: "cairo", reason: "no surface") }
    self.sink = sink
    self.surface = surface
    self.cairo = cairo
    self.context = context
    self.layout = layout
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    measureAsOnPaper()
    try requireFont()
  }

  deinit {
    for (font, scaled) in scaledFonts {
      cairo_scaled_font_destroy(scaled)
      g_object_unref(font)
    }
    for font in fonts.values { pango_font_description_free(font.description) }
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
    cairo_destroy(cairo)
    // The surface writes its last bytes when it is finished; the sink must live until then.
    withExtendedLifetime(sink) { cairo_surface_destroy(surface) }
  }

  /// Measures of paper, not of a screen: no hinting, no rounding to whole units.
  private func measureAsOnPaper() {
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
  }

  /// Throws where fontconfig answers with another typeface: the widths would be wrong without anyone seeing why.
  private func requireFont() throws(PaperFault) {
    guard let wanted = pango_font_description_from_string("\(Canvas.family) 10"),
      let font = pango_context_load_font(context, wanted), let found = pango_font_describe(font)
    else { throw .fontMissing(found: "-") }
    defer {
      pango_font_description_free(found)
      g_object_unref(font)
      pango_font_description_free(wanted)
    }
    let name = pango_font_description_get_family(found).map { String(cString: $0) } ?? "-"
    guard name == Canvas.family else { throw .fontMissing(found: name) }
  }

  /// The typeface of a style, made once a document.
  func font(_ style: Style) -> Font {
    if let font = fonts[style] { return font }
    let description = pango_font_description_new()
    pango_font_description_set_family(description, Canvas.family)
    pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_size(description, Int32((style.points * Canvas.unit).rounded()))
    let metrics = pango_context_get_metrics(context, description, nil)
    defer { pango_font_metrics_unref(metrics) }
    let (scaled, blank) = blank(of: description)
    let font = Font(
      description: description, scaled: scaled, blank: blank,
      ascent: Double(pango_font_metrics_get_ascent(metrics)) / Canvas.unit,
      descent: Double(pango_font_metrics_get_descent(metrics)) / Canvas.unit)
    fonts[style] = font
    return font
  }

  /// The glyph of a blank in a typeface.
  private func blank(of description: OpaquePointer?) -> (font: OpaquePointer?, glyph: UInt32) {
    pango_layout_set_font_description(layout, description)
    pango_layout_set_attributes(layout, nil)
    pango_layout_set_text(layout, " ", 1)
    guard let line = pango_layout_get_line_readonly(layout, 0), let data = line.pointee.runs?.pointee.data
    else { return (nil, 0) }
    let run = data.assumingMemoryBound(to: PangoGlyphItem.self)
    return (scaled(run.pointee.item.pointee.analysis.font), run.pointee.glyphs.pointee.glyphs[0].glyph)
  }

  /// The cairo font of a pango font, kept until the canvas is gone.
  func scaled(_ font: UnsafeMutablePointer<PangoFont>?) -> OpaquePointer? {
    guard let font else { return nil }
    if let known = scaledFonts[font] { return known }
    let borrowed = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    guard let scaled = cairo_scaled_font_reference(borrowed) else { return nil }
    g_object_ref(font)
    scaledFonts[font] = scaled
    return scaled
  }

  /// Writes title, subject and dates; `date` is ISO 8601 in UTC.
  func describe(title: String, subject: String, date: String) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, Document.Text.printable(title))
    if !subject.isEmpty {
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, Document.Text.printable(subject))
    }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Bekal")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date)
  }

  /// Ends the document; throws what cairo kept to itself until now.
  func finish() throws(PaperFault) -> [UInt8] {
    let drawn = cairo_status(cairo)
    cairo_surface_finish(surface)
    let written = cairo_surface_status(surface)
    for status in [drawn, written] where status != CAIRO_STATUS_SUCCESS {
      throw .refused(step: "cairo", reason: String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }
}
