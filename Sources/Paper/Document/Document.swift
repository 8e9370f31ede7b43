/// A paper as plain values. The same value always gives the same bytes: it holds every date and asks no clock.
package struct Document: Equatable, Sendable {
  /// The language of the words; its raw value is the tag written into the PDF.
  package enum Language: String, Sendable { case indonesian = "id", english = "en" }
  /// The size of the sheet: A4 is 210 × 297 mm, F4 (folio) is 215 × 330 mm.
  package enum Sheet: String, Codable, Sendable { case a4, f4 }
  /// Which way the sheet is held.
  package enum Orientation: Sendable { case portrait, landscape }

  /// The language of the words in `blocks`, and of the footer of each page.
  package var language: Language
  /// The name of the document in the reader's title bar; it is not printed, `Block.title` is.
  package var title: String
  /// What the document is about, for its metadata; may be empty.
  package var subject: String
  /// The size of every page.
  package var sheet: Sheet
  /// Portrait for letters, landscape for wide lists.
  package var orientation: Orientation
  /// Printed at the top of the first page; nil for papers without one (a slip, an outside certificate).
  package var letterhead: Letterhead?
  /// The code in the footer by which the paper is found again; empty for none.
  package var code: String
  /// When the paper was made, printed in the footer exactly as given: "Dicetak Rabu, 7 Mei 2025 pukul 09.41 WIB".
  package var madeAt: String
  /// The same moment for the metadata, in seconds since 1970-01-01 UTC, from year 1 to 9999.
  package var created: Int64
  /// What the paper says, in order.
  package var blocks: [Block]

  /// A document; Indonesian, A4 portrait, without letterhead unless said otherwise.
  package init(
    language: Language = .indonesian, title: String, subject: String = "", sheet: Sheet = .a4,
    orientation: Orientation = .portrait, letterhead: Letterhead? = nil, code: String, madeAt: String,
    created: Int64, blocks: [Block]
  ) {
    self.language = language
    self.title = title
    self.subject = subject
    self.sheet = sheet
    self.orientation = orientation
    self.letterhead = letterhead
    self.code = code
    self.madeAt = madeAt
    self.created = created
    self.blocks = blocks
  }
}

extension Document {
  /// The head of an official letter, closed by a double rule.
  package struct Letterhead: Equatable, Sendable {
    /// Ministry, directorate general and regional office, one line each, in the order printed.
    package var superiors: [String]
    /// The unit that sends the paper, in bold.
    package var unit: String
    /// Street, telephone and mail in small type.
    package var address: String
    /// The emblem left of the words; nil leaves the words in the middle.
    var emblem: Emblem?

    /// A letterhead from its lines.
    package init(superiors: [String], unit: String, address: String, emblem: Emblem? = nil) {
      self.superiors = superiors
      self.unit = unit
      self.address = address
      self.emblem = emblem
    }
  }

  /// A small drawing with the words that stand for it when it is read aloud.
  package struct Emblem: Codable, Equatable, Sendable {
    /// The text of an SVG file.
    package var svg: String
    /// What the drawing shows.
    package var description: String
  }
}
