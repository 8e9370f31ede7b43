import Access
import Almanac
import House
import Language
import Page
import Partners
import People
import Placement
import Programmes
import Store
import StoreTesting
import Timetable

let contoh = Facility.ID("0196a000-0000-7000-8000-000000000001") ?? ID(number: 1)
let lain = Facility.ID("0196a000-0000-7000-8000-000000000002") ?? ID(number: 2)

/// The officer's desk at Rutan Contoh on 7 May 2025: asks the room's routes as the server does.
struct Desk: Sendable {
  static let migrations =
    AccessMigrations.all + PeopleMigrations.all + PartnersMigrations.all + ProgrammesMigrations.all
    + PlacementMigrations.all + TimetableMigrations.all
  let store: Store
  var facility = contoh
  var today = Day(number: 20_215)
  var permissions: Set<Permission> = [
    .readTimetable, .writeTimetable, .writePartners, .writeProgrammes, .readEngagements, .writeEngagements, .readCase,
    .readEverybody,
  ]

  static func with(_ dialect: Dialect, _ test: (Desk) async throws -> Void) async throws {
    try await TestStore.with(dialect, migrations) { store in
      for (id, name) in [(contoh, "Rutan Contoh"), (lain, "Rutan Lain")] {
        try await store.write {
          try $0.insert(Institution(id: id, name: name, region: "3673", zone: .wib), at: Moment(milliseconds: 0))
        }
      }
      try await test(Desk(store: store))
    }
  }

  var now: Moment { Moment(today, hour: 9, minute: 0, in: .wib) }

  @discardableResult
  func ask(
    _ method: Page.Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:]
  ) async throws -> Answer {
    let entries = fields.mapValues { FormEntry.texts([$0]) }.merging(many.mapValues { .texts($0) }) { _, new in new }
    return try await ask(method, path, entries)
  }

  /// Sends a file.
  func upload(_ path: String, _ field: String, _ name: String, _ bytes: [UInt8]) async throws -> Answer {
    try await ask(.post, path, [field: .file(name: name, bytes: bytes)])
  }

  private func ask(_ method: Page.Method, _ path: String, _ entries: [String: FormEntry]) async throws -> Answer {
    let routes = PartnersRoutes.all + ProgrammesRoutes.all + TimetableRoutes.all
    guard case .route(let route, let parameters) = RouteTable(routes).match(method, path) else { throw Missing() }
    let input = try FormDecoder.decode(entries, fields: route.fields, strict: true)
    let actor = Actor(
      account: nil, name: "Siti", office: "", facility: facility, agency: nil,
      permissions: permissions)
    let context = RequestContext(
      actor: actor, language: .indonesian, now: now, today: today, zone: .wib, store: store,
      request: Request(method, path), parameters: parameters, inputHash: [], key: nil)
    return try await route.handle(context, input)
  }

  /// The path an answer leads on to.
  func see(_ answer: Answer) -> String {
    if case .see(let path, _, _) = answer.content { path } else { "" }
  }

  /// The markup of a page.
  func html(_ answer: Answer, in language: Language = .indonesian) -> String {
    guard case .page(_, let content) = answer.content else { return "" }
    let actor = Actor(
      account: nil, name: "Siti", office: "", facility: facility, agency: nil,
      permissions: permissions)
    let place = Screen.Place(name: "Rutan Contoh", today: today, now: now, zone: .wib, isFixed: true)
    let screen = Screen(language: language, place: place, actor: actor, path: "/timetable", token: "t", key: "k")
    let made = content(screen)
    return HTML.escaped(made.title) + (made.lead?.text ?? "") + made.actions.text + made.body.text
  }

  /// The fields at which a request is turned down.
  func problems(
    _ method: Page.Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:]
  ) async -> [String] {
    do {
      try await ask(method, path, fields, many: many)
      return []
    } catch let problems as FormProblems { return problems.problems.map(\.field) } catch { return ["\(error)"] }
  }
}
