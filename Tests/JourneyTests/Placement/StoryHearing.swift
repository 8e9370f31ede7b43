import Page
import Server
import ServerTesting
import Testing

extension Story {
  private static let keep = "Setuju S"
  private static let revise = "Revisi R"
  private static let all = "Setujui semua…"
  private static let closing = "Tutup berita acara"
  private static let onPaper = "Catat tanda tangan di kertas"
  private static let confirming = "Konfirmasi pindaian"
  /// A paper as it comes from a scanner.
  private static let scan: ServedForm.Upload = ("pindaian.pdf", Array("%PDF-1.4 tanda tangan".utf8))

  /// The board sits: one turned down, one from the reserve taken in, the rest approved, minutes closed.
  func hear(_ proposal: ServedPage) async throws -> ServedPage {
    let fields = ["number": "W12.PAS.15-PK.01.04-12", "day": "07/05/2025", "quorum": "3"]
    let opening = try proposal.form("Ajukan ke sidang TPP")
    try await opening.refused(fields.merging(["quorum": "2"]) { $1 })
    #expect(try await !budi.open(proposal.address).offers("Ajukan ke sidang TPP"))
    #expect(await budi.send(.post, proposal.path + "/hearing", fields).status == 403)
    var hearing = try await opening.submit(fields)
    let heard = try await proposal.again()
    #expect(!heard.offers("Ajukan ke sidang TPP") && !heard.offers(Story.keep) && !heard.offers("Hitung ulang"))
    #expect(await rina.send(.post, proposal.path + "/hearing", fields).status == 422)
    let board = try await proposal.value(BoardTwin.self)
    let item = try #require(board.placements.first { !$0.members.isEmpty })
    let late = ["person": item.members[0].person.id, "cohort": item.cohort, "kind": "bar", "reason": "Terlambat"]
    #expect(await rina.send(.post, proposal.path + "/decisions", late).status == 422)

    try await isPaper("Rancangan berita acara (PDF)", on: hearing)
    #expect(await budi.read(hearing.path + "/sk.pdf").status == 404)
    // Without a quorum nothing is approved in one act, and nothing is closed.
    #expect(!hearing.offers(Story.all) && !hearing.offers(Story.closing))
    #expect(await rina.send(.post, hearing.path + "/approval").status == 422)
    let there = try await hearing.value(SittingTwin.self).board.filter { $0.name != "Rudi Rekaan" }.map(\.office)
    hearing = try await hearing.form("Simpan kehadiran").submit(many: ["office": there])
    hearing = try await decide(hearing)
    #expect(!hearing.offers(Story.closing))
    #expect(await rina.send(.post, hearing.path + "/minutes").status == 422, "closed without signatures")
    hearing = try await signOnPaper(hearing)
    hearing = try await hearing.form(Story.closing).submit()
    try await isClosed(hearing)
    return hearing
  }

  /// The members sign on paper: the officer attaches the scan, and the head sees it and confirms.
  private func signOnPaper(_ hearing: ServedPage) async throws -> ServedPage {
    let recorded = try await hearing.form(Story.onPaper).submit(files: ["file": Story.scan])
    #expect(!recorded.offers(Story.confirming), "whoever recorded the signatures confirms them")
    #expect(!recorded.offers(Story.closing))
    #expect(await rina.send(.post, hearing.path + "/minutes").status == 422, "closed before a second person confirmed")
    let seen = try await budi.open(hearing.address)
    #expect(try await seen.link("Buka pindaian").file().body == Story.scan.bytes)
    try await seen.form(Story.confirming).submit()
    return try await hearing.again()
  }

  /// What the board says of each person.
  private func decide(_ hearing: ServedPage) async throws -> ServedPage {
    let view = try await hearing.value(SittingTwin.self)
    #expect(view.board.map(\.part) == ["chair", "secretary", "member", "member"])
    #expect(view.verdicts.allSatisfy { $0.word == "RENCANA" && $0.isProposed && $0.reason == nil })
    let next = try #require(view.reserve.first { item in view.verdicts.contains { $0.cohort == item.cohort } })
    let refused = try #require(view.verdicts.first { $0.cohort == next.cohort })
    let tab = try #require(hearing.links.first { $0.address.hasSuffix("cohort=\(next.cohort)") })
    var shown = try await tab.follow()
    func form(_ label: String) throws -> ServedForm { try shown.form(label, carrying: ["cohort": next.cohort]) }
    try await form(Story.revise).refused(["person": refused.person])
    try await form(Story.keep).refused(["person": next.person])
    try await form(Story.keep).refused()
    #expect(try await !budi.open(shown.address).offers(Story.keep))
    let (address, fields) = (hearing.path + "/verdicts", ["cohort": next.cohort, "verdict": "SETUJU", "reason": "Ada"])
    for (caller, person, status) in [(rina, AccessWalk.missing, 404), (budi, next.person, 403)] {
      #expect(await caller.send(.put, address, fields.merging(["person": person]) { $1 }).status == status)
    }
    shown = try await form(Story.revise).submit(["person": refused.person, "reason": "Menunggu surat bengkel"])
    shown = try await form(Story.keep).submit(["person": next.person, "reason": "Urutan pertama cadangan"])
    #expect(!shown.offers(Story.closing))
    #expect(await rina.send(.post, hearing.path + "/minutes").status == 422, "closed with people undecided")
    let hasty = try await shown.form(Story.all).submit()
    let undone = try await hasty.form("Batalkan persetujuan sekaligus…").submit()
    let left = try await undone.value(SittingTwin.self).verdicts
    #expect(left.count { $0.word == "SETUJU" } == 1 && left.count { $0.word == "REVISI" } == 1)
    let decided = try await undone.form(Story.all).submit()
    let heard = try await decided.value(SittingTwin.self).verdicts
    #expect(heard.count { $0.word == "SETUJU" } == view.verdicts.count)
    #expect(heard.filter { $0.word == "REVISI" }.map(\.reason) == ["Menunggu surat bengkel"])
    // Who takes the place may live elsewhere; a class that falls under its share by that is chosen about.
    let changed = try await tab.follow()
    guard changed.offers("Simpan pilihan") else { return decided }
    return try await changed.form("Simpan pilihan").submit(["choice": "go_on", "reason": "Domisili sedang diurus"])
  }

  /// Nothing of the hearing changes any more: the page offers nothing, and what is sent all the same is turned down.
  private func isClosed(_ hearing: ServedPage) async throws {
    let view = try await hearing.value(SittingTwin.self)
    #expect(view.hearing.state == "closed")
    for label in [
      Story.keep, Story.revise, Story.closing, Story.all, "Simpan kehadiran", Story.onPaper, "Semua anggota hadir",
      "Batalkan persetujuan sekaligus…",
    ] {
      #expect(!hearing.offers(label), "\(label)")
    }
    let first = try #require(view.verdicts.first)
    let late = ["person": first.person, "cohort": first.cohort, "verdict": "REVISI", "reason": "Terlambat"]
    #expect(await rina.send(.put, hearing.path + "/verdicts", late).status == 422, "a verdict after closing")
    #expect(await rina.send(.post, hearing.path + "/minutes").status == 422, "minutes closed twice")
    #expect(await rina.send(.post, hearing.path + "/approval").status == 422, "approval after closing")
    let seat = try #require(view.board.first)
    #expect(await rina.send(.put, hearing.path + "/members/\(seat.office)", ["present": "false"]).status == 422)
    try await isPaper("Berita acara (PDF)", on: try await budi.open(hearing.address))
  }

  /// The head's decree is recorded once, under whoever stands in for the head.
  func decree(_ number: String) async throws -> ServedPage {
    let hearing = try await budi.room("Penempatan").link(number).follow()
    let head = try #require(try await hearing.value(SittingTwin.self).heads.first)
    let fields = ["number": "W12.PAS.15-13.PK.01.04 TAHUN 2025", "day": "07/05/2025", "office": head.office]
    func changed(_ name: String, _ text: String) -> [String: String] { fields.merging([name: text]) { $1 } }
    let form = try hearing.form("Catat SK kepala")
    #expect(try await !rina.open(hearing.address).offers("Catat SK kepala"))
    let path = hearing.path + "/decree"
    #expect(await rina.send(.post, path, fields).status == 403)
    try await form.refused(changed("day", "06/05/2025"))
    #expect(await budi.send(.post, path, changed("office", AccessWalk.missing)).status == 404)
    // Somebody stands in for the head, and signed on paper: a second account confirms what the scan shows.
    let waiting = try await form.submit(fields, files: ["scan": Story.scan])
    #expect(!waiting.offers("Konfirmasi SK") && !waiting.offers("Catat SK kepala"))
    #expect(try await waiting.value(SittingTwin.self).hearing.state == "closed")
    try await rina.open(hearing.address).form("Konfirmasi SK").submit()
    let decreed = try await waiting.again()
    #expect(!decreed.offers("Catat SK kepala"))
    let second = await budi.send(.post, path, changed("number", "Nomor kedua"))
    #expect([409, 422].contains(second.status), "a second decree answers \(second.status)")
    let recorded = try #require(try await decreed.value(SittingTwin.self).decree)
    #expect(recorded.signatory == "Yusuf Rekaan" && recorded.capacity == "plh")
    try await isPaper("SK Kepala", on: decreed)
    try await isPaper("Berita acara (PDF)", on: decreed)
    return decreed
  }

  /// Everybody approved has a seat of their own, from 1 on.
  func enrolled(_ hearing: ServedPage, of proposal: ServedPage) async throws {
    let view = try await hearing.value(SittingTwin.self)
    let board = try await proposal.value(BoardTwin.self)
    #expect(view.hearing.state == "decreed")
    var enrolled = 0
    for item in board.placements {
      let approved = view.verdicts.count { $0.cohort == item.cohort && $0.word == "SETUJU" }
      let path = "/cohorts/\(item.cohort)/participants"
      let list = approved == 0 ? try await rina.open(path) : try await hearing.link(item.title, to: path).follow()
      let roster = try await list.value(RosterTwin.self)
      #expect(roster.people.map(\.seat) == Array(1..<(approved + 1)), "\(item.title)")
      enrolled += roster.people.count
    }
    let seated = try #require(board.placements.first { !$0.members.isEmpty }?.cohort)
    try await isPaper("PDF", on: try await budi.open("/cohorts/\(seated)/participants"))
    #expect(enrolled == board.pairs.count)
  }
}
