import Language

/// The words of `bekal timetable`.
enum TimetableWords {
  static let timetable = CommandHelp(
    Phrase(id: "Jadwal: tempat dan pengajar.", en: "The timetable: places and trainers."),
    "bekal timetable places --database rutan.sqlite", "bekal timetable trainers --database rutan.sqlite --json")
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
