import Language

/// The words of the list of sign-ins.
enum SignInWords {
  static let signIns = Phrase(id: "Masuk dan penolakan", en: "Sign-ins and refusals")
  static let sheet = Phrase(id: "Masuk dan penolakan dalam Excel", en: "Sign-ins and refusals as Excel")
  static let excel = Phrase(id: "Excel", en: "Excel")
  static let account = Phrase(id: "Akun", en: "Account")
  static let userName = Phrase(id: "Nama pengguna", en: "User name")
  static let what = Phrase(id: "Kejadian", en: "What happened")
  static let day = Phrase(id: "Hari", en: "Day")
  static let time = Phrase(id: "Pukul", en: "Time")
  static let at = Phrase(id: "Waktu", en: "When")
  static let page = Phrase(id: "Halaman", en: "Page")
  static let tries = Phrase(id: "Kali", en: "Times")
  static let network = Phrase(id: "Alamat", en: "Address")
  static let older = Phrase(id: "Setelah catatan", en: "After a record")
  static let refused = Phrase(id: "Semua penolakan", en: "All refusals")
  static let nobody = Phrase(id: "nama tidak dikenal", en: "unknown name")
  static let many = Phrase(id: "banyak alamat", en: "many addresses")
  static let lead = Phrase(
    id:
      "Yang sama dalam satu menit menjadi satu baris. Nama yang tidak dikenal tidak disimpan: bisa jadi itu kata sandi.",
    en: "The same within a minute is one row. A name that nobody has is not kept: it may be a password.")
  static let none = Phrase(id: "Tidak ada catatan yang cocok.", en: "No record matches.")
  static let noneNext = Phrase(
    id: "Longgarkan saringan, atau pilih hari lain.", en: "Widen the filter, or choose another day.")
  static let link = Phrase(id: "Masuk dan penolakan", en: "Sign-ins and refusals")
  static let today = Phrase(id: "penolakan hari ini", en: "refusals today")

  static func title(_ count: Int, _ narrowed: [Phrase]) -> Phrase {
    let (id, en) = (narrowed.map(\.id), narrowed.map(\.en))
    let records = Phrase(
      id: "\(Format.number(count).id) catatan masuk",
      en: count == 1 ? "1 sign-in record" : "\(Format.number(count).en) sign-in records")
    guard !narrowed.isEmpty else { return records }
    return Phrase(
      id: "\(records.id): \(id.joined(separator: ", "))", en: "\(records.en): \(en.joined(separator: ", "))")
  }

  static func shown(_ count: Int, of total: Int) -> Phrase {
    let (few, all) = (Format.number(count), Format.number(total))
    return Phrase(id: "\(few.id) dari \(all.id) catatan", en: "\(few.en) of \(all.en) records")
  }

  static let help = [
    Phrase(
      id: "Saring menurut akun, kejadian atau hari; Excel memuat semua baris yang tersaring.",
      en: "Narrow by account, event or day; Excel holds all rows of the filter."),
    Phrase(
      id: "Banyak sandi tidak cocok pada satu akun? Tanyakan kepada pemiliknya, lalu ganti sandinya bila perlu.",
      en: "Many wrong passwords at one account? Ask its owner, then change the password where needed."),
    Phrase(
      id: "Banyak nama tidak dikenal dari satu alamat berarti ada yang mencoba-coba; beri tahu petugas TI.",
      en: "Many unknown names from one address mean that somebody is trying; tell the technician."),
  ]
}

extension SignInTrace.Cause {
  /// What happened, in words.
  package var phrase: Phrase {
    switch self {
    case .signedIn: Phrase(id: "masuk", en: "signed in")
    case .unlocked: Phrase(id: "membuka kunci layar", en: "unlocked the screen")
    case .codeAsked: Phrase(id: "sandi cocok, kode kedua diminta", en: "password right, second code asked")
    case .unknownName: Phrase(id: "nama tidak dikenal", en: "unknown name")
    case .wrongPassword: Phrase(id: "kata sandi tidak cocok", en: "wrong password")
    case .wrongCode: Phrase(id: "kode kedua tidak cocok", en: "wrong second code")
    case .limited: Phrase(id: "diminta menunggu: terlalu banyak percobaan", en: "made to wait: too many tries")
    case .closed: Phrase(id: "akun tutup", en: "account closed")
    case .temporaryEnded: Phrase(id: "kata sandi sementara sudah habis", en: "temporary password ended")
    case .noRole: Phrase(id: "tanpa peran hari itu", en: "no role that day")
    case .forbidden: Phrase(id: "halaman di luar perannya", en: "page outside the role")
    case .foreignPage: Phrase(id: "kiriman dari situs lain", en: "sent from another site")
    }
  }
}
