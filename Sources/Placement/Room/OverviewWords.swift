import Language
import Page

/// The words of the room's first page.
enum OverviewWords {
  static let proposals = Phrase(id: "Usulan", en: "Proposals")
  static let hearings = Phrase(id: "Sidang TPP", en: "Hearings")
  static let why = Phrase(id: "Mengapa belum semua memenuhi syarat", en: "Why not everybody is eligible")
  static let funnel = Phrase(
    id: "Yang masih dapat ikut paling sedikit satu kelas, setelah setiap syarat",
    en: "Who can still join at least one class, after each requirement")
  static let held = Phrase(id: "Semua penghuni", en: "Everybody held")
  static let asOf = Phrase(id: "Keadaan tanggal", en: "As of")
  static let state = Phrase(id: "Keadaan", en: "State")
  static let noProposals = Phrase(id: "Belum ada usulan.", en: "No proposals yet.")
  static let noProposalsNext = Phrase(
    id: "Impor daftar penghuni, asesmen, dan penawaran; lalu tekan Hitung usulan.",
    en: "Import register, assessments and offers; then press Compute a proposal.")
  static let noHearings = Phrase(id: "Belum ada sidang.", en: "No hearings yet.")
  static let noHearingsNext = Phrase(
    id: "Buka sebuah usulan dan ajukan ke sidang.", en: "Open a proposal and take it to the board.")
  static let draftTitle = Phrase(
    id: "Kebijakan masih rancangan bawaan", en: "The policy is still the shipped draft")
  static let draft = Phrase(
    id:
      "Kebijakan penempatan masih rancangan bawaan; bobot dan peluang adalah taksiran sampai kepala menandatanganinya.",
    en: "The placement policy is the shipped draft; weights and chances are estimates until the head signs one.")

  static func signed(_ name: String) -> Phrase {
    Phrase(id: "Kebijakan penempatan ditandatangani \(name).", en: "The placement policy is signed by \(name).")
  }

  static func title(_ prospect: PlacementOverview.Prospect) -> Phrase {
    let (people, eligible, seats) = (prospect.people, prospect.funnel.last?.left ?? 0, prospect.seats)
    if people == 0 { return Phrase(id: "Belum ada penghuni untuk ditempatkan", en: "Nobody to place yet") }
    if prospect.isFull {
      return Phrase(
        id: "Semua tempat terisi: \(prospect.all.taken) orang punya kelas",
        en: "All places are taken: \(prospect.all.taken) of \(prospect.all.seats)")
    }
    if prospect.openings == 0 {
      let (taken, seats) = prospect.all
      return seats == 0
        ? Phrase(id: "Belum ada kelas yang ditawarkan", en: "No class is offered yet")
        : Phrase(
          id: "Tidak ada tempat yang sedang ditawarkan; \(taken) dari \(seats) terisi",
          en: "No place is on offer; \(taken) of \(seats) are taken")
    }
    return Phrase(
      id: "\(eligible) dari \(people) orang dapat ikut pelatihan; \(seats) tempat ditawarkan",
      en: "\(eligible) of \(people) people may join; \(seats) places are offered")
  }

  static func lead(_ prospect: PlacementOverview.Prospect) -> Phrase {
    let (openings, rule) = (
      prospect.openings,
      Phrase(
        id: "Mesin hanya mengusulkan; sidang dan kepala memutuskan.",
        en: "The machine only proposes; board and head decide.")
    )
    if openings == 0 {
      return Phrase(
        id: "Usulan berikutnya dihitung setelah ada kelas dengan tempat kosong. \(rule.id)",
        en: "The next proposal is computed once a class has a free place. \(rule.en)")
    }
    return Phrase(
      id: "\(openings) kelas direncanakan masih punya tempat kosong. \(rule.id)",
      en: openings == 1
        ? "One planned class has free places. \(rule.en)" : "\(openings) planned classes have free places. \(rule.en)")
  }

  static let revoked = Phrase(id: "SK dicabut", en: "decree revoked")

  /// The state of a proposal as it is today: replaced, to be computed again, or as far as it has come.
  static func tag(_ proposal: Proposal, on screen: Screen) -> HTML {
    if proposal.replacedBy != nil { return HTML.tag(.neutral, screen(BoardWords.replaced)) }
    if proposal.state == .ready, !proposal.isCurrent {
      return HTML.tag(.attention, screen(Phrase(id: "perlu dihitung ulang", en: "to be computed again")))
    }
    return tag(proposal.state, on: screen)
  }

  private static func tag(_ state: Proposal.State, on screen: Screen) -> HTML {
    switch state {
    case .computing: HTML.tag(.info, screen(Phrase(id: "sedang dihitung", en: "computing")))
    case .ready: HTML.tag(.good, screen(Phrase(id: "siap", en: "ready")))
    case .failed: HTML.tag(.danger, screen(Phrase(id: "tidak selesai", en: "not finished")))
    case .heard: HTML.tag(.neutral, screen(Phrase(id: "disidangkan", en: "heard")))
    }
  }

  static func tag(_ state: Hearing.State, on screen: Screen) -> HTML {
    switch state {
    case .open: HTML.tag(.info, screen(Phrase(id: "terbuka", en: "open")))
    case .closed: HTML.tag(.attention, screen(Phrase(id: "menunggu SK", en: "waits for the decree")))
    case .decreed: HTML.tag(.good, screen(Phrase(id: "SK dicatat", en: "decreed")))
    case .withdrawn: HTML.tag(.neutral, screen(Phrase(id: "ditarik", en: "withdrawn")))
    }
  }
}
