import Almanac
import Foundation
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

/// Rounds of two officers at once: few in the quick suite, 200 where `BEKAL_FULL` is 1.
private let rounds = ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" ? 200 : 20

extension PlacementHouse {
  /// A decreed class of one seat with its holder and a reserve in the board's order.
  fileprivate func classWithReserve(_ reserve: [Person.ID], round: Int = 0) async throws -> (Cohort, Enrolment) {
    let cohort = try await cohort(seats: 1, later: 200 * round)
    let holder = try await person("Pemegang \(round)")
    let hearing = try await closedHearing("BA-\(round)", approving: [(holder, cohort)])
    try await store.write { [facility] in try $0.keep(reserve: reserve, for: cohort.id, in: hearing.id, at: facility) }
    try await decree(hearing, "SK-\(round)")
    let places = try await store.read { [facility] in try $0.enrolments(in: cohort.id, at: facility) }
    return (cohort, try #require(places.first))
  }

  fileprivate func withdraw(_ place: Enrolment, on day: Day = Sample.today) async throws {
    _ = try await ask(.post, "/enrolments/\(place.id)/withdrawal", ["on": day.description], on: day)
  }

  fileprivate func offers(on day: Day = Sample.today) async throws -> [SeatOffer] {
    try await store.read { [facility] in try $0.seatOffers(at: facility, on: day) }
  }
}

@Suite struct SeatOfferTests {
  @Test(arguments: TestStore.dialects)
  func `a free seat goes to the first of the board's reserve, who declines, then to the next`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      var people: [Person.ID] = []
      for name in ["Cecep", "Dadang", "Edi"] { people.append(try await house.person(name)) }
      let (cohort, place) = try await house.classWithReserve(people)
      #expect(try await house.offers().isEmpty)
      try await house.withdraw(place)
      let first = try #require(try await house.offers().first)
      #expect(first.person.id == people[0] && first.place == 1 && first.former == "Pemegang 0")
      let report = try await house.store.read {
        try placementReport($0, at: house.facility, on: Sample.today, for: house.actor)
      }
      #expect(report.actionItems.contains { $0.path == "/cohorts/\(cohort.id)/participants" })

      let path = "/enrolments/\(place.id)"
      await #expect(throws: Enrolment.Refusal.notNext("Dadang", next: "Cecep")) {
        try await house.ask(.post, path + "/successor", ["person": people[1].text])
      }
      _ = try await house.ask(
        .post, path + "/refusal", ["person": people[0].text, "reason": "Memilih tetap di dapur"])
      #expect(try await house.offers().map(\.person.id) == [people[1]])
      _ = try await house.ask(.post, path + "/successor", ["person": people[1].text])
      #expect(try await house.offers().isEmpty)
      let seated = try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }
      #expect(seated.map(\.person) == [people[1]] && seated.map(\.decree) == [place.decree])
      // The successor leaves too: the one who declined and the ones who sat there are not asked again.
      try await house.withdraw(seated[0])
      #expect(try await house.offers().map(\.person.id) == [people[2]])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever is no more eligible is passed over, with the reason`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (gone, next) = (
        try await house.person("Cecep"), try await house.person("Dadang")
      )
      let (_, place) = try await house.classWithReserve([gone, next])
      _ = try await house.ask(.post, "/people/\(gone)/departure", ["state": "released", "on": "2025-05-07"])
      try await house.withdraw(place)
      let offer = try #require(try await house.offers().first)
      #expect(offer.person.id == next && offer.passed.map(\.name) == ["Cecep"])
      #expect(offer.passed.map(\.cause) == [.gone(.released, on: Sample.today)])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `after a third of the meetings a seat waits for the next proposal`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let person = try await house.person("Cecep")
      let (cohort, place) = try await house.classWithReserve([person])
      let meetings = try await house.store.read { db in
        let days = try db.teachingDays(at: house.facility)
        return cohort.schedule(isOpen: days.isOpen).meetings
      }
      let late = try #require(meetings.first { day in 3 * meetings.count(where: { $0 < day }) >= meetings.count })
      let before = try #require(meetings.last { $0 < late })
      try await house.withdraw(place, on: before)
      #expect(try await house.offers(on: before).count == 1)
      #expect(try await house.offers(on: late).isEmpty)
      await #expect(throws: Enrolment.Refusal.seatNotOffered) {
        try await house.ask(.post, "/enrolments/\(place.id)/successor", ["person": person.text], on: late)
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `two officers seat two of the reserve at once: one sits, the other is told why`(_ dialect: Dialect) async throws
  {
    try await PlacementHouse.with(dialect) { house in
      for round in 0..<rounds {
        let (one, two) = (
          try await house.person("Cecep \(round)"),
          try await house.person("Dadang \(round)")
        )
        let (cohort, place) = try await house.classWithReserve([one, two], round: round)
        try await house.withdraw(place)
        func seats(_ person: Person.ID) async throws -> Bool {
          do {
            _ = try await house.ask(.post, "/enrolments/\(place.id)/successor", ["person": person.text])
            return true
          } catch let refusal as Enrolment.Refusal {
            let isTold = refusal == .seatNotOffered || refusal == .notNext("Dadang \(round)", next: "Cecep \(round)")
            #expect(isTold, "round \(round): \(refusal)")
            return false
          }
        }
        // Once both press for the first of the list, once for one each.
        async let first = seats(one)
        async let second = seats(round.isMultiple(of: 2) ? one : two)
        let taken = try await [first, second]
        #expect(taken.count { $0 } == 1, "round \(round): \(taken)")
        let held = try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }
        #expect(held.map(\.person) == [one])
      }
    }
  }
}
