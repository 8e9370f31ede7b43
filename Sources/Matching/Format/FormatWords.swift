import Language
extension PlacementWords {
  /// A refusal of a file: what, where, why, and the way out.
  static func refusal(_ refusal: FormatRefusal, file: String, _ language: Language) -> String {
    let line = refusal.line.map { say(language, id: ", baris \($0)", en: ", line \($0)") } ?? ""
    let key = refusal.key.isEmpty ? "" : ", \(refusal.key)"
    return "\(file)\(line)\(key): \(refusal.cause.phrase(language))"
  }
}

extension FormatRefusal.Cause {
  fileprivate var phrase: Phrase {
    switch self {
    case .malformed:
      Phrase(
        id: "bukan JSON yang sah di tempat ini; perbaiki tulisannya.",
        en: "this is not valid JSON here; correct it.")
    case .notUTF8:
      Phrase(
        id: "teks ini bukan UTF-8; simpan berkas sebagai UTF-8.",
        en: "this text is not UTF-8; save the file as UTF-8.")
    case .unknownKey:
      Phrase(
        id: "kunci ini tidak dikenal; hapus atau betulkan ejaannya.",
        en: "this key is unknown; remove or respell it.")
    case .missingKey: Phrase(id: "kunci ini harus ada; tambahkan.", en: "this key must be there; add it.")
    case .repeatedKey:
      Phrase(
        id: "kunci ini tertulis dua kali; hapus salah satunya.",
        en: "this key stands twice; remove one of them.")
    case .wrongType(let kind):
      Phrase(id: "seharusnya \(kind.phrase.id).", en: "this should be \(kind.phrase.en).")
    case .wrongFormat(let expected):
      Phrase(
        id: "seharusnya \"\(expected)\"; ini berkas lain.",
        en: "this should be \"\(expected)\"; it is another file.")
    case .emptyName: Phrase(id: "nama tidak boleh kosong.", en: "a name must not be empty.")
    case .outOfRange(let range) where range.upperBound == Int.max:
      Phrase(id: "harus \(range.lowerBound) atau lebih.", en: "this must be \(range.lowerBound) or more.")
    case .outOfRange(let range):
      Phrase(
        id: "harus antara \(range.lowerBound) dan \(range.upperBound).",
        en: "this must lie between \(range.lowerBound) and \(range.upperBound).")
    case .listedTwice(let noun, let name):
      Phrase(
        id: "\(noun.phrase.id) \(name) tercantum dua kali.",
        en: "\(noun.phrase.en) \(name) is listed twice.")
    case .undeclared(let noun, let name):
      Phrase(
        id: "\(noun.phrase.id) \(name) tidak ada dalam daftar; tambahkan atau betulkan namanya.",
        en: "nobody declared \(noun.phrase.en) \(name); declare it or correct the name.")
    case .fixedNotListed(let person, let cohort):
      Phrase(
        id: "\(person) di \(cohort) ditetapkan, tetapi tidak ada dalam \"pairs\" (tidak memenuhi syarat).",
        en: "\(person) in \(cohort) is fixed but is not listed in \"pairs\" (not eligible).")
    case .notTwoPeople: Phrase(id: "harus tepat dua orang.", en: "there must be exactly two people.")
    case .apartFromSelf(let name):
      Phrase(id: "\(name) dipisahkan dari dirinya sendiri.", en: "\(name) is apart from himself.")
    case .unknownMeasure(let name, let known):
      Phrase(
        id: "ukuran \(name) tidak dikenal; pilih \(known.joined(separator: ", ")).",
        en: "measure \(name) is unknown; choose \(known.joined(separator: ", ")).")
    case .notASlot(let name):
      Phrase(
        id: "\(name) bukan waktu; tulis hari/nomor, misalnya 2025-05-19/1.",
        en: "\(name) is no slot; write day/number, such as 2025-05-19/1.")
    case .heldWithoutCurrent(let name):
      Phrase(
        id: "sesi \(name) ditahan, tetapi \"current\" tidak menyebut waktu, tempat dan pengajar yang ada dalam daftar.",
        en: "session \(name) is held, but \"current\" gives it no slot, place and teacher of the lists.")
    case .unknownStatus(let name): Phrase(id: "keadaan \(name) tidak dikenal.", en: "status \(name) is unknown.")
    }
  }
}

extension FormatRefusal.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .object: Phrase(id: "objek { }", en: "an object { }")
    case .list: Phrase(id: "daftar [ ]", en: "a list [ ]")
    case .text: Phrase(id: "teks dalam tanda kutip", en: "a text in quotes")
    case .integer:
      Phrase(id: "bilangan bulat (16, bukan 16.0 atau 1e1)", en: "a whole number (16, not 16.0 or 1e1)")
    case .truth: Phrase(id: "true atau false", en: "true or false")
    }
  }
}

extension FormatRefusal.Noun {
  fileprivate var phrase: Phrase {
    switch self {
    case .person: Phrase(id: "orang", en: "person")
    case .cohort: Phrase(id: "kelas", en: "cohort")
    case .group: Phrase(id: "golongan", en: "group")
    case .pair: Phrase(id: "pasangan", en: "pair")
    case .slot: Phrase(id: "waktu", en: "slot")
    case .place: Phrase(id: "tempat", en: "place")
    case .teacher: Phrase(id: "pengajar", en: "teacher")
    case .session: Phrase(id: "sesi", en: "session")
    case .member: Phrase(id: "anggota", en: "member")
    }
  }
}
