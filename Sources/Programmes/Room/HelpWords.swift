import Import
import Language

/// Three steps of help for each page of Program.
enum HelpWords {
  static let programmes = [
    Phrase(
      id: "Baca berkas penawaran mitra, atau tambah program satu per satu.",
      en: "Read a partner's file of offers, or add programmes one by one."),
    Phrase(
      id: "Tanda kuning: jam pelajaran perlu lebih banyak hari daripada yang ditawarkan; kedua tanggal tertulis.",
      en: "An amber mark: the lessons need more days than were offered; both dates are given."),
    Phrase(
      id: "Hari tanpa pelajaran memengaruhi tanggal selesai setiap kelas.",
      en: "Days without lessons move the end of every class."),
  ]
  static let programme = [
    Phrase(
      id: "Isi jam, syarat, alat, dan jenis tempat seperti modulnya.",
      en: "Fill in hours, prerequisites, tools and kind of place as its module says."),
    Phrase(
      id: "Tambahkan unit kompetensi dengan keputusan dan tahunnya.", en: "Add competency units with decree and year."),
    Phrase(
      id: "Buka kelas: mitra, tanggal, jadwal, dan jumlah tempat.",
      en: "Offer a class: partner, dates, hours, seats."),
  ]
  static let newProgramme = [
    Phrase(id: "Pilih rancangan yang lazim, atau mulai kosong.", en: "Choose a usual draft, or begin empty."),
    Phrase(
      id: "Bidang harus kata yang dipakai pada minat, misalnya Hidroponik.",
      en: "The field must be the word in which wishes are told, e.g. Hidroponik."),
    Phrase(
      id: "Simpan; belum ada yang berjalan sebelum kelasnya dibuka.",
      en: "Save it; nothing runs before a class is offered."),
  ]
  static let cohort = [
    Phrase(
      id: "Bandingkan selesai menurut penawaran dengan pertemuan terakhir yang dihitung dari JP.",
      en: "Compare the end as offered with the last meeting that the hours give."),
    Phrase(
      id: "Ketentuannya diubah dengan alasan; bila sudah ada orangnya, akibatnya tampil dahulu.",
      en: "Its terms change with a reason; where it has people, what that does is shown first."),
    Phrase(
      id: "Nyatakan PELAKSANAAN dan TERLAKSANA pada harinya.", en: "Declare it running and held on their day."),
  ]
  static let closures = [
    Phrase(
      id: "Libur nasional dan cuti bersama sudah terisi.", en: "Public holidays and joint leave are filled in already."),
    Phrase(
      id: "Tutup hari lain dengan sebabnya; kelas bergeser sendiri.",
      en: "Close other days with their reason; classes move by themselves."),
    Phrase(id: "Buka lagi bila batal ditutup.", en: "Reopen a day that is not closed after all."),
  ]
  static let offers = [
    Phrase(
      id: "Seret berkas Excel atau CSV dari mitra ke kotaknya.", en: "Drag a partner's Excel or CSV file onto the box."),
    Phrase(
      id: "Semuanya diperlihatkan dahulu; tidak ada yang berubah sebelum diterapkan.",
      en: "Everything is shown first; nothing changes before it is applied."),
    Phrase(id: "Berkas lama dapat dibuka lagi di bawah.", en: "Earlier files can be opened again below."),
  ]
  static let offer = [
    Phrase(
      id: "Perbaiki sel yang keliru di tabel, atau lewati barisnya.",
      en: "Mend wrong cells in the table, or leave their row out."),
    Phrase(
      id: "Bandingkan tanggal selesai: yang ditawarkan dan yang dihitung dari JP.",
      en: "Compare the ends: the one offered, and the one the hours give."),
    Phrase(
      id: "Terapkan. Penerapan dapat dibatalkan selama belum ada yang mendapat tempat.",
      en: "Apply it. That can be taken back while nobody holds a place."),
  ]
  static let ownCohorts = [
    Phrase(id: "Kelas instansi Anda dengan tanggal sebenarnya.", en: "Your agency's classes with their true dates."),
    Phrase(
      id: "Daftar peserta ada di halamannya setelah surat keputusan terbit.",
      en: "Their participants stand on their page once the decree is out."),
    Phrase(id: "Cetak halaman ini untuk dibawa.", en: "Print this page to take along."),
  ]
}
