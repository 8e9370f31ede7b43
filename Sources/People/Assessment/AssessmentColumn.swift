import House
import Import
import Language
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
}

extension AssessmentColumn: DescribedColumn {
  package typealias Entry = AssessmentEntry
  package typealias Code = AssessmentCode

  package var described: ColumnDescription<AssessmentColumn> {
    switch self {
    case .no: derived(Phrase(id: "No urut", en: "Running number"), ["No", "No. Urut", "Nomor"], gives: [])
    case .registerNumber:
      field(
        Phrase(id: "Nomor register", en: "Register number"), \.registerNumber,
        ["No. Reg", "No. Registrasi", "Nomor Register", "Nomor Registrasi", "No. Register", "id_register"],
        orElse: .registerNumberMissing)
    case .name:
      text(
        Phrase(id: "Nama", en: "Name"), \.name, ["Nama", "Nama Lengkap", "Nama WBP", "Nama Tahanan/Narapidana"],
        tidy: CellText.name)
    case .interest1:
      interest(
        Phrase(id: "Minat 1", en: "First wish"), 0, ["Minat 1", "Minat", "Minat Utama", "Minat I", "Pilihan 1"])
    case .interest2:
      interest(Phrase(id: "Minat 2", en: "Second wish"), 1, ["Minat 2", "Minat II", "Pilihan 2"])
    case .interest3:
      interest(Phrase(id: "Minat 3", en: "Third wish"), 2, ["Minat 3", "Minat III", "Pilihan 3"])
    case .literacy:
      word(
        Phrase(id: "Baca tulis", en: "Reads and writes"), \.found.literacy, kept: .open,
        ["Baca tulis", "Baca-tulis", "Kemampuan baca tulis", "Literasi"], choices: ["Ya", "Terbatas", "Tidak", "-"],
        orElse: .literacyUnknown, Literacy.init(written:))
    case .limits:
      text(
        Phrase(id: "Keterbatasan", en: "Health limits"), \.limits,
        ["Keterbatasan", "Keterbatasan kesehatan", "Kondisi kesehatan"])
    case .risk:
      word(
        Phrase(id: "Risiko", en: "Risk"), \.found.risk, kept: .open,
        ["Risiko (ISPN)", "Risiko", "Tingkat risiko", "ISPN", "Resiko", "Resiko (ISPN)"],
        choices: ["Rendah", "Sedang", "Tinggi", "-"], orElse: .riskUnknown, Risk.init(written:))
    case .consent:
      word(
        Phrase(id: "Bersedia ikut", en: "Wants to take part"), \.found.isWilling,
        ["Bersedia ikut", "Bersedia", "Kesediaan", "Persetujuan"], choices: ["Ya", "Tidak", "-"],
        orElse: .consentUnknown, AssessmentColumn.willing)
    case .returnRegency:
      text(
        Phrase(id: "Tempat pulang", en: "Place of return"), \.found.returnRegency, kept: .open,
        ["Tempat pulang (Kab/Kota)", "Tempat pulang", "Kab/Kota pulang", "Domisili setelah bebas"],
        take: { ($0.found.returnRegency, $0.found.returnCode) = ($1.found.returnRegency, $1.found.returnCode) }
      ).beside("return_regency_code") { ReportValue($0.found.returnCode?.rawValue) }
    case .skills:
      derived(
        Phrase(id: "Keterampilan awal", en: "Skills"), ["Keterampilan awal", "Keterampilan", "Keahlian"],
        value: { .list($0.found.skills) },
        take: { if !$1.found.skills.isEmpty { $0.found.skills = $1.found.skills } },
        read: { reader, entry in
          let listed = reader.text(.skills)?.split { ",;\n".contains($0) } ?? []
          entry.found.skills = listed.map { CellText.tidy(String($0)) }.filter { !CellText.meansEmpty($0) }
        })
    }
  }

  /// One of the wishes; a row that has any gives all of them anew.
  private func interest(_ words: Phrase, _ rank: Int, _ heads: [String]) -> ColumnDescription<AssessmentColumn> {
    derived(
      words, heads, value: { ReportValue($0.found.interests.dropFirst(rank).first) },
      take: { $0.found.interests = $1.found.interests },
      read: { reader, entry in
        guard let wish = reader.text(self), !entry.found.interests.contains(wish) else { return }
        entry.found.interests.append(wish)
      })
  }

  static func willing(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "ya", "bersedia": true
    case "tidak", "tidak bersedia": false
    case _: nil
    }
  }

  /// How an assessment list is recognised: register number and first interest, and two more known heads.
  static let table = TableKind<AssessmentColumn>(
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
  case cellConverted = "cell_converted"
  case characterLost = "character_lost"

  package var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .rowDuplicate, .registerNumberMissing, .registerNumberDuplicate,
      .registerNumberUnknown, .literacyUnknown, .riskUnknown, .consentUnknown, .dateImpossible, .dateUnreadable:
      .error
    case .regencyUnknown, .regencyAmbiguous, .cellConverted, .characterLost: .warning
    }
  }
}

/// What one assessment file says.
package typealias AssessmentReading = TableReading<AssessmentColumn, AssessmentCode, AssessmentEntry>
/// What is wrong with one cell of an assessment list.
package typealias AssessmentProblem = CellProblem<AssessmentColumn, AssessmentCode>
