import Almanac
import House
import Language
import Page
import Programmes
import Store
import StoreTesting
import Testing

@testable import People
@testable import Placement

/// What becomes of places when somebody comes back, or dies.
@Suite struct SamePersonPlaceTests {
  @Test(arguments: TestStore.dialects)
  func `whoever comes back begins anew: old places stay ended and need counts from the new stay`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let person = try await house.person("Arman")
      let place = try await house.enrolled([person], in: try await house.cohort(seats: 1))[0]
      try await house.leave(person, .released, on: "2025-05-20")
      #expect(try await house.kept(place.id).ending == .released)
      let before = try await house.store.read { try $0.frozenStudy(at: house.facility, on: Sample.today) }
      #expect(before.people.isEmpty)
      try await house.comeBack(person, on: "2025-06-02")
      let study = try await house.store.read { try $0.frozenStudy(at: house.facility, on: Sample.day("2025-06-03")) }
      #expect(study.people.map(\.id) == [person] && study.people.allSatisfy { !$0.isPlacedBefore && $0.holds.isEmpty })
      try await house.leave(person, .transferred, on: "2025-06-10")
      _ = try await house.ask(.delete, "/people/\(person)/departure", on: Sample.day("2025-06-11"))
      #expect(try await !house.kept(place.id).isLive)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a reserve of the stay before offers no seat to whoever came back`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 1, later: 30)
      let (holder, person, next) = (
        try await house.person("Arman"), try await house.person("Rahmat"), try await house.person("Cecep")
      )
      let hearing = try await house.closedHearing("BA-1", approving: [(holder, cohort)])
      try await house.store.write {
        try $0.keep(reserve: [person, next], for: cohort.id, in: hearing.id, at: house.facility)
      }
      try await house.decree(hearing, "SK-1")
      let place = try #require(
        try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }.first)
      let day = Sample.day("2025-05-13")
      _ = try await house.ask(.post, "/enrolments/\(place.id)/withdrawal", ["on": "\(day)"], on: day)
      func offered() async throws -> [Person.ID] {
        try await house.store.read { try $0.seatOffers(at: house.facility, on: day) }.map(\.person.id)
      }
      #expect(try await offered() == [person])
      try await house.leave(person, .released, on: "2025-05-10")
      try await house.comeBack(person, on: "2025-05-12")
      #expect(try await offered() == [next])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `death ends the place as died, frees the seat and is never planned for`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 1)
      let (person, other) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let place = try await house.enrolled([person], in: cohort)[0]
      try await house.leave(person, .died, on: "2025-05-21")
      let kept = try await house.kept(place.id)
      #expect(!kept.isLive && kept.ending == .died && kept.until == Sample.day("2025-05-21"))
      let study = try await house.store.read { try $0.frozenStudy(at: house.facility, on: Sample.day("2025-05-22")) }
      #expect(study.people.map(\.id) == [other])
      #expect(Recheck.Cause.gone(.died, on: nil).phrase(apartFrom: []).id == "meninggal dunia")
      _ = try await house.ask(.delete, "/people/\(person)/departure", on: Sample.day("2025-05-22"))
      #expect(try await house.kept(place.id).isLive)
    }
  }
}

extension PlacementHouse {
  fileprivate func leave(_ person: Person.ID, _ state: Person.State, on day: String) async throws {
    _ = try await ask(
      .post, "/people/\(person)/departure", ["state": state.rawValue, "on": day], on: Sample.day(day))
  }

  /// As an import brings somebody back: the stay that ended is kept beside the person.
  fileprivate func comeBack(_ person: Person.ID, on day: String) async throws {
    let (id, began): (Person.FormerStay.ID, Day) = (PlacementHouse.newIdentity(), Sample.day(day))
    try await store.write { [facility] db in
      let old = try #require(try db.person(person, at: facility))
      let stay = try #require(old.endedStay(id: id, closedAt: Moment(began, hour: 9, minute: 0, in: .wib)))
      _ = try db.run(
        """
        INSERT INTO people_stay (facility_id, id, person_id, number, arrived_on, left_on, state, closed_at)
        VALUES
          (\(facility), \(stay.id), \(person), \(stay.number), \(stay.arrived), \(stay.left),
           \(stay.state.rawValue), \(stay.closedAt))
        """)
      _ = try db.run(
        """
        UPDATE people_person SET state = 'present', state_on = NULL, entry_date = \(began)
        WHERE facility_id = \(facility) AND id = \(person)
        """)
    }
  }
}
