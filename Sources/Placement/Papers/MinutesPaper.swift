import Almanac
import Language
import Matching
import Paper

/// The minutes of a hearing (berita acara): who sat, whether they were enough, what was decided for whom, and why.
struct MinutesPaper: Equatable, Sendable {
  /// One person's verdict.
  struct Line: Equatable, Sendable {
    var person: PersonLine
    var word: Verdict.Word
    /// Whether the list before the board had this person in this cohort.
    var isProposed: Bool
    /// Stands where the board departs from the list.
    var reason: String?
    /// The waivers for this person and class, each with its reason.
    var waived: [String] = []
    /// Why somebody approved is not carried on; nil where nothing stops them.
    var heldBack: String?
  }

  /// One cohort's verdicts.
  struct Section: Equatable, Sendable {
    var cohort: CohortLine
    /// Who sits there already, by seat.
    var seated: [PersonLine] = []
    var lines: [Line]
    /// In order; the first moves up first.
    var reserve: [PersonLine]
    /// What the board chose for a class under its limits, with the reason.
    var choice: String?
  }

  /// Which revision this is, and why the one before was returned.
  struct Revision: Equatable, Sendable {
    var number: Int
    var day: Day
    var reason: String
  }

  var house: PaperHouse
  /// Its number is that of the minutes, its day that of the hearing.
  var imprint: PaperImprint
  /// "Ruang Sidang TPP".
  var room: String
  /// "Angkatan Mei 2025".
  var title: String
  /// Chair, secretary and members, in the order of the table.
  var board: [BoardSeat]
  /// The fewest that must be present.
  var quorum: Int
  /// Set where the head returned the minutes to the board.
  var revision: Revision?
  /// Who of the board takes no part in the decision on whom.
  var recusals: [String] = []
  /// The policy that the list was computed under; nil where it was the draft.
  var policy: String?
  var sections: [Section]
  /// Who takes note; nil where the head does not sign the minutes.
  var head: PaperSigner?

  /// The minutes.
  var document: Document {
    var blocks = house.draftMark
    let number = imprint.number.map { "Nomor: \($0)" }
    blocks.append(.title(["BERITA ACARA", "SIDANG TIM PENGAMAT PEMASYARAKATAN"], number: number))
    blocks.append(.paragraph(Document.Text(opening), alignment: .justified))
    if let revision {
      let text = """
        Berita acara ini perubahan ke-\(revision.number): pada tanggal \(PaperWords.day(revision.day)) Kepala \
        mengembalikannya ke sidang dengan alasan: \(revision.reason)
        """
      blocks.append(.paragraph(Document.Text(text), alignment: .justified))
    }
    if let policy { blocks.append(.paragraph(Document.Text("Usulan: \(policy)"), alignment: .justified)) }
    blocks += [.heading("Kehadiran"), .table(attendance), .paragraph(Document.Text(quorumSentence))]
    if !recusals.isEmpty {
      blocks += [
        .heading("Tidak ikut memutuskan", level: 3), .list(recusals.map { Document.Text($0) }, numbering: .numbers),
      ]
    }
    blocks += [.heading("Putusan"), .table(overview)]
    for section in sections { blocks += section.blocks }
    blocks.append(
      .paragraph(
        """
        Putusan sidang adalah saran kepada Kepala; peserta ditetapkan dengan Keputusan Kepala. Demikian berita acara \
        ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.
        """, alignment: .justified))
    blocks += signatures
    return Document(
      title: "Berita acara sidang TPP", subject: title, sheet: imprint.sheet, letterhead: house.letterhead,
      code: imprint.code(of: house), madeAt: imprint.madeAt, created: imprint.created, blocks: blocks)
  }

  private var opening: String {
    """
    Pada hari ini, \(PaperWords.spelledDay(imprint.day)) (\(PaperWords.day(imprint.day))), bertempat di \(room), telah \
    dilaksanakan sidang Tim Pengamat Pemasyarakatan \(house.name) yang membahas usulan peserta pelatihan kemandirian \
    \(title), dengan hasil sebagai berikut.
    """
  }

  private var present: [BoardSeat] { board.filter(\.isPresent) }

  private var quorumSentence: String {
    let (here, all) = (BoardSeat.people(in: present).count, BoardSeat.people(in: board).count)
    let count = "Hadir \(here) dari \(all) orang; kuorum paling sedikit \(quorum) orang."
    return here >= quorum
      ? "\(count) Kuorum tercapai dan sidang sah."
      : "\(count) Kuorum belum tercapai, sehingga sidang belum dapat memutuskan."
  }

  private var attendance: Document.Table {
    .init(
      columns: [
        .counter, .init("Nama", width: .share(3)), .init("NIP", width: .millimetres(40)),
        .init("Jabatan", width: .share(4)), .init("Kedudukan", width: .millimetres(22)),
        .init("Kehadiran", width: .millimetres(22)),
      ],
      rows: board.enumerated().map { index, seat in
        [
          "\(index + 1)", .init(words: seat.name), .init(words: seat.serviceNumber),
          .init(words: seat.acting + seat.title), .init(words: seat.part.title),
          seat.isPresent ? "hadir" : "tidak hadir",
        ]
      }, summary: "Anggota sidang dan kehadirannya")
  }

  private var overview: Document.Table {
    let rows: [Document.Table.Row] = sections.map { section in
      [
        .init(words: section.cohort.title), "\(section.free)", "\(section.count(.approved))",
        "\(section.count(.revised))", "\(section.reserve.count)",
      ]
    }
    func sum(_ count: (Section) -> Int) -> Document.Table.Cell { "\(sections.map(count).reduce(0, +))" }
    let total: Document.Table.Row = [
      "Jumlah", sum(\.free), sum { $0.count(.approved) }, sum { $0.count(.revised) }, sum(\.reserve.count),
    ]
    func column(_ title: String) -> Document.Table.Column {
      .init(title, width: .millimetres(21), alignment: .right)
    }
    return .init(
      columns: [.init("Pelatihan"), column("Tempat kosong"), column("SETUJU"), column("REVISI"), column("Cadangan")],
      rows: rows, total: total, summary: "Putusan menurut pelatihan")
  }
}

extension MinutesPaper {
  /// Secretary left and chair right under the date, then the members by threes, then the head; the absent do not sign.
  private var signatures: [Document.Block] {
    let first = present.filter { $0.part == .secretary } + present.filter { $0.part == .chair }
    let members = present.filter { $0.part == .member }
    let date = imprint.dateLine(of: house)
    var blocks = rows(first.enumerated().map { $1.block(lead: $0 == first.count - 1 ? date : "") })
    blocks += rows(members.map { $0.block(lead: "") })
    if let head { blocks.append(.signatures([head.block(lead: "Mengetahui,")])) }
    return blocks
  }

  /// Rows of three; a last row that is not full leaves its places empty, so that the columns stand below each other.
  private func rows(_ signers: [Document.Signer]) -> [Document.Block] {
    stride(from: 0, to: signers.count, by: 3).map { start in
      var row = Array(signers[start..<min(start + 3, signers.count)])
      while start > 0, row.count < 3 { row.append(.init(lead: "", office: "", name: "")) }
      return .signatures(row)
    }
  }
}

extension MinutesPaper.Section {
  /// The seats that the hearing may give.
  fileprivate var free: Int { cohort.seats - seated.count }

  fileprivate func count(_ word: Verdict.Word) -> Int { lines.count { $0.word == word } }

  fileprivate var blocks: [Document.Block] {
    var blocks: [Document.Block] = [
      .heading(
        "\(cohort.title): \(count(.approved)) disetujui dari \(free) tempat"
          + (seated.isEmpty ? "" : " kosong; \(seated.count) sudah duduk"), level: 3)
    ]
    if lines.isEmpty {
      blocks.append(.paragraph("Tidak ada nama yang dibahas untuk pelatihan ini."))
    } else {
      blocks.append(.table(verdicts.under(cohort)))
    }
    if let choice { blocks.append(.paragraph(Document.Text(choice))) }
    if !seated.isEmpty {
      blocks.append(.heading("Sudah duduk di \(cohort.title)", level: 4))
      blocks.append(.table(.people(seated, summary: "Peserta \(cohort.title) yang sudah duduk")))
    }
    if !reserve.isEmpty {
      blocks.append(.heading("Cadangan \(cohort.title), menurut urutan", level: 4))
      blocks.append(.table(.people(reserve, summary: "Cadangan \(cohort.title)")))
    }
    return blocks
  }

  private var verdicts: Document.Table {
    .init(
      columns: [
        .counter, .init("Nama", width: .share(3)), .init("No. Reg.", width: .millimetres(30)),
        .init("Blok / Kamar", width: .millimetres(24)), .init("Putusan", width: .millimetres(20), alignment: .center),
        .init("Alasan bila berbeda dari usulan", width: .share(4)),
      ],
      rows: lines.enumerated().map { index, line in
        .init(
          [
            "\(index + 1)", .init(words: line.person.name), .init(words: line.person.registerNumber),
            .init(words: line.person.place.isEmpty ? "–" : line.person.place), .init(words: line.word.rawValue),
            .init(words: line.note),
          ], isTinted: line.departs)
      }, summary: "Putusan untuk \(cohort.title)")
  }
}

extension MinutesPaper.Line {
  /// The board does not follow the list.
  fileprivate var departs: Bool { word == .approved ? !isProposed : word == .revised && isProposed }

  fileprivate var note: String {
    let added = word == .approved && !isProposed ? "di luar usulan" : nil
    let decided = [added, reason].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
    let held = heldBack.map { "\(RecheckWords.heldBack.id): \($0)" }
    return ([decided] + waived + [held].compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension BoardSeat {
  /// "Plh. " before the office of somebody who acts in it.
  fileprivate var acting: String { capacity.abbreviation.map { "\($0) " } ?? "" }

  fileprivate func block(lead: String) -> Document.Signer {
    let line = part == .member ? "Anggota" : "\(part.title) Tim Pengamat Pemasyarakatan"
    return .init(
      lead: lead, office: "\(line),\n\(acting)\(title)", name: name,
      identity: serviceNumber.isEmpty ? "" : "NIP \(serviceNumber)")
  }
}

extension BoardSeat.Part {
  /// "Ketua", "Sekretaris", "Anggota".
  fileprivate var title: String {
    switch self {
    case .chair: "Ketua"
    case .secretary: "Sekretaris"
    case .member: "Anggota"
    }
  }
}
