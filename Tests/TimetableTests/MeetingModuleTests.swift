import Almanac
import House
import Page
import Store
import StoreTesting
import Testing

@testable import Timetable

@Test(arguments: TestStore.dialects)
func `each meeting is for the module in which it begins, and a held one keeps what was taught`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    // 36 lessons of 45 minutes: the first module takes a meeting and a half, the second the rest.
    func name(_ first: String) async throws {
      let text = "\(first); 4; classroom; theory\nSemai; 32; garden; practice"
      _ = try await house.desk.store.write {
        try $0.run("UPDATE programmes_programme SET modules = \(text) WHERE title = 'Hidroponik'")
      }
    }
    func modules() async throws -> [String?] {
      try await house.meetings(of: 0).map(\.id).asyncMap { id in
        let page = house.desk.html(try await house.desk.ask(.get, "/timetable/meetings/\(id)"))
        return ["Pengenalan", "Kebersihan", "Semai"].first { page.contains($0) }
      }
    }
    try await house.desk.ask(.post, "/timetable/meetings")
    #expect(try await modules() == Array(repeating: nil, count: 14))
    try await name("Pengenalan")
    #expect(try await modules().prefix(3) == ["Pengenalan", "Pengenalan", "Semai"])
    let first = try await house.meetings(of: 0)[0]
    try await house.arrange(first, venue: 0, trainer: 0)
    try await house.act("publications", [try await house.meetings(of: 0)[0]])
    try await house.night(first.day.adding(days: 1))
    try await name("Kebersihan")
    #expect(try await modules().prefix(3) == ["Pengenalan", "Kebersihan", "Semai"])
    let week = house.desk.html(try await house.desk.ask(.get, "/timetable", ["week": first.day.description]))
    #expect(week.contains("<div class=\"muted\">Pengenalan</div>"))
    // A meeting that is called off gives its time to the next one.
    try await house.act("cancellations", [try await house.meetings(of: 0)[1]], ["why": "Listrik padam"])
    let left = try await house.meetings(of: 0).filter { $0.state != .cancelled }
    #expect(left.prefix(3).map(\.minutesBefore) == [0, 120, 240])
  }
}

extension Array {
  fileprivate func asyncMap<Value>(_ made: (Element) async throws -> Value) async throws -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await made(element)) }
    return values
  }
}

@Test(arguments: TestStore.dialects)
func `a competency test names its assessor and test site, and is moved with a reason only`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    try await house.desk.ask(.post, "/timetable/meetings")
    let last = try #require(try await house.meetings(of: 0).last)
    for missing in ["assessor", "test_site"] {
      var fields = ["kind": "assessment", "assessor": "Ibu Ratna, LSP Pertanian", "test_site": "TUK Serang"]
      fields[missing] = nil
      let problems = await #expect(throws: FormProblems.self) {
        try await house.arrange(last, venue: 0, trainer: 0, fields)
      }
      #expect(problems?.problems.map(\.field) == [missing])
    }
    let test = ["kind": "assessment", "assessor": "Ibu Ratna, LSP Pertanian", "test_site": "TUK Serang"]
    try await house.arrange(last, venue: 0, trainer: 0, test)
    let set = try #require(try await house.meetings(of: 0).last)
    #expect(set.kind == .assessment && set.assessor == "Ibu Ratna, LSP Pertanian" && set.testSite == "TUK Serang")
    let page = house.desk.html(try await house.desk.ask(.get, "/timetable/meetings/\(set.id)"))
    #expect(page.contains("Uji kompetensi") && page.contains("TUK Serang"))
    let problems = await #expect(throws: FormProblems.self) {
      try await house.arrange(set, day: set.day.adding(days: 1), venue: 0, trainer: 0)
    }
    #expect(problems?.problems.map(\.field) == ["why"])
    try await house.arrange(set, day: set.day.adding(days: 1), venue: 0, trainer: 0, ["why": "Asesor minta"])
    let moved = try #require(try await house.meetings(of: 0).last)
    #expect(moved.day == set.day.adding(days: 1) && moved.kind == .assessment)
    // A place that is given to the drafts that follow is not given to a test.
    let first = try await house.meetings(of: 0)[0]
    try await house.arrange(first, venue: 0, trainer: 1, ["following": "true"])
    #expect(try await house.meetings(of: 0).last?.trainers == [house.trainers[0]])
    try await house.arrange(moved, venue: 0, trainer: 0, ["kind": "lesson"])
    let lesson = try #require(try await house.meetings(of: 0).last)
    #expect(lesson.kind == .lesson && lesson.assessor == nil && lesson.testSite == nil)
  }
}
