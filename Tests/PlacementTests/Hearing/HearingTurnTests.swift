import Access
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

/// An open hearing on three people, the first two of them proposed for two seats.
struct OpenHearing {
  let house: PlacementHouse
  let cohort: Cohort
  let people: [Person.ID]
  let proposal: Proposal.ID
  let path: String
  let id: Hearing.ID

  init(_ house: PlacementHouse, names: [String] = ["Arman", "Rahmat", "Cecep"], unfit: Int? = nil) async throws {
    self.house = house
    cohort = try await house.cohort(seats: 2)
    var people: [Person.ID] = []
    for name in names { people.append(try await house.person(name)) }
    self.people = people
    let made = try await house.proposal(
      people, [cohort], placing: [(people[0], cohort), (people[1], cohort)],
      unfit: Set(unfit.map { [people[$0]] } ?? []))
    proposal = made.id
    let fields = ["number": "BA-1", "day": "07/05/2025", "quorum": "3"]
    path = house.see(try await house.ask(.post, "/proposals/\(made.id)/hearing", fields))
    id = try #require(Hearing.ID(path.dropFirst("/hearings/".count)))
  }

  func hearing() async throws -> Hearing? {
    try await house.store.read { [house, id] in try $0.hearing(id, at: house.facility) }
  }

  func signatures() async throws -> [Bool] {
    try await house.store.read { [house, id] in try $0.board(of: id, at: house.facility) }.map { $0.signedAt != nil }
  }

  func verdicts() async throws -> [Person.ID: Verdict] {
    let verdicts = try await house.store.read { [house, id] in try $0.verdicts(of: id, at: house.facility) }
    return Dictionary(verdicts.map { ($0.person, $0) }) { first, _ in first }
  }

  func reserve() async throws -> [Person.ID] {
    try await house.store.read { [house, id] in try $0.reserve(of: id, at: house.facility) }.map(\.person)
  }

  func decide(_ person: Person.ID, _ word: String?, _ reason: String? = nil) async throws {
    var fields = ["person": person.text, "cohort": cohort.id.text]
    fields["verdict"] = word
    fields["reason"] = reason
    _ = try await house.ask(word == nil ? .delete : .put, path + "/verdicts", fields)
  }

  func place(_ person: Person.ID, at place: Int) async throws {
    _ = try await house.ask(
      .put, path + "/reserve", ["person": person.text, "cohort": cohort.id.text, "place": "\(place)"])
  }

  func leave(_ person: Person.ID) async throws {
    try await house.store.write { [house] db in
      _ = try db.run(
        """
        UPDATE people_person SET state = 'transferred', state_on = \(Sample.today)
        WHERE facility_id = \(house.facility) AND id = \(person)
        """)
    }
  }
}

@Suite struct HearingTurnTests {
  @Test(arguments: TestStore.dialects)
  func `somebody leaves before the decree: returned with a reason, struck, signed again, decreed`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      try await house.close(open.path)
      try await open.leave(open.people[0])
      let closed = try #require(try await open.hearing())
      _ = try await house.ask(.post, open.path + "/returns", ["reason": "Arman sudah pindah"])
      let again = try #require(try await open.hearing())
      #expect((again.state, again.revision, again.reason) == (.open, 1, "Arman sudah pindah"))
      #expect(try await open.signatures() == [false, false, false])
      let view = try await house.store.read { db in
        try db.board(of: open.id, at: house.facility).map(\.signsAgain)
      }
      #expect(view == [true, true, true])
      try await open.decide(open.people[0], "REVISI", "Sudah pindah")
      try await house.close(open.path)
      try await house.decree(closed, "SK-1")
      let held = try await house.store.read { try $0.enrolments(in: open.cohort.id, at: house.facility) }
      #expect(held.map(\.person) == [open.people[1]])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a class that filled up meanwhile: the hearing goes back, gives up a name, and is decreed`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      try await house.close(open.path)
      let other = try await house.closedHearing("BA-2", approving: [(try await house.person("Dadang"), open.cohort)])
      try await house.decree(other, "SK-2")
      let closed = try #require(try await open.hearing())
      await #expect(throws: Hearing.Refusal.overFull(cohort: "Las dasar", approved: 2, seats: 1)) {
        try await house.decree(closed, "SK-1")
      }
      _ = try await house.ask(.post, open.path + "/returns", ["reason": "Tinggal satu tempat"])
      try await open.decide(open.people[1], "REVISI", "Angkatan berikutnya")
      try await house.close(open.path)
      try await house.decree(closed, "SK-1")
      let held = try await house.store.read { try $0.enrolments(in: open.cohort.id, at: house.facility) }
      #expect(held.count == 2 && held.contains { $0.person == open.people[0] })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a hearing opened by mistake is withdrawn, and its proposal heard again under the same number`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      _ = try await house.ask(.post, open.path + "/withdrawal", ["reason": "Salah tanggal"])
      #expect(try await open.hearing()?.state == .withdrawn)
      await #expect(throws: Hearing.Refusal.wrongState(.withdrawn)) { try await open.decide(open.people[0], "SETUJU") }
      let fields = ["number": "BA-1", "day": "07/05/2025", "quorum": "3"]
      let second = house.see(try await house.ask(.post, "/proposals/\(open.proposal)/hearing", fields))
      #expect(second.hasPrefix("/hearings/") && second != open.path)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `minutes and decree of days to come are refused until the day`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let person = try await house.person("Arman")
      let made = try await house.proposal([person], [cohort], placing: [(person, cohort)])
      let later = Sample.today.adding(days: 2)
      let fields = ["number": "BA-1", "day": "\(later)", "quorum": "3"]
      let path = house.see(try await house.ask(.post, "/proposals/\(made.id)/hearing", fields))
      try await house.approveAll(path)
      await #expect(throws: Hearing.Refusal.notHeldYet(day: later)) { try await house.close(path) }
      _ = try await house.ask(.post, path + "/minutes", on: later)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `signatures fall when a verdict, the reserve or the presence changes, and not by signing`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      let board = try await house.store.read { try $0.board(of: open.id, at: house.facility) }
      func falls(_ change: () async throws -> Void) async throws {
        try await house.seat(board, at: open.path)
        #expect(try await open.signatures() == [true, true, true])
        try await change()
        #expect(try await open.signatures() == [false, false, false])
      }
      try await falls { try await house.approveAll(open.path) }
      try await falls { try await open.decide(open.people[0], "REVISI", "Sakit") }
      try await falls { try await open.decide(open.people[0], nil) }
      try await falls { try await open.place(open.people[2], at: 0) }
      try await falls {
        _ = try await house.ask(.put, open.path + "/members/\(board[2].office)", ["present": "false"])
      }
      // An order that stays as it is changes nothing that was signed.
      try await open.place(open.people[2], at: 1)
      try await house.seat(board, at: open.path)
      try await open.place(open.people[2], at: 1)
      #expect(try await open.signatures() == [true, true, true])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the board decides on anybody eligible, orders the reserve, and takes decisions back`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house, names: ["Arman", "Rahmat", "Cecep", "Dadang", "Edi"], unfit: 4)
      #expect(try await open.reserve() == [open.people[2], open.people[3]])
      try await open.place(open.people[3], at: 1)
      #expect(try await open.reserve() == [open.people[3], open.people[2]])
      await #expect(throws: FormProblems.self) { try await open.place(open.people[0], at: 0) }
      try await open.place(open.people[2], at: 0)
      try await open.decide(open.people[2], "SETUJU", "Diminta penyelenggara")
      #expect(try await open.verdicts()[open.people[2]]?.isProposed == false)
      try await open.decide(open.people[2], nil)
      #expect(try await open.verdicts()[open.people[2]] == nil)
      try await open.decide(open.people[0], "REVISI", "Sakit")
      try await open.decide(open.people[0], nil)
      let back = try #require(try await open.verdicts()[open.people[0]])
      #expect(back.word == .planned && back.reason == nil)
      try await open.decide(open.people[0], "REVISI", "Sakit")
      try await open.decide(open.people[0], "RENCANA")
      #expect(try await open.verdicts()[open.people[0]] == back)
      await #expect(throws: FormProblems.self) { try await open.decide(open.people[0], "TUNDA") }
      let stranger: Person.ID = PlacementHouse.newIdentity()
      await #expect(throws: Missing.self) { try await open.decide(stranger, "SETUJU", "x") }

      let unfit = Criterion(kind: .health, finding: .notMet(from: nil), fact: .hold("Asma"))
      let stopped = Hearing.Refusal.stopped([
        Stopped(name: "Edi", course: "Las dasar", cause: .criterion(unfit), apartFrom: [])
      ])
      await #expect(throws: stopped) { try await open.decide(open.people[4], "SETUJU", "Sudah sehat") }
      await #expect(throws: stopped) { try await open.place(open.people[4], at: 1) }
      let waiver = ["person": open.people[4].text, "criterion": "health", "reason": "Izin dokter"]
      _ = try await house.ask(.post, "/cohorts/\(open.cohort.id)/waivers", waiver)
      try await open.decide(open.people[4], "SETUJU", "Sudah sehat")
      #expect(try await open.verdicts()[open.people[4]]?.word == .approved)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a second round finds who sits there, and gives only the seats left`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 3)
      let (one, two, gone) = (
        try await house.person("Arman"), try await house.person("Rahmat"), try await house.person("Cecep")
      )
      try await house.decree(try await house.closedHearing("BA-1", approving: [(one, cohort), (gone, cohort)]), "SK-1")
      _ = try await house.ask(.post, "/people/\(gone)/departure", ["state": "released", "on": "2025-05-07"])
      let frozen = try await house.store.read { try $0.frozenStudy(at: house.facility, on: Sample.today) }
      #expect(frozen.openings.map(\.seated) == [[one]])
      #expect(frozen.openings.map(\.free) == [2])
      let view = try #require(frozen.people.first { $0.id == one })
      let class1 = frozen.openings[0]
      #expect(view.holds == [.place("Las dasar", from: class1.meetings.first, until: class1.end)])
      #expect(view.isPlacedBefore)
      #expect(frozen.people.first { $0.id == two }?.isPlacedBefore == false)
      // Whoever left gives up the seat to the next decree; whoever sits there is not seated twice.
      let three = try await house.person("Dadang")
      try await house.decree(
        try await house.closedHearing("BA-2", approving: [(one, cohort), (two, cohort)]), "SK-2")
      try await house.decree(
        try await house.closedHearing("BA-3", approving: [(two, cohort), (three, cohort)]), "SK-3")
      let held = try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }
      #expect(Set(held.map(\.person)) == [one, two, three])
      #expect(held.map(\.seat) == [1, 2, 3])
      let facts = try await house.store.read { try Journal.lines($0, of: house.facility.text, after: 0, limit: 1000) }
      #expect(facts.count { $0.kind == "placement.enrolment_ended" } == 1)
    }
  }
}
