import Almanac
import People
import Sheet

/// What one person is told of a plan, as a row of `penjelasan.xlsx`; all words are given.
struct ExplanationLine: Equatable, Sendable {
  var registerNumber: String
  var name: String
  var block: String
  var room: String
  /// "Diusulkan", "Layak, belum dapat tempat", …
  var state: String
  /// The training proposed; empty without a place.
  var training: String
  var why: String
  var whyNot: String
  var change: String
}

/// `penjelasan.xlsx`: everybody's answer in one list, with the rule, the denominator and the date on its second sheet.
struct ExplanationWorkbook: Equatable, Sendable {
  var lines: [ExplanationLine]
  /// The policy applied: "Rancangan kebijakan penempatan 1, belum ditandatangani".
  var rule: String
  /// Who is counted: "573 baris pada daftar penghuni; 4 baris bermasalah tidak dihitung".
  var denominator: String
  /// The day the data were true.
  var asOf: Day
  /// Further remarks, one line each.
  var remarks: [String]

  /// The sheets, for `Workbook.xlsx`.
  var sheets: [SheetOut] {
    let rows = lines.enumerated().map { index, line -> [CellOut] in
      [.integer(index + 1)]
        + [
          line.registerNumber, line.name, line.block, line.room, line.state, line.training, line.why, line.whyNot,
          line.change,
        ].map(CellOut.words)
    }
    let list = SheetOut(
      name: "Penjelasan",
      columns: [
        .init("No", width: 6), .init("No. Reg", width: 17), .init("Nama", width: 26), .init("Blok", width: 8),
        .init("Kamar", width: 8), .init("Keadaan", width: 22), .init("Pelatihan", width: 24),
        .init("Mengapa", width: 46), .init("Mengapa tidak", width: 46), .init("Apa yang akan mengubahnya", width: 46),
      ], rows: rows)
    return [list, SheetOut(name: "Catatan", notes: notes)]
  }

  private var notes: [String] {
    let states = lines.reduce(into: [String: Int]()) { $0[$1.state, default: 0] += 1 }
    let counts = states.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($0.key): \($0.value)" }
    return [
      "Aturan: \(rule)", "Yang dihitung: \(denominator)", "Data per: \(PaperWords.day(asOf))",
      "Jumlah orang pada lembar Penjelasan: \(lines.count)",
    ] + counts + remarks + [
      "Daftar ini usulan hasil hitungan; sidang TPP dan Kepala yang memutuskan.",
      "Memuat data perkara dan data pribadi: hanya untuk petugas yang berwenang.",
    ]
  }
}

extension ProposalPaper {
  /// The same list as sheets: one row a person with the training in a column, so that it can be filtered and sorted.
  var sheets: [SheetOut] {
    let titles = [house.mark, "Daftar usulan peserta pelatihan kemandirian, \(title)", house.name, imprint.madeAt]
    let proposed = sections.flatMap { section in section.proposed.map { (section.cohort, $0) } }
    let reserve = sections.flatMap { section in
      section.reserve.enumerated().map { (section.cohort, $0 + 1, $1) }
    }
    return [
      SheetOut(
        name: "Usulan", titles: titles.compactMap(\.self), columns: [.init("No", width: 6)] + ProposalPaper.columns,
        rows: proposed.enumerated().map { [.integer($0 + 1)] + $1.1.cells(in: $1.0) }),
      SheetOut(
        name: "Cadangan", titles: titles.compactMap(\.self),
        columns: [.init("Urutan", width: 8)] + ProposalPaper.columns,
        rows: reserve.map { [.integer($0.1)] + $0.2.cells(in: $0.0) }),
      overview, SheetOut(name: "Catatan", notes: notes),
    ]
  }

  private static let columns: [SheetOut.Column] = [
    .init("Nama", width: 28), .init("No. Reg", width: 17), .init("Golongan", width: 10), .init("Pasal", width: 20),
    .init("Thn", width: 6), .init("Bln", width: 6), .init("Hr", width: 6), .init("1/3", width: 12),
    .init("1/2", width: 12), .init("2/3", width: 12), .init("Eks.", width: 12), .init("Kegiatan", width: 26),
    .init("Penyelenggara", width: 20), .init("Blok", width: 8), .init("Kamar", width: 8), .init("Asal", width: 18),
    .init("Kecocokan", width: 11), .init("Peluang tamat (0–1)", width: 14), .init("Minat", width: 8),
    .init("Keterangan", width: 44),
  ]

  /// The cohorts with seats, names and reserve.
  private var overview: SheetOut {
    SheetOut(
      name: "Ringkasan", titles: [count],
      columns: [
        .init("No", width: 6), .init("Pelatihan", width: 30), .init("Penyelenggara", width: 24),
        .init("Mulai", width: 12), .init("Selesai", width: 12), .init("Waktu", width: 28), .init("Tempat", width: 9),
        .init("Sudah duduk", width: 11), .init("Diusulkan", width: 11), .init("Cadangan", width: 11),
        .init("Porsi", width: 34),
      ],
      rows: sections.enumerated().map { index, section in
        let cohort = section.cohort
        return [
          .integer(index + 1), .words(cohort.title), .words(cohort.agency), .day(cohort.start),
          cohort.end.map { .day($0) } ?? .empty, .words(cohort.meetings), .integer(cohort.seats),
          .integer(section.seated.count), .integer(section.proposed.count), .integer(section.reserve.count),
          .words(cohort.quota),
        ]
      })
  }

  private var notes: [String] {
    [house.mark ?? "", "Aturan: \(policy)", "Data per: \(PaperWords.day(asOf))", count, proof].filter { !$0.isEmpty }
      + summary.stages.map { stage in
        "Tahap: \(stage.told), \(stage.isProven ? "terbukti terbaik" : "belum terbukti")"
      }
      + summary.comparison.map { "\($0.measure): urutan daftar \($0.queue), usulan ini \($0.plan) \($0.difference)" }
      + ["Memuat data perkara dan data pribadi: hanya untuk petugas yang berwenang.", "Kode: \(imprint.code)"]
  }
}

extension ProposalPaper.Line {
  fileprivate func cells(in cohort: CohortLine) -> [CellOut] {
    let days = [person.third, person.half, person.twoThirds, person.expiry].map { day -> CellOut in
      person.isDetainee ? .empty : day.map { .day($0) } ?? .empty
    }
    return [
      .words(person.name), .words(person.registerNumber), .words(person.registerClass?.rawValue),
      .words(person.offence),
    ] + person.term + days + [
      .words(cohort.title), .words(cohort.agency), .words(person.block), .words(person.room),
      .words(person.residence), .integer(fit), .thousandths(completion), interest.map { .integer($0) } ?? .empty,
      .words(why),
    ]
  }
}

extension PersonLine {
  /// Years, months and days; empty for a detainee, in words for life.
  fileprivate var term: [CellOut] {
    guard !isDetainee, let sentence else { return [.empty, .empty, .empty] }
    return switch sentence {
    case .life: [.text("seumur hidup"), .empty, .empty]
    case .term(let months, let days): [.integer(months / 12), .integer(months % 12), .integer(days)]
    }
  }
}
