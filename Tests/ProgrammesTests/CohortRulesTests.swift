import Almanac
import Partners
import People
import Programmes
import Testing

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A course of the example list: lesson hours, days offered, start and weekly hours.
private func schedule(_ hours: Int, _ days: Int, _ start: String, _ pattern: String) throws -> CohortSchedule {
  CohortSchedule(
    start: try day(start), pattern: try #require(WeekPattern(written: pattern)), days: days, lessonHours: hours,
    isOpen: try TeachingDays.shipped().isOpen)
}

private func cohort(
  min: Int = 8, seats: Int = 16, status: Cohort.Status = .planned, hours: Int = 80
) throws -> Cohort {
  let programme = Programme(
    id: newID(), title: "Hidroponik", field: "Hidroponik", kind: .agribusiness, level: .beginner, lessonHours: hours,
    prerequisites: [.risk(.medium)])
  return Cohort(
    id: newID(), programme: programme, agency: nil, start: try day("2025-05-19"), days: 20,
    pattern: try #require(WeekPattern(written: "Sen-Kam 09.00-11.00")), min: min, seats: seats, quota: nil,
    status: status, ownPrerequisites: [.education("SD")])
}

@Test func `ecoprint fits its three days, Monday to Wednesday`() throws {
  let ecoprint = try schedule(24, 3, "2025-05-26", "Sen-Rab 09.00-15.30")
  #expect(ecoprint.meetings.map(\.description) == ["2025-05-26", "2025-05-27", "2025-05-28"])
  #expect(!ecoprint.runsOver)
  #expect(ecoprint.slots.contains("2025-05-26/1") && ecoprint.slots.contains("2025-05-26/2"))
}

@Test func `eighty hours in meetings of two hours need thirty, not twenty, and skip Ascension Day`() throws {
  let hydroponics = try schedule(80, 20, "2025-05-19", "Sen-Kam 09.00-11.00")
  #expect(hydroponics.meetings.count == 30)
  #expect(hydroponics.runsOver && hydroponics.end > hydroponics.offeredEnd)
  #expect(!hydroponics.meetings.contains(try day("2025-05-29")))
  let welding = try schedule(4, 4, "2025-05-30", "Jum 09.00-11.00")
  #expect(welding.start == (try day("2025-06-13")))
}

@Test func `a course that starts on joint leave meets on the next pattern day`() throws {
  let catfish = try schedule(96, 24, "2025-06-09", "Sen-Kam 13.30-15.30")
  #expect(catfish.start == (try day("2025-06-10")))
}

@Test func `a closed day of the house moves the end`() throws {
  let course = try cohort()
  let open = course.schedule(isOpen: try TeachingDays.shipped().isOpen)
  let closed = try TeachingDays.shipped(closures: [Closure(day: course.start, reason: "Panen raya")])
  let moved = course.schedule(isOpen: closed.isOpen)
  #expect(moved.start == course.start.adding(days: 1))
  #expect(moved.end > open.end && moved.meetings.count == open.meetings.count)
}

@Test func `a cohort moves on one step at a time and not before its days`() throws {
  let planned = try cohort()
  let schedule = planned.schedule(isOpen: { _ in true })
  #expect(throws: Cohort.Refusal.notNext(from: .planned, to: .held)) {
    try planned.decide(next: .held, on: schedule.end, schedule: schedule)
  }
  #expect(throws: Cohort.Refusal.beforeFirstMeeting(schedule.start)) {
    try planned.decide(next: .running, on: schedule.start.adding(days: -1), schedule: schedule)
  }
  try planned.decide(next: .running, on: schedule.start, schedule: schedule)
  let running = try cohort(status: .running)
  #expect(throws: Cohort.Refusal.beforeLastMeeting(schedule.end)) {
    try running.decide(next: .held, on: schedule.offeredEnd, schedule: schedule)
  }
  try running.decide(next: .held, on: schedule.end, schedule: schedule)
  #expect(Cohort.Status.finished.next == nil)
}

@Test func `a cohort that is over is not changed, and its seats hold its minimum`() throws {
  #expect(throws: Cohort.Refusal.over(.held)) { try cohort(status: .held).checkMayChange() }
  try cohort(status: .running).checkMayChange()
  #expect(throws: Cohort.Refusal.fewerSeatsThanMinimum(min: 17, seats: 16)) { try cohort(min: 17).check() }
}

@Test func `a cohort asks what its programme asks and what it adds`() throws {
  #expect(try cohort().prerequisites == [.education("SD"), .risk(.medium)])
}

@Test func `hours stay once a cohort has begun, a better title does not`() throws {
  let course = try cohort(status: .running)
  let old = course.programme
  func version(_ title: String, _ hours: Int) -> Programme {
    Programme(
      id: old.id, title: title, field: old.field, kind: old.kind, level: old.level, lessonHours: hours,
      prerequisites: old.prerequisites)
  }
  #expect(throws: Programme.Refusal.cohortsRun(1)) {
    try old.check(change: old.differences(to: version("Hidroponik", 90)), cohorts: [course])
  }
  try old.check(change: old.differences(to: version("Hidroponik sayuran", 80)), cohorts: [course])
}

@Test func `prerequisites survive being stored, and nonsense does not`() {
  let all: [Prerequisite] = [
    .education("SMP"), .literacy, .sex(.female), .health, .risk(.low), .legalStatus(.convict), .time(days: 60),
  ]
  #expect(all.compactMap { Prerequisite($0.kind, $0.value) } == all)
  #expect(Prerequisite(.time, "0") == nil && Prerequisite(.risk, "besar") == nil)
}

@Test func `a pattern written out reads back to itself`() throws {
  let pattern = try #require(WeekPattern(written: "Sen,Rab 13.30-15.30"))
  #expect(WeekPattern(written: pattern.written) == pattern)
}

@Test func `drafts of courses name their source and are ordered from the shortest`() {
  #expect(CourseTemplate.shipped.map(\.lessonHours) == [24, 80, 240])
  #expect(CourseTemplate.shipped.allSatisfy { !$0.source.isEmpty && $0.theoryPercent == 25 })
}
