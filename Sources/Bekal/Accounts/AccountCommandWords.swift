import Language

/// The words of `bekal account`.
enum AccountCommandWords {
  static let account = CommandHelp(
    Phrase(id: "Urus satu akun.", en: "Look after one account."),
    "bekal account sign-ins siti --database rutan.sqlite",
    "bekal account reset-second-factor siti --database rutan.sqlite")
  static let signIns = CommandHelp(
    Phrase(
      id: "Siapa masuk dan siapa ditolak, yang terbaru dahulu; 50 baris, semuanya di Excel pada halaman Masuk.",
      en: "Who came in and who was turned away, the latest first; 50 rows, all of them in the page's Excel."),
    "bekal account sign-ins --refused --on 2025-05-07 --database rutan.sqlite")
  static let onlyRefused = Phrase(id: "Hanya penolakan.", en: "Refusals only.")
  static let day = Phrase(id: "Hanya hari ini: 2025-05-07.", en: "Only this day: 2025-05-07.")
  static func shown(_ count: Int, of total: Int) -> Phrase {
    Phrase(id: "\(count) dari \(total) catatan", en: "\(count) of \(total) records")
  }
  static let resetSecondFactor = CommandHelp(
    Phrase(
      id: "Hapus kode kedua petugas yang kehilangan gawai dan kode pemulihannya.",
      en: "Remove the second code of an officer who lost the device and the recovery codes."),
    "bekal account reset-second-factor siti --database rutan.sqlite",
    more: Phrase(
      id: "Sesinya berakhir; kepala dan auditor melihatnya di Hari ini.",
      en: "Its sessions end; head and auditor see it under Today."))
  static func secondFactorRemoved(_ user: String) -> Phrase {
    Phrase(
      id: "Kode kedua \(user) dihapus. Ia masuk dengan kata sandi dan memasang yang baru di menu akunnya.",
      en: "The second code of \(user) is removed. The password lets them in; a new one is set up in the account menu.")
  }
}
