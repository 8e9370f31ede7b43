import Language
import Optimiser

extension PlacementWords {
  static func unreadable(_ path: String, _ language: Language) -> String {
    say(
      language, id: "\(path): berkas tidak dapat dibaca; periksa nama dan izinnya.",
      en: "\(path): the file cannot be read; check its name and permissions.")
  }

  static func unwritable(_ path: String, _ language: Language) -> String {
    say(
      language, id: "\(path): berkas tidak dapat ditulis; periksa folder dan izinnya.",
      en: "\(path): the file cannot be written; check the folder and its permissions.")
  }

  static func unknownPerson(_ id: String, _ language: Language) -> String {
    say(
      language, id: "--person \(id): orang ini tidak ada dalam berkas.",
      en: "--person \(id): nobody of that id is in the file.")
  }

  static func unknownCohort(_ id: String, _ language: Language) -> String {
    say(
      language, id: "--cohort \(id): kelas ini tidak ada dalam berkas.",
      en: "--cohort \(id): no cohort of that id is in the file.")
  }

  static func noComparison(_ language: Language) -> String {
    say(
      language, id: "Tidak dapat dibandingkan: antrean atau rencana tidak mungkin dengan keputusan yang ditetapkan.",
      en: "No comparison: the queue or the plan is impossible with what is fixed.")
  }

  static func breaches(_ lines: [String], _ language: Language) -> String {
    if lines.isEmpty { return say(language, id: "Benar: tidak ada pelanggaran.", en: "Sound: no breach.") }
    let head = say(language, id: "Pelanggaran: \(lines.count)", en: "Breaches: \(lines.count)")
    return ([head] + lines.map { "  \($0)" }).joined(separator: "\n")
  }

  static func failure(_ failure: OptimiserFailure, _ language: Language) -> String {
    switch failure {
    case .libraryMissing(let places):
      let list = places.joined(separator: "\n  ")
      return say(
        language,
        id: "Pemecah HiGHS (libhighs) tidak ditemukan. Jalankan bin/setup, atau isi BEKAL_HIGHS. Dicari di:\n  \(list)",
        en: "The solver HiGHS (libhighs) was not found. Run bin/setup, or set BEKAL_HIGHS. Looked in:\n  \(list)")
    case .libraryUnusable(let path, let reason):
      return say(
        language, id: "\(path) tidak dapat dipakai (\(reason)). Jalankan bin/setup untuk memasangnya lagi.",
        en: "\(path) cannot be used (\(reason)). Run bin/setup to install it again.")
    case .workerFailed(let reason):
      return say(
        language, id: "Proses pemecah berhenti sebelum selesai: \(reason). Coba lagi.",
        en: "The solver process stopped early: \(reason). Try again.")
    case .unreadable:
      return say(
        language, id: "Proses pemecah membaca masukan yang rusak.", en: "The solver process read a damaged input.")
    case .unconfirmed(let reason):
      return say(
        language, id: "Jawaban pemecah tidak dapat dipastikan dan dibuang: \(reason)",
        en: "The solver's answer could not be confirmed and was discarded: \(reason)")
    }
  }
}

extension Language {
  /// A failure of the solver in a sentence: what, where, why, and the way out.
  package func sentence(for failure: OptimiserFailure) -> String { PlacementWords.failure(failure, self) }
}
