import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

extension OpenHearing {
  /// What stops somebody because of a requirement.
  fileprivate func stopped(_ name: String, _ kind: Criterion.Kind, _ fact: Criterion.Fact) -> Stopped {
    Stopped(
      name: name, course: "Las dasar",
      cause: .criterion(Criterion(kind: kind, finding: .notMet(from: nil), fact: fact)), apartFrom: [])
  }

  fileprivate func held() async throws -> [HeldBack] {
    try await house.store.read { [house, id] in try $0.held(of: id, at: house.facility) }
  }

  fileprivate func enrolled() async throws -> [Person.ID] {
    try await house.store.read { [house, cohort] in try $0.enrolments(in: cohort.id, at: house.facility) }.map(\.person)
  }

  fileprivate func decree() async throws {
    let hearing = try #require(try await hearing())
    try await house.decree(hearing, "SK-1")
  }
}

/// Facts that change between the proposal and the decree, through the routes of the pages.
@Suite struct RecheckFlowTests {
  private let no = Criterion.Fact.consent(false)

  @Test(arguments: TestStore.dialects)
  func `a no since the proposal stops the verdict on that person, and only that one`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.asked(open.people[0], isWilling: false)
      await #expect(throws: Hearing.Refusal.stopped([open.stopped("Arman", .consent, no)])) {
        try await open.decide(open.people[0], "SETUJU")
      }
      try await open.decide(open.people[1], "SETUJU")
      try await open.decide(open.people[0], "REVISI", "Tidak bersedia lagi")
    }
  }

  @Test(arguments: TestStore.dialects)
  func `approving all leaves out whom a fact stops, whoever has a place, and both of a pair kept apart`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (one, two) = (try await house.cohort(seats: 5), try await house.cohort(seats: 5, later: 1))
      var people: [Person.ID] = []
      for name in ["Arman", "Rahmat", "Cecep", "Dadang", "Edi"] { people.append(try await house.person(name)) }
      let made = try await house.proposal(people, [one, two], placing: people.map { ($0, one) })
      let fields = ["number": "BA-1", "day": "07/05/2025", "quorum": "3"]
      let path = house.see(try await house.ask(.post, "/proposals/\(made.id)/hearing", fields))
      try await house.asked(people[0], isWilling: false)
      try await house.part(people[1], people[2])
      _ = try await house.ask(
        .put, path + "/verdicts",
        ["person": people[3].text, "cohort": two.id.text, "verdict": "SETUJU", "reason": "Minatnya"])
      let answer = try await house.approveAll(path)
      let id = try #require(Hearing.ID(path.dropFirst("/hearings/".count)))
      let approved = try await house.store.read { try $0.verdicts(of: id, at: house.facility) }.approved
      #expect(Set(approved.map(\.person)) == [people[3], people[4]])
      let said = try #require(house.saying(answer))
      #expect(said.hasPrefix("1 orang disetujui. Belum: 4 orang"))
      for part in [
        "Arman (menyatakan tidak bersedia ikut)", "Rahmat (harus dipisah dari Cecep",
        "Cecep (harus dipisah dari Rahmat",
        "Dadang (sudah disetujui untuk Las dasar)",
      ] { #expect(said.contains(part), "\(said)") }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the second of a pair kept apart is refused, and the first once approved is told as the cause`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.part(open.people[0], open.people[1])
      try await open.decide(open.people[0], "SETUJU")
      let stopped = Stopped(
        name: "Rahmat", course: "Las dasar", cause: .apart([open.people[0]]), apartFrom: ["Arman"])
      await #expect(throws: Hearing.Refusal.stopped([stopped])) { try await open.decide(open.people[1], "SETUJU") }
      // Who waits in reserve sits with nobody yet.
      try await house.part(open.people[0], open.people[2])
      try await open.place(open.people[2], at: 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever changed after the verdict is held back as minutes close, and enrolled once the fact is true again`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      try await house.asked(open.people[0], isWilling: false)
      try await house.close(open.path)
      #expect(try await open.held().map(\.person) == [open.people[0]])
      #expect(try await open.verdicts()[open.people[0]]?.word == .approved)
      try await house.asked(open.people[0], isWilling: true)
      try await open.decree()
      #expect(Set(try await open.enrolled()) == [open.people[0], open.people[1]])
      #expect(try await open.held().map(\.step) == [.minutes])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a decree leaves out whom a fact stops, keeps the cause, and is refused where nobody is left`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      try await house.close(open.path)
      try await open.leave(open.people[0])
      try await house.asked(open.people[1], isWilling: false)
      let gone = Stopped(
        name: "Arman", course: "Las dasar", cause: .gone(.transferred, on: Sample.today), apartFrom: [])
      await #expect(throws: Hearing.Refusal.nobodyLeft([gone, open.stopped("Rahmat", .consent, no)])) {
        try await open.decree()
      }
      #expect(try await open.held().isEmpty)
      try await house.asked(open.people[1], isWilling: true)
      try await open.decree()
      #expect(try await open.enrolled() == [open.people[1]])
      #expect(try await open.held().map(\.cause) == [.gone(.transferred, on: Sample.today)])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `two parted after the minutes are both held back by the decree, for the board to choose`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 3)
      let people = [
        try await house.person("Arman"), try await house.person("Rahmat"), try await house.person("Cecep"),
      ]
      let hearing = try await house.closedHearing("BA-1", approving: people.map { ($0, cohort) })
      try await house.part(people[0], people[2])
      try await house.decree(hearing, "SK-1")
      let held = try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }
      #expect(held.map(\.person) == [people[1]])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a waiver of the head lets a person on, and stands with its reason`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.unfit(open.people[0])
      await #expect(throws: Hearing.Refusal.stopped([open.stopped("Arman", .health, .hold("Asma"))])) {
        try await open.decide(open.people[0], "SETUJU")
      }
      let form = [
        "person": open.people[0].text, "criterion": "health", "reason": "Kerja ringan", "hearing": open.id.text,
      ]
      let answer = try await house.ask(.post, "/cohorts/\(open.cohort.id)/waivers", form)
      let row = "cohort=\(open.cohort.id)&person=\(open.people[0])#person-\(open.people[0])"
      #expect(house.see(answer) == "\(open.path)?\(row)")
      try await open.decide(open.people[0], "SETUJU")
      let kept = try await house.store.read { try $0.grantedWaivers(for: [open.cohort.id], at: house.facility) }
      #expect(kept.map(\.reason) == ["Kerja ringan"])
    }
  }
}
