import House

/// Puts a document on paper on a thread for files, for requests; throws `PaperFault`, or `BlockingPool.Busy` where too many wait.
package func drawn(_ document: Document) async throws -> [UInt8] {
  try await BlockingPool.files.run { try pdf(document) }
}

/// Puts a document on paper: the bytes of a tagged PDF, the same for the same value. Takes no clock, file or network
/// and may be called from any thread; throws `PaperFault`.
package func pdf(_ document: Document) throws(PaperFault) -> [UInt8] {
  let measure = PageMeasure(document.sheet, document.orientation)
  let canvas = try Canvas(width: measure.width, height: measure.height)
  let date = TimeStamp(document.created)
  canvas.describe(title: document.title, subject: document.subject, date: date.text)
  let setting = try Setting(document, on: canvas, measure: measure)
  let footer = PageFooter(language: document.language, madeAt: document.madeAt, code: document.code)
  var painter = Painter(canvas: canvas, measure: measure, footer: footer, attributes: setting.attributes)
  try painter.paint(setting.pages)
  return try PDFMetadata(document: document, date: date, outline: painter.outline).added(to: canvas.finish())
}

/// A document set on pages, not yet drawn.
struct Setting {
  let pages: [[Stacked]]
  let attributes: [Int: Attributes]

  init(_ document: Document, on canvas: Canvas, measure: PageMeasure) throws(PaperFault) {
    var composer = Composer(canvas: canvas, page: measure, language: document.language)
    if let letterhead = document.letterhead { try composer.setLetterhead(letterhead) }
    for (index, block) in document.blocks.enumerated() {
      let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
      try composer.set(block, followedBy: next)
    }
    pages = Pages(composer.strips, on: measure).pages
    attributes = composer.attributes
  }
}

/// A moment as ISO 8601 in UTC, to the second: 2025-05-07T02:41:00Z.
struct TimeStamp {
  let text: String

  /// From seconds since 1970-01-01 UTC, kept within the years 1 to 9999.
  init(_ seconds: Int64) {
    let kept = min(max(seconds, -62_135_596_800), 253_402_300_799)
    let day = kept >= 0 ? kept / 86_400 : (kept - 86_399) / 86_400
    let second = kept - day * 86_400
    // Days since 0000-03-01 in eras of 400 years: the leap day is then the last of its year.
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let monthDay = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let date = [TimeStamp.digits(year, 4), TimeStamp.digits(month, 2), TimeStamp.digits(monthDay, 2)]
    let time = [second / 3_600, second / 60 % 60, second % 60].map { TimeStamp.digits($0, 2) }
    text = "\(date.joined(separator: "-"))T\(time.joined(separator: ":"))Z"
  }

  private static func digits(_ number: Int64, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
