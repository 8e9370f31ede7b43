import Almanac
import Language

/// The words of the terms of detention.
enum DetentionWords {
  static let terms = Phrase(id: "Masa penahanan", en: "Terms of detention")
  static let title = Phrase(
    id: "Masa penahanan paling lama per golongan", en: "The longest terms of detention, class by class")
  static let lead = Phrase(
    id: "Dihitung sejak awal tahapnya; hari pertama ikut dihitung. Tahap sebelumnya tidak dijumlahkan.",
    en: "Counted from the start of the stage, its first day included. Earlier stages are not added.")
  static let days = Phrase(id: "Penahanan, hari", en: "Detention, days")
  static let further = Phrase(id: "Perpanjangan, hari", en: "Extension, days")
  static let most = Phrase(id: "Tahap ini, paling lama", en: "This stage, at most")
  static let article = Phrase(id: "Pasal", en: "Article")
  static let unchecked = Phrase(
    id: "Dibaca dari salinan naskah undang-undang; cocokkan dengan Lembaran Negara sebelum dipakai.",
    en: "Read from a copy of the law; check it against the gazette before relying on it.")
  static let fine = Phrase(
    id:
      "Penanda untuk petugas, bukan penetapan bebas. Hukumnya mengikuti perkara, bukan hari ini (UU 20/2025 pasal 361): "
      + "yang pemeriksaannya di pengadilan dimulai sebelum 2 Januari 2026 tetap menurut UU 8/1981.",
    en:
      "A flag for the officer, never a release. The law follows the case and not today (UU 20/2025, article 361): "
      + "where the examination in court began before 2 January 2026, UU 8/1981 still holds.")
  static var lessens: Phrase {
    let (home, city) = (CountedDetention.Place.houseArrest.rawValue, CountedDetention.Place.cityArrest.rawValue)
    return Phrase(
      id:
        "Yang mengurangi pidana: tahanan rumah 1/\(home) dari lamanya, tahanan kota 1/\(city) (UU 20/2025 pasal 108).",
      en: "What lessens a sentence: 1/\(home) of house arrest, 1/\(city) of city arrest (UU 20/2025, article 108).")
  }
  static let see = Phrase(id: "Lihat tabel masa penahanan", en: "See the terms of detention")
  static let orders = Phrase(id: "Penahanan", en: "Detention")
  static let noOrders = Phrase(
    id: "Belum ada surat penahanan tercatat, jadi akhir masanya belum pasti. Catat suratnya.",
    en: "No order is recorded, so the end of the term is not certain. Record the order.")
  static let order = Phrase(id: "Surat", en: "Order")
  static let enter = Phrase(id: "Catat surat penahanan", en: "Record an order of detention")
  static let correct = Phrase(id: "Perbaiki", en: "Correct")
  static let keep = Phrase(id: "Simpan perbaikan", en: "Keep the correction")
  static let remove = Phrase(id: "Hapus", en: "Remove")
  static let removeAsk = Phrase(
    id: "Hapus surat ini? Hanya bila salah catat.", en: "Remove this order? Only if it was entered by mistake.")
  static let removed = Phrase(id: "Surat penahanan dihapus.", en: "The order is removed.")
  static let until = Phrase(id: "Sampai tanggal", en: "Until")
  static let untilHint = Phrase(
    id: "Seperti tertulis di suratnya, sebelum hari yang tidak dihitung.",
    en: "As written in the order, before days that do not count.")
  static let daysOrdered = Phrase(id: "Lama, hari", en: "Days ordered")
  static let daysHint = Phrase(
    id: "Hari pertama ikut dihitung. Cukup isi lama atau tanggal akhir.",
    en: "The first day counts. Days or the last day are enough.")
  static let uncounted = Phrase(id: "Hari yang tidak dihitung", en: "Days that do not count")
  static let uncountedHint = Phrase(
    id: "Pembantaran (rawat inap) dan penangguhan.", en: "In hospital, or while suspended.")
  static let law = Phrase(id: "Hukum perkaranya", en: "Law of the case")
  static let lawHint = Phrase(
    id:
      "Hanya bila akhirnya tidak tertulis. Kosong: menurut tanggal mulai. UU 8/1981 bila sidang di PN dimulai sebelum 2 Januari 2026.",
    en:
      "Only where no end is written. Empty: by the first day. UU 8/1981 where the trial began before 2 January 2026.")

  static func kept(_ last: Day) -> Phrase {
    let day = Format.day(last)
    return Phrase(id: "Tercatat; hari terakhirnya \(day.id).", en: "Recorded; its last day is \(day.en).")
  }
  static func kind(_ kind: DetentionOrder.Kind) -> Phrase {
    switch kind {
    case .first: Phrase(id: "penahanan", en: "detention")
    case .extended: Phrase(id: "perpanjangan", en: "extension")
    case .special: Phrase(id: "perpanjangan khusus (pasal 107)", en: "special extension (article 107)")
    }
  }
  static func special(_ law: DetentionLaw) -> Phrase {
    Phrase(id: "Dengan pasal \(law.specialArticle)", en: "With article \(law.specialArticle)")
  }
  static func range(_ order: DetentionOrder) -> Phrase {
    let (from, last) = (Format.day(order.from), Format.day(order.lastDay))
    return Phrase(id: "\(from.id) – \(last.id)", en: "\(from.en) – \(last.en)")
  }
  /// Where the last day of an order comes from.
  static func told(_ order: DetentionOrder) -> Phrase {
    let uncounted =
      order.uncountedDays == 0
      ? Phrase(same: "")
      : Phrase(
        id: ", ditambah \(order.uncountedDays) hari yang tidak dihitung",
        en: ", plus \(order.uncountedDays) days that do not count")
    guard let law = order.law.map(DetentionLaw.named) else {
      return Phrase(
        id: "\(order.days) hari menurut surat\(uncounted.id)", en: "\(order.days) days ordered\(uncounted.en)")
    }
    return Phrase(
      id: "paling lama \(order.days) hari menurut \(law.name)\(uncounted.id), \(unless(law).id)",
      en: "at most \(order.days) days under \(law.name)\(uncounted.en), \(unless(law).en)")
  }
  static func unless(_ law: DetentionLaw) -> Phrase {
    Phrase(
      id: "kecuali diperpanjang menurut pasal \(law.specialArticle)",
      en: "unless lengthened under article \(law.specialArticle)")
  }
  static func span(_ law: DetentionLaw) -> Phrase {
    let from = Format.day(law.from)
    guard let until = law.until.map(Format.day) else { return Phrase(id: "sejak \(from.id)", en: "since \(from.en)") }
    return Phrase(id: "\(from.id) – \(until.id)", en: "\(from.en) – \(until.en)")
  }
}
