import Access
import Almanac
import Demo
import Foundation
import House
import Page
import Placement
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// What pages of the example house ask its database.
private struct Counted {
  /// The most statements of the first page, of a person and of the list.
  static let mostToday = 20
  static let mostPerson = 14
  static let mostList = 13

  let store: Store
  let unit: Institution
  let app: App

  /// The house with its latest proposal computed, where the solver is there.
  init(in store: Store) async throws {
    self.store = store
    let now = Moment(DemoHouse.day, hour: 9, minute: 0, in: .wib)
    let house = DemoHouse(roles: Composition.roles)
    unit = try await house.found(in: store, now: now)
    app = try App(
      store: store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles,
      clock: Clock(fixed: DemoHouse.day, zone: .wib), unit: unit)
    guard SolvingWorker.isThere else { return }
    try await house.goOn(in: store, at: unit, now: now)
    try await JobWorker(store, [ProposalJobs(store: store, clock: { now }).handler]).drain()
    let states = try await store.read { [unit] in try $0.proposals(at: unit.id).map(\.state) }
    try #require(!states.contains(.computing), "the proposal of May is not computed")
  }

  /// How many statements and bytes a page costs somebody of a role.
  func cost(_ path: String, as role: String) async throws -> (statements: Int, bytes: Int) {
    let permissions = Composition.roles.permissions(of: [role])
    let actor = Actor(
      account: nil, name: "Petugas", office: "", facility: unit.id, agency: nil, permissions: permissions)
    let reads = Recording()
    let request = Request(.get, path, headers: ["accept": "text/html", "host": "rutan.example"])
    let answer = await app.reading(through: store.recorded(in: reads)).answer(request, as: actor)
    try #require(answer.status == 200, "\(path) for \(role): \(answer.status)")
    if ProcessInfo.processInfo.environment["BEKAL_LIST_STATEMENTS"] != nil {
      print("\(path) (\(role)): \(reads.count) statements, \(answer.body.count) bytes")
    }
    return (reads.count, answer.body.count)
  }

  /// People whose pages show most: those with a place first.
  func people() async throws -> [String] {
    try await store.read { [unit] db in
      try db.rows(
        """
        SELECT p.id FROM people_person p
        WHERE p.facility_id = \(unit.id) AND p.state = 'present'
        ORDER BY (
          SELECT CAST(count(*) AS bigint) FROM placement_enrolment e
          WHERE e.facility_id = p.facility_id AND e.person_id = p.id) DESC, p.name_key, p.id LIMIT 40
        """
      ).map { try $0.get("id") }
    }
  }
}

@Suite(.serialized) struct StatementTests {
  @Test(arguments: TestStore.dialects)
  func `Hari ini asks at most 20 statements, a person at most 14, the list at most 13`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await Counted(in: store)
      for role in Composition.roles.all.map(\.key) {
        #expect(try await house.cost("/", as: role).statements <= Counted.mostToday, "\(role)")
      }
      for role in ["training_officer", "head", "board_member", "auditor", "case_officer"] {
        #expect(try await house.cost("/people", as: role).statements <= Counted.mostList, "\(role)")
      }
      for person in try await house.people() {
        let cost = try await house.cost("/people/\(person)", as: "training_officer")
        #expect(cost.statements <= Counted.mostPerson, "\(person)")
      }
    }
  }
}
