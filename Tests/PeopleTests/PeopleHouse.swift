import Access
import Almanac
import Foundation
import House
import Language
import Page
import People
import Store
import StoreTesting

/// *Rutan Contoh* with its routes, called as a browser or a program calls them, without a server.
struct PeopleHouse: Sendable {
  static let migrations = AccessMigrations.all + PeopleMigrations.all
  static let today = Day(number: 20_215)  // 7 May 2025
  static let officer: Set<Permission> = [
    .readPeople, .readCase, .readEverybody, .importPeople, .writePeople, .assignCare, .recordDepartures,
    .readBlocks,
  ]

  let store: Store
  var permissions = PeopleHouse.officer
  var facility = PeopleHouse.contoh
  /// Who acts; nil for the console.
  var account: Account.ID?

  static let contoh = PeopleHouse.id(1)
  static let elsewhere = PeopleHouse.id(2)

  /// An identity of its own.
  static func newIdentity<Noun>() -> House.ID<Noun> {
    var random = SystemRandomNumberGenerator()
    return ID(at: now, random: &random)
  }

  private static func id(_ number: Int) -> Facility.ID {
    var random = SystemRandomNumberGenerator()
    return Facility.ID("00000000-0000-7000-8000-00000000000\(number)") ?? ID(at: now, random: &random)
  }

  static let now = Moment(today, hour: 9, minute: 41, in: .wib)

  /// Runs a test in an empty house.
  static func with<Value>(_ dialect: Dialect, _ test: (PeopleHouse) async throws -> Value) async throws -> Value {
    try await TestStore.with(dialect, migrations) { try await test(PeopleHouse(store: $0)) }
  }

  /// The same house seen by somebody with other permissions.
  func seen(with permissions: Set<Permission>) -> PeopleHouse {
    var house = self
    house.permissions = permissions
    return house
  }

  /// The same house as an account of these permissions sees it.
  func seen(by account: Account.ID, with permissions: Set<Permission>) -> PeopleHouse {
    var house = seen(with: permissions)
    house.account = account
    return house
  }

  /// The same database seen from another facility.
  func from(_ facility: Facility.ID) -> PeopleHouse {
    var house = self
    house.facility = facility
    return house
  }

  var actor: Actor {
    Actor(account: account, name: "Siti", office: "Bimker", facility: facility, agency: nil, permissions: permissions)
  }

  struct Refused: Error {}

  /// Calls a route; `entries` are the query of a GET or the fields of a form.
  func call(_ method: Page.Method, _ path: String, _ entries: [String: FormEntry] = [:]) async throws -> Answer {
    guard case .route(let route, let parameters) = RouteTable(PeopleRoutes.all).match(method, path) else {
      throw Missing()
    }
    if case .permission(let permission) = route.needs, !actor.may(permission) { throw Refused() }
    let input = try FormDecoder.decode(entries, fields: route.fields, strict: true)
    let context = RequestContext(
      actor: actor, language: .indonesian, now: PeopleHouse.now, today: PeopleHouse.today, zone: .wib, store: store,
      request: Request(method, path), parameters: parameters, inputHash: [], key: nil)
    return try await route.handle(context, input)
  }

  /// The markup of a page: title, lead, actions and body.
  func html(_ path: String, _ entries: [String: FormEntry] = [:]) async throws -> String {
    let answer = try await call(.get, path, entries).content
    if path == "/search", case .see(let only, _, _) = answer { return try await html(only) }
    guard case .page(_, let content) = answer else { throw Missing() }
    let drawn = content(screen(path))
    return [
      HTML.escaped(drawn.title), drawn.lead?.text ?? "", drawn.actions.text, drawn.body.text, drawn.fine?.text ?? "",
    ]
    .joined(separator: "\n")
  }

  /// The JSON of an answer.
  func json(_ method: Page.Method, _ path: String, _ entries: [String: FormEntry] = [:]) async throws -> Data {
    switch try await call(method, path, entries).content {
    case .page(let json, _), .bare(let json, _), .see(_, _, let json): try json()
    case .file(let bytes, _, _): Data(bytes)
    }
  }

  /// The path a write leads to.
  @discardableResult
  func write(_ method: Page.Method, _ path: String, _ entries: [String: FormEntry] = [:]) async throws -> String {
    guard case .see(let next, _, _) = try await call(method, path, entries).content else { throw Missing() }
    return next
  }

  /// Stages a file; the path of its preview.
  func stage(_ bytes: [UInt8], kind: String? = nil, name: String = "register.csv") async throws -> String {
    var entries: [String: FormEntry] = ["file": .file(name: name, bytes: bytes), "as_of": .texts(["07/05/2025"])]
    if let kind { entries["kind"] = .texts([kind]) }
    return try await write(.post, "/imports", entries)
  }

  /// Stages and applies a file; the path of its preview.
  @discardableResult
  func take(_ bytes: [UInt8], kind: String? = nil) async throws -> String {
    let path = try await stage(bytes, kind: kind)
    try await write(.post, path + "/application")
    return path
  }

  func people() async throws -> [Person] {
    let facility = facility
    return try await store.read { try $0.people(at: facility, presentOnly: false, opening: .all) }
  }

  private func screen(_ path: String) -> Screen {
    Screen(
      language: .indonesian,
      place: .init(name: "Rutan Contoh", today: PeopleHouse.today, now: PeopleHouse.now, zone: .wib, isFixed: true),
      actor: actor, path: path, token: "t", key: "k")
  }

  /// All rows of all tables of People, as one text.
  func dump() async throws -> String {
    let tables = [
      ("people_person", "id"), ("people_number", "person_id, number_key"),
      ("people_claim", "person_id, kind, on_day, source"),
      ("people_word", "word, full_key, person_id"), ("people_spelling", "word"),
      ("people_interest", "person_id, rank"), ("people_skill", "person_id, place"), ("people_limit", "id"),
      ("people_post", "id"), ("people_stay", "id"), ("people_detention", "id"), ("people_apart", "id"),
      ("people_note", "id"),
      ("people_expectation", "id"),
      ("people_import", "id"),
    ]
    return try await store.read { db in
      try tables.map { table, key in
        let rows = try db.rows(SQL(composed: "SELECT * FROM \(table) ORDER BY \(key) LIMIT 100000"))
        return table + "\n" + rows.map { "\($0)" }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }
}
