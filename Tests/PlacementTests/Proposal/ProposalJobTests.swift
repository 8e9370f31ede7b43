import Almanac
import House
import Language
import Matching
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct ProposalJobTests {
  /// A proposal as it stands right after it was asked for, with its job.
  private func asked(_ house: PlacementHouse, damaged: Bool = false) async throws -> Proposal.ID {
    let (person, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
    let frozen = FrozenStudy(
      day: Sample.today, people: [Sample.person(person)],
      openings: [Sample.opening(cohort.id) { $0.max = cohort.seats }], policy: .draft, apart: [])
    let proposal = Proposal(
      id: PlacementHouse.newIdentity(), earlier: nil, title: "Usulan Mei", asOf: Sample.today, state: .computing,
      instanceHash: "00", lottery: 7, note: nil, madeAt: PlacementHouse.now, madeBy: "Siti")
    let (facility, instance) = (house.facility, damaged ? "{}" : frozen.instance().json)
    try await house.store.write { db in
      try db.insert(proposal, from: frozen, instance: instance, at: facility)
      try ProposalJobs.adopt(at: facility, db)
    }
    return proposal.id
  }

  private func state(_ id: Proposal.ID, _ house: PlacementHouse) async throws -> (Proposal.State?, note: String?) {
    let facility = house.facility
    let proposal = try await house.store.read { try $0.proposal(id, at: facility) }
    return (proposal?.state, proposal?.note)
  }

  private func computed(_ house: PlacementHouse) async throws -> Int {
    let facility = house.facility
    return try await house.store.read { db in
      try db.first(
        """
        SELECT count(*) AS n FROM store_journal WHERE facility_id = \(facility) AND kind = 'placement.computed'
        """)?.get("n") ?? 0
    }
  }

  private func worker(_ house: PlacementHouse, passed seconds: Int64 = 0) -> JobWorker {
    JobWorker(
      house.store, [ProposalJobs(store: house.store, clock: { PlacementHouse.now }).handler],
      now: { Moment.machine().adding(seconds: seconds) },
      cause: { _ in Phrase(id: "rusak", en: "broken") })
  }

  @Test(arguments: TestStore.dialects)
  func `a proposal without a job is put on the list, once`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let id = try await asked(house)
      let facility = house.facility
      #expect(try await !house.store.write { try Jobs.enqueue(ProposalJobs.job(id, at: facility), $0) })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a proposal that cannot be read again and again has failed, with its cause, and says so once`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let id = try await asked(house, damaged: true)
      var passed: Int64 = 0
      for pause in [0] + RetryRule.pauses.prefix(ProposalJobs.tries - 1) {
        #expect(try await state(id, house).0 == .computing)
        passed += pause + 1
        try await worker(house, passed: passed).drain()
      }
      #expect(try await state(id, house) == (.failed, "rusak"))
      #expect(try await computed(house) == 1)
      let facility = house.facility
      let failing = try await house.store.read { try Jobs.failing(of: facility.text, limit: 9, $0) }
      #expect(failing.count == 1 && failing[0].givenUpAt != nil)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a job of a proposal that is computed already changes nothing`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let made = try await house.proposal([], [], placing: [])
      let facility = house.facility
      try await house.store.write { try Jobs.enqueue(ProposalJobs.job(made.id, at: facility), $0) }
      try await worker(house).drain()
      #expect(try await state(made.id, house).0 == .ready)
      #expect(try await computed(house) == 0)
      #expect(try await house.store.read { try Jobs.failing(of: facility.text, limit: 9, $0).isEmpty })
    }
  }
}

@Suite struct WishTests {
  @Test(arguments: TestStore.dialects)
  func `what needs no search is told at once, the rest when somebody asks for it`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 1)
      let (placed, left) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let made = try await house.proposal([placed, left], [cohort], placing: [(placed, cohort)])
      func answered(_ person: Person.ID) async throws -> Bool {
        let answer = try await house.ask(
          .get, "/proposals/\(made.id)/wish", ["person": person.text, "cohort": cohort.id.text])
        guard case .page(let json, _) = answer.content else { return false }
        return String(decoding: try json(), as: UTF8.self).contains("\"is_answered\":true")
      }
      #expect(try await answered(placed))
      #expect(try await !answered(left))
    }
  }

  @Test func `in each house one solver works on wishes, and the twenty-second who asks is told when to come again`()
    async throws
  {
    try await PlacementHouse.with(.sqlite) { house in
      let cohort = try await house.cohort(seats: 1)
      let person = try await house.person("Arman")
      let made = try await house.proposal([person], [cohort], placing: [(person, cohort)])
      let fields = ["person": person.text, "cohort": cohort.id.text]
      let pool = WishQueue.shared.pool(of: house.facility)
      let gate = Gate()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0...WishQueue.mostWaiting { group.addTask { try await pool.run { gate.pass() } } }
        while !pool.isFull { try await Task.sleep(for: .milliseconds(1)) }
        await #expect(throws: BlockingPool.Busy(retryAfter: 84)) {
          _ = try await house.ask(.post, "/proposals/\(made.id)/wishes", fields)
        }
        let other = WishQueue.shared.pool(of: PlacementHouse.newIdentity())
        #expect(try await other.run { true })
        gate.open()
        try await group.waitForAll()
      }
      let answer = try await house.ask(.post, "/proposals/\(made.id)/wishes", fields)
      #expect(house.see(answer).hasPrefix("/proposals/\(made.id)/wish?"))
    }
  }
}
