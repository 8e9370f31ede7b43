import Import
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

  /// How a list of offers is recognised: course, start and weekly hours, and two more known heads.
  static let table = TableKind<OfferColumn>(
    heads: [
      (.no, ["No", "No. Urut", "Nomor"]),
      (.agency, ["Mitra", "Nama Mitra", "Instansi", "Penyelenggara", "Dinas"]),
      (.title, ["Pelatihan", "Nama Pelatihan", "Program", "Nama Program"]),
      (.field, ["Bidang", "Bidang Pelatihan"]),
      (.kind, ["Jenis", "Jenis Pelatihan"]),
      (.level, ["Tingkat"]),
      (.start, ["Mulai", "Tgl Mulai", "Tanggal Mulai"]),
      (.days, ["Hari", "Jumlah Hari", "Jml Hari"]),
      (.lessonHours, ["JP", "Jam Pelajaran", "Jumlah JP"]),
      (.minimum, ["Min peserta", "Minimal peserta", "Peserta min"]),
      (.maximum, ["Maks peserta", "Maksimal peserta", "Peserta maks", "Kuota peserta"]),
      (.minimumEducation, ["Pendidikan min", "Pendidikan minimal", "Pendidikan"]),
      (.sex, ["L/P", "JK", "Jenis Kelamin"]),
      (.maximumRisk, ["Risiko maks", "Risiko maksimal", "Resiko maks"]),
      (.pattern, ["Jadwal", "Jadwal mingguan"]),
    ],
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

  package var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .agencyMissing, .titleMissing, .fieldMissing, .kindUnknown, .levelUnknown,
      .dateImpossible, .dateUnreadable, .startMissing, .numberUnreadable, .numberMissing, .seatsContradict,
      .educationUnknown, .sexUnknown, .riskUnknown, .quotaUnreadable, .patternMissing, .patternUnreadable,
      .rowDuplicate:
      .error
    case .startPassed, .quotaRegencyUnknown: .warning
    }
  }
}

/// What one file of offers says.
package typealias OfferReading = TableReading<OfferColumn, OfferCode, OfferEntry>
/// What is wrong with one cell of a list of offers.
package typealias OfferProblem = CellProblem<OfferColumn, OfferCode>
