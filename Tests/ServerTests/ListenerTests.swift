import Foundation
import Page
import Testing

@testable import Server

/// A plain connection to the server: sends bytes, reads until the other side closes or the time is over.
private struct Wire {
  let port: Int

  /// The answer to pieces that are sent one after the other with a pause between them; the head asks to close.
  func exchange(_ pieces: [String], pause: Double = 0, within seconds: Double = 20) async -> String {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: spoken(pieces, pause: pause, within: seconds))
      }
    }
  }

  /// The answer to one request without a body.
  func ask(_ method: String, _ path: String, _ headers: [String] = [], body: String = "") async -> String {
    let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
    let head = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers + length
    return await exchange([head.joined(separator: "\r\n") + "\r\n\r\n" + body])
  }

  private func spoken(_ pieces: [String], pause: Double, within seconds: Double) -> String {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let joined = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard joined == 0 else { return "no connection" }
    for piece in pieces {
      let bytes = Array(piece.utf8)
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { break }
        sent += count
      }
      if pause > 0 { usleep(UInt32(pause * 1_000_000)) }
    }
    var wait = timeval(tv_sec: 1, tv_usec: 0)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let until = Date(timeIntervalSinceNow: seconds)
    while Date() < until {
      let count = recv(handle, &buffer, buffer.count, 0)
      if count > 0 { answer += buffer[..<count] } else if count == 0 || errno != EAGAIN { break }
    }
    return String(decoding: answer, as: UTF8.self)
  }
}

/// Serves a house on a free port of this machine while the test runs.
private func serving(
  limits: Limits = Limits(), behind proxies: TrustedProxies = .init(),
  _ test: @escaping @Sendable (Wire, TestHouse) async throws -> Void
) async throws {
  try await TestHouse.with { house in
    let place = try #require(Listening("127.0.0.1:0"))
    let (ports, bound) = AsyncStream<Int>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await house.app.serve(at: place, limits: limits, behind: proxies) { bound.yield($0) } }
      for await port in ports {
        try await test(Wire(port: port), house)
        break
      }
      group.cancelAll()
      try? await group.waitForAll()
    }
  }
}

@Suite(.serialized) struct ListenerTests {
  @Test func `a page is served over HTTP with its headers`() async throws {
    try await serving { wire, _ in
      let answer = await wire.ask("GET", "/session/new?to=/settings", ["Accept: text/html"])
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
      #expect(answer.lowercased().contains("content-security-policy: default-src 'none'"))
      #expect(answer.contains("name=\"password\"") && answer.hasSuffix("</html>\n"))
    }
  }

  @Test func `TLS that the caller claims is believed from a trusted proxy only`() async throws {
    let tls = ["X-Forwarded-Proto: https"]
    try await serving { wire, _ in
      #expect(!(await wire.ask("GET", "/session/new", tls)).lowercased().contains("strict-transport-security"))
    }
    try await serving(behind: TrustedProxies([try #require(NetworkBlock("127.0.0.0/8"))])) { wire, _ in
      #expect((await wire.ask("GET", "/session/new", tls)).lowercased().contains("strict-transport-security"))
    }
  }

  @Test func `HEAD is GET without its body`() async throws {
    try await serving { wire, _ in
      let page = await wire.ask("GET", "/session/new")
      let head = await wire.ask("HEAD", "/session/new")
      let length = page.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n").utf8.count
      #expect(head.hasPrefix("HTTP/1.1 200 ") && head.hasSuffix("\r\n\r\n"))
      let lengths = head.lowercased().components(separatedBy: "\r\n").filter { $0.hasPrefix("content-length:") }
      #expect(lengths == ["content-length: \(length)"])
      #expect(await wire.ask("HEAD", "/nowhere").hasPrefix("HTTP/1.1 404 "))
      #expect(await wire.ask("HEAD", "/assets/bekal.css").hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test(arguments: ["TRACE", "OPTIONS", "PROPFIND", "LOCK"])
  func `a method that no route uses is answered 405 with those there are`(_ method: String) async throws {
    try await serving { wire, _ in
      let answer = await wire.ask(method, "/session/new")
      #expect(answer.hasPrefix("HTTP/1.1 405 "))
      #expect(answer.contains("Allow: HEAD, GET, POST, PUT, PATCH, DELETE"))
      #expect(answer.lowercased().contains("x-content-type-options: nosniff"))
    }
  }

  @Test func `a form is posted over HTTP, and the cookie that comes back opens the house`() async throws {
    try await serving { wire, _ in
      let json = ["Content-Type: application/json"]
      let body = #"{"user_name":"reader","password":"\#(TestHouse.password)"}"#
      let answer = await wire.ask("POST", "/session", json, body: body)
      let lines = answer.components(separatedBy: "\r\n")
      let cookie = try #require(lines.first { $0.lowercased().hasPrefix("set-cookie: ") })
      let pair = cookie.dropFirst(12).prefix { $0 != ";" }
      let page = await wire.ask("GET", "/settings", ["Cookie: \(pair)", "Accept: application/json"])
      #expect(page.hasPrefix("HTTP/1.1 200 "))
      let origin = ["Cookie: \(pair)", "Origin: http://evil.example"] + json
      #expect(await wire.ask("POST", "/probe/notes", origin, body: #"{"text":"x"}"#).hasPrefix("HTTP/1.1 403 "))
      let own = ["Cookie: \(pair)", "Origin: http://127.0.0.1:\(wire.port)", "Idempotency-Key: kunci-kawat"] + json
      #expect(await wire.ask("POST", "/probe/notes", own, body: #"{"text":"x"}"#).hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func `a body above the limit is refused in words`() async throws {
    try await serving { wire, _ in
      let body = String(repeating: "x", count: Route.maxBodyBytes + 1)
      let answer = await wire.ask("POST", "/session", ["Content-Type: application/json"], body: body)
      #expect(answer.hasPrefix("HTTP/1.1 413 ") && answer.contains("terlalu besar"))
    }
  }

  @Test func `nobody sends a large file to a route that they may not use`() async throws {
    try await serving { wire, _ in
      let head = ["POST /probe/files HTTP/1.1", "Host: x", "Content-Length: 1000000", "Accept: application/json"]
      let answer = await wire.exchange([head.joined(separator: "\r\n") + "\r\n\r\n", "abc"], within: 2)
      #expect(answer.hasPrefix("HTTP/1.1 401 "))
    }
  }

  @Test func `a body that drips is given up after its time`() async throws {
    var limits = Limits()
    limits.bodySeconds = 0.5
    try await serving(limits: limits) { wire, _ in
      let head = "POST /session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n"
      let began = ContinuousClock.now
      let answer = await wire.exchange([head] + Array(repeating: "{", count: 8), pause: 0.2, within: 5)
      #expect(answer.hasPrefix("HTTP/1.1 408 "))
      #expect(ContinuousClock.now - began < .seconds(6))
      #expect(await wire.ask("GET", "/healthz/ready").hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func `a connection that says nothing is closed`() async throws {
    var limits = Limits()
    limits.idleSeconds = 1
    try await serving(limits: limits) { wire, _ in
      let began = ContinuousClock.now
      #expect(await wire.exchange(["GET / HT"], within: 10).hasPrefix("HTTP/1.1 2") == false)
      #expect(ContinuousClock.now - began < .seconds(8))
    }
  }

  @Test func `what is no HTTP is httpError down and the next caller is served`() async throws {
    try await serving { wire, _ in
      for noise in ["\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u{7F} HTTP/1.1\r\n\r\n"]
      {
        #expect(await !wire.exchange([noise], within: 3).hasPrefix("HTTP/1.1 200"))
      }
      #expect(await wire.ask("GET", "/healthz/ready").hasPrefix("HTTP/1.1 200 "))
    }
  }
}
