import Language

/// The words of `bekal account`.
enum AccountCommandWords {
  static let account = CommandHelp(
    Phrase(id: "Urus satu akun.", en: "Look after one account."),
    "bekal account reset-second-factor siti --database rutan.sqlite")
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
