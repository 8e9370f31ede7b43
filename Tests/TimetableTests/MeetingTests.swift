import Almanac
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Timetable

@Test(arguments: TestStore.dialects)
func `a night makes the meetings of decreed classes once, and catches up`(_ dialect: Dialect) async throws {
  try await MeetingHouse.with(dialect) { house in
    try await house.night(house.desk.today)
    let made = try await house.meetings()
    // 36 lessons of 45 minutes are fourteen meetings of two hours.
    #expect(made.count == 28 && made.allSatisfy { $0.state == .draft })
    #expect(try await house.meetings(of: 0).map(\.number) == Array(1...14))
    try await house.night(house.desk.today.adding(days: 1))
    #expect(try await house.meetings() == made)
    await #expect(throws: Meeting.Refusal.nothingToMake) { try await house.desk.ask(.post, "/timetable/meetings") }
    try await house.night(house.desk.today.adding(days: 30))
    let later = try await house.meetings().filter { $0.day < house.desk.today.adding(days: 30) }
    #expect(!later.isEmpty && later.allSatisfy { $0.state == .cancelled && $0.reason == "Tidak pernah diterbitkan" })
  }
}

@Test(arguments: TestStore.dialects)
func `clashes are named at their field, a reason helps only where nothing is taken twice`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    let first = try await house.meetings(of: 0)[0]
    await #expect(throws: Meeting.Refusal.incomplete("Hidroponik", first.day)) {
      try await house.act("publications", [first])
    }
    await #expect(throws: FormProblems.self) { try await house.arrange(first, venue: 1, trainer: 0) }
    try await house.arrange(first, venue: 1, trainer: 0, ["why": "Hanya satu yang hadir"])
    let arranged = try await house.meetings(of: 0)[0]
    await #expect(throws: Meeting.Refusal.self) { try await house.act("publications", [arranged]) }
    try await house.act("publications", [arranged], ["why": "Hanya satu yang hadir"])
    let other = try await house.meetings(of: 1)[0]
    // The same hour with another place and trainer: one person sits in both classes.
    await #expect(throws: FormProblems.self) {
      try await house.arrange(other, venue: 0, trainer: 1, ["why": "Tetap"])
    }
    try await house.arrange(other, day: other.day.adding(days: 1), venue: 0, trainer: 1)
    try await house.act("publications", [try await house.meetings(of: 1)[0]])
    #expect(try await house.meetings(of: 1)[0].state == .published)
    let page = house.desk.html(try await house.desk.ask(.get, "/timetable", ["week": first.day.description]))
    #expect(page.contains("Hidroponik") && page.contains("terbit") && page.contains("Kelas 2"))
  }
}

@Test(arguments: TestStore.dialects)
func `of two officers who publish at once one wins, and the other is shown what changed`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    try await house.arrange(try await house.meetings(of: 0)[0], venue: 0, trainer: 0, ["following": "true"])
    for meeting in try await house.meetings(of: 0) {
      let results = await withTaskGroup(of: (any Error)?.self) { group in
        for _ in 1...2 {
          group.addTask {
            do {
              try await house.act("publications", [meeting])
              return nil
            } catch { return error }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let lost = results.compactMap(\.self)
      #expect(lost.count == 1)
      let now = Meeting.Now(title: "Hidroponik", day: meeting.day, state: .published, by: "Siti")
      #expect(lost.first as? Meeting.Refusal == .changedMeanwhile([now]))
    }
  }
}

@Test(arguments: TestStore.dialects)
func `whatever is done in any order, nothing is taken twice, the held stay and numbers are in order`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { start in
    var house = start
    try await house.desk.ask(.post, "/timetable/meetings")
    var state: UInt64 = 20_250_507
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var held: [Meeting.ID: Meeting] = [:]
    var done = 0
    for step in 1...160 {
      if step % 40 == 0 {
        let day = house.desk.today.adding(days: 5)
        try await house.night(day)
        var desk = house.desk
        desk.today = day
        house = MeetingHouse(desk: desk, classes: house.classes, venues: house.venues, trainers: house.trainers)
      }
      let all = try await house.meetings()
      let some = (0...draw(2)).map { _ in all[draw(min(12, all.count))] }
      do {
        switch draw(4) {
        case 0: try await house.act("publications", some, ["why": "Acak"])
        case 1: try await house.act("cancellations", some, ["why": "Acak"])
        case 2: try await house.act("restorations", some, ["why": "Acak"])
        case _:
          try await house.arrange(
            some[0], day: some[0].day.adding(days: draw(5) - 2), venue: draw(2), trainer: draw(2), ["why": "Acak"])
        }
        done += 1
      } catch is Meeting.Refusal {} catch is FormProblems {} catch is Venue.Refusal {}
      let now = try await house.meetings()
      let taken = now.filter { $0.state == .published || $0.state == .held }
      for (index, one) in taken.enumerated() {
        for other in taken.dropFirst(index + 1) where other.day == one.day {
          // All meet before noon, and one person sits in both classes: no two of a day are possible.
          Issue.record("\(one.id) and \(other.id) on \(one.day)")
        }
      }
      for cohort in house.classes {
        let open = now.filter { $0.cohort == cohort && $0.state != .cancelled }
        #expect(open.map(\.number) == Array(1...max(1, open.count)).prefix(open.count).map(\.self))
      }
      for meeting in now where meeting.state == .held {
        if let before = held[meeting.id] { #expect(before == meeting) } else { held[meeting.id] = meeting }
      }
    }
    #expect(done > 30 && !held.isEmpty)
  }
}
