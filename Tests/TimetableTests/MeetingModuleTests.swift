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
