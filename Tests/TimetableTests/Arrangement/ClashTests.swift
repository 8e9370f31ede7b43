import Almanac
import House
import Language
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Timetable

@Test(arguments: TestStore.dialects)
func `somebody called away is a clash, named with its kind only to those who may know it`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    let meeting = try await house.meetings(of: 0)[0]
    try await house.arrange(meeting, venue: 0, trainer: 0)
    let arranged = try await house.meetings(of: 0)[0]
    try await house.desk.ask(
      .post, "/people/\(MeetingHouse.person(0))/engagements",
      ["kind": "court", "from": meeting.day.description, "hours": "08.00-12.00"])
    await #expect(
      throws: Meeting.Refusal.clashes("Hidroponik", meeting.day, [.called([.init(name: "A", kind: .court)])])
    ) { try await house.act("publications", [arranged]) }
    var desk = house.desk
    desk.permissions.remove(.readCase)
    let block = MeetingHouse(desk: desk, classes: house.classes, venues: house.venues, trainers: house.trainers)
    await #expect(throws: Meeting.Refusal.clashes("Hidroponik", meeting.day, [.called([.init(name: "A", kind: nil)])]))
    {
      try await block.act("publications", [arranged])
    }
    let page = desk.html(try await desk.ask(.get, "/timetable/meetings/\(meeting.id)"))
    #expect(page.contains("ada acara: A") && !page.contains("sidang"))
    try await house.act("publications", [arranged], ["why": "Satu orang menyusul"])
    // A call after the lesson keeps nobody away.
    let later = try await house.meetings(of: 0)[1]
    try await house.desk.ask(
      .post, "/people/\(MeetingHouse.person(0))/engagements",
      ["kind": "visit", "from": later.day.description, "hours": "13.00-14.00"])
    try await house.arrange(later, venue: 0, trainer: 0)
    try await house.act("publications", [try await house.meetings(of: 0)[1]])
  }
}

@Test(arguments: TestStore.dialects)
func `a class above the size of its programme needs a second trainer`(_ dialect: Dialect) async throws {
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    let meeting = try await house.meetings(of: 0)[0]
    try await house.arrange(meeting, venue: 0, trainer: 0)
    let programme: Programme.ID = MeetingHouse.id(10)
    try await house.desk.ask(
      .put, "/timetable/staffing/size", ["programme": programme.text, "alone": "1", "reason": "Alat tajam"])
    let arranged = try await house.meetings(of: 0)[0]
    let missing = Clash.secondTrainerMissing(people: 2, alone: 1)
    await #expect(throws: Meeting.Refusal.clashes("Hidroponik", meeting.day, [missing])) {
      try await house.act("publications", [arranged])
    }
    // A computation gives a second one where somebody is free.
    let lines = try await house.lines(house.arranged(classes: [0])).1
    #expect(lines.count == 2 && lines.allSatisfy { $0.after?.trainers.count == 2 })
    let page = house.desk.html(try await house.desk.ask(.get, "/timetable/staffing"))
    #expect(page.contains("Alat tajam") && page.contains("Hidroponik"))
  }
}

@Test(arguments: TestStore.dialects)
func `escorts on duty limit the classes of a window, and are changed for a day with a reason`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    let path = "/timetable/staffing/duty"
    func duty(_ day: Day, _ escorts: Int) -> [String: String] {
      ["day": day.description, "window": "1", "escorts": String(escorts), "duty_reason": "Apel besar"]
    }
    let past = await house.desk.problems(.put, path, duty(house.desk.today.adding(days: -1), 0))
    #expect(past == ["day"])
    try await house.desk.ask(.post, "/timetable/meetings")
    try await house.desk.ask(.put, path, duty(MeetingHouse.week, 0))
    let lines = try await house.lines(house.arranged()).1
    // On Monday nobody accompanies a class: three windows remain for four meetings.
    #expect(lines.count { $0.after != nil } == 3 && lines.allSatisfy { $0.after?.day != MeetingHouse.week })
    #expect(lines.first { $0.after == nil }?.rule?.id.contains("pengawal bertugas kurang") == true)
    let first = try await house.meetings(of: 0).first { $0.day == MeetingHouse.week }
    let meeting = try #require(first)
    let field = await house.desk.problems(
      .put, "/timetable/meetings/\(meeting.id)",
      [
        "day": meeting.day.description, "from": "09.00", "until": "11.00", "venue": house.venues[0].text,
        "escorts": "1", "seen": String(meeting.version),
      ], many: ["trainers": [house.trainers[0].text]])
    #expect(field == ["escorts"])
  }
}

@Test(arguments: TestStore.dialects)
func `hours that a house wrote and events that take a window bind meetings and computations`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    let first = try #require(try await house.meetings(of: 0).first { $0.day == MeetingHouse.week })
    try await house.arrange(first, venue: 0, trainer: 0)
    let arranged = try #require(try await house.meetings(of: 0).first { $0.id == first.id })
    try await house.desk.ask(
      .post, "/timetable/hours",
      [
        "season": "usual", "from": MeetingHouse.week.description, "lines": "buka blok; Sen-Min 07.30-10.00",
        "reason": "Menurut KPR",
      ])
    await #expect(
      throws: Meeting.Refusal.clashes("Hidroponik", first.day, [.outsideHours("07.30–10.00")])
    ) { try await house.act("publications", [arranged]) }
    // A computation begins when lessons begin.
    let lines = try await house.lines(house.arranged(classes: [0])).1
    #expect(lines.compactMap(\.after).allSatisfy { $0.from == 450 && $0.until == 570 })
    try await house.desk.ask(
      .post, "/timetable/hours/closures",
      ["closed_on": MeetingHouse.week.description, "window": "1", "event": "Apel besar"])
    let around = try await house.lines(house.arranged(classes: [0])).1
    #expect(around.compactMap(\.after).allSatisfy { $0.day != MeetingHouse.week })
    await #expect(throws: Meeting.Refusal.clashes("Hidroponik", first.day, [.windowClosed("Apel besar")])) {
      try await house.act("publications", [arranged])
    }
  }
}
