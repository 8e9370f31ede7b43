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
