import Language

/// What `bekal init` asks and says.
enum InitWords {
  static let name = Phrase(id: "Nama rutan atau lapas", en: "Name of the facility")
  static let region = Phrase(
    id: "Kode kabupaten/kota (misalnya 3673)", en: "Code of the regency or city (such as 3673)")
  static let userName = Phrase(id: "Nama pengguna petugas pertama", en: "User name of the first officer")
  static let password = Phrase(id: "Kata sandi (paling sedikit 15 huruf)", en: "Password (at least 15 characters)")
  static let zoneUnknown = Phrase(id: "Zona waktu harus WIB, WITA atau WIT.", en: "The zone must be WIB, WITA or WIT.")
  static let userNameUnfit = Phrase(
    id: "Nama pengguna harus memuat huruf atau angka.", en: "A user name needs letters or digits.")

  static func regionUnknown(_ code: String) -> Phrase {
    Phrase(
      id: "Kode “\(code)” bukan kabupaten atau kota yang dikenal. Serang: 3604 (Kabupaten) atau 3673 (Kota).",
      en: "“\(code)” is no known regency or city. Serang: 3604 (Kabupaten) or 3673 (Kota).")
  }

  static func dateUnknown(_ text: String) -> Phrase {
    Phrase(id: "“\(text)” bukan tanggal; tulis 2025-05-07.", en: "“\(text)” is no date; write 2025-05-07.")
  }

  /// What stands for an address with a password.
  static let address = Phrase(id: "ALAMAT-TADI", en: "THE-SAME-ADDRESS")

  static func taken(_ database: String, _ serve: String) -> Phrase {
    Phrase(
      id: "\(database) sudah berisi rumah Bekal; tidak ada yang diubah. Pakai: \(serve)",
      en: "\(database) already holds a house; nothing was changed. Use: \(serve)")
  }

  static func done(
    _ name: String, _ region: String, _ database: String, _ key: String, _ officer: String?, serve: String
  ) -> Phrase {
    Phrase(
      id: """
        \(name), \(region), siap di \(database).
        Kunci: \(key) (simpan di luar komputer ini juga)
        \(officer.map { "Petugas pertama: \($0)" } ?? "Belum ada petugas: halaman pertama bekal serve memintanya.")
        Berikutnya: \(serve)
        """,
      en: """
        \(name), \(region), is ready in \(database).
        Key: \(key) (keep a copy away from this machine)
        \(officer.map { "First officer: \($0)" } ?? "No officer yet: the first page of bekal serve asks for one.")
        Next: \(serve)
        """)
  }

  static func recovery(_ groups: [String]) -> Phrase {
    let sheet = groups.enumerated().map { "\($0.offset + 1 < 10 ? " " : "")\($0.offset + 1). \($0.element)" }
      .joined(separator: "\n")
    return Phrase(
      id: """

        LEMBAR PEMULIHAN — cetak atau tulis, simpan di brankas. Tanpa kunci ini cadangan tidak dapat dibuka.
        \(sheet)
        """,
      en: """

        RECOVERY SHEET — print or write it down and lock it away. Without this key no backup can be opened.
        \(sheet)
        """)
  }
}
