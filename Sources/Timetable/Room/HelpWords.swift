import Language

/// Three steps of help for each page of Jadwal.
enum HelpWords {
  static let timetable = [
    Phrase(
      id: "Isi tempat dan pengajar dahulu: nama, jenis, dan kapan dapat dipakai.",
      en: "Begin with places and trainers: name, kind, and when they can be had."),
    Phrase(id: "Catat penutupan dan hari berhalangan begitu diketahui.", en: "Record closures and days away at once."),
    Phrase(
      id: "Tanda kuning berarti sedang tutup atau berhalangan.", en: "An amber mark means closed or away just now."),
  ]
  static let venues = [
    Phrase(
      id: "Setiap ruang, bengkel, kebun, atau kolam adalah satu tempat.",
      en: "Each room, workshop, garden or pond is one place."),
    Phrase(id: "Daya tampung membatasi peserta satu pertemuan.", en: "Its capacity limits a meeting's participants."),
    Phrase(id: "Buka tempatnya untuk mencatat penutupan.", en: "Open a place to record a closure."),
  ]
  static let venue = [
    Phrase(id: "Periksa jam bukanya: pagi dan siang.", en: "Check when it is open: mornings and afternoons."),
    Phrase(id: "Catat penutupan dengan sebabnya.", en: "Record a closure with its reason."),
    Phrase(id: "Perubahan disimpan dengan alasan dan riwayat.", en: "Changes are kept with reason and history."),
  ]
  static let trainers = [
    Phrase(
      id: "Catat petugas, pengajar mitra, dan warga binaan yang mengajar.",
      en: "Record officers, partners' trainers, and residents who teach."),
    Phrase(id: "Pengajar mitra menyebut instansinya.", en: "A partner's trainer names the agency."),
    Phrase(id: "Buka namanya untuk mencatat hari berhalangan.", en: "Open a name to record days away."),
  ]
  static let trainer = [
    Phrase(id: "Periksa kapan dapat mengajar.", en: "Check when the trainer can teach."),
    Phrase(
      id: "Catat hari berhalangan tanpa keterangan kesehatan.", en: "Record days away, without anything about health."),
    Phrase(id: "Perubahan disimpan dengan alasan dan riwayat.", en: "Changes are kept with reason and history."),
  ]
}
