import Almanac
import House
import Page
import Paper
import Store
import StoreTesting
import Testing

@testable import Timetable

@Test(arguments: TestStore.dialects)
func `a trainer's brief tells the published lessons of a week, for how many, and nobody by name`(_ dialect: Dialect)
  async throws
{
  try await MeetingHouse.with(dialect) { house in
    let text = "Pengenalan; 4\nSemai; 32"
    _ = try await house.desk.store.write {
      try $0.run("UPDATE programmes_programme SET modules = \(text), tools = 'Gunting' WHERE title = 'Hidroponik'")
    }
    try await house.desk.ask(.post, "/timetable/meetings")
    let first = try await house.meetings(of: 0)[0]
    try await house.arrange(first, venue: 0, trainer: 0)
    try await house.act("publications", [try await house.meetings(of: 0)[0]])
    func brief(_ trainer: Int) async throws -> (agency: String?, lessons: [VisitBrief.Lesson]) {
      try await house.desk.store.read { db in
        let trainer = try #require(try db.trainer(house.trainers[trainer], at: contoh))
        return try db.brief(of: trainer, week: first.day.adding(days: 1), at: contoh)
      }
    }
    let lesson = VisitBrief.Lesson(
      day: first.day, hours: "09.00–11.00", course: "Hidroponik", number: 1, module: "Pengenalan", place: "Kelas 1",
      people: 2, escorts: 1, tools: ["Gunting"])
    #expect(try await brief(0).lessons == [lesson])
    #expect(try await brief(1).lessons.isEmpty)
    let path = "/timetable/trainers/\(house.trainers[0])/brief.pdf"
    let answer = try await house.desk.ask(.get, path, ["week": first.day.description])
    guard case .file(let bytes, let type, let name) = answer.content else {
      Issue.record("no file is answered")
      return
    }
    #expect(
      type == "application/pdf" && name == "kunjungan-\(first.day.monday).pdf" && bytes.starts(with: Array("%PDF".utf8))
    )
    let page = house.desk.html(try await house.desk.ask(.get, "/timetable/trainers/\(house.trainers[0])"))
    #expect(page.contains(path))
  }
}
