import Page
import Placement
import Server
import ServerTesting
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
    siti = try await Caller.signedIn("siti", "first officer", at: house)
    for (name, role) in [("rina", "training_officer"), ("budi", "head")] {
      let account = try await siti.room("Pengaturan").link("Tambah akun").follow().form("Tambah akun").submit(
        ["name": "Petugas \(name)", "user_name": name, "password": JourneyHouse.password, "role": role])
      #expect(account.words.contains("Petugas \(name)"))
    }
    rina = try await Caller.signedInFirst("rina", "training_officer", at: house)
    budi = try await Caller.signedInFirst("budi", "head", at: house)
  }

  /// Offices and who holds them; the head is away, so somebody stands in.
  func seatTheBoard() async throws {
    let offices = [
      ("Kepala Rutan", "head", "Budi Rekaan"), ("Kasubsi Pelayanan Tahanan", "chair", "Agus Rekaan"),
      ("Staf Bimbingan Kegiatan", "secretary", "Siti Rekaan"), ("Kasubsi Pengelolaan", "member", "Dewi Rekaan"),
      ("Kepala Kesatuan Pengamanan", "member", "Rudi Rekaan"),
    ]
    var settings = try await siti.room("Pengaturan")
    for (title, part, name) in offices {
      settings = try await settings.form("Tambah jabatan").submit(["title": title, "part": part])
      let office = try await settings.value(SettingsTwin.self).offices.first { $0.office.title == title }?.office.id
      let id = try #require(office)
      settings = try await settings.form("Catat pejabat", carrying: ["office": id])
        .submit(["name": name, "capacity": "appointed", "from": "02/01/2025"])
      if part == "head" {
        settings = try await settings.form("Catat pejabat", carrying: ["office": id])
          .submit(["name": "Yusuf Rekaan", "capacity": "plh", "from": "06/05/2025", "until": "09/05/2025"])
      }
    }
    #expect(try await !rina.room("Pengaturan").offers("Tambah jabatan"))
    #expect(await rina.send(.post, "/offices", ["title": "Lain", "part": "member"]).status == 403)
  }

  /// The head signs the policy; a list computed before is a draft, and no decree rests on it.
  func signThePolicy() async throws {
    let paper = [
      "signed_on": "2025-05-01", "from": "2025-05-01", "decree_number": "W12.PAS.15-1.PK.01.04",
      "signed_by": "Budi Rekaan",
    ]
    let signed = try await budi.open("/placement/policy").form("Catat kebijakan yang ditandatangani").submit(paper)
    #expect(signed.words.contains("belum berlaku") && !signed.offers("Setujui kebijakan"))
    #expect(try await rina.open("/").words.contains("menunggu orang kedua"))
    let held = try await rina.room("Penempatan").link("Kebijakan penempatan").follow().form("Setujui kebijakan")
      .submit()
    #expect(held.words.contains("Kebijakan berlaku, ditandatangani Budi Rekaan"))
  }

  /// Register, assessments and offers, each looked at and applied.
  func takeTheFiles() async throws {
    var page = try await rina.room("Penghuni").link("Impor dari SDP").follow()
    for (name, next) in [("register.xlsx", "Lanjut: baca asesmen"), ("asesmen.xlsx", "Lanjut: baca penawaran")] {
      let preview = try await page.form("Periksa berkas")
        .submit(files: ["file": (name, try ExampleFiles.bytes(name))])
      let applied = try await preview.form("Terapkan…").submit()
      #expect(applied.path == preview.path && !applied.offers("Terapkan…"))
      #expect(await rina.send(.post, preview.path + "/application").status == 422)
      page = try await applied.link(next).follow()
    }
    try await rina.room("Penempatan").form("Hitung usulan").refused()
    let preview = try await page.form("Periksa berkas")
      .submit(files: ["file": ("penawaran.xlsx", try ExampleFiles.bytes("penawaran.xlsx"))])
    page = try await preview.form("Terapkan…").submit().link("Lanjut: hitung usulan").follow()
    #expect(page.path == "/placement" && page.offers("Hitung usulan"))
  }

  /// The first proposal: the figures of `bekal plan`.
  func propose() async throws -> ServedPage {
    let page = try await computed(try await rina.room("Penempatan").form("Hitung usulan").submit())
    let board = try await page.value(BoardTwin.self)
    #expect(board.state == "ready" && board.status == "optimal")
    #expect(board.outcomes["placed"] == Story.placed && board.pairs.count == Story.placed)
    #expect(board.outcomes.values.reduce(0, +) == board.people)
    #expect(board.stages.map { "\($0.measure) \($0.value) \($0.proven)" } == Story.stages)
    #expect(board.placements.allSatisfy { $0.members.count <= $0.seats })
    try await isPaper("Usulan (PDF)", on: try await budi.open(page.address))
    let sheets = (try await page.link("Excel").file(), try await page.link("Excel").file())
    #expect(sheets.0.body == sheets.1.body)
    return page
  }

  /// The page of a proposal when it is computed.
  private func computed(_ page: ServedPage) async throws -> ServedPage {
    #expect(page.watched.count == 1, "the page does not look again by itself")
    try await rina.computed(page.path)
    return try await page.again()
  }

  /// One person is kept out, one is held; the new computation does as told.
  func decideAndComputeAgain(_ page: ServedPage) async throws -> ServedPage {
    let board = try await page.value(BoardTwin.self)
    let item = try #require(board.placements.first { $0.members.count > 2 })
    let (out, held, free) = (item.members[0].person.id, item.members[1].person.id, item.members[2].person.id)
    let ending = "cohort=\(item.cohort)"
    var shown = try await page.link("\(item.title)…", to: ending).follow()
    func form(_ label: String, _ person: String) throws -> ServedForm {
      try shown.form(label, carrying: ["person": person, "cohort": item.cohort])
    }
    let keep = "Simpan keputusan"
    try await form(keep, out).refused(["kind": "bar", "reason": ""])
    try await mayNotDecide(page.path, item.cohort, out)
    for (person, kind, reason) in [
      (out, "bar", "Dipindahkan minggu depan"), (held, "lock", "Diminta bengkel"), (free, "bar", "Keliru"),
    ] { shown = try await form(keep, person).submit(["kind": kind, "reason": reason]) }
    shown = try await form("Cabut keputusan", free).submit()
    let again = try await computed(try await shown.form("Hitung ulang").submit())
    let after = try await again.value(BoardTwin.self)
    #expect(after.state == "ready" && after.decisions.map(\.kind).sorted() == ["bar", "lock"])
    #expect(!after.pairs.contains("\(out) \(item.cohort)") && after.pairs.contains("\(held) \(item.cohort)"))
    let member = after.placements.first { $0.cohort == item.cohort }?.members.first { $0.person.id == held }
    #expect(member?.lockedFor == "Diminta bengkel")
    #expect(try await page.value(BoardTwin.self).pairs == board.pairs, "the first proposal stays as it was")
    return again
  }

  /// What no page offers is turned down all the same.
  private func mayNotDecide(_ proposal: String, _ cohort: String, _ person: String) async throws {
    let decisions = proposal + "/decisions"
    let fields = ["person": person, "cohort": cohort, "kind": "bar", "reason": "Dipindahkan"]
    let unknown = fields.merging(["person": AccessWalk.missing]) { $1 }
    #expect(await rina.send(.post, decisions, unknown).status == 422)
    #expect(try await !budi.open("\(proposal)?cohort=\(cohort)").offers("Simpan keputusan"))
    #expect(await budi.send(.post, decisions, fields).status == 403)
  }

  /// A paper that a page links to is PDF, and the same twice.
  func isPaper(_ label: String, on page: ServedPage) async throws {
    let paper = try await page.link(label).file()
    #expect(paper.header("Content-Type") == "application/pdf", "\(label)")
    #expect(paper.body.starts(with: Array("%PDF-".utf8)), "\(label)")
    let again = try await page.link(label).file()
    #expect(paper.body == again.body, "\(label) differs the second time")
  }
}
