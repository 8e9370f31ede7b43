import House
import Language
import Page

/// The words of the board.
enum BoardWords {
  static let failed = Phrase(id: "Hitungan tidak selesai.", en: "The computation did not finish.")
  static let failedNext = Phrase(
    id:
      "Cabut salah satu keputusan lalu hitung ulang; atau ubah aturan kelasnya di Program (peserta paling sedikit, kuota) dan hitung usulan baru di Penempatan.",
    en:
      "Take one of the decisions back and compute again; or change the class under Programmes (minimum, share) and compute a new proposal under Placement."
  )
  static let worst = Phrase(id: "kecocokan terendah", en: "lowest fit")
  static let completions = Phrase(id: "perkiraan tamat", en: "expected to complete")
  static let proven = Phrase(id: "Terbukti terbaik", en: "Proven best")
  static let replaced = Phrase(id: "Diganti hitungan ulang", en: "Computed again")
  static let newer = Phrase(id: "Buka usulan yang baru", en: "Open the new proposal")
  static let notCurrent = Phrase(
    id: "Belum dihitung dengan keputusan terakhir", en: "Not computed with the latest decisions")
  static let notCurrentNext = Phrase(
    id: "Hitung ulang dahulu; baru sesudah itu dapat diajukan ke sidang.",
    en: "Compute again; only then can it go to the board.")
  static let notProven = Phrase(id: "Terbaik yang ditemukan, belum terbukti", en: "Best found, not proven")
  static let time = Phrase(id: "Waktu", en: "Time")
  static let meetings = Phrase(id: "Pertemuan", en: "Meetings")
  static let agency = Phrase(id: "Mitra", en: "Partner")
  static let size = Phrase(id: "Peserta", en: "Participants")
  static let share = Phrase(id: "Kuota", en: "Share")
  static func seated(_ count: Int) -> Phrase {
    Phrase(id: "\(count) sudah duduk", en: count == 1 ? "1 seated already" : "\(count) seated already")
  }
  static let closed = Phrase(id: "Kelas ini belum dibuka.", en: "This class stays closed.")
  static let locked = Phrase(id: "ditetapkan", en: "locked")
  static let barredNext = Phrase(id: "keluar saat dihitung ulang", en: "out when computed again")
  static let timeEnough = Phrase(id: "sisa waktu cukup", en: "enough time left")
  static let timeShort = Phrase(id: "mungkin pindah sebelum tamat", en: "may leave before the end")
  static let aptitude = Phrase(id: "Keterampilan", en: "Skill")
  static let livelihood = Phrase(id: "Pekerjaan", en: "Occupation")
  static let need = Phrase(id: "Kebutuhan", en: "Need")
  static let fit = Phrase(id: "Kecocokan", en: "Fit")
  static let seePerson = Phrase(id: "Lihat orangnya", en: "See the person")
  static let fairness = Phrase(id: "Apakah adil?", en: "Is it fair?")
  static let spread = Phrase(
    id: "Sebaran kecocokan orang yang diusulkan", en: "Distribution of fit among those proposed")
  static let pdf = Phrase(id: "Usulan (PDF)", en: "Proposal (PDF)")
  static let xlsx = Phrase(id: "Excel", en: "Excel")

  static func title(_ placed: Int, of people: Int) -> Phrase {
    Phrase(id: "\(placed) dari \(people) orang diusulkan mendapat tempat", en: "\(placed) of \(people) people proposed")
  }

  static func replacedTitle(_ placed: Int, of people: Int) -> Phrase {
    Phrase(
      id: "Usulan yang sudah diganti: \(placed) dari \(people) orang",
      en: "A proposal that was replaced: \(placed) of \(people) people")
  }

  static func searching(_ people: Int) -> Phrase {
    Phrase(id: "Mencari tempat terbaik untuk \(people) orang", en: "Looking for the best places for \(people) people")
  }

  /// The states without a place, by their stable word, in the order they are told.
  static let states =
    [
      "seated": Phrase(id: "sudah punya kelas", en: "in a class already"),
      "without_place": Phrase(id: "layak, belum dapat tempat", en: "eligible without a place"),
      "waiting": Phrase(id: "menunggu tanggal", en: "waiting for a date"),
      "not_assessed": Phrase(id: "belum dinilai", en: "not assessed"),
      "ineligible": Phrase(id: "belum memenuhi syarat", en: "not eligible"),
    ] as KeyValuePairs

  static func counts(_ counts: [String: Int]) -> Phrase {
    let shown = states.filter { $0.key != "seated" || counts[$0.key] != nil }
      .map { Phrase(id: "\(counts[$0] ?? 0) \($1.id)", en: "\(counts[$0] ?? 0) \($1.en)") }
    return Phrase(
      id: shown.map(\.id).joined(separator: " · "), en: shown.map(\.en).joined(separator: " · "))
  }

  static func of(_ count: Int) -> Phrase { Phrase(id: "dari \(count)", en: "of \(count)") }

  static func queue(_ gain: Int) -> Phrase {
    let sign = gain < 0 ? "−" : "+"
    let words = Format.people(thousandths: abs(gain))
    return Phrase(id: "dibanding antre: \(sign)\(words.id) tamat", en: "beside a queue: \(sign)\(words.en) completions")
  }

  static func proposed(_ count: Int) -> Phrase { Phrase(id: "\(count) diusulkan", en: "\(count) proposed") }
  static func leftOut(_ count: Int) -> Phrase {
    Phrase(id: "\(count) dapat ikut, belum dapat", en: "\(count) could join, not placed here")
  }
  static func refused(_ count: Int) -> Phrase {
    Phrase(id: "\(count) belum memenuhi syarat kelas ini", en: "\(count) may not join this class yet")
  }
  static func more(_ count: Int) -> Phrase { Phrase(id: "dan \(count) orang lagi", en: "and \(count) more") }
  static func changed(_ count: Int) -> Phrase {
    count == 0
      ? Phrase(id: "Hitungan ulang tidak mengubah tempat siapa pun", en: "Computing again changed nobody's place")
      : Phrase(id: "\(count) orang berganti tempat dari usulan sebelumnya", en: "\(count) people changed place")
  }
  static func closedWhy(_ min: Int, seated: Int) -> Phrase {
    seated == 0
      ? Phrase(
        id: "Yang dapat ikut tanpa merugikan kelas lain kurang dari \(min) orang.",
        en: "Fewer than \(min) can join without a loss elsewhere.")
      : Phrase(
        id: "\(seated) orang sudah duduk; tidak ada tambahan yang memenuhi semua aturan (paling sedikit \(min) orang).",
        en: "\(seated) sit there already; nobody can be added under all the rules (at least \(min) people).")
  }
  static func shareOf(_ residents: Int, _ members: Int, _ region: String, _ percent: Int) -> Phrase {
    Phrase(
      id: "\(residents) dari \(members) warga \(region), paling sedikit \(percent) %",
      en: "\(residents) of \(members) residents of \(region), at least \(percent) %")
  }
  static func waived(_ kind: Criterion.Kind) -> Phrase {
    let words = ReasonWords.requirement(kind)
    return Phrase(id: "dikecualikan: \(words.id)", en: "waived: \(words.en)")
  }
  static func resident(_ region: String) -> Phrase { Phrase(id: "warga \(region)", en: "resident of \(region)") }
  static func choice(_ rank: Int) -> Phrase { Phrase(id: "minat \(rank)", en: "choice \(rank)") }
  static func interest(_ rank: Int) -> Phrase {
    rank == 0
      ? Phrase(id: "Bukan pilihannya", en: "Not among the choices") : Phrase(id: "Minat \(rank)", en: "Choice \(rank)")
  }
  static func elsewhere(_ title: String) -> Phrase {
    Phrase(id: "diusulkan untuk \(title)", en: "proposed for \(title)")
  }
  static func barred(_ reason: String) -> Phrase {
    Phrase(id: "tidak di kelas ini: \(reason)", en: "kept out of this class: \(reason)")
  }

  /// The small print: day, lottery, hash, and whether the policy is a draft.
  static func fine(_ board: Board, on screen: Screen) -> HTML {
    let policy =
      board.policy?.phrase
      ?? Phrase(id: "kebijakan rancangan, belum ditandatangani kepala", en: "draft policy, not signed by the head")
    let words = Phrase(
      id: "Keadaan \(Format.day(board.proposal.asOf).id) · undian \(board.proposal.lottery) · \(policy.id) · masukan",
      en: "As of \(Format.day(board.proposal.asOf).en) · lottery \(board.proposal.lottery) · \(policy.en) · input")
    return """
      <p>\(screen(words)) <a href="/proposals/\(board.proposal.id.text)/instance.json">\(String(board.proposal.instanceHash.prefix(16)))</a> · \
      <a href="/proposals/\(board.proposal.id.text)/result.json">\(screen(PlacementPhrases.result))</a></p>
      """
  }
}
