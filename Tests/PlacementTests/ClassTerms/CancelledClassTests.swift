import Access
import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct CancelledClassTests {
  @Test(arguments: TestStore.dialects)
  func `a cancelled class frees its people, whose need stays, and nobody is offered it any more`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, other) = (try await house.cohort(seats: 2), try await house.cohort(seats: 2, later: 70))
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let three = try await house.person("Cecep")
      let place = try #require(try await house.enrolled([one], in: cohort).first)
      let hearing = try await house.closedHearing("BA-2", approving: [(two, cohort), (three, other)])
      let ready = try await house.proposal([two], [cohort], placing: [])
      await #expect(throws: Cohort.Refusal.notSeen(people: 2)) {
        try await house.ask(
          .post, "/cohorts/\(cohort.id)/cancellation",
          ["by": "house", "day": "\(Sample.today)", "reason": "Bengkel terbakar"])
      }
      try await house.cancel(cohort)
      let kept = try await house.kept(place.id)
      #expect(!kept.isLive && kept.ending == .classCancelled && kept.until == Sample.today)
      #expect(try await house.store.read { try $0.lastPlaced(at: house.facility) }.isEmpty)
      let frozen = try await house.store.read { try $0.frozenStudy(at: house.facility, on: Sample.today) }
      #expect(frozen.openings.map(\.id) == [other.id] && frozen.people.allSatisfy { !$0.isPlacedBefore })
      #expect(try await house.store.read { try $0.vacancies(at: house.facility) }.isEmpty)
      #expect(try await house.store.read { try $0.seatCounts(at: house.facility) } == (0, 2))
      #expect(try await house.store.read { try $0.proposal(ready.id, at: house.facility) }?.decidedAt != nil)
      // The decree leaves out whom the board approved for it, and says why.
      let answer = try await house.decree(hearing, "SK-2")
      #expect(house.saying(answer)?.contains("kelasnya dibatalkan") ?? false)
      let seated = try await house.store.read { try $0.liveEnrolments(at: house.facility) }
      #expect(seated.map(\.cohort) == [other.id])
      // An end of before does not come back into a class that is no more.
      await #expect(throws: Enrolment.Refusal.endedElsewhere(.cancellation)) {
        try await house.ask(.delete, "/enrolments/\(place.id)/end")
      }
      await #expect(throws: Cohort.Refusal.cancelled(Sample.today)) {
        try await house.ask(.get, "/cohorts/\(cohort.id)/cancellation")
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `on the same day it is taken back: places return to those who sit nowhere else`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, beside) = (try await house.cohort(seats: 2), try await house.cohort(seats: 2, later: 1))
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let places = try await house.enrolled([one, two], in: cohort)
      try await house.cancel(cohort)
      _ = try await house.enrolled([two], in: beside, "2")
      await #expect(throws: Cohort.Refusal.cancellationStands(Sample.today)) {
        try await house.ask(.delete, "/cohorts/\(cohort.id)/cancellation", on: Sample.today.adding(days: 1))
      }
      _ = try await house.ask(.delete, "/cohorts/\(cohort.id)/cancellation")
      #expect(try await house.cohort(cohort.id).cancellation == nil)
      let kept = [try await house.kept(places[0].id), try await house.kept(places[1].id)]
      #expect(kept.map(\.isLive) == [kept[0].person == one, kept[1].person == one])
      #expect(try await house.facts("programmes.cohort_reinstated") == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever withdrew before does not return into a cancelled class`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, one) = (try await house.cohort(seats: 2), try await house.person("Arman"))
      let place = try #require(try await house.enrolled([one], in: cohort).first)
      _ = try await house.ask(.post, "/enrolments/\(place.id)/withdrawal", ["on": "\(Sample.today)"])
      try await house.cancel(cohort)
      await #expect(throws: Enrolment.Refusal.seatGone) {
        try await house.ask(.delete, "/enrolments/\(place.id)/end")
      }
      #expect(try await house.kept(place.id).ending == .withdrew)
    }
  }
}
