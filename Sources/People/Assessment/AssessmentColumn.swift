import Import
import Sheet

/// The columns of an assessment list; the raw values are their names in reports.
package enum AssessmentColumn: String, CaseIterable, Codable, Sendable {
  case no
  case registerNumber = "register_number"
  case name
  case interest1 = "interest_1"
  case interest2 = "interest_2"
  case interest3 = "interest_3"
  case literacy, limits, risk, consent
  case returnRegency = "return_regency"
  case skills

  /// How an assessment list is recognised: register number and first interest, and two more known heads.
  static let table = TableKind<AssessmentColumn>(
    heads: [
      (.no, ["No", "No. Urut", "Nomor"]),
      (
        .registerNumber,
        ["No. Reg", "No. Registrasi", "Nomor Register", "Nomor Registrasi", "No. Register", "id_register"]
      ),
      (.name, ["Nama", "Nama Lengkap", "Nama WBP", "Nama Tahanan/Narapidana"]),
      (.interest1, ["Minat 1", "Minat", "Minat Utama", "Minat I", "Pilihan 1"]),
      (.interest2, ["Minat 2", "Minat II", "Pilihan 2"]),
      (.interest3, ["Minat 3", "Minat III", "Pilihan 3"]),
      (.literacy, ["Baca tulis", "Baca-tulis", "Kemampuan baca tulis", "Literasi"]),
      (.limits, ["Keterbatasan", "Keterbatasan kesehatan", "Kondisi kesehatan"]),
      (.risk, ["Risiko (ISPN)", "Risiko", "Tingkat risiko", "ISPN", "Resiko", "Resiko (ISPN)"]),
      (.consent, ["Bersedia ikut", "Bersedia", "Kesediaan", "Persetujuan"]),
      (.returnRegency, ["Tempat pulang (Kab/Kota)", "Tempat pulang", "Kab/Kota pulang", "Domisili setelah bebas"]),
      (.skills, ["Keterampilan awal", "Keterampilan", "Keahlian"]),
    ],
    required: [.registerNumber, .interest1], others: 2, runningNumber: .no)
}

/// What can be wrong with a cell of an assessment list, in order of precedence.
package enum AssessmentCode: String, TableCode, Codable {
  case cellError = "cell_error"
  case formulaWithoutValue = "formula_without_value"
  case rowDuplicate = "row_duplicate"
  case registerNumberMissing = "register_number_missing"
  case registerNumberDuplicate = "register_number_duplicate"
  /// Nobody in the house bears it; found by comparing with the people held.
  case registerNumberUnknown = "register_number_unknown"
  case literacyUnknown = "literacy_unknown"
  case riskUnknown = "risk_unknown"
  case consentUnknown = "consent_unknown"
  /// No column of an assessment holds a date; kept so that every kind of table speaks of cells alike.
  case dateImpossible = "date_impossible"
  case dateUnreadable = "date_unreadable"
  case regencyUnknown = "regency_unknown"
  case regencyAmbiguous = "regency_ambiguous"

  package var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .rowDuplicate, .registerNumberMissing, .registerNumberDuplicate,
      .registerNumberUnknown, .literacyUnknown, .riskUnknown, .consentUnknown, .dateImpossible, .dateUnreadable:
      .error
    case .regencyUnknown, .regencyAmbiguous: .warning
    }
  }
}

/// What one assessment file says.
package typealias AssessmentReading = TableReading<AssessmentColumn, AssessmentCode, AssessmentEntry>
/// What is wrong with one cell of an assessment list.
package typealias AssessmentProblem = CellProblem<AssessmentColumn, AssessmentCode>
