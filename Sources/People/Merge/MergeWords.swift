import Almanac
import Import
import Language

/// The words of two records that are one person.
enum MergeWords {
  static let title = Phrase(id: "Gabungkan dua catatan satu orang", en: "Merge two records of one person")
  static let link = Phrase(id: "Catatan ganda?", en: "Entered twice?")
  static let lead = Phrase(
    id: "Semua yang tercatat pindah ke catatan yang dipertahankan. Petugas kedua menyetujui; tidak dapat diurungkan.",
    en: "All that is recorded moves to the record kept. A second officer says yes; it cannot be undone.")
  static let question = Phrase(
    id: "Nomor register atau nama catatan yang lain", en: "Number or name of the other record")
  static let questionHint = Phrase(
    id: "Juga yang sudah keluar. Catatan di halaman ini yang dipertahankan.",
    en: "Those who left too. The record of this page is the one kept.")
  static let other = Phrase(id: "Catatan yang lain", en: "The other record")
  static let find = Phrase(id: "Cari", en: "Find")
  static let pick = Phrase(id: "Bandingkan", en: "Compare")
  static let taken = Phrase(id: "Pakai nilai dari catatan yang lain", en: "Take the value from the other record")
  static let field = Phrase(id: "Data", en: "Value")
  static let kept = Phrase(id: "Dipertahankan", en: "Kept")
  static let former = Phrase(id: "Digabungkan ke sini", en: "Merged into it")
  static let use = Phrase(id: "Pakai yang ini", en: "Use this one")
  static let reason = Phrase(id: "Mengapa ini orang yang sama", en: "Why this is the same person")
  static let reasonHint = Phrase(
    id: "Yang membuktikannya: NIK, sidik jari, pengakuan, surat.", en: "What shows it: NIK, fingerprints, word, papers."
  )
  static let ask = Phrase(id: "Ajukan penggabungan", en: "Ask for the merge")
  static let asked = Phrase(
    id: "Diajukan; menunggu persetujuan petugas kedua.", en: "Asked for; a second officer has to say yes.")
  static let confirm = Phrase(id: "Setujui: gabungkan sekarang", en: "Yes: merge now")
  static let confirmSure = Phrase(
    id: "Semua catatan pindah dan tidak dapat diurungkan. Lanjutkan?",
    en: "Everything moves and cannot be undone. Go on?")
  static let done = Phrase(id: "Digabungkan: satu orang, satu catatan.", en: "Merged: one person, one record.")
  static let withdraw = Phrase(id: "Tarik pengajuan", en: "Take it back")
  static let withdrawn = Phrase(
    id: "Pengajuan ditarik; tidak ada yang berubah.", en: "Taken back; nothing has changed.")
  static let waits = Phrase(id: "Menunggu digabungkan", en: "Waits to be merged")
  static let secondOnly = Phrase(
    id: "Anda yang mengajukan; petugas lain yang menyetujui.", en: "You asked for it; another officer says yes.")
  static let look = Phrase(id: "Lihat", en: "Look")
  static let waitingWhy = Phrase(
    id: "Petugas lain menemukan dua catatan satu orang; Anda dapat menyetujuinya.",
    en: "Another officer found two records of one person; you may say yes.")
  static let noneFound = Phrase(id: "Tidak ada catatan lain dengan nomor atau nama itu.", en: "No other record has it.")
  static let noneFoundNext = Phrase(
    id: "Periksa ejaan, atau tulis nomor registernya.", en: "Check the spelling, or give the register number.")
  static let same = Phrase(id: "Tidak ada nilai yang berbeda.", en: "No value differs.")
  static let assessment = Phrase(id: "Asesmen", en: "Assessment")

  static func merged(on day: Day) -> Phrase {
    Phrase(id: "Digabungkan \(Format.day(day).id)", en: "Merged on \(Format.day(day).en)")
  }
  static func who(_ asked: String, _ confirmed: String?) -> Phrase {
    guard let confirmed else { return Phrase(id: "diajukan \(asked)", en: "asked for by \(asked)") }
    return Phrase(
      id: "diajukan \(asked), disetujui \(confirmed)", en: "asked for by \(asked), agreed to by \(confirmed)")
  }
  static func waiting(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) penggabungan menunggu persetujuan Anda",
      en: count == 1 ? "1 merge waits for your yes" : "\(count) merges wait for your yes")
  }
  static func field(_ field: MergeField) -> Phrase {
    if field.column == .sentenceMonths { return RegisterColumn.sentence.described.words }
    return field.column?.described.words ?? assessment
  }
}

extension Merge.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .sameRecord:
      Phrase(
        id: "Itu catatan yang sama. Pilih catatan yang lain.", en: "That is the same record. Choose the other one.")
    case .nobodyFound(let text):
      Phrase(
        id: "Tidak ada catatan lain untuk “\(text)”. Periksa nomor atau namanya.",
        en: "There is no other record for “\(text)”. Check the number or name.")
    case .alreadyMerged(let name, let kept):
      Phrase(
        id: "\(name) sudah digabungkan ke \(kept). Buka catatan itu.",
        en: "\(name) was merged into \(kept) already. Open that record.")
    case .waitsElsewhere(let name, let other):
      Phrase(
        id: "\(name) menunggu digabungkan dengan \(other). Tarik pengajuan itu dahulu.",
        en: "\(name) waits to be merged with \(other). Take that back first.")
    case .keepWhoIsHere(let name):
      Phrase(
        id: "\(name) ada di sini; pertahankan catatan itu: buka halamannya, lalu gabungkan dari sana.",
        en: "\(name) is here; keep that record: open its page and merge from there.")
    case .diedAndHere(let name):
      Phrase(
        id: "Salah satu catatan \(name) tercatat meninggal, yang lain di sini. Benarkan itu dahulu.",
        en: "One record of \(name) says died, the other is here. Put that right first.")
    case .keptApart(let one, let other):
      Phrase(
        id: "\(one) dan \(other) tercatat dipisahkan satu dari yang lain. Akhiri pemisahan itu dahulu.",
        en: "\(one) and \(other) are kept apart from each other. End that separation first.")
    case .withdrawn:
      Phrase(
        id: "Pengajuan ini sudah ditarik. Ajukan lagi dari halaman orangnya.",
        en: "This was taken back. Ask again from the person's page.")
    case .hasPlaces(let name, let first, let second):
      Phrase(
        id: "\(name) memegang dua tempat yang bertabrakan: \(first) dan \(second). Akhiri salah satunya dahulu.",
        en: "\(name) holds two places that clash: \(first) and \(second). End one of them first.")
    case .isHeard(let name, let hearing):
      Phrase(
        id:
          "\(name) ada di sidang \(hearing) yang belum ditetapkan. Catat SK-nya atau tarik sidangnya, lalu gabungkan.",
        en: "\(name) is in hearing \(hearing), which has no decree yet. Record the decree or withdraw it, then merge.")
    }
  }
}
