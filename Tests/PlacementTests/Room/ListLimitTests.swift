import Almanac
import House
import Page
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

extension PlacementHouse {
  /// A hearing on a proposal of its own, some days from today, moved on to a state.
  fileprivate func hearing(_ number: String, daysOn: Int, _ state: Hearing.State) async throws -> Hearing {
    let made = try await proposal([], [], placing: [])
    let hearing = Hearing(
      id: PlacementHouse.newIdentity(), proposal: made.id, number: number, day: Sample.today.adding(days: daysOn),
      quorum: 3, state: .open)
    try await store.write { [facility, actor] db in
      try db.insert(hearing, board: [], verdicts: [], reserve: [:], at: facility, by: actor, now: PlacementHouse.now)
      if state != .open { _ = try db.move(hearing.id, from: .open, to: state, at: facility) }
    }
    return hearing
  }
}

@Suite struct ListLimitTests {
  @Test(arguments: TestStore.dialects)
  func `a limit cannot hide an open hearing behind newer ones that are over`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let open = try await house.hearing("BA 1", daysOn: -30, .open)
      let over = try await house.hearing("BA 2", daysOn: -2, .withdrawn)
      _ = try await house.hearing("BA 3", daysOn: -1, .withdrawn)
      let (short, all, waiting) = try await house.store.read { db in
        (
          try db.hearings(at: facility, limit: 1), try db.hearings(at: facility),
          try db.hearings(at: facility, in: [.open, .closed])
        )
      }
      #expect(short.map(\.number) == ["BA 1"])
      #expect(all.map(\.number) == ["BA 3", "BA 2", "BA 1"])
      #expect(waiting.map(\.number) == ["BA 1"])
      let elsewhere: Facility.ID = PlacementHouse.newIdentity()
      let (found, none) = try await house.store.read { db in
        (try db.hearing(on: over.proposal, at: facility), try db.hearing(on: over.proposal, at: elsewhere))
      }
      #expect(found?.id == over.id && found?.state == .withdrawn && none == nil)
      #expect(waiting == [open])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a limit cannot hide a planned cohort behind newer ones that are over`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let planned = try await house.cohort(seats: 2)
      let over = [try await house.cohort(seats: 2, later: 7), try await house.cohort(seats: 2, later: 14)]
      try await house.store.write { db in
        for cohort in over { try db.setStatus(.finished, of: cohort.id, at: facility) }
      }
      let (short, two, waiting, some) = try await house.store.read { db in
        (
          try db.cohorts(at: facility, limit: 1), try db.cohorts(at: facility, limit: 2),
          try db.cohorts(at: facility, in: [.planned, .running]), try db.cohorts(over.map(\.id), at: facility)
        )
      }
      #expect(short.map(\.id) == [planned.id])
      #expect(two.map(\.id) == [planned.id, over[1].id])
      #expect(waiting.map(\.id) == [planned.id])
      #expect(some.map(\.id) == over.map(\.id))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the reasons of a hearing are opened after one look for all their keys`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let hearing = try await house.hearing("BA 1", daysOn: 0, .open)
      let cohort = try await house.cohort(seats: 9)
      var verdicts: [Verdict] = []
      for name in ["Arman", "Rahmat", "Dedi"] {
        let person = try await house.person(name)
        verdicts.append(
          Verdict(
            person: person, cohort: cohort.id, word: .revised, isProposed: true, reason: "Alasan \(name)"))
      }
      try await house.store.write { [verdicts] in try $0.keep(verdicts, in: hearing.id, at: facility) }
      let reads = Recording()
      let kept = try await house.store.recorded(in: reads).read { try $0.verdicts(of: hearing.id, at: facility) }
      #expect(Set(kept.compactMap(\.reason)) == ["Alasan Arman", "Alasan Rahmat", "Alasan Dedi"])
      #expect(reads.count == 2)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a person's places carry their course, the latest first`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let (person, decree) = (try await house.person("Arman"), try await house.decree())
      let cohorts = [try await house.cohort(seats: 2), try await house.cohort(seats: 2, later: 30)]
      let enrolments = cohorts.enumerated().map { index, cohort in
        Enrolment(
          id: PlacementHouse.newIdentity(), cohort: cohort.id, seat: 1, person: person, decree: decree,
          from: Sample.today.adding(days: index), isLive: true)
      }
      try await house.store.write { db in
        try db.insert(enrolments.map { ($0, 2) }, at: facility)
      }
      _ = try await house.ask(
        .post, "/enrolments/\(enrolments[0].id)/end", ["on": "2025-05-07", "cause": "transferred"])
      let places = try await house.store.read { try $0.places(of: person, at: facility) }
      #expect(places.map(\.title) == ["Las dasar", "Las dasar"])
      #expect(places.map(\.enrolment.isLive) == [true, false])
      #expect(try await house.store.read { try $0.lastPlaced(at: facility).keys.sorted() } == [person])
      #expect(try await house.store.read { try $0.liveEnrolments(of: [person], at: facility) }.count == 1)
    }
  }
}
