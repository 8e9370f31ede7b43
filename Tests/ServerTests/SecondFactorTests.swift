import Almanac
import Foundation
import House
import Language
import Page
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Access
@testable import Server

/// A second code at sign-in: set up, asked for, lost, removed by another, required by the house.
@Suite struct SecondFactorTests {
  private struct View: Decodable {
    struct Setup: Decodable { let key: String, address: String }
    let isOn: Bool
    let codesLeft: Int
    let isRequired: Bool
    let setup: Setup?
  }

  private struct Codes: Decodable { let value: [String] }

  /// Sets it up as a program does; the recovery codes.
  private func setUp(_ name: String, in house: TestHouse) async throws -> [String] {
    var session = try await house.enter(name)
    #expect(await session.send(.post, SecondFactorRoutes.path, [:]).status == 200)
    let answer = await session.send(.put, SecondFactorRoutes.path, ["code": try await code(of: name, in: house)])
    try #require(answer.status == 200, "\(answer.text)")
    return try JSONDecoder().decode(Codes.self, from: Data(answer.body)).value
  }

  /// The code that the app of an account shows, or one of a step before or after; the step counts as not used yet.
  private func code(of name: String, in house: TestHouse, offset: Int64 = 0) async throws -> String {
    let account = try #require(house.officers[name]).id
    return try await house.store.write { db in
      try db.run("UPDATE access_second_factor SET last_step = 0 WHERE account_id = \(account)")
      let factor = try #require(try db.secondFactor(of: account))
      return OneTimeCode.code(of: factor.secret, at: OneTimeCode.step(at: house.app.clock.now()) + offset)
    }
  }

  private func entry(_ name: String, _ code: String? = nil) -> [String: String] {
    var fields = ["user_name": name, "password": TestHouse.password]
    fields["code"] = code
    return fields
  }

  @Test(arguments: TestStore.dialects)
  func `it is set up on its page with picture and key, and from then on asked for after the password`(
    _ dialect: Dialect
  ) async throws {
    try await TestHouse.with(dialect) { house in
      let visitor = try await house.visitor("reader")
      let setup = try await visitor.open(SecondFactorRoutes.path).form("Pasang kode kedua").submit()
      #expect(setup.text.contains("<svg") && setup.text.contains("autocomplete=\"one-time-code\""))
      let wrong = try await setup.form("Aktifkan").refused(["code": "x"])
      #expect(wrong.words.contains(SignIn.Refusal.codeWrong.phrase.id))
      let codes = try await setup.form("Aktifkan").submit(["code": try await code(of: "reader", in: house)])
      #expect(codes.words.contains("Kode pemulihan") && codes.text.components(separatedBy: "<li><code>").count == 11)

      let other = Visitor("reader elsewhere", at: house.app)
      let asked = try await other.open("/session/new?to=/settings").form("Masuk")
        .submit(["user_name": "reader", "password": TestHouse.password])
      #expect(asked.path == SecondFactorRoutes.codePath && !asked.words.contains("Petugas reader"))
      #expect(try await other.open("/settings").path == SecondFactorRoutes.codePath, "half a sign-in opens a page")
      #expect(try await other.send(.put, "/session", ["password": TestHouse.password]).status == 422)
      #expect(
        try await other.send(
          .put, "/session/password",
          ["current": TestHouse.password, "password": "kuda berlari pagi", "repeated": "kuda berlari pagi"]
        ).status == 422, "half a sign-in changes the password")
      let refused = try await asked.form("Masuk").refused(["code": "000000"])
      #expect(refused.words.contains(SignIn.Refusal.codeWrong.phrase.id))
      let inside = try await asked.form("Masuk").submit(["code": try await code(of: "reader", in: house, offset: 1)])
      #expect(inside.path == "/settings")
    }
  }

  @Test(arguments: TestStore.dialects)
  func `no code counts twice, a recovery code neither, and none of another account`(_ dialect: Dialect) async throws {
    try await TestHouse.with(dialect) { house in
      let recovery = try await setUp("reader", in: house)
      let others = try await setUp("manager", in: house)
      var session = house.stranger()
      let missing = await session.send(.post, "/session", entry("reader"))
      #expect(missing.status == 422 && missing.text.contains("\"field\":\"code\"") && session.cookies.isEmpty)
      let code = try await code(of: "reader", in: house)
      #expect(await session.send(.post, "/session", entry("reader", code)).status == 200)
      #expect(await session.send(.post, "/session", entry("reader", code)).status == 422)
      #expect(await session.send(.post, "/session", entry("reader", others[0])).status == 422)
      #expect(await session.send(.post, "/session", entry("reader", recovery[3].uppercased())).status == 200)
      #expect(await session.send(.post, "/session", entry("reader", recovery[3])).status == 422)
      let answer = await session.value(SecondFactorRoutes.path)
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let view = try decoder.decode(View.self, from: Data(answer.body))
      #expect(view.isOn && view.codesLeft == 9 && view.setup == nil && !view.isRequired)
    }
  }

  @Test func `the secret is sealed, recovery codes are hashed, and neither comes into the journal or kept answers`()
    async throws
  {
    try await TestHouse.with { house in
      let codes = try await setUp("reader", in: house)
      let (kept, box) = try await house.store.read { db in
        let hashes = try db.rows("SELECT code_hash AS kept FROM access_recovery_code ORDER BY code_hash LIMIT 99")
        let answers = try db.rows("SELECT answer AS kept FROM store_answer ORDER BY key LIMIT 99")
        let box: [UInt8] = try #require(try db.first("SELECT secret FROM access_second_factor")).get("secret")
        let texts =
          try hashes.map { try $0.get("kept") as String }
          + answers.map { String(decoding: try $0.get("kept") as [UInt8], as: UTF8.self) }
        return (texts.joined(), box)
      }
      for code in codes { #expect(!kept.contains(code) && !kept.contains(SecondFactor.folded(code))) }
      let reader = try #require(house.officers["reader"])
      let secret = try #require(try await house.store.read { try $0.secondFactor(of: reader.id) }).secret
      #expect(secret.count == 20 && box.count > 20 && !box.contains(secret))
    }
  }

  @Test func `guesses at the code are slowed, and forgiven by no password`() async throws {
    try await TestHouse.with { house in
      _ = try await setUp("reader", in: house)
      var thief = house.stranger(address: "10.3.0.1")
      for _ in 0..<4 { #expect(await thief.send(.post, "/session", entry("reader", "000000")).status == 422) }
      try await house.store.write { try $0.run("UPDATE access_attempt SET failures = 9 WHERE failures = 4") }
      let right = try await code(of: "reader", in: house)
      #expect(await thief.send(.post, "/session", entry("reader", right)).status == 429)
    }
  }

  @Test func `ten minutes after the password the code comes too late`() async throws {
    try await TestHouse.with { house in
      _ = try await setUp("reader", in: house)
      let visitor = Visitor("reader", at: house.app)
      let asked = try await visitor.open("/session/new").form("Masuk")
        .submit(["user_name": "reader", "password": TestHouse.password])
      try await house.store.write { db in
        try db.run(
          "UPDATE access_session SET started_at = \(house.app.clock.now().adding(seconds: -601)) WHERE awaits_code = \(true)"
        )
      }
      house.app.sessions.clear()
      let late = try await asked.form("Masuk").refused(["code": try await code(of: "reader", in: house)])
      #expect(late.words.contains(SignIn.Refusal.codeLate.phrase.id))
    }
  }

  @Test(arguments: TestStore.dialects)
  func
    `who may give passwords removes that of another, which stands on the account and on Hari ini; the owner's sessions end`(
      _ dialect: Dialect
    ) async throws
  {
    try await TestHouse.with(dialect) { house in
      _ = try await setUp("reader", in: house)
      let reader = try #require(house.officers["reader"])
      var own = house.stranger()
      #expect(await own.send(.post, "/session", entry("reader", try await code(of: "reader", in: house))).status == 200)
      let manager = try await house.visitor("manager")
      let account = try await manager.open("/settings").link(reader.name).follow()
      let after = try await account.form("Hapus kode kedua").submit()
      #expect(after.words.contains("kode kedua dihapus Petugas manager") && !after.offers("Hapus kode kedua"))
      #expect(await own.value("/settings").status == 401)
      #expect(await own.send(.post, "/session", entry("reader")).status == 200)
      #expect(try await manager.send(.delete, "/officers/\(reader.id)/second-factor").status == 422)
      let resets = try await house.store.read { try $0.adminResets(at: house.own.id) }
      #expect(resets.map(\.kind) == [.secondFactor] && resets.map(\.account) == [reader.id])
      let self_ = try #require(house.officers["manager"])
      #expect(
        try await manager.send(.delete, "/officers/\(self_.id)/second-factor").sentence
          == Officer.Refusal.ownAccount.phrase.id)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `where the house requires it, a guarded role sets it up before anything else; others go on`(_ dialect: Dialect)
    async throws
  {
    try await TestHouse.with(dialect) { house in
      let manager = try await house.visitor("manager")
      var reader = try await house.enter("reader", address: "10.0.0.3")
      let settings = try await manager.open("/settings").form("Wajibkan kode kedua").submit()
      #expect(settings.path == SecondFactorRoutes.path && settings.words.contains("mewajibkannya"))
      #expect(try await manager.open("/officers/new").path == SecondFactorRoutes.path)
      #expect(try await manager.send(.post, "/officers", ["name": "x"]).status == 401)
      #expect(await reader.value("/settings").status == 200)
      let setup = try await settings.form("Pasang kode kedua").submit()
      try await setup.form("Aktifkan").submit(["code": try await code(of: "manager", in: house)])
      let open = try await manager.open("/settings")
      #expect(open.path == "/settings" && open.words.contains("Wajib untuk kepala"))
      let off = try await manager.open(SecondFactorRoutes.path).form("Matikan")
        .submit(["code": try await code(of: "manager", in: house)])
      #expect(off.offers("Pasang kode kedua"))
      #expect(try await manager.open("/settings").path == SecondFactorRoutes.path)
    }
  }
}
