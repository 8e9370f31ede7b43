import Access
import Almanac
import Foundation
import House
import Language
import Page
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

  private func grants(of name: String, seenBy session: inout TestGuest) async throws -> [Settings.Account.Grant] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let answer = await session.value("/settings")
    let settings = try decoder.decode(Settings.self, from: Data(answer.body))
    return try #require(settings.accounts.first { $0.officer.name == name }).grants
  }

  @Test(arguments: TestStore.dialects)
  func `while one person may grant, roles count at once and are marked; then a second one confirms each`(
    _ dialect: Dialect
  ) async throws {
    try await TestHouse.with(dialect) { house in
      var manager = try await house.enter("manager")
      let budi = ["name": "Budi", "user_name": "budi", "password": TestHouse.password, "role": "manager"]
      #expect(await manager.send(.post, "/officers", budi).status == 200)
      #expect(try await grants(of: "Budi", seenBy: &manager).map(\.state) == ["one_person"])

      var second = house.stranger(address: "10.0.0.2")
      _ = await second.send(.post, "/session", ["user_name": "budi", "password": TestHouse.password])
      let change = ["current": TestHouse.password, "password": Self.fresh, "repeated": Self.fresh]
      #expect(await second.send(.put, "/session/password", change).status == 200)

      let reader = try #require(house.officers["reader"])
      let path = "/officers/\(reader.id)/grants"
      #expect(await manager.send(.post, path, ["role": "newcomer"]).status == 200)
      let seen = try await grants(of: reader.name, seenBy: &manager).filter { $0.role == "newcomer" }
      #expect(seen.map(\.state) == ["waiting"] && seen.map(\.mayConfirm) == [false])
      let own = await manager.send(.post, path + "/newcomer/confirmation", [:])
      #expect(own.status == 422 && own.sentence == Approval.Refusal.madeByYou.phrase.id)
      #expect(await second.send(.post, path + "/newcomer/confirmation", [:]).status == 200)
      #expect(await second.send(.post, path + "/newcomer/confirmation", [:]).status == 422)
      #expect(try await grants(of: reader.name, seenBy: &second).map(\.state).allSatisfy { $0 == "confirmed" })
    }
  }

  @Test func `a temporary password opens nothing but the page that changes it`() async throws {
    try await TestHouse.with { house in
      var manager = try await house.enter("manager")
      let reader = try #require(house.officers["reader"])
      var before = try await house.enter("reader", address: "10.0.0.3")
      let given = await manager.send(.put, "/officers/\(reader.id)/password", ["password": Self.fresh])
      #expect(given.status == 200)
      #expect(await before.value("/settings").status == 401, "the session under the old password goes on")
      var session = house.stranger()
      #expect(await session.send(.post, "/session", ["user_name": "reader", "password": Self.fresh]).status == 200)
      #expect(await session.value("/settings").sentence?.contains("sementara") == true)
      #expect(await session.page("/settings").header("Location") == "/session/password")
      #expect(await session.page("/session/password").text.contains(reader.name))
      func change(_ password: String, _ again: String? = nil) async -> Response {
        await session.send(
          .put, "/session/password", ["current": Self.fresh, "password": password, "repeated": again ?? password])
      }
      #expect(await change(Self.fresh).sentence == SignIn.Refusal.passwordUnchanged.phrase.id)
      #expect(await change("pendek").status == 422)
      #expect(await change(TestHouse.password, "lain sama sekali 1").text.contains("repeated"))
      let old = session.cookies
      #expect(await change(TestHouse.password).status == 200)
      #expect(session.cookies != old)
      #expect(await session.value("/settings").status == 200)
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
      var manager = try await house.enter("manager")
      var session = try await house.enter("reader", address: "10.0.0.3")
      let reader = try #require(house.officers["reader"])
      let path = "/officers/\(reader.id)/closure"
      #expect(await manager.send(.post, path, [:]).status == 200)
      #expect(await session.value("/settings").status == 401)
      #expect(
        await session.send(.post, "/session", ["user_name": "reader", "password": TestHouse.password]).status == 422)
      #expect(await manager.send(.post, path, [:]).sentence == Officer.Refusal.closed.phrase.id)
      #expect(await manager.send(.post, "/officers/\(reader.id)/grants", ["role": "reader"]).status == 422)
      #expect(await manager.send(.delete, path, [:]).status == 200)
      #expect(try await grants(of: reader.name, seenBy: &manager).isEmpty)
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
