import Almanac
import Language
import Programmes

/// The words of the policy.
enum PolicyWords {
  static let policy = Phrase(id: "Kebijakan penempatan", en: "Placement policy")
  static let sign = Phrase(id: "Catat kebijakan yang ditandatangani", en: "Record a signed policy")
  static let sure = Phrase(
    id: "Catat kebijakan ini? Setelah orang kedua menyetujuinya, usulan berikutnya dihitung dengannya.",
    en: "Record this policy? Once a second person has said yes, the next proposals are computed by it.")
  static let kept = Phrase(
    id: "Kebijakan dicatat; berlaku setelah orang kedua menyetujuinya.",
    en: "The policy is recorded; it holds once a second person has said yes.")
  static let confirm = Phrase(id: "Setujui kebijakan", en: "Say yes to the policy")
  static let confirmSure = Phrase(
    id: "Isinya sama dengan surat yang ditandatangani? Usulan berikutnya dihitung dengannya.",
    en: "Is it what the signed paper says? The next proposals are computed by it.")
  static let takeBack = Phrase(id: "Tarik kembali", en: "Take it back")
  static let takeBackSure = Phrase(
    id: "Tarik kembali kebijakan yang menunggu ini?", en: "Take this waiting policy back?")
  static let takenBack = Phrase(id: "Kebijakan ditarik kembali.", en: "The policy is taken back.")
  static let isWaiting = Phrase(id: "menunggu", en: "waiting")
  static let waitingTitle = Phrase(id: "Menunggu orang kedua", en: "Waiting for a second person")
  static let change = Phrase(id: "Yang berubah", en: "What changes")
  static let now = Phrase(id: "Sekarang", en: "Now")
  static let after = Phrase(id: "Nanti", en: "Then")
  static let sameNumbers = Phrase(
    id: "Angka dan daftarnya sama dengan yang dipakai sekarang.", en: "Its numbers and lists are those in use now.")
  static let notYours = Phrase(
    id: "Yang mencatat tidak dapat menyetujui; orang lain yang berwenang menyetujuinya di halaman ini.",
    en: "Whoever recorded it cannot say yes; another person who may does so on this page.")
  static let listsChange = Phrase(
    id: "Daftar bidang dan pekerjaan juga berubah.", en: "The lists of fields and occupations change too.")

  static func confirmed(_ from: Day) -> Phrase {
    Phrase(
      id: "Kebijakan disetujui; berlaku mulai \(Format.day(from).id).",
      en: "The policy has its yes; it holds from \(Format.day(from).en).")
  }

  /// That a policy does not hold yet, and from when it would.
  static func waits(_ number: String, from: Day) -> Phrase {
    Phrase(
      id:
        "Kebijakan Nomor \(number) belum berlaku. Bila disetujui hari ini, berlaku mulai \(Format.day(from).id); sampai itu usulan dihitung dengan yang sekarang.",
      en:
        "The policy \(number) does not hold yet. With a yes today it holds from \(Format.day(from).en); until then proposals use the present one."
    )
  }

  static func toConfirm(_ number: String) -> Phrase {
    Phrase(
      id: "Kebijakan penempatan \(number) menunggu orang kedua",
      en: "Placement policy \(number) waits for a second person")
  }

  static let toConfirmReason = Phrase(
    id: "Cocokkan dengan suratnya, lalu setujui; sampai itu ia tidak berlaku.",
    en: "Compare it with the paper and say yes; until then it does not hold.")
  static let ownWaits = Phrase(
    id: "Anda mencatatnya; orang lain yang berwenang harus menyetujui.",
    en: "You recorded it; another person who may has to say yes.")
  static let from = Phrase(id: "Berlaku mulai", en: "In force from")
  static let fromHint = Phrase(
    id: "Paling awal tanggal ditandatangani; kebijakan tidak berlaku surut.",
    en: "The day it was signed at the earliest; a policy never holds backwards.")
  static let signedOn = Phrase(id: "Tanggal ditandatangani", en: "Signed on")
  static let isInForce = Phrase(id: "berlaku", en: "in force")
  static let decree = Phrase(id: "Nomor surat", en: "Number of the paper")
  static let signedBy = Phrase(id: "Ditandatangani oleh", en: "Signed by")
  static let history = Phrase(id: "Yang pernah ditandatangani", en: "Signed so far")
  static let none = Phrase(id: "Belum ada yang ditandatangani.", en: "None is signed yet.")
  static let noneNext = Phrase(
    id: "Sampai itu ada, usulan dihitung dengan rancangan bawaan dan semua surat bertuliskan RANCANGAN.",
    en: "Until then proposals use the shipped draft, and every paper says so.")
  static let near = Phrase(id: "Bidang yang berdekatan", en: "Fields next to each other")
  static let field = Phrase(id: "Bidang", en: "Fields")
  static let work = Phrase(id: "Pekerjaan dan bidangnya", en: "Occupations and their fields")
  static let occupation = Phrase(id: "Pekerjaan", en: "Occupation")
  static let same = Phrase(id: "Bidang yang sama", en: "In the field")
  static let related = Phrase(id: "Bidang dekat", en: "In a related field")
  static let nearHint = Phrase(
    id: "Sebaris satu kelompok: Menjahit, Sablon. Tulis - bila tidak ada.",
    en: "One group a line: Menjahit, Sablon. Write - for none.")
  static let workHint = Phrase(
    id: "Sebaris satu pekerjaan, bidangnya, lalu bidang dekat setelah titik koma: Tani: Sayuran; Budidaya lele.",
    en: "One occupation a line, its fields, then related ones after a semicolon: Tani: Sayuran; Budidaya lele.")
  static let weights = Phrase(id: "Bobot kecocokan (poin)", en: "Weights of the fit (points)")
  static let leaving = Phrase(id: "Peluang pindah atau bebas (% sebulan)", en: "Chance of leaving (% a month)")
  static let course = Phrase(id: "Kehadiran dan kelulusan (%)", en: "Attendance and completions (%)")
  static let value = Phrase(id: "Nilai", en: "Value")
  static let lead = Phrase(
    id: "Angka dan daftar yang dipakai setiap usulan; kepala yang menandatanganinya.",
    en: "The numbers and lists every proposal uses; the head signs them.")

  /// Why a line of a list is not understood.
  static func fault(_ fault: VocationText.Fault) -> Phrase {
    switch fault {
    case .alone(let line):
      Phrase(
        id: "Baris \(line): tulis paling sedikit dua bidang, dipisah koma.",
        en: "Line \(line): write at least two fields, with commas between them.")
    case .nameless(let line):
      Phrase(
        id: "Baris \(line): nama pekerjaan belum ada. Tulis nama, titik dua, lalu bidangnya.",
        en: "Line \(line): the occupation has no name. Write the name, a colon, then its fields.")
    case .unclear(let line):
      Phrase(
        id: "Baris \(line): pakai satu titik dua dan paling banyak satu titik koma.",
        en: "Line \(line): use one colon and at most one semicolon.")
    case .repeated(let line):
      Phrase(
        id: "Baris \(line): pekerjaan ini sudah ditulis di atas. Gabungkan bidangnya.",
        en: "Line \(line): this occupation stands above already. Put its fields together.")
    }
  }

  static func inForce(_ name: String) -> Phrase {
    Phrase(id: "Kebijakan berlaku, ditandatangani \(name)", en: "The policy in force is signed by \(name)")
  }

  static let interest = [
    Phrase(id: "Minat pertama", en: "First choice"), Phrase(id: "Minat kedua", en: "Second choice"),
    Phrase(id: "Minat ketiga", en: "Third choice"),
  ]
  static let aptitude = [
    Phrase(id: "Keterampilan di bidang itu", en: "Skill in the field"),
    Phrase(id: "Keterampilan di bidang dekat", en: "Skill in a related field"),
  ]
  static let livelihood = [
    Phrase(id: "Pekerjaan di bidang itu", en: "Occupation in the field"),
    Phrase(id: "Pekerjaan di bidang dekat", en: "Occupation in a related field"),
  ]
  static let need = [
    Phrase(id: "Belum bersertifikat", en: "No certificate yet"),
    Phrase(id: "Segera bebas", en: "Release is near"),
    Phrase(id: "Belum pernah mendapat tempat", en: "Never placed"),
  ]
  static let convictLeaving = [
    Phrase(id: "Pindah: pidana 2 tahun ke atas", en: "Leaving: 2 years and more"),
    Phrase(id: "Pindah: pidana 1–2 tahun", en: "Leaving: 1 to 2 years"),
    Phrase(id: "Pindah: pidana di bawah 1 tahun", en: "Leaving: under 1 year"),
  ]
  static let nearRelease = Phrase(id: "Segera bebas: sekian hari lagi", en: "Release is near: within so many days")
  static let afterTwoThirds = Phrase(id: "Bebas bersyarat: setelah 2/3", en: "Leaving: after 2/3")
  static let afterEnd = Phrase(id: "Bebas: setelah ekspirasi", en: "Leaving: after the sentence's end")
  static let completionSlack = Phrase(
    id: "Kelulusan yang boleh dilepas demi pemerataan", en: "Completions that may be given up for fairness")
  static let detaineeLeaving = [
    Phrase(id: "Pindah atau bebas: AI dan AII", en: "Leaving: AI and AII"),
    Phrase(id: "Pindah atau bebas: AIII", en: "Leaving: AIII"),
    Phrase(id: "Pindah atau bebas: AIV dan AV", en: "Leaving: AIV and AV"),
  ]
  static let attendance = [
    Phrase(id: "Kehadiran", en: "Attendance"),
    Phrase(id: "Kehadiran yang sedang disidang", en: "Attendance while on trial"),
  ]
}

extension PolicyName {
  /// The policy in a sentence of a page or a paper: "kebijakan penempatan Nomor … yang ditandatangani kepala (…) dan berlaku
  /// sejak …".
  var phrase: Phrase {
    Phrase(
      id:
        "kebijakan penempatan Nomor \(number) yang ditandatangani kepala (\(signedBy)), berlaku sejak \(Format.day(from).id)",
      en: "the placement policy \(number) signed by the head (\(signedBy)), in force since \(Format.day(from).en)")
  }
}

extension KeptPolicy.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .beforeSigning(let day):
      Phrase(
        id: "Kebijakan tidak berlaku surut: paling awal berlaku pada tanggal ditandatangani (\(Format.day(day).id)).",
        en: "A policy never holds backwards: at the earliest from the day it was signed (\(Format.day(day).en)).")
    case .signedInFuture(let today):
      Phrase(
        id: "Tanggal tanda tangan setelah hari ini (\(Format.day(today).id)). Catat kebijakan setelah ditandatangani.",
        en: "It is signed after today (\(Format.day(today).en)). Record the policy once it is signed.")
    case .waits(let number):
      Phrase(
        id: "Kebijakan \(number) masih menunggu orang kedua. Setujui atau tarik kembali dahulu.",
        en: "The policy \(number) still waits for a second person. Say yes to it or take it back first.")
    case .beforeLast(let from, let number):
      Phrase(
        id:
          "Sudah ada kebijakan Nomor \(number) yang berlaku mulai \(Format.day(from).id). Kebijakan baru berlaku mulai hari itu atau sesudahnya.",
        en:
          "The policy \(number) holds from \(Format.day(from).en). A new one holds from that day or a later one.")
    }
  }
}
