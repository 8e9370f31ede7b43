import Language

/// The words of a hearing that turns back: returned to the board, withdrawn, signatures that no longer hold.
enum TurnWords {
  static let giveBack = Phrase(id: "Kembalikan ke sidang", en: "Return to the board")
  static let givenBack = Phrase(
    id: "Berita acara dibuka lagi untuk sidang.", en: "The minutes are open to the board again.")
  static let giveBackSure = Phrase(
    id: "Kembalikan? Semua tanda tangan anggota dibatalkan dan sidang memutuskan lagi.",
    en: "Return it? All signatures fall and the board decides again.")
  static let withdraw = Phrase(id: "Tarik sidang ini", en: "Withdraw this hearing")
  static let cancelled = Phrase(id: "Sidang tidak jadi diadakan", en: "The hearing is not held")
  static let withdrawn = Phrase(
    id: "Sidang ditarik; usulannya dapat diajukan lagi.",
    en: "The hearing is withdrawn; its proposal may be heard again.")
  static let withdrawSure = Phrase(
    id: "Tarik sidang ini? Keputusannya tidak berlaku; usulannya dapat diajukan lagi.",
    en: "Withdraw this hearing? Its decisions do not count; its proposal may be heard again.")
  static let otherwise = Phrase(id: "Bila SK belum dapat terbit", en: "If there can be no decree yet")
  static let otherwiseLead = Phrase(
    id:
      "Ada yang keluar, kelas sudah penuh, atau kepala belum setuju: kembalikan ke sidang dengan alasan. Sidang mengubah keputusannya, anggota menandatangani lagi, lalu SK dicatat.",
    en:
      "Somebody left, a class is full, or the head does not agree: return it to the board with a reason. The board changes its decision, the members sign again, then the decree is recorded."
  )
  static let withdrawLead = Phrase(
    id: "Sidang dibuka karena keliru, nomor atau tanggalnya salah, atau tidak jadi diadakan.",
    en: "The hearing was opened by mistake, under a wrong number or date, or is not held.")
  static let signAgain = Phrase(id: "tanda tangan lagi: isi berubah", en: "sign again: it has changed")

  static func revision(_ hearing: Hearing) -> Phrase {
    Phrase(id: "perubahan ke-\(hearing.revision)", en: "revision \(hearing.revision)")
  }

  static func why(_ hearing: Hearing) -> Phrase {
    let day = hearing.turnedOn.map(Format.day) ?? Phrase(same: "")
    let reason = hearing.reason ?? ""
    return hearing.state == .withdrawn
      ? Phrase(id: "Ditarik \(day.id): \(reason)", en: "Withdrawn on \(day.en): \(reason)")
      : Phrase(
        id: "Dikembalikan kepala \(day.id): \(reason)", en: "Returned by the head on \(day.en): \(reason)")
  }
}

extension Phrase {
  /// The sentence, and how many signatures fell by it.
  func clearing(_ signatures: Int) -> Phrase {
    signatures == 0
      ? self
      : Phrase(
        id: "\(id) \(signatures) tanda tangan batal; mintakan lagi.",
        en: "\(en) \(signatures) signatures fell; ask again.")
  }
}
