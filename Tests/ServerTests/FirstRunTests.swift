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

/// The house that nobody can enter yet.
@Suite struct FirstRunTests {
  private static let officer = [
    "name": "Siti Rekaan", "user_name": "Siti", "password": "kucing tidur di atas pagar",
  ]

  private static func with(
    _ dialect: Dialect = .sqlite, _ test: @Sendable (App, FirstRun) async throws -> Void
  ) async throws {
    try await TestStore.with(dialect, AccessMigrations.all) { store in
      var random = SystemRandomNumberGenerator()
      let now = Moment(milliseconds: 1_700_000_000_000)
      let unit = Institution(id: ID(at: now, random: &random), name: "Rutan Contoh", region: "3673", zone: .wib)
      let console = Actor(account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: [])
      try await Founding.found(
        .init(unit: unit, officer: nil), roles: [], in: store, by: console, now: now, today: TestHouse.day)
      let firstRun = FirstRun()
      let app = try App(
        store: store, routes: SessionRoutes.all + AccessRoutes(TestHouse.roles).all, menu: [], roles: TestHouse.roles,
        clock: Clock(fixed: TestHouse.day, zone: .wib), unit: unit,
        firstRun: FirstRunRoutes(firstRun, roles: ["manager"]))
      try await test(app, firstRun)
    }
  }

  private static func send(_ app: App, _ fields: [String: String], key: String? = nil) async -> Response {
    var headers = ["accept": "application/json", "content-type": "application/json", "host": "rutan.example"]
    headers["idempotency-key"] = key
    return await app.answer(
      Request(.post, FirstRunRoutes.path, headers: headers, body: Array((try? JSONEncoder().encode(fields)) ?? Data())))
  }

  private static func page(_ app: App, _ path: String, cookie: String = "") async -> Response {
    await app.answer(Request(.get, path, headers: ["accept": "text/html", "host": "x", "cookie": cookie]))
  }

  @Test(arguments: TestStore.dialects)
  func `the first page takes the first officer in with the code of the terminal`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { app, firstRun in
      for path in ["/", "/session/new"] {
        let first = await Self.page(app, path)
        #expect(first.status == 200 && first.text.contains("Rutan Contoh") && first.text.contains("name=\"code\""))
      }
      #expect(await Self.page(app, "/settings").header("Location") == "/")
      let program = await app.answer(
        Request(.get, "/settings", headers: ["accept": "application/json", "host": "x"]))
      #expect(program.status == 401 && program.text.contains("first-officer"))
      let answer = await Self.send(app, Self.officer.merging(["code": firstRun.code]) { $1 })
      let cookie = try #require(answer.header("Set-Cookie"), "\(answer.text)")
      #expect(answer.status == 200 && answer.header("Location") == "/")
      #expect(await Self.page(app, "/settings", cookie: String(cookie.prefix { $0 != ";" })).status == 200)
      #expect(await Self.page(app, "/session/new").text.contains("name=\"user_name\""))
      #expect(await Self.page(app, "/settings").header("Location")?.hasPrefix("/session/new") == true)
    }
  }

  @Test func `a wrong code takes nobody in, and the form comes back with what was typed`() async throws {
    try await Self.with { app, firstRun in
      let wrong = firstRun.code == "111111" ? "222222" : "111111"
      let answer = await Self.send(app, Self.officer.merging(["code": wrong]) { $1 })
      #expect(answer.status == 422 && answer.text.contains("9 percobaan lagi"))
      let none = try await app.store.read { try $0.accountCount() }
      #expect(none == 0)
      let token = try #require(await Self.page(app, "/").hidden("_token"))
      let fields = Self.officer.merging(["code": wrong, "_token": token, "_page": "/"]) { $1 }
      let body = fields.map { "\($0.key)=\(percent($0.value))" }.joined(separator: "&")
      let again = await app.answer(
        Request(
          .post, FirstRunRoutes.path,
          headers: ["accept": "text/html", "host": "x", "content-type": "application/x-www-form-urlencoded"],
          body: Array(body.utf8)))
      #expect(again.status == 422 && again.text.contains("value=\"Siti Rekaan\"") && again.text.contains("8 percobaan"))
    }
  }

  @Test func `two who hold the code at once make one officer, and the same form sent twice is taken once`() async throws
  {
    try await Self.with { app, firstRun in
      let fields = Self.officer.merging(["code": firstRun.code]) { $1 }
      let first = await Self.send(app, fields, key: "kunci-satu")
      let again = await Self.send(app, fields, key: "kunci-satu")
      let other = await Self.send(app, fields.merging(["user_name": "lain"]) { $1 }, key: "kunci-dua")
      #expect(first.status == 200 && again.status == 200 && again.header("Set-Cookie") != nil)
      #expect(other.status == 422 && other.sentence == FirstRun.Refusal.over.phrase.id)
      let count = try await app.store.read { try $0.accountCount() }
      #expect(count == 1)
    }
  }
}
