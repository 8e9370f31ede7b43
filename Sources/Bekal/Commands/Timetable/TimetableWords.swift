import Language

/// The words of `bekal timetable`.
enum TimetableWords {
  static let timetable = CommandHelp(
    Phrase(id: "Jadwal: pertemuan, tempat, dan pengajar.", en: "The timetable: meetings, places and trainers."),
    "bekal timetable places --database rutan.sqlite", "bekal timetable trainers --database rutan.sqlite --json")
  static let prepare = CommandHelp(
    Phrase(
      id: "Siapkan pertemuan 60 hari ke depan untuk kelas yang SK-nya berlaku.",
      en: "Prepare the meetings of the next 60 days for classes under a decree."),
    "bekal timetable prepare --database rutan.sqlite")
  static let week = CommandHelp(
    Phrase(id: "Pertemuan satu pekan, dengan benturannya.", en: "The meetings of a week, with their clashes."),
    "bekal timetable week --of 2025-05-12 --database rutan.sqlite")
  static let day = Phrase(id: "Salah satu hari pekan itu: 2025-05-12.", en: "A day of that week: 2025-05-12.")
  static func prepared(_ count: String) -> Phrase {
    Phrase(id: "\(count) pertemuan disiapkan atau disesuaikan.", en: "\(count) meetings prepared or adjusted.")
  }
  static let arrange = CommandHelp(
    Phrase(
      id: "Susun jadwal terbaik untuk beberapa pekan, sebagai rancangan.",
      en: "Find the best timetable of some weeks, as a draft."),
    "bekal timetable arrange --of 2025-05-19 --weeks 2 --database rutan.sqlite",
    "bekal timetable arrange --of 2025-05-19 --aim fewest_moves --database rutan.sqlite")
  static let weeks = Phrase(id: "Jumlah pekan, 1 sampai 8.", en: "How many weeks, 1 to 8.")
  static let aim = Phrase(
    id: "offer: pekan baru; fewest_moves: pindah sesedikit mungkin; presence: hadir sebanyak mungkin.",
    en: "offer: new weeks; fewest_moves: move as little as possible; presence: most people present.")
  static let arrangements = CommandHelp(
    Phrase(id: "Susunan jadwal yang sudah dibuat.", en: "The arrangements made so far."),
    "bekal timetable arrangements --database rutan.sqlite")
  static let publish = CommandHelp(
    Phrase(id: "Terbitkan susunan terakhir.", en: "Publish the latest arrangement."),
    "bekal timetable publish --database rutan.sqlite",
    "bekal timetable publish --why \"Dua orang menyusul\" --database rutan.sqlite")
  static let why = Phrase(
    id: "Alasan, bila ada yang tetap dipakai walau ada perhatian.", en: "The reason, where something is marked.")
  static let nothingReady = Phrase(
    id: "Tidak ada susunan yang menunggu diterbitkan. Susun dahulu dengan bekal timetable arrange.",
    en: "No arrangement waits to be published. Arrange one first with bekal timetable arrange.")
  static let proven = Phrase(id: "Terbukti terbaik.", en: "Proven best.")
  static let unproven = Phrase(id: "Waktu habis, belum terbukti terbaik.", en: "Time ran out; not proven best.")
  static func published(_ count: Int) -> Phrase {
    Phrase(id: "\(count) pertemuan diterbitkan.", en: "\(count) meetings published.")
  }
  static let hours = CommandHelp(
    Phrase(
      id: "Waktu yang muat untuk pelatihan, tujuh hari ini.", en: "When lessons fit, in the next seven days."),
    "bekal timetable hours --database rutan.sqlite --json")
  static let places = CommandHelp(
    Phrase(
      id: "Tempat: jenis, daya tampung, dan penutupan.", en: "The places: kinds, capacity and closures."),
    "bekal timetable places --database rutan.sqlite")
  static let trainers = CommandHelp(
    Phrase(
      id: "Pengajar: asal, program, dan hari berhalangan.", en: "The trainers: origin, programmes and days away."),
    "bekal timetable trainers --database rutan.sqlite")
  static let none = Phrase(id: "Belum ada yang dicatat.", en: "Nothing is recorded yet.")
}
