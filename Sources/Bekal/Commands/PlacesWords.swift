import Foundation
import Language

/// The words of `bekal places`.
enum PlacesWords {
  static let places = CommandHelp(
    Phrase(
      id: "Tempat di pelatihan: daftar, dan catatan apa yang terjadi.",
      en: "Places in training: lists, and records of what happens."),
    "bekal places list --class \"Las dasar\" --database rutan.sqlite",
    "bekal places record withdraw \"B.I/0123/2025\" --on 2025-05-20 --database rutan.sqlite",
    more: Phrase(
      id: "Bila server berjalan, perintah ini lewat server itu; yang ditolak halaman ditolak di sini juga.",
      en: "While a server runs, this goes through it; what a page refuses is refused here too."))
  static let list = CommandHelp(
    Phrase(id: "Tempat satu kelas, atau satu orang.", en: "The places of a class, or of a person."),
    "bekal places list --class \"Las dasar\" --database rutan.sqlite",
    "bekal places list --person \"B.I/0123/2025\" --database rutan.sqlite --json")
  static let record = CommandHelp(
    Phrase(id: "Catat apa yang terjadi pada satu tempat.", en: "Record what happened to a place."),
    "bekal places record withdraw \"B.I/0123/2025\" --on 2025-05-20 --database rutan.sqlite",
    "bekal places record suspend \"B.I/0123/2025\" --on 2025-05-20 --until 2025-05-27 --reason \"Sidang\" "
      + "--database rutan.sqlite",
    "bekal places record end \"B.I/0123/2025\" --on 2025-05-20 --cause health --reason \"Rujukan RS\" "
      + "--database rutan.sqlite",
    more: Phrase(
      id:
        "withdraw: mengundurkan diri; suspend dan lift: tangguhkan dan akhiri penangguhan; away dan back: tidak di "
        + "tempat dan kembali; end: akhiri; reopen: batalkan akhir.",
      en:
        "withdraw: gives the place up; suspend and lift: a suspension and its end; away and back: an absence and the "
        + "return; end: ends the place; reopen: takes an end back."))
  static let act = Phrase(
    id: "withdraw, suspend, lift, away, back, end atau reopen.",
    en: "withdraw, suspend, lift, away, back, end or reopen.")
  static let course = Phrase(
    id: "Nama pelatihannya; bila ada beberapa: \"Nama, 2025-05-19\".",
    en: "The title of the class; where there are several: \"Title, 2025-05-19\".")
  static let courseOfPlace = Phrase(
    id: "Nama pelatihannya, bila orangnya memegang beberapa tempat.",
    en: "The title of the class, where the person holds several places.")
  static let day = Phrase(id: "Tanggal kejadiannya: 2025-05-20.", en: "The day on which it happened: 2025-05-20.")
  static let until = Phrase(id: "suspend: sampai tanggal ini.", en: "suspend: until this day.")
  static let cause = Phrase(
    id: "away: court, hospital, other. end: discipline, health, transferred, released, died, mistake.",
    en: "away: court, hospital, other. end: discipline, health, transferred, released, died, mistake.")
  static let reason = Phrase(
    id: "Alasan; wajib untuk suspend, dan untuk end karena discipline, health, mistake.",
    en: "Why; needed for suspend, and for end with discipline, health or mistake.")
  static let premium = Phrase(id: "suspend: premi tetap dibayar.", en: "suspend: the premium is still paid.")

  static let none = Phrase(id: "Belum ada tempat.", en: "No places yet.")
  static let personOrClass = Phrase(
    id: "Beri salah satu: --class NAMA atau --person NOMOR.", en: "Give one of --class TITLE and --person NUMBER.")
  static func notOf(_ act: PlaceAct, _ option: String) -> Phrase {
    Phrase(
      id: "\(act.rawValue) tidak memakai --\(option). Lihat: bekal places record --help",
      en: "\(act.rawValue) takes no --\(option). See: bekal places record --help")
  }
  static func whichClass(_ words: String, among found: [String]) -> Phrase {
    guard !found.isEmpty else {
      return Phrase(
        id: "Tidak ada kelas “\(words)” di sini. Namanya tertulis di halaman Program.",
        en: "There is no class “\(words)” here. Titles stand on the page Programmes.")
    }
    return Phrase(
      id: "Ada \(found.count) kelas “\(words)”. Tulis salah satu: \(found.joined(separator: "; "))",
      en: "There are \(found.count) classes “\(words)”. Write one of: \(found.joined(separator: "; "))")
  }
  static func whichPlace(_ name: String, among found: [String]) -> Phrase {
    guard !found.isEmpty else {
      return Phrase(
        id: "\(name) tidak memegang tempat. Lihat: bekal places list --person NOMOR",
        en: "\(name) holds no place. See: bekal places list --person NUMBER")
    }
    return Phrase(
      id: "Tempat yang mana dari \(name)? Pilih dengan --class: \(found.joined(separator: "; "))",
      en: "Which place of \(name)? Choose with --class: \(found.joined(separator: "; "))")
  }

  /// Whether somebody who wrote these words means a class: its title in any case, perhaps with its start.
  static func isNamed(_ words: String, _ title: String, _ start: String) -> Bool {
    [title, "\(title), \(start)"].contains { $0.caseInsensitiveCompare(words) == .orderedSame }
  }
}
