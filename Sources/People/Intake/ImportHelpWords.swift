import Language

/// What `bekal import --help` says of its options.
enum ImportHelpWords {
  static let file = Phrase(
    id: "Berkas XLSX atau CSV; beberapa dibaca register dahulu, lalu asesmen, lalu penawaran.",
    en: "XLSX or CSV files; of several the register is read first, then assessments, then offers.")
  static let kind = Phrase(
    id: "register, assessment, offers; tanpa ini dikenali dari judul kolom.",
    en: "register, assessment, offers; else told by the heads.")
  static let asOf = Phrase(
    id: "Keadaan per tanggal, 2025-05-07; tanpa ini dari judul berkas.",
    en: "True on this day, 2025-05-07; else from the title.")
  static let database = Phrase(
    id: "Berkas SQLite atau postgres://…; tanpa ini dibandingkan dengan rumah kosong.",
    en: "A SQLite file or postgres://…; else compared with an empty house.")
  static let key = Phrase(id: "Berkas kunci.", en: "The key file.")
  static let apply = Phrase(id: "Terapkan; tanpa ini hanya tinjauan.", en: "Write; else it only previews.")
  static let olderReason = Phrase(
    id: "Mengapa daftar yang lebih lama dari yang terakhir diterapkan.",
    en: "Why a register older than the last one is applied.")
  static let renamed = Phrase(
    id: "Jumlah nama yang memang berubah, bila lebih dari sepersepuluh.",
    en: "How many names do change, where more than a tenth does.")
  static let renamedReason = Phrase(id: "Mengapa sebanyak itu berubah.", en: "Why so many change.")
  static let renamedWhole = Phrase(
    id: "--renamed dan --renamed-reason dipakai bersama: jumlah dan alasannya.",
    en: "--renamed and --renamed-reason go together: the number and the reason.")
  /// Why the file waits, and the option with which it goes in.
  static func hold(_ hold: IntakeHold) -> Phrase {
    let (words, option): (Phrase, String) =
      switch hold.cause {
      case .older: (hold.refusal.phrase, "--older-reason \"…\"")
      case .renamed(let count, _): (hold.refusal.phrase, "--renamed \(count) --renamed-reason \"…\"")
      }
    return Phrase(id: "\(words.id) Tambahkan: \(option)", en: "\(words.en) Add: \(option)")
  }
  static let json = Phrase(id: "Cetak JSON.", en: "Print JSON.")
  static let applyWhere = Phrase(
    id: "--apply perlu --database: sebut rumah yang diisi.", en: "--apply needs --database: name the house to fill.")
  static func noDay(_ text: String) -> Phrase {
    Phrase(
      id: "--as-of “\(text)” bukan tanggal; tulis 2025-05-07.", en: "--as-of “\(text)” is no date; write 2025-05-07.")
  }
}
