import Language

/// The words of the terms of detention.
enum DetentionWords {
  static let terms = Phrase(id: "Masa penahanan", en: "Terms of detention")
  static let title = Phrase(
    id: "Masa penahanan paling lama per golongan", en: "The longest terms of detention, class by class")
  static let lead = Phrase(
    id: "Dihitung sejak tanggal masuk, semua perpanjangan biasa terpakai.",
    en: "Counted from the day of entry, with every ordinary extension used.")
  static let days = Phrase(id: "Penahanan, hari", en: "Detention, days")
  static let further = Phrase(id: "Perpanjangan, hari", en: "Extension, days")
  static let most = Phrase(id: "Sejak masuk, paling lama", en: "From entry, at most")
  static let article = Phrase(id: "Pasal", en: "Article")
  static let unchecked = Phrase(
    id: "Angkanya masih dari hukum sebelumnya; cocokkan dengan naskah undang-undang sebelum dipakai.",
    en: "These are the terms of the law before; check them against the law's own text before relying on them.")
  static let fine = Phrase(
    id:
      "Penanda untuk petugas, bukan penetapan bebas. Perpanjangan perkara khusus (pasal 29 KUHAP 1981) tidak dihitung.",
    en: "A flag for the officer, never a release. Extensions of special cases (article 29 of 1981) are not counted.")
  static let see = Phrase(id: "Lihat tabel masa penahanan", en: "See the terms of detention")

  static func span(_ law: DetentionLaw) -> Phrase {
    let from = Format.day(law.from)
    guard let until = law.until.map(Format.day) else { return Phrase(id: "sejak \(from.id)", en: "since \(from.en)") }
    return Phrase(id: "\(from.id) – \(until.id)", en: "\(from.en) – \(until.en)")
  }
}
