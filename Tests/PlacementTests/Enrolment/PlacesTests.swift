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

/// Rounds of two writers at once: few in the quick suite, 200 where `BEKAL_FULL` is 1.
private let rounds = ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" ? 200 : 20

private func enrolment(_ person: Person.ID, _ seat: Int, in cohort: Cohort, by decree: Decree.ID) -> Enrolment {
  Enrolment(
    id: PlacementHouse.newIdentity(), cohort: cohort.id, seat: seat, person: person, decree: decree,
    from: Sample.today, isLive: true)
}

extension PlacementHouse {
  /// Whether the database took it.
  fileprivate func takes(_ enrolment: Enrolment, seats: Int) async throws -> Bool {
    do {
      try await store.write { [facility] in try $0.insert([(enrolment, seats)], at: facility) }
      return true
    } catch is StoreError { return false }
  }

  /// Who holds a live enrolment.
  fileprivate func seated() async throws -> Set<Person.ID> {
    Set(try await store.read { [facility] in try $0.liveEnrolments(at: facility) }.filter(\.isLive).map(\.person))
  }

  fileprivate func held(in cohort: Cohort) async throws -> [Enrolment] {
    try await store.read { [facility] in try $0.enrolments(in: cohort.id, at: facility) }
  }
}

@Suite struct PlacesTests {
  @Test(arguments: TestStore.dialects)
  func `the database refuses a seat twice, a person twice, and a seat beyond the last`(_ dialect: Dialect) async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, decree) = (try await house.cohort(seats: 2), try await house.decree())
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      #expect(try await house.takes(enrolment(one, 1, in: cohort, by: decree), seats: 2))
      #expect(try await !house.takes(enrolment(two, 1, in: cohort, by: decree), seats: 2))
      #expect(try await !house.takes(enrolment(one, 2, in: cohort, by: decree), seats: 2))
      #expect(try await !house.takes(enrolment(two, 3, in: cohort, by: decree), seats: 2))
      #expect(try await !house.takes(enrolment(two, 0, in: cohort, by: decree), seats: 2))
      // A number of seats that is not the cohort's own opens no further one.
      #expect(try await !house.takes(enrolment(two, 3, in: cohort, by: decree), seats: 3))
      #expect(try await house.takes(enrolment(two, 2, in: cohort, by: decree), seats: 2))
      #expect(try await house.held(in: cohort).map(\.person) == [one, two])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `nobody unknown is enrolled, and no decree means no place`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, decree) = (try await house.cohort(seats: 2), try await house.decree())
      let person = try await house.person("Arman")
      let stranger: Person.ID = PlacementHouse.newIdentity()
      #expect(try await !house.takes(enrolment(stranger, 1, in: cohort, by: decree), seats: 2))
      #expect(try await !house.takes(enrolment(person, 1, in: cohort, by: PlacementHouse.newIdentity()), seats: 2))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an ended enrolment frees its seat and stays on record`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let facility = house.facility
      let (cohort, decree) = (try await house.cohort(seats: 1), try await house.decree())
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let first = enrolment(one, 1, in: cohort, by: decree)
      #expect(try await house.takes(first, seats: 1))
      #expect(try await house.seated() == [one])
      let end = "/enrolments/\(first.id)/end"
      _ = try await house.ask(.post, end, ["on": "2025-05-07", "cause": "transferred"])
      await #expect(throws: Enrolment.Refusal.ended(on: Sample.today, .transferred)) {
        try await house.ask(.post, end, ["on": "2025-05-07", "cause": "released"])
      }
      #expect(try await house.held(in: cohort).isEmpty)
      #expect(try await house.takes(enrolment(two, 1, in: cohort, by: decree), seats: 1))
      #expect(try await house.store.read { try $0.enrolments(of: one, at: facility) }.map(\.isLive) == [false])
      #expect(try await house.seated() == [two])
      #expect(try await house.takes(enrolment(one, 1, in: cohort, by: decree), seats: 1) == false)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `two writers at once never over-fill a cohort nor seat one person twice`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let decree = try await house.decree()
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      for round in 0..<rounds {
        let cohort = try await house.cohort(seats: 2, later: round)
        // Both saw the cohort empty: once they want the same seat, once they seat the same person.
        let (left, right) =
          round.isMultiple(of: 2)
          ? (enrolment(one, 2, in: cohort, by: decree), enrolment(two, 2, in: cohort, by: decree))
          : (enrolment(one, 1, in: cohort, by: decree), enrolment(one, 2, in: cohort, by: decree))
        async let first = house.takes(left, seats: 2)
        async let second = house.takes(right, seats: 2)
        let taken = try await [first, second]
        #expect(taken.count { $0 } == 1, "round \(round): \(taken)")
        #expect(try await house.held(in: cohort).count == 1)
      }
    }
  }

  /// Whether a step of a hearing was taken, and not refused.
  private func isTaken(_ step: () async throws -> Void) async throws -> Bool {
    do {
      try await step()
      return true
    } catch is Hearing.Refusal { return false } catch is StoreError { return false }
  }

  @Test(arguments: TestStore.dialects)
  func `two decrees at once never over-fill a half-filled cohort, nor seat one person in two at the same time`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      var people: [Person.ID] = []
      for name in ["Arman", "Rahmat", "Cecep", "Dadang", "Edi"] { people.append(try await house.person(name)) }
      for round in 0..<rounds {
        let (half, other) = (
          try await house.cohort(seats: 3, later: 200 * round),
          try await house.cohort(seats: 3, later: 200 * round + 1)
        )
        let view = try await house.closedHearing("S\(round)", approving: [(people[0], half)])
        try await house.decree(view, "SK-S\(round)")
        // Once both want the two seats left, once both want the same person for classes that are on together.
        let wishes =
          round.isMultiple(of: 2)
          ? ([(people[1], half), (people[2], half)], [(people[3], half), (people[4], half)])
          : ([(people[1], half)], [(people[1], other)])
        let left = try await house.closedHearing("L\(round)", approving: wishes.0)
        let right = try await house.closedHearing("R\(round)", approving: wishes.1)
        async let first = isTaken { try await house.decree(left, "SK-L\(round)") }
        async let second = isTaken { try await house.decree(right, "SK-R\(round)") }
        let taken = try await [first, second]
        #expect(taken.count { $0 } == 1, "round \(round): \(taken)")
        let held = try await house.held(in: half) + house.held(in: other)
        #expect(held.count == (round.isMultiple(of: 2) ? 3 : 2))
        #expect(Set(held.map(\.person)).count == held.count)
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `minutes are either returned or decreed, never both`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let person = try await house.person("Arman")
      for round in 0..<rounds {
        let cohort = try await house.cohort(seats: 2, later: 200 * round)
        let hearing = try await house.closedHearing("BA\(round)", approving: [(person, cohort)])
        async let decreed = isTaken { try await house.decree(hearing, "SK\(round)") }
        async let returned = isTaken {
          _ = try await house.ask(.post, "/hearings/\(hearing.id)/returns", ["reason": "Periksa lagi"])
        }
        let (isDecreed, isReturned) = try await (decreed, returned)
        #expect(isDecreed != isReturned, "round \(round)")
        let state = try await house.store.read { try $0.hearing(hearing.id, at: house.facility)?.state }
        #expect(state == (isDecreed ? .decreed : .open))
        #expect(try await house.held(in: cohort).count == (isDecreed ? 1 : 0))
      }
    }
  }
}
