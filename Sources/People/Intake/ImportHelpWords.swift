import Language

/// What `bekal import --help` says of its options.
enum ImportHelpWords {
  static let file = Phrase(id: "Berkas XLSX atau CSV.", en: "An XLSX or CSV file.")
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
  static let json = Phrase(id: "Cetak JSON.", en: "Print JSON.")
  static let applyWhere = Phrase(
    id: "--apply perlu --database: sebut rumah yang diisi.", en: "--apply needs --database: name the house to fill.")
  static func noDay(_ text: String) -> Phrase {
    Phrase(
      id: "--as-of “\(text)” bukan tanggal; tulis 2025-05-07.", en: "--as-of “\(text)” is no date; write 2025-05-07.")
  }
}
