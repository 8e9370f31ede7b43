import Language

/// The words of a replacement.
enum ReplacementWords {
  static let title = Phrase(id: "Ganti seorang peserta", en: "Replace a participant")
  static let by = Phrase(id: "Pengganti", en: "Successor")
  static let choices = Phrase(id: "Siapa yang menggantikan?", en: "Who takes the place?")
  static let price = Phrase(id: "Harganya", en: "The price")
  static let look = Phrase(id: "Lihat harganya", en: "See the price")
  static let replace = Phrase(id: "Ganti", en: "Replace")
  static let link = Phrase(id: "Ganti…", en: "Replace…")
  static let leaves = Phrase(id: "melepas tempat", en: "gives up the place")
  static let joins = Phrase(id: "mendapat tempat", en: "gets the place")
  static let both = Phrase(id: "Siapa melepas, siapa mendapat", en: "Who gives up, who gets it")
  static let change = Phrase(id: "Perubahan", en: "Change")
  static let now = Phrase(id: "Sekarang", en: "Now")
  static let then = Phrase(id: "Setelah diganti", en: "After it")
  static let others = Phrase(
    id: "Tempat orang lain tidak berubah; ukuran dihitung atas semua yang tidak direvisi.",
    en: "Nobody else moves; the goals count everybody who is not turned back.")
  static let notNow = Phrase(id: "Belum dapat diputuskan", en: "Cannot be decided yet")
  static let nobody = Phrase(id: "Tidak ada yang dapat menggantikan.", en: "Nobody could take the place.")
  static let nobodyNext = Phrase(
    id: "Cari namanya pada halaman sidang, atau putuskan REVISI dan biarkan tempatnya kosong.",
    en: "Look for a name on the hearing's page, or turn the person back and leave the seat free.")
  static let wholePlan = Phrase(id: "Atau susun ulang seluruhnya", en: "Or compute the whole plan again")
  static let askWholePlan = Phrase(
    id: "Hitung susunan terbaik bila pengganti di kelas ini", en: "Work out the best plan with the successor here")

  static func title(_ name: String, by other: String?) -> Phrase {
    other.map { Phrase(id: "\(name) diganti \($0)?", en: "\(name) replaced by \($0)?") }
      ?? Phrase(id: "Siapa menggantikan \(name)?", en: "Who replaces \(name)?")
  }
  static func inPlace(of name: String) -> Phrase {
    Phrase(id: "Menggantikan \(name)", en: "In the place of \(name)")
  }
  static func replaced(_ name: String, by other: String) -> Phrase {
    Phrase(id: "\(name) diganti \(other).", en: "\(name) is replaced by \(other).")
  }
  static func moved(_ count: Int) -> Phrase {
    count == 0
      ? Phrase(
        id: "Menurut hitungan terakhir tidak ada yang kehilangan tempat.",
        en: "By the last computation nobody would lose a place.")
      : Phrase(
        id: "Menurut hitungan terakhir \(count) orang kehilangan tempatnya.",
        en: "By the last computation \(count) would lose their place.")
  }
}
