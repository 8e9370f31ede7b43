import House
import Page
import Server

extension FilledHouse {
  /// A place that will be closed, and a trainer who will be away.
  mutating func timetable() async throws {
    ids["place"] = try await desk.made(
      .post, "/timetable/places", ["name": "Kelas \(mark)", "capacity": "20"],
      many: ["kinds": ["ruang kelas"], "openings": ["monday/1", "tuesday/1", "wednesday/1", "thursday/1"]])
    ids["closure"] = try await desk.made(
      .post, "/timetable/places/\(id("place"))/closures", ["from": "2025-07-14", "gap_reason": "Cat \(mark)"])
    ids["trainer"] = try await desk.made(
      .post, "/timetable/trainers", ["name": "Pengajar \(mark)", "kind": "partner", "agency": id("agency")],
      many: ["programmes": [id("programme")], "openings": ["monday/1", "tuesday/1", "wednesday/1", "thursday/1"]])
    ids["absence"] = try await desk.made(
      .post, "/timetable/trainers/\(id("trainer"))/absences", ["from": "2025-07-14", "gap_reason": "Dinas \(mark)"])
    try await desk.done(.post, "/timetable/meetings")
    let week = try await desk.value("/timetable?week=2025-05-12", WeekTwin.self)
    ids["meeting"] = week.lines.first?.meeting.id
  }

  private struct WeekTwin: Decodable {
    struct Line: Decodable {
      struct Meeting: Decodable { let id: String }
      let meeting: Meeting
    }
    let lines: [Line]
  }
}
