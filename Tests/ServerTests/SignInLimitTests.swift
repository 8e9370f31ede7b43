import Almanac
import House
import Language
import Page
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Access
@testable import Server

/// Who is slowed by whose guesses.
@Suite struct SignInLimitTests {
  private static let right = ["user_name": "reader", "password": TestHouse.password]
  private static let wrong = ["user_name": "reader", "password": "salah"]

  @Test(arguments: TestStore.dialects)
  func `guesses of strangers slow other strangers, and never the browser in which the account came in before`(
    _ dialect: Dialect
  ) async throws {
    try await TestHouse.with(dialect) { house in
      var own = try await house.enter("reader")
      _ = await own.send(.delete, "/session", [:])
      for number in 1...11 {
        var stranger = house.stranger(address: "10.1.0.\(number)")
        _ = await stranger.send(.post, "/session", Self.wrong)
      }
      // As after forty guesses, so that a slow machine does not sit the delay out.
      try await house.store.write { try $0.run("UPDATE access_attempt SET failures = 40 WHERE failures > 10") }
      var new = house.stranger(address: "10.2.0.1")
      #expect(await new.send(.post, "/session", Self.right).status == 429)
      #expect(await own.send(.post, "/session", Self.right).status == 200)
    }
  }

  @Test func `a known browser is slowed by its own wrong passwords, and known for its account alone`() async throws {
    try await TestHouse.with { house in
      var own = try await house.enter("reader")
      for _ in 0..<4 { #expect(await own.send(.post, "/session", Self.wrong).status == 422) }
      try await house.store.write { try $0.run("UPDATE access_attempt SET failures = 9 WHERE failures = 4") }
      #expect(await own.send(.post, "/session", Self.right).status == 429)
      var new = house.stranger()
      #expect(await new.send(.post, "/session", Self.right).status == 200)
      let hash = try #require(own.cookies[SessionToken.deviceCookie].flatMap(SessionToken.init)).hash
      let known = try await house.store.read { db in
        return try ["reader", "manager"].map { name in
          try db.knows(device: hash, of: try #require(house.officers[name]).id, at: house.app.clock.now())
        }
      }
      #expect(known == [true, false])
    }
  }

  @Test func `a planted device cookie is not the one that is known after a sign-in`() async throws {
    try await TestHouse.with { house in
      var own = house.stranger()
      let planted = SessionToken()
      own.cookies[SessionToken.deviceCookie] = planted.text
      #expect(await own.send(.post, "/session", Self.right).status == 200)
      let reader = try #require(house.officers["reader"])
      let isKnown = try await house.store.read {
        try $0.knows(device: planted.hash, of: reader.id, at: house.app.clock.now())
      }
      #expect(!isKnown && own.cookies[SessionToken.deviceCookie] != planted.text)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a hundred names tried from one network are slowed; a neighbour is not`(_ dialect: Dialect) async throws {
    try await TestHouse.with(dialect) { house in
      var statuses: [Int] = []
      for number in 0..<100 {
        // Each with another address of one subscriber's block.
        var thief = house.stranger(address: "2001:db8:0:7::\(number + 1)")
        statuses.append(
          await thief.send(.post, "/session", ["user_name": "orang\(number)", "password": "salah"]).status)
      }
      #expect(statuses.prefix(20).allSatisfy { $0 == 422 })
      #expect(statuses.filter { $0 == 422 }.count < 40 && statuses.contains(429), "\(statuses)")
      try await house.store.write { try $0.run("UPDATE access_attempt SET failures = 40 WHERE failures > 15") }
      var thief = house.stranger(address: "2001:db8:0:7::ffff")
      #expect(await thief.send(.post, "/session", Self.right).status == 429)
      var neighbour = house.stranger(address: "2001:db8:0:8::1")
      #expect(await neighbour.send(.post, "/session", Self.right).status == 200)
    }
  }

  @Test func `what somebody typed as a name is not kept as it was typed`() async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      _ = await session.send(.post, "/session", ["user_name": "kata sandi saya", "password": "salah"])
      let subjects = try await house.store.read { db in
        try db.rows("SELECT subject FROM access_attempt ORDER BY subject LIMIT 9").map {
          try $0.get("subject") as String
        }
      }
      #expect(subjects.count == 3 && subjects.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a temporary password ends after a day: said in the list, on the page, and to its owner`(_ dialect: Dialect)
    async throws
  {
    try await TestHouse.with(dialect) { house in
      let manager = try await house.visitor("manager")
      let reader = try #require(house.officers["reader"])
      let account = try await manager.open("/settings").link(reader.name).follow()
      let given = try await account.form("Beri kata sandi sementara").submit(["password": "bebek menyeberang jalan"])
      #expect(given.words.contains("kata sandi sementara sampai"))
      let entry = ["user_name": "reader", "password": "bebek menyeberang jalan"]
      var session = house.stranger()
      #expect(await session.send(.post, "/session", entry).status == 200)
      try await house.store.write { db in
        try db.run("UPDATE access_account SET temporary_until = \(house.app.clock.now()) WHERE id = \(reader.id)")
      }
      // Nor does a session that it opened go on to a password of one's own.
      let late = await session.send(
        .put, "/session/password",
        ["current": entry["password"] ?? "", "password": "kuda berlari pagi", "repeated": "kuda berlari pagi"])
      #expect(late.status == 422 && late.sentence == SignIn.Refusal.temporaryEnded.phrase.id)
      let refused = await session.send(.post, "/session", entry)
      #expect(refused.status == 422 && refused.sentence == SignIn.Refusal.temporaryEnded.phrase.id)
      #expect(try await manager.open("/settings").words.contains("kata sandi sementara habis"))
      #expect(try await account.again().words.contains("kata sandi sementara habis"))
    }
  }
}

@Suite struct TrustedProxiesTests {
  private func caller(_ peer: String, _ trusted: [String], _ headers: [String: String]) throws -> (String, Bool) {
    TrustedProxies(try trusted.map { try #require(NetworkBlock($0)) }).caller(peer: peer, headers: headers)
  }

  @Test(arguments: [
    ("10.0.0.9", ["192.0.2.1"], "1.2.3.4", "10.0.0.9"), ("10.0.0.9", ["10.0.0.8"], "1.2.3.4", "10.0.0.9"),
    ("10.0.0.9", ["10.0.0.9"], "1.2.3.4", "1.2.3.4"),
    ("10.0.0.9", ["10.0.0.0/8"], "6.6.6.6, 1.2.3.4, 10.9.9.9", "1.2.3.4"),
    ("10.0.0.9", ["10.0.0.9"], "6.6.6.6, 1.2.3.4", "1.2.3.4"), ("10.0.0.9", ["10.0.0.9"], "", "10.0.0.9"),
    ("10.0.0.9", ["10.0.0.9"], "1.2.3.4, x", "10.0.0.9"), ("::ffff:10.0.0.9", ["10.0.0.9"], "1.2.3.4:5678", "1.2.3.4"),
    ("::1", ["::1"], "[2001:db8::7]:443", "2001:db8::7"), ("fd00::5", ["fd00::/8"], "2001:DB8::7", "2001:db8::7"),
    ("fe80::1%eth0", ["fe80::1"], "1.2.3.4", "1.2.3.4"),
    ("127.0.0.1", ["127.0.0.1"], "10.0.0.3, 127.0.0.1", "10.0.0.3"),
  ])
  func `the caller is who the nearest trusted proxies say`(
    _ peer: String, _ trusted: [String], _ list: String, _ address: String
  ) throws {
    #expect(try caller(peer, trusted, ["x-forwarded-for": list]).0 == address)
  }

  @Test func `TLS outside is believed from a trusted proxy only, and from the nearest one`() throws {
    #expect(try caller("10.0.0.9", [], ["x-forwarded-proto": "https"]).1 == false)
    #expect(try caller("10.0.0.9", ["10.0.0.9"], ["x-forwarded-proto": "https"]).1)
    #expect(try caller("10.0.0.9", ["10.0.0.9"], ["x-forwarded-proto": "https, http"]).1 == false)
    #expect(try caller("10.0.0.9", ["10.0.0.9"], [:]).1 == false)
  }

  @Test(arguments: [
    "", "x", "10.0.0", "10.0.0.1/33", "10.0.0.1/-1", "10.0.0.1/", "::/129", "10.0.0.1/8/8", "localhost",
  ])
  func `what is no address is none`(_ text: String) {
    #expect(NetworkBlock(text) == nil)
  }
}
