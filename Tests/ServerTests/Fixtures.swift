import Access
import Almanac
import Foundation
import House
import Language
import Page
import ServerTesting
import Store
import StoreTesting
import Synchronization
import Testing

@testable import Server

/// A house with three officers, one of another house, and the routes under test.
struct TestHouse: Sendable {
  static let password = "kucing tidur di atas pagar"
  static let day = Day(number: 20_215)
  static let roles = Roles([
    Role(
      "manager", Phrase(id: "Pengelola", en: "Manager"), [.readAccess, .manageAccess, .givePasswords, .readJournal],
      isGuarded: true),
    Role("reader", Phrase(id: "Pembaca", en: "Reader"), [.readAccess]),
    Role("newcomer", Phrase(id: "Pendatang", en: "Newcomer"), []),
  ])
  private static let hash = Task { try await Password.hash(password) }

  let store: Store
  let app: App
  let own: Institution
  let other: Institution
  let officers: [String: Officer]

  /// Runs a test in a fresh house.
  static func with(
    _ dialect: Dialect = .sqlite, demo: Bool = false, _ test: @Sendable (TestHouse) async throws -> Void
  ) async throws {
    try await TestStore.with(dialect, AccessMigrations.all) { store in
      try await test(try await TestHouse(store, demo: demo))
    }
  }

  private init(_ store: Store, demo: Bool) async throws {
    self.store = store
    let clock = Clock(fixed: Self.day, zone: .wib)
    var random = SystemRandomNumberGenerator()
    let before = Moment(milliseconds: 1_700_000_000_000)
    own = Institution(id: ID(at: before, random: &random), name: "Rutan Contoh", region: "3673", zone: .wib)
    other = Institution(id: ID(at: before, random: &random), name: "Rutan Lain", region: "3604", zone: .wib)
    var officers: [String: Officer] = [:]
    for role in Self.roles.all.map(\.key) + ["stranger"] {
      officers[role] = Officer(
        id: ID(at: before, random: &random), userName: role, name: "Petugas \(role)", roles: [role], isActive: true)
    }
    self.officers = officers
    let console = Actor(account: nil, name: "konsol", office: "", facility: own.id, agency: nil, permissions: [])
    let (own, other, hash) = (own, other, try await Self.hash.value)
    for unit in [own, other] {
      try await Founding.found(
        .init(unit: unit, officer: nil), roles: [], in: store, by: console, now: before, today: Self.day)
    }
    let seated = officers
    try await store.write { db in
      var random = SystemRandomNumberGenerator()
      for (role, officer) in seated {
        try db.insert(officer, passwordHash: hash, at: before)
        let grant = Grant(
          id: ID(at: before, random: &random), account: officer.id, role: role == "stranger" ? "manager" : role,
          organisation: nil, from: Self.day, until: nil,
          approval: Approval(
            id: ID(at: before, random: &random), maker: console.signature, madeAt: before, isByOnePerson: false,
            beneficiary: officer.id, checked: .init(by: "petugas lain", at: before)))
        try db.insert(grant, at: role == "stranger" ? other.id : own.id)
      }
    }
    app = try App(
      store: store, routes: SessionRoutes.all + AccessRoutes(Self.roles).all + Probe.routes, menu: [],
      roles: Self.roles, clock: clock, unit: own, demo: demo ? ["reader": try #require(officers["reader"])] : [:])
  }

  /// Signs in and gives the guest that the cookie makes.
  func enter(_ name: String, address: String = "10.0.0.1") async throws -> TestGuest {
    var session = TestGuest(house: self, address: address)
    let answer = await session.send(.post, "/session", ["user_name": name, "password": Self.password])
    try #require(answer.status == 200, "\(answer.text)")
    return session
  }

  /// Signs in as an officer on the page for it, and comes to the settings.
  func visitor(_ name: String, password: String = TestHouse.password) async throws -> Visitor {
    let visitor = Visitor(name, at: app)
    try await visitor.open("/session/new?to=/settings").form("Masuk").submit(
      ["user_name": name, "password": password])
    return visitor
  }

  /// Somebody without a cookie.
  func stranger(address: String = "10.0.0.9") -> TestGuest { TestGuest(house: self, address: address) }
}

/// Somebody with a cookie jar.
struct TestGuest: Sendable {
  let house: TestHouse
  var address: String
  var cookies: [String: String] = [:]

  /// Sends any request with the cookies, and keeps those that come back.
  mutating func ask(
    _ method: Page.Method, _ path: String, query: String = "", body: [UInt8] = [], _ headers: [String: String] = [:]
  ) async -> Response {
    var headers = headers
    headers["host"] = headers["host"] ?? "rutan.example"
    if !cookies.isEmpty {
      headers["cookie"] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    let request = Request(method, path, query: query, headers: headers, body: body, address: address)
    let response = await house.app.answer(request)
    for (name, value) in response.headers where name == "Set-Cookie" {
      let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = value.contains("Max-Age=0") ? nil : String(pair[1])
    }
    return response
  }

  /// Asks for a page as a browser does.
  mutating func page(_ path: String, query: String = "") async -> Response {
    await ask(.get, path, query: query, ["accept": "text/html,*/*"])
  }

  /// Asks for a value as a program does.
  mutating func value(_ path: String, query: String = "") async -> Response {
    await ask(.get, path, query: query, ["accept": "application/json"])
  }

  /// Sends JSON as a program does.
  mutating func send(
    _ method: Page.Method, _ path: String, _ fields: [String: String], key: String? = UUID().uuidString
  ) async -> Response {
    let body = (try? JSONEncoder().encode(fields)).map(Array.init) ?? []
    var headers = ["accept": "application/json", "content-type": "application/json"]
    headers["idempotency-key"] = key
    return await ask(method, path, body: body, headers)
  }

  /// Sends a form as a browser does from one of our pages.
  mutating func submit(
    _ path: String, _ fields: [(String, String)], origin: String? = "http://rutan.example", token: Bool = true
  ) async -> Response {
    var fields = fields
    if token { fields.append(("_token", await page("/session/new").hidden("_token") ?? "")) }
    let body = fields.map { "\($0.0)=\(percent($0.1))" }.joined(separator: "&")
    var headers = ["accept": "text/html", "content-type": "application/x-www-form-urlencoded"]
    headers["origin"] = origin
    return await ask(.post, path, body: Array(body.utf8), headers)
  }
}

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }

  /// All values of a header.
  func all(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

  /// The value of the first hidden field of a name.
  func hidden(_ name: String) -> String? {
    let mark = "name=\"\(name)\" value=\""
    guard let start = text.range(of: mark)?.upperBound else { return nil }
    return String(text[start...].prefix { $0 != "\"" })
  }

  /// The sentence of a refusal in JSON.
  var sentence: String? {
    ((try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any])?["sentence"] as? String
  }
}

/// Routes that only tests have: a form, a write, a file, an upload, a defect.
enum Probe {
  struct Note: Form {
    static let fields = [
      FormField("text", .text(max: 20), Phrase(id: "Catatan", en: "Note")),
      FormField("count", .integer(1...9), Phrase(id: "Jumlah", en: "Count"), required: false),
      FormField("pin", .secret(max: 40), Phrase(id: "PIN", en: "PIN"), required: false),
    ]
    let text: String
    init(_ input: FormInput) { text = input.text("text") }
  }

  struct Upload: Form {
    static let fields = [FormField("file", .file(maxBytes: 1_048_576), Phrase(id: "Berkas", en: "File"))]
    let size: Int
    init(_ input: FormInput) { size = input.file("file")?.bytes.count ?? 0 }
  }

  struct Name: Form {
    static let fields = [FormField("name", .text(max: 100), Phrase(same: "Name"))]
    let name: String
    init(_ input: FormInput) { name = input.text("name") }
  }

  /// A wish turned down for a reason that a person can act on.
  struct Full: House.Refusal, Explained {
    let phrase = Phrase(id: "Sudah penuh.", en: "It is full.")
  }

  struct Broken: Error { let secret = "3604010101010000" }

  static let routes: [Route] = [
    .get("/", needs: .signedIn, Phrase(same: "First")) { _ in
      .page([0]) { _, _ in PageContent(room: nil, title: "First", body: .empty) }
    },
    .get("/probe/form", needs: .permission(.readAccess), Phrase(same: "Form")) { context in
      .page(["officer": context.actor.name]) { _, screen in
        PageContent(
          room: nil, title: "Form",
          body: screen.form(.post, "/probe/notes", screen.fields(Note.self), submit: Phrase(same: "Go")))
      }
    },
    .write(.post, "/probe/notes", needs: .permission(.readAccess), form: Note.self, Phrase(id: "Catat", en: "Note")) {
      context, form in
      let id = context.newID(of: Probe.self)
      let done = try await context.write { db in
        if form.text == "penuh", try db.setting("open") == nil { throw Full() }
        db.state(Fact("probe.noted", about: id, ["text": .text(form.text)]))
        return id.text
      }
      return .see("/probe/form", saying: Phrase(id: "Tersimpan: é", en: "Saved: é"), done)
    },
    .write(.post, "/probe/files", needs: .permission(.manageAccess), form: Upload.self, Phrase(same: "Upload")) {
      _, form in .page(["size": form.size]) { _, _ in PageContent(room: nil, title: "ok", body: .empty) }
    },
    .get("/probe/file", needs: .open, form: Name.self, Phrase(same: "File")) { _, form in
      .file(Array("x".utf8), type: "text/plain", download: form.name)
    },
    .get("/probe/defect", needs: .open, Phrase(same: "Defect")) { _ in throw Broken() },
  ]
}
