import Access
import Foundation
import House
import Page
import Server
import Store
import Testing

@testable import Bekal

/// Somebody who sends requests to a house: signed in by cookie, or known as on the command line.
struct Caller: Sendable {
  let app: App
  var actor: Actor?
  var cookie: String?

  /// Nobody yet.
  init(_ app: App) { self.app = app }

  /// Somebody known without a cookie.
  init(_ app: App, as actor: Actor) {
    self.app = app
    self.actor = actor
  }

  /// Signs in with a password; the cookie is kept.
  static func signedIn(_ userName: String, at house: JourneyHouse) async throws -> Caller {
    var caller = Caller(house.app)
    let answer = await caller.send(.post, "/session", ["user_name": userName, "password": JourneyHouse.password])
    let set = try #require(answer.header("Set-Cookie"), "\(answer.text)")
    caller.cookie = String(set.prefix { $0 != ";" })
    return caller
  }

  /// Signs in for the first time, with the password that somebody else gave, and changes it.
  static func signedInFirst(_ userName: String, at house: JourneyHouse) async throws -> Caller {
    var caller = try await signedIn(userName, at: house)
    #expect(await caller.read("/more").status == 401)
    let own = "sepeda \(userName) di tepi sawah"
    let answer = await caller.send(
      .put, "/session/password", ["current": JourneyHouse.password, "password": own, "repeated": own])
    let set = try #require(answer.header("Set-Cookie"), "\(answer.text)")
    caller.cookie = String(set.prefix { $0 != ";" })
    return caller
  }

  /// Sends any request; the path may have a query.
  func ask(
    _ method: Page.Method, _ path: String, body: [UInt8] = [], accept: String = "application/json", type: String? = nil
  ) async -> Response {
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    var headers = ["accept": accept, "host": "rutan.example"]
    headers["content-type"] = type
    headers["cookie"] = cookie
    let request = Request(
      method, parts.first ?? "/", query: parts.count == 2 ? parts[1] : "", headers: headers, body: body)
    if let actor { return await app.answer(request, as: actor) }
    return await app.answer(request)
  }

  /// Reads as a program does.
  func read(_ path: String) async -> Response { await ask(.get, path) }

  /// Reads as a browser does.
  func page(_ path: String) async -> Response { await ask(.get, path, accept: "text/html") }

  /// Sends fields as a program does.
  func send(
    _ method: Page.Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:]
  ) async -> Response {
    await ask(method, path, body: jsonBody(fields, many), type: "application/json")
  }

  /// Sends a file as a browser's form does, with the token of a page.
  func upload(_ path: String, name: String, _ bytes: [UInt8]) async -> Response {
    var body: [UInt8] = []
    if actor == nil, let token = await page("/more").hidden("_token") {
      body += Array("--batas\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n\(token)\r\n".utf8)
    }
    body += Array("--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
    body += bytes + Array("\r\n--batas--\r\n".utf8)
    return await ask(.post, path, body: body, type: "multipart/form-data; boundary=batas")
  }

  /// Sends what must be taken; the address it leads on to.
  @discardableResult
  func done(
    _ method: Page.Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:]
  ) async throws -> String {
    let answer = await send(method, path, fields, many: many)
    try #require(answer.status == 200, "\(method) \(path): \(answer.status) \(answer.text)")
    return answer.header("Location") ?? ""
  }

  /// Sends what must be taken; the text that was answered, mostly an identity.
  func made(
    _ method: Page.Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:]
  ) async throws -> String {
    let answer = await send(method, path, fields, many: many)
    try #require(answer.status == 200, "\(method) \(path): \(answer.status) \(answer.text)")
    let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    return object?["value"] as? String ?? ""
  }

  /// Sends a file that must be taken; the address it leads on to.
  func taken(_ path: String, name: String, _ bytes: [UInt8]) async throws -> String {
    let answer = await upload(path, name: name, bytes)
    try #require(answer.status == 200, "\(path): \(answer.status) \(answer.text)")
    return answer.header("Location") ?? ""
  }

  /// The value at an address.
  func value<Value: Decodable>(_ path: String, _ type: Value.Type = Value.self) async throws -> Value {
    let answer = await read(path)
    try #require(answer.status == 200, "\(path): \(answer.status) \(answer.text)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(answer.body))
  }

  /// Waits until a proposal is computed; nobody but this test works for the house.
  func computed(_ path: String) async throws {
    try await HouseJobs.worker(over: app.store, clock: app.clock).drain()
    for _ in 0..<6000 {
      if try await value(path + "/progress", [String: String].self) == ["state": "done"] { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("\(path) is not computed after two minutes")
  }
}

/// A JSON object of texts and lists of texts, its keys sorted.
func jsonBody(_ fields: [String: String], _ many: [String: [String]] = [:]) -> [UInt8] {
  var values: [String: Any] = fields
  for (name, texts) in many { values[name] = texts }
  return [UInt8]((try? JSONSerialization.data(withJSONObject: values, options: .sortedKeys)) ?? Data())
}

/// The last segment of an address, without its query.
func lastSegment(_ path: String) -> String {
  String(path.split(separator: "/").last?.prefix { $0 != "?" } ?? "")
}

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The value of the first hidden field of a name.
  fileprivate func hidden(_ name: String) -> String? {
    let mark = "name=\"\(name)\" value=\""
    guard let start = text.range(of: mark)?.upperBound else { return nil }
    return String(text[start...].prefix { $0 != "\"" })
  }
}
