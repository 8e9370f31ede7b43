import Import
import Sheet

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
  case block, room, note
}

extension RegisterColumn {
  /// The columns that hold a date.
  static let days: Set<RegisterColumn> = [
    .birthDate, .entryDate, .dateOneThird, .dateHalf, .dateTwoThirds, .expiryDate,
  ]

  /// The heads offices write (import policy, "Heads to know").
  static let heads: [(RegisterColumn, [String])] = [
    (.no, ["No", "No.", "NO URUT", "Nomor"]),
    (
      .registerNumber,
      [
        "No. Reg", "No Reg", "No. Registrasi", "Nomor Register", "NoReg", "NO.REG", "no_registrasi", "id_register",
        "Nomor Registrasi", "No. Register",
      ]
    ),
    (.name, ["Nama", "Nama Lengkap", "NAMA WBP", "Nama Tahanan/Narapidana"]),
    (.alias, ["Alias", "Nama Alias", "nm_alias_1"]),
    (.fatherName, ["Bin/Binti", "Nama Ayah"]),
    (.sex, ["L/P", "JK", "Jenis Kelamin", "Kelamin"]),
    (.birthPlace, ["Tempat Lahir", "Tpt. Lahir"]),
    (.birthDate, ["Tgl Lahir", "Tanggal Lahir"]),
    (
      .birthPlaceDate,
      ["Tempat/Tgl Lahir", "Tempat, Tanggal Lahir", "Tempat Tanggal Lahir", "Tempat, Tgl Lahir", "TTL"]
    ),
    (.nik, ["NIK", "No. KTP", "Nomor Induk Kependudukan", "NIK/No KTP"]),
    (.education, ["Pendidikan", "Pendidikan Terakhir"]),
    (.occupation, ["Pekerjaan"]),
    (.village, ["Desa/Kel", "Desa/Kelurahan", "Kelurahan"]),
    (.district, ["Kecamatan", "Kec."]),
    (.regency, ["Kab/Kota", "Kabupaten/Kota"]),
    (.registerClass, ["Gol", "Golongan", "Gol. Register", "Jenis Tahanan", "id_jenistahanan"]),
    (.offence, ["Pasal", "Perkara", "Tindak Pidana", "Perkara/Pasal"]),
    (.sentenceYears, ["Pidana Thn", "Thn", "lama_pidana_tahun", "Tahun"]),
    (.sentenceMonths, ["Bln", "lama_pidana_bulan", "Bulan"]),
    (.sentenceDays, ["Hr", "lama_pidana_hari", "Hari"]),
    (.sentence, ["Lama Pidana", "Pidana", "Hukuman"]),
    (.entryDate, ["Tgl Masuk", "Tanggal Masuk", "Tgl. Msk", "tgl_msk_upt"]),
    (.dateOneThird, ["1/3", "Tgl 1/3", "Tanggal 1/3"]),
    (.dateHalf, ["1/2", "Tgl 1/2", "Tanggal 1/2"]),
    (.dateTwoThirds, ["2/3", "Tgl 2/3", "Tanggal 2/3"]),
    (.expiryDate, ["Ekspirasi", "Tgl Ekspirasi", "Eksp.", "EKS", "Expirasi"]),
    (.block, ["Blok"]),
    (.room, ["Kamar", "Kmr", "lokasi_sel", "Sel"]),
    (.note, ["Ket", "Keterangan"]),
  ]

  /// How a register is recognised (import policy, point 6).
  static let table = TableKind<RegisterColumn>(
    heads: heads, required: [.registerNumber, .name], others: 3,
    parts: [
      .sentenceYears, .sentenceMonths, .sentenceDays, .dateOneThird, .dateHalf, .dateTwoThirds, .expiryDate,
    ],
    fractions: [
      .init(month: 3, day: 1): .dateOneThird, .init(month: 2, day: 1): .dateHalf,
      .init(month: 3, day: 2): .dateTwoThirds,
    ],
    runningNumber: .no)
}
