import Access
import Almanac
import Foundation
import House
import Language
import Page
import Partners
import People
import Programmes
import Store
import StoreTesting

@testable import Matching
@testable import Placement

/// *Rutan Contoh* with people, cohorts and a board, called as a browser or a program calls it, without a server.
struct PlacementHouse: Sendable {
  static let tables =
    AccessMigrations.all + PeopleMigrations.all + PartnersMigrations.all + ProgrammesMigrations.all
    + PlacementMigrations.all
  static let routes = RouteTable(
    ProgrammesRoutes.all(.placement) + PlacementRoutes.all
      + PeopleRoutes(departures: [.placement], merges: [.placement]).all)
  static let now = Moment(Sample.today, hour: 9, minute: 0, in: .wib)
  static let programmeID: Programme.ID = newIdentity()
  /// The account of the head, who holds the office.
  static let chief: Account.ID = newIdentity()
  /// A paper as it comes from a scanner.
  static let scan: (name: String, bytes: [UInt8]) = ("pindaian.pdf", Array("%PDF-1.4 tanda tangan".utf8))

  let store: Store
  let facility: Facility.ID

  static func with(_ dialect: Dialect, _ test: (PlacementHouse) async throws -> Void) async throws {
    try await TestStore.with(dialect, tables) { store in
      let house = PlacementHouse(store: store, facility: newIdentity())
      try await store.write { db in
        try db.insert(
          Institution(id: house.facility, name: "Rutan Contoh", region: "3673", zone: .wib), at: PlacementHouse.now)
        try db.insert(house.programme, at: house.facility, now: PlacementHouse.now)
        try db.insert(
          Officer(id: PlacementHouse.chief, userName: "siti", name: "Siti", roles: [], isActive: true),
          passwordHash: "", at: PlacementHouse.now)
        for (part, title) in [
          (Office.Part.head, "Kepala"), (.chair, "Ketua"), (.secretary, "Sekretaris"), (.member, "Anggota"),
        ] {
          let office = Office(id: newIdentity(), title: title, part: part, organisation: nil)
          try db.insert(office, at: house.facility)
          try db.insert(
            Tenure(
              id: newIdentity(), office: office.id, name: "Nama \(title)", serviceNumber: "", capacity: .appointed,
              from: Sample.today.adding(days: -100), until: nil, account: part == .head ? PlacementHouse.chief : nil),
            at: house.facility)
        }
      }
      try await test(house)
    }
  }

  static func newIdentity<Noun>() -> House.ID<Noun> {
    var random = SystemRandomNumberGenerator()
    return House.ID(at: now, random: &random)
  }

  /// Who does what a test is not about, and holds the head's office.
  var actor: Actor { person(PlacementHouse.chief, "Siti") }

  /// A second account: what one records, the other confirms.
  var second: Actor { person(nil, "Rina") }

  /// Somebody who may read placements, and knows of no case.
  var stranger: Actor {
    Actor(
      account: nil, name: "Tamu", office: "", facility: facility, agency: nil, permissions: [.readPlacement])
  }

  private func person(_ account: Account.ID?, _ name: String) -> Actor {
    Actor(
      account: account, name: name, office: "Bimker", facility: facility, agency: nil,
      permissions: [
        .readPlacement, .readCase, .propose, .recordHearing, .signDecree, .grantWaiver, .keepPlaces, .writePeople,
        .recordDepartures, .confirmScans, .signMinutes, .readProgrammes, .writeProgrammes, .readEverybody,
      ])
  }

  private var programme: Programme {
    Programme(
      id: PlacementHouse.programmeID, title: "Las dasar", field: "Las", kind: .manufacture, level: .beginner,
      lessonHours: 20)
  }

  /// A person of that name, present, who may join anything.
  func person(_ name: String) async throws -> Person.ID {
    let id: Person.ID = PlacementHouse.newIdentity()
    try await store.write { [facility] db in
      _ = try db.run(
        """
        INSERT INTO people_person
          (facility_id, id, name, name_key, register_number, number_key, register_class, sex, education, regency_code,
           assessed_on, literacy, risk, is_willing, is_life, state, as_of, seen_on)
        VALUES
          (\(facility), \(id), \(name), \(name), \("BI.1/\(name)"), \("BI1/\(name)"), 'BI', 'male', 'SMA', '3604',
           \(Sample.today), 'yes', 'low', \(true), \(true), 'present', \(Sample.today), \(Sample.today))
        """)
    }
    return id
  }

  /// The clinic says no.
  func unfit(_ person: Person.ID, on day: Day = Sample.today) async throws {
    let id: Person.HealthLimit.ID = PlacementHouse.newIdentity()
    try await store.write { [facility] db in
      let box = try db.vault(of: facility).seal("Asma", of: person, at: Place("people_limit", "text", row: id))
      _ = try db.run(
        """
        INSERT INTO people_limit (facility_id, id, person_id, text, source, answer, answered_on, answered_by)
        VALUES (\(facility), \(id), \(person), \(box), 'register', 'unfit', \(day), 'klinik')
        """)
    }
  }

  /// The answer to the question whether a person wants to take part, as an assessment of that day found it.
  func asked(_ person: Person.ID, isWilling: Bool, on day: Day = Sample.today) async throws {
    try await store.write { [facility] db in
      _ = try db.run(
        """
        UPDATE people_person SET is_willing = \(isWilling), assessed_on = \(day)
        WHERE facility_id = \(facility) AND id = \(person)
        """)
    }
  }

  /// Keeps two people apart from a day on.
  func part(_ one: Person.ID, _ other: Person.ID, on day: Day = Sample.today) async throws {
    let id: Person.Separation.ID = PlacementHouse.newIdentity()
    try await store.write { [facility] db in
      let (first, second) = (min(one, other), max(one, other))
      let box = try db.vault(of: facility).seal("Berkelahi", of: first, at: Place("people_apart", "reason", row: id))
      _ = try db.run(
        """
        INSERT INTO people_apart (facility_id, id, first_id, second_id, reason, since_day)
        VALUES (\(facility), \(id), \(first), \(second), \(box), \(day))
        """)
    }
  }

  /// A planned cohort that begins on 19 May 2025, or some days later.
  func cohort(seats: Int, later: Int = 0, min: Int = 1) async throws -> Cohort {
    let pattern = try required(WeekPattern(days: [.monday, .wednesday], from: 540, until: 660))
    let cohort = Cohort(
      id: PlacementHouse.newIdentity(), programme: programme, agency: nil,
      start: Sample.day("2025-05-19").adding(days: later), days: 8, pattern: pattern, min: min, seats: seats,
      quota: nil,
      status: .planned, ownPrerequisites: [])
    try await store.write { [facility] in try $0.insert(cohort, at: facility, now: PlacementHouse.now) }
    return cohort
  }

  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }

  /// A proposal that is computed: these people, these cohorts, and who is placed where.
  func proposal(
    _ people: [Person.ID], _ cohorts: [Cohort], placing placed: [(person: Person.ID, cohort: Cohort)],
    secret: String = "rahasia", unfit: Set<Person.ID> = []
  ) async throws -> Proposal {
    let frozen = FrozenStudy(
      day: Sample.today,
      people: people.map { id in
        Sample.person(id) {
          ($0.sentence, $0.expiry) = (.life, nil)
          ($0.occupation, $0.holds) = (secret, unfit.contains(id) ? [.unfit("Asma")] : [])
        }
      },
      openings: cohorts.map { cohort in
        Sample.opening(cohort.id) { ($0.min, $0.max, $0.slots) = (cohort.min, cohort.seats, ["\(cohort.start)/1"]) }
      }, policy: .draft, apart: [])
    let result = PlacementResult(
      status: .optimal,
      placements: placed.map { .init(person: $0.person.text, cohort: $0.cohort.id.text) }.sorted(), stages: [])
    let proposal = Proposal(
      id: PlacementHouse.newIdentity(), earlier: nil, title: "Usulan Mei", asOf: Sample.today, state: .computing,
      instanceHash: "00", lottery: 7, note: nil, madeAt: PlacementHouse.now, madeBy: "Siti",
      policy: try await signedPolicy())
    for person in unfit { try await self.unfit(person) }
    try await store.write { [facility] db in
      try db.insert(proposal, from: frozen, instance: frozen.instance().json, at: facility)
      _ = try db.finish(
        proposal.id, state: .ready, result: result.json, note: nil, findings: frozen.findings(of: result), at: facility)
    }
    return proposal
  }

  /// The policy the head has signed, since long before today.
  private func signedPolicy() async throws -> KeptPolicy.ID {
    try await store.write { [facility, actor, second] db in
      if let known = try db.policy(at: facility, on: Sample.today) { return known.id }
      let kept = KeptPolicy(
        id: PlacementHouse.newIdentity(), policy: .draft, from: Sample.today.adding(days: -90), signedBy: "Nama Kepala",
        decreeNumber: "SK-0",
        approval: Approval(
          id: PlacementHouse.newIdentity(), maker: actor.signature, madeAt: PlacementHouse.now, isByOnePerson: false,
          beneficiary: nil, checked: Approval.Check(by: second.signature, at: PlacementHouse.now)))
      try db.insert(kept, at: facility, by: actor, now: PlacementHouse.now)
      return kept.id
    }
  }

  /// A hearing whose minutes are closed: these people are approved.
  func closedHearing(_ number: String, approving approved: [(person: Person.ID, cohort: Cohort)]) async throws
    -> Hearing
  {
    let cohorts = Dictionary(approved.map { ($0.cohort.id, $0.cohort) }) { first, _ in first }
    let made = try await proposal(approved.map(\.person), Array(cohorts.values), placing: approved)
    let hearing = Hearing(
      id: PlacementHouse.newIdentity(), proposal: made.id, number: number, day: Sample.today, quorum: 3, state: .open)
    try await store.write { [facility, actor] db in
      _ = try db.hear(made.id, at: facility)
      try db.insert(
        hearing, board: [],
        verdicts: approved.map {
          Verdict(person: $0.person, cohort: $0.cohort.id, word: .approved, isProposed: true, reason: nil)
        }, reserve: [:], at: facility, by: actor, now: PlacementHouse.now)
      _ = try db.move(hearing.id, from: .open, to: .closed, at: facility)
    }
    return hearing
  }

  /// Records the decree of a hearing under the head's office, dated on a day and recorded on it.
  @discardableResult
  func decree(
    _ hearing: Hearing, _ number: String, on day: Day = Sample.today, late reason: String? = nil
  ) async throws -> Answer {
    let offices = try await store.read { [facility] in try $0.offices(at: facility) }
    guard let head = offices.first(where: { $0.part == .head }) else { throw Missing() }
    var fields = ["number": number, "day": "\(day)", "office": head.id.text]
    fields["late_reason"] = reason
    return try await ask(.post, "/hearings/\(hearing.id)/decree", fields, on: day)
  }

  /// A decree to hang enrolments on.
  func decree() async throws -> Decree.ID {
    let proposal = try await proposal([], [], placing: [])
    let hearing = Hearing(
      id: PlacementHouse.newIdentity(), proposal: proposal.id, number: "BA \(proposal.id)", day: Sample.today,
      quorum: 3,
      state: .open)
    let decree = Decree(
      id: PlacementHouse.newIdentity(), hearing: hearing.id, number: "SK \(proposal.id)", day: Sample.today,
      officeTitle: "Kepala", signatory: "Wiratama", serviceNumber: "", capacity: .appointed)
    try await store.write { [facility, actor] db in
      try db.insert(hearing, board: [], verdicts: [], reserve: [:], at: facility, by: actor, now: PlacementHouse.now)
      try db.insert(decree, at: facility, by: actor, now: PlacementHouse.now)
    }
    return decree.id
  }

  /// Asks a route as the server does.
  func ask(
    _ method: Page.Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:],
    file: (name: String, bytes: [UInt8])? = nil, as actor: Actor? = nil, on day: Day = Sample.today
  ) async throws -> Answer {
    try await send(method, path, fields.mapValues { [$0] }.merging(many) { $1 }, file: file, as: actor, on: day)
  }

  /// The same with fields of several texts.
  func send(
    _ method: Page.Method, _ path: String, _ fields: [String: [String]],
    file: (name: String, bytes: [UInt8])? = nil, as actor: Actor? = nil, on day: Day = Sample.today
  ) async throws -> Answer {
    guard case .route(let route, let parameters) = PlacementHouse.routes.match(method, path) else {
      throw Missing()
    }
    var entries = fields.mapValues { FormEntry.texts($0) }
    entries["file"] = file.map { .file(name: $0.name, bytes: $0.bytes) }
    let input = try FormDecoder.decode(entries, fields: route.fields, strict: true)
    let context = RequestContext(
      actor: actor ?? self.actor, language: .indonesian, now: PlacementHouse.now, today: day, zone: .wib, store: store,
      request: Request(method, path), parameters: parameters, inputHash: [], key: nil)
    return try await route.handle(context, input)
  }

  /// What an answer says was done, in Indonesian.
  func saying(_ answer: Answer) -> String? {
    if case .see(_, let saying, _) = answer.content { saying?.id } else { nil }
  }

  /// The path an answer leads on to.
  func see(_ answer: Answer) -> String { if case .see(let path, _, _) = answer.content { path } else { "" } }
}
