import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct EnrolmentTests {
  @Test(arguments: TestStore.dialects)
  func `a suspension and an absence keep the seat; what happened stays on record`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let place = try await house.enrolled([try await house.person("Arman")], in: cohort)[0]
      let path = "/enrolments/\(place.id)"
      let later = cohort.start.adding(days: 9)
      _ = try await house.ask(
        .post, path + "/suspension",
        ["from": "2025-05-21", "until": "2025-05-23", "premium": "true", "reason": "Pemeriksaan kamar"], on: later)
      _ = try await house.ask(.post, path + "/absence", ["on": "2025-05-26", "cause": "court"], on: later)
      _ = try await house.ask(.delete, path + "/absence", ["on": "2025-05-27"], on: later)
      let days = ["2025-05-18", "2025-05-19", "2025-05-22", "2025-05-24", "2025-05-26", "2025-05-27"]
      var states: [String] = []
      for day in days { states.append(try await house.state(of: place.id, on: Sample.day(day)).name) }
      #expect(states == ["pending", "active", "suspended", "active", "away", "active"])
      #expect(try await house.kept(place.id) == place)
      let notes = try await house.store.read {
        try $0.events(of: [place], at: house.facility, opening: true)[place.id]?.map(\.note)
      }
      #expect(notes == ["Pemeriksaan kamar", nil, nil])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever leaves the house gives the seat up at once, and has it again where that was a mistake`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 1)
      let person = try await house.person("Arman")
      let place = try await house.enrolled([person], in: cohort)[0]
      let path = "/people/\(person)/departure"
      _ = try await house.ask(.post, path, ["state": "transferred", "on": "2025-05-05"])
      let ended = try await house.kept(place.id)
      #expect(!ended.isLive && ended.until == Sample.today && ended.ending == .transferred)
      await #expect(throws: Enrolment.Refusal.endedElsewhere(.departure)) {
        try await house.ask(.delete, "/enrolments/\(place.id)/end")
      }
      _ = try await house.ask(.delete, path)
      #expect(try await house.kept(place.id) == place)
      // Again, and meanwhile the seat goes to somebody else: then the end stays.
      _ = try await house.ask(.post, path, ["state": "released", "on": "2025-05-07"])
      let other = try await house.enrolled([try await house.person("Rahmat")], in: cohort, "2")
      _ = try await house.ask(.delete, path)
      let stays = try await house.kept(place.id)
      #expect(!stays.isLive && stays.ending == .released)
      #expect(try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) } == other)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a withdrawal is respected at once and never counts against need`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let places = try await house.enrolled([one, two], in: cohort)
      // Before the first day without a reason, and after it with one.
      _ = try await house.ask(.post, "/enrolments/\(places[0].id)/withdrawal", ["on": "2025-05-07"])
      _ = try await house.ask(
        .post, "/enrolments/\(places[1].id)/withdrawal", ["on": "2025-05-20", "note": "Ingin bekerja di dapur"],
        on: Sample.day("2025-05-20"))
      for place in places {
        let kept = try await house.kept(place.id)
        #expect(!kept.isLive && kept.ending == .withdrew)
      }
      #expect(try await house.store.read { try $0.lastPlaced(at: house.facility) }.isEmpty)
      let frozen = try await house.store.read { try $0.frozenStudy(at: house.facility, on: Sample.today) }
      #expect(frozen.people.allSatisfy { !$0.isPlacedBefore && $0.holds.isEmpty })
      #expect(frozen.openings.map(\.free) == [2])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an end taken back gives the seat back while it is free, and says so when it is not`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 1)
      let place = try await house.enrolled([try await house.person("Arman")], in: cohort)[0]
      let path = "/enrolments/\(place.id)/end"
      await #expect(throws: Enrolment.Refusal.noteMissing(.discipline)) {
        try await house.ask(.post, path, ["on": "2025-05-07", "cause": "discipline"])
      }
      let end = ["on": "2025-05-07", "cause": "discipline", "note": "Berkelahi di kelas"]
      _ = try await house.ask(.post, path, end)
      _ = try await house.ask(.delete, path)
      #expect(try await house.kept(place.id) == place)
      _ = try await house.ask(.post, path, end)
      let other = try await house.enrolled([try await house.person("Rahmat")], in: cohort, "2")
      await #expect(throws: Enrolment.Refusal.seatGone) { try await house.ask(.delete, path) }
      #expect(try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) } == other)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a planned end keeps the seat until its day, is caught up after missed nights, and once`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let place = try await house.enrolled([try await house.person("Arman")], in: cohort)[0]
      _ = try await house.ask(
        .post, "/enrolments/\(place.id)/end", ["on": "2025-06-02", "cause": "released"])
      try await house.night(Sample.day("2025-06-01"))
      #expect(try await house.kept(place.id).isLive)
      #expect(try await house.facts("placement.enrolment_ended") == 1)
      for _ in 0..<2 { try await house.night(Sample.day("2025-06-05")) }
      let ended = try await house.kept(place.id)
      #expect(!ended.isLive && ended.until == Sample.day("2025-06-02") && ended.ending == .released)
      #expect(try await house.facts("placement.enrolment_ended") == 2)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the night after the last lesson finishes a class, and a long absence is a transfer`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 3)
      let people = [try await house.person("Arman"), try await house.person("Rahmat")]
      let places = try await house.enrolled(people, in: cohort)
      _ = try await house.ask(
        .post, "/enrolments/\(places[1].id)/absence", ["on": "2025-05-19", "cause": "hospital"],
        on: Sample.day("2025-05-20"))
      let last = try await house.store.read { db in
        let days = try db.teachingDays(at: house.facility)
        return cohort.schedule(isOpen: days.isOpen).end
      }
      try await house.night(last)
      #expect(try await house.kept(places[0].id).isLive)
      for _ in 0..<2 { try await house.night(last.adding(days: 4)) }
      let (finished, gone) = (try await house.kept(places[0].id), try await house.kept(places[1].id))
      #expect(finished.ending == .finished && finished.until == last.adding(days: 1))
      #expect(gone.ending == .transferred && gone.until == Sample.day("2025-06-09"))
      #expect(try await house.facts("placement.enrolment_ended") == 2)
      // The return was only written down late: the class of that time is over, and this place ends with it.
      _ = try await house.ask(
        .delete, "/enrolments/\(places[1].id)/absence", ["on": "2025-05-21"], on: last.adding(days: 5))
      try await house.night(last.adding(days: 6))
      #expect(try await house.kept(places[1].id).ending == .finished)
    }
  }
}
