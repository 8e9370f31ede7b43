import Almanac
import Language

/// The words of files that wait as a whole, and of people who were here before.
enum IntakeHoldWords {
  static let title = Phrase(id: "Berkas ini menunggu alasan Anda", en: "This file waits for your reason")
  static let olderReason = Phrase(
    id: "Mengapa daftar yang lebih lama diterapkan", en: "Why the older register is applied")
  static let renamedCount = Phrase(id: "Jumlah nama yang berubah", en: "Number of names that change")
  static let renamedReason = Phrase(id: "Mengapa begitu banyak nama berubah", en: "Why so many names change")
  static let renamedWhole = Phrase(
    id: "Tulis jumlahnya dan alasannya; keduanya disimpan.", en: "Give the number and the reason; both are kept.")
  static let confirm = Phrase(id: "Simpan alasan", en: "Keep the reason")
  static let apartRows = Phrase(id: "Baris orang lain", en: "Rows of another person")
  static let apartReasons = Phrase(id: "Mengapa orang lain", en: "Why another person")
  static let unpaired = Phrase(
    id: "Setiap baris perlu satu alasan; jumlahnya berbeda. Muat ulang halaman, lalu isi lagi.",
    en: "Each row needs one reason; their numbers differ. Reload the page and fill it in again.")
  static let returning = Phrase(id: "Pernah di sini", en: "Here before")
  static let newStay = Phrase(id: "Orang yang sama, masa baru", en: "The same person, a new stay")
  static let backwards = Phrase(id: "Akan kembali ke keadaan lama", en: "Would go back to what it was")

  static func older(_ asOf: Day, last: String, on day: Day) -> Phrase {
    Phrase(
      id:
        "Daftar ini keadaan \(Format.day(asOf).id), lebih lama dari “\(last)” (\(Format.day(day).id)) yang sudah diterapkan. "
        + "Kirim daftar yang terbaru, atau tulis mengapa daftar lama ini dipakai.",
      en:
        "This register is of \(Format.day(asOf).en), older than “\(last)” (\(Format.day(day).en)), which was applied. "
        + "Send the latest one, or say why this older one is used.")
  }

  static func manyRenamed(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      id: "\(count) dari \(all) nama akan berubah, lebih dari sepersepuluh: mungkin kolom atau barisnya bergeser. "
        + "Periksa berkasnya, atau sebut jumlahnya dan mengapa begitu banyak berubah.",
      en: "\(count) of \(all) names would change, more than a tenth: columns or rows may have shifted. "
        + "Check the file, or give the number and say why so many change.")
  }

  static func said(_ reason: String) -> Phrase {
    Phrase(id: "Diterapkan juga, karena: \(reason)", en: "Taken in all the same, because: \(reason)")
  }

  static func stranger(_ name: String) -> Phrase {
    Phrase(
      id:
        "Orang lain? Nomor ini milik \(name); nama, ayah, tanggal lahir, dan NIK-nya berbeda. Jawab “orang yang sama” bila data "
        + "\(name) memang diperbaiki. Bila orang lain: catat dahulu keluarnya \(name), atau lewati barisnya.",
      en:
        "Another person? The number is \(name)'s; name, father, birth date and NIK differ. Answer “the same person” if "
        + "\(name)'s data were corrected. If it is another: record \(name)'s departure first, or leave the row out.")
  }

  static func wasHere(
    _ name: String, _ number: String, _ arrived: Day?, _ left: Day, _ state: Phrase, _ match: Return.Match
  ) -> Phrase {
    let by =
      switch match {
      case .nik: Phrase(id: "NIK sama", en: "the same NIK")
      case .number: Phrase(id: "nomor sama", en: "the same number")
      case .person:
        Phrase(id: "nama, tanggal lahir, dan nama ayah sama", en: "the same name, birth date and father's name")
      }
    let from = arrived.map { (Format.day($0).id + " – ", Format.day($0).en + " – ") } ?? ("", "")
    return Phrase(
      id: "Pernah di sini: \(name) (\(number)), \(from.0)\(Format.day(left).id), \(state.id.lowercased()); \(by.id).",
      en: "Here before: \(name) (\(number)), \(from.1)\(Format.day(left).en), \(state.en.lowercased()); \(by.en).")
  }

  static let died = Phrase(
    id:
      "Orang itu tercatat meninggal. Batalkan pencatatan itu dahulu bila keliru, atau jawab orang lain dengan alasan.",
    en: "That person is recorded as dead. Take that back first if it is wrong, or answer another person with a reason.")
  static let reasonMissing = Phrase(
    id: "Tulis mengapa ini orang lain.", en: "Say why this is another person.")
  static func linked(_ number: String) -> Phrase {
    Phrase(id: "kembali, dahulu \(number)", en: "back, formerly \(number)")
  }
  static func waits(_ row: Int, _ words: Phrase) -> Phrase {
    Phrase(id: "Baris \(row): \(words.id)", en: "Row \(row): \(words.en)")
  }
}
