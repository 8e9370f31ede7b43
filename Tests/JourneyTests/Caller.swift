import Access
import Foundation
import House
import Page
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Somebody at work in a house: at its pages as a visitor, and as a program where a test asks for values.
struct Caller: Sendable {
  let visitor: Visitor
  var app: App { visitor.app }

  private init(_ visitor: Visitor) { self.visitor = visitor }

  /// Somebody known without a cookie.
  init(_ app: App, as actor: Actor) { self.init(Visitor(actor.name, at: app, as: actor)) }

  /// Signs in with a password, on the page for it; the cookie is kept.
  static func signedIn(_ userName: String, _ role: String, at house: JourneyHouse) async throws -> Caller {
    let visitor = Visitor("\(userName), \(role)", at: house.app)
    try await visitor.open("/").form("Masuk").submit(["user_name": userName, "password": JourneyHouse.password])
    return Caller(visitor)
  }

  /// Signs in for the first time, with the password that somebody else gave, and changes it on the page that this leads to.
  static func signedInFirst(_ userName: String, _ role: String, at house: JourneyHouse) async throws -> Caller {
    let caller = try await signedIn(userName, role, at: house)
    #expect(await caller.read("/more").status == 401)
    let own = "sepeda \(userName) di tepi sawah"
    try await caller.open("/").form("Simpan kata sandi")
      .submit(["current": JourneyHouse.password, "password": own, "repeated": own])
    return caller
  }

  /// Opens a page that must be there.
  func open(_ address: String) async throws -> ServedPage { try await visitor.open(address) }

  /// Opens a room by its line in the menu.
  func room(_ label: String) async throws -> ServedPage { try await open("/").link(label).follow() }

  /// Reads as a program does.
  func read(_ path: String) async -> Response { await visitor.ask(.get, path, accept: "application/json") }

  /// Reads as a browser does; whatever is answered.
  func page(_ path: String) async -> Response { await visitor.ask(.get, path) }

  /// Sends fields as a program does: for what no page offers.
  func send(
    _ method: Page.Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:]
  ) async -> Response {
    await visitor.ask(
      method, path, body: jsonBody(fields, many), accept: "application/json", type: "application/json")
  }

  /// Sends a file as a form does.
  func upload(_ path: String, name: String, _ bytes: [UInt8]) async -> Response {
    await upload(path, [(name, bytes)])
  }

  /// Sends several files at once, as a form does.
  func upload(_ path: String, _ files: [(name: String, bytes: [UInt8])]) async -> Response {
    let parts = files.flatMap { file in
      let head = "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n\r\n"
      return Array(head.utf8) + file.bytes + Array("\r\n".utf8)
    }
    return await visitor.ask(
      .post, path, body: parts + Array("--batas--\r\n".utf8), accept: "application/json",
      type: "multipart/form-data; boundary=batas")
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

  /// The solver's queue is one for the whole process: a proposal that finds it full is tried again minutes later.
  private static let solving = Turnstile(places: 3)

  /// Waits until a proposal is computed; nobody but this test works for the house. On a busy machine the first try may
  /// fail, and the next is due seconds later.
  func computed(_ path: String) async throws {
    try await Caller.solving.entering { try await solved(path) }
  }

  private func solved(_ path: String) async throws {
    let worker = HouseJobs.worker(over: app.store, clock: app.clock)
    for _ in 0..<6000 {
      try await worker.drain()
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
}
