import Language
import Matching

/// The words of the search for people at a hearing.
enum CandidateWords {
  static let name = Phrase(id: "Nama", en: "Name")
  static let search = Phrase(id: "Cari", en: "Find")
  static let clear = Phrase(id: "Tampilkan cadangan", en: "Show the reserve")
  static let nobody = Phrase(id: "Tidak ada nama seperti itu.", en: "Nobody of that name.")
  static let nobodyNext = Phrase(
    id: "Periksa ejaannya. Orang yang datang setelah usulan dihitung masuk usulan berikutnya.",
    en: "Check the spelling. Whoever came after the proposal was computed is in the next one.")

  static func title(_ count: Int, for course: String) -> Phrase {
    Phrase(id: "\(course): \(count) orang ditemukan", en: "\(course): \(count) people found")
  }
  static func more(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) orang lagi; tulis namanya lebih lengkap.", en: "\(count) more; write more of the name.")
  }
}
