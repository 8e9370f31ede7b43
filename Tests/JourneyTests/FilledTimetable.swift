import House
import Page
import Server

extension FilledHouse {
  /// A place that will be closed, a trainer who will be away, and somebody called to court.
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
    ids["engagement"] = try await desk.made(
      .post, "/people/\(id("person 2"))/engagements", ["kind": "court", "from": "2025-07-14", "note": "PN \(mark)"])
    try await desk.done(.post, "/timetable/meetings")
    let week = try await desk.value("/timetable?week=2025-05-12", WeekTwin.self)
    // A draft goes with the places of its class; one that was cancelled stays.
    ids["meeting"] = week.lines.last?.meeting.id
    try await desk.done(
      .post, "/timetable/cancellations", ["why": "Listrik \(mark)"], many: ["meetings": ["\(id("meeting")):1"]])
    ids["arrangement"] = try await desk.made(
      .post, "/timetable/arrangements", ["week": "2025-05-12", "weeks": "8", "aim": "offer"])
    let path = "/timetable/arrangements/\(id("arrangement"))"
    try await desk.computed(path)
    ids["arranged meeting"] = try await desk.value(path, ArrangementTwin.self).rows.first?.meeting
  }

  private struct ArrangementTwin: Decodable {
    struct Row: Decodable { let meeting: String }
    let rows: [Row]
  }

  private struct WeekTwin: Decodable {
    struct Line: Decodable {
      struct Meeting: Decodable { let id: String }
      let meeting: Meeting
    }
    let lines: [Line]
  }
}
