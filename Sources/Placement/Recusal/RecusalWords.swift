import Language

/// The words of members who take no part in the decision on one person.
enum RecusalWords {
  static let title = Phrase(id: "Tidak ikut memutuskan", en: "Takes no part")
  static let lead = Phrase(
    id:
      "Anggota yang berkerabat dengan seseorang atau menangani perkaranya tidak ikut memutuskan orang itu. Berita acara menyebutnya, dan ia tidak dihitung dalam kuorum untuk orang itu.",
    en:
      "A member who is a relative of somebody, or works on the case, takes no part in that decision. The minutes say so, and the member does not count toward the quorum for that person."
  )
  static let why = Phrase(id: "Sebab", en: "Why")
  static let reasonHint = Phrase(
    id: "Untuk catatan rutan; tidak dicetak di berita acara.", en: "For the record; not printed in the minutes.")
  static let add = Phrase(id: "Catat anggota yang tidak ikut memutuskan", en: "Record a member who takes no part")
  static let keep = Phrase(id: "Simpan", en: "Keep")
  static let kept = Phrase(id: "Dicatat; berita acara menyebutnya.", en: "Recorded; the minutes say so.")
  static let remove = Phrase(id: "Ikut lagi", en: "Takes part again")
  static let removed = Phrase(id: "Ikut memutuskan lagi.", en: "Takes part again.")
  static let none = Phrase(id: "Semua anggota ikut memutuskan semua orang.", en: "All members decide on everybody.")

  static func kind(_ kind: Recusal.Kind) -> Phrase {
    switch kind {
    case .relative: Phrase(id: "kerabat", en: "a relative")
    case .caseWork: Phrase(id: "menangani perkaranya", en: "works on the case")
    case .other: Phrase(id: "kepentingan lain", en: "another interest")
    }
  }

  static func count(_ count: Int) -> Phrase {
    Phrase(
      id: count == 0 ? "Tidak ikut memutuskan…" : "Tidak ikut memutuskan: \(count)",
      en: count == 0 ? "Takes no part…" : "Take no part: \(count)")
  }

  /// "Dewi (Kasubsi Pengelolaan) tidak ikut memutuskan Arman: kerabat." as the minutes print it.
  static func line(_ seat: BoardSeat, _ person: String, _ recusal: Recusal) -> Phrase {
    let why = kind(recusal.kind)
    return Phrase(
      id: "\(seat.name) (\(seat.title)) tidak ikut memutuskan \(person): \(why.id).",
      en: "\(seat.name) (\(seat.title)) takes no part in the decision on \(person): \(why.en).")
  }
}
