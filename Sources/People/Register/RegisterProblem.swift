import Import
import Language
import Sheet

/// What can be wrong with a cell of a register; the raw values are the codes of the import policy, in its order.
package enum RegisterCode: String, TableCode, Codable {
  case cellError = "cell_error"
  case formulaWithoutValue = "formula_without_value"
  case rowDuplicate = "row_duplicate"
  case registerNumberMissing = "register_number_missing"
  case registerNumberDuplicate = "register_number_duplicate"
  /// The number is of one person held, the NIK of another.
  case identityConflict = "identity_conflict"
  case registerNumberChanged = "register_number_changed"
  case matchedWithoutNIK = "matched_without_nik"
  case nameMissing = "name_missing"
  case nameTooLong = "name_too_long"
  case nameUnreadable = "name_unreadable"
  case nameLikeFormula = "name_like_formula"
  case nameUnusualCharacters = "name_unusual_characters"
  case sexMissing = "sex_missing"
  case sexUnknown = "sex_unknown"
  case registerClassUnknown = "register_class_unknown"
  case registerClassMissing = "register_class_missing"
  case registerClassMismatch = "register_class_mismatch"
  case dateImpossible = "date_impossible"
  case dateUnreadable = "date_unreadable"
  case dateInFuture = "date_in_future"
  case expiryBeforeEntry = "expiry_before_entry"
  /// The order of detention ends before it begins.
  case detentionEndsEarly = "detention_ends_early"
  case detentionDaysUnreadable = "detention_days_unreadable"
  /// The days ordered, the first one counted, end on another day than is written.
  case detentionDaysDiffer = "detention_days_differ"
  case birthDateMissing = "birth_date_missing"
  case ageImplausible = "age_implausible"
  case entryDateMissing = "entry_date_missing"
  case expiryDateMissing = "expiry_date_missing"
  case expiryDatePassed = "expiry_date_passed"
  case milestonesOutOfOrder = "milestones_out_of_order"
  case nikLostDigits = "nik_lost_digits"
  case nikNot16Digits = "nik_not_16_digits"
  case nikDuplicate = "nik_duplicate"
  case nikRegionUnknown = "nik_region_unknown"
  case nikSexMismatch = "nik_sex_mismatch"
  case nikBirthDateMismatch = "nik_birth_date_mismatch"
  case sentenceUnreadable = "sentence_unreadable"
  case educationUnknown = "education_unknown"
  case regencyUnknown = "regency_unknown"
  case cellConverted = "cell_converted"
  case characterLost = "character_lost"

  /// Whether the row must wait for its mending.
  package var severity: Severity {
    switch self {
    case .cellError, .formulaWithoutValue, .rowDuplicate, .registerNumberMissing, .registerNumberDuplicate,
      .identityConflict, .nameMissing, .nameTooLong, .nameUnreadable, .sexMissing, .sexUnknown, .registerClassUnknown,
      .registerClassMissing, .dateImpossible, .dateUnreadable, .dateInFuture, .expiryBeforeEntry,
      .detentionEndsEarly, .detentionDaysUnreadable, .nikLostDigits,
      .nikNot16Digits, .nikDuplicate, .sentenceUnreadable:
      .error
    case .registerNumberChanged, .matchedWithoutNIK, .nameLikeFormula, .nameUnusualCharacters, .registerClassMismatch,
      .detentionDaysDiffer, .birthDateMissing, .ageImplausible, .entryDateMissing, .expiryDateMissing,
      .expiryDatePassed,
      .milestonesOutOfOrder, .nikRegionUnknown, .nikSexMismatch, .nikBirthDateMismatch, .educationUnknown,
      .regencyUnknown, .cellConverted, .characterLost:
      .warning
    }
  }
}

/// What is wrong with one cell of a register.
package typealias RegisterProblem = CellProblem<RegisterColumn, RegisterCode>
/// What one register file says.
package typealias RegisterReading = TableReading<RegisterColumn, RegisterCode, RegisterEntry>

extension ImportWords {
  /// What is wrong with a cell of a register, and the way out.
  package static func problem(_ problem: RegisterProblem) -> Phrase { sentence(problem, reason(problem.code)) }

  private static func reason(_ code: RegisterCode) -> Phrase {
    switch code {
    case .cellError: .cellError
    case .formulaWithoutValue: .formulaWithoutValue
    case .rowDuplicate: .rowDuplicate
    case .registerNumberMissing: .registerNumberMissing
    case .registerNumberDuplicate: .registerNumberDuplicate
    case .identityConflict: .identityConflict
    case .registerNumberChanged: .registerNumberChanged
    case .matchedWithoutNIK: .matchedWithoutNIK
    case .nameMissing: .nameMissing
    case .nameTooLong: .nameTooLong
    case .nameUnreadable: .nameUnreadable
    case .nameLikeFormula: .nameLikeFormula
    case .nameUnusualCharacters: .nameUnusualCharacters
    case .sexMissing: .sexMissing
    case .sexUnknown: .sexUnknown
    case .registerClassUnknown: .registerClassUnknown
    case .registerClassMissing: .registerClassMissing
    case .registerClassMismatch: .registerClassMismatch
    case .dateImpossible: .dateImpossible
    case .dateUnreadable: .dateUnreadable
    case .dateInFuture: .dateInFuture
    case .expiryBeforeEntry: .expiryBeforeEntry
    case .detentionEndsEarly: .detentionEndsEarly
    case .detentionDaysUnreadable: .detentionDaysUnreadable
    case .detentionDaysDiffer: .detentionDaysDiffer
    case .birthDateMissing: .birthDateMissing
    case .ageImplausible: .ageImplausible
    case .entryDateMissing: .entryDateMissing
    case .expiryDateMissing: .expiryDateMissing
    case .expiryDatePassed: .expiryDatePassed
    case .milestonesOutOfOrder: .milestonesOutOfOrder
    case .nikLostDigits: .nikLostDigits
    case .nikNot16Digits: .nikNot16Digits
    case .nikDuplicate: .nikDuplicate
    case .nikRegionUnknown: .nikRegionUnknown
    case .nikSexMismatch: .nikSexMismatch
    case .nikBirthDateMismatch: .nikBirthDateMismatch
    case .sentenceUnreadable: .sentenceUnreadable
    case .educationUnknown: .educationUnknown
    case .regencyUnknown: .regencyUnknown
    case .cellConverted: cellConverted
    case .characterLost: characterLost
    }
  }

  /// What is wrong with a cell of an assessment list, and the way out.
  package static func problem(_ problem: AssessmentProblem) -> Phrase { sentence(problem, reason(problem.code)) }

  private static func reason(_ code: AssessmentCode) -> Phrase {
    switch code {
    case .cellError: .cellError
    case .formulaWithoutValue: .formulaWithoutValue
    case .rowDuplicate: .rowDuplicate
    case .registerNumberMissing: .registerNumberMissing
    case .registerNumberDuplicate: .registerNumberDuplicate
    case .registerNumberUnknown: .registerNumberUnknown
    case .literacyUnknown: .literacyUnknown
    case .riskUnknown: .riskUnknown
    case .consentUnknown: .consentUnknown
    case .dateImpossible: .dateImpossible
    case .dateUnreadable: .dateUnreadable
    case .regencyUnknown: .regencyUnknown
    case .regencyAmbiguous: .regencyAmbiguous
    case .cellConverted: cellConverted
    case .characterLost: characterLost
    }
  }
}

extension Phrase {
  fileprivate static let cellError = Phrase(
    id: "Rumusnya tidak berhasil. Isi nilainya langsung, atau kosongkan.",
    en: "Its formula gave no value. Type the value itself, or clear it.")
  fileprivate static let formulaWithoutValue = Phrase(
    id: "Rumus tanpa hasil tersimpan; tidak ada yang dihitung di sini. Simpan ulang di Excel, atau isi nilainya.",
    en: "A formula without a kept result; nothing is calculated here. Save it again in Excel, or type the value.")
  fileprivate static let rowDuplicate = Phrase(
    id: "Baris ini sama dengan baris sebelumnya; yang pertama dipakai. Lewati baris ini.",
    en: "This row says the same as an earlier one; the first counts. Leave it out.")
  fileprivate static let dateImpossible = Phrase(
    id: "Tanggal seperti ini tidak ada di kalender. Perbaiki, atau kosongkan.",
    en: "No calendar has this date. Mend it, or clear it.")
  fileprivate static let dateUnreadable = Phrase(
    id: "Tanggal tidak terbaca. Tulis hari/bulan/tahun, misalnya 07/05/2025; atau kosongkan.",
    en: "The date cannot be read. Write day/month/year, for example 07/05/2025; or clear it.")
  fileprivate static let riskUnknown = Phrase(
    id: "Risiko tidak dikenal. Tulis Rendah, Sedang, atau Tinggi; atau kosongkan.",
    en: "The risk is not known. Write Rendah, Sedang or Tinggi; or clear it.")
  fileprivate static let registerNumberMissing = Phrase(
    id: "Nomor register wajib ada. Isi, atau lewati baris ini.",
    en: "The register number is required. Fill it in, or leave the row out.")
  fileprivate static let registerNumberDuplicate = Phrase(
    id: "Nomor ini dipakai lebih dari satu baris. Perbaiki salah satu, atau lewati.",
    en: "More than one row has this number. Mend one, or leave it out.")
  fileprivate static let registerNumberUnknown = Phrase(
    id: "Tidak ada penghuni dengan nomor ini. Perbaiki nomornya, atau lewati.",
    en: "Nobody here bears this number. Mend it, or leave the row out.")
  fileprivate static let identityConflict = Phrase(
    id: "Nomor dan NIK ini milik dua orang, atau orangnya sudah ada di baris lain. Periksa; "
      + "sampai itu tidak ada yang berubah.",
    en: "Number and NIK belong to two people, or the person stands in another row already. "
      + "Check; until then nothing changes.")
  fileprivate static let registerNumberChanged = Phrase(
    id: "Nomor register berubah; orangnya dikenali dari NIK. Periksa lalu lanjutkan.",
    en: "The register number changed; the person is known by the NIK. Check and go on.")
  fileprivate static let matchedWithoutNIK = Phrase(
    id: "Dikenali hanya dari nama, tanggal lahir, dan nama ayah. Jawab ya bila memang orang yang sama.",
    en: "Known only by name, birth date and father's name. Say yes if it is the same person.")
  fileprivate static let nameMissing = Phrase(
    id: "Nama wajib ada. Isi, atau lewati baris ini.",
    en: "The name is required. Fill it in, or leave the row out.")
  fileprivate static let nameTooLong = Phrase(
    id: "Nama lebih dari 120 huruf. Pendekkan.",
    en: "The name has more than 120 characters. Shorten it.")
  fileprivate static let nameUnreadable = Phrase(
    id: "Tidak ada satu huruf pun. Tulis namanya.",
    en: "There is no letter in it. Write the name.")
  fileprivate static let nameLikeFormula = Phrase(
    id: "Nama diawali tanda rumus (= + - @). Disimpan sebagai teks; periksa ejaannya.",
    en: "The name begins with a sign of formulas (= + - @). It is kept as text; check its spelling.")
  fileprivate static let nameUnusualCharacters = Phrase(
    id: "Nama memuat tanda yang tidak lazim. Disimpan apa adanya; periksa ejaannya.",
    en: "The name has unusual characters. It is kept as it stands; check its spelling.")
  fileprivate static let sexMissing = Phrase(
    id: "Jenis kelamin wajib ada; tidak ditebak dari nama atau NIK. Isi L atau P.",
    en: "Sex is required; it is never guessed from name or NIK. Fill in L or P.")
  fileprivate static let sexUnknown = Phrase(
    id: "Jenis kelamin tidak dikenal. Tulis L atau P.",
    en: "The sex is not known. Write L or P.")
  fileprivate static let registerClassUnknown = Phrase(
    id: "Golongan tidak dikenal. Tulis AI sampai AV, BI, BIIa, BIIb, atau BIII.",
    en: "The class is not known. Write AI to AV, BI, BIIa, BIIb or BIII.")
  fileprivate static let registerClassMissing = Phrase(
    id: "Golongan wajib ada dan tidak terbaca dari nomor register. Isi golongannya.",
    en: "The class is required and the register number does not tell it. Fill it in.")
  fileprivate static let registerClassMismatch = Phrase(
    id: "Golongan berbeda dengan awal nomor register. Periksa mana yang benar.",
    en: "The class differs from the beginning of the register number. Check which is right.")
  fileprivate static let dateInFuture = Phrase(
    id: "Tanggal ini belum terjadi. Perbaiki, atau kosongkan.",
    en: "This date has not come yet. Mend it, or clear it.")
  fileprivate static let expiryBeforeEntry = Phrase(
    id: "Ekspirasi lebih dulu daripada tanggal masuk. Perbaiki salah satu.",
    en: "The sentence ends before it was entered. Mend one of the two.")
  fileprivate static let detentionEndsEarly = Phrase(
    id: "Penahanan berakhir sebelum mulai. Perbaiki salah satu tanggalnya, atau kosongkan.",
    en: "The detention ends before it begins. Mend one of the two days, or clear it.")
  fileprivate static let detentionDaysUnreadable = Phrase(
    id: "Lama penahanan harus bilangan 1 sampai 400 hari. Perbaiki, atau kosongkan.",
    en: "The days of detention must be a whole number from 1 to 400. Mend it, or clear it.")
  fileprivate static let detentionDaysDiffer = Phrase(
    id:
      "Lama dan tanggal akhirnya tidak cocok; hari pertama ikut dihitung. Tanggal yang tertulis dipakai; periksa suratnya.",
    en: "Days and last day do not agree; the first day counts. The written day is taken; check the order.")
  fileprivate static let birthDateMissing = Phrase(
    id: "Tanggal lahir kosong; umur tidak dapat diperiksa. Isi bila diketahui.",
    en: "No birth date; the age cannot be checked. Fill it in if it is known.")
  fileprivate static let ageImplausible = Phrase(
    id: "Umurnya di bawah 12 atau di atas 100 tahun. Periksa tahunnya.",
    en: "The age is under 12 or over 100. Check the year.")
  fileprivate static let entryDateMissing = Phrase(
    id: "Tanggal masuk kosong. Isi bila diketahui.",
    en: "No date of entry. Fill it in if it is known.")
  fileprivate static let expiryDateMissing = Phrase(
    id: "Sudah diputus, tetapi tanggal ekspirasi belum ada. Isi bila sudah ada.",
    en: "A convict without an end date. Fill it in once it is known.")
  fileprivate static let expiryDatePassed = Phrase(
    id: "Ekspirasi sudah lewat. Periksa apakah orangnya masih di sini.",
    en: "The sentence is over. Check whether the person is still here.")
  fileprivate static let milestonesOutOfOrder = Phrase(
    id: "1/3, 1/2, dan 2/3 tidak berurutan. Periksa ketiga tanggal.",
    en: "1/3, 1/2 and 2/3 are not in order. Check the three dates.")
  fileprivate static let nikLostDigits = Phrase(
    id: "Sel NIK berupa angka, sehingga digit akhirnya bisa hilang. Ketik ulang sebagai teks dari KTP, atau kosongkan.",
    en: "The NIK stands as a number, so its last digits may be lost. Type it again as text from the card, or clear it.")
  fileprivate static let nikNot16Digits = Phrase(
    id: "NIK harus 16 angka. Perbaiki dari KTP, atau kosongkan.",
    en: "A NIK has 16 digits. Mend it from the card, or clear it.")
  fileprivate static let nikDuplicate = Phrase(
    id: "NIK ini dipakai lebih dari satu baris. Perbaiki salah satu, atau kosongkan.",
    en: "More than one row has this NIK. Mend one, or clear it.")
  fileprivate static let nikRegionUnknown = Phrase(
    id: "Enam angka pertama NIK bukan kecamatan yang dikenal (bisa kode lama). Periksa dengan KTP.",
    en: "The first six digits are no known district (perhaps an old code). Check with the card.")
  fileprivate static let nikSexMismatch = Phrase(
    id: "NIK menunjukkan jenis kelamin lain. Periksa dengan KTP.",
    en: "The NIK tells another sex. Check with the card.")
  fileprivate static let nikBirthDateMismatch = Phrase(
    id: "NIK menunjukkan tanggal lahir lain. Periksa dengan KTP.",
    en: "The NIK tells another birth date. Check with the card.")
  fileprivate static let sentenceUnreadable = Phrase(
    id: "Lama pidana tidak terbaca. Tulis misalnya 1 Thn 6 Bln, 18 bulan, atau Seumur hidup; atau kosongkan.",
    en: "The sentence cannot be read. Write for example 1 Thn 6 Bln, 18 bulan or Seumur hidup; or clear it.")
  fileprivate static let literacyUnknown = Phrase(
    id: "Baca tulis tidak dikenal. Tulis Ya, Terbatas, atau Tidak; atau kosongkan.",
    en: "The word for literacy is not known. Write Ya, Terbatas or Tidak; or clear it.")
  fileprivate static let consentUnknown = Phrase(
    id: "Kesediaan tidak dikenal. Tulis Ya atau Tidak; atau kosongkan.",
    en: "The consent is not known. Write Ya or Tidak; or clear it.")
  fileprivate static let educationUnknown = Phrase(
    id:
      "Pendidikan tidak dikenal; kelas yang menuntut pendidikan tidak terbuka baginya. Tulis misalnya SD, SLTP, SLTA, D3.",
    en: "The schooling is not known; no class that asks for schooling is open. Write for example SD, SLTP, SLTA, D3.")
  fileprivate static let regencyUnknown = Phrase(
    id: "Kabupaten atau kota tidak dikenal. Periksa ejaannya.",
    en: "The regency or city is not known. Check its spelling.")
  fileprivate static let regencyAmbiguous = Phrase(
    id: "Nama ini bisa kabupaten, bisa kota. Tulis Kab. atau Kota di depannya.",
    en: "The name could be a regency or a city. Write Kab. or Kota before it.")
}
