import Language

/// The words of what People reports for *Hari ini*.
enum ActionItemWords {
  static let look = Phrase(id: "Lihat", en: "Look")
  static let unseen = Phrase(
    id: "Ada di daftar sebelumnya, tidak ada di yang terakhir: bebas, dipindahkan, atau salah catat?",
    en: "In the register before, not in the last one: released, transferred or a mistake?")
  static let clinic = Phrase(
    id: "Keterbatasan kesehatan belum dijawab klinik; sampai itu mereka tidak diusulkan.",
    en: "The clinic has not answered; until then they are not proposed.")
  static let oldWhy = Phrase(
    id: "Usulan penempatan memakai tanggal dari register; impor yang terbaru.",
    en: "Placement uses the dates of the register; import the newest.")
  static func overstay(_ all: Int) -> Phrase {
    Phrase(
      id: "Dari \(all) penghuni; ekspirasi atau masa penahanannya lewat. Periksa surat hari ini.",
      en: "Of \(all) people; their sentence or term has ended. Check the papers today.")
  }
  static func unassessed(_ all: Int) -> Phrase {
    Phrase(
      id: "Dari \(all) penghuni; tanpa minat tidak dapat diusulkan.",
      en: "Of \(all) people; without wishes nobody can be proposed.")
  }
  static func old(_ days: Int) -> Phrase {
    Phrase(id: "Register berumur \(days) hari", en: "The register is \(days) days old")
  }
  static func convicts(_ count: Int) -> Phrase { Phrase(id: "\(count) warga binaan", en: "\(count) convicted") }
  static func outOf(_ count: Int) -> Phrase { Phrase(id: "dari \(count)", en: "of \(count)") }
  static let registerStep = Phrase(id: "Impor daftar penghuni", en: "Import the register of people")
  static let registerStepReason = Phrase(
    id: "Berkas register dari SDP; semuanya diperlihatkan sebelum ditulis.",
    en: "The register from SDP; everything is shown before it is written.")
  static let importStep = Phrase(id: "Impor", en: "Import")
  static let assessmentsStep = Phrase(id: "Impor daftar asesmen", en: "Import the assessments")
  static let assessmentsStepReason = Phrase(
    id: "Minat, baca tulis, risiko, dan kesediaan; tanpa itu tidak ada yang dapat diusulkan.",
    en: "Wishes, literacy, risk and consent; without them nobody can be proposed.")
}
