import Access
import Almanac
import House
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

@Suite struct ClosedDoorTests {
  @Test(arguments: TestStore.dialects)
  func `every route of the house is closed to nobody and to the roles that may not use it`(_ dialect: Dialect)
    async throws
  {
    try await TestStore.with(dialect, Composition.migrations) { store in
      var random = SystemRandomNumberGenerator()
      let now = Moment(milliseconds: 1_746_585_660_000)
      let day = Day(number: 20_215)
      let unit = Institution(id: ID(at: now, random: &random), name: "Rutan Contoh", region: "3673", zone: .wib)
      let officer = Officer(id: ID(at: now, random: &random), userName: "siti", name: "Siti", roles: [], isActive: true)
      let console = Actor(account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: [])
      try await Founding.found(
        .init(unit: unit, officer: (officer: officer, passwordHash: "")), roles: Composition.founding, in: store,
        by: console, now: now, today: day)
      let app = try App(
        store: store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles,
        clock: Clock(fixed: day, zone: .wib), unit: unit)
      let faults = await AccessWalk(
        app: app, routes: Composition.routes, roles: Composition.roles, unit: unit, account: officer.id,
        entries: [:], foreign: []
      ).closedDoors()
      #expect(faults == [])
    }
  }

  @Test func `every role may read the first page, and none may do everything`() {
    let all = Composition.roles.all.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
    for role in Composition.roles.all {
      #expect(role.permissions.contains(.readToday), "\(role.key)")
      #expect(role.permissions != all, "\(role.key)")
    }
  }
}
