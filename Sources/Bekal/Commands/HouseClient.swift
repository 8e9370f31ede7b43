import Access
import Foundation
import Language
import Page
import Server
import Store
import Timetable

/// Sends the requests of a data command: to the app in this process, which then holds the database's lock, or to the server that
/// holds it. The command need not know which.
actor HouseClient {
  /// Seconds a command waits for another one, or for a server that is stopping.
  static let patienceSeconds = 15.0
  /// How often a server may go away before the command gives up; the key of a write keeps it from acting twice.
  static let mostLosses = 5

  private enum Way {
    case here(App)
    case server(SocketClient)
  }

  private let house: HouseOptions
  private let facility: String?
  private var way: Way?
  private var cookie: String?

  private struct Written<Value: Decodable>: Decodable { let value: Value }

  /// What a request answered: the JSON of its value.
  struct Answered: Sendable {
    let body: [UInt8]
    /// What was written, as a text.
    var text: String {
      let json = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      return (json?["value"]).map { "\($0)" } ?? ""
    }
    /// What was written, as a value.
    func value<Value: Decodable>(_: Value.Type = Value.self) throws -> Value { try page(Written<Value>.self).value }

    /// What a page shows, as a value.
    func page<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(Value.self, from: Data(body))
    }
  }

  /// A client of a house; signs in where the command names an officer.
  init(_ house: HouseOptions, _ who: ActorOptions) async throws {
    self.house = house
    facility = who.facility
    guard let user = who.user else { return }
    var fields = ["user_name": user, "password": try Question.password(of: user)]
    fields["facility"] = who.facility
    var answer = try await response(.post, "/session", fields: fields)
    if HouseClient.asksForCode(answer) {
      fields["code"] = try Question.code(of: user)
      answer = try await response(.post, "/session", fields: fields)
    }
    _ = try HouseClient.checked(answer)
    cookie = answer.header("Set-Cookie").map { String($0.prefix { $0 != ";" }) }
  }

  /// Signs out again.
  func leave() async {
    guard cookie != nil else { return }
    _ = try? await response(.delete, "/session")
    cookie = nil
  }

  /// Sends a request, with a file where one is given.
  ///
  /// - Throws: `Fault` with the sentence that the house answered.
  func send(
    _ method: Page.Method, _ path: String, fields: [String: String] = [:], file: (name: String, bytes: [UInt8])? = nil
  ) async throws -> Answered {
    try HouseClient.checked(try await response(method, path, fields: fields, file: file))
  }

  /// Waits until an arrangement is computed: by the server's worker, or by one of this process.
  func computed(_ path: String) async throws {
    for _ in 0..<1200 {
      if case .here(let app)? = way {
        let arranging = ArrangementJobs(store: app.store, clock: { app.clock.now() })
        try await JobWorker(app.store, [arranging.handler]).drain()
      }
      if try await send(.get, path + "/progress").page([String: String].self) == ["state": "done"] { return }
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  private func response(
    _ method: Page.Method, _ path: String, fields: [String: String] = [:], file: (name: String, bytes: [UInt8])? = nil
  ) async throws -> Response {
    let request = try request(method, path, fields, file)
    for loss in 1... {
      do {
        switch try await opened() {
        case .here(let app): return await app.answer(inside: request)
        case .server(let client): return try await client.send(request)
        }
      } catch is SocketClient.Lost where loss < HouseClient.mostLosses {
        way = nil
        try await Task.sleep(for: .milliseconds(200))
      }
    }
    throw SocketClient.Lost()
  }

  /// The way to the house: its lock if that is free, else the server that holds it.
  private func opened() async throws -> Way {
    if let way { return way }
    let client = SocketClient(path: SocketClient.path(of: house.database))
    let deadline = ContinuousClock.now + .seconds(HouseClient.patienceSeconds)
    while true {
      do {
        let app = try await house.open().app(loopback: false)
        way = .here(app)
        return .here(app)
      } catch StoreError.locked where client.isServed {
        way = .server(client)
        return .server(client)
      } catch StoreError.locked where ContinuousClock.now < deadline {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  private func request(
    _ method: Page.Method, _ path: String, _ fields: [String: String], _ file: (name: String, bytes: [UInt8])?
  ) throws -> Request {
    var request = Request(method, path, address: Request.console)
    request.headers["accept"] = "application/json"
    request.headers["accept-language"] = Terminal.language == .english ? "en" : "id"
    request.headers["idempotency-key"] = UUID().uuidString
    request.headers["cookie"] = cookie
    if cookie == nil { request.headers["bekal-facility"] = facility.map(HouseClient.escaped) }
    guard method != .get else {
      request.query = fields.map { "\($0.key)=\(HouseClient.escaped($0.value))" }.joined(separator: "&")
      return request
    }
    guard let file else {
      request.headers["content-type"] = "application/json"
      request.body = Array(try JSONEncoder().encode(fields))
      return request
    }
    (request.headers["content-type"], request.body) = Multipart.encoded(fields, file: file)
    return request
  }

  /// A text as a header or a query can carry it.
  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }

  /// Whether the account uses a second code, and none was sent.
  private static func asksForCode(_ response: Response) -> Bool {
    let json = (try? JSONSerialization.jsonObject(with: Data(response.body))) as? [String: Any]
    return response.status == 422 && (json?["fields"] as? [[String: String]])?.first?["field"] == "code"
  }

  /// The JSON of an answer, or the house's sentence as a fault: input 2, refused 5, a defect 70.
  private static func checked(_ response: Response) throws -> Answered {
    guard !(200..<300).contains(response.status) else { return Answered(body: response.body) }
    let json = (try? JSONSerialization.jsonObject(with: Data(response.body))) as? [String: Any] ?? [:]
    let fields = (json["fields"] as? [[String: String]])?.compactMap { $0["sentence"] } ?? []
    let sentence =
      fields.isEmpty ? json["sentence"] as? String ?? "HTTP \(response.status)" : fields.joined(separator: "\n")
    switch response.status {
    case 500: throw Fault(70, sentence)
    case 422 where fields.isEmpty, 401, 403, 409, 429: throw Fault(5, sentence)
    case _: throw Fault(2, sentence)
    }
  }
}
