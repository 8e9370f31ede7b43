import Language

/// Three steps of help for each page of Jadwal.
enum HelpWords {
  static let hours = [
    Phrase(
      id: "Pelatihan muat saat blok terbuka dan tidak ada apel, makan, ibadah, atau kebersihan.",
      en: "Lessons fit while blocks are open and nothing else is done: no count, meal, prayer or chores."),
    Phrase(
      id: "Ubah jam dengan tanggal mulai dan alasan; hari yang lalu tetap seperti tercatat.",
      en: "Change the hours with a first day and a reason; past days stay as recorded."),
    Phrase(
      id: "Ramadan punya jam sendiri; kepala dapat menggesernya sehari.",
      en: "Ramadan has its own hours; the head may move it by a day."),
  ]
  static let timetable = [
    Phrase(
      id: "Siapkan pertemuan kelas yang SK-nya berlaku, lalu beri tempat dan pengajar.",
      en: "Prepare the meetings of decreed classes, then give them place and trainer."),
    Phrase(
      id: "Centang, lalu terbitkan; benturan disebut dahulu dan tidak ada yang dipakai dua kali.",
      en: "Tick and publish; clashes are named first, and nothing is taken twice."),
    Phrase(
      id: "Batalkan dengan alasan, dan dengan komitmen bila mitra yang tidak datang.",
      en: "Cancel with a reason, and with the commitment where the partner did not come."),
  ]
  static let meeting = [
    Phrase(id: "Pilih hari, jam, tempat, dan pengajar.", en: "Choose day, hours, place and trainers."),
    Phrase(
      id: "Benturan yang pasti harus dihindari; yang lain boleh dengan alasan.",
      en: "A firm clash has to be avoided; others may stand with a reason."),
    Phrase(
      id: "Yang sudah terlaksana tidak berubah lagi.", en: "What was held changes no more."),
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
