import Access
import Almanac
import Foundation
import Page
import Store
import Testing

@testable import Server

@Suite struct RenderingTests {
  @Test func `a form httpError down comes back with what was typed and why, but without the secret`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let hostile = "\"><script>alert(1)</script>"
      let answer = await session.submit(
        "/probe/notes", [("text", hostile), ("count", "99"), ("pin", "rahasia-sekali"), ("_page", "/probe/form")])
      #expect(answer.status == 422)
      #expect(answer.text.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!answer.text.contains("<script>alert") && !answer.text.contains("rahasia-sekali"))
      #expect(answer.text.contains("value=\"99\"") && answer.text.contains("aria-invalid"))
    }
  }

  @Test(arguments: ["//evil.example", "https://evil.example", "/nowhere", "/settings", "/session/lock", "x"])
  func `a page that is not there, or that the person may not see, is not shown again`(_ page: String) async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("newcomer")
      let answer = await session.submit("/language", [("language", "xx"), ("_page", page)])
      #expect(answer.status == 422 && !answer.text.contains("evil") && !answer.text.contains("Petugas reader"))
    }
  }

  @Test func `what was done is said once`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      let answer = await session.submit("/probe/notes", [("text", "x")])
      #expect(
        answer.all("Set-Cookie") == ["bekal_said=Tersimpan%3A%20%C3%A9; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"])
      let shown = await session.page("/probe/form")
      #expect(shown.text.contains("Tersimpan: é") && session.cookies["bekal_said"] == nil)
      #expect(await !session.page("/probe/form").text.contains("Tersimpan"))
    }
  }

  @Test func `a cookie that somebody planted is shown as text`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      session.cookies["bekal_said"] = "%3Cscript%3Ealert(1)%3C/script%3E"
      #expect(await !session.page("/probe/form").text.contains("<script>alert"))
      session.cookies["bekal_said"] = "%zz"
      #expect(await session.page("/probe/form").status == 200)
    }
  }

  @Test func `the language is the one chosen, else the browser's, else Indonesian`() async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      #expect(await session.page("/session/new").text.contains("lang=\"id\""))
      let english = await session.ask(.get, "/session/new", ["accept": "text/html", "accept-language": "en-GB,en"])
      #expect(english.text.contains("<html lang=\"en\""))
      let answer = await session.submit("/language", [("language", "en"), ("to", "/session/new?to=/settings")])
      #expect(answer.status == 303 && answer.header("Location") == "/session/new?to=/settings")
      #expect(session.cookies["bekal_language"] == "en")
      #expect(await session.page("/session/new").text.contains("<html lang=\"en\""))
      session.cookies["bekal_language"] = "<script>"
      #expect(await session.page("/session/new").text.contains("<html lang=\"id\""))
    }
  }

  @Test func `every answer carries the guarding headers, whatever it is`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("reader")
      var stranger = house.stranger()
      let answers = [
        await session.page("/settings"), await session.value("/settings"), await session.page("/nowhere"),
        await session.send(.post, "/probe/notes", ["text": "x"]), await session.submit("/probe/notes", [("text", "x")]),
        await session.page("/probe/defect"), await session.page("/probe/file", query: "name=x"),
        await stranger.page("/settings"),
        await stranger.value("/settings"), await session.value("/openapi.json"), await session.page("/healthz/ready"),
        await session.page("/assets/bekal.css"), await session.send(.patch, "/session", [:]),
        await stranger.page("/session/new"),
      ]
      for answer in answers {
        #expect(answer.header("X-Content-Type-Options") == "nosniff", "\(answer.status)")
        #expect(answer.header("Referrer-Policy") == "same-origin")
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
        #expect(
          Set(answer.headers.map { $0.name.lowercased() }.filter { $0 != "set-cookie" }).count
            == answer.headers.filter { $0.name != "Set-Cookie" }.count)
      }
      for answer in answers where answer.header("Content-Type")?.hasPrefix("text/css") != true {
        #expect(answer.header("Cache-Control") == "no-store", "\(answer.status)")
      }
    }
  }

  @Test func `a page holds no inline script, style or handler`() async throws {
    try await TestHouse.with { house in
      var session = try await house.enter("manager")
      for path in ["/settings", "/session/new", "/session/lock", "/nowhere"] {
        let text = await session.page(path).text
        #expect(!text.contains("<style") && !text.contains(" style=") && !text.contains("javascript:"))
        #expect(text.components(separatedBy: "<script").dropFirst().allSatisfy { $0.hasPrefix(" src=\"/assets/") })
        #expect(text.firstMatch(of: /\son[a-z]+=/) == nil)
      }
    }
  }

  @Test(arguments: ["a\"b.pdf", "laporan é.xlsx", "../../etc/passwd", "x;y=z", "a%0d%0aX: y"])
  func `a file's name cannot leave its header`(_ name: String) async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      let answer = await session.page("/probe/file", query: "name=\(percent(name))")
      let header = try #require(answer.header("Content-Disposition"))
      let sent = try #require(header.split(separator: "''").last)
      #expect(header.hasPrefix("attachment; filename*=UTF-8''"))
      #expect(sent.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\"") })
      #expect(sent.removingPercentEncoding == name)
    }
  }

  @Test(arguments: [
    "/assets/../Package.swift", "/assets/..%2F..%2Fetc%2Fpasswd", "/assets/", "/assets/bekal.css/", "/assets/%2e%2e/x",
    "/assets/bekal.css%00", "//assets/bekal.css", "/assets/bekal.CSS",
  ])
  func `no path leads to another file than the two`(_ path: String) async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      #expect(await session.page(path).status == 404)
    }
  }

  @Test func `the description and the readiness are open, and the description names every route`() async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      #expect(await session.value("/healthz/ready").text == #"{"ready":true}"#)
      let document = await session.value("/openapi.json")
      let object = try #require(try JSONSerialization.jsonObject(with: Data(document.body)) as? [String: Any])
      let paths = try #require(object["paths"] as? [String: [String: Any]])
      for route in house.app.table.routes where route.path != "/openapi.json" {
        #expect(paths[route.path]?[route.method.rawValue.lowercased()] != nil, "\(route.path)")
      }
    }
  }

  @Test func `the role switcher stands only in an example house`() async throws {
    try await TestHouse.with { house in
      var session = house.stranger()
      #expect(await session.send(.post, "/demo/role", ["role": "reader"]).status == 404)
      session.cookies["bekal_role"] = "reader"
      #expect(await session.value("/settings").status == 401)
    }
    try await TestHouse.with(demo: true) { house in
      var session = house.stranger()
      #expect(await session.value("/settings").status == 401)
      #expect(await session.send(.post, "/demo/role", ["role": "head"]).status == 404)
      #expect(await session.send(.post, "/demo/role", ["role": "reader"]).status == 200)
      #expect(await session.value("/settings").status == 200)
    }
  }
}

@Suite struct GuestBookTests {
  @Test func `it holds no more than its limit, whatever cookies come`() async throws {
    try await TestHouse.with { house in
      let book = SessionCache()
      for _ in 0..<(SessionCache.most + 50) {
        _ = try await book.session(SessionToken().hash, on: TestHouse.day, in: house.store)
      }
      #expect(book.count <= SessionCache.most)
    }
  }

  @Test func `what was read before a clearing is not written down after it`() async throws {
    try await TestHouse.with { house in
      let book = SessionCache()
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<200 {
          group.addTask { _ = try? await book.session(SessionToken().hash, on: TestHouse.day, in: house.store) }
          group.addTask { book.clear() }
        }
      }
      book.clear()
      #expect(book.count == 0)
    }
  }

  @Test func `a session remembered is found without the store`() async throws {
    try await TestHouse.with { house in
      let session = try await house.enter("reader")
      let token = try #require(session.cookies[SessionToken.cookie].flatMap(SessionToken.init))
      let book = SessionCache(seconds: 600)
      let first = try await book.session(token.hash, on: TestHouse.day, in: house.store)
      try await house.store.write { try $0.end(token.hash) }
      let second = try await book.session(token.hash, on: TestHouse.day, in: house.store)
      book.clear()
      let third = try await book.session(token.hash, on: TestHouse.day, in: house.store)
      #expect(first?.account == second?.account && first != nil && third == nil)
    }
  }
}

@Suite struct ClockTests {
  @Test(arguments: Zone.allCases) func `a practice house shows its fixed day at every hour`(_ zone: Zone) {
    let clock = Clock(fixed: TestHouse.day, zone: zone)
    #expect(clock.now().day(in: zone) == TestHouse.day)
  }

  @Test(arguments: [
    ("127.0.0.1:8080", true), ("localhost:80", true), ("[::1]:0", true), ("127.evil.example:80", false),
    ("0.0.0.0:8080", false), ("192.168.1.2:80", false),
  ])
  func `only this machine's own addresses count as loopback`(_ text: String, _ expected: Bool) throws {
    #expect(try #require(Listening(text)).isLoopback == expected)
  }

  @Test(arguments: ["", "8080", ":8080", "host:", "host:x", "host:70000", "host:-1"])
  func `what is no address and port is none`(_ text: String) {
    #expect(Listening(text) == nil)
  }
}
