import Almanac
import Language

/// The words of sign-in and settings.
package enum Words {
  static let userName = Phrase(id: "Nama pengguna", en: "User name")
  static let password = Phrase(id: "Kata sandi", en: "Password")
  static let page = Phrase(id: "Halaman", en: "Page")
  static let signIn = Phrase(id: "Masuk", en: "Sign in")
  static let signOut = Phrase(id: "Keluar", en: "Sign out")
  static let lock = Phrase(id: "Kunci layar", en: "Lock the screen")
  static let locked = Phrase(id: "Layar terkunci", en: "The screen is locked")
  package static let settings = Phrase(id: "Pengaturan", en: "Settings")
  static let goOn = Phrase(id: "Lanjutkan", en: "Go on")
  static let otherPerson = Phrase(id: "Ganti orang", en: "Another person")
  static let signInLead = Phrase(
    id: "Pelatihan dan penempatan warga binaan, dari daftar sampai surat keputusan.",
    en: "Training and placement, from the register to the decree.")
  static let lockedLead = Phrase(
    id: "Terkunci setelah 15 menit tanpa kegiatan. Isian yang belum dikirim tetap tersimpan di peramban ini.",
    en: "Locked after 15 idle minutes. What you had not sent is kept in this browser.")
  static let officers = Phrase(id: "Akun dan peran", en: "Accounts and roles")
  static let offices = Phrase(id: "Jabatan dan pejabat", en: "Offices and holders")
  static let name = Phrase(id: "Nama", en: "Name")
  static let role = Phrase(id: "Peran", en: "Role")
  static let roles = Phrase(id: "Peran", en: "Roles")
  static let office = Phrase(id: "Jabatan", en: "Office")
  static let holder = Phrase(id: "Pejabat", en: "Holder")
  static let serviceNumber = Phrase(id: "NIP", en: "Service number (NIP)")
  static let capacity = Phrase(id: "Kedudukan", en: "Capacity")
  static let from = Phrase(id: "Mulai", en: "From")
  static let until = Phrase(id: "Sampai", en: "Until")
  static let part = Phrase(id: "Peran dalam surat", en: "Part on papers")
  static let organisation = Phrase(id: "Instansi", en: "Organisation")
  static let addOfficer = Phrase(id: "Tambah akun", en: "Add an account")
  static let addOffice = Phrase(id: "Tambah jabatan", en: "Add an office")
  static let signer = Phrase(id: "Akun penanda tangan", en: "Account that signs")
  static let signerHint = Phrase(
    id: "Akun milik pejabat ini sendiri. Kosongkan bila ia hanya menandatangani di kertas.",
    en: "The holder's own account. Leave empty where the holder signs on paper only.")
  static let signerUnknown = Phrase(
    id: "Pilih akun petugas rutan ini yang masih aktif.", en: "Choose an account of this house that is open.")
  static let setSigner = Phrase(id: "Simpan akun", en: "Keep the account")
  static let signerSet = Phrase(id: "Akun penanda tangan disimpan.", en: "The account that signs is kept.")
  static let signsOnPaper = Phrase(id: "tanda tangan di kertas", en: "signs on paper")
  static func signsAs(_ name: String) -> Phrase {
    Phrase(id: "menandatangani dengan akun \(name)", en: "signs as \(name)")
  }
  static func userNameTaken(_ name: String, by holder: String) -> Phrase {
    Phrase(
      id: "Nama pengguna “\(name)” sudah dipakai \(holder). Pilih nama pengguna lain.",
      en: "\(holder) signs in as “\(name)” already. Choose another user name.")
  }
  static let board = Phrase(id: "Susunan TPP", en: "The review board (TPP)")
  static let boardLead = Phrase(
    id:
      "Kepala, ketua, sekretaris, dan anggota dalam satu isian. Ganti nama untuk mencatat pejabat baru; yang lama tetap tersimpan.",
    en: "Head, chair, secretary and members in one form. Change a name to record a new holder; the former one is kept.")
  static let boardFromHint = Phrase(
    id: "Untuk semua pejabat yang baru ditulis di bawah.", en: "For all holders newly written below.")
  static let saveBoard = Phrase(id: "Simpan susunan", en: "Save the board")
  static func boardSaved(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) baris susunan TPP dicatat.",
      en: count == 1 ? "1 row of the board is kept." : "\(count) rows of the board are kept.")
  }
  static let boardUnchanged = Phrase(
    id: "Tidak ada yang berubah. Tulis nama pejabat baru, atau kembali ke Pengaturan.",
    en: "Nothing was changed. Write a new holder's name, or go back to Settings.")
  static let boardUneven = Phrase(
    id: "Setiap baris memerlukan jabatan, peran, dan nama; kirim semuanya sama panjang.",
    en: "Each row needs office, part and name; send lists of one length.")
  static func titleMissing(_ row: Int, _ name: String) -> Phrase {
    Phrase(id: "Baris \(row): tulis jabatan \(name).", en: "Row \(row): write the office of \(name).")
  }
  static func titleTaken(_ row: Int, _ title: String, by holder: String?) -> Phrase {
    Phrase(
      id: "Baris \(row): jabatan “\(title)” sudah ada, \(holder.map { "dipegang \($0)" } ?? "belum ada pejabatnya"). "
        + "Ganti nama pada barisnya, atau tulis jabatan lain.",
      en:
        "Row \(row): the office “\(title)” is there already, \(holder.map { "held by \($0)" } ?? "held by nobody yet"). "
        + "Change the name in its row, or write another office.")
  }
  static func holderSince(_ name: String, _ title: String, _ day: Day) -> Phrase {
    Phrase(
      id: "\(name) memegang jabatan \(title) sejak \(Format.day(day).id); tulis tanggal sesudahnya.",
      en: "\(name) has held the office \(title) since \(Format.day(day).en); write a later day.")
  }
  static let addTenure = Phrase(id: "Catat pejabat", en: "Record a holder")
  static let endGrant = Phrase(id: "Akhiri peran", en: "End the role")
  static let noOffices = Phrase(id: "Belum ada jabatan.", en: "No offices yet.")
  static let noOfficesNext = Phrase(
    id: "Tambahkan kepala, ketua TPP, sekretaris dan anggota: nama mereka berdiri di bawah surat.",
    en: "Add the head, the chair, the secretary and the members of the board: their names stand under the papers.")
  static let passwordHint = Phrase(
    id: "Paling sedikit 15 huruf; kalimat pendek yang mudah Anda ingat paling baik.",
    en: "At least 15 characters; a short sentence you remember well is best.")
  static let userNameHint = Phrase(id: "Huruf kecil tanpa spasi, misalnya siti.", en: "Lower case, no blanks: siti.")
  static let byOnePerson = Phrase(id: "satu orang", en: "one person")
  static let none = Phrase(id: "belum ada", en: "none yet")

  static func officerAdded(_ name: String) -> Phrase {
    Phrase(id: "Akun \(name) dibuat.", en: "The account of \(name) is made.")
  }
  static func officeAdded(_ title: String) -> Phrase {
    Phrase(id: "Jabatan \(title) ditambahkan.", en: "The office \(title) is added.")
  }
  static func tenureAdded(_ name: String) -> Phrase {
    Phrase(id: "\(name) dicatat sebagai pejabat.", en: "\(name) is recorded as the holder.")
  }
  static let settingsLead = Phrase(
    id: "Orang berganti, jabatan tetap: surat ditandatangani jabatan, dengan nama yang memegangnya hari itu.",
    en: "People change, offices stay: papers are signed by an office, with the name of who holds it that day.")
  static let noOfficers = Phrase(id: "Belum ada akun.", en: "No accounts yet.")
  static let noOfficersNext = Phrase(
    id: "Buat akun untuk setiap orang yang memakai Bekal.", en: "Make one for everybody who uses Bekal.")
  static func endGrantSure(_ name: String, _ role: Phrase) -> Phrase {
    Phrase(id: "Akhiri peran \(role.id) dari \(name) mulai hari ini?", en: "End \(name)'s role \(role.en) from today?")
  }
  static func since(_ day: Day) -> Phrase {
    Phrase(id: "sejak \(Format.day(day).id)", en: "since \(Format.day(day).en)")
  }
  static let addGrant = Phrase(id: "Beri peran", en: "Grant a role")
  static func granted(_ isWaiting: Bool) -> Phrase {
    isWaiting
      ? Phrase(
        id: "Peran menunggu orang kedua; setelah dikonfirmasi di Pengaturan, peran berlaku.",
        en: "The role waits for a second person; it counts once confirmed under Settings.")
      : Phrase(id: "Peran diberikan.", en: "The role is granted.")
  }
  static let roleUnknown = Phrase(id: "Pilih salah satu peran yang ada.", en: "Choose one of the roles there are.")
  static let untilBeforeFrom = Phrase(
    id: "Hari terakhir lebih awal daripada hari pertama; periksa tanggalnya.",
    en: "The last day is before the first; check the dates.")
  static let organisationHint = Phrase(
    id: "Hanya untuk jabatan di luar rutan, misalnya kepala dinas.",
    en: "Only for an office outside the house, such as the head of an agency.")
  static let grantEnded = Phrase(id: "Peran diakhiri.", en: "The role has ended.")

  static func part(_ part: Office.Part) -> Phrase {
    switch part {
    case .head: Phrase(id: "Kepala", en: "Head")
    case .chair: Phrase(id: "Ketua TPP", en: "Chair of the board")
    case .secretary: Phrase(id: "Sekretaris TPP", en: "Secretary of the board")
    case .member: Phrase(id: "Anggota TPP", en: "Member of the board")
    case .outside: Phrase(id: "Instansi luar", en: "Outside organisation")
    }
  }

  /// How an office is held.
  package static func capacity(_ capacity: Capacity) -> Phrase {
    switch capacity {
    case .appointed: Phrase(id: "Definitif", en: "Appointed")
    case .daily: Phrase(id: "Plh. (pelaksana harian)", en: "Plh. (stands in for days)")
    case .acting: Phrase(id: "Plt. (pelaksana tugas)", en: "Plt. (stands in, vacant)")
    }
  }

  static func officerCount(_ count: Int) -> Phrase {
    Phrase(id: "\(count) akun dapat masuk", en: count == 1 ? "1 account can sign in" : "\(count) accounts can sign in")
  }
}

extension SignIn.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .unknown:
      Phrase(
        id:
          "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar-kecil, atau minta petugas TI membuat sandi baru.",
        en: "User name or password do not match. Check capitals, or ask the technician for a new password.")
    case .tooSoon(let seconds):
      Phrase(
        id: "Terlalu banyak percobaan. Coba lagi dalam \(seconds) detik.",
        en: "Too many attempts. Try again in \(seconds) seconds.")
    case .passwordTooShort(let fewest):
      Phrase(
        id: "Kata sandi terlalu pendek; paling sedikit \(fewest) huruf. Sebuah kalimat pendek mudah diingat.",
        en: "The password is too short; at least \(fewest) characters. A short sentence is easy to remember.")
    case .passwordCommon:
      Phrase(
        id:
          "Kata sandi ini termasuk yang pertama dicoba orang: kata umum, nama, kota atau urutan papan ketik, dengan angka di belakangnya. Pilih kalimat dari tiga kata atau lebih.",
        en:
          "This password is among the first that people try: a common word, a name, a city or a run of keys, with digits behind. Choose a sentence of three words or more."
      )
    case .passwordUnchanged:
      Phrase(
        id: "Kata sandi baru sama dengan yang lama. Pilih kalimat lain.",
        en: "The new password is the one before. Choose another sentence.")
    case .codeWrong:
      Phrase(
        id:
          "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, periksa jam gawai, atau pakai satu kode pemulihan.",
        en: "The code does not match or was used. Wait for the next, check the device's clock, or use a recovery code.")
    case .codeLate:
      Phrase(
        id: "Kode kedua datang lebih dari 10 menit setelah kata sandi. Masuk lagi dari awal.",
        en: "The second code came more than 10 minutes after the password. Sign in from the start.")
    case .temporaryEnded:
      Phrase(
        id:
          "Kata sandi sementara ini sudah lewat 24 jam. Minta kepala atau petugas TI memberi yang baru, lalu masuk hari itu juga.",
        en:
          "This temporary password is past its 24 hours. Ask the head or the technician for a new one and sign in that day."
      )
    case .noGrant:
      Phrase(
        id: "Akun ini belum diberi peran yang berlaku hari ini. Minta petugas yang berwenang memberi peran.",
        en: "This account holds no role today. Ask an officer who may grant one.")
    }
  }
}
