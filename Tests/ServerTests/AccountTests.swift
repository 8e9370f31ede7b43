import Access
import Foundation
import Language
import Page
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Server

/// Accounts as an office lives with them: two people agree on roles, passwords are given and changed, accounts close.
@Suite struct AccountTests {
  private static let fresh = "bebek menyeberang jalan besar"

  /// The settings page as a manager's program reads it.
  private struct Settings: Decodable {
    struct Account: Decodable {
      struct Officer: Decodable { let name: String, isActive: Bool }
      struct Grant: Decodable { let role: String, state: String, mayConfirm: Bool }
      let officer: Officer
      let grants: [Grant]
    }
    let accounts: [Account]
  }

  private func grants(of name: String, on settings: ServedPage) async throws -> [Settings.Account.Grant] {
    try #require(try await settings.value(Settings.self).accounts.first { $0.officer.name == name }).grants
  }

  @Test(arguments: TestStore.dialects)
  func `while one person may grant, roles count at once and are marked; then a second one confirms each`(
    _ dialect: Dialect
  ) async throws {
    try await TestHouse.with(dialect) { house in
      let manager = try await house.visitor("manager")
      var settings = try await manager.open("/settings")
      try await settings.link("Tambah akun").follow().form("Tambah akun")
        .submit(["name": "Budi", "user_name": "budi", "password": TestHouse.password, "role": "manager"])
      #expect(try await grants(of: "Budi", on: settings).map(\.state) == ["one_person"])

      let second = try await house.visitor("budi")
      try await second.open("/session/password").form("Simpan kata sandi")
        .submit(["current": TestHouse.password, "password": Self.fresh, "repeated": Self.fresh])

      // More than a week later nothing ties the two any more.
      try await house.store.write { db in
        try db.run(
          """
          UPDATE access_account SET given_at = given_at - 691200000, created_at = created_at - 691200000
          WHERE user_name = 'budi'
          """)
      }
      let reader = try #require(house.officers["reader"])
      settings = try await settings.again()
      let account = try await settings.link(reader.name).follow().form("Beri peran").submit(["role": "newcomer"])
      let seen = try await grants(of: reader.name, on: settings).filter { $0.role == "newcomer" }
      #expect(seen.map(\.state) == ["waiting"] && seen.map(\.mayConfirm) == [false])
      #expect(!account.offers("Konfirmasi", to: "/newcomer/confirmation"))
      let path = "/officers/\(reader.id)/grants/newcomer/confirmation"
      let own = try await manager.send(.post, path)
      #expect(own.status == 422 && own.sentence == Approval.Refusal.madeByYou.phrase.id)
      let confirmed = try await second.open("/settings").link(reader.name).follow()
        .form("Konfirmasi", to: "/newcomer/confirmation").submit()
      #expect(try await second.send(.post, path).status == 422)
      #expect(try await grants(of: reader.name, on: confirmed).map(\.state).allSatisfy { $0 == "confirmed" })
    }
  }

  @Test func `a temporary password opens nothing but the page that changes it`() async throws {
    try await TestHouse.with { house in
      let manager = try await house.visitor("manager")
      let reader = try #require(house.officers["reader"])
      var before = try await house.enter("reader", address: "10.0.0.3")
      try await manager.open("/settings").link(reader.name).follow().form("Beri kata sandi sementara")
        .submit(["password": Self.fresh])
      #expect(await before.value("/settings").status == 401, "the session under the old password goes on")
      var session = house.stranger()
      #expect(await session.send(.post, "/session", ["user_name": "reader", "password": Self.fresh]).status == 200)
      #expect(await session.value("/settings").sentence?.contains("sementara") == true)
      #expect(await session.page("/settings").header("Location") == "/session/password")
      let newcomer = try await house.visitor("reader", password: Self.fresh)
      let page = try await newcomer.open("/settings")
      #expect(page.path == "/session/password" && page.words.contains(reader.name))
      let form = try page.form("Simpan kata sandi")
      func refused(_ password: String, _ again: String? = nil) async throws -> ServedPage {
        try await form.refused(["current": Self.fresh, "password": password, "repeated": again ?? password])
      }
      #expect(try await refused(Self.fresh).words.contains(SignIn.Refusal.passwordUnchanged.phrase.id))
      _ = try await refused("pendek")
      #expect(try await refused(TestHouse.password, "lain sama sekali 1").text.contains("f-repeated-problem"))
      let old = newcomer.kept
      try await form.submit(["current": Self.fresh, "password": TestHouse.password, "repeated": TestHouse.password])
      #expect(newcomer.kept != old)
      #expect(try await newcomer.open("/settings").path == "/settings")
      session.cookies = old
      #expect(await session.value("/settings").status == 401)
    }
  }

  @Test func `a password is not given to oneself, nor to somebody of another house`() async throws {
    try await TestHouse.with { house in
      var manager = try await house.enter("manager")
      let (own, stranger) = (try #require(house.officers["manager"]), try #require(house.officers["stranger"]))
      let body = ["password": Self.fresh]
      #expect(
        await manager.send(.put, "/officers/\(own.id)/password", body).sentence == Officer.Refusal.ownAccount.phrase.id)
      #expect(await manager.send(.put, "/officers/\(stranger.id)/password", body).status == 404)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a closed account is out at once, and open again only without its roles`(_ dialect: Dialect) async throws {
    try await TestHouse.with(dialect) { house in
      let manager = try await house.visitor("manager")
      var session = try await house.enter("reader", address: "10.0.0.3")
      let reader = try #require(house.officers["reader"])
      let path = "/officers/\(reader.id)/closure"
      let account = try await manager.open("/settings").link(reader.name).follow()
      try await account.form("Tutup akun").submit()
      #expect(await session.value("/settings").status == 401)
      #expect(
        await session.send(.post, "/session", ["user_name": "reader", "password": TestHouse.password]).status == 422)
      let closed = try await account.again()
      #expect(!closed.offers("Tutup akun") && !closed.offers("Beri peran"))
      #expect(try await manager.send(.post, path).sentence == Officer.Refusal.closed.phrase.id)
      #expect(try await manager.send(.post, "/officers/\(reader.id)/grants", ["role": "reader"]).status == 422)
      try await closed.form("Buka akun lagi").submit()
      #expect(try await grants(of: reader.name, on: try await manager.open("/settings")).isEmpty)
    }
  }

  @Test func `somebody is always left who may grant roles`() async throws {
    try await TestHouse.with { house in
      var manager = try await house.enter("manager")
      let own = try #require(house.officers["manager"])
      let ended = await manager.send(.delete, "/officers/\(own.id)/grants/manager", [:])
      #expect(ended.status == 422 && ended.sentence == Officer.Refusal.lastGranter.phrase.id)
      #expect(await manager.send(.post, "/officers/\(own.id)/closure", [:]).status == 422)
      #expect(await manager.value("/settings").status == 200)
    }
  }

  @Test func `whoever changes their own roles goes on under a new token`() async throws {
    try await TestHouse.with { house in
      var manager = try await house.enter("manager")
      let own = try #require(house.officers["manager"])
      let old = manager.cookies
      #expect(await manager.send(.post, "/officers/\(own.id)/grants", ["role": "reader"]).status == 200)
      #expect(manager.cookies[SessionToken.cookie] != old[SessionToken.cookie])
      #expect(await manager.value("/settings").status == 200)
      manager.cookies = old
      #expect(await manager.value("/settings").status == 401)
    }
  }
}
