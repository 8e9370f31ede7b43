import Access
import Almanac
import Demo
import Foundation
import House
import Page
import Partners
import Programmes
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// The search in the header, and lists that say what they are narrowed to, in the example house.
@Suite struct SearchEverythingTests {
  @Test(arguments: TestStore.dialects)
  func `search finds partners and programmes, opens the only hit, and says when there is none`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let now = Moment(DemoHouse.day, hour: 9, minute: 0, in: .wib)
      let unit = try await DemoHouse(roles: Composition.roles).found(in: store, now: now)
      let app = try App(
        store: store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles,
        clock: Clock(fixed: DemoHouse.day, zone: .wib), unit: unit)
      func caller(_ role: String) -> Caller {
        Caller(
          app,
          as: Actor(
            account: nil, name: role, office: "", facility: unit.id, agency: nil,
            permissions: Composition.roles.permissions(of: [role])))
      }
      let officer = caller("training_officer")
      let (agency, programme) = try await store.read { db in
        (try db.agencies(at: unit.id).first, try db.programmes(at: unit.id).first)
      }
      let (partner, course) = (try #require(agency), try #require(programme))
      for (title, path) in [(partner.name, "/agencies/\(partner.id)"), (course.title, "/programmes/\(course.id)")] {
        let text = await officer.read("/search?q=\(percent(title))").text
        #expect(text.contains("\"path\":\"\(path)\""), "\(title)")
      }
      // Who may not read partners does not find them.
      #expect(await !caller("case_officer").read("/search?q=\(percent(partner.name))").text.contains("/agencies/"))
      let none = await officer.page("/search?q=xqzwv")
      #expect(none.status == 200 && none.text.contains("<h1>Tidak ada yang cocok dengan “xqzwv”</h1>"))
      try await Self.opensTheOnlyHit(officer, people: "BI")
    }
  }

  /// The whole number of somebody is one hit, whoever else is near: a browser goes straight there.
  private static func opensTheOnlyHit(_ officer: Caller, people prefix: String) async throws {
    struct Found: Decodable {
      struct Person: Decodable { let id: String, register_number: String }
      let people: [Person]
    }
    let found = try JSONDecoder().decode(
      Found.self, from: Data(await officer.read("/people?class=\(prefix)").body)
    ).people
    let person = try #require(found.first)
    let page = await officer.page("/search?q=\(percent(person.register_number))")
    #expect(page.status == 303 && page.header("Location") == "/people/\(person.id)", "\(person.register_number)")
  }
}
