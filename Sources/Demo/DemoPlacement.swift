import Access
import Almanac
import House
import Page
import Placement
import Programmes
import Store

/// The placements of the example: that of March went the whole way to the decree; that of May waits for the board.
struct DemoPlacement {
  let walk: DemoWalk

  private static let march = Day(number: 20_152)  // 5 March 2025

  /// Proposes, hears, decrees and begins the courses of March; without a solver on the machine it ends at the proposal.
  func goThroughMarch() async throws {
    try await signPolicy()
    let asked = DemoWalk.moment(DemoPlacement.march, 9, 5)
    let path = try await walk.send(
      "training_officer", .post, "/proposals",
      ["title": .text("Penempatan gelombang I, Maret 2025"), "lottery": .integer(3052)], at: asked)
    // Nobody else works here: the example is founded before its server begins.
    let computed = ProposalJobs(store: walk.store, clock: { asked.adding(seconds: 8) })
    try await JobWorker(walk.store, [computed.handler]).drain()
    guard let proposal = Proposal.ID(path.dropFirst("/proposals/".count)), try await isReady(proposal) else { return }
    let hearing = try await hear(path)
    try await walk.send(
      "head", .post, hearing + "/decree",
      [
        "number": .text("W11.PAS.PAS99-31.PK.05.09 TAHUN 2025"), "day": .day(DemoPlacement.march.adding(days: 5)),
        "office": .text(try await headOffice()),
      ], at: DemoWalk.moment(DemoPlacement.march.adding(days: 5), 10, 40))
    let facility = walk.unit.id
    let timetable = DemoTimetable(walk: walk)
    try await timetable.prepare()
    for cohort in try await walk.store.read({ try $0.cohorts(at: facility) }) {
      try await walk.send(
        "training_officer", .put, "/cohorts/\(cohort.id)/status", ["status": .text(Cohort.Status.running.rawValue)],
        at: DemoWalk.moment(cohort.start, 11, 30))
    }
    try await timetable.goOn()
  }

  /// The head signs the draft as it is, and one of the board says yes; without a signed policy no decree may rest on a list.
  private func signPolicy() async throws {
    var fields: [String: FormValue] = PlacementPolicy.draft.fields.mapValues { text in
      Int(text).map { .integer($0) } ?? .text(text)
    }
    fields["signed_on"] = .day(DemoPlacement.march)
    fields["from"] = .day(DemoPlacement.march)
    fields["decree_number"] = .text("W11.PAS.PAS99-12.PK.05.09 TAHUN 2025")
    fields["signed_by"] = .text("Rudi Hartanto")
    try await walk.send(
      "head", .post, "/placement/policy", fields, at: DemoWalk.moment(DemoPlacement.march, 8, 40))
    let facility = walk.unit.id
    guard let waiting = try await walk.store.read({ try $0.waitingPolicy(at: facility) }) else { return }
    try await walk.send(
      "board_member", .post, "/placement/policy/\(waiting.id)/confirmation",
      at: DemoWalk.moment(DemoPlacement.march, 8, 50))
  }

  private func isReady(_ id: Proposal.ID) async throws -> Bool {
    let facility = walk.unit.id
    return try await walk.store.read { try $0.proposal(id, at: facility)?.state } == .ready
  }

  /// The board sits two days later: it follows the proposal but for one person.
  private func hear(_ path: String) async throws -> String {
    let day = DemoPlacement.march.adding(days: 2)
    let sat = DemoWalk.moment(day, 13, 30)
    let hearing = try await walk.send(
      "training_officer", .post, path + "/hearing",
      ["number": .text("W11.PAS.PAS99-TPP/07/2025"), "day": .day(day), "quorum": .integer(3)], at: sat)
    let facility = walk.unit.id
    guard let id = Hearing.ID(hearing.dropFirst("/hearings/".count)) else { return hearing }
    let (verdicts, reserve, board) = try await walk.store.read { db in
      (
        try db.verdicts(of: id, at: facility), try db.reserve(of: id, at: facility), try db.board(of: id, at: facility)
      )
    }
    // The doctor is not there.
    let all = ["office": FormValue.texts(board.filter { $0.title != "Dokter Rutan" }.map(\.office.text))]
    if let next = reserve.first, let refused = verdicts.first(where: { $0.cohort == next.cohort }) {
      let words = [
        (refused.person, "REVISI", "Masih menunggu surat keterangan dari bengkel kerja; diusulkan lagi bulan Mei."),
        (next.person, "SETUJU", "Menggantikan peserta yang ditunda; urutan pertama cadangan."),
      ]
      for (person, word, reason) in words {
        try await walk.send(
          "training_officer", .put, hearing + "/verdicts",
          [
            "person": .text(person.text), "cohort": .text(next.cohort.text), "verdict": .text(word),
            "reason": .text(reason),
          ], at: sat.adding(seconds: 1500))
      }
    }
    try await walk.send("training_officer", .put, hearing + "/members", all, at: sat)
    try await walk.send("training_officer", .post, hearing + "/approval", at: sat.adding(seconds: 2700))
    try await sign(hearing, id, at: sat)
    try await walk.send("training_officer", .post, hearing + "/minutes", at: sat.adding(seconds: 3300))
    return hearing
  }

  /// One member signs with an own account, the others on paper: the officer attaches the scan, the head confirms it.
  private func sign(_ hearing: String, _ id: Hearing.ID, at sat: Moment) async throws {
    let facility = walk.unit.id
    try await walk.send("board_member", .post, hearing + "/signature", at: sat.adding(seconds: 3100))
    try await walk.send(
      "training_officer", .post, hearing + "/scans",
      ["file": .file(name: "berita-acara.pdf", bytes: DemoScan.pdf("Pindaian berita acara sidang TPP, contoh"))],
      at: sat.adding(seconds: 3150))
    guard let scan = try await walk.store.read({ try $0.board(of: id, at: facility).compactMap(\.scan).first })
    else { return }
    try await walk.send("head", .post, hearing + "/scans/\(scan)/confirmation", at: sat.adding(seconds: 3200))
  }

  private func headOffice() async throws -> String {
    let facility = walk.unit.id
    return try await walk.store.read { try $0.offices(at: facility).first { $0.part == .head }?.id.text } ?? ""
  }

  /// Asks for the placement of May; a worker computes it beside the server's work.
  func proposeMay(at now: Moment) async throws {
    try await walk.send(
      "training_officer", .post, "/proposals",
      ["title": .text("Penempatan gelombang II, Mei 2025"), "lottery": .integer(7052)], at: now)
  }
}
