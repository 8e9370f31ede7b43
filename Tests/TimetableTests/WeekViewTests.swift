import Almanac
import House
import Language
import Page
import People
import Placement
import Store
import StoreTesting
import Testing

@testable import Timetable

@Test(arguments: TestStore.dialects)
func `a week is seen by day, place, trainer, class and person, on paper and as a workbook`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    let week = try await house.published()
    func page(_ query: [String: String], in language: Language = .indonesian) async throws -> String {
      let fields = query.merging(["week": MeetingHouse.week.description]) { $1 }
      return house.desk.html(try await house.desk.ask(.get, "/timetable", fields), in: language)
    }
    let rail = try await page([:])
    #expect(rail.contains("class=\"f-accent\"") && rail.contains("09.00"))
    for by in WeekGrouping.allCases {
      let grid = try await page(["by": by.rawValue])
      #expect(grid.contains("Hidroponik") && grid.contains("/timetable/meetings/\(week[0].id)"), "\(by)")
    }
    let name = try await teacher(house, week[0])
    #expect(try await page(["by": "trainer"]).contains("<th scope=\"row\">\(name)</th>"))
    #expect(try await page(["by": "place"], in: .english).contains("The week by place"))
    // Somebody of the first class alone sees its two meetings only.
    let own = try await page(["person": MeetingHouse.person(0)])
    #expect(own.contains("Jadwal A") && own.contains("Hidroponik") && !own.contains("Las dasar ke-"))
    await #expect(throws: Missing.self) { try await page(["person": MeetingHouse.person(9)]) }
    for sheet in ["a4", "f4"] {
      let paper = try await house.desk.ask(
        .get, "/timetable/week.pdf", ["week": MeetingHouse.week.description, "sheet": sheet])
      guard case .file(let bytes, "application/pdf", "jadwal-\(MeetingHouse.week).pdf") = paper.content else {
        Issue.record("no PDF")
        return
      }
      #expect(bytes.starts(with: Array("%PDF".utf8)) && bytes.count > 3000)
    }
    let book = try await house.desk.ask(.get, "/timetable/week.xlsx", ["week": MeetingHouse.week.description])
    guard case .file(let bytes, _, _) = book.content else {
      Issue.record("no workbook")
      return
    }
    #expect(bytes.starts(with: Array("PK".utf8)))
  }
}

private func teacher(_ house: MeetingHouse, _ meeting: Meeting) async throws -> String {
  let id = try #require(meeting.trainers.first)
  return try #require(try await house.desk.store.read { try $0.trainer(id, at: contoh) }).name
}

@Test(arguments: TestStore.dialects)
func `other pages show the next meetings, and today's as they were published`(_ dialect: Dialect) async throws {
  try await MeetingHouse.with(dialect) { house in
    let week = try await house.published()
    let first = week[0]
    let (before, day) = (first.day.adding(days: -1), first.day)
    try await house.desk.ask(
      .post, "/people/\(MeetingHouse.person(2))/engagements",
      ["kind": "court", "from": day.description, "hours": "08.00-12.00"])
    try await house.desk.store.read { db in
      let ofClass = try db.nextMeetings(of: .cohort(first.cohort), from: before, at: contoh)
      #expect(ofClass.map(\.id) == week.filter { $0.cohort == first.cohort }.map(\.id))
      let person = try #require(Person.ID(MeetingHouse.person(2)))
      let both = try db.nextMeetings(of: .person(person), from: before, at: contoh)
      #expect(both.map(\.id) == week.map(\.id))
      let agenda = try db.agenda(on: day, at: contoh)
      #expect(agenda.map(\.id).contains(first.id))
      let own = try #require(agenda.first { $0.id == first.id })
      #expect(own.people == 2 && own.called == 1 && own.place == "Kelas 1")
      let report = try timetableReport(db, at: contoh, on: day, tellsDueDays: false)
      #expect(report.appointments.map(\.hours) == ["09.00–11.00"])
      #expect(report.replaced.contains("/cohorts/\(first.cohort)"))
      let calls = try placementCalls(timetableCalls)(db, contoh, day)
      #expect(calls.count == 2 && calls.values.allSatisfy { $0.map(\.venue) == ["Kelas 1"] })
    }
    // Once it is moved away, nobody is called to it on its old day.
    try await house.arrange(
      first, day: day.adding(days: 7), ["from": "13.00", "until": "15.00", "why": "Pelatih berhalangan"])
    try await house.desk.store.read { db in
      let calls = try placementCalls(timetableCalls)(db, contoh, day)
      let report = try timetableReport(db, at: contoh, on: day, tellsDueDays: false)
      #expect(calls.isEmpty && report.appointments.isEmpty)
    }
  }
}
