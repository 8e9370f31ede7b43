import Language

/// The words of calendars at secret addresses.
enum FeedWords {
  static let calendars = Phrase(id: "Kalender pengajar", en: "Trainers' calendars")
  static let calendar = Phrase(id: "Kalender di alamat rahasia", en: "A calendar at a secret address")
  static let subject = Phrase(id: "Pengajar atau instansi", en: "Trainer or agency")
  static let address = Phrase(id: "Alamat kalender", en: "Address of the calendar")
  static let none = Phrase(id: "belum ada", en: "none yet")
  static let make = Phrase(id: "Buat alamat", en: "Make an address")
  static let anew = Phrase(id: "Ganti alamat", en: "Change the address")
  static let made = Phrase(
    id: "Alamat dibuat. Salin tautannya dan berikan hanya kepada yang bersangkutan.",
    en: "The address is made. Copy the link and give it only to them.")
  static let close = Phrase(id: "Cabut", en: "Revoke")
  static let closed = Phrase(id: "Alamat dicabut.", en: "The address is revoked.")
  static let help = [
    Phrase(
      id: "Buat alamat untuk pengajar atau instansi, lalu salin tautannya.",
      en: "Make an address for a trainer or an agency, then copy the link."),
    Phrase(
      id: "Mereka menambahkannya di kalender telepon; perpindahan dan pembatalan ikut tampak.",
      en: "They add it to a phone's calendar; moves and cancellations show there."),
    Phrase(
      id: "Cabut atau ganti alamat yang jatuh ke tangan lain.", en: "Revoke or change an address that went astray."),
  ]

  static func count(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) kalender dibagikan", en: count == 1 ? "1 calendar is shared" : "\(count) calendars are shared")
  }

  /// What a calendar is called outside: never after the house.
  static func named(_ name: String) -> Phrase { Phrase(id: "Jadwal mengajar \(name)", en: "Lessons of \(name)") }
}
