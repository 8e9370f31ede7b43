import Language
extension PlacementWords {
  /// A refusal of a file: what, where, why, and the way out.
  static func refusal(_ refusal: FormatRefusal, file: String, _ language: Language) -> String {
    let line = refusal.line.map { say(language, id: ", baris \($0)", en: ", line \($0)") } ?? ""
    let key = refusal.key.isEmpty ? "" : ", \(refusal.key)"
    return "\(file)\(line)\(key): \(cause(refusal.cause, language))"
  }

  private static func cause(_ cause: FormatRefusal.Cause, _ language: Language) -> String {
    switch cause {
    case .malformed:
      say(
        language, id: "bukan JSON yang sah di tempat ini; perbaiki tulisannya.",
        en: "this is not valid JSON here; correct it.")
    case .notUTF8:
      say(
        language, id: "teks ini bukan UTF-8; simpan berkas sebagai UTF-8.",
        en: "this text is not UTF-8; save the file as UTF-8.")
    case .unknownKey:
      say(
        language, id: "kunci ini tidak dikenal; hapus atau betulkan ejaannya.",
        en: "this key is unknown; remove or respell it.")
    case .missingKey: say(language, id: "kunci ini harus ada; tambahkan.", en: "this key must be there; add it.")
    case .repeatedKey:
      say(
        language, id: "kunci ini tertulis dua kali; hapus salah satunya.",
        en: "this key stands twice; remove one of them.")
    case .wrongType(let kind):
      say(language, id: "seharusnya \(word(kind, language)).", en: "this should be \(word(kind, language)).")
    case .wrongFormat(let expected):
      say(
        language, id: "seharusnya \"\(expected)\"; ini berkas lain.",
        en: "this should be \"\(expected)\"; it is another file.")
    case .emptyName: say(language, id: "nama tidak boleh kosong.", en: "a name must not be empty.")
    case .outOfRange(let range) where range.upperBound == Int.max:
      say(language, id: "harus \(range.lowerBound) atau lebih.", en: "this must be \(range.lowerBound) or more.")
    case .outOfRange(let range):
      say(
        language, id: "harus antara \(range.lowerBound) dan \(range.upperBound).",
        en: "this must lie between \(range.lowerBound) and \(range.upperBound).")
    case .listedTwice, .undeclared, .fixedNotListed, .notTwoPeople, .apartFromSelf, .unknownMeasure, .unknownStatus:
      nameCause(cause, language)
    }
  }

  private static func nameCause(_ cause: FormatRefusal.Cause, _ language: Language) -> String {
    switch cause {
    case .listedTwice(let noun, let name):
      say(
        language, id: "\(word(noun, language)) \(name) tercantum dua kali.",
        en: "\(word(noun, language)) \(name) is listed twice.")
    case .undeclared(let noun, let name):
      say(
        language, id: "\(word(noun, language)) \(name) tidak ada dalam daftar; tambahkan atau betulkan namanya.",
        en: "nobody declared \(word(noun, language)) \(name); declare it or correct the name.")
    case .fixedNotListed(let person, let cohort):
      say(
        language, id: "\(person) di \(cohort) ditetapkan, tetapi tidak ada dalam \"pairs\" (tidak memenuhi syarat).",
        en: "\(person) in \(cohort) is fixed but is not listed in \"pairs\" (not eligible).")
    case .notTwoPeople: say(language, id: "harus tepat dua orang.", en: "there must be exactly two people.")
    case .apartFromSelf(let name):
      say(language, id: "\(name) dipisahkan dari dirinya sendiri.", en: "\(name) is apart from himself.")
    case .unknownMeasure(let name):
      say(
        language, id: "ukuran \(name) tidak dikenal; pilih \(measures).",
        en: "measure \(name) is unknown; choose \(measures).")
    case .unknownStatus(let name): say(language, id: "keadaan \(name) tidak dikenal.", en: "status \(name) is unknown.")
    case .malformed, .notUTF8, .unknownKey, .missingKey, .repeatedKey, .wrongType, .wrongFormat, .emptyName,
      .outOfRange:
      ""
    }
  }

  private static var measures: String { PlacementInstance.Measure.allCases.map(\.rawValue).joined(separator: ", ") }

  private static func word(_ kind: FormatRefusal.Kind, _ language: Language) -> String {
    switch kind {
    case .object: say(language, id: "objek { }", en: "an object { }")
    case .list: say(language, id: "daftar [ ]", en: "a list [ ]")
    case .text: say(language, id: "teks dalam tanda kutip", en: "a text in quotes")
    case .integer:
      say(language, id: "bilangan bulat (16, bukan 16.0 atau 1e1)", en: "a whole number (16, not 16.0 or 1e1)")
    case .truth: say(language, id: "true atau false", en: "true or false")
    }
  }

  private static func word(_ noun: FormatRefusal.Noun, _ language: Language) -> String {
    switch noun {
    case .person: say(language, id: "orang", en: "person")
    case .cohort: say(language, id: "kelompok", en: "cohort")
    case .group: say(language, id: "golongan", en: "group")
    case .pair: say(language, id: "pasangan", en: "pair")
    }
  }
}
