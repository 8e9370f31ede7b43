/// A usual length of a course, offered as a draft when a programme is recorded: data with its source, never active by
/// itself.
package struct CourseTemplate: Encodable, Sendable {
  package let key: String
  /// The name in Indonesian; templates are papers of Indonesian training centres.
  package let name: String
  package let lessonHours: Int
  package let theoryPercent: Int
  package let source: String

  /// The drafts shipped with Bekal, from the shortest.
  package static let shipped = [
    CourseTemplate(
      key: "taster", name: "Pengenalan, 3 hari", lessonHours: 24, theoryPercent: 25,
      source: "Pelatihan ecoprint 3 hari di Rutan Serang, 17-19 November 2025 (publisia 2800; bantenraya 16034369)"),
    CourseTemplate(
      key: "basic", name: "Dasar, 80 jam", lessonHours: 80, theoryPercent: 25,
      source: "BLK Tuban: 80 jam dalam 2 minggu, sertifikat kehadiran; teori 25 %, praktik 75 %"),
    CourseTemplate(
      key: "competency", name: "Kompetensi, 240 JP", lessonHours: 240, theoryPercent: 25,
      source:
        "BLK Tuban: 250 jam dalam 45 hari untuk sertifikat kompetensi; Disnakertrans Kab. Serang: 20 "
        + "hari + 2 hari uji"),
  ]
}
