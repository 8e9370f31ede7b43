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
  static let importing = CommandHelp(
    Phrase(
      id: "Baca acara dari berkas CSV, Excel, atau kalender (.ics); --apply mencatatnya.",
      en: "Read engagements from a CSV, Excel or calendar (.ics) file; --apply enters them."),
    "bekal engagements import sidang.ics --apply --database rutan.sqlite",
    more: Phrase(
      id: "Pratinjaunya juga ada di halaman Acara dari berkas; di sana sel yang salah dapat diperbaiki.",
      en: "Its preview also stands on the page Engagements from files, where wrong cells can be mended."))
  static let importFile = Phrase(id: "Berkas CSV, XLSX, atau ICS.", en: "A CSV, XLSX or ICS file.")
  static let apply = Phrase(
    id: "Catat yang baru; tanpa ini hanya dilihat.", en: "Enter what is new; without it they are only looked at.")
  static let notApplied = Phrase(
    id: "Belum ada yang dicatat; ulangi dengan --apply.", en: "Nothing is entered yet; run it again with --apply.")

  static func counted(_ read: Int, _ added: Int, _ inError: Int) -> Phrase {
    Phrase(
      id: "\(read) baris dibaca: \(added) baru, \(inError) perlu diperbaiki.",
      en: "\(read) rows read: \(added) new, \(inError) to be mended.")
  }

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
