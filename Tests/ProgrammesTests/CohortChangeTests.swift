import Almanac
import House
import People
import Testing

@testable import Programmes

private func day(_ text: String) throws -> Day { try #require(Day(text)) }
private func pattern(_ text: String) throws -> WeekPattern { try #require(WeekPattern(written: text)) }
private func open(_ day: Day) -> Bool { true }

/// Ten meetings from Monday, 19 May 2025, on Mondays and Wednesdays.
private func cohort(
  status: Cohort.Status = .planned, hours: Int = 20, days: Int = 10, seats: Int = 8
) throws -> Cohort {
  let programme = Programme(
    id: newID(), title: "Las dasar", field: "Las", kind: .manufacture, level: .beginner, lessonHours: hours)
  return Cohort(
    id: newID(), programme: programme, agency: nil, start: try day("2025-05-19"), days: days,
    pattern: try pattern("Sen,Rab 09.00-11.00"), min: 1, seats: seats, quota: nil, status: status,
    ownPrerequisites: [])
}

private func person(_ name: String, enrolled: Bool = true) -> CohortImpact.Line {
  .init(person: newID(), name: name, cell: "A-1", isEnrolled: enrolled, causes: [])
}

@Suite struct CohortChangeTests {
  @Test func `before the first meeting all terms may change, and no pattern is kept`() throws {
    let old = try cohort()
    var other = old
    other.pattern = try pattern("Sel,Kam 13.00-15.00")
    let changed = try old.changed(
      to: other, from: nil, on: day("2025-05-18"), schedule: old.schedule(isOpen: open))
    #expect(changed == other && changed.pastPatterns.isEmpty)
    let first = changed.schedule(isOpen: open).start
    #expect(first == (try day("2025-05-20")))
  }

  @Test func `meetings that were held stay on their days, and the new pattern gives the rest`() throws {
    let old = try cohort(status: .running)
    let before = old.schedule(isOpen: open)
    var other = old
    other.pattern = try pattern("Sel,Kam 13.00-15.00")
    let changed = try old.changed(to: other, from: day("2025-05-29"), on: day("2025-05-28"), schedule: before)
    let after = changed.schedule(isOpen: open)
    #expect(after.meetings.prefix(4) == before.meetings.prefix(4))
    let next = try day("2025-05-29")
    #expect(after.meetings.count == 10 && after.meetings[4] == next)
    #expect(after.slots.prefix(5).suffix(2) == ["2025-05-28/1", "2025-05-29/2"])
  }

  @Test func `longer meetings need fewer of them for the same hours, and the honest end follows`() throws {
    // 24 lesson hours are 1,080 minutes: nine meetings of two hours.
    let old = try cohort(status: .running, hours: 24, days: 1)
    let before = old.schedule(isOpen: open)
    #expect(before.meetings.count == 9)
    var other = old
    other.pattern = try pattern("Sen,Rab 09.00-13.00")
    let changed = try old.changed(to: other, from: day("2025-05-26"), on: day("2025-05-22"), schedule: before)
    let after = changed.schedule(isOpen: open)
    // Two meetings were held: 840 minutes are left, four meetings of four hours.
    let end = try day("2025-06-04")
    #expect(after.meetings.count == 6 && after.end == end && end < before.end)
  }

  @Test func `a second change from an earlier day takes the place of the one to come`() throws {
    let old = try cohort(status: .running)
    var first = old
    first.pattern = try pattern("Jum 09.00-11.00")
    let planned = try old.changed(
      to: first, from: day("2025-06-02"), on: day("2025-05-22"), schedule: old.schedule(isOpen: open))
    var second = planned
    second.pattern = try pattern("Kam 09.00-11.00")
    let changed = try planned.changed(
      to: second, from: day("2025-05-26"), on: day("2025-05-22"), schedule: planned.schedule(isOpen: open))
    let past = [PastPattern(until: try day("2025-05-26"), pattern: old.pattern)]
    #expect(changed.pastPatterns == past)
    let later = try changed.changed(
      to: first, from: day("2025-06-09"), on: day("2025-06-03"), schedule: changed.schedule(isOpen: open))
    #expect(later.pastPatterns.map(\.pattern) == [old.pattern, second.pattern])
  }

  @Test func `once begun the start stays, and a pattern holds neither from the past nor from after the end`() throws {
    let old = try cohort()
    let (today, schedule) = (try day("2025-05-21"), old.schedule(isOpen: open))
    let moved = Cohort(
      id: old.id, programme: old.programme, agency: nil, start: try day("2025-05-26"), days: 10, pattern: old.pattern,
      min: 1, seats: 8, quota: nil, status: .planned, ownPrerequisites: [])
    #expect(throws: Cohort.Refusal.startHeld(schedule.start)) {
      try old.changed(to: moved, from: nil, on: today, schedule: schedule)
    }
    var other = old
    other.pattern = try pattern("Sel 09.00-11.00")
    #expect(throws: Cohort.Refusal.fromInPast(today)) {
      try old.changed(to: other, from: today.adding(days: -1), on: today, schedule: schedule)
    }
    #expect(throws: Cohort.Refusal.fromAfterEnd(schedule.end)) {
      try old.changed(to: other, from: schedule.end.adding(days: 1), on: today, schedule: schedule)
    }
    let tomorrow = try old.changed(to: other, from: nil, on: today, schedule: schedule).pastPatterns.first?.until
    #expect(tomorrow == today.adding(days: 1))
  }

  @Test func `seats may rise, and sink to those that are held`() throws {
    let (old, today) = (try cohort(), try day("2025-05-07"))
    let impact = CohortImpact(
      people: [person("Arman"), person("Rahmat"), person("Cecep", enrolled: false)], shortfalls: [], decrees: [])
    var other = old
    for seats in [2, 20] {
      other.seats = seats
      try old.check(change: other, touching: impact, on: today)
    }
    other.seats = 1
    #expect(throws: Cohort.Refusal.underLiveSeats(live: 2, seats: 1)) {
      try old.check(change: other, touching: impact, on: today)
    }
  }

  @Test func `a class with people does not move into the past, one without may`() throws {
    let (old, today) = (try cohort(), try day("2025-05-07"))
    let earlier = Cohort(
      id: old.id, programme: old.programme, agency: nil, start: today.adding(days: -1), days: 10,
      pattern: old.pattern, min: 1, seats: 8, quota: nil, status: .planned, ownPrerequisites: [])
    try old.check(change: earlier, touching: .none, on: today)
    let impact = CohortImpact(people: [person("Arman", enrolled: false)], shortfalls: [], decrees: [])
    #expect(throws: Cohort.Refusal.startInPast(today)) {
      try old.check(change: earlier, touching: impact, on: today)
    }
  }

  @Test func `a cancellation is no plan, is for a partner's class charged, and is taken back on its day only`() throws {
    let today = try day("2025-05-07")
    var course = try cohort()
    #expect(throws: Cohort.Refusal.cancelledInFuture(today)) {
      try course.check(cancelling: today.adding(days: 1), by: .house, isCharged: false, on: today)
    }
    for (side, isCharged) in [(Cancellation.Side.agency, false), (.house, true)] {
      #expect(throws: Cohort.Refusal.ownClass) {
        try course.check(cancelling: today, by: side, isCharged: isCharged, on: today)
      }
    }
    #expect(throws: Cohort.Refusal.notCancelled) { try course.reinstatable(on: today) }
    course.cancellation = Cancellation(
      day: today, side: .house, reason: "Pelatih sakit", commitment: nil, freed: 0, recordedOn: today, toldOn: nil)
    #expect(throws: Cohort.Refusal.cancelled(today)) { try course.checkMayChange() }
    #expect(throws: Cohort.Refusal.cancelled(today)) {
      try course.decide(next: .running, on: course.start, schedule: course.schedule(isOpen: open))
    }
    #expect(!course.isOnOffer)
    _ = try course.reinstatable(on: today)
    #expect(throws: Cohort.Refusal.cancellationStands(today)) { try course.reinstatable(on: today.adding(days: 1)) }
  }

  @Test func `what was promised to people of a planned class keeps its programme's hours and place`() throws {
    let course = try cohort()
    let old = course.programme
    let other = Programme(
      id: old.id, title: old.title, field: old.field, kind: old.kind, level: old.level, lessonHours: old.lessonHours,
      site: .kitchen)
    try old.check(change: old.differences(to: other), cohorts: [course])
    #expect(throws: Programme.Refusal.cohortsRun(1)) {
      try old.check(change: old.differences(to: other), cohorts: [course], people: [course.id: 3])
    }
  }
}
