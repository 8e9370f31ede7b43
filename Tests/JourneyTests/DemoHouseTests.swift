import Access
import Almanac
import Demo
import Foundation
import House
import Optimiser
import Page
import Partners
import People
import Placement
import Programmes
import Store
import StoreTesting
import Testing

@testable import Bekal

/// The example house, founded at nine in the morning of its day.
private enum Example {
  static let now = Moment(DemoHouse.day, hour: 9, minute: 0, in: .wib)

  static func found(
    in store: Store, seed: UInt64 = DemoHouse.seed, now: Moment = Example.now
  ) async throws -> Facility.ID {
    try await DemoHouse(roles: Composition.roles, seed: seed).found(in: store, now: now).id
  }

  /// Everything that was told of people, in the order of their names, without identities and keys.
  static func people(of facility: Facility.ID, in store: Store) async throws -> [String] {
    try await store.read { db in
      let people = try db.people(at: facility, presentOnly: false, opening: .all)
      return people.map { person in
        let limits = (person.limits ?? []).map { "\($0.text) \($0.isFromRegister) \($0.answer)" }.sorted()
        let posts = person.posts.map { "\($0.kind) \($0.title) \($0.from)" }.sorted()
        return "\(person.entry) \(person.state) \(String(describing: person.assessment)) \(limits) \(posts)"
          + " \(person.earlierNumbers) \(String(describing: person.expectation?.until))"
      }.sorted()
    }
  }

  /// What was promised and offered.
  static func offers(of facility: Facility.ID, in store: Store) async throws -> [String] {
    try await store.read { db in
      let promises = try db.commitments(at: facility).map { "\($0.what) \($0.quantity) \($0.unit) \($0.due)" }
      let cohorts = try db.cohorts(at: facility).map { cohort in
        "\(cohort.programme.title) \(cohort.start) \(cohort.agency?.name ?? "") \(cohort.seats) \(cohort.prerequisites)"
      }
      return (promises + cohorts).sorted()
    }
  }

  /// The program itself, which solves in a child process; nil where it or its solver is absent.
  static let worker: String? = {
    guard let tests = Bundle.main.executablePath, Optimiser.library().path != nil else { return nil }
    let path = URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: "bekal").path
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    setenv("BEKAL_WORKER", path, 0)
    return path
  }()
}

@Suite(.serialized) struct DemoHouseTests {
  @Test func `the same seed makes the same people and offers, another seed others`() async throws {
    var told: [[String]] = []
    for seed in [DemoHouse.seed, DemoHouse.seed, 1] {
      let all = try await TestStore.with(.sqlite, Composition.migrations) { store in
        let facility = try await Example.found(in: store, seed: seed)
        let people = try await Example.people(of: facility, in: store)
        return [people, try await Example.offers(of: facility, in: store)]
      }
      told.append(all.flatMap(\.self))
    }
    #expect(told[0] == told[1])
    #expect(told[0].count > 573)
    #expect(told[0] != told[2])
  }

  @Test(arguments: TestStore.dialects)
  func `573 people are in the house, and its lists show real work`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let facility = try await Example.found(in: store)
      let (people, counts, imports, pairs) = try await store.read { db in
        (
          try db.people(at: facility, opening: .all), try db.peopleCounts(at: facility, on: DemoHouse.day),
          try db.intakes(at: facility), try db.separations(at: facility)
        )
      }
      #expect(people.count == 573)
      #expect(people.count { $0.entry.sex == .female } == 42)
      #expect(people.count { $0.assessment != nil } == 504)
      #expect((255...315).contains(people.count { $0.entry.regencyCode == "3604" }))
      #expect(counts.unassessed == 69)
      #expect(counts.unseen == 3)
      #expect(counts.clinic > 0)
      #expect(counts.overstay > 0)
      #expect(imports.map(\.kind) == [.assessment, .register, .assessment, .register])
      #expect(imports.allSatisfy { $0.state == .applied })
      #expect(imports.contains { ($0.counts?.heldBack ?? 0) > 0 })
      #expect(pairs.count == 15)
      #expect(people.contains { !$0.earlierNumbers.isEmpty })
    }
  }

  @Test(arguments: [0, 1, 49])
  func `the house can be founded in the first hour of its day`(_ minute: Int) async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let now = Moment(DemoHouse.day, hour: 0, minute: minute, in: .wib)
      let facility = try await Example.found(in: store, now: now)
      let (counts, imports) = try await store.read { db in
        (try db.peopleCounts(at: facility, on: DemoHouse.day), try db.intakes(at: facility))
      }
      let latest = try #require(try await store.read { try Journal.latest($0) })
      #expect(latest < now.adding(seconds: 120), "the story tells of a day to come")
      #expect(counts.present == 573 && counts.asOf == DemoHouse.day)
      #expect(imports.map(\.kind) == [.assessment, .register, .assessment, .register])
      #expect(imports.allSatisfy { $0.stagedAt < now.adding(seconds: 60) })
    }
  }

  @Test func `no identity number could be anybody's`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let facility = try await Example.found(in: store)
      let people = try await store.read { try $0.people(at: facility, presentOnly: false, opening: .all) }
      let niks = people.compactMap(\.entry.nik)
      #expect(niks.count > 480)
      #expect(niks.allSatisfy { $0.count == 16 && $0.hasSuffix("0000") })
      #expect(Set(niks).count == niks.count)
    }
  }

  @Test func `every room has something to do, and somebody of an agency is bound to it`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let facility = try await Example.found(in: store)
      let day = DemoHouse.day
      let (people, partners, programmes, agencies) = try await store.read { db in
        (
          try peopleReport(db, at: facility, on: day).actionItems,
          try partnersReport(db, at: facility, on: day).actionItems,
          try programmesReport(db, at: facility, on: day, mayWrite: true).actionItems, try db.agencies(at: facility)
        )
      }
      #expect(people.count >= 4)
      #expect(!partners.isEmpty)
      #expect(!programmes.isEmpty)
      #expect(agencies.count == 3)
      let bound = try await store.read { db in
        try db.rows(
          """
          SELECT DISTINCT role FROM access_grant WHERE facility_id = \(facility) AND organisation_id IS NOT NULL
          ORDER BY role LIMIT 10
          """
        ).map { try $0.get("role") as String }
      }
      #expect(bound == ["agency_office", "instructor"])
    }
  }

  @Test(.enabled(if: Example.worker != nil, "bekal or HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
  func `a placement of March went to its decree, and that of May is computed`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let house = DemoHouse(roles: Composition.roles)
      let unit = try await house.found(in: store, now: Example.now)
      let hearings = try await store.read { try $0.hearings(at: unit.id) }
      try #require(hearings.count == 1)
      #expect(hearings.map(\.state) == [.decreed])
      let (decree, seats) = try await store.read { db in
        (try db.decree(of: hearings[0].id, at: unit.id), try db.seatCounts(at: unit.id))
      }
      #expect(decree?.signatory == "Rudi Hartanto")
      #expect(seats.taken >= 10)
      try await house.goOn(in: store, at: unit, now: Example.now)
      try await JobWorker(store, [ProposalJobs(store: store, clock: { Example.now }).handler]).drain()
      var latest: Proposal?
      for _ in 0..<1500 {
        latest = try await store.read { try $0.proposals(at: unit.id).first }
        if latest?.state != .computing { break }
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(latest?.state == .ready)
      let reader = Actor(
        account: nil, name: "Petugas", office: "", facility: unit.id, agency: nil,
        permissions: Composition.roles.permissions(of: ["training_officer"]))
      let actionItems = try await store.read {
        try placementReport($0, at: unit.id, on: DemoHouse.day, for: reader).actionItems
      }
      #expect(!actionItems.isEmpty)
    }
  }
}
