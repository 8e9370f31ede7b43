import Almanac
import Import
import People
import Sheet

/// The files that the offices of the example house sent in, as spreadsheets.
enum DemoSheets {
  private static let heads = [
    "No", "No. Reg", "Nama", "Alias", "Bin/Binti", "L/P", "Tempat Lahir", "Tgl Lahir", "NIK", "Pendidikan",
    "Pekerjaan", "Desa/Kel", "Kecamatan", "Kab/Kota", "Gol", "Pasal", "Pidana Thn", "Bln", "Tgl Masuk", "1/3", "1/2",
    "2/3", "Ekspirasi", "Blok", "Kamar", "Ket",
  ]

  /// A register as the registration desk keeps it.
  static func register(_ entries: [RegisterEntry], title: String, day: String) throws -> [UInt8] {
    let rows = entries.enumerated().map { index, entry in row(entry, number: index + 1) }
    return try Workbook.xlsx([
      SheetOut(
        name: "Sheet1", titles: [title, "Keadaan per tanggal \(day)"], columns: heads.map { .init($0) }, rows: rows)
    ])
  }

  private static func row(_ entry: RegisterEntry, number: Int) -> [CellOut] {
    var (years, months): (CellOut, CellOut) = (.empty, .empty)
    if case .term(let all, _)? = entry.sentence {
      years = all >= 12 ? .integer(all / 12) : .empty
      months = all % 12 > 0 ? .integer(all % 12) : .empty
    }
    return [
      .integer(number), .text(entry.registerNumber), .text(entry.name), text(entry.alias), text(entry.fatherName),
      text(entry.sex.map { $0 == .male ? "L" : "P" }), text(entry.birthPlace), day(entry.birthDate), text(entry.nik),
      text(entry.education), text(entry.occupation), text(entry.village), text(entry.district), text(entry.regency),
      text(entry.registerClass?.rawValue), text(entry.offence), years, months, day(entry.entryDate),
      day(entry.dateOneThird), day(entry.dateHalf), day(entry.dateTwoThirds), day(entry.expiryDate), text(entry.block),
      text(entry.room), text(entry.note),
    ]
  }

  /// An assessment list as case officers keep it.
  static func assessments(_ findings: [AssessmentEntry], day: String) throws -> [UInt8] {
    let heads = [
      "No Reg", "Nama", "Minat 1", "Minat 2", "Minat 3", "Baca tulis", "Keterbatasan", "Risiko (ISPN)",
      "Bersedia ikut", "Tempat pulang (Kab/Kota)", "Keterampilan awal",
    ]
    return try Workbook.xlsx([
      SheetOut(
        name: "Asesmen", titles: ["HASIL ASESMEN MINAT DAN BAKAT", "Keadaan per tanggal \(day)"],
        columns: heads.map { .init($0) }, rows: findings.map(row))
    ])
  }

  private static func row(_ entry: AssessmentEntry) -> [CellOut] {
    let found = entry.found
    let interests = (0..<3).map { text($0 < found.interests.count ? found.interests[$0] : nil) }
    return [.text(entry.registerNumber), text(entry.name)] + interests + [
      word(found.literacy, in: .literacy), text(entry.limits), word(found.risk, in: .risk),
      text(found.isWilling.map { $0 ? "Ya" : "Tidak" }),
      text(found.returnRegency), text(found.skills.first),
    ]
  }

  /// The word for a value, where a column takes its words in the order of the values.
  private static func word<Value: CaseIterable & Equatable>(_ value: Value?, in column: AssessmentColumn) -> CellOut {
    text(zip(Value.allCases, column.described.choices).first { $0.0 == value }?.1)
  }

  /// A list of offers as the training desk gathers it.
  static func offers(_ offers: [DemoOffers.Offer]) throws -> [UInt8] {
    let heads = [
      "Mitra", "Pelatihan", "Bidang", "Jenis", "Tingkat", "Mulai", "Hari", "JP", "Min peserta", "Maks peserta",
      "Pendidikan min", "L/P", "Risiko maks", "Kuota warga Kab. Serang (%)", "Jadwal",
    ]
    let rows: [[CellOut]] = offers.map { offer in
      [
        .text(offer.agency ?? "Rutan"), .text(offer.title), .text(offer.field), .text(offer.kind), .text(offer.level),
        .day(offer.start), .integer(offer.days), .integer(offer.lessonHours), .integer(offer.min),
        .integer(offer.seats), text(offer.education), text(offer.sex), text(offer.risk), .integer(offer.quota),
        .text(offer.pattern),
      ]
    }
    return try Workbook.xlsx([SheetOut(name: "Penawaran", columns: heads.map { .init($0) }, rows: rows)])
  }

  private static func text(_ text: String?) -> CellOut { text.map { .text($0) } ?? .empty }
  private static func day(_ day: Day?) -> CellOut { day.map { .day($0) } ?? .empty }
}
