import Page
import Server
import Testing

extension Story {
  /// The board sits: one turned down, one from the reserve taken in, the rest approved, minutes closed.
  func hear(_ board: BoardTwin) async throws -> String {
    let proposal = "/proposals/\(board.id)"
    let fields = ["number": "W12.PAS.15-PK.01.04-12", "day": "2025-05-07", "quorum": "3"]
    #expect(await rina.send(.post, proposal + "/hearing", fields.merging(["quorum": "2"]) { $1 }).status == 422)
    #expect(await budi.send(.post, proposal + "/hearing", fields).status == 403)
    let path = try await rina.done(.post, proposal + "/hearing", fields)
    #expect(await rina.send(.post, proposal + "/hearing", fields).status == 422)
    let item = try #require(board.placements.first { !$0.members.isEmpty })
    let late = ["person": item.members[0].person.id, "cohort": item.cohort, "kind": "bar", "reason": "Terlambat"]
    #expect(await rina.send(.post, proposal + "/decisions", late).status == 422)

    try await isPaper(path + "/berita-acara.pdf", isReady: true)
    try await isPaper(path + "/sk.pdf", isReady: false)
    try await decide(path)
    #expect(await rina.send(.post, path + "/minutes").status == 422, "nobody is present")
    for signed in ["false", "true"] {
      for seat in try await rina.value(path, SittingTwin.self).board where seat.name != "Rudi Rekaan" {
        try await rina.done(.put, path + "/members/\(seat.office)", ["present": "true", "signed": signed])
      }
    }
    try await rina.done(.post, path + "/minutes")
    try await isClosed(path)
    return path
  }

  /// What the board says of each person.
  private func decide(_ path: String) async throws {
    let view = try await rina.value(path, SittingTwin.self)
    #expect(view.board.map(\.part) == ["chair", "secretary", "member", "member"])
    #expect(view.verdicts.allSatisfy { $0.word == "RENCANA" && $0.isProposed && $0.reason == nil })
    let next = try #require(view.reserve.first { item in view.verdicts.contains { $0.cohort == item.cohort } })
    let refused = try #require(view.verdicts.first { $0.cohort == next.cohort })
    func verdict(_ person: String, _ word: String, _ reason: String?) -> [String: String] {
      var fields = ["person": person, "cohort": next.cohort, "verdict": word]
      fields["reason"] = reason
      return fields
    }
    let address = path + "/verdicts"
    #expect(await rina.send(.put, address, verdict(refused.person, "REVISI", nil)).status == 422)
    #expect(await rina.send(.put, address, verdict(next.person, "SETUJU", nil)).status == 422)
    #expect(await rina.send(.put, address, verdict(AccessWalk.missing, "SETUJU", "Tidak ada")).status == 404)
    #expect(await budi.send(.put, address, verdict(next.person, "SETUJU", "Urutan pertama")).status == 403)
    try await rina.done(.put, address, verdict(refused.person, "REVISI", "Menunggu surat bengkel"))
    try await rina.done(.put, address, verdict(next.person, "SETUJU", "Urutan pertama cadangan"))
    #expect(await rina.send(.post, path + "/minutes").status == 422, "the others have no verdict yet")
    try await rina.done(.post, path + "/approval")
    let heard = try await rina.value(path, SittingTwin.self).verdicts
    #expect(heard.count { $0.word == "SETUJU" } == view.verdicts.count)
    #expect(heard.filter { $0.word == "REVISI" }.map(\.reason) == ["Menunggu surat bengkel"])
  }

  /// Nothing of the hearing changes any more.
  private func isClosed(_ path: String) async throws {
    let view = try await rina.value(path, SittingTwin.self)
    #expect(view.hearing.state == "closed")
    let first = try #require(view.verdicts.first)
    let late = ["person": first.person, "cohort": first.cohort, "verdict": "REVISI", "reason": "Terlambat"]
    #expect(await rina.send(.put, path + "/verdicts", late).status == 422, "a verdict after closing")
    #expect(await rina.send(.post, path + "/minutes").status == 422, "minutes closed twice")
    #expect(await rina.send(.post, path + "/approval").status == 422, "approval after closing")
    let seat = try #require(view.board.first)
    #expect(await rina.send(.put, path + "/members/\(seat.office)", ["present": "false"]).status == 422)
    try await isPaper(path + "/berita-acara.pdf", isReady: true)
  }

  /// The head's decree is recorded once, under whoever stands in for the head.
  func decree(_ path: String) async throws {
    let view = try await budi.value(path, SittingTwin.self)
    let head = try #require(view.heads.first)
    let fields = ["number": "W12.PAS.15-13.PK.01.04 TAHUN 2025", "day": "2025-05-07", "office": head.office]
    func changed(_ name: String, _ text: String) -> [String: String] { fields.merging([name: text]) { $1 } }
    #expect(await rina.send(.post, path + "/decree", fields).status == 403)
    #expect(await budi.send(.post, path + "/decree", changed("day", "2025-05-06")).status == 422)
    #expect(await budi.send(.post, path + "/decree", changed("office", AccessWalk.missing)).status == 404)
    try await budi.done(.post, path + "/decree", fields)
    let second = await budi.send(.post, path + "/decree", changed("number", "Nomor kedua"))
    #expect([409, 422].contains(second.status), "a second decree answers \(second.status)")
    let recorded = try #require(try await budi.value(path, SittingTwin.self).decree)
    #expect(recorded.signatory == "Yusuf Rekaan" && recorded.capacity == "plh")
    try await isPaper(path + "/sk.pdf", isReady: true)
    try await isPaper(path + "/berita-acara.pdf", isReady: true)
  }

  /// Everybody approved has a seat of their own, from 1 on.
  func enrolled(_ path: String, of board: BoardTwin) async throws {
    let view = try await rina.value(path, SittingTwin.self)
    #expect(view.hearing.state == "decreed")
    var enrolled = 0
    for item in board.placements {
      let approved = view.verdicts.count { $0.cohort == item.cohort && $0.word == "SETUJU" }
      let roster = try await rina.value("/cohorts/\(item.cohort)/participants", RosterTwin.self)
      #expect(roster.people.map(\.seat) == Array(1..<(approved + 1)), "\(item.title)")
      enrolled += roster.people.count
    }
    #expect(enrolled == board.pairs.count)
    let cohort = try #require(board.placements.first { !$0.members.isEmpty }?.cohort)
    try await isPaper("/cohorts/\(cohort)/participants.pdf", isReady: true)
    #expect(await rina.page("/cohorts/\(cohort)/participants").status == 200)
  }
}
