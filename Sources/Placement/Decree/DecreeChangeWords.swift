import Almanac
import Language

/// The words of decrees that change a decree.
enum DecreeChangeWords {
  static let preview = Phrase(id: "Rancangan (PDF)", en: "Draft (PDF)")
  static let number = Phrase(id: "Nomor SK perubahan atau pencabutan", en: "Number of the amending or revoking decree")
  static let changes = Phrase(id: "Perubahan", en: "Changes")
  static let paper = Phrase(id: "Surat", en: "Paper")
  static let original = Phrase(id: "SK semula", en: "The original decree")
  static let none = Phrase(id: "SK ini belum pernah diubah.", en: "This decree has not been changed.")
  static let amend = Phrase(id: "Catat SK perubahan", en: "Record an amending decree")
  static let revoke = Phrase(id: "Catat SK pencabutan", en: "Record a revoking decree")
  static let revokeSure = Phrase(
    id: "Cabut SK ini? Semua tempat menurut SK ini berakhir.", en: "Revoke this decree? All places by it end.")
  static let leaves = Phrase(id: "Tidak lagi menjadi peserta", en: "No longer takes part")
  static let enters = Phrase(id: "Masuk dari cadangan sidang", en: "Comes in from the board's reserve")
  static let isRevoked = Phrase(id: "dicabut", en: "revoked")
  static let manage = Phrase(id: "SK dan perubahannya", en: "The decree and its changes")

  static func title(_ number: String) -> Phrase { Phrase(id: "SK \(number)", en: "Decree \(number)") }
  static func kind(_ kind: DecreeChange.Kind) -> Phrase {
    switch kind {
    case .amended: Phrase(id: "SK perubahan", en: "Amending decree")
    case .revoked: Phrase(id: "SK pencabutan", en: "Revoking decree")
    }
  }
  static let terms = Phrase(id: "Ketentuan kelas yang diubah", en: "Terms of classes that change")
  static let owed = Phrase(id: "Ketentuan yang menunggu SK perubahan", en: "Terms that wait for an amending decree")
  static let termsReason = Phrase(
    id: "SK masih menyebut ketentuan yang lama. Catat SK perubahan.",
    en: "The decree still names the former terms. Record an amending decree.")
  static func owed(_ change: TermsChange) -> Phrase {
    Phrase(
      id: "SK \(change.decreeNumber): ketentuan \(change.title) berubah",
      en: "Decree \(change.decreeNumber): the terms of \(change.title) changed")
  }
  static func amended(_ count: Int, terms: Int) -> Phrase {
    if count == 0, terms > 0 {
      return Phrase(
        id: "SK perubahan dicatat untuk ketentuan \(terms) kelas.",
        en: terms == 1
          ? "Amendment recorded for the terms of 1 class." : "Amendment recorded for the terms of \(terms) classes.")
    }
    return Phrase(
      id: "SK perubahan dicatat; \(count) tempat berubah.",
      en: count == 1 ? "Amendment recorded; 1 place changed." : "Amendment recorded; \(count) places changed.")
  }
  static func revoked(_ count: Int) -> Phrase {
    Phrase(
      id: "SK dicabut; \(count) tempat berakhir.",
      en: count == 1 ? "Decree revoked; 1 place ended." : "Decree revoked; \(count) places ended.")
  }
}

extension DecreeChange.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .waits(let number): RecordedSignature.Refusal.waits(number).phrase
    case .nothingChanges:
      Phrase(
        id: "Pilih siapa yang keluar atau masuk, atau ketentuan kelas yang berubah.",
        en: "Choose who leaves or comes in, or which terms of a class change.")
    case .revokedAlready(let number):
      Phrase(
        id: "SK ini sudah dicabut dengan SK \(number). Untuk peserta baru, buat usulan baru.",
        en: "This decree was revoked by \(number). For new participants make a new proposal.")
    case .tooEarly(let day):
      Phrase(
        id: "Tanggalnya lebih awal daripada SK yang diubah (\(Format.day(day).id)).",
        en: "It is dated before the decree that it changes (\(Format.day(day).en)).")
    case .inFuture(let today):
      Phrase(
        id: "Tanggalnya setelah hari ini (\(Format.day(today).id)). Catat pada atau setelah tanggalnya.",
        en: "It is dated after today (\(Format.day(today).en)). Record it on its day or later.")
    case .termsAmended:
      Phrase(
        id: "Ada ketentuan yang sudah diubah dengan SK lain, atau kembali seperti semula. Muat ulang halaman ini.",
        en: "Some terms were amended by another decree, or are as before again. Reload this page.")
    case .holdsNoPlace:
      Phrase(
        id: "Ada yang dipilih keluar tetapi tempatnya sudah berakhir. Muat ulang halaman ini.",
        en: "Somebody chosen to leave holds no place any more. Reload this page.")
    case .cannotEnter:
      Phrase(
        id: "Ada yang dipilih masuk tetapi tidak dapat ikut hari ini. Muat ulang halaman ini dan pilih dari daftarnya.",
        en: "Somebody chosen to come in cannot today. Reload this page and choose from its list.")
    }
  }
}
