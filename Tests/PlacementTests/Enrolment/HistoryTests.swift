import Almanac
import Foundation
import House
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

/// Histories per database: few in the quick suite, 10,000 where `BEKAL_FULL` is 1.
private let histories = ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" ? 10_000 : 200

/// Numbers that are the same for the same seed.
private struct Draw {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}

/// A history: three people, a class of two seats and one of one seat that is on at the same time, and what happens to them.
private struct History {
  let house: PlacementHouse
  let cohorts: [Cohort]
  let people: [Person.ID]
  let decree: Decree.ID
  /// The first day of the classes.
  let start: Day
  var draw: Draw
  var today: Day

  private var recorder: Recorder { Recorder(nightOf: house.facility, on: today, now: PlacementHouse.now) }

  /// One thing happens, then some days pass.
  mutating func step(_ db: Connection) throws {
    let places = try people.flatMap { try db.enrolments(of: $0, at: house.facility) }
      .filter { place in cohorts.contains { $0.id == place.cohort } }
    let day = today.adding(days: draw.below(12) - 9)
    let kind = draw.below(11)
    do {
      if kind < 3 || places.isEmpty {
        try seat(draw.one(of: people), in: draw.one(of: cohorts), db)
      } else if kind == 3 {
        try db.endPlaces(of: draw.one(of: people), .transferred, on: min(day, today), by: recorder)
      } else if kind == 4 {
        try db.reopenPlaces(of: draw.one(of: people), by: recorder)
      } else {
        try record(kind, draw.one(of: places), on: day, db)
      }
    } catch is Enrolment.Refusal {}
    today = today.adding(days: draw.below(6))
    try db.endPlaces(at: house.facility, on: today, now: PlacementHouse.now)
  }

  /// Gives a person the lowest free seat, as a decree does, unless the person sits in a class of that time.
  private func seat(_ person: Person.ID, in cohort: Cohort, _ db: Connection) throws {
    let taken = Set(try db.liveEnrolments(in: [cohort.id], at: house.facility).map(\.seat))
    guard try !db.sits(person, during: cohort.id, at: house.facility),
      let free = Hearing.freeSeats(of: cohort.seats, taken: taken).first
    else { return }
    let enrolment = Enrolment(
      id: PlacementHouse.newIdentity(), cohort: cohort.id, seat: free, person: person, decree: decree, from: today,
      isLive: true)
    try db.insert([(enrolment, cohort.seats)], at: house.facility)
  }

  private mutating func record(_ kind: Int, _ place: Enrolment, on day: Day, _ db: Connection) throws {
    let change: EnrolmentEvent.Change
    switch kind {
    case 5:
      change = .suspended(
        until: draw.below(2) == 0 ? nil : day.adding(days: draw.below(9)), hasPremium: draw.below(2) == 0)
    case 6: change = .resumed
    case 7: change = .away(draw.one(of: Enrolment.Absence.allCases))
    case 8: change = .back
    case 9: change = .ended(draw.one(of: Enrolment.Ending.recorded + [.withdrew]))
    case _:
      let events = try db.events(of: [place], at: house.facility)[place.id] ?? []
      guard let end = Enrolment.end(in: events)?.event else { return }
      change = .reopened(end.id)
    }
    _ = try db.record(change, of: place.id, on: day, note: "Alasan", by: recorder)
  }

  /// What is wrong now; nil where all is as it must be.
  func fault(_ db: Connection) throws -> String? {
    let places = try people.flatMap { try db.enrolments(of: $0, at: house.facility) }
      .filter { place in cohorts.contains { $0.id == place.cohort } }
    let events = try db.events(of: places, at: house.facility)
    for place in places {
      let own = events[place.id] ?? []
      for offset in [-40, -7, -1, 0, 1, 5, 30] {
        let day = today.adding(days: offset)
        let naive = NaiveEnrolment(from: place.from, start: start, events: own).state(on: day)
        let state = place.state(on: day, start: start, events: own).plain
        guard state == naive else { return "on \(day) \(state), by hand \(naive): \(own)" }
      }
      let hasEnded = place.state(on: today, start: start, events: own).name == "ended"
      guard place.isLive != hasEnded else { return "live \(place.isLive) and ended \(hasEnded)" }
      guard place.isLive || (place.ending != nil && place.until != nil) else { return "an end without a reason" }
    }
    let live = places.filter(\.isLive)
    for cohort in cohorts {
      let seats = live.filter { $0.cohort == cohort.id }.map(\.seat)
      guard seats.count <= cohort.seats, Set(seats).count == seats.count else { return "seats \(seats)" }
    }
    guard Set(live.map(\.person)).count == live.count else { return "somebody sits in two classes at once" }
    return nil
  }
}

@Suite struct HistoryTests {
  /// So many share a house, one after the other and each with people of its own.
  private static let perHouse = 200

  @Test(arguments: TestStore.dialects)
  func `random histories: states as by hand, no seat twice, nobody in two classes, every end with a reason`(
    _ dialect: Dialect
  ) async throws {
    for first in stride(from: 0, to: histories, by: HistoryTests.perHouse) {
      let numbers = first..<min(first + HistoryTests.perHouse, histories)
      try await PlacementHouse.with(dialect) { house in
        let fault = try await HistoryTests.fault(house, numbers)
        try #require(fault == nil)
      }
    }
  }

  /// Lives through the histories of these numbers, one after the other; what went wrong in the first that did.
  private static func fault(_ house: PlacementHouse, _ numbers: Range<Int>) async throws -> String? {
    let decree = try await house.decree()
    for number in numbers {
      var people: [Person.ID] = []
      for name in ["Arman", "Rahmat", "Cecep"] { people.append(try await house.person("\(name) \(number)")) }
      let later = 300 * (number - numbers.lowerBound)
      let cohorts = [
        try await house.cohort(seats: 2, later: later), try await house.cohort(seats: 1, later: later + 1),
      ]
      let (start, draw) = (cohorts[0].start, Draw(state: UInt64(number)))
      let (last, own) = (cohorts[0].schedule { _ in true }.end, people)
      let context = WriteContext(
        actor: "Uji", facility: house.facility.text, moment: PlacementHouse.now, key: nil, account: "Uji",
        inputHash: [])
      let fault = try await house.store.act(context) { db -> String? in
        db.state(Fact("test.history", about: decree))
        var history = History(
          house: house, cohorts: cohorts, people: own, decree: decree, start: start, draw: draw,
          today: start.adding(days: -6))
        while history.today < last.adding(days: 20) {
          try history.step(db)
          if let fault = try history.fault(db) { return fault }
        }
        return nil
      }
      if let fault = fault.value { return "history \(number): \(fault)" }
    }
    return nil
  }
}
