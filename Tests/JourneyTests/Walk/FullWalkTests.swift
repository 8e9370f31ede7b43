import Access
import Foundation
import House
import Page
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Every route of the program, every role, records of the own house and of another one.
@Suite(.enabled(if: SolvingWorker.isThere)) struct FullWalkTests {
  /// The two houses of a walk, in one database.
  static func houses(in store: Store) async throws -> (own: FilledHouse, other: FilledHouse) {
    let own = try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store)
    let other = try await JourneyHouse("Rutan Seberang", officer: "lain", in: store)
    return (try await FilledHouse(own, mark: "Sendiri"), try await FilledHouse(other, mark: "Seberang"))
  }

  /// Every role; on PostgreSQL, where the same SQL runs, those that differ most, unless BEKAL_FULL asks for all.
  private static func roles(on dialect: Dialect) -> Roles {
    switch dialect {
    case .sqlite: return Composition.roles
    case .postgres:
      if ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" { return Composition.roles }
      return Roles(Composition.roles.all.filter { ["training_officer", "head", "agency_office"].contains($0.key) })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `no role sees or changes more than it may, and another house is as if it were not there`(_ dialect: Dialect)
    async throws
  {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let (own, other) = try await FullWalkTests.houses(in: store)
      let agency = try #require(AgencyID(own.id("agency")))
      let walk = AccessWalk(
        app: own.house.app, routes: Composition.routes, roles: FullWalkTests.roles(on: dialect),
        unit: own.house.unit, account: own.house.officer.id, agencies: ["agency_office": agency, "instructor": agency],
        entries: WalkEntries(own: own, other: other, routes: Composition.routes).all,
        foreign: other.ids.values.sorted() + ["Seberang", other.house.officer.id.text])
      let faults = await walk.faults()
      #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }
  }

  @Test func `outsiders and those who need no names reach nothing else`() {
    let house: Set = ["/", "/more", "/session/second-factor"]
    let reached: [String: Set<String>] = [
      "block_officer": house.union(["/blocks", "/engagements"]),
      "agency_office": house.union([
        "/agency/cohorts", "/agency/cohorts/{id}/participants", "/agency/cohorts/{id}/participants.pdf",
      ]),
    ]
    for (key, paths) in reached {
      let held = Composition.roles.permissions(of: [key])
      let may = Composition.routes.filter { route in
        switch route.needs {
        case .open: false
        case .signedIn: true
        case .permission(let permission): held.contains(permission)
        }
      }
      #expect(Set(may.map(\.path)) == paths, "\(key)")
      #expect(may.allSatisfy { $0.method == .get || $0.path == "/session/second-factor" }, "\(key) writes")
    }
    #expect(Composition.roles.permissions(of: ["instructor"]) == Composition.roles.permissions(of: ["agency_office"]))
    let technician = Composition.roles.permissions(of: ["technician"])
    let ofPeople = technician.filter { $0.name.hasPrefix("people.") || $0.name.hasPrefix("placement.") }
    #expect(ofPeople.isEmpty)
  }
}
