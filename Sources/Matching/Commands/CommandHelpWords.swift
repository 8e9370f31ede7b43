import Language

/// What `--help` says of the commands of placement.
enum CommandHelpWords {
  static let placement = CommandHelp(
    Phrase(id: "Penempatan ke kelas pelatihan.", en: "Placement in training cohorts."),
    "bekal placement solve instance.json -o result.json")
  static let solve = CommandHelp(
    Phrase(id: "Susun penempatan terbaik.", en: "Find the best placement."),
    "bekal placement solve instance.json -o result.json --seconds 60 --lottery 20250507",
    more: Phrase(
      id: "Keluar: 0 terbukti terbaik, 2 masukan keliru, 3 waktu habis, 4 tidak ada jawaban.",
      en: "Exit: 0 proven best, 2 bad input, 3 limit, 4 infeasible."))
  static let check = CommandHelp(
    Phrase(id: "Periksa hasil terhadap semua aturan.", en: "Check a result against all rules."),
    "bekal placement check instance.json result.json",
    more: Phrase(
      id: "Keluar: 0 benar, 1 ada pelanggaran, 2 masukan keliru.", en: "Exit: 0 sound, 1 breaches, 2 bad input."))
  static let explain = CommandHelp(
    Phrase(id: "Jelaskan penempatan satu orang.", en: "Explain one person's placement."),
    "bekal placement explain instance.json result.json --person p012 --cohort c03",
    more: Phrase(
      id: "Tanpa --cohort semua kelas dijelaskan, paling lama 3 detik tiap harga.",
      en: "Without --cohort all cohorts are explained, each price within 3 seconds."))
  static let compare = CommandHelp(
    Phrase(id: "Bandingkan dengan antrean.", en: "Compare with first come, first served."),
    "bekal placement compare instance.json")
}
