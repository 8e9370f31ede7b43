import Almanac
import House
import Matching
import People
import Programmes
import Testing

@testable import Timetable

/// A house in values: a classroom for ten, two trainers, one or two classes of three people.
private struct Week {
  static let monday = MeetingHouse.week
  static let mornings = WeekSlot.usual.filter { $0.window == .morning }
  static let cohort: Cohort.ID = ID(number: 1)
  static let other: Cohort.ID = ID(number: 2)
  static let room = Venue(id: ID(number: 10), name: "Kelas", kinds: ["kelas"], capacity: 10, openings: WeekSlot.usual)

  var meetings: [Meeting] = []
  var room = Week.room
  var engagements: [Engagement] = []
  var staffing = Staffing(present: 120)
  var aim = Arrangement.Aim.offer
  var chosen: Set<Cohort.ID> = [Week.cohort]
  var exclusions: [Exclusion] = []
  var movesTests = false
  var today = Week.monday
  var minute = 0

  static func meeting(
    _ number: UInt64, of cohort: Cohort.ID = Week.cohort, day: Int = 0, from: Int = 540, until: Int = 660,
    state: Meeting.State = .draft, reason: String? = nil
  ) -> Meeting {
    Meeting(
      id: ID(number: 100 + number), cohort: cohort, plannedOn: monday.adding(days: day), number: 1,
      day: monday.adding(days: day), from: from, until: until, venue: state == .draft ? nil : room.id,
      trainers: state == .draft ? [] : [ID(number: 20)], escorts: 1, state: state, reason: reason, commitment: nil,
      version: 1, changedBy: "")
  }

  static func course(_ id: Cohort.ID) throws -> Cohort {
    let programme = Programme(
      id: ID(number: 5), title: "Las", field: "Las", kind: .manufacture, level: .beginner, lessonHours: 36)
    return Cohort(
      id: id, programme: programme, agency: nil, start: monday, days: 6,
      pattern: try #require(WeekPattern(days: [.monday], from: 540, until: 660)), min: 1, seats: 4, quota: nil,
      status: .planned, ownPrerequisites: [])
  }

  static func person(_ number: Int) -> String { "0196a000-0000-7000-8000-00000000040\(number)" }

  func frozen() throws -> (instance: TimetableInstance, frozen: FrozenArrangement) {
    let trainers: [Trainer] = [20, 21].map {
      Trainer(
        id: ID(number: $0), name: "P\($0)", kind: .officer, agency: nil, programmes: [], openings: WeekSlot.usual,
        needsEscort: false)
    }
    var bookings = Bookings(
      meetings: meetings.filter { $0.state == .published || $0.state == .held },
      cohorts: [Week.cohort: try Week.course(Week.cohort), Week.other: try Week.course(Week.other)],
      members: [Week.cohort: Set((0..<3).map(Week.person)), Week.other: Set((2..<5).map(Week.person))],
      venues: [room], trainers: trainers, gaps: [:], days: TeachingDays(holidays: []), hours: HouseHours(),
      engagements: engagements, names: [:], showsKinds: false, staffing: staffing)
    bookings.exclusions = exclusions
    return ArrangementFacts(
      meetings: meetings, chosen: chosen, bookings: bookings, from: Week.monday, until: Week.monday.adding(days: 6),
      today: today, minute: minute, aim: aim,
      movesTests: movesTests
    ).frozen()
  }
}

@Test func `a meeting of both windows is placed beforehand on its day, and what it takes is closed to others`() throws {
  var week = Week()
  week.meetings = [Week.meeting(1, until: 930), Week.meeting(2, day: 1)]
  let (instance, frozen) = try week.frozen()
  let spot = try #require(frozen.whole.first?.after)
  #expect(spot.venue == Week.room.id && spot.day == Week.monday && spot.escorts == 1)
  #expect(instance.sessions.count { !$0.id.hasPrefix("=") } == 1)
  let slots = ["\(Week.monday)/1", "\(Week.monday)/2"]
  #expect(Set(slots).isSubset(of: Set(instance.places[0].closed)))
  #expect(instance.teachers[0].away.starts(with: slots) || instance.teachers[1].away.starts(with: slots))
  #expect(instance.held.count == 2)
  try instance.check()
  week.room = Venue(id: Week.room.id, name: "Kelas", kinds: ["kelas"], capacity: 10, openings: Week.mornings)
  let left = try week.frozen().frozen.whole
  #expect(left.first?.after == nil && left.first?.rule == .wholeDay)
}

@Test func `what is published of other classes stays, with its people, place and escorts`() throws {
  var week = Week()
  week.meetings = [Week.meeting(1), Week.meeting(2, of: Week.other, state: .published)]
  let (instance, frozen) = try week.frozen()
  #expect(frozen.meetings.count == 1 && instance.held.count == 1)
  #expect(instance.places[0].closed.contains("\(Week.monday)/1"))
  #expect(instance.escorts.first { $0.slot == "\(Week.monday)/1" }?.count == 2)
  #expect(instance.sessions.last?.members == (2..<5).map(Week.person))
  try instance.check()
}

@Test func `what an officer published in spite of hours or size is no more moved; after a closure it is`() throws {
  var week = Week(room: Venue(id: Week.room.id, name: "Kelas", kinds: ["kelas"], capacity: 2, openings: WeekSlot.usual))
  week.meetings = [Week.meeting(1, state: .published, reason: "Bergiliran"), Week.meeting(2, day: 1)]
  #expect(try week.frozen().frozen.meetings.keys.map(\.self) == [Week.meeting(2).id])
  week.room = Week.room
  #expect(try week.frozen().frozen.meetings.count == 2)
}

@Test func `a competency test stays where it is unless somebody says that it may move`() throws {
  var week = Week()
  var test = Week.meeting(1, state: .published)
  test.kind = .assessment
  week.meetings = [test, Week.meeting(2, day: 1)]
  let stays = try week.frozen()
  #expect(stays.frozen.meetings.keys.map(\.self) == [Week.meeting(2).id] && stays.instance.held.count == 1)
  #expect(stays.instance.places[0].closed.contains("\(Week.monday)/1"))
  week.movesTests = true
  #expect(try week.frozen().frozen.meetings.count == 2)
}

@Test func `who is excluded at certain times counts as busy there, from the day on which it holds`() throws {
  var week = Week()
  week.meetings = [Week.meeting(1)]
  week.exclusions = [
    Exclusion(
      id: ID(number: 1), cohort: Week.cohort, person: try #require(Person.ID(Week.person(1)[...])),
      slots: Week.mornings, days: try #require(DayRange(from: Week.monday.adding(days: 2), until: nil)),
      madeAt: Moment(milliseconds: 0), officer: "Siti")
  ]
  let busy = try week.frozen().instance.busy
  #expect(busy.first?.name == Week.person(1) && busy.first?.slot == "\(Week.monday.adding(days: 2))/1")
  #expect(busy.allSatisfy { $0.slot.hasSuffix("/1") })
}

@Test func `nothing is put where the day is over, and nothing that began is moved`() throws {
  var week = Week()
  week.meetings = [Week.meeting(1, state: .published), Week.meeting(2, from: 810, until: 930), Week.meeting(3, day: 1)]
  week.minute = 600
  let (instance, frozen) = try week.frozen()
  #expect(frozen.meetings.count == 2 && instance.slots.first == "\(Week.monday)/2")
  (week.today, week.minute) = (Week.monday.adding(days: 1), 0)
  #expect(try week.frozen().frozen.meetings.count == 1)
}

@Test func `who is called away at hours of lessons is busy, and no kind is told`() throws {
  var week = Week()
  week.meetings = [Week.meeting(1)]
  let person = try #require(Person.ID(Week.person(0)))
  let hours = try Engagement.Hours(written: "08.00-10.00")
  let early = try Engagement.Hours(written: "06.00-07.00")
  week.engagements = [
    Engagement(id: ID(number: 60), person: person, kind: .court, from: Week.monday, until: Week.monday, hours: hours),
    Engagement(
      id: ID(number: 61), person: person, kind: .visit, from: Week.monday.adding(days: 1),
      until: Week.monday.adding(days: 1), hours: early),
  ]
  let instance = try week.frozen().instance
  #expect(instance.busy.map(\.slot) == ["\(Week.monday)/1"])
  #expect(!instance.json.contains("court"))
}

@Test func `after an illness the hours are wished for that people have now`() throws {
  var week = Week(aim: .fewestMoves)
  week.meetings = [Week.meeting(1, day: 2, state: .published)]
  #expect(try week.frozen().instance.wished.map(\.slot) == ["\(Week.monday.adding(days: 2))/1"])
  #expect(try week.frozen().instance.stages.map(\.measure) == [.sessions, .unmoved, .asOffered, .presence])
  week.aim = .offer
  #expect(try week.frozen().instance.stages.map(\.measure) == [.sessions, .presence, .asOffered, .unmoved])
}

@Test func `a meeting keeps its length and its hours where its window stays`() {
  func hours(_ from: Int, _ until: Int, in window: Window) -> [Int] {
    let hours = Week.meeting(1, from: from, until: until).hours(in: window)
    return [hours.from, hours.until]
  }
  #expect(hours(480, 600, in: .morning) == [480, 600])
  #expect(hours(480, 600, in: .afternoon) == [810, 930])
  #expect(hours(780, 1020, in: .morning) == [510, 750])
}
