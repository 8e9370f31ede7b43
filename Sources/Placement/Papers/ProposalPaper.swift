import Almanac
import Matching
import Paper
import People

/// The list that goes to the hearing of the board: who is proposed for which cohort, who stands in reserve, and why.
struct ProposalPaper: Equatable, Sendable {
  /// Somebody proposed or in reserve, with what decided it.
  struct Line: Equatable, Sendable {
    var person: PersonLine
    /// 0 to 100.
    var fit: Int
    /// The chance to complete in thousandths.
    var completion: Int
    /// Which of the person's choices it is, from 1; nil where it is none.
    var interest: Int?
    /// Anything the board should know: "ditetapkan petugas: ujian mandiri".
    var remark: String?
  }

  /// One cohort with its lists.
  struct Section: Equatable, Sendable {
    var cohort: CohortLine
    /// Who sits there already, by seat.
    var seated: [PersonLine] = []
    var proposed: [Line]
    /// In order; the first moves up first.
    var reserve: [Line]
  }

  /// One stage of the search, the first decides first.
  struct Stage: Equatable, Sendable {
    /// "perkiraan tamat".
    var measure: String
    var value: String
    /// What its own stage alone could reach, and what of that is given up; nil where nothing is.
    var beside: String?
    var isProven: Bool

    /// "perkiraan tamat 120,3 (tahap ini saja 121,5; 1 % dilepas demi pemerataan)".
    var told: String { "\(measure) \(value)" + (beside.map { " (\($0))" } ?? "") }
  }

  /// One measure of this list beside first come, first served.
  struct Comparison: Equatable, Sendable {
    var measure: String
    var queue: String
    var plan: String
    /// "+16,3 %"; empty where there is none.
    var difference: String
  }

  /// What the whole list amounts to; people who wait or lack something are counted, so that the sum can be checked.
  struct Summary: Equatable, Sendable {
    /// How many people were looked at: the denominator.
    var considered: Int
    /// States of those without a place, with how many: ("menunggu tanggal", 38).
    var others: [Count]
    var stages: [Stage]
    var comparison: [Comparison]

    /// A state and how many are in it.
    struct Count: Equatable, Sendable {
      var words: String
      var count: Int
    }
  }

  var house: PaperHouse
  var imprint: PaperImprint
  /// "Angkatan Mei 2025".
  var title: String
  /// "Rancangan kebijakan penempatan 1".
  var policy: String
  /// The day the data were true.
  var asOf: Day
  var sections: [Section]
  var summary: Summary
  var head: PaperSigner
  /// Who answers for the list; nil where only the head signs.
  var chair: PaperSigner?

  /// How many people are proposed.
  var placed: Int { sections.map(\.proposed.count).reduce(0, +) }
  /// How many seats nobody holds yet.
  var seats: Int { sections.map { $0.cohort.seats - $0.seated.count }.reduce(0, +) }

  /// The list on landscape paper.
  var document: Document {
    let number = imprint.number.map { "Nomor: \($0)" }
    var blocks = house.draftMark
    blocks.append(
      .title(["DAFTAR USULAN PESERTA PELATIHAN KEMANDIRIAN", "SIDANG TIM PENGAMAT PEMASYARAKATAN"], number: number))
    blocks.append(.paragraph(Document.Text(opening), alignment: .justified))
    for (index, section) in sections.enumerated() { blocks += section.blocks(index + 1) }
    blocks += closing
    blocks.append(.signatures(signers))
    return Document(
      title: "Daftar usulan sidang TPP", subject: title, sheet: imprint.sheet, orientation: .landscape,
      letterhead: house.letterhead, code: imprint.code(of: house), madeAt: imprint.madeAt, created: imprint.created,
      blocks: blocks)
  }

  private var opening: String {
    """
    Bersama ini disampaikan \(PaperWords.number(placed)) nama usulan peserta \(title) pada \(sections.count) \
    pelatihan untuk dibahas pada sidang, menurut data tanggal \(PaperWords.day(asOf)).
    """
  }

  private var signers: [Document.Signer] {
    let date = imprint.dateLine(of: house)
    guard let chair else { return [head.block(lead: "\(date)\nMengetahui,")] }
    return [head.block(lead: "Mengetahui,"), chair.block(lead: date)]
  }
}

extension ProposalPaper {
  /// "Dari 573 penghuni yang ditinjau, 171 diusulkan untuk 180 tempat; 38 menunggu tanggal, …".
  var count: String {
    let others = summary.others.filter { $0.count > 0 }.map { "\(PaperWords.number($0.count)) \($0.words)" }
    return """
      Dari \(PaperWords.number(summary.considered)) penghuni yang ditinjau, \(PaperWords.number(placed)) diusulkan \
      untuk \(PaperWords.number(seats)) tempat\(others.isEmpty ? "" : "; " + others.joined(separator: "; ")).
      """
  }

  /// How far the list is proven; empty where no search was made.
  var proof: String {
    if summary.stages.isEmpty { return "" }
    let stages = summary.stages.map(\.told).joined(separator: "; ")
    let unproven = summary.stages.filter { !$0.isProven }.map(\.measure)
    if house.draft == .notCurrent || house.draft == .replaced {
      return "Susunan ini dihitung bertahap menurut \(policy): \(stages), tanpa keputusan sesudahnya."
    }
    let verdict =
      unproven.isEmpty
      ? "Pada setiap tahap terbukti tidak ada susunan yang lebih baik."
      : "Belum terbukti terbaik pada tahap \(unproven.joined(separator: ", ")): waktu hitung habis."
    return "Susunan ini dihitung bertahap menurut \(policy): \(stages). \(verdict)"
  }

  private var closing: [Document.Block] {
    var blocks: [Document.Block] = [.heading("Ringkasan"), .paragraph(Document.Text(count))]
    if !proof.isEmpty { blocks.append(.paragraph(Document.Text(proof))) }
    if !summary.comparison.isEmpty {
      blocks.append(.heading("Dibandingkan dengan melayani menurut urutan daftar", level: 4))
      blocks.append(.table(comparison))
    }
    blocks.append(
      .paragraph(
        """
        Daftar ini usulan. Tim dapat menambah, mengurangi, atau mengganti nama dengan alasan tertulis; peserta \
        ditetapkan dengan Keputusan Kepala. Arti keterangan: kecocokan 0 sampai 100; peluang tamat 0 sampai 1; \
        minat menurut urutan pilihan yang bersangkutan.
        """))
    return blocks
  }

  private var comparison: Document.Table {
    .init(
      columns: [
        .init("Ukuran", width: .share(3)), .init("Urutan daftar", alignment: .right),
        .init("Usulan ini", alignment: .right), .init("Selisih", alignment: .right),
      ],
      rows: summary.comparison.map {
        [
          .init(words: PaperWords.capital($0.measure)), .init(words: $0.queue), .init(words: $0.plan),
          .init(words: $0.difference),
        ]
      }, summary: "Usulan ini dibandingkan dengan urutan daftar")
  }
}

extension ProposalPaper.Line {
  /// Why in short: "Kab. Serang · kecocokan 84 · peluang tamat 0,91 · minat 1".
  var why: String {
    [
      person.isDetainee ? "sukarela" : nil, person.residence, "kecocokan \(fit)",
      "peluang tamat \(PaperWords.thousandths(completion))", interest.map { "minat \($0)" }, remark,
    ].compactMap(\.self).joined(separator: " · ")
  }

  fileprivate func row(_ number: Int, cohort: String) -> Document.Table.Row {
    let left: [Document.Table.Cell] = [
      "\(number)", .init(words: person.name), .init(words: person.registerNumber),
      .init(words: person.offence ?? "–"),
    ]
    return .init(left + person.milestones + [.init(words: cohort), .init(words: why)])
  }
}

extension PersonLine {
  /// Seven cells: the sentence in years, months and days, then its milestones; one wide cell for a detainee.
  fileprivate var milestones: [Document.Table.Cell] {
    if isDetainee { return [.init("tahanan, belum berkekuatan hukum tetap", span: 7, alignment: .center)] }
    let days: [Document.Table.Cell] = [third, half, twoThirds, expiry].map { .init(words: PaperWords.short($0)) }
    switch sentence {
    case .life: return [.init("seumur hidup", span: 3, alignment: .center)] + days
    case .term(let months, let rest): return ["\(months / 12)", "\(months % 12)", "\(rest)"] + days
    case nil: return ["–", "–", "–"] + days
    }
  }
}

extension ProposalPaper.Section {
  fileprivate func blocks(_ number: Int) -> [Document.Block] {
    var blocks: [Document.Block] = [
      .heading(
        "\(number). \(cohort.title): \(proposed.count) dari \(cohort.seats - seated.count) tempat"
          + (seated.isEmpty ? "" : " kosong; \(seated.count) sudah duduk"))
    ]
    if proposed.isEmpty {
      blocks.append(.paragraph(Document.Text("\(cohort.detail). Tidak ada nama yang diusulkan.")))
    } else {
      blocks.append(.table(table(proposed, summary: "Usulan peserta \(cohort.title)").under(cohort)))
    }
    if !seated.isEmpty {
      blocks.append(.heading("Sudah duduk di \(cohort.title): \(seated.count) orang", level: 3))
      blocks.append(.table(.people(seated, summary: "Peserta \(cohort.title) yang sudah duduk")))
    }
    if !reserve.isEmpty {
      blocks.append(.heading("Cadangan \(cohort.title), menurut urutan", level: 3))
      blocks.append(.table(table(reserve, summary: "Cadangan \(cohort.title)")))
    }
    return blocks
  }

  private func table(_ lines: [ProposalPaper.Line], summary: String) -> Document.Table {
    func part(_ title: String) -> Document.Table.Column {
      .init(title, group: "Pidana", width: .millimetres(8.5), alignment: .center)
    }
    func stage(_ title: String) -> Document.Table.Column {
      .init(title, group: "Pentahapan", width: .millimetres(18.5), alignment: .center)
    }
    return .init(
      columns: [
        .counter, .init("Nama", width: .share(3)), .init("No. Reg.", width: .millimetres(26)),
        .init("Pasal", width: .share(2.4)), part("Thn"), part("Bln"), part("Hr"), stage("1/3"), stage("1/2"),
        stage("2/3"), stage("Eks."), .init("Kegiatan", width: .share(2)), .init("Keterangan", width: .share(4.6)),
      ],
      rows: lines.enumerated().map { $1.row($0 + 1, cohort: cohort.title) }, summary: summary)
  }
}
