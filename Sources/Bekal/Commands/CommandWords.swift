import Almanac
import Language
import Server
import Store

/// What the commands say of themselves and their options.
enum CommandWords {
  // MARK: commands

  static let bekal = CommandHelp(
    Phrase(
      id: "Bekal menjalankan pelatihan warga binaan: dari daftar penghuni sampai penempatan yang ditandatangani.",
      en: "Bekal runs a prison's vocational training: from the register to the signed placement."),
    "bekal demo", "bekal init --database rutan.sqlite --name \"Rutan Kelas IIB Contoh\" --region 3673",
    "bekal serve --database rutan.sqlite --listen 127.0.0.1:8080",
    more: Phrase(
      id: "Setiap perintah menerima --lang id atau --lang en; tanpa itu bahasa terminal (LC_ALL, LANG).",
      en: "Every command takes --lang id or --lang en; else the terminal's language (LC_ALL, LANG)."))
  static let demo = CommandHelp(
    Phrase(
      id: "Jalankan rutan contoh: orang rekaan, semua peran, tanpa akun.",
      en: "Start the example prison: invented people, every role, no account."),
    "bekal demo",
    more: Phrase(
      id:
        "Semua isinya rekaan dan hanya untuk komputer ini. Data hilang saat berhenti, kecuali disimpan dengan --database.",
      en:
        "All of it is invented and for this machine only. The data are gone when it stops, unless --database keeps them."
    ))
  static let initialise = CommandHelp(
    Phrase(
      id: "Dirikan rumah: basis data, kunci, dan petugas pertama.",
      en: "Found a house: its database, its key and the first officer."),
    "bekal init --database rutan.sqlite --name \"Rutan Kelas IIB Contoh\" --region 3673",
    more: Phrase(
      id:
        "Di terminal, yang belum diberikan ditanyakan. Tanpa terminal tidak ada pertanyaan dan tidak ada petugas: halaman pertama bekal serve memintanya.",
      en:
        "On a terminal it asks for what is missing. Without one it asks nothing and makes no officer: the first page of bekal serve does."
    ))
  static let serve = CommandHelp(
    Phrase(id: "Layani sebuah rumah sampai dihentikan.", en: "Serve a house until told to stop."),
    "bekal serve --database rutan.sqlite --listen 127.0.0.1:8080",
    more: Phrase(
      id: "Perintah data di komputer ini mencapai server lewat soket di samping berkas SQLite.",
      en: "Data commands of this machine reach the server over a socket beside the SQLite file."))
  static let work = CommandHelp(
    Phrase(
      id: "Kerjakan pekerjaan di belakang sebuah rumah, terpisah dari servernya.",
      en: "Do a house's work in the background, apart from its server."),
    "bekal work --database postgres://bekal@db/bekal",
    more: Phrase(
      id:
        "bekal serve sudah mengerjakannya sendiri (kecuali dengan --no-work). Untuk PostgreSQL, beberapa proses boleh bekerja serentak: setiap pekerjaan selesai satu kali.",
      en:
        "bekal serve does it itself (unless told --no-work). On PostgreSQL several processes may work at once: each job is done once."
    ))
  static let noWork = Phrase(
    id: "Serahkan pekerjaan di belakang kepada bekal work.", en: "Leave the work in the background to bekal work.")
  static let ownData = CommandHelp(
    Phrase(
      id: "Salinan semua data seseorang, untuk orangnya sendiri.",
      en: "A copy of all data of a person, for that person."),
    "bekal own-data \"B.I/0123/2025\" --database rutan.sqlite --pdf salinan.pdf",
    more: Phrase(
      id:
        "Pembacaan ini dicatat seperti membuka halaman orangnya. Permintaan dan penyerahannya dicatat di halaman itu.",
      en: "This reading is written down like opening the person's page, where the request and its answer are recorded."
    ))
  static let registerNumber = Phrase(id: "Nomor register orangnya.", en: "The person's register number.")
  static let pdfFile = Phrase(
    id: "Tulis sebagai PDF ke berkas ini; berkas yang sudah ada tidak ditimpa.",
    en: "Write a PDF to this file; one that exists is not overwritten.")
  static func fileExists(_ path: String) -> Phrase {
    Phrase(
      id: "\(path) sudah ada dan tidak ditimpa. Pilih nama lain.",
      en: "\(path) exists and is not overwritten. Choose another name.")
  }
  static func noPerson(_ number: String) -> Phrase {
    Phrase(
      id: "Tidak ada orang dengan nomor register \(number) di sini. Periksa nomornya di halaman Penghuni.",
      en: "Nobody here bears the register number \(number). Look it up on the page People.")
  }
  static func written(_ path: String) -> Phrase { Phrase(id: "Tertulis: \(path)", en: "Written: \(path)") }
  static let doctor = CommandHelp(
    Phrase(
      id: "Periksa komputer dan rumah; setiap gangguan disertai jalan keluarnya.",
      en: "Check the machine and a house in words, each fault with its remedy."),
    "bekal doctor --database rutan.sqlite")
  static let verify = CommandHelp(
    Phrase(
      id: "Hitung ulang rantai jurnal dan katakan apakah utuh.",
      en: "Recompute the journal's chains and say whether they hold."), "bekal verify --database rutan.sqlite")
  static let journal = CommandHelp(
    Phrase(
      id: "Cetak jurnal, satu catatan sebaris, seperti diuraikan docs/journal.md.",
      en: "Print the journal, a fact a line, as docs/journal.md describes."),
    "bekal journal --database rutan.sqlite --json > jurnal.jsonl")
  static let backup = CommandHelp(
    Phrase(
      id: "Tulis cadangan tersandi sementara rumah tetap bekerja, lalu baca ulang.",
      en: "Write an encrypted backup while the house goes on working, and read it back."),
    "bekal backup --database rutan.sqlite cadangan-2025-05-07.bekal")
  static let restore = CommandHelp(
    Phrase(
      id: "Pulihkan cadangan ke basis data yang masih kosong, SQLite atau PostgreSQL.",
      en: "Bring a backup back into a database that is still empty, SQLite or PostgreSQL."),
    "bekal restore --database baru.sqlite --key kunci.key cadangan-2025-05-07.bekal",
    more: Phrase(
      id: "Tanpa berkas kunci, ketik kelompok huruf dari lembar pemulihan saat ditanya.",
      en: "Without the key file, type the groups of the recovery sheet when asked."))
  static let intake = CommandHelp(
    Phrase(
      id: "Tinjau daftar penghuni, asesmen, atau penawaran; --apply menerapkannya.",
      en: "Preview a register, an assessment list or offers; --apply writes them."),
    "bekal import register.xlsx", "bekal import register.xlsx --database rutan.sqlite --apply",
    "BEKAL_PASSWORD=… bekal import register.xlsx --database rutan.sqlite --apply --as siti",
    more: Phrase(
      id:
        "Tanpa --apply tidak ada yang ditulis; tanpa --database berkas dibandingkan dengan rumah kosong. Bila server berjalan, impor lewat server itu.",
      en:
        "Without --apply nothing is written; without --database the file is compared with an empty house. While a server runs, the import goes through it."
    ))
  static let password = CommandHelp(
    Phrase(
      id: "Beri petugas yang lupa kata sandinya sebuah kata sandi sementara.",
      en: "Give an officer who forgot the password a temporary one."),
    "bekal password siti --database rutan.sqlite",
    more: Phrase(
      id:
        "Hanya untuk yang memegang basis data dan kuncinya, bila tidak ada lagi yang dapat memberinya di Pengaturan. Dicatat di jurnal.",
      en:
        "Only for whoever holds database and key, where nobody is left who could give it under Settings. The journal keeps it."
    ))

  // MARK: options

  static let database = Phrase(
    id: "Berkas SQLite, atau postgres://…; BEKAL_DATABASE_SECONDS: batas waktu tiap perintah ke PostgreSQL (10).",
    en: "A SQLite file, or postgres://…; BEKAL_DATABASE_SECONDS: how long a statement of PostgreSQL may take (10).")
  static let optionalDatabase = Phrase(
    id: "Berkas SQLite, atau postgres://…; tanpa ini hanya komputer yang diperiksa.",
    en: "A SQLite file, or postgres://…; without it only the machine is checked.")
  static let newDatabase = Phrase(
    id: "Berkas SQLite yang belum ada, atau basis data kosong postgres://…",
    en: "A SQLite file that is not there yet, or an empty database postgres://…")
  static let kept = Phrase(
    id: "Berkas SQLite untuk disimpan; yang sudah ada dibuka apa adanya.",
    en: "A SQLite file to keep; one that is there already is opened as it is.")
  static let key = Phrase(
    id: "Berkas kunci; tanpa ini BEKAL_KEY_FILE, lalu ~/.config/bekal/ID.key; rumah latihan: BERKAS.key.",
    en: "The key file; else BEKAL_KEY_FILE, else ~/.config/bekal/ID.key, in a practice house FILE.key.")
  static let newKey = Phrase(
    id: "Berkas kunci yang ditulis; tanpa ini ~/.config/bekal/ID.key.",
    en: "The key file to write; else ~/.config/bekal/ID.key.")
  static let listen = Phrase(
    id: "Alamat dan port; port 0 mengambil yang bebas.", en: "Address and port; port 0 takes a free one.")
  static let trustedProxy = Phrase(
    id: "Proksi yang kata-katanya tentang pemanggil dipercaya: 127.0.0.1, 10.0.0.0/8, fd00::/8; boleh berulang.",
    en: "A proxy whose word about its caller counts: 127.0.0.1, 10.0.0.0/8, fd00::/8; may be repeated.")
  static func noProxy(_ text: String) -> Phrase {
    Phrase(
      id: "--trusted-proxy “\(text)” bukan alamat. Tulis alamat IPv4 atau IPv6, atau satu blok: 10.0.0.0/8.",
      en: "--trusted-proxy “\(text)” is no address. Write one of IPv4 or IPv6, or a block: 10.0.0.0/8.")
  }
  static let quiet = Phrase(id: "Diam saat siap.", en: "Say nothing when ready.")
  static let json = Phrase(id: "Cetak JSON.", en: "Print JSON.")
  static let name = Phrase(id: "Nama rutan atau lapas.", en: "The name of the facility.")
  static let region = Phrase(
    id: "Kode kabupaten atau kota tempatnya: 3673.", en: "The code of the regency or city it stands in: 3673.")
  static let zone = Phrase(
    id: "WIB, WITA atau WIT; tanpa ini menurut daerahnya.", en: "WIB, WITA or WIT; else from the region.")
  static let officer = Phrase(id: "Nama pengguna petugas pertama.", en: "The user name of the first officer.")
  static let fixedDate = Phrase(
    id: "Rumah latihan: tanggal yang selalu berlaku, 2025-05-07.",
    en: "A practice house: the date it always has, 2025-05-07.")
  static let practiceDay = Phrase(
    id: "Rumah latihan: majukan tanggalnya, 2025-06-10; pekerjaan malam yang terlewat disusulkan.",
    en: "A practice house: move its date on, 2025-06-10; the work of the nights between is caught up.")
  static func practiceDayBack(_ today: Day) -> Phrase {
    Phrase(
      id: "Rumah latihan sudah \(Format.day(today).id). Tulis tanggal itu atau sesudahnya.",
      en: "The practice house is at \(Format.day(today).en) already. Give that date or a later one.")
  }
  static let userName = Phrase(id: "Nama pengguna.", en: "The user name.")
  static let backupFile = Phrase(
    id: "Berkas cadangan yang ditulis; belum boleh ada.", en: "The file to write; it must not be there yet.")
  static let backupGiven = Phrase(id: "Berkas cadangan.", en: "The backup.")

  // MARK: what a server says

  static let data = Phrase(id: "data", en: "data")
  static let next = Phrase(id: "berikutnya", en: "next")
  static let stop = Phrase(id: "berhenti", en: "stop")
  static let openAndSignIn = Phrase(
    id: "buka alamat di atas di peramban, lalu masuk", en: "open the address above in a browser and sign in")
  static let tryRoles = Phrase(
    id: "buka alamat di atas di peramban; ganti peran di kepala halaman",
    en: "open the address above in a browser; change the role in the page's header")
  static func openWith(_ code: String) -> Phrase {
    Phrase(
      id: "buka alamat di atas dan daftarkan petugas pertama dengan kode \(spaced(code))",
      en: "open the address above and enter the first officer with the code \(spaced(code))")
  }
  static func code(_ code: String) -> Phrase {
    Phrase(id: "kode petugas pertama: \(spaced(code))", en: "code for the first officer: \(spaced(code))")
  }
  private static func spaced(_ code: String) -> String { "\(code.prefix(3)) \(code.dropFirst(3))" }

  // MARK: refusals

  static func noAddress(_ text: String) -> Phrase {
    Phrase(
      id: "“\(text)” bukan alamat. Tulis ALAMAT:PORT, misalnya 127.0.0.1:8080.",
      en: "“\(text)” is no address. Write ADDRESS:PORT, for example 127.0.0.1:8080.")
  }
  static func noHouse(_ database: String) -> Phrase {
    let shown = StoreAddress(database).shown
    return Phrase(
      id: "\(shown) belum berisi rumah Bekal. Buat dengan: bekal init --database \(shown)",
      en: "\(shown) holds no house of Bekal yet. Make one: bekal init --database \(shown)")
  }
  static func alreadyThere(_ file: String) -> Phrase {
    Phrase(
      id: "\(file) sudah ada; cadangan tidak pernah menimpa berkas. Pilih nama lain.",
      en: "\(file) is already there; a backup never writes over a file. Choose another name.")
  }
  static func brokenBackedUp(_ file: String) -> Phrase {
    Phrase(
      id:
        "\(file) dibuat, tetapi rantai jurnal rumah ini RUSAK. Simpan cadangan lama; periksa dengan bekal verify dan laporkan.",
      en:
        "\(file) was made, but the chain of this house's journal is BROKEN. Keep the older backups; look with bekal verify and report it."
    )
  }
  static func served(_ path: String) -> Phrase {
    Phrase(
      id: "Server Bekal lain sudah melayani \(path). Pakai yang itu, atau hentikan dahulu.",
      en: "Another Bekal serves \(path) already. Use that one, or stop it first.")
  }
  static func worksAlready(_ path: String) -> Phrase {
    Phrase(
      id: "Server Bekal yang melayani \(path) sudah mengerjakannya sendiri.",
      en: "The Bekal that serves \(path) does this work itself.")
  }
  static func working(_ name: String) -> Phrase {
    Phrase(
      id: "Bekal \(App.version) · mengerjakan pekerjaan \(name); berhenti: Ctrl-C",
      en: "Bekal \(App.version) · doing the work of \(name); stop: Ctrl-C")
  }
  static func socketTooLong(_ socket: String) -> Phrase {
    Phrase(
      id:
        "Alamat \(socket) terlalu panjang untuk soket; perintah data menunggu sampai server berhenti. Pindahkan basis data ke folder yang lebih pendek.",
      en:
        "The path \(socket) is too long for a socket; data commands wait until the server stops. Move the database to a shorter folder."
    )
  }
  static func noOfficer(_ user: String) -> Phrase {
    Phrase(
      id: "Tidak ada akun “\(user)”. Nama pengguna tertulis di halaman Pengaturan.",
      en: "There is no account “\(user)”. User names stand on the page Settings.")
  }
  static func passwordGiven(_ user: String, _ password: String) -> Phrase {
    Phrase(
      id:
        "Kata sandi sementara \(user): \(password)\nBerlaku 24 jam dan sekali: saat masuk, \(user) langsung menggantinya.",
      en: "Temporary password of \(user): \(password)\nGood for 24 hours and once: \(user) changes it when signing in.")
  }
  static let serverLost = Phrase(
    id: "Server berhenti berulang kali sebelum menjawab. Jalankan bekal doctor, lalu ulangi perintah ini.",
    en: "The server went away again and again before it answered. Run bekal doctor, then repeat this command.")
  static func codeOf(_ user: String) -> Phrase { Phrase(id: "Kode kedua \(user)", en: "Second code of \(user)") }
  static func codeMissing(_ user: String) -> Phrase {
    Phrase(
      id: "Akun \(user) memakai kode kedua. Berikan di BEKAL_CODE: enam angka dari aplikasi, atau satu kode pemulihan.",
      en:
        "The account \(user) uses a second code. Give it in BEKAL_CODE: the six digits of the app, or a recovery code.")
  }
  static func passwordOf(_ user: String) -> Phrase { Phrase(id: "Kata sandi \(user)", en: "Password of \(user)") }
  static func passwordMissing(_ user: String) -> Phrase {
    Phrase(
      id: "--as \(user) perlu kata sandi: jalankan di terminal, atau beri lewat BEKAL_PASSWORD.",
      en: "--as \(user) needs a password: run it on a terminal, or give it in BEKAL_PASSWORD.")
  }
  static let unknownLanguage = Phrase(
    id: "--lang harus id atau en.", en: "--lang must be id or en.")

  // MARK: what takes a while

  static let reading = Phrase(id: "Membaca berkas", en: "Reading the file")
  static let writing = Phrase(id: "Menerapkan", en: "Writing")
  static let backingUp = Phrase(id: "Menulis cadangan", en: "Writing the backup")
  static let restoring = Phrase(id: "Memulihkan cadangan", en: "Restoring the backup")
  static let verifying = Phrase(id: "Menghitung ulang jurnal", en: "Recomputing the journal")
  static let examining = Phrase(id: "Memeriksa rumah", en: "Examining the house")
}
