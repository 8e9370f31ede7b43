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

/// What each role finds on its first page in the example house.
@Suite(.enabled(if: SolvingWorker.isThere)) struct RoleTodayTests {
  /// The example house on the first day from its own on on which somebody is called to a class.
  private static func onClassDay(
    _ dialect: Dialect, _ test: (_ caller: (String) -> Caller, _ called: Int) async throws -> Void
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let now = Moment(DemoHouse.day, hour: 9, minute: 0, in: .wib)
      let house = DemoHouse(roles: Composition.roles)
      let unit = try await house.found(in: store, now: now)
      try await house.goOn(in: store, at: unit, now: now)
      let days = (0..<60).map { DemoHouse.day.adding(days: $0) }
      let found = try await store.read { db in
        try days.lazy.map { ($0, try placementCalls()(db, unit.id, $0).count) }.first { $0.1 > 0 }
      }
      let (day, called) = try #require(found)
      let app = try App(
        store: store, routes: Composition.routes, menu: Composition.menu, roles: Composition.roles,
        clock: Clock(fixed: day, zone: .wib), unit: unit)
      try await test(
        { role in
          let permissions = Composition.roles.permissions(of: [role])
          return Caller(
            app,
            as: Actor(
              account: nil, name: role, office: "", facility: unit.id, agency: nil, permissions: permissions))
        }, called)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a block officer sees who is called where, by cell, and finds a name`(_ dialect: Dialect) async throws {
    try await Self.onClassDay(dialect) { caller, called in
      let warden = caller("block_officer")
      let first = await warden.page("/").text
      #expect(first.contains("\(called) orang dipanggil ke kelas hari ini"))
      #expect(first.contains("action=\"/blocks\"") && first.contains(">Blok</a>"))
      let page = await warden.page("/blocks?only=called").text
      #expect(page.contains("<h1>\(called) orang dipanggil hari ini</h1>"))
      struct Read: Decodable {
        struct Cell: Decodable {
          struct Person: Decodable {
            struct Call: Decodable { let hours: String }
            let name: String
            let calls: [Call]
          }
          let block: String
          let people: [Person]
        }
        let cells: [Cell]
      }
      let list = try JSONDecoder().decode(
        Read.self, from: Data(await warden.read("/blocks?only=called").body))
      let people = list.cells.flatMap(\.people)
      #expect(people.count == called && people.allSatisfy { !$0.calls.isEmpty })
      let name = try #require(people.first?.name)
      #expect(await warden.page("/blocks?q=\(percent(name))").text.contains(name))
      #expect(
        await warden.page("/blocks?q=xqzwv").text.contains("<h1>Tidak ada orang yang cocok dengan “xqzwv”</h1>"))
      #expect(await warden.page("/people").status == 403)
    }
  }

  @Test func `each role is told the classes of the day, and nothing that it cannot do`() async throws {
    try await Self.onClassDay(.sqlite) { caller, _ in
      let officer = await caller("training_officer").page("/").text
      #expect(officer.contains("Hari ini berlangsung") && officer.contains(" peserta</p>"))
      #expect(officer.contains("/people?only=unassessed"))
      for role in ["auditor", "board_member"] {
        let page = await caller(role).page("/").text
        for verb in ["Tanyakan", "Perbarui", "/imports/new", "only=unassessed", "only=clinic", "Nyatakan terlaksana"] {
          #expect(!page.contains(verb), "\(role): \(verb)")
        }
      }
      #expect(!officer.contains("Dijanjikan Rutan sendiri"))
      let classes = officer.components(separatedBy: "href=\"/cohorts/").dropFirst()
      let id = try #require(classes.first?.prefix(36))
      let page = await caller("training_officer").page("/cohorts/\(id)").text
      let (people, facts) = (page.range(of: "id=\"h-peserta\""), page.range(of: "id=\"h-facts\""))
      #expect(try #require(people).lowerBound < #require(facts).lowerBound)
      for end in ["pdf", "xlsx"] {
        let file = await caller("training_officer").read("/cohorts/\(id)/participants.\(end)")
        let name = file.header("Content-Disposition") ?? ""
        #expect(file.status == 200 && name.contains("peserta-") && !name.contains("daftar-peserta"), "\(name)")
      }
      let mine = await caller("training_officer").page("/people?only=unassessed").text
      #expect(mine.contains(" orang: Belum dinilai</h1>"))
    }
  }
}
