import Almanac
import Language
import Matching
import Programmes

/// What `bekal plan` says and prints.
enum PlanWords {
  static let help = CommandHelp(
    Phrase(
      id: "Dari daftar penghuni, asesmen, dan penawaran sampai usulan untuk sidang TPP.",
      en: "From register, assessments and offers to the proposal for the review board."),
    "bekal plan --register register.xlsx --assessment asesmen.xlsx --offers penawaran.xlsx --out usulan",
    more: Phrase(
      id: "Menulis instance.json, result.json, penjelasan.xlsx, usulan-sidang-tpp.pdf dan usulan-sidang-tpp.xlsx.",
      en: "Writes instance.json, result.json, penjelasan.xlsx, usulan-sidang-tpp.pdf and usulan-sidang-tpp.xlsx."))

  /// The lines above a house in its letterhead; without a province the regional office is left out.
  static func superiors(in province: String?) -> [String] {
    [
      "KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA", "DIREKTORAT JENDERAL PEMASYARAKATAN",
    ] + (province.map { ["KANTOR WILAYAH \($0.uppercased())"] } ?? [])
  }
  static let policy = Phrase(
    id: "rancangan kebijakan bawaan, belum ditandatangani kepala", en: "shipped draft policy, not signed")
  static let rule = Phrase(
    id:
      "Tahap: perkiraan tamat (kelonggaran 1 %), kecocokan terendah, jumlah kecocokan. Kecocokan = minat + keterampilan + pekerjaan + kebutuhan, 1 sampai 100.",
    en: "Stages: expected completions (slack 1 %), worst fit, total fit.")

  static let written = Phrase(id: "Ditulis:", en: "Written:")
  static let force = Phrase(id: "Timpa berkas yang ada tanpa bertanya.", en: "Replace existing files without asking.")

  static func asksToReplace(_ paths: [String]) -> Phrase {
    let list = paths.joined(separator: ", ")
    return Phrase(id: "Sudah ada: \(list). Timpa? (y/t)", en: "There already: \(list). Replace? (y/n)")
  }

  static func notReplaced(_ paths: [String]) -> Phrase {
    let list = paths.joined(separator: ", ")
    return Phrase(
      id: "Sudah ada: \(list). Tidak ada yang ditulis. Pilih folder lain dengan --out, atau timpa dengan --force.",
      en: "There already: \(list). Nothing was written. Choose another folder with --out, or replace them with --force."
    )
  }

  static func denominator(_ people: Int) -> Phrase {
    Phrase(
      id: "Semua \(people) orang pada daftar yang dapat dibaca.", en: "All \(people) readable people of the register.")
  }

  static func madeAt(_ day: Day) -> Phrase {
    Phrase(id: "Dibuat menurut keadaan \(Format.day(day).id)", en: "Made as of \(Format.day(day).en)")
  }

  static func read(_ inputs: PlanInputs) -> Phrase {
    Phrase(
      id: "Keadaan \(Format.day(inputs.day).id): \(inputs.people.count) orang, \(inputs.offers.count) penawaran.",
      en: "As of \(Format.day(inputs.day).en): \(inputs.people.count) people, \(inputs.offers.count) offers.")
  }

  static func goal(_ goal: ReachedGoal) -> Phrase {
    let (name, plan, bound) = (goal.measure.phrase, goal.measure.text(goal.plan), goal.measure.text(goal.bound))
    let beside = goal.beside.map { Phrase(id: " (\($0.id))", en: " (\($0.en))") } ?? Phrase(same: "")
    return goal.isProven
      ? Phrase(
        id: "  \(name.id): \(plan.id)\(beside.id), terbukti terbaik",
        en: "  \(name.en): \(plan.en)\(beside.en), proven best")
      : Phrase(
        id: "  \(name.id): \(plan.id)\(beside.id), paling banyak \(bound.id)",
        en: "  \(name.en): \(plan.en)\(beside.en), at most \(bound.en)")
  }

  static func compared(_ line: PlacementComparison.Line) -> Phrase {
    let (name, plan, queue) = (line.measure.phrase, line.measure.text(line.plan), line.measure.text(line.queue))
    let gain = line.gain.map { Phrase(id: " (\($0.id))", en: " (\($0.en))") } ?? Phrase(same: "")
    return Phrase(
      id: "  dibanding antre, \(name.id): \(plan.id) lawan \(queue.id)\(gain.id)",
      en: "  beside first come first served, \(name.en): \(plan.en) against \(queue.en)\(gain.en)")
  }

  static func leftOut(_ row: PlanInputs.LeftOut) -> Phrase {
    Phrase(
      id: "Tidak diikutkan: \(row.file) baris \(row.row), \(row.name) (\(row.why.id)). Perbaiki barisnya lalu ulangi.",
      en: "Left out: \(row.file) row \(row.row), \(row.name) (\(row.why.en)). Mend the row and run again.")
  }

  static func stray(_ numbers: [String]) -> Phrase {
    Phrase(
      id: "\(numbers.count) asesmen tanpa orang di daftar: \(numbers.prefix(5).joined(separator: ", ")).",
      en: "\(numbers.count) assessments of nobody in the register: \(numbers.prefix(5).joined(separator: ", ")).")
  }

  static func regencyUnclear(_ count: Int) -> Phrase {
    Phrase(
      id:
        "\(count) orang dengan kabupaten/kota yang belum jelas (misalnya “Serang”): tidak dihitung sebagai warga mana pun.",
      en: "\(count) people whose regency is unclear (such as “Serang”): counted as residents of none.")
  }

  static func runsOver(_ offer: PlanInputs.Offer) -> Phrase {
    let (honest, offered) = (Format.day(offer.schedule.end), Format.day(offer.schedule.offeredEnd))
    return Phrase(
      id:
        "\(offer.opening.title): jam pelajarannya perlu \(offer.schedule.meetings.count) pertemuan sampai \(honest.id); yang ditawarkan selesai \(offered.id).",
      en:
        "\(offer.opening.title): its hours need \(offer.schedule.meetings.count) meetings until \(honest.en); as offered it ends \(offered.en)."
    )
  }
}
