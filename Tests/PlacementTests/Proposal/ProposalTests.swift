import Access
import Almanac
import House
import Matching
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct ProposalTests {
  @Test(arguments: TestStore.dialects)
  func `a frozen study reads back whole, and not from the table's bytes`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let (person, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let made = try await house.proposal([person], [cohort], placing: [], secret: "Pandai besi")
      let frozen = try #require(try await house.store.read { try $0.study(of: made.id, at: facility) })
      #expect(frozen.people.map(\.occupation) == ["Pandai besi"])
      #expect(frozen.policy == .draft)
      let texts = try await house.store.read { try $0.texts(of: made.id, at: facility) }
      #expect(frozen.instance().json == texts?.instance)
      let kept: [UInt8] = try #require(
        try await house.store.read { db in
          try db.first("SELECT study FROM placement_proposal WHERE facility_id = \(facility)")?.get("study")
        })
      #expect(!String(decoding: kept, as: UTF8.self).contains("Pandai besi"))
      #expect(!String(decoding: kept, as: UTF8.self).contains("occupation"))
      let elsewhere: Facility.ID = PlacementHouse.newIdentity()
      #expect(try await house.store.read { try $0.proposal(made.id, at: elsewhere) } == nil)
      #expect(try await house.store.read { try $0.study(of: made.id, at: elsewhere) } == nil)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a computation is kept once, and a hearing opens once`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let made = try await house.proposal([], [], placing: [])
      let again = try await house.store.write {
        try $0.finish(made.id, state: .failed, result: nil, note: "x", findings: nil, at: facility)
      }
      #expect(!again)
      #expect(try await house.store.read { try $0.proposal(made.id, at: facility)?.state } == .ready)
      #expect(try await house.store.write { try $0.hear(made.id, at: facility) })
      #expect(try await !house.store.write { try $0.hear(made.id, at: facility) })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a later decision on the same person and class replaces the one before`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let (person, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let made = try await house.proposal([person], [cohort], placing: [])
      let path = "/proposals/\(made.id)/decisions"
      var fields = ["person": person.text, "cohort": cohort.id.text, "kind": "lock", "reason": "Sudah dijanjikan"]
      _ = try await house.ask(.post, path, fields)
      (fields["kind"], fields["reason"]) = ("bar", "Kasus yang sama")
      _ = try await house.ask(.post, path, fields)
      let decisions = try await house.store.read { try $0.decisions(on: made.id, at: facility) }
      #expect(
        decisions == [Decision(person: person, cohort: cohort.id, kind: .bar, reason: "Kasus yang sama")])
      _ = try await house.ask(.delete, path, ["person": person.text, "cohort": cohort.id.text])
      #expect(try await house.store.read { try $0.decisions(on: made.id, at: facility) }.isEmpty)
      await #expect(throws: Missing.self) {
        _ = try await house.ask(.delete, path, ["person": person.text, "cohort": cohort.id.text])
      }
    }
  }

  @Test func `a heard proposal, somebody unknown and somebody not eligible are turned down`() throws {
    func proposal(_ state: Proposal.State) -> Proposal {
      Proposal(
        id: PlacementHouse.newIdentity(), earlier: nil, title: "", asOf: Sample.today, state: state,
        instanceHash: "", lottery: 0, note: nil, madeAt: PlacementHouse.now, madeBy: "")
    }
    let frozen = FrozenStudy(
      day: Sample.today, people: [Sample.person("p1"), Sample.person("p2") { $0.consents = false }],
      openings: [Sample.opening()], policy: .draft, apart: [])
    func decision(_ person: Person.ID, _ cohort: Cohort.ID = "c1", _ kind: Decision.Kind = .lock) -> Decision {
      Decision(person: person, cohort: cohort, kind: kind, reason: "x")
    }
    try Proposal.permit(decision("p1"), on: proposal(.ready), in: frozen)
    try Proposal.permit(decision("p2", "c1", .bar), on: proposal(.ready), in: frozen)
    #expect(throws: Proposal.Refusal.notEligible) {
      try Proposal.permit(decision("p2"), on: proposal(.ready), in: frozen)
    }
    #expect(throws: Proposal.Refusal.alreadyHeard) {
      try Proposal.permit(decision("p1"), on: proposal(.heard), in: frozen)
    }
    for stray in [decision("p9"), decision("p1", "c9")] {
      #expect(throws: Proposal.Refusal.notInProposal) { try Proposal.permit(stray, on: proposal(.ready), in: frozen) }
    }
  }
}

@Suite struct WaivedLockTests {
  private let waiver = Waiver(person: "p1", cohort: "c1", criterion: .risk)
  private let strict = Sample.opening { $0.asks = [.risk(.low)] }

  private func frozen(_ change: (inout Sample.Draft) -> Void = { _ in }) -> FrozenStudy {
    let person = Sample.person("p1") {
      $0.risk = .high
      change(&$0)
    }
    return FrozenStudy(
      day: Sample.today, people: [person], openings: [strict], policy: .draft, apart: [], waivers: [waiver])
  }

  @Test func `a waived requirement counts as met and says so, and the person can be locked`() throws {
    let standing = try #require(frozen().study.eligibility.first?.first)
    #expect(standing.state == .eligible)
    #expect(standing.criteria.filter(\.isWaived).map(\.kind) == [.risk])
    let proposal = Proposal(
      id: PlacementHouse.newIdentity(), earlier: nil, title: "", asOf: Sample.today, state: .ready,
      instanceHash: "", lottery: 0, note: nil, madeAt: PlacementHouse.now, madeBy: "")
    let lock = Decision(person: "p1", cohort: "c1", kind: .lock, reason: "x")
    try Proposal.permit(lock, on: proposal, in: frozen())
    #expect(throws: Proposal.Refusal.notEligible) {
      try Proposal.permit(lock, on: proposal, in: frozen { $0.consents = false })
    }
  }

  @Test func `what was not waived still stands in the way`() throws {
    let standing = try #require(frozen { $0.holds = [.unfit("Asma")] }.study.eligibility.first?.first)
    #expect(standing.state == .ineligible)
    #expect(standing.obstacles.map(\.kind) == [.health])
  }
}

@Suite struct HearingFlowTests {
  @Test(arguments: TestStore.dialects)
  func `from proposal to places: opened, decided, signed, closed, decreed, and each step once`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let cohort = try await house.cohort(seats: 2)
      let people = [
        try await house.person("Arman"), try await house.person("Rahmat"), try await house.person("Cecep"),
      ]
      let made = try await house.proposal(people, [cohort], placing: [(people[0], cohort), (people[1], cohort)])
      let open = ["number": "BA-1", "day": "07/05/2025", "quorum": "3"]
      let hearing = house.see(try await house.ask(.post, "/proposals/\(made.id)/hearing", open))
      await #expect(throws: Hearing.Refusal.proposalNotReady) {
        let again = open.merging(["number": "BA-2"]) { _, new in new }
        _ = try await house.ask(.post, "/proposals/\(made.id)/hearing", again)
      }
      let id = try #require(Hearing.ID(hearing.dropFirst("/hearings/".count)))
      let (board, reserve) = try await house.store.read {
        (try $0.board(of: id, at: facility), try $0.reserve(of: id, at: facility))
      }
      #expect(board.map(\.part) == [.chair, .secretary, .member])
      #expect(reserve.map(\.person) == [people[2]])

      await #expect(throws: Hearing.Refusal.partMissing(.chair)) {
        _ = try await house.ask(.post, hearing + "/minutes")
      }
      try await house.seat(board, at: hearing)
      await #expect(throws: Hearing.Refusal.undecided(2)) { _ = try await house.ask(.post, hearing + "/minutes") }
      let silent = ["person": people[1].text, "cohort": cohort.id.text, "verdict": "REVISI"]
      await #expect(throws: Hearing.Refusal.reasonMissing) {
        _ = try await house.ask(.put, hearing + "/verdicts", silent)
      }
      let said = silent.merging(["reason": "Sidang bulan depan"]) { _, new in new }
      _ = try await house.ask(.put, hearing + "/verdicts", said)
      let instead = [
        "person": people[2].text, "cohort": cohort.id.text, "verdict": "SETUJU", "reason": "Menggantikan Rahmat",
      ]
      _ = try await house.ask(.put, hearing + "/verdicts", instead)
      try await house.approveAll(hearing)
      await #expect(throws: Hearing.Refusal.unsigned(3)) { _ = try await house.ask(.post, hearing + "/minutes") }
      try await house.seat(board, at: hearing)
      _ = try await house.ask(.post, hearing + "/minutes")
      await #expect(throws: Hearing.Refusal.wrongState(.closed)) {
        _ = try await house.ask(.put, hearing + "/verdicts", said)
      }
      try await decree(hearing, in: house)
      let held = try await house.store.read { try $0.enrolments(in: cohort.id, at: facility) }
      #expect(Set(held.map(\.person)) == [people[0], people[2]])
      #expect(held.map(\.seat) == [1, 2])
      let reasons = try await house.store.read { try $0.verdicts(of: id, at: facility).compactMap(\.reason) }
      #expect(Set(reasons) == ["Sidang bulan depan", "Menggantikan Rahmat"])
      #expect(try await house.store.read { try $0.decree(of: id, at: facility)?.signatory } == "Nama Kepala")
    }
  }

  /// Records the decree once, on its day and no earlier.
  private func decree(_ hearing: String, in house: PlacementHouse) async throws {
    let facility = house.facility
    let head = try #require(
      try await house.store.read { try $0.offices(at: facility).first { $0.part == .head }?.id.text })
    await #expect(throws: Hearing.Refusal.decreeTooEarly(hearing: Sample.today)) {
      _ = try await house.ask(.post, hearing + "/decree", ["number": "SK-1", "day": "06/05/2025", "office": head])
    }
    _ = try await house.ask(.post, hearing + "/decree", ["number": "SK-1", "day": "07/05/2025", "office": head])
    await #expect(throws: Hearing.Refusal.wrongState(.decreed)) {
      _ = try await house.ask(.post, hearing + "/decree", ["number": "SK-2", "day": "07/05/2025", "office": head])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a decree that would over-fill a class is refused whole`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let cohort = try await house.cohort(seats: 1)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      var hearings: [String] = []
      for (number, person) in [("BA-1", one), ("BA-2", two)] {
        let made = try await house.proposal([person], [cohort], placing: [(person, cohort)])
        let fields = ["number": number, "day": "07/05/2025", "quorum": "3"]
        let hearing = house.see(try await house.ask(.post, "/proposals/\(made.id)/hearing", fields))
        try await house.approveAll(hearing)
        try await house.close(hearing)
        hearings.append(hearing)
      }
      let head = try #require(
        try await house.store.read { try $0.offices(at: facility).first { $0.part == .head }?.id.text })
      _ = try await house.ask(.post, hearings[0] + "/decree", ["number": "SK-1", "day": "07/05/2025", "office": head])
      let last = hearings[1] + "/decree"
      await #expect(throws: Hearing.Refusal.overFull(cohort: "Las dasar", approved: 1, seats: 0)) {
        _ = try await house.ask(.post, last, ["number": "SK-2", "day": "07/05/2025", "office": head])
      }
      let second = try #require(Hearing.ID(hearings[1].dropFirst("/hearings/".count)))
      #expect(try await house.store.read { try $0.decree(of: second, at: facility) } == nil)
      #expect(try await house.store.read { try $0.hearing(second, at: facility)?.state } == .closed)
    }
  }
}
