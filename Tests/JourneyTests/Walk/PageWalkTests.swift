import Access
import Almanac
import House
import Language
import Page
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Every link and every form of every page, as every role.
@Suite struct PageWalkTests {
  /// From now on the journal takes no line: what a form would write is refused at the end of its transaction.
  private static func close(_ journal: Store) async throws {
    try await journal.write { db in
      _ = try db.run("CREATE TABLE closed (id bigint PRIMARY KEY)")
      _ = try db.run("INSERT INTO closed (id) VALUES (1)")
      _ = try db.run(
        "CREATE TRIGGER closed BEFORE INSERT ON store_journal BEGIN INSERT INTO closed VALUES (1); END")
    }
  }

  @Test(.enabled(if: SolvingWorker.isThere))
  func `every link leads to a page and every form to a route that takes it`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let house = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
      try await Self.close(store)
      let agency = try #require(AgencyID(house.id("agency")))
      let entries = WalkEntries(own: house, other: house, routes: Composition.routes)
      let walk = PageWalk(
        app: house.house.app,
        walkers: [("nobody", nil)]
          + Composition.roles.all.map { role in
            (role.key, house.house.actor(role.permissions, agency: role.side == .agency ? agency : nil))
          },
        starts: entries.addresses)
      let faults = await walk.faults()
      let isSound = faults.isEmpty
      #expect(isSound, "\(faults.joined(separator: "\n"))")
    }
  }

  @Test func `the walk sees links and forms that lead nowhere`() async throws {
    struct Note: Form {
      static let fields = [FormField("text", .text(max: 20), Phrase(same: "Text"))]
      init(_ input: FormInput) {}
    }
    let page: Route = .get("/", needs: .permission(.readAccess), Phrase(same: "First")) { _ in
      .page([1]) { _, screen in
        let go = Phrase(same: "Go")
        let field = screen.field(FormField("word", .text(max: 9), go))
        return PageContent(
          room: nil, title: "First",
          body: screen.link("/gone", Phrase(same: "Gone")) + screen.link("#nowhere", Phrase(same: "Below"))
            + screen.button(.post, "/gone", go) + screen.button(.put, "/notes", go)
            + screen.button(.delete, "/notes", go) + screen.button(.post, "/notes", go)
            + screen.form(.post, "/missing", screen.fields(Note.self) + field, submit: go))
      }
    }
    let routes: [Route] = [
      page,
      .write(.post, "/notes", needs: .permission(.readAccess), form: Note.self, Phrase(same: "Note")) { _, _ in
        .see("/")
      },
      .write(.delete, "/notes", needs: .permission(.manageAccess), Phrase(same: "Away")) { _ in .see("/") },
      .write(.post, "/missing", needs: .signedIn, form: Note.self, Phrase(same: "Missing")) { _, _ in throw Missing() },
    ]
    try await TestStore.with(.sqlite, AccessMigrations.all) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let app = try App(
        store: store, routes: SessionRoutes.all + AccessRoutes(Composition.roles).all + routes, menu: [],
        roles: Composition.roles, clock: house.app.clock, unit: house.unit)
      let walk = PageWalk(app: app, walkers: [("reader", house.actor([.readAccess]))], starts: [])
      let faults = await walk.faults()
      #expect(
        faults == [
          "/ as reader: a link to #nowhere, which is not on the page",
          "/ as reader: form “Go” (POST /gone) leads nowhere",
          "/ as reader: form “Go” (PUT /notes) is sent to an address that does not take it",
          "/ as reader: form “Go” (DELETE /notes) is for others",
          "/ as reader: form “Go” (POST /notes) has no field “text”",
          "/ as reader: form “Go” (POST /missing) asks for “word”, which nobody reads",
          "/ as reader: form “Go” (POST /missing) answers 404", "/, link “Gone” to /gone as reader: answers 404",
        ])
    }
  }
}
