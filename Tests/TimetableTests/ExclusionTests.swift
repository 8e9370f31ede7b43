import Almanac
import House
import Page
import People
import Placement
import Store
import StoreTesting
import Testing

@testable import Timetable

private let today: Day = Day(number: 20_215)
private let mornings = [WeekSlot(.monday, .morning)]

private func exclusion(from: Day, until: Day?, _ slots: [WeekSlot] = mornings) throws -> Exclusion {
  Exclusion(
    id: ID(number: 1), cohort: ID(number: 2), person: ID(number: 3), slots: slots,
    days: try #require(DayRange(from: from, until: until)), madeAt: Moment(milliseconds: 0), officer: "Siti")
}

private func days(
  from: Day, until: Day? = nil, _ slots: [WeekSlot] = mornings,
  members: Set<String> = [(ID(number: 3) as Person.ID).text],
  beside others: [Exclusion] = []
) throws(Exclusion.Refusal) -> DayRange {
  try Exclusion.days(
    from: from, until: until, slots: slots, of: ID(number: 3), among: members, beside: others, on: today)
}

@Test func `an exclusion begins tomorrow at the earliest, ends after it begins, and takes no window twice`() throws {
  let tomorrow = today.adding(days: 1)
  #expect(try days(from: tomorrow, until: tomorrow) == DayRange(from: tomorrow, until: tomorrow))
  #expect(throws: Exclusion.Refusal.beginsTooEarly(first: tomorrow)) { try days(from: today) }
  #expect(throws: Exclusion.Refusal.endsBeforeStart(from: tomorrow, until: today)) {
    try days(from: tomorrow, until: today)
  }
  #expect(throws: Exclusion.Refusal.noMember) { try days(from: tomorrow, members: []) }
  let there = try exclusion(from: today.adding(days: -7), until: today.adding(days: 7))
  #expect(throws: Exclusion.Refusal.overlaps(there)) { try days(from: today.adding(days: 7), beside: [there]) }
  #expect(throws: Exclusion.Refusal.overlaps(there)) {
    try days(from: tomorrow, WeekSlot.all, beside: [there])
  }
  #expect(try days(from: today.adding(days: 8), beside: [there]).from == today.adding(days: 8))
  #expect(try days(from: tomorrow, [WeekSlot(.monday, .afternoon)], beside: [there]).from == tomorrow)
}

@Test func `what began is ended today, what never held goes, what is over stays`() throws {
  #expect(try exclusion(from: today, until: nil).lastDay(endedOn: today) == today)
  #expect(try exclusion(from: today.adding(days: 1), until: nil).lastDay(endedOn: today) == nil)
  #expect(throws: Exclusion.Refusal.over(until: today)) {
    try exclusion(from: today.adding(days: -9), until: today).lastDay(endedOn: today)
  }
}

@Test(arguments: TestStore.dialects)
func `who is excluded belongs to no later meeting at those times, is not called, and comes again when it ends`(
  _ dialect: Dialect
) async throws {
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    try await house.arrange(try await house.meetings(of: 0)[0], venue: 0, trainer: 0, ["following": "true"])
    for meeting in try await house.meetings(of: 0).prefix(4) { try await house.act("publications", [meeting]) }
    let meetings = try await house.meetings(of: 0).prefix(4)
    let (person, path) = ("0196a000-0000-7000-8000-000000000302", "/cohorts/\(house.classes[0])/exclusions")
    func people() async throws -> [Int] { try await house.people(at: Array(meetings)) }
    #expect(try await people() == [2, 2, 2, 2])
    let form = ["person": person, "from": meetings[1].day.description, "reason": "Terapi pagi"]
    let slot = "\(meetings[1].day.weekday.rawValue)/1"
    await #expect(throws: FormProblems.self) {
      try await house.desk.ask(
        .post, path, form.merging(["from": house.desk.today.description]) { $1 }, many: ["openings": [slot]])
    }
    try await house.desk.ask(.post, path, form, many: ["openings": [slot]])
    await #expect(throws: FormProblems.self) {
      try await house.desk.ask(.post, path, form, many: ["openings": [slot]])
    }
    // Monday and Wednesday in turn: of four meetings the second and fourth are at that time.
    #expect(try await people() == [2, 1, 2, 1])
    #expect(try await house.called(to: Array(meetings)) == [2, 1, 2, 1])
    let page = house.desk.html(try await house.desk.ask(.get, path))
    #expect(page.contains("Terapi pagi"))
    let id = try #require(
      try await house.desk.store.read { try $0.exclusions(of: house.classes[0], at: contoh) }.first?.id)
    var later = house.desk
    later.today = meetings[1].day
    try await later.ask(.delete, path + "/\(id)")
    #expect(try await people() == [2, 1, 2, 2])
    later.today = meetings[2].day
    await #expect(throws: Exclusion.Refusal.over(until: meetings[1].day)) {
      try await later.ask(.delete, path + "/\(id)")
    }
  }
}

@Test(arguments: TestStore.dialects)
func `a held meeting keeps those who had a place on its day, whoever leaves the class later`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    let meetings = Array(try await house.meetings(of: 0).prefix(3))
    let left = meetings[1].day
    try await house.desk.store.write { db in
      _ = try db.run(
        """
        INSERT INTO placement_enrolment_event
          (facility_id, id, enrolment_id, kind, day, end_reason, source, made_at, made_by)
        SELECT facility_id, id, id, 'ended', \(left), 'withdrew', 'officer', 0, '' FROM placement_enrolment
        WHERE cohort_id = \(house.classes[0]) AND seat = 1
        """)
      _ = try db.run(
        """
        UPDATE placement_enrolment SET is_live = \(false), until_day = \(left), end_reason = 'withdrew'
        WHERE cohort_id = \(house.classes[0]) AND seat = 1
        """)
    }
    #expect(try await house.people(at: meetings) == [2, 1, 1])
  }
}

extension MeetingHouse {
  /// How many belong to some meetings, in their order.
  fileprivate func people(at meetings: [Meeting]) async throws -> [Int] {
    try await desk.store.read { db in
      let bookings = try db.bookings(
        from: meetings[0].day, to: meetings[meetings.count - 1].day, beside: meetings, showsKinds: false, at: contoh)
      return meetings.map { bookings.members(of: $0).count }
    }
  }

  /// How many the blocks are asked to call to each; Hari ini counts as many.
  fileprivate func called(to meetings: [Meeting]) async throws -> [Int] {
    try await desk.store.read { db in
      try meetings.map { meeting in
        let calls = try placementCalls(timetableCalls)(db, contoh, meeting.day).values.joined()
        let called = calls.count { $0.title == "Hidroponik" }
        #expect(try db.agenda(on: meeting.day, at: contoh).first { $0.id == meeting.id }?.people == called)
        return called
      }
    }
  }
}
