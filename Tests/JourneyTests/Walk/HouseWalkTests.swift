import Access
import Almanac
import Foundation
import House
import Language
import Page
import Server
import Store
import StoreTesting
import Testing

/// Two houses with an account and an office each, for the walk over the routes of the house itself.
private struct TwoHouses: Sendable {
  static let day = Day(number: 20_215)
  static let roles = Roles([
    Role("manager", Phrase(id: "Pengelola", en: "Manager"), [.readAccess, .manageAccess, .givePasswords]),
    Role("reader", Phrase(id: "Pembaca", en: "Reader"), [.readAccess]),
    Role("newcomer", Phrase(id: "Pendatang", en: "Newcomer"), []),
  ])

  struct One: Sendable {
    let unit: Institution
    let officer: Officer
    let office: Office
    let tenure: Tenure.ID
  }

  let own: One
  let other: One

  init(_ store: Store) async throws {
    own = try await TwoHouses.house("Rutan Contoh", "siti", in: store)
    other = try await TwoHouses.house("Rutan Seberang", "rahasia.lain", in: store)
  }

  private static func house(_ name: String, _ userName: String, in store: Store) async throws -> One {
    var random = SystemRandomNumberGenerator()
    let now = Moment(milliseconds: 1_746_585_660_000)
    let unit = Institution(id: ID(at: now, random: &random), name: name, region: "3673", zone: .wib)
    let officer = Officer(
      id: ID(at: now, random: &random), userName: userName, name: "Petugas \(userName)", roles: [], isActive: true)
    let office = Office(
      id: ID(at: now, random: &random), title: "Kepala \(name)", part: .head, organisation: nil)
    let console = Actor(account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: [])
    try await Founding.found(
      .init(unit: unit, officer: (officer: officer, passwordHash: "")), roles: ["manager"], in: store, by: console,
      now: now, today: day)
    let tenure = Tenure(
      id: ID(at: now, random: &random), office: office.id, name: "Rudi", serviceNumber: "", capacity: .acting,
      from: day,
      until: day)
    try await store.write {
      try $0.insert(office, at: unit.id)
      try $0.insert(tenure, at: unit.id)
    }
    return One(unit: unit, officer: officer, office: office, tenure: tenure.id)
  }

  /// Who may do what, route by route.
  var entries: [String: AccessWalk.Entry] {
    let grant = #"{"role":"reader"}"#
    let tenure = #"{"name":"Rudi","capacity":"plh","from":"2025-05-07","until":"2025-05-09"}"#
    return [
      "GET /session/new": .init(), "GET /session/lock": .init(), "POST /session/lock": .init(),
      "POST /session": .init(body: #"{"user_name":"x","password":"y"}"#),
      "PUT /session": .init(body: #"{"password":"y"}"#),
      "GET /sign-ins": .init(), "GET /sign-ins.xlsx": .init(),
      "DELETE /session": .init(), "GET /settings": .init(), "GET /session/password": .init(),
      "PUT /session/password": .init(body: #"{"current":"x","password":"y","repeated":"y"}"#),
      "GET /session/code": .init(), "POST /session/code": .init(body: #"{"code":"x"}"#),
      "GET /session/second-factor": .init(), "POST /session/second-factor": .init(),
      "PUT /session/second-factor": .init(body: #"{"code":"x"}"#),
      "DELETE /session/second-factor": .init(body: #"{"code":"x"}"#),
      "PUT /settings/second-factor": .init(body: #"{"required":false}"#),
      "DELETE /officers/{id}/second-factor": .init(
        own: ["id": own.officer.id.text], other: ["id": other.officer.id.text]),
      "POST /officers": .init(
        body: #"{"name":"Budi","user_name":"budi","password":"kucing tidur di atas pagar","role":"reader"}"#),
      "POST /officers/{id}/grants": .init(
        own: ["id": own.officer.id.text], other: ["id": other.officer.id.text], body: grant),
      "DELETE /officers/{id}/grants/{role}": .init(
        own: ["id": own.officer.id.text, "role": "manager"], other: ["id": other.officer.id.text, "role": "manager"]),
      "GET /officers/new": .init(),
      "GET /officers/{id}": .init(own: ["id": own.officer.id.text], other: ["id": other.officer.id.text]),
      "POST /officers/{id}/grants/{role}/confirmation": .init(
        own: ["id": own.officer.id.text, "role": "manager"], other: ["id": other.officer.id.text, "role": "manager"]),
      "PUT /officers/{id}/password": .init(
        own: ["id": own.officer.id.text], other: ["id": other.officer.id.text],
        body: #"{"password":"kucing tidur di atas pagar"}"#),
      "POST /officers/{id}/closure": .init(own: ["id": own.officer.id.text], other: ["id": other.officer.id.text]),
      "DELETE /officers/{id}/closure": .init(own: ["id": own.officer.id.text], other: ["id": other.officer.id.text]),
      "GET /offices/board": .init(),
      "PUT /offices/board": .init(
        body:
          #"{"from":"2025-06-01","offices":["\#(own.office.id)"],"parts":["member"],"titles":[""],"names":["Rudi"]}"#),
      "POST /offices": .init(body: #"{"title":"Petugas Registrasi","part":"secretary"}"#),
      "POST /offices/{id}/tenures": .init(
        own: ["id": own.office.id.text], other: ["id": other.office.id.text], body: tenure),
      "PUT /offices/{id}/tenures/{tenure}/account": .init(
        own: ["id": own.office.id.text, "tenure": own.tenure.text],
        other: ["id": other.office.id.text, "tenure": other.tenure.text],
        body: #"{"account":"\#(own.officer.id)"}"#),
    ]
  }
}

@Suite struct HouseWalkTests {
  private static let routes = SessionRoutes.all + AccessRoutes(TwoHouses.roles).all

  private static func walk(
    _ store: Store, routes: [Route], _ change: (inout [String: AccessWalk.Entry]) -> Void = { _ in }
  ) async throws -> [String] {
    let houses = try await TwoHouses(store)
    let app = try App(
      store: store, routes: routes, menu: [], roles: TwoHouses.roles, clock: Clock(fixed: TwoHouses.day, zone: .wib),
      unit: houses.own.unit)
    var entries = houses.entries
    change(&entries)
    let (officer, office) = (houses.other.officer, houses.other.office)
    return await AccessWalk(
      app: app, routes: routes, roles: TwoHouses.roles, unit: houses.own.unit,
      account: houses.own.officer.id, entries: entries,
      foreign: [officer.id.text, officer.name, office.id.text, office.title]
    ).faults()
  }

  @Test(arguments: TestStore.dialects)
  func `every route of the house lets in whom it says, and nobody else`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, AccessMigrations.all) { store in
      let faults = try await Self.walk(store, routes: Self.routes)
      #expect(faults == [])
    }
  }

  @Test func `a route without an entry is a fault, and so is an entry without a route`() async throws {
    try await TestStore.with(.sqlite, AccessMigrations.all) { store in
      let faults = try await Self.walk(store, routes: Self.routes) { entries in
        entries["GET /settings"] = nil
        entries["GET /gone"] = .init()
      }
      #expect(faults == ["GET /gone: an entry for a route that is not there", "GET /settings: no entry"])
    }
  }

  @Test func `the walk sees a route that shows what is not there, and one that meets a defect`() async throws {
    struct Broken: Error {}
    let routes: [Route] = [
      .get("/ghosts/{id}", needs: .permission(.readAccess), Phrase(same: "Ghost")) { _ in
        .page(["x": 1]) { _, _ in PageContent(room: nil, title: "x", body: .empty) }
      },
      .get("/broken", needs: .permission(.manageAccess), Phrase(same: "Broken")) { _ in throw Broken() },
    ]
    try await TestStore.with(.sqlite, AccessMigrations.all) { store in
      let houses = try await TwoHouses(store)
      let app = try App(
        store: store, routes: routes, menu: [], roles: TwoHouses.roles,
        clock: Clock(fixed: TwoHouses.day, zone: .wib), unit: houses.own.unit)
      let faults = await AccessWalk(
        app: app, routes: routes, roles: TwoHouses.roles, unit: houses.own.unit,
        account: houses.own.officer.id, entries: [:], foreign: []
      ).closedDoors()
      #expect(
        faults == [
          "GET /ghosts/{id} as manager: a missing record answers 200",
          "GET /ghosts/{id} as reader: a missing record answers 200", "GET /broken as manager: may, yet gets 500",
        ])
    }
  }

  @Test func `the walk sees a route that tells another house's record from a missing one`() async throws {
    let leaking = Route.get("/leaks/{id}", needs: .permission(.readAccess), Phrase(same: "Leak")) { context in
      let id = try context.id("id", of: Account.self)
      let known = try await context.read { db in
        try db.units().flatMap { try db.officers(at: $0.id, on: context.today) }.first { $0.id == id }
      }
      guard let known else { throw Missing() }
      return .page(known) { _, _ in PageContent(room: nil, title: "x", body: .empty) }
    }
    let routes = Self.routes + [leaking]
    try await TestStore.with(.sqlite, AccessMigrations.all) { store in
      let houses = try await TwoHouses(store)
      var entries = houses.entries
      entries["GET /leaks/{id}"] = .init(
        own: ["id": houses.own.officer.id.text], other: ["id": houses.other.officer.id.text])
      let app = try App(
        store: store, routes: routes, menu: [], roles: TwoHouses.roles, clock: Clock(fixed: TwoHouses.day, zone: .wib),
        unit: houses.own.unit)
      let faults = await AccessWalk(
        app: app, routes: [leaking], roles: TwoHouses.roles, unit: houses.own.unit,
        account: houses.own.officer.id, entries: entries.filter { $0.key.contains("leaks") }, foreign: []
      ).faults()
      #expect(
        faults.count == 2 && faults.allSatisfy { $0.contains("another house's record answers 200, a missing one 404") })
    }
  }
}
