import Almanac
import House
import Import
import Language
import People
import Sheet

/// The columns of a list of offers; the raw values are their names in reports.
package enum OfferColumn: String, CaseIterable, Codable, Sendable {
  case no, agency, title, field, kind, level, start, days
  case lessonHours = "lesson_hours"
  case minimum, maximum
  case minimumEducation = "minimum_education"
  case sex
  case maximumRisk = "maximum_risk"
  case quota, pattern
}

extension OfferColumn: DescribedColumn {
  package typealias Entry = OfferEntry
  package typealias Code = OfferCode

  package var described: ColumnDescription<OfferColumn> {
    switch self {
    case .no: derived(Phrase(id: "No urut", en: "Running number"), ["No", "No. Urut", "Nomor"], gives: [])
    case .agency:
      field(
        Words.agency, \.agency, ["Mitra", "Nama Mitra", "Instansi", "Penyelenggara", "Dinas"],
        orElse: .agencyMissing)
    case .title:
      field(Words.title, \.title, ["Pelatihan", "Nama Pelatihan", "Program", "Nama Program"], orElse: .titleMissing)
    case .field: text(Words.field, \.field, ["Bidang", "Bidang Pelatihan"], orElse: .fieldMissing)
    case .kind:
      word(
        Words.kind, \.kind, ["Jenis", "Jenis Pelatihan"], choices: ["Manufaktur", "Jasa", "Agribisnis"],
        orElse: .kindUnknown, OfferEntry.Kind.init(written:))
    case .level:
      word(
        Words.level, \.level, ["Tingkat"], choices: ["Pemula", "Lanjutan", "Mahir"], orElse: .levelUnknown,
        OfferEntry.Level.init(written:))
    case .start: day(Words.start, \.start, ["Mulai", "Tgl Mulai", "Tanggal Mulai"], orElse: .startMissing)
    case .days: number(Words.days, \.days, 1...366, ["Hari", "Jumlah Hari", "Jml Hari"])
    case .lessonHours: number(Words.lessonHours, \.lessonHours, 1...2000, ["JP", "Jam Pelajaran", "Jumlah JP"])
    case .minimum: number(Words.min, \.minimum, 1...1000, ["Min peserta", "Minimal peserta", "Peserta min"])
    case .maximum:
      number(
        Words.seats, \.maximum, 1...1000, ["Maks peserta", "Maksimal peserta", "Peserta maks", "Kuota peserta"])
    case .minimumEducation:
      word(
        Words.education, \.minimumEducation, ["Pendidikan min", "Pendidikan minimal", "Pendidikan"],
        choices: ["SD", "SMP", "SMA", "D3", "S1", "-"], orElse: .educationUnknown,
        { OfferColumn.schooling.contains(CellText.folded($0)) ? $0 : nil })
    case .sex:
      field(
        Words.sex, \.sex, ["L/P", "JK", "Jenis Kelamin"], choices: ["L", "P", "-"],
        read: { $1.sex = $0.word(.sex, orElse: .sexUnknown, OfferColumn.sexes) ?? nil })
    case .maximumRisk:
      word(
        Words.risk, \.maximumRisk, ["Risiko maks", "Risiko maksimal", "Resiko maks"],
        choices: ["Rendah", "Sedang", "Tinggi", "-"], orElse: .riskUnknown, Risk.init(written:))
    case .quota:
      derived(Words.quota, [], value: { ReportValue($0.quota?.percent) })
        .beside("quota_regency_code") { ReportValue($0.quota?.regencyCode?.rawValue) }
    case .pattern:
      derived(
        Words.pattern, ["Jadwal", "Jadwal mingguan"], value: { ReportValue($0.pattern.map(OfferColumn.written)) },
        read: { reader, offer in
          offer.pattern = reader.word(.pattern, orElse: .patternUnreadable, WeekPattern.init(written:))
          reader.complain(.patternMissing, ifMissing: .pattern)
        })
    }
  }

  private func number(
    _ words: Phrase, _ path: WritableKeyPath<OfferEntry, Int?> & Sendable, _ range: ClosedRange<Int>, _ heads: [String]
  ) -> ColumnDescription<OfferColumn> {
    field(
      words, path, heads,
      read: { reader, offer in
        offer[keyPath: path] = reader.integer(self, in: range, orElse: .numberUnreadable)
        reader.complain(.numberMissing, ifMissing: self)
      })
  }

  /// Both sexes may be written out too.
  private static func sexes(_ text: String) -> Sex?? {
    if ["l/p", "lp", "l&p", "lakilakidanperempuan", "semua"].contains(CellText.folded(text)) { return .some(nil) }
    return Sex(written: text).map { .some($0) }
  }

  private static let schooling: Set<String> = [
    "tidaksekolah", "sd", "mi", "smp", "mts", "sltp", "sma", "smk", "ma", "slta", "d1", "d2", "d3", "d4", "s1", "s2",
    "s3",
  ]

  /// A pattern with ISO day numbers: `1,2,3,4 540-660`, minutes after midnight.
  private static func written(_ pattern: WeekPattern) -> String {
    pattern.days.map { String($0.number) }.joined(separator: ",") + " \(pattern.from)-\(pattern.until)"
  }

  /// How a list of offers is recognised: course, start and weekly hours, and two more known heads.
  static let table = TableKind<OfferColumn>(
    required: [.title, .start, .pattern], others: 2, runningNumber: .no,
    // "Kuota warga Kab. Serang (%)" names the regency it is for.
    pattern: { $0.hasPrefix("kuotawarga") ? .quota : nil })
}

/// What can be wrong with a cell of a list of offers, in order of precedence.
package enum OfferCode: String, TableCode, Codable {
  case cellError = "cell_error"
  case formulaWithoutValue = "formula_without_value"
  case agencyMissing = "agency_missing"
  case titleMissing = "title_missing"
  case fieldMissing = "field_missing"
  case kindUnknown = "kind_unknown"
  case levelUnknown = "level_unknown"
  case dateImpossible = "date_impossible"
  case dateUnreadable = "date_unreadable"
  case startMissing = "start_missing"
  case numberUnreadable = "number_unreadable"
  case numberMissing = "number_missing"
  /// Fewer places than the least number of participants.
  case seatsContradict = "seats_contradict"
  case educationUnknown = "education_unknown"
  case sexUnknown = "sex_unknown"
  case riskUnknown = "risk_unknown"
  case quotaUnreadable = "quota_unreadable"
  case patternMissing = "pattern_missing"
  case patternUnreadable = "pattern_unreadable"
  case rowDuplicate = "row_duplicate"
  case startPassed = "start_passed"
  case quotaRegencyUnknown = "quota_regency_unknown"
  /// Much like the name of a partner that is there, or of an earlier row; found by comparing.
  case agencyNear = "agency_near"
  case cellConverted = "cell_converted"
  case characterLost = "character_lost"

  package var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .agencyMissing, .titleMissing, .fieldMissing, .kindUnknown, .levelUnknown,
      .dateImpossible, .dateUnreadable, .startMissing, .numberUnreadable, .numberMissing, .seatsContradict,
      .educationUnknown, .sexUnknown, .riskUnknown, .quotaUnreadable, .patternMissing, .patternUnreadable,
      .rowDuplicate:
      .error
    case .startPassed, .quotaRegencyUnknown, .agencyNear, .cellConverted, .characterLost: .warning
    }
  }
}

/// What one file of offers says.
package typealias OfferReading = TableReading<OfferColumn, OfferCode, OfferEntry>
/// What is wrong with one cell of a list of offers.
typealias OfferProblem = CellProblem<OfferColumn, OfferCode>
