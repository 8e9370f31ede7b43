import Almanac
import Import
import Language

/// The words of Program.
package enum Words {
  package static let programmes = Phrase(id: "Program", en: "Programmes")
  static let programme = Phrase(id: "Program pelatihan", en: "Programme")
  static let search = Phrase(id: "Cari", en: "Search")
  static let addProgramme = Phrase(id: "Tambah program", en: "Add a programme")
  static let changeProgramme = Phrase(id: "Ubah program", en: "Change the programme")
  static let template = Phrase(id: "Mulai dari rancangan", en: "Start from a draft")
  static let templates = Phrase(id: "Rancangan yang lazim", en: "Usual drafts")
  static let templateRule = Phrase(
    id: "Rancangan hanya mengisi formulir; belum ada yang berlaku sebelum Anda menyimpannya.",
    en: "A draft only fills the form; nothing holds until you save it.")
  static let useTemplate = Phrase(id: "Pakai", en: "Use")
  static let title = Phrase(id: "Nama pelatihan", en: "Title")
  static let field = Phrase(id: "Bidang", en: "Field")
  static let fieldHint = Phrase(
    id: "Kata yang dipakai pada minat, misalnya Hidroponik.", en: "The word in which interests are told: Hidroponik.")
  static let kind = Phrase(id: "Jenis", en: "Kind")
  static let level = Phrase(id: "Tingkat", en: "Level")
  static let lessonHours = Phrase(id: "JP", en: "Lesson hours (JP)")
  static let minutesPerLesson = Phrase(id: "Menit per JP", en: "Minutes per JP")
  static let minutesHint = Phrase(id: "Biasanya 45; sebagian BLK 60.", en: "Usually 45; some training centres 60.")
  static let theoryPercent = Phrase(id: "Teori (%)", en: "Theory (%)")
  static let theoryHint = Phrase(id: "Sisanya praktik; lazim 25.", en: "The rest is practice; usually 25.")
  static let theory = Phrase(id: "teori", en: "theory")
  static let practice = Phrase(id: "praktik", en: "practice")
  static let site = Phrase(id: "Jenis tempat", en: "Kind of place")
  static let tools = Phrase(id: "Alat", en: "Tools")
  static let toolsHint = Phrase(id: "Satu baris satu alat.", en: "One tool a line.")
  static let source = Phrase(id: "Sumber", en: "Source")
  static let sourceHint = Phrase(id: "Dari mana jumlah jam ini.", en: "Where these hours come from.")
  static let prerequisites = Phrase(id: "Syarat", en: "Prerequisites")
  static let ownPrerequisites = Phrase(id: "Syarat tambahan kelas ini", en: "What this class asks beyond that")
  static let noPrerequisites = Phrase(id: "tanpa syarat", en: "none")
  static let education = Phrase(id: "Pendidikan paling rendah", en: "Schooling at least")
  static let literacy = Phrase(id: "Bisa baca tulis", en: "Reads and writes")
  static let sex = Phrase(id: "Hanya untuk", en: "Only for")
  static let health = Phrase(id: "Dinyatakan sehat oleh klinik", en: "Declared fit by the clinic")
  static let risk = Phrase(id: "Risiko paling tinggi", en: "Risk at most")
  static let legalStatus = Phrase(id: "Status hukum", en: "Legal status")
  static let time = Phrase(id: "Sisa waktu paling sedikit (hari)", en: "Time left at least (days)")
  static let timeHint = Phrase(
    id: "Perkiraan hari di rutan sejak kelas mulai.", en: "Days expected in the house from the start on.")
  static let units = Phrase(id: "Unit kompetensi", en: "Competency units")
  static let addUnit = Phrase(id: "Tambah unit", en: "Add a unit")
  static let unitCode = Phrase(id: "Kode unit", en: "Code of the unit")
  static let unitTitle = Phrase(id: "Judul unit", en: "Title of the unit")
  static let decree = Phrase(id: "Keputusan yang menetapkan", en: "Decree that sets it")
  static let year = Phrase(id: "Tahun", en: "Year")
  static let noUnits = Phrase(id: "Belum ada unit kompetensi.", en: "No competency units yet.")
  static let noUnitsNext = Phrase(
    id: "Tambahkan unit SKKNI yang dituju, dengan keputusan dan tahunnya.",
    en: "Add the units of the standard it leads to, with decree and year.")

  package static let cohorts = Phrase(id: "Kelas", en: "Classes")
  static let cohort = Phrase(id: "Kelas", en: "Class")
  static let addCohort = Phrase(id: "Buka kelas", en: "Offer a class")
  static let changeCohort = Phrase(id: "Ubah kelas", en: "Change the class")
  static let agency = Phrase(id: "Mitra", en: "Partner")
  static let agencyHint = Phrase(
    id: "Kosongkan bila rutan sendiri yang memberi.", en: "Leave it empty where the house itself gives it.")
  package static let ourselves = Phrase(id: "Rutan sendiri", en: "The house itself")
  static let start = Phrase(id: "Mulai", en: "Start")
  static let startHint = Phrase(
    id: "Pertemuan pertama jatuh pada hari jadwal pertama sejak tanggal ini.",
    en: "The first meeting is on the first pattern day from this day on.")
  static let days = Phrase(id: "Hari", en: "Days")
  static let daysHint = Phrase(id: "Jumlah pertemuan yang ditawarkan.", en: "The number of meetings offered.")
  static let weekdays = Phrase(id: "Hari dalam minggu", en: "Days of the week")
  static let fromTime = Phrase(id: "Dari jam", en: "From")
  static let untilTime = Phrase(id: "Sampai jam", en: "Until")
  static let timeOfDayHint = Phrase(id: "Misalnya 09.00", en: "For example 09.00")
  static let pattern = Phrase(id: "Jadwal mingguan", en: "Weekly pattern")
  static let min = Phrase(id: "Peserta paling sedikit", en: "Participants at least")
  static let seats = Phrase(id: "Tempat", en: "Seats")
  static let quota = Phrase(id: "Kuota warga (%)", en: "Share for residents (%)")
  static let quotaRegion = Phrase(id: "Kuota untuk warga", en: "Share is for residents of")
  static let quotaRegionHint = Phrase(
    id: "Tulis lengkap, misalnya Kab. Serang atau Kota Serang.", en: "In full: Kab. Serang or Kota Serang.")
  static let status = Phrase(id: "Keadaan", en: "State")
  static let end = Phrase(id: "Selesai", en: "End")
  static let firstMeeting = Phrase(id: "Pertemuan pertama", en: "First meeting")
  static let lastMeeting = Phrase(id: "Pertemuan terakhir", en: "Last meeting")
  static let offeredEnd = Phrase(id: "Selesai menurut penawaran", en: "End as offered")
  static let meetings = Phrase(id: "Pertemuan", en: "Meetings")
  static let skipped = Phrase(id: "Hari jadwal yang diliburkan", en: "Pattern days left out")
  static let nothingSkipped = Phrase(id: "Tidak ada hari jadwal yang libur.", en: "No pattern day is closed.")
  static let moveOn = Phrase(id: "Ubah keadaan", en: "Move on")
  static let endRule = Phrase(
    id:
      "Pertemuan = yang terbanyak dari hari yang ditawarkan dan JP × menit per JP ÷ menit tiap "
      + "pertemuan, berjalan menurut jadwal mingguan; hari libur nasional, cuti bersama, dan hari tutup "
      + "rutan dilewati.",
    en:
      "Meetings = the larger of the days offered and JP × minutes per JP ÷ minutes a meeting, walked "
      + "along the weekly pattern; public holidays, joint leave and closed days are skipped."
  )
  static let quotaShort = Phrase(id: "Kuota warga", en: "Share for residents")
  static let offerBelow = Phrase(id: "Buka kelas pertama di bawah.", en: "Offer the first one below.")
  static let ownCohortsNext = Phrase(
    id: "Kelas instansi Anda tampil di sini setelah rutan mencatatnya.",
    en: "Classes of your agency appear here once the house has recorded them.")
  static func participantsFrom(_ day: Day) -> Phrase {
    let words = Format.day(day)
    return Phrase(id: "daftar peserta mulai \(words.id)", en: "participants from \(words.en)")
  }
  static let ownCohorts = Phrase(id: "Kelas instansi Anda", en: "Your agency's classes")

  static let closures = Phrase(id: "Hari tanpa pelajaran", en: "Days without lessons")
  static let addClosure = Phrase(id: "Tutup satu hari", en: "Close a day")
  static let closureReason = Phrase(id: "Sebab", en: "Reason")
  static let ownClosures = Phrase(id: "Hari tutup rutan ini", en: "This house's own")
  static let holidays = Phrase(id: "Libur nasional dan cuti bersama", en: "Public holidays and joint leave")
  static let noClosures = Phrase(id: "Rutan tidak menutup hari lain.", en: "The house closes no other days.")
  static let noClosuresNext = Phrase(
    id: "Catat hari penggeledahan, kunjungan pimpinan, atau panen raya di bawah.",
    en: "Record days of searches, visits or harvest below.")
  static let reopen = Phrase(id: "Buka lagi", en: "Reopen")
  static let day = Phrase(id: "Tanggal", en: "Day")

  static let officer = Phrase(id: "Petugas", en: "Officer")
  static let save = Phrase(id: "Simpan", en: "Save")
  static let saved = Phrase(id: "Perubahan tersimpan.", en: "The change is saved.")
  static let excel = Phrase(id: "Excel", en: "Excel")
  static let cohortAdded = Phrase(id: "Kelas dibuka.", en: "The class is offered.")

  static let noProgrammes = Phrase(id: "Belum ada program.", en: "No programmes yet.")
  static let noProgrammesNext = Phrase(
    id: "Baca berkas penawaran dari mitra, atau tambah program satu per satu.",
    en: "Read a file of offers from the partners, or add programmes one by one.")
  static let noCohorts = Phrase(id: "Belum ada kelas.", en: "No classes yet.")
  static let noCohortsNext = Phrase(
    id: "Buka kelas dari halaman programnya, atau baca berkas penawaran.",
    en: "Offer one from its programme's page, or read a file of offers.")
  static let nothingFits = Phrase(id: "Tidak ada yang cocok.", en: "Nothing fits.")
  static let nothingFitsNext = Phrase(id: "Hapus saringan untuk melihat semuanya.", en: "Clear the filter to see all.")
}
