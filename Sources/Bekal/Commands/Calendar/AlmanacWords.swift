import Language

/// The words of `bekal almanac`.
enum AlmanacWords {
  static let almanac = CommandHelp(
    Phrase(id: "Hitungan kalender; tanpa basis data.", en: "What a calendar computes; without a database."),
    "bekal almanac prayer --latitude -6.12 --longitude 106.15 --zone WIB --from 2025-05-01 --to 2025-05-31")
  static let prayer = CommandHelp(
    Phrase(
      id: "Waktu salat sebuah tempat, satu baris sehari.", en: "When the prayers begin at a place, a row a day."),
    "bekal almanac prayer --latitude -6.12 --longitude 106.15 --zone WIB --from 2025-05-01 --to 2025-05-31 --json",
    more: Phrase(
      id: "Subuh 20 derajat, Isya 18 derajat, Asar satu bayangan (Syafi’i), ihtiyat 2 menit, dibulatkan ke atas.",
      en: "Dawn 20 degrees, night 18 degrees, Asr one shadow (Shafi'i), 2 minutes of caution, rounded up."))
  static let latitude = Phrase(
    id: "Lintang dalam derajat; selatan negatif.", en: "Latitude in degrees; south is negative.")
  static let longitude = Phrase(id: "Bujur timur dalam derajat.", en: "Longitude east in degrees.")
  static let zone = Phrase(id: "Zona waktu: WIB, WITA, atau WIT.", en: "Time zone: WIB, WITA or WIT.")
  static let from = Phrase(id: "Hari pertama: 2025-05-01.", en: "The first day: 2025-05-01.")
  static let to = Phrase(id: "Hari terakhir: 2025-05-31.", en: "The last day: 2025-05-31.")
  static let heads = Phrase(
    id: "Hari        Subuh  Zuhur  Asar   Magrib Isya", en: "Day         Fajr   Dhuhr  Asr    Maghrib Isha")
  static let elsewhere = Phrase(
    id: "Tempat ini di luar Indonesia: lintang -12 sampai 7, bujur 94 sampai 142. Periksa kedua angkanya.",
    en: "This place lies outside Indonesia: latitude -12 to 7, longitude 94 to 142. Check both numbers.")

  static func noZone(_ text: String) -> Phrase {
    Phrase(
      id: "Zona waktu \(text) tidak dikenal. Tulis WIB, WITA, atau WIT.",
      en: "The time zone \(text) is unknown. Write WIB, WITA or WIT.")
  }

  static func noDay(_ option: String, _ text: String) -> Phrase {
    Phrase(
      id: "\(option) \(text) bukan tanggal. Tulis seperti 2025-05-01.",
      en: "\(option) \(text) is no day. Write it like 2025-05-01.")
  }

  static func backwards(_ from: String, _ to: String) -> Phrase {
    Phrase(
      id: "--to \(to) lebih dahulu daripada --from \(from). Tukar keduanya.",
      en: "--to \(to) is before --from \(from). Change them about.")
  }

  static func tooMany(_ days: Int, of most: Int) -> Phrase {
    Phrase(
      id: "\(days) hari terlalu banyak; paling banyak \(most). Minta bagian demi bagian.",
      en: "\(days) days are too many; at most \(most). Ask for them in parts.")
  }
}
