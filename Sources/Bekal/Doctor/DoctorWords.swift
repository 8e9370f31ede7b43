import Language

/// What `bekal doctor` looks at, and the way out of each fault.
enum DoctorWords {
  static func subject(_ check: Finding.Check) -> Phrase {
    switch check {
    case .fonts: Phrase(id: "huruf untuk surat (Liberation Sans)", en: "the font of papers (Liberation Sans)")
    case .solver: Phrase(id: "pemecah penempatan (HiGHS)", en: "the placement solver (HiGHS)")
    case .file: Phrase(id: "basis data ada", en: "the database is there")
    case .mode: Phrase(id: "basis data hanya dapat dibaca pemiliknya", en: "only its owner can read the database")
    case .folder: Phrase(id: "folder basis data dapat ditulis", en: "the database's folder can be written")
    case .space: Phrase(id: "ruang disk", en: "room on the disk")
    case .socket: Phrase(id: "soket server", en: "the server's socket")
    case .key: Phrase(id: "kunci basis data", en: "the database's key")
    case .keyPlace: Phrase(id: "kunci disimpan terpisah dari basis data", en: "the key lies apart from the database")
    case .example: Phrase(id: "rumah contoh atau rumah sungguhan", en: "an example house or a real one")
    case .database: Phrase(id: "basis data terbuka", en: "the database opens")
    case .journal: Phrase(id: "rantai jurnal", en: "the journal's chain")
    case .clock: Phrase(id: "jam komputer", en: "the machine's clock")
    case .officer: Phrase(id: "ada yang dapat masuk", en: "somebody can sign in")
    case .grants: Phrase(id: "peran disetujui dua orang", en: "two people agree on roles")
    case .jobs: Phrase(id: "pekerjaan di belakang", en: "work in the background")
    }
  }

  static func noSolver(_ places: [String]) -> Phrase {
    Phrase(
      id:
        "Jalankan bin/setup, atau beri letaknya lewat BEKAL_HIGHS. Sudah dicari di: \(places.joined(separator: ", "))",
      en: "Run bin/setup, or give its place in BEKAL_HIGHS. Looked in: \(places.joined(separator: ", "))")
  }
  static func readable(_ path: String) -> Phrase {
    Phrase(
      id: "Orang lain di komputer ini dapat membaca nama di dalamnya. Jalankan: chmod 600 \(path)",
      en: "Others on this machine can read the names in it. Run: chmod 600 \(path)")
  }
  static func unwritable(_ folder: String) -> Phrase {
    Phrase(
      id: "Anda tidak dapat menulis di \(folder). Jalankan sebagai pemiliknya, atau: chmod u+w \(folder)",
      en: "You cannot write in \(folder). Run as its owner, or: chmod u+w \(folder)")
  }
  static func fullDisk(_ folder: String, megabytes: UInt64) -> Phrase {
    Phrase(
      id: "Tinggal \(megabytes) MB di \(folder). Pindahkan cadangan lama ke tempat lain sebelum disk penuh.",
      en: "Only \(megabytes) MB are left in \(folder). Move old backups elsewhere before the disk is full.")
  }
  static func staleSocket(_ path: String) -> Phrase {
    Phrase(
      id: "\(path) ditinggalkan server yang mati mendadak. Jalankan bekal serve lagi, atau hapus berkas itu.",
      en: "\(path) was left by a server that died. Start bekal serve again, or remove that file.")
  }
  static func keyBeside(_ database: String) -> Phrase {
    Phrase(
      id:
        "Pindahkan \(database).key ke tempat lain dan beri lewat --key atau BEKAL_KEY_FILE: siapa mencuri foldernya mencuri semuanya.",
      en:
        "Move \(database).key elsewhere and give it with --key or BEKAL_KEY_FILE: whoever steals the folder has it all."
    )
  }
  static let claimsExample = Phrase(
    id:
      "Sebuah baris (store_setting, demo) mengaku ini rumah contoh, tetapi kuncinya tidak. Masuk tanpa kata sandi tetap tertutup. Cari tahu siapa yang dapat menulisi basis data, lalu hapus baris itu.",
    en:
      "A row (store_setting, demo) claims that this is an example house; its key does not. Coming in without a password stays shut. Find out who can write to the database, then delete that row."
  )
  static let brokenJournal = Phrase(
    id: "Jurnal diubah dari luar. Simpan salinan berkasnya, pulihkan cadangan dengan bekal restore, dan laporkan.",
    en:
      "The journal was changed from outside. Keep a copy of the file, bring a backup back with bekal restore, and report it."
  )
  static let clockBehind = Phrase(
    id: "Jam komputer lebih awal daripada catatan terakhir. Setel tanggal dan jamnya: timedatectl",
    en: "The clock is behind the latest record. Set date and time: timedatectl")
  static let noOfficer = Phrase(
    id: "Belum ada akun. Jalankan bekal serve dan buka alamatnya: halaman pertama meminta petugas pertama.",
    en: "There is no account yet. Run bekal serve and open its address: the first page asks for the first officer.")
  static func onePerson(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) peran diberikan satu orang. Minta orang kedua yang berwenang mengonfirmasinya di Pengaturan.",
      en: "\(count) roles were given by one person. Ask a second person who may to confirm them under Settings.")
  }
  static func failingJobs(_ count: Int, _ first: StuckJob) -> Phrase {
    let remedy =
      first.againAt == nil
      ? Phrase(
        id: "Perbaiki penyebabnya, lalu tekan Coba lagi di halaman /jobs supaya diulang.",
        en: "Mend the cause, then press Try again on the page /jobs.")
      : Phrase(
        id: "Perbaiki penyebabnya dan jalankan bekal serve: pekerjaan diulang sendiri.",
        en: "Mend the cause and run bekal serve: it is tried again by itself.")
    return Phrase(
      id: "\(count) pekerjaan belum berhasil. \(JobWords.title(first).id). \(first.cause.id) \(remedy.id)",
      en: "\(count) jobs have not succeeded. \(JobWords.title(first).en). \(first.cause.en) \(remedy.en)")
  }
}
