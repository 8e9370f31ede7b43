import Access
import Almanac
import Foundation
import House
import Page
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// An outsider sees the participants of the own agency's cohorts, from a day before the first meeting to 30 days after the last.
@Suite(.enabled(if: SolvingWorker.isThere)) struct AgencyWindowTests {
  private struct Cohort: Decodable {
    let start: String
    let end: String
  }

  private static func instructor(of filled: FilledHouse, for agency: String, on day: Day) throws -> Caller {
    let house = filled.house
    let app = try App(
      store: house.store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles,
      clock: Clock(fixed: day, zone: .wib), unit: house.unit)
    let actor = Actor(
      account: house.officer.id, name: "Instruktur", office: "", facility: house.unit.id,
      agency: try #require(AgencyID(filled.id(agency))),
      permissions: Composition.roles.permissions(of: ["instructor"]))
    return Caller(app, as: actor)
  }

  @Test func `the list of participants opens a day before the start and closes 30 days after the end`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let filled = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
      let today = try Self.instructor(of: filled, for: "agency", on: JourneyHouse.day)
      let room = try await today.room("Kelas")
      let cohorts = try await room.value([Cohort].self)
      let cohort = try #require(cohorts.min { $0.start < $1.start })
      let (start, end) = (try #require(Day(cohort.start)), try #require(Day(cohort.end)))
      let path = "/agency/cohorts/\(filled.id("cohort"))/participants"
      for (day, status) in [
        (start.adding(days: -2), 422), (start.adding(days: -1), 200), (end.adding(days: 30), 200),
        (end.adding(days: 31), 422),
      ] {
        let own = try Self.instructor(of: filled, for: "agency", on: day)
        #expect(await own.read(path).status == status, "\(day)")
        #expect(await own.read(path + ".pdf").status == status, "\(day)")
        let links = try await own.room("Kelas").links.filter { $0.address == path }
        #expect(links.isEmpty == (status == 422), "\(day)")
        for link in links { #expect(try await link.follow().link("PDF").file().body.starts(with: Array("%PDF-".utf8))) }
        let other = try Self.instructor(of: filled, for: "agency two", on: day)
        #expect(await other.read(path).status == 404, "\(day)")
        #expect(try await !other.room("Kelas").links.contains { $0.address == path }, "\(day)")
      }
    }
  }
}
