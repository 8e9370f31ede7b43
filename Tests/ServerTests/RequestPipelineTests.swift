import Access
import Foundation
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Server

@Suite struct DoorTests {
  // MARK: who may

  @Test func `a program without a session is told 401, a person is sent to the pipeline and back`() async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      let value = await session.value("/settings")
      #expect(value.status == 401 && value.sentence?.isEmpty == false)
      let page = await session.page("/settings", query: "a=1&b=é")
      #expect(page.status == 303)
      #expect(page.header("Location") == "/session/new?to=/settings%3Fa%3D1%26b%3D%C3%A9")
    }
  }

  @Test func `who may not is told which permission is missing and whom to ask`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("newcomer")
      let value = await session.value("/settings")
      #expect(value.status == 403 && value.sentence?.contains("Pengaturan") == true)
      let page = await session.page("/settings")
      #expect(page.status == 403 && page.text.contains("Pengaturan"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `another house's record is answered exactly as a missing one`(_ dialect: Dialect) async throws {
    try await TestHouse.with(dialect) { house in
      let stranger = try #require(house.officers["stranger"])
      let absent = "01968b1e-0000-7000-8000-0000000000ff"
      var session = try await house.enter("manager")
      let theirs = await session.send(.post, "/officers/\(stranger.id)/grants", ["role": "reader"])
      let none = await session.send(.post, "/officers/\(absent)/grants", ["role": "reader"])
      #expect(theirs.status == 404 && theirs.body == none.body && none.status == 404)
      let end = await session.send(.delete, "/officers/\(stranger.id)/grants/manager", [:])
      #expect(end.status == 404 && end.body == none.body)
      #expect(await !session.value("/settings").text.contains(stranger.name))
      for wrong in ["x", "%00", "..%2F..", "' OR 1=1"] {
        #expect(await session.send(.post, "/officers/\(percent(wrong))/grants", ["role": "reader"]).status == 404)
      }
    }
  }

  @Test func `a role sent in a header, a field or a query changes nothing`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("newcomer")
      let headers = ["accept": "application/json", "x-role": "manager", "x-facility": house.other.id.text]
      #expect(await session.ask(.get, "/settings", headers).status == 403)
      #expect(await session.value("/settings", query: "role=manager").status == 403)
    }
  }

  // MARK: cross-site requests

  @Test func `a form without our token, or with somebody else's, is refused`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      #expect(await session.submit("/probe/notes", [("text", "x")], token: false).status == 403)
      var other = try await house.enter("manager")
      let theirs = await other.page("/probe/form").hidden("_token") ?? ""
      #expect(await session.submit("/probe/notes", [("text", "x"), ("_token", theirs)], token: false).status == 403)
      let ours = await session.page("/probe/form").hidden("_token") ?? ""
      #expect(ours.count == 32 && ours != theirs)
      #expect(await session.submit("/probe/notes", [("text", "x"), ("_token", ours)], token: false).status == 303)
    }
  }

  @Test func `a program sends a form or a file without a token under a key of its own, yet never from another origin`()
    async throws
  {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      var headers = [
        "accept": "application/json", "content-type": "application/x-www-form-urlencoded",
        "idempotency-key": "kunci-program",
      ]
      #expect(await session.ask(.post, "/probe/notes", body: Array("text=x".utf8), headers).status == 200)
      headers["origin"] = "http://evil.example"
      #expect(await session.ask(.post, "/probe/notes", body: Array("text=x".utf8), headers).status == 403)
    }
  }

  @Test(arguments: ["http://evil.example", "null", "https://rutan.example.evil", "http://rutan.example:8081", ""])
  func `a write from another origin is refused, form or JSON`(_ origin: String) async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let form = await session.submit("/probe/notes", [("text", "x")], origin: origin)
      #expect(form.status == 403 && form.text.contains("situs lain"))
      let body = Array(#"{"text":"x"}"#.utf8)
      let headers = ["content-type": "application/json", "origin": origin]
      #expect(await session.ask(.post, "/probe/notes", body: body, headers).status == 403)
      #expect(await session.ask(.delete, "/session", ["origin": origin]).status == 403)
    }
  }

  @Test func `a write that the browser calls cross-site is refused`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let headers = ["content-type": "application/json", "sec-fetch-site": "cross-site"]
      #expect(await session.ask(.post, "/probe/notes", body: Array(#"{"text":"x"}"#.utf8), headers).status == 403)
    }
  }

  @Test func `JSON without an origin is taken, as programs send it`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let answer = await session.send(.post, "/probe/notes", ["text": "x"])
      #expect(answer.status == 200 && answer.header("Bekal-Receipt")?.split(separator: " ").last?.count == 64)
    }
  }

  @Test func `a form of an old page comes back with what was typed, and is taken the second time`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let old = [("text", "panjang sekali"), ("_token", "0"), ("_page", "/probe/form")]
      let again = await session.submit("/probe/notes", old, token: false)
      #expect(again.status == 403 && again.text.contains("value=\"panjang sekali\""))
      let token = try #require(again.hidden("_token"))
      #expect(await session.submit("/probe/notes", [("text", "x"), ("_token", token)], token: false).status == 303)
    }
  }

  @Test func `a read is never made by the word of a form`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      #expect(await session.submit("/probe/form", [("_method", "GET")]).status == 405)
      #expect(await session.submit("/session", [("_method", "DELETE")]).header("Location") == "/session/new")
    }
  }

  // MARK: what cannot be taken

  @Test func `a known address with another method says which it has`() async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      let answer = await session.send(.patch, "/session", ["a": "b"])
      #expect(answer.status == 405 && answer.header("Allow") == "DELETE, POST, PUT" && answer.sentence != nil)
    }
  }

  @Test func `a program that writes without a key is told why and how, and nothing is kept`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let refused = await session.send(.post, "/probe/notes", ["text": "x"], key: nil)
      #expect(refused.status == 428 && refused.sentence?.contains("Idempotency-Key") == true)
      #expect(await session.ask(.post, "/probe/notes", ["accept": "text/html"]).status == 428)
      let own = house.own.id.text
      #expect(try await house.store.read { try Journal.lines($0, of: own, after: 0, limit: 9) }.isEmpty)
      #expect(await session.send(.post, "/probe/notes", ["text": "x"], key: "kunci-pertama").status == 200)
      var stranger = house.stranger()
      #expect(await stranger.send(.post, "/probe/notes", ["text": "x"], key: nil).status == 401)
      #expect(await session.send(.delete, "/session", [:], key: nil).status < 400)
    }
  }

  @Test func `what is too large, of an unknown coding or broken is refused in words`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let json = ["content-type": "application/json", "accept": "application/json"]
      let large = await session.ask(
        .post, "/probe/notes", body: Array(repeating: 0x20, count: Route.maxBodyBytes) + Array("{}".utf8), json)
      #expect(large.status == 413)
      let text = await session.ask(
        .post, "/probe/notes", body: [0x78], ["content-type": "text/plain", "accept": "application/json"])
      #expect(text.status == 415)
      let broken = await session.ask(.post, "/probe/notes", body: Array("{\"text\":".utf8), json)
      #expect(broken.status == 400)
      let query = await session.value("/settings", query: "a=%zz")
      #expect(query.status == 400)
      for answer in [large, text, broken, query] { #expect(answer.sentence?.isEmpty == false) }
    }
  }

  @Test func `a program's unknown field is named, a page's is passed over`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let answer = await session.send(.post, "/probe/notes", ["text": "x", "facility_id": house.other.id.text])
      #expect(answer.status == 422 && answer.text.contains("facility_id"))
      #expect(await session.submit("/probe/notes", [("text", "x"), ("extra", "y")]).status == 303)
      #expect(await session.value("/settings", query: "utm_source=surat").status == 422)
      #expect(await session.page("/settings", query: "utm_source=surat").status == 200)
    }
  }

  @Test func `a defect is answered with a number and tells nothing of its cause`() async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      let value = await session.value("/probe/defect")
      #expect(value.status == 500 && !value.text.contains("3604010101010000") && !value.text.contains("Broken"))
      let page = await session.page("/probe/defect")
      #expect(page.status == 500 && !page.text.contains("3604010101010000"))
    }
  }

  @Test func `who comes when a queue is full is told when to come again`() throws {
    let turned = try #require(HTTPError(BlockingPool.Busy(retryAfter: 84)))
    #expect(turned.status == 503 && turned.retryAfter == 84)
    #expect(turned.phrase.id.contains("84 detik") && turned.phrase.en.contains("84 seconds"))
  }

  @Test func `the log names an error's type and case, and nothing that it holds`() {
    #expect(ErrorName.of(Probe.Broken()) == "ServerTests.Probe.Broken")
    #expect(ErrorName.of(SignIn.Refusal.tooSoon(seconds: 7)) == "Access.SignIn.Refusal.tooSoon")
    #expect(ErrorName.of(SignIn.Refusal.unknown) == "Access.SignIn.Refusal.unknown")
    #expect(ErrorName.of(StoreError.keyMissing).contains("keyMissing"))
  }

  // MARK: once and only once

  @Test(arguments: TestStore.dialects)
  func `the same key with the same input acts once and gives the same receipt`(_ dialect: Dialect) async throws {
    try await TestHouse.with(dialect) { house in
      var session = try await house.enter("reader")
      let first = await session.send(.post, "/probe/notes", ["text": "satu"], key: "kunci-0001")
      let again = await session.send(.post, "/probe/notes", ["text": "satu"], key: "kunci-0001")
      #expect(first.status == 200 && first.body == again.body)
      #expect(first.header("Bekal-Receipt") == again.header("Bekal-Receipt"))
      let other = await session.send(.post, "/probe/notes", ["text": "dua"], key: "kunci-0001")
      #expect(other.status == 422)
      let next = await session.send(.post, "/probe/notes", ["text": "dua"], key: "kunci-0002")
      #expect(next.status == 200 && next.header("Bekal-Receipt") != first.header("Bekal-Receipt"))
      var second = try await house.enter("manager")
      let theirs = await second.send(.post, "/probe/notes", ["text": "tiga"], key: "kunci-0001")
      #expect(theirs.status == 200)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a refusal leaves the key free`(_ dialect: Dialect) async throws {
    try await TestHouse.with(dialect) { house in
      var session = try await house.enter("reader")
      let refused = await session.send(.post, "/probe/notes", ["text": "penuh"], key: "kunci-0003")
      #expect(refused.status == 422 && refused.sentence == "Sudah penuh.")
      try await house.store.write { try $0.set("open", "yes") }
      #expect(await session.send(.post, "/probe/notes", ["text": "penuh"], key: "kunci-0003").status == 200)
    }
  }

  @Test func `a form sent twice acts once`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let key = try #require(await session.page("/probe/form").hidden("_key"))
      let first = await session.submit("/probe/notes", [("text", "x"), ("_key", key)])
      let again = await session.submit("/probe/notes", [("text", "x"), ("_key", key)])
      #expect(first.status == 303 && first.header("Bekal-Receipt") == again.header("Bekal-Receipt"))
    }
  }

  @Test(arguments: ["x", "kunci 0001", "kunci-\u{E9}0001", String(repeating: "k", count: 201)])
  func `a key that is no key is refused`(_ key: String) async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      #expect(await session.send(.post, "/probe/notes", ["text": "x"], key: key).status == 422)
    }
  }

  @Test func `a command is the console at the facility it names, whatever a cookie of the example house says`()
    async throws
  {
    try await TestHouse.with { house in
      let console = try App(
        store: house.store, routes: Probe.routes, menu: [], roles: TestHouse.roles, clock: house.app.clock,
        unit: house.own, console: [.readAccess])
      func note(_ facility: String?) async -> Response {
        var headers = ["accept": "application/json", "content-type": "application/json"]
        (headers["bekal-facility"], headers["idempotency-key"]) = (facility, UUID().uuidString)
        return await console.answer(
          inside: Request(.post, "/probe/notes", headers: headers, body: Array(#"{"text":"x"}"#.utf8)))
      }
      #expect(await note(nil).text.contains("--facility"))
      #expect(await note("Rutan%20Mana").status == 422)
      #expect(await note("Rutan%20Lain").status == 200)
      let other = house.other.id.text
      let lines = try await house.store.read { try Journal.lines($0, of: other, after: 0, limit: 9) }
      #expect(lines.map(\.officer) == ["konsol"])
      let files = await console.answer(
        inside: Request(.post, "/probe/files", headers: ["bekal-facility": "Rutan%20Lain"]))
      #expect(files.status == 403)
    }
  }

  @Test func `two inputs that read alike strung together have two hashes`() {
    let first = InputHash.of(.post, "/x", ["a": .texts(["b", "c"])])
    #expect(first != InputHash.of(.post, "/x", ["a": .texts(["b"]), "c": .texts([])]))
    #expect(first != InputHash.of(.put, "/x", ["a": .texts(["b", "c"])]))
    #expect(first == InputHash.of(.post, "/x", ["a": .texts(["b", "c"]), "_token": .texts(["t"])]))
  }
}
