import Almanac
import House
import People
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct PlaceAbsenceTests {
  private let begun = Sample.day("2025-05-19")

  /// Keeps an absence as of a day.
  private func keep(
    _ house: PlacementHouse, _ person: Person.ID, _ from: Day, until: Day, on day: Day
  ) async throws {
    let now = Moment(day, hour: 3, minute: 0, in: .wib)
    let recorder = Recorder(nightOf: house.facility, on: day, now: now)
    let stay = PlaceAbsence(person: person, absence: .hospital, from: from, until: until)
    guard try await house.store.read({ try $0.owesAbsences([stay], by: recorder) }) else { return }
    let act = WriteContext(
      actor: "Bekal", facility: house.facility.text, moment: now, key: nil, account: "", inputHash: [])
    try await house.store.act(act) { db -> Bool in
      try db.keepAbsences([stay], by: recorder)
      return true
    }
    #expect(try await house.store.read { try !$0.owesAbsences([stay], by: recorder) }, "twice is once")
  }

  @Test(arguments: TestStore.dialects)
  func `a stay in hospital makes the place stand as away, and the day after it as active again`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 4)
      let (ill, well) = (try await house.person("Arman"), try await house.person("Budi"))
      let places = try await house.enrolled([ill, well], in: cohort)
      let (first, last) = (begun.adding(days: 1), begun.adding(days: 3))
      try await keep(house, ill, first, until: last, on: first.adding(days: -1))
      #expect(try await house.facts("placement.enrolment_away") == 0, "the stay is still ahead")
      try await keep(house, ill, first, until: last, on: first)
      #expect(try await house.state(of: places[0].id, on: first) == .away(since: first, .hospital))
      #expect(try await house.state(of: places[1].id, on: first) == .active)
      // Three nights were missed: both ends are caught up.
      try await keep(house, ill, first, until: last, on: last.adding(days: 3))
      #expect(try await house.state(of: places[0].id, on: last) == .away(since: first, .hospital))
      #expect(try await house.state(of: places[0].id, on: last.adding(days: 1)) == .active)
      #expect(try await house.facts("placement.enrolment_away") == 1)
      #expect(try await house.facts("placement.enrolment_back") == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a stay that is taken back brings the person back, and whoever was never away stays active`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 4)
      let ill = try await house.person("Arman")
      let place = try await house.enrolled([ill], in: cohort)[0]
      try await keep(house, ill, begun, until: begun.adding(days: 9), on: begun.adding(days: 2))
      // Taken back on the third day.
      try await keep(house, ill, begun, until: begun.adding(days: 1), on: begun.adding(days: 2))
      #expect(try await house.state(of: place.id, on: begun.adding(days: 1)) == .away(since: begun, .hospital))
      #expect(try await house.state(of: place.id, on: begun.adding(days: 2)) == .active)
      // Taken back before it began: nothing happens.
      let later = begun.adding(days: 5)
      try await keep(house, ill, later, until: later.adding(days: -1), on: later)
      #expect(try await house.facts("placement.enrolment_away") == 1)
    }
  }
}
