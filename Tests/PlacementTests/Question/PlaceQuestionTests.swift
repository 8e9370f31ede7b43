import Almanac
import Foundation
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

/// A fact that changes for somebody who holds a place, and the requirement it is about.
private struct Changed: Sendable {
  let name: String
  /// Nil where the fact stops nobody who holds a place.
  let asks: Criterion.Kind?
  let happens: @Sendable (PlacementHouse, Person.ID, Day) async throws -> Void

  init(
    _ name: String, _ asks: Criterion.Kind?,
    _ happens: @escaping @Sendable (PlacementHouse, Person.ID, Day) async throws -> Void
  ) {
    (self.name, self.asks, self.happens) = (name, asks, happens)
  }

  /// A column of the person says something else.
  static func column(_ name: String, _ asks: Criterion.Kind?, _ column: String, _ value: String) -> Changed {
    Changed(name, asks) { house, person, _ in
      try await house.store.write { db in
        _ = try db.run(
          SQL(composed: "UPDATE people_person SET \(column) = \(value) WHERE facility_id = ") + "\(house.facility)"
            + " AND id = \(person)")
      }
    }
  }

  /// The facts of docs/decisions.md that a person's file holds.
  static let all = [
    Changed("bersedia", .consent) { try await $0.asked($1, isWilling: false, on: $2) },
    column("golongan", .standing, "register_class", "'AIII'"),
    column("bebas", .stay, "is_life = false, expiry_date", "'2025-05-27'"),
    column("pendidikan", .education, "education", "'SD'"), column("baca tulis", .literacy, "literacy", "'no'"),
    column("jenis kelamin", .sex, "sex", "'female'"), column("risiko", .risk, "risk", "'high'"),
    Changed("kesehatan", .health) { try await $0.unfit($1, on: $2) },
    Changed("disiplin", .discipline) { try await $0.posted($1, "discipline", from: $2) },
    Changed("tamping", .post) { try await $0.posted($1, "daily", from: $2) },
    column("domisili", nil, "regency_code", "'3171'"), column("blok", nil, "block = 'B', room", "'7'"),
  ]
}

extension PlacementHouse {
  /// Discipline or a daily post from a day on.
  fileprivate func posted(_ person: Person.ID, _ kind: String, from day: Day) async throws {
    let id: Person.Post.ID = PlacementHouse.newIdentity()
    try await store.write { [facility] db in
      _ = try db.run(
        """
        INSERT INTO people_post (facility_id, id, person_id, kind, title, from_day, is_from_register)
        VALUES (\(facility), \(id), \(person), \(kind), 'dapur', \(day), \(false))
        """)
    }
  }

  /// A class that asks for all that can be asked for.
  fileprivate func demandingCohort(seats: Int) async throws -> Cohort {
    let plain = try await cohort(seats: seats)
    let rules: [Prerequisite] = [
      .education("SMA"), .literacy, .sex(.male), .risk(.medium), .legalStatus(.convict),
    ]
    let cohort = Cohort(
      id: PlacementHouse.newIdentity(), programme: plain.programme, agency: nil, start: plain.start.adding(days: -1),
      days: 8,
      pattern: plain.pattern, min: 1, seats: seats, quota: nil, status: .planned, ownPrerequisites: rules)
    try await store.write { [facility] in try $0.insert(cohort, at: facility, now: PlacementHouse.now) }
    return cohort
  }

  /// Does a night's asking.
  fileprivate func asks(_ day: Day) async throws {
    let clock = Moment(day, hour: 3, minute: 0, in: .wib)
    let plan = NightlyPlan([PlaceQuestionJobs.nightly], clock: { clock }) { [facility] _ in [(facility.text, .wib)] }
    try await JobWorker(store, [], plan: plan, now: { clock }).drain()
  }

  /// What was asked of a place: the requirement and what came of it.
  fileprivate func asked(_ place: Enrolment) async throws -> [String] {
    try await store.read { [facility] in try $0.questions(of: place.id, at: facility) }
      .map { "\($0.criterion.rawValue) \($0.answer?.rawValue ?? "waits")" }
  }

  /// What the first page tells somebody of places.
  fileprivate func todo(_ actor: Actor, on day: Day) async throws -> [String] {
    try await store.read { [facility] in
      try placementReport($0, at: facility, on: day, for: actor).actionItems.map(\.path)
    }.filter { $0.hasPrefix("/enrolments/") }
  }

  /// What a page gives to programs.
  private func value<Value: Decodable>(_ path: String, on day: Day, as _: Value.Type) async throws -> Value {
    let answer = try await ask(.get, path, on: day)
    guard case .page(let json, _) = answer.content else { throw Missing() }
    return try JSONDecoder().decode(Value.self, from: json())
  }

  /// What the page of a place and the list of its class ask about.
  fileprivate func shown(_ place: Enrolment, on day: Day) async throws -> (page: [String], list: [String]) {
    struct File: Decodable {
      struct Question: Decodable { let requirement: String }
      let questions: [Question]
    }
    struct List: Decodable {
      struct Line: Decodable {
        let enrolment: String
        let questions: [String]
      }
      let people: [Line]
    }
    let file = try await value("/enrolments/\(place.id)", on: day, as: File.self)
    let list = try await value("/cohorts/\(place.cohort)/participants", on: day, as: List.self)
    return (
      file.questions.map(\.requirement),
      list.people.first { $0.enrolment == place.id.text }?.questions ?? []
    )
  }
}

@Suite struct PlaceQuestionTests {
  /// On the first day of the class, and while it runs.
  private static let days = [Sample.day("2025-05-19"), Sample.day("2025-05-26")]

  @Test(arguments: TestStore.dialects)
  func `each fact that a requirement reads is asked about at the start and during the class, and nobody's place ends`(
    _ dialect: Dialect
  ) async throws {
    for day in Self.days {
      try await PlacementHouse.with(dialect) { house in
        var people: [Person.ID] = []
        for fact in Changed.all { people.append(try await house.person(fact.name)) }
        let places = try await house.enrolled(people, in: try await house.demandingCohort(seats: people.count))
        try await house.asks(day)
        for place in places { #expect(try await house.asked(place).isEmpty) }
        for (fact, person) in zip(Changed.all, people) { try await fact.happens(house, person, day) }
        try await house.asks(day.adding(days: 1))
        try await house.asks(day.adding(days: 2))
        for (fact, person) in zip(Changed.all, people) {
          let place = try #require(places.first { $0.person == person })
          let expected = fact.asks.map { [$0.rawValue] } ?? []
          #expect(try await house.asked(place) == expected.map { $0 + " waits" }, "\(fact.name)")
          let shown = try await house.shown(place, on: day.adding(days: 1))
          #expect(shown.page == expected && shown.list == expected, "\(fact.name)")
          #expect(try await house.kept(place.id) == place)
        }
        let waiting = Set(zip(Changed.all, people).filter { $0.0.asks != nil }.map(\.1))
        let paths = Set(places.filter { waiting.contains($0.person) }.map { "/enrolments/\($0.id)" })
        #expect(try await Set(house.todo(house.actor, on: day)) == paths)
        #expect(try await house.todo(house.stranger, on: day).isEmpty)
        #expect(try await house.facts("placement.place_asked") == waiting.count)
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an officer suspends or ends, the head lets go on, and the answer keeps who gave it`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let day = Sample.day("2025-05-26")
      var people: [Person.ID] = []
      for name in ["Arman", "Cecep", "Dadang", "Rahmat"] { people.append(try await house.person(name)) }
      let places = try await house.enrolled(people, in: try await house.cohort(seats: 4))
      for person in people { try await house.posted(person, "discipline", from: Sample.today) }
      try await house.asks(day)
      func path(_ number: Int) -> String { "/enrolments/\(places[number].id)" }
      _ = try await house.ask(.post, path(0) + "/suspension", ["from": "2025-05-26", "reason": "Register F"], on: day)
      _ = try await house.ask(
        .post, path(1) + "/end", ["on": "2025-06-02", "cause": "discipline", "note": "Berkelahi"], on: day)
      let waiver = [
        "person": places[2].person.text, "criterion": "discipline", "reason": "Ringan", "enrolment": places[2].id.text,
      ]
      let answer = try await house.ask(.post, "/cohorts/\(places[2].cohort)/waivers", waiver, on: day)
      #expect(house.see(answer) == path(2))
      #expect(try await house.asked(places[0]) == ["discipline suspended"])
      #expect(try await house.asked(places[1]) == ["discipline ended"])
      #expect(try await house.asked(places[3]) == ["discipline waits"])
      let kept = try await house.store.read { try $0.questions(of: places[0].id, at: house.facility) }
      #expect(kept.map(\.answeredBy) == ["Siti"] && kept.map(\.answeredAt) == [PlacementHouse.now])
      #expect(try await house.asked(places[2]) == ["discipline waived"])
      let waiting = try await house.todo(house.actor, on: day)
      #expect(waiting == [path(3)])
      // A suspension that is lifted while the fact stands asks again.
      _ = try await house.ask(.delete, path(0) + "/suspension", ["on": "2025-05-26"], on: day)
      #expect(try await house.asked(places[0]).sorted() == ["discipline suspended", "discipline waits"])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a waiver answers what it was granted for, and not what begins later; a fact that is true again asks nothing`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let places = try await house.enrolled([one, two], in: try await house.cohort(seats: 2))
      try await house.posted(one, "discipline", from: Sample.today)
      try await house.asked(two, isWilling: false)
      try await house.asks(Sample.today)
      let waiver = ["person": one.text, "criterion": "discipline", "reason": "Ringan"]
      _ = try await house.ask(.post, "/cohorts/\(places[0].cohort)/waivers", waiver)
      try await house.asked(two, isWilling: true)
      try await house.asks(Sample.day("2025-05-08"))
      #expect(try await house.asked(places[0]) == ["discipline waived"])
      #expect(try await house.asked(places[1]) == ["consent settled"])
      await #expect(throws: Proposal.Refusal.neverWaived(.consent)) {
        try await house.ask(
          .post, "/cohorts/\(places[0].cohort)/waivers", ["person": two.text, "criterion": "consent", "reason": "x"])
      }
      try await house.posted(one, "discipline", from: Sample.day("2025-05-20"))
      try await house.asks(Sample.day("2025-05-21"))
      #expect(try await house.asked(places[0]) == ["discipline waits", "discipline waived"])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `classes that come to overlap are asked about at both places`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let person = try await house.person("Arman")
      let (first, later) = (try await house.cohort(seats: 1), try await house.cohort(seats: 1, later: 90))
      let places =
        try await house.enrolled([person], in: first, "1") + house.enrolled([person], in: later, "2")
      try await house.asks(Sample.today)
      #expect(try await house.todo(house.actor, on: Sample.today).isEmpty)
      try await house.store.write { db in
        _ = try db.run(
          """
          UPDATE programmes_cohort SET start_day = \(first.start.adding(days: -1))
          WHERE facility_id = \(house.facility) AND id = \(later.id)
          """)
      }
      try await house.asks(Sample.day("2025-05-08"))
      for place in places { #expect(try await house.asked(place) == ["place waits"]) }
    }
  }

  @Test func `an end answers before a suspension, both before a waiver; what is met again is settled`() {
    func standing(until: Day? = nil, suspended: Bool = false, unmet: Bool = true, waived: Bool = false)
      -> PlaceQuestion.Standing
    {
      let place = Enrolment(
        id: PlacementHouse.newIdentity(), cohort: PlacementHouse.newIdentity(), seat: 1,
        person: PlacementHouse.newIdentity(), decree: PlacementHouse.newIdentity(), from: Sample.today, isLive: true,
        until: until)
      let rule = Criterion(kind: .risk, finding: .notMet(from: nil), fact: .none)
      return .init(
        place: place, unmet: unmet ? [rule] : [], waived: waived ? [.risk] : [], isSuspended: suspended)
    }
    func answers(_ standing: PlaceQuestion.Standing) -> [PlaceQuestion.Answer] {
      let open = PlaceQuestion(
        id: PlacementHouse.newIdentity(), enrolment: standing.place.id, criterion: .risk, askedOn: Sample.today)
      let changes = PlaceQuestion.changes([standing], open: [open])
      #expect(changes.asked.isEmpty)
      return changes.answered.map(\.answer)
    }
    #expect(answers(standing(until: Sample.today, suspended: true)) == [.ended])
    #expect(answers(standing(suspended: true, waived: true)) == [.suspended])
    #expect(answers(standing(unmet: false, waived: true)) == [.waived])
    #expect(answers(standing(unmet: false)) == [.settled])
    #expect(answers(standing()).isEmpty)
    #expect(PlaceQuestion.changes([standing()], open: []).asked.map(\.criterion) == [.risk])
    #expect(PlaceQuestion.changes([standing(suspended: true)], open: []).isEmpty)
  }
}
