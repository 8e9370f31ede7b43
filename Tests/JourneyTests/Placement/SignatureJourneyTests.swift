import Access
import House
import Page
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Who may decide, at the pages: everybody finds just their own act.
@Suite(.enabled(if: SolvingWorker.isThere)) struct SignatureJourneyTests {
  private static let scan: ServedForm.Upload = ("pindaian.pdf", Array("%PDF-1.4 tanda tangan".utf8))

  private struct Board {
    let house: FilledHouse
    /// The training officer.
    let rina: Caller
    /// A member of the board, with an account of her own.
    let dewi: Caller

    init(_ store: Store) async throws {
      let house = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
      self.house = house
      rina = Board.somebody("Rina", "training_officer", "account", in: house)
      dewi = Board.somebody("Dewi", "board_member", "case officer", in: house)
    }

    private static func somebody(
      _ name: String, _ role: String, _ account: String, in house: FilledHouse
    ) -> Caller {
      Caller(
        house.house.app,
        as: Actor(
          account: Account.ID(house.id(account)), name: name, office: "", facility: house.house.unit.id, agency: nil,
          permissions: Composition.roles.permissions(of: [role])))
    }

    var path: String { "/hearings/\(house.id("hearing"))" }
  }

  private static func with(_ dialect: Dialect, _ test: (Board) async throws -> Void) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in try await test(try await Board(store)) }
  }

  @Test(arguments: TestStore.dialects)
  func `a member signs at her page, the officer attaches the scan of the others, and she confirms it`(
    _ dialect: Dialect
  ) async throws {
    try await Self.with(dialect) { board in
      let link = "/tenures/\(board.house.id("tenure chair"))/account"
      let settings = try await board.house.desk.open("/settings").form("Simpan akun", to: link)
        .submit(["account": board.house.id("case officer")])
      #expect(settings.words.contains("menandatangani dengan akun Wali Sendiri"))
      var page = try await board.rina.open(board.path)
      let there = try await page.value(SittingTwin.self).board.map(\.office)
      page = try await page.form("Simpan kehadiran").submit(many: ["office": there])
      #expect(!page.offers("Tanda tangani"))
      let waiting = "menunggu tanda tangan Anda"
      let today = try await board.dewi.open("/")
      #expect(today.words.contains(waiting))
      let signed = try await board.dewi.open(board.path).form("Tanda tangani").submit()
      #expect(!signed.offers("Tanda tangani") && !signed.offers("Catat tanda tangan di kertas"))
      #expect(try await !board.dewi.open("/").words.contains(waiting))

      page = try await page.again().form("Catat tanda tangan di kertas").submit(files: ["file": Self.scan])
      #expect(!page.offers("Konfirmasi pindaian") && page.words.contains("menunggu konfirmasi"))
      #expect(try await board.dewi.open("/").words.contains("menunggu konfirmasi"))
      let seen = try await board.dewi.open(board.path)
      #expect(try await seen.link("Buka pindaian").file().body == Self.scan.bytes)
      let confirmed = try await seen.form("Konfirmasi pindaian").submit()
      #expect(!confirmed.offers("Konfirmasi pindaian") && !confirmed.words.contains("menunggu konfirmasi"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a recusal is recorded at its own page, and taken back there`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { board in
      let page = try await board.rina.open(board.path).link("Tidak ikut memutuskan: 1").follow()
      #expect(page.words.contains("kerabat"))
      let none = try await page.form("Ikut lagi").submit()
      #expect(!none.offers("Ikut lagi"))
      let form = try none.form("Simpan")
      let member = board.house.id("office member")
      try await form.refused(["office": member, "person": form.choices(of: "person")[0], "kind": "case"])
      let again = try await form.submit([
        "office": member, "person": form.choices(of: "person")[0], "kind": "case", "reason": "Menangani perkaranya",
      ])
      #expect(again.offers("Ikut lagi") && again.words.contains("menangani perkaranya"))
      #expect(try await !board.dewi.open(board.path + "/recusals").offers("Ikut lagi"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `after a withdrawn hearing its page leads to the next one`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { board in
      try await board.rina.open(board.path).form("Tarik sidang ini").submit(["reason": "Salah tanggal"])
      let proposal = try await board.rina.open(board.path).link("Ajukan ke sidang TPP", to: "#ajukan").follow()
      let next = try await proposal.form("Ajukan ke sidang TPP")
        .submit(["number": "BA-hearing-Sendiri", "day": "07/05/2025", "quorum": "3"])
      #expect(next.path.hasPrefix("/hearings/") && next.path != board.path)
      #expect(try await next.value(SittingTwin.self).hearing.state == "open")
    }
  }

  @Test(arguments: TestStore.dialects)
  func `proposal, hearing and papers name the policy they were computed under`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { board in
      let name = "kebijakan penempatan Nomor SK-0-Sendiri yang ditandatangani kepala"
      #expect(try await board.rina.open(board.path).words.contains(name))
      #expect(try await board.rina.open("/proposals/\(board.house.id("proposal"))").words.contains(name))
      let policy = try await board.rina.open("/placement/policy")
      #expect(policy.words.contains("Kebijakan berlaku, ditandatangani Pejabat Kepala Sendiri"))
    }
  }
}
