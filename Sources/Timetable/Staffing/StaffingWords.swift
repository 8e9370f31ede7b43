import Language

/// The words of second trainers and escorts.
enum StaffingWords {
  static let title = Phrase(id: "Pengajar kedua dan pendamping", en: "Second trainers and escorts")
  static let second = Phrase(id: "Pengajar kedua", en: "Second trainer")
  static let programme = Phrase(id: "Program", en: "Programme")
  static let alone = Phrase(id: "Seorang pengajar paling banyak (orang)", en: "One trainer alone at most (people)")
  static let changeAlone = Phrase(id: "Ubah batas pengajar kedua", en: "Change when a second trainer is needed")
  static let escorts = Phrase(id: "Petugas pendamping yang bertugas", en: "Escorts on duty")
  static let changeEscorts = Phrase(id: "Ubah petugas pendamping sehari", en: "Change the escorts of a day")
  static let byRatio = Phrase(id: "menurut rasio 1:40", en: "by the ratio 1:40")
  static let noProgrammes = Phrase(id: "Belum ada program.", en: "No programmes yet.")
  static func usual(_ escorts: Int, people: Int) -> Phrase {
    Phrase(
      id: "Biasanya \(escorts) petugas setiap waktu: satu untuk 40 dari \(people) orang.",
      en: "Usually \(escorts) officers in each window: one for 40 of \(people) people.")
  }
  static let help = [
    Phrase(
      id: "Kelas yang lebih besar dari batasnya perlu pengajar kedua.",
      en: "A class larger than its limit needs a second trainer."),
    Phrase(
      id: "Setiap kelas memakai pendamping; jumlah yang bertugas membatasi kelas pada waktu yang sama.",
      en: "Each class takes escorts; those on duty limit the classes at the same time."),
    Phrase(
      id: "Ubah untuk satu hari bila petugas kurang atau ditambah, dengan alasan.",
      en: "Change it for a day when officers are fewer or more, with the reason."),
  ]
}
