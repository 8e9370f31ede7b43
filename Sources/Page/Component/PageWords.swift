import Language

/// The words of the frame and the controls, which are the same on every page.
enum PageWords {
  static let skip = Phrase(id: "Langsung ke isi", en: "Skip to content")
  static let search = Phrase(id: "Cari orang, mitra, program, surat", en: "Search people, partners, programmes, papers")
  static let searchShort = Phrase(id: "/ cari", en: "/ search")
  static let practice = Phrase(id: "tanggal latihan", en: "practice date")
  static let rooms = Phrase(id: "Ruang", en: "Rooms")
  static let more = Phrase(id: "Lainnya", en: "More")
  static let moreTitle = Phrase(id: "Semua ruang", en: "All rooms")
  static let moreHelp = [
    Phrase(id: "Tekan ruang yang ingin dibuka.", en: "Press the room to open."),
    Phrase(id: "Yang tampil hanya ruang untuk peran Anda.", en: "Only rooms for your role are shown."),
    Phrase(
      id: "Mencari orang? Kotak cari di atas ada di setiap halaman.",
      en: "Looking for somebody? The search box above is on every page."),
  ]
  static let account = Phrase(id: "Akun Anda", en: "Your account")
  static let signIn = Phrase(id: "Masuk", en: "Sign in")
  static let signOut = Phrase(id: "Keluar", en: "Sign out")
  static let lock = Phrase(id: "Kunci layar", en: "Lock the screen")
  static let change = Phrase(id: "Ganti orang", en: "Another person")
  static let secondCode = Phrase(id: "Kode kedua", en: "Second code")
  static let password = Phrase(id: "Ganti kata sandi", en: "Change password")
  static let theme = Phrase(id: "Tampilan gelap / terang", en: "Dark / light view")
  static let otherLanguage = Phrase(id: "English", en: "Bahasa Indonesia")
  static let demo = Phrase(id: "Rumah contoh, semua orang rekaan", en: "Example house, all people invented")
  static let demoRole = Phrase(id: "Lihat sebagai", en: "See as")
  static let go = Phrase(id: "Ganti", en: "Change")
  static let crumbs = Phrase(id: "Letak halaman", en: "Where this page is")
  static let print = Phrase(id: "Cetak", en: "Print")
  static let help = Phrase(id: "Bantuan halaman ini", en: "Help with this page")
  static let close = Phrase(id: "Tutup", en: "Close")
  static let cancel = Phrase(id: "Batal", en: "Cancel")
  static let sure = Phrase(id: "Yakin?", en: "Are you sure?")
  static let goOn = Phrase(id: "Lanjutkan", en: "Go on")
  static let draftKept = Phrase(
    id: "Isian yang belum terkirim dikembalikan.", en: "What you had not sent has been put back.")
  static let draftAway = Phrase(id: "Buang", en: "Discard")

  static let appointments = Phrase(id: "Hari ini berlangsung", en: "Taking place today")
  static let required = Phrase(id: "wajib", en: "required")
  static let choose = Phrase(id: "Pilih", en: "Choose")
  static let all = Phrase(id: "Semua", en: "All")
  static let dayHint = Phrase(id: "hari/bulan/tahun, misalnya 07/05/2025", en: "day/month/year, for example 07/05/2025")
  static let dropHint = Phrase(
    id: "Seret berkas ke sini, atau pilih dari komputer.", en: "Drag a file here, or choose one.")
  static let dropSeveralHint = Phrase(
    id: "Seret satu atau beberapa berkas ke sini, atau pilih dari komputer.",
    en: "Drag one or several files here, or choose them.")
  static let chooseFile = Phrase(id: "Pilih berkas", en: "Choose a file")
  static let chooseFiles = Phrase(id: "Pilih berkas-berkas", en: "Choose files")
  static let tooLarge = Phrase(id: "terlalu besar; paling besar", en: "is too large; the limit is")
  static let filter = Phrase(id: "Saring", en: "Filter")
  static let clear = Phrase(id: "Hapus saringan", en: "Clear the filter")
  static let next = Phrase(id: "Berikutnya", en: "Next")
  static let first = Phrase(id: "Ke awal", en: "Back to the start")
  static let see = Phrase(id: "lihat", en: "see")
  static let table = Phrase(id: "Lihat angkanya", en: "See the figures")
  static let working = Phrase(id: "Hitungan", en: "Working")
  static let why = Phrase(id: "Mengapa tidak", en: "Why not")
  static let then = Phrase(id: "Yang akan mengubahnya", en: "What would change it")
  static let running = Phrase(id: "Sedang dikerjakan", en: "Under way")
  static let runningWait = Phrase(
    id: "Halaman ini memuat ulang sendiri. Bila tidak, muat ulang sesekali.",
    en: "This page reloads by itself. If it does not, reload it now and then.")

  static let keys = Phrase(id: "Tombol cepat", en: "Keys")
  static let keySearch = Phrase(id: "ke kotak cari", en: "to the search box")
  static let keyChange = Phrase(id: "ganti orang di komputer bersama", en: "another person at a shared computer")
  static let keyHelp = Phrase(id: "bantuan ini", en: "this help")
  static let keyClose = Phrase(id: "tutup menu atau jendela", en: "close a menu or window")
  static let signs = Phrase(id: "Arti tanda", en: "What the signs mean")
  static let signGood = Phrase(id: "baik, terpenuhi", en: "good, met")
  static let signAttention = Phrase(id: "perlu perhatian", en: "needs attention")
  static let signDanger = Phrase(id: "mendesak atau keliru", en: "urgent or wrong")
  static let signInfo = Phrase(id: "baru atau ditetapkan", en: "new or decided")
  static let signNeutral = Phrase(id: "tanpa tindakan", en: "nothing to do")

  static let firstSteps = Phrase(id: "Langkah pertama", en: "First steps")
  static let stepDone = Phrase(id: "sudah", en: "done")
  static let stepNext = Phrase(id: "berikutnya", en: "next")
  static let stepLater = Phrase(id: "nanti", en: "later")
  static let history = Phrase(id: "Riwayat perubahan", en: "History of changes")
  static let noHistory = Phrase(id: "Belum pernah diubah.", en: "Never changed.")
  static let changedAt = Phrase(id: "Waktu", en: "When")
  static let changedBy = Phrase(id: "Petugas", en: "Officer")
  static let changedField = Phrase(id: "Isian", en: "Field")
  static let before = Phrase(id: "Sebelum", en: "Before")
  static let after = Phrase(id: "Sesudah", en: "After")
  static let reason = Phrase(id: "Alasan perubahan", en: "Reason for the change")
  static let reasonHint = Phrase(
    id: "Satu kalimat; tersimpan bersama perubahan.", en: "One sentence; kept with the change.")

  static let from = Phrase(id: "masuk", en: "arrival")
  static let now = Phrase(id: "kini", en: "now")
  static let served = Phrase(id: "sudah dijalani", en: "served")
  static let certain = Phrase(id: "dapat bebas sejak", en: "may be released from")
  static let uncertain = Phrase(id: "dapat bebas", en: "release possible")
  static let latest = Phrase(id: "terakhir", en: "latest")
  static let step = Phrase(id: "Langkah", en: "Step")
  static let count = Phrase(id: "Jumlah", en: "Count")
  static let leftOut = Phrase(id: "Gugur", en: "Left out")
  static let range = Phrase(id: "Rentang", en: "Range")
  static let lowest = Phrase(id: "terendah", en: "lowest")

  static func problems(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) hal perlu diperbaiki; belum ada yang tersimpan",
      en: count == 1 ? "1 thing to mend; nothing is saved yet" : "\(count) things to mend; nothing is saved yet")
  }

  static func fileLimit(_ bytes: Int) -> Phrase {
    let size = bytes >= 1_048_576 ? "\(bytes / 1_048_576) MB" : "\(bytes / 1024) kB"
    return Phrase(id: "Paling besar \(size).", en: "At most \(size).")
  }

  static func weight(_ weight: ActionItem.Weight) -> Phrase {
    switch weight {
    case .urgent: Phrase(id: "Mendesak", en: "Urgent")
    case .today: Phrase(id: "Hari ini", en: "Today")
    case .thisWeek: Phrase(id: "Minggu ini", en: "This week")
    }
  }

  static func seats(_ taken: Int, of seats: Int, fenced: Int, for group: Phrase) -> Phrase {
    let fence = fenced > 0
    return Phrase(
      id: "\(seats) tempat: \(taken) terisi, \(seats - taken) kosong" + (fence ? "; \(fenced) \(group.id)" : ""),
      en: "\(seats) seats: \(taken) taken, \(seats - taken) free" + (fence ? "; \(fenced) \(group.en)" : ""))
  }

  static let seatsKey = Phrase(
    id: "● diusulkan · ■ ditetapkan sidang · ○ kosong", en: "● proposed · ■ decided by the board · ○ free")

  static func weeks(_ count: Int) -> Phrase {
    Phrase(id: "\(count) minggu", en: count == 1 ? "1 week" : "\(count) weeks")
  }
}
