import Language
import Timetable

/// The words of `bekal engagements`.
enum EngagementsWords {
  static let engagements = CommandHelp(
    Phrase(
      id: "Acara yang memanggil orang dari pelatihan: sidang, klinik, kunjungan.",
      en: "What calls people away from lessons: court, clinic, visits."),
    "bekal engagements list --from 2025-05-12 --database rutan.sqlite",
    "bekal engagements add sidang.txt --database rutan.sqlite",
    more: Phrase(
      id: "Bila server berjalan, perintah ini lewat server itu; yang ditolak halaman ditolak di sini juga.",
      en: "While a server runs, this goes through it; what a page refuses is refused here too."))
  static let list = CommandHelp(
    Phrase(id: "Tujuh hari acara, mulai hari ini atau tanggal lain.", en: "Seven days, from today or another day."),
    "bekal engagements list --from 2025-05-12 --database rutan.sqlite --json")
  static let add = CommandHelp(
    Phrase(
      id: "Catat sebuah daftar: satu baris satu orang. Bila satu baris salah, tidak ada yang disimpan.",
      en: "Enter a list: a line each. Where one line is wrong nothing is kept."),
    "bekal engagements add sidang.txt --database rutan.sqlite",
    more: Phrase(
      id:
        "Baris: No. register; tanggal; jam; jenis; catatan. Misalnya: AIII.12/2025; 12/5/2025; 09.00-12.00; sidang; PN Serang",
      en:
        "A line: register number; day; hours; kind; note. For example: AIII.12/2025; 12/5/2025; 09.00-12.00; court; PN Serang"
    ))
  static let from = Phrase(id: "Hari pertama: 2025-05-12.", en: "The first day: 2025-05-12.")
  static let file = Phrase(id: "Berkas teks; - membaca masukan standar.", en: "A text file; - reads standard input.")

  static func unreadable(_ path: String) -> Phrase {
    Phrase(
      id: "\(path) tidak dapat dibaca. Periksa nama berkasnya.",
      en: "\(path) cannot be read. Check the name of the file.")
  }

  static func week(_ from: String, _ until: String, _ count: Int) -> Phrase {
    Phrase(id: "\(from)–\(until): \(count) acara", en: "\(from)–\(until): \(count) called away")
  }

  /// The word of a kind as the house names it.
  static func kind(_ name: String) -> Phrase {
    Engagement.Kind(rawValue: name).map(EngagementWords.kind) ?? Phrase(same: name)
  }
}
