import Almanac
import House
import Language

/// The words of accounts: passwords, roles confirmed by a second person, the first officer.
extension Words {
  // MARK: passwords

  static let ownPassword = Phrase(id: "Ganti kata sandi", en: "Change your password")
  static let ownPasswordLead = Phrase(
    id: "Kata sandi hanya Anda yang tahu. Setelah diganti, Anda keluar dari komputer lain.",
    en: "Only you know your password. After the change you are signed out of other computers.")
  static let currentPassword = Phrase(id: "Kata sandi sekarang", en: "Present password")
  static let newPassword = Phrase(id: "Kata sandi baru", en: "New password")
  static let repeatedPassword = Phrase(id: "Kata sandi baru sekali lagi", en: "New password once more")
  static let passwordsDiffer = Phrase(
    id: "Kedua isian kata sandi baru berbeda; ketik sekali lagi.",
    en: "The two new passwords differ; type it once more.")
  static let savePassword = Phrase(id: "Simpan kata sandi", en: "Save the password")
  static let passwordChanged = Phrase(id: "Kata sandi diganti.", en: "The password is changed.")
  static let firstPassword = Phrase(id: "Kata sandi sementara", en: "Temporary password")
  static let temporaryHint = Phrase(
    id: "Paling sedikit 15 huruf. Berlaku 24 jam dan sekali: saat masuk, pemilik akun langsung menggantinya.",
    en: "At least 15 characters. Good for 24 hours and once: the owner changes it when signing in.")
  static func temporaryEnds(at moment: Moment, in zone: Zone, hasEnded: Bool) -> Phrase {
    let at = Format.moment(moment, in: zone)
    return hasEnded
      ? Phrase(id: "kata sandi sementara habis \(at.id)", en: "temporary password ended \(at.en)")
      : Phrase(id: "kata sandi sementara sampai \(at.id)", en: "temporary password until \(at.en)")
  }
  static let setPassword = Phrase(id: "Beri kata sandi sementara", en: "Give a temporary password")
  static func passwordGiven(_ name: String) -> Phrase {
    Phrase(
      id: "\(name) mendapat kata sandi sementara untuk 24 jam dan menggantinya saat masuk.",
      en: "\(name) has a temporary password for 24 hours and changes it when signing in.")
  }

  // MARK: accounts

  static let account = Phrase(id: "Akun", en: "Account")
  static let closed = Phrase(id: "akun tutup", en: "account closed")
  static let noRole = Phrase(id: "belum ada peran", en: "no role")
  static let closeAccount = Phrase(id: "Tutup akun", en: "Close the account")
  static let closeWhat = Phrase(
    id: "Semua perannya di sini berakhir; apa yang pernah dikerjakannya tetap tercatat.",
    en: "Its roles here end; whatever it has done stays on record.")
  static let openAccount = Phrase(id: "Buka akun lagi", en: "Open the account again")
  static func closeSure(_ name: String) -> Phrase {
    Phrase(
      id: "Tutup akun \(name)? Semua perannya di sini berakhir dan akun tidak dapat masuk lagi.",
      en: "Close the account of \(name)? Its roles here end, and it can no longer sign in.")
  }
  static func accountClosed(_ name: String) -> Phrase {
    Phrase(id: "Akun \(name) ditutup.", en: "The account of \(name) is closed.")
  }
  static func accountOpened(_ name: String) -> Phrase {
    Phrase(
      id: "Akun \(name) dibuka lagi; beri perannya.", en: "The account of \(name) is open again; grant its role.")
  }

  // MARK: roles

  static let agency = Phrase(id: "Dinas mitra", en: "Agency")
  static let agencyHint = Phrase(
    id: "Wajib untuk kantor dinas dan instruktur: mereka hanya melihat kelas dinasnya.",
    en: "Needed for an agency office and an instructor: they see their agency's classes only.")
  static let untilHint = Phrase(
    id: "Wajib untuk auditor; peran lain berlaku sampai diakhiri.",
    en: "Needed for an auditor; other roles hold until ended.")
  static let waiting = Phrase(id: "menunggu orang kedua", en: "waits for a second person")
  static let confirmGrant = Phrase(id: "Konfirmasi", en: "Confirm")
  static let declineGrant = Phrase(id: "Tolak", en: "Decline")
  static func tied(_ ties: [Actor.Tie]) -> Phrase {
    Phrase(
      id:
        "Anda tidak menjadi orang kedua bagi \(ties.map { "\($0.name) (sampai \(Format.day($0.until).id))" }.joined(separator: ", ")): kata sandi salah satunya diberikan oleh yang lain.",
      en:
        "You are no second person to \(ties.map { "\($0.name) (until \(Format.day($0.until).en))" }.joined(separator: ", ")): one gave the other a password."
    )
  }
  static let grantConfirmed = Phrase(id: "Peran dikonfirmasi orang kedua.", en: "A second person confirmed the role.")
  static func until(_ day: Day) -> Phrase {
    Phrase(id: "sampai \(Format.day(day).id)", en: "until \(Format.day(day).en)")
  }

  // MARK: what to do next

  static func waitingTitle(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) peran menunggu konfirmasi Anda",
      en: count == 1 ? "1 role waits for your confirmation" : "\(count) roles wait for your confirmation")
  }
  static let waitingReason = Phrase(
    id: "Peran baru berlaku setelah orang kedua menyetujuinya.", en: "A role counts once a second person agrees.")
  static func onePersonTitle(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) peran diberikan satu orang",
      en: count == 1 ? "1 role by one person" : "\(count) roles by one person")
  }
  static let onePersonReason = Phrase(
    id: "Diberikan saat belum ada orang kedua. Periksa, lalu konfirmasi atau akhiri.",
    en: "Given while there was no second person. Check them, then confirm or end them.")
  static let secondReason = Phrase(
    id: "Beri seorang lagi peran kepala atau petugas TI, supaya peran selalu disetujui dua orang.",
    en: "Give one more person the role of head or technician, so that two people agree on every role.")
  static func giftsTitle(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) kata sandi atau kode kedua diatur orang lain minggu ini",
      en: count == 1
        ? "1 password or second code was set by another this week"
        : "\(count) passwords or second codes were set by others this week"
    )
  }
  static func giftsReason(of reset: AdminReset, on day: Day) -> Phrase {
    let line = adminReset(reset, on: day)
    return Phrase(
      id: "\(reset.owner): \(line.id). Tanyakan kepada pemiliknya.", en: "\(reset.owner): \(line.en). Ask its owner.")
  }
  static func adminReset(_ reset: AdminReset, on day: Day) -> Phrase {
    switch reset.kind {
    case .password:
      Phrase(
        id: "kata sandi dari \(reset.giverName), \(Format.day(day).id)",
        en: "password given by \(reset.giverName), \(Format.day(day).en)")
    case .secondFactor: secondFactorReset(by: reset.giverName, on: day)
    }
  }
  static let look = Phrase(id: "Periksa", en: "Check")

  // MARK: the first officer

  static let firstRun = Phrase(id: "Petugas pertama", en: "The first officer")
  static let firstRunLead = Phrase(
    id:
      "Rumah ini siap dan belum punya akun. Petugas pertama memasukkan data, mengelola akun, dan menandatangani sampai ada orang lain.",
    en:
      "This house is ready and has no account yet. The first officer enters data, manages accounts and signs until there are others."
  )
  static let firstRunNext = Phrase(
    id: "Setelah ini: impor daftar penghuni, lalu buat akun untuk rekan Anda di Pengaturan.",
    en: "Next: import the register, then make accounts for your colleagues under Settings.")
  static let code = Phrase(id: "Kode dari terminal", en: "Code from the terminal")
  static let codeHint = Phrase(
    id: "Enam angka yang dicetak bekal serve di komputer server.", en: "The six digits that bekal serve printed.")
  static let yourName = Phrase(id: "Nama Anda", en: "Your name")
  static let open = Phrase(id: "Buka rumah", en: "Open the house")
  static let facility = Phrase(id: "Rutan", en: "Facility")

  // MARK: the command line

  static let asHelp = Phrase(
    id: "Bertindak sebagai petugas ini; kata sandinya ditanya, atau dibaca dari BEKAL_PASSWORD. Tanpa ini: konsol.",
    en: "Act as this officer; the password is asked for, or read from BEKAL_PASSWORD. Without it: the console.")
  static let facilityHelp = Phrase(
    id: "Nama rutan, bila basis data memuat beberapa.", en: "The facility's name, where the database holds several.")
}

extension Approval.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .alreadyConfirmed:
      Phrase(id: "Sudah dikonfirmasi; muat ulang halaman.", en: "It has been confirmed already; reload the page.")
    case .madeByYou:
      Phrase(
        id: "Yang mengajukan tidak boleh mengonfirmasi. Minta orang kedua yang berwenang.",
        en: "Whoever asked may not confirm. Ask a second person who may.")
    case .aboutYou:
      Phrase(
        id: "Peran Anda sendiri dikonfirmasi orang lain yang berwenang.",
        en: "Your own role is confirmed by somebody else who may.")
    case .tied(let tie): tie.phrase
    }
  }
}

extension Actor.Tie {
  /// Who counts as one with the reader, until when, and the way out.
  package var phrase: Phrase {
    let day = Format.day(until)
    return Phrase(
      id:
        "Sampai \(day.id) Anda dan \(name) dihitung satu orang, karena kata sandi salah satunya diberikan oleh yang lain. Minta orang lain yang berwenang.",
      en:
        "Until \(day.en) you and \(name) count as one person, because one gave the other a password. Ask somebody else who may."
    )
  }
}

extension Grant.Refusal: Explained {
  /// The field of the form at fault.
  var field: String {
    switch self {
    case .agencyMissing, .agencyUnknown, .agencyNeedless, .otherAgency: "organisation"
    case .endMissing, .endPassed: "until"
    case .alreadyHeld: "role"
    }
  }

  package var phrase: Phrase {
    switch self {
    case .agencyMissing:
      Phrase(
        id: "Pilih dinas yang diwakili: peran ini hanya melihat kelas dinasnya. Dinas ditambahkan di Mitra.",
        en: "Choose the agency: this role sees its agency's classes only. Agencies are added under Partners.")
    case .agencyUnknown:
      Phrase(
        id: "Dinas ini bukan mitra rutan; pilih dari daftar.", en: "No partner of the house; choose from the list.")
    case .agencyNeedless:
      Phrase(id: "Peran ini milik rutan; kosongkan dinasnya.", en: "This role is of the house; leave the agency empty.")
    case .otherAgency:
      Phrase(
        id: "Akun ini sudah mewakili dinas lain. Buat akun tersendiri untuk dinas ini.",
        en: "This account stands for another agency. Make one of its own for this agency.")
    case .endMissing:
      Phrase(id: "Peran ini perlu hari terakhir; isi Sampai.", en: "This role needs a last day; fill in Until.")
    case .endPassed:
      Phrase(id: "Hari terakhir sudah lewat; periksa tanggalnya.", en: "The last day is past; check the date.")
    case .alreadyHeld:
      Phrase(
        id: "Akun ini sudah punya peran itu. Akhiri dahulu bila tanggal atau dinasnya berubah.",
        en: "The account holds this role already. End it first where date or agency changes.")
    }
  }
}

extension Institution.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .unknown(let name, let names):
      Phrase(
        id: "Tidak ada rutan “\(name)” di basis data ini. Yang ada: \(names.joined(separator: "; ")).",
        en: "There is no facility “\(name)” in this database. There are: \(names.joined(separator: "; ")).")
    case .several(let names):
      Phrase(
        id:
          "Basis data ini memuat beberapa rutan. Sebut satu dengan --facility NAMA: \(names.joined(separator: "; ")).",
        en: "This database holds several facilities. Name one with --facility NAME: \(names.joined(separator: "; ")).")
    }
  }
}

extension Officer.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .lastGranter:
      Phrase(
        id: "Harus ada seorang yang dapat memberi peran. Beri dahulu orang lain peran kepala atau petugas TI.",
        en: "Somebody must be able to grant roles. First give another person the role of head or technician.")
    case .ownAccount:
      Phrase(
        id: "Ini akun Anda sendiri. Kata sandi diganti di menu akun; penutupan dilakukan orang lain.",
        en: "This is your own account. Change your password in the account menu; somebody else closes it.")
    case .elsewhere:
      Phrase(
        id: "Orang ini juga bekerja di rutan lain; kata sandinya tidak diganti dari sini.",
        en: "This person works at another house too; the password is not given from here.")
    case .closed:
      Phrase(
        id: "Akun ini tutup. Buka dahulu di Pengaturan.", en: "This account is closed. Open it first under Settings.")
    case .notClosed: Phrase(id: "Akun ini sudah terbuka.", en: "This account is open already.")
    }
  }
}

extension FirstRun.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .wrongCode(let left):
      Phrase(
        id: "Kode tidak cocok; \(left) percobaan lagi. Lihat terminal tempat bekal serve berjalan.",
        en: "The code does not match; \(left) more tries. Look at the terminal where bekal serve runs.")
    case .noTriesLeft:
      Phrase(
        id: "Kode terlalu sering keliru. Jalankan ulang bekal serve untuk mendapat kode baru.",
        en: "Too many wrong codes. Start bekal serve again to get a new one.")
    case .over:
      Phrase(
        id: "Rumah ini sudah punya petugas; silakan masuk.", en: "This house has an officer by now; please sign in.")
    }
  }
}
