import Access
import Almanac
import Foundation
import House
import Language
import Page
import Partners
import Programmes
import Store
import StoreTesting

let contoh = Facility.ID("0196a000-0000-7000-8000-000000000001") ?? newID()
let lain = Facility.ID("0196a000-0000-7000-8000-000000000002") ?? newID()

/// An identity for a test.
func newID<Noun>() -> ID<Noun> {
  var random = SystemRandomNumberGenerator()
  return ID(at: Moment(milliseconds: 1), random: &random)
}

/// Places held in a cohort, as the room of placement keeps them: a foreign key to cohort and seats.
let enrolments = Migration(
  "test-enrolment",
  [
    """
    CREATE TABLE test_enrolment (
      facility_id text NOT NULL, cohort_id text NOT NULL, seats bigint NOT NULL, seat bigint NOT NULL,
      PRIMARY KEY (facility_id, cohort_id, seat), CHECK (seat <= seats),
      FOREIGN KEY (facility_id, cohort_id, seats) REFERENCES programmes_cohort (facility_id, id, seats))
    """
  ])

/// The officer's desk at Rutan Contoh on 7 May 2025: asks the room's routes as the server does.
struct Desk {
  let store: Store
  var facility = contoh
  var today = Day(number: 20_215)
  var agency: AgencyID?

  static func with(_ dialect: Dialect, _ test: (Desk) async throws -> Void) async throws {
    let tables = AccessMigrations.all + PartnersMigrations.all + ProgrammesMigrations.all + [enrolments]
    try await TestStore.with(dialect, tables) { store in
      for (id, name) in [(contoh, "Rutan Contoh"), (lain, "Rutan Lain")] {
        try await store.write {
          try $0.insert(Institution(id: id, name: name, region: "3673", zone: .wib), at: Moment(milliseconds: 0))
        }
      }
      try await test(Desk(store: store))
    }
  }

  func ask(
    _ method: Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:],
    file: [UInt8]? = nil
  ) async throws -> Answer {
    guard case .route(let route, let parameters) = RouteTable(ProgrammesRoutes.all).match(method, path) else {
      throw Missing()
    }
    var entries = fields.mapValues { FormEntry.texts([$0]) }.merging(many.mapValues { .texts($0) }) { _, new in new }
    if let file { entries["file"] = .file(name: "penawaran.xlsx", bytes: file) }
    let input = try FormDecoder.decode(entries, fields: route.fields, strict: true)
    return try await route.handle(context(path, parameters, method), input)
  }

  /// A request to a path as a route sees it.
  func context(_ path: String, _ parameters: [String: String], _ method: Page.Method = .get) -> RequestContext {
    RequestContext(
      actor: actor, language: .indonesian, now: Moment(today, hour: 9, minute: 0, in: .wib), today: today, zone: .wib,
      store: store, request: Request(method, path), parameters: parameters, inputHash: [], key: nil)
  }

  private var actor: Actor {
    Actor(
      account: nil, name: "Siti", office: "", facility: facility, agency: agency,
      permissions: [.readProgrammes, .writeProgrammes])
  }

  /// The path an answer leads on to.
  func see(_ answer: Answer) -> String {
    if case .see(let path, _, _) = answer.content { path } else { "" }
  }

  /// The markup of a page.
  func html(_ answer: Answer, in language: Language = .indonesian) -> String {
    guard case .page(_, let content) = answer.content else { return "" }
    let place = Screen.Place(
      name: "Rutan Contoh", today: today, now: Moment(today, hour: 9, minute: 0, in: .wib), zone: .wib, isFixed: true)
    let made = content(
      Screen(language: language, place: place, actor: actor, path: "/programmes", token: "t", key: "k"))
    return HTML.escaped(made.title) + (made.lead?.text ?? "") + made.actions.text + made.body.text
  }

  /// The value an answer gives to programs.
  func json(_ answer: Answer) throws -> String {
    switch answer.content {
    case .page(let json, _), .see(_, _, let json): String(decoding: try json(), as: UTF8.self)
    case .bare, .file: ""
    }
  }

  /// Gives somebody the first seat of a cohort.
  func enrol(in cohort: Cohort) async throws {
    try await store.write {
      try $0.run(
        """
        INSERT INTO test_enrolment (facility_id, cohort_id, seats, seat)
        VALUES (\(contoh), \(cohort.id), \(cohort.seats), 1)
        """)
    }
  }

  static let programme = [
    "title": "Hidroponik dasar", "field": "Hidroponik", "kind": "agribusiness", "level": "beginner",
    "lesson_hours": "80", "minutes_per_lesson": "45", "theory_percent": "25", "education": "SD",
  ]
  static let cohort = [
    "start": "2025-05-19", "days": "20", "from": "09.00", "until": "11.00", "min": "8", "seats": "16", "quota": "80",
    "quota_region": "Kab. Serang",
  ]
  static let weekdays = ["weekdays": ["monday", "tuesday", "wednesday", "thursday"]]
}

/// Example files that stand beside the project; nil where they are absent.
enum Shared {
  static func file(_ path: String) -> URL? {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/data/" + path)
      if FileManager.default.fileExists(atPath: file.path) { return file }
    }
    return nil
  }

  static let offers = file("rutan-contoh/penawaran.xlsx")
}
