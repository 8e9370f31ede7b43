import Page
import Placement
import Server
import Testing

/// The people of one placement and what they do, each step checked.
struct Story {
  /// What `bekal plan` finds for the example files.
  static let placed = 179
  static let stages = ["expectedCompletions 121497 true", "worstFit 14 true", "totalFit 9796 true"]

  /// The training officer.
  let rina: Caller
  /// The head of the house.
  let budi: Caller
  /// The first officer, who manages accounts and offices.
  let siti: Caller

  /// Signs everybody in.
  init(_ house: JourneyHouse) async throws {
    siti = try await Caller.signedIn("siti", at: house)
    for (name, role) in [("rina", "training_officer"), ("budi", "head")] {
      try await siti.done(
        .post, "/officers",
        ["name": "Petugas \(name)", "user_name": name, "password": JourneyHouse.password, "role": role])
    }
    rina = try await Caller.signedInFirst("rina", at: house)
    budi = try await Caller.signedInFirst("budi", at: house)
  }

  /// Offices and who holds them; the head is away, so somebody stands in.
  func seatTheBoard() async throws {
    let offices = [
      ("Kepala Rutan", "head", "Budi Rekaan"), ("Kasubsi Pelayanan Tahanan", "chair", "Agus Rekaan"),
      ("Staf Bimbingan Kegiatan", "secretary", "Siti Rekaan"), ("Kasubsi Pengelolaan", "member", "Dewi Rekaan"),
      ("Kepala Kesatuan Pengamanan", "member", "Rudi Rekaan"),
    ]
    for (title, part, name) in offices {
      let id = try await siti.made(.post, "/offices", ["title": title, "part": part])
      try await siti.done(
        .post, "/offices/\(id)/tenures", ["name": name, "capacity": "appointed", "from": "2025-01-02"])
      if part == "head" {
        try await siti.done(
          .post, "/offices/\(id)/tenures",
          ["name": "Yusuf Rekaan", "capacity": "plh", "from": "2025-05-06", "until": "2025-05-09"])
      }
    }
    #expect(await rina.send(.post, "/offices", ["title": "Lain", "part": "member"]).status == 403)
  }

  /// The head signs the policy; a list computed before is a draft, and no decree rests on it.
  func signThePolicy() async throws {
    let paper = ["from": "2025-05-01", "decree_number": "W12.PAS.15-1.PK.01.04", "signed_by": "Budi Rekaan"]
    try await budi.done(.post, "/placement/policy", PlacementPolicy.draft.fields.merging(paper) { $1 })
  }

  /// Register, assessments and offers, each looked at and applied.
  func takeTheFiles() async throws {
    for name in ["register.xlsx", "asesmen.xlsx"] {
      let path = try await rina.taken("/imports", name: name, ExampleFiles.bytes(name))
      try await rina.done(.post, path + "/application")
      #expect(await rina.send(.post, path + "/application").status == 422)
    }
    #expect(await rina.send(.post, "/proposals").status == 422)
    let path = try await rina.taken("/offers", name: "penawaran.xlsx", ExampleFiles.bytes("penawaran.xlsx"))
    try await rina.done(.post, path + "/application")
  }

  /// The first proposal: the figures of `bekal plan`.
  func propose() async throws -> BoardTwin {
    let path = try await rina.done(.post, "/proposals", ["title": "Gelombang Mei"])
    try await rina.computed(path)
    let board = try await rina.value(path, BoardTwin.self)
    #expect(board.state == "ready" && board.status == "optimal")
    #expect(board.outcomes["placed"] == Story.placed && board.pairs.count == Story.placed)
    #expect(board.outcomes.values.reduce(0, +) == board.people)
    #expect(board.stages.map { "\($0.measure) \($0.value) \($0.proven)" } == Story.stages)
    #expect(board.placements.allSatisfy { $0.members.count <= $0.seats })
    try await isPaper(path + "/usulan.pdf", isReady: true)
    let sheets = (await rina.read(path + "/usulan.xlsx"), await rina.read(path + "/usulan.xlsx"))
    #expect(sheets.0.status == 200 && sheets.0.body == sheets.1.body)
    #expect(await rina.page(path).status == 200)
    return board
  }

  /// One person is kept out, one is held; the new computation does as told.
  func decideAndComputeAgain(_ board: BoardTwin) async throws -> BoardTwin {
    let path = "/proposals/\(board.id)"
    let item = try #require(board.placements.first { $0.members.count > 2 })
    let (out, held, free) = (item.members[0].person.id, item.members[1].person.id, item.members[2].person.id)
    func decision(_ person: String, _ kind: String, _ reason: String) -> [String: String] {
      ["person": person, "cohort": item.cohort, "kind": kind, "reason": reason]
    }
    let decisions = path + "/decisions"
    #expect(await rina.send(.post, decisions, decision(out, "bar", "")).status == 422)
    #expect(await rina.send(.post, decisions, decision(AccessWalk.missing, "bar", "Tidak ada")).status == 422)
    #expect(await budi.send(.post, decisions, decision(out, "bar", "Dipindahkan")).status == 403)
    try await rina.done(.post, decisions, decision(out, "bar", "Dipindahkan minggu depan"))
    try await rina.done(.post, decisions, decision(held, "lock", "Diminta bengkel"))
    try await rina.done(.post, decisions, decision(free, "bar", "Keliru"))
    try await rina.done(.delete, decisions, ["person": free, "cohort": item.cohort])
    let again = try await rina.done(.post, path + "/recalculation")
    try await rina.computed(again)
    let after = try await rina.value(again, BoardTwin.self)
    #expect(after.state == "ready" && after.decisions.map(\.kind).sorted() == ["bar", "lock"])
    #expect(!after.pairs.contains("\(out) \(item.cohort)") && after.pairs.contains("\(held) \(item.cohort)"))
    let shown = after.placements.first { $0.cohort == item.cohort }?.members.first { $0.person.id == held }
    #expect(shown?.lockedFor == "Diminta bengkel")
    #expect(try await rina.value(path, BoardTwin.self).pairs == board.pairs, "the first proposal stays as it was")
    return after
  }

  /// A paper answers PDF, and the same twice; one that is not ready yet is not there.
  func isPaper(_ path: String, isReady: Bool) async throws {
    let paper = await budi.read(path)
    guard isReady else {
      #expect(paper.status == 404, "\(path)")
      return
    }
    #expect(paper.status == 200 && paper.header("Content-Type") == "application/pdf", "\(path)")
    #expect(paper.body.starts(with: Array("%PDF-".utf8)), "\(path)")
    let again = await budi.read(path)
    #expect(paper.body == again.body, "\(path) differs the second time")
  }
}
