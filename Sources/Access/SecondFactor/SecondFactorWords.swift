import Almanac
import Language

/// The words of the second code at sign-in.
extension Words {
  static let secondCode = Phrase(id: "Kode kedua saat masuk", en: "Second code at sign-in")
  static let secondCodeField = Phrase(id: "Kode", en: "Code")
  static let secondCodeHint = Phrase(
    id: "Enam angka dari aplikasi kode, atau satu kode pemulihan.",
    en: "The six digits of your code app, or one recovery code.")
  static let appCodeHint = Phrase(
    id: "Enam angka yang sekarang ditunjukkan aplikasi.", en: "The six digits that the app shows now.")
  static let codeLead = Phrase(
    id: "Kata sandi cocok. Akun ini memakai kode kedua; tanpa gawai, pakai satu kode pemulihan.",
    en: "The password matches. This account uses a second code; without the device, use a recovery code.")
  static let codeMissing = Phrase(
    id: "Akun ini memakai kode kedua: kirim juga code, enam angka dari aplikasi atau satu kode pemulihan.",
    en: "This account uses a second code: send code too, the six digits of the app or one recovery code.")
  static let secondFactorLead = Phrase(
    id:
      "Dengan kode dari aplikasi (TOTP) di ponsel atau komputer Anda, kata sandi yang diketahui orang lain tidak cukup.",
    en: "With a code from an app (TOTP) on your phone or computer, a password that somebody else knows is not enough.")
  static let secondFactorNeeded = Phrase(
    id: "Rumah ini mewajibkannya untuk peran Anda. Pasang dahulu, lalu lanjutkan.",
    en: "This house requires it for your role. Set it up first, then go on.")
  static let setUp = Phrase(id: "Pasang kode kedua", en: "Set up the second code")
  static let scan = Phrase(
    id: "Pindai gambar ini dengan aplikasi kode, lalu ketik kode yang ditunjukkannya.",
    en: "Scan this picture with the code app, then type the code that it shows.")
  static let qr = Phrase(id: "Kode QR untuk aplikasi kode", en: "QR code for the code app")
  static let typeKey = Phrase(id: "Atau ketik kunci ini di aplikasi:", en: "Or type this key in the app:")
  static let turnOn = Phrase(id: "Aktifkan", en: "Turn it on")
  static let turnOff = Phrase(id: "Matikan", en: "Turn it off")
  static let turnOffLead = Phrase(
    id: "Untuk gawai baru atau kode pemulihan baru: matikan dengan satu kode, lalu pasang lagi.",
    en: "For a new device or new recovery codes: turn it off with one code, then set it up again.")
  static let turnedOff = Phrase(id: "Kode kedua dimatikan.", en: "The second code is off.")
  static func onSince(_ day: Day, codesLeft: Int) -> Phrase {
    Phrase(
      id: "Aktif sejak \(Format.day(day).id); sisa \(codesLeft) kode pemulihan.",
      en: "On since \(Format.day(day).en); \(codesLeft) recovery codes left.")
  }
  static let recoveryCodes = Phrase(id: "Kode pemulihan", en: "Recovery codes")
  static let recoveryLead = Phrase(
    id:
      "Kode kedua aktif. Catat sepuluh kode ini di kertas dan simpan jauh dari komputer: masing-masing membuka sekali bila gawai Anda tidak ada. Halaman ini tidak muncul lagi.",
    en:
      "The second code is on. Write these ten codes on paper and keep them away from the computer: each opens once when your device is not there. This page does not come again."
  )
  static let keptThem = Phrase(id: "Sudah saya catat", en: "I have written them down")

  // MARK: the house

  static let secondFactorRule = Phrase(
    id: "Kode kedua wajib untuk kepala, petugas TI dan auditor",
    en: "Second code required for head, technician and auditor")
  static func secondFactorRuleNow(_ isRequired: Bool) -> Phrase {
    isRequired
      ? Phrase(
        id: "Wajib untuk kepala, petugas TI dan auditor; peran lain boleh memasangnya.",
        en: "Required for head, technician and auditor; other roles may set it up.")
      : Phrase(
        id: "Belum wajib; setiap orang boleh memasangnya di menu akunnya.",
        en: "Not required; everybody may set it up in their account menu.")
  }
  static let requireSecondFactor = Phrase(id: "Wajibkan kode kedua", en: "Require the second code")
  static let freeSecondFactor = Phrase(id: "Jadikan tidak wajib", en: "Stop requiring it")
  static func secondFactorRuleSet(_ isRequired: Bool) -> Phrase {
    isRequired
      ? Phrase(
        id: "Kode kedua wajib; yang belum punya memasangnya saat masuk.",
        en: "The second code is required; whoever has none sets it up at sign-in.")
      : Phrase(id: "Kode kedua tidak lagi wajib.", en: "The second code is no longer required.")
  }
  static let hasSecondFactor = Phrase(id: "kode kedua aktif", en: "second code on")
  static let resetSecondFactor = Phrase(id: "Hapus kode kedua", en: "Remove the second code")
  static func resetSecondFactorSure(_ name: String) -> Phrase {
    Phrase(
      id: "Hapus kode kedua \(name)? Ia masuk dengan kata sandi saja dan memasang yang baru.",
      en: "Remove the second code of \(name)? The password alone lets them in until they set up a new one.")
  }
  static let resetSecondFactorLead = Phrase(
    id: "Bila gawai dan kode pemulihannya hilang. Kepala dan auditor melihatnya di Hari ini.",
    en: "Where the device and the recovery codes are lost. Head and auditor see it under Today.")
  static func secondFactorReset(_ name: String) -> Phrase {
    Phrase(id: "Kode kedua \(name) dihapus.", en: "The second code of \(name) is removed.")
  }
  static func secondFactorReset(by giver: String, on day: Day) -> Phrase {
    Phrase(
      id: "kode kedua dihapus \(giver), \(Format.day(day).id)",
      en: "second code removed by \(giver), \(Format.day(day).en)")
  }
}

extension SecondFactor.Refusal: Explained {
  var phrase: Phrase {
    switch self {
    case .alreadyOn:
      Phrase(
        id: "Kode kedua sudah aktif. Matikan dahulu dengan satu kode, lalu pasang lagi.",
        en: "The second code is on already. Turn it off with one code first, then set it up again.")
    case .notOn:
      Phrase(id: "Akun ini belum memakai kode kedua.", en: "This account uses no second code.")
    }
  }
}
