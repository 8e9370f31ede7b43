import Almanac
import House
import Import
import Language
import Sheet

/// One person as a row of a register says.
package struct RegisterEntry: Hashable, Sendable {
  /// As written; empty only in a row with an error.
  package var registerNumber = ""
  /// As written; empty only in a row with an error.
  package var name = ""
  package var alias: String?
  /// As written: "bin Nurdin".
  package var fatherName: String?
  /// Nil only where the file has no such column.
  package var sex: Sex?
  package var birthPlace: String?
  package var birthDate: Day?
  /// 16 digits.
  package var nik: String?
  package var education: String?
  package var occupation: String?
  package var village: String?
  package var district: String?
  /// As written: "Kab. Serang".
  package var regency: String?
  /// Four digits; nil where the name is unknown or could be two.
  package var regencyCode: Region.Code?
  /// Nil only where the file has no such column and the number does not tell.
  package var registerClass: RegisterClass?
  package var offence: String?
  package var sentence: Sentence?
  package var entryDate: Day?
  package var dateOneThird: Day?
  package var dateHalf: Day?
  package var dateTwoThirds: Day?
  package var expiryDate: Day?
  /// The order of detention in force: its first day, its written end, and the end of its extension.
  package var detentionFrom: Day?
  package var detentionUntil: Day?
  package var extensionUntil: Day?
  package var block: String?
  package var room: String?
  package var note: String?

  /// An entry that says nothing yet.
  package init() {}
}

/// The columns of a register that Bekal knows; the raw values are their names in reports.
package enum RegisterColumn: String, CaseIterable, Codable, Sendable {
  case no
  case registerNumber = "register_number"
  case name, alias
  case fatherName = "father_name"
  case sex
  case birthPlace = "birth_place"
  case birthDate = "birth_date"
  case birthPlaceDate = "birth_place_date"
  case nik, education, occupation, village, district, regency
  case registerClass = "register_class"
  case offence
  case sentenceYears = "sentence_years"
  case sentenceMonths = "sentence_months"
  case sentenceDays = "sentence_days"
  case sentence
  case entryDate = "entry_date"
  case dateOneThird = "date_one_third"
  case dateHalf = "date_half"
  case dateTwoThirds = "date_two_thirds"
  case expiryDate = "expiry_date"
  case detentionFrom = "detention_from"
  case detentionDays = "detention_days"
  case detentionUntil = "detention_until"
  case extensionUntil = "extension_until"
  case block, room, note
}

extension RegisterColumn: DescribedColumn {
  package typealias Entry = RegisterEntry
  package typealias Code = RegisterCode

  package var described: ColumnDescription<RegisterColumn> {
    switch self {
    case .no: derived(Phrase(id: "No urut", en: "Running number"), ["No", "No.", "NO URUT", "Nomor"], gives: [])
    case .registerNumber:
      field(
        Phrase(id: "Nomor register", en: "Register number"), \.registerNumber, kept: .open,
        [
          "No. Reg", "No Reg", "No. Registrasi", "Nomor Register", "NoReg", "NO.REG", "no_registrasi", "id_register",
          "Nomor Registrasi", "No. Register",
        ], orElse: .registerNumberMissing)
    case .name:
      field(
        Phrase(id: "Nama lengkap", en: "Full name"), \.name, kept: .open,
        ["Nama", "Nama Lengkap", "NAMA WBP", "Nama Tahanan/Narapidana"], orElse: .nameMissing)
    case .alias:
      text(
        Phrase(same: "Alias"), \.alias, kept: .open, ["Alias", "Nama Alias", "nm_alias_1"],
        tidy: { PersonName.written(CellText.name($0)) })
    case .fatherName:
      text(
        Phrase(id: "Bin/binti", en: "Father's name"), \.fatherName, kept: .sealedIdentity, ["Bin/Binti", "Nama Ayah"],
        tidy: { PersonName.written(CellText.name($0)) })
    case .sex:
      field(
        Phrase(id: "Jenis kelamin", en: "Sex"), \.sex, kept: .open, ["L/P", "JK", "Jenis Kelamin", "Kelamin"],
        choices: ["L", "P"])
    case .birthPlace:
      text(
        Phrase(id: "Tempat lahir", en: "Birth place"), \.birthPlace, kept: .sealedIdentity,
        ["Tempat Lahir", "Tpt. Lahir"])
    case .birthDate:
      field(Phrase(id: "Tanggal lahir", en: "Birth date"), \.birthDate, kept: .open, ["Tgl Lahir", "Tanggal Lahir"])
    case .birthPlaceDate:
      derived(
        Phrase(id: "Tempat dan tanggal lahir", en: "Birth place and date"),
        ["Tempat/Tgl Lahir", "Tempat, Tanggal Lahir", "Tempat Tanggal Lahir", "Tempat, Tgl Lahir", "TTL"],
        gives: [.birthPlace, .birthDate])
    case .nik:
      field(
        Phrase(same: "NIK"), \.nik, kept: .sealedIdentity,
        ["NIK", "No. KTP", "Nomor Induk Kependudukan", "NIK/No KTP"])
    case .education:
      text(Phrase(id: "Pendidikan", en: "Education"), \.education, kept: .open, ["Pendidikan", "Pendidikan Terakhir"])
    case .occupation: text(Phrase(id: "Pekerjaan", en: "Occupation"), \.occupation, kept: .open, ["Pekerjaan"])
    case .village:
      text(
        Phrase(id: "Desa/kelurahan", en: "Village"), \.village, kept: .sealedIdentity,
        ["Desa/Kel", "Desa/Kelurahan", "Kelurahan"])
    case .district:
      text(Phrase(id: "Kecamatan", en: "District"), \.district, kept: .open, ["Kecamatan", "Kec."])
    case .regency:
      text(
        Phrase(id: "Kabupaten/kota", en: "Regency"), \.regency, kept: .open, ["Kab/Kota", "Kabupaten/Kota"],
        take: { $0.takeRegency(of: $1) })
    case .registerClass:
      field(
        Phrase(id: "Golongan", en: "Register class"), \.registerClass, kept: .open,
        ["Gol", "Golongan", "Gol. Register", "Jenis Tahanan", "id_jenistahanan"],
        choices: RegisterClass.allCases.map(\.rawValue))
    case .offence:
      text(
        Phrase(id: "Perkara", en: "Offence"), \.offence, kept: .sealedCase,
        ["Pasal", "Perkara", "Tindak Pidana", "Perkara/Pasal"])
    case .sentenceYears:
      derived(
        Phrase(id: "Pidana, tahun", en: "Sentence, years"), ["Pidana Thn", "Thn", "lama_pidana_tahun", "Tahun"],
        gives: [.sentenceMonths, .sentenceDays])
    case .sentenceMonths:
      derived(
        Phrase(id: "Pidana, bulan", en: "Sentence, months"), ["Bln", "lama_pidana_bulan", "Bulan"],
        gives: [.sentenceMonths, .sentenceDays],
        value: { $0.sentence == .life ? .text("life") : ReportValue($0.sentence?.months) }, shown: { _ in nil },
        take: { $0.sentence = $1.sentence })
    case .sentenceDays:
      derived(
        Phrase(id: "Pidana, hari", en: "Sentence, days"), ["Hr", "lama_pidana_hari", "Hari"],
        gives: [.sentenceMonths, .sentenceDays], value: { ReportValue($0.sentence?.days) }, shown: { _ in nil },
        take: { $0.sentence = $1.sentence })
    case .sentence:
      derived(
        Phrase(id: "Lama pidana", en: "Sentence"), ["Lama Pidana", "Pidana", "Hukuman"],
        gives: [.sentenceMonths, .sentenceDays], shown: { $0.sentence?.words })
    case .entryDate:
      field(
        Phrase(id: "Tanggal masuk", en: "Entry date"), \.entryDate, kept: .open,
        ["Tgl Masuk", "Tanggal Masuk", "Tgl. Msk", "tgl_msk_upt"])
    case .dateOneThird:
      day(Phrase(id: "Tahapan 1/3", en: "1/3"), \.dateOneThird, kept: .open, ["1/3", "Tgl 1/3", "Tanggal 1/3"])
    case .dateHalf:
      day(Phrase(id: "Tahapan 1/2", en: "1/2"), \.dateHalf, kept: .open, ["1/2", "Tgl 1/2", "Tanggal 1/2"])
    case .dateTwoThirds:
      day(Phrase(id: "Tahapan 2/3", en: "2/3"), \.dateTwoThirds, kept: .open, ["2/3", "Tgl 2/3", "Tanggal 2/3"])
    case .expiryDate:
      field(
        Phrase(id: "Ekspirasi", en: "End of sentence"), \.expiryDate, kept: .open,
        ["Ekspirasi", "Tgl Ekspirasi", "Eksp.", "EKS", "Expirasi"])
    case .detentionFrom:
      day(
        Phrase(id: "Ditahan sejak", en: "Detained from"), \.detentionFrom, kept: .open,
        ["Ditahan Sejak", "Tgl Penahanan", "Tanggal Penahanan", "Mulai Ditahan", "Penahanan Mulai"])
    case .detentionDays:
      derived(
        Phrase(id: "Lama penahanan, hari", en: "Days of detention"),
        ["Lama Penahanan", "Lama Penahanan (Hari)", "Hari Penahanan"], gives: [.detentionUntil])
    case .detentionUntil:
      field(
        Phrase(id: "Ditahan sampai", en: "Detained until"), \.detentionUntil, kept: .open,
        ["Ditahan s/d", "Ditahan Sampai", "Penahanan s/d", "Akhir Penahanan", "Habis Masa Penahanan"])
    case .extensionUntil:
      field(
        Phrase(id: "Perpanjangan sampai", en: "Extended until"), \.extensionUntil, kept: .open,
        ["Perpanjangan s/d", "Perpanjangan Sampai", "Perpanjangan Penahanan s/d", "Akhir Perpanjangan"])
    case .block: text(Phrase(id: "Blok", en: "Block"), \.block, kept: .open, ["Blok"])
    case .room: text(Phrase(id: "Kamar", en: "Cell"), \.room, kept: .open, ["Kamar", "Kmr", "lokasi_sel", "Sel"])
    case .note: text(Phrase(id: "Keterangan", en: "Remark"), \.note, kept: .sealedCase, ["Ket", "Keterangan"])
    }
  }

  /// Whether it tells of the case and the stay; those before it tell who somebody is.
  var isOfCase: Bool { Self.caseColumns.contains(self) }
  private static let caseColumns = Set(allCases.drop { $0 != .registerClass })

  /// How a register is recognised (import policy, point 6).
  static let table = TableKind<RegisterColumn>(
    required: [.registerNumber, .name], others: 3,
    parts: [
      .sentenceYears, .sentenceMonths, .sentenceDays, .dateOneThird, .dateHalf, .dateTwoThirds, .expiryDate,
    ],
    fractions: [
      .init(month: 3, day: 1): .dateOneThird, .init(month: 2, day: 1): .dateHalf,
      .init(month: 3, day: 2): .dateTwoThirds,
    ],
    runningNumber: .no)
}

extension RegisterEntry {
  /// A code that was answered once stays while the same name is written.
  fileprivate mutating func takeRegency(of later: RegisterEntry) {
    let isSame = later.regency.map(CellText.folded) == regency.map(CellText.folded)
    regencyCode = later.regencyCode ?? (isSame ? regencyCode : nil)
    regency = later.regency
  }
}
