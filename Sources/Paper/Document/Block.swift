extension Document {
  /// One part of a paper, from top to bottom.
  package enum Block: Equatable, Sendable {
    /// The printed title: lines in bold capitals as given, the letter's number below; the one heading of level 1.
    case title([String], number: String? = nil)
    /// A heading of level 2 to 4; it is never the last thing on a page.
    case heading(String, level: Int = 2)
    /// A paragraph; it breaks over pages with at least two lines on each.
    case paragraph(Text, alignment: Alignment = .left)
    /// A list of short texts.
    case list([Text], numbering: Numbering)
    /// Labelled clauses as in a decree.
    case clauses([Clause])
    /// Label and value pairs in one column.
    case facts([Fact])
    /// A ruled table.
    case table(Table)
    /// One to three signatures side by side; never alone on a page, so a page break before it is not made.
    case signatures([Signer])
    /// A drawing or chart.
    case picture(Picture)
    /// A QR code with words beside it; its side is kept within 10 to 100 mm.
    case code(QRCode, caption: Text, side_mm: Double = 25)
    /// The head of an annex; it starts a new page.
    case attachment(Attachment)
    /// Empty space, left out at the top of a page.
    case space(height_mm: Double)
    /// Go on at the top of a new page.
    case pageBreak
  }

  /// The marks before list items.
  package enum Numbering: Sendable {
    /// 1. 2. 3.
    case numbers
    /// a. b. c. … z. aa.
    case letters
    /// A dash.
    case dashes
    /// No mark; the items stand below each other.
    case plain
  }

  /// A clause of a decree: "Menimbang", "Mengingat", "Menetapkan", "KESATU", with one text or numbered points.
  package struct Clause: Equatable, Sendable {
    /// The word in the label column.
    package var label: String
    /// The points; a single text is written without a mark when `numbering` is plain.
    package var points: [Text]
    /// The marks before the points.
    package var numbering: Numbering

    /// A clause of one text.
    package init(_ label: String, _ text: Text) {
      self.init(label, points: [text], numbering: .plain)
    }

    /// A clause of points.
    package init(_ label: String, points: [Text], numbering: Numbering) {
      self.label = label
      self.points = points
      self.numbering = numbering
    }
  }

  /// A label and its value: "Hari, tanggal : Kamis, 8 Mei 2025".
  package struct Fact: Equatable, Sendable {
    /// The words before the colon.
    package var label: String
    /// The words after it.
    package var value: Text

    /// A label and its value.
    package init(_ label: String, _ value: Text) {
      self.label = label
      self.value = value
    }
  }

  /// The head of an annex: which paper it belongs to, in the right half of a new page.
  package struct Attachment: Equatable, Sendable {
    /// "LAMPIRAN", "LAMPIRAN I".
    package var name: String
    /// The paper it belongs to and its subject.
    package var belongsTo: String
    /// "Nomor", "Tanggal" and their values.
    package var facts: [Fact]

    /// The head of an annex.
    package init(_ name: String, belongsTo: String, facts: [Fact]) {
      self.name = name
      self.belongsTo = belongsTo
      self.facts = facts
    }
  }

  /// A drawing in the text.
  package struct Picture: Equatable, Sendable {
    /// The text of an SVG file; nothing outside of it is loaded.
    package var svg: String
    /// What it shows, for those who cannot see it.
    package var description: String
    /// Its width, at most the text's; nil for the whole width.
    var width_mm: Double?
    /// Words below it.
    package var caption: Text?
  }

  /// Who signs: the words above the space for signature and wet stamp, and the name below it.
  package struct Signer: Equatable, Sendable {
    /// In whose place a signer acts.
    package enum Authority: Equatable, Sendable {
      /// The holder of the office.
      case holder
      /// "a.n. Kepala": on behalf of another, whose office is given.
      case onBehalf(of: String)
      /// "Plh.", "Plt.": acting in the office; the abbreviation is given.
      case acting(String)
    }

    /// The line above: place and date ("Contoh, 7 Mei 2025") or "Mengetahui,"; may be empty.
    package var lead: String
    /// In whose place the signer acts.
    package var authority: Authority
    /// The title of the office, with its comma.
    package var office: String
    /// The name, printed underlined and bold.
    package var name: String
    /// The line below the name: "NIP 00000000 000000 0 000"; may be empty.
    package var identity: String

    /// A signer.
    package init(lead: String, authority: Authority = .holder, office: String, name: String, identity: String = "") {
      self.lead = lead
      self.authority = authority
      self.office = office
      self.name = name
      self.identity = identity
    }
  }
}
