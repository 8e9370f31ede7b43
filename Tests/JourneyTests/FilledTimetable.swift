import House
import Page
import Server
import Testing

extension FilledHouse {
  /// A place that will be closed, a trainer who will be away, and somebody called to court.
  mutating func timetable() async throws {
    ids["place"] = try await desk.made(
      .post, "/timetable/places", ["name": "Kelas \(mark)", "capacity": "20"],
      many: ["kinds": ["ruang kelas"], "openings": ["monday/1", "tuesday/1", "wednesday/1", "thursday/1"]])
    ids["closure"] = try await desk.made(
      .post, "/timetable/places/\(id("place"))/closures", ["from": "2025-07-14", "gap_reason": "Cat \(mark)"])
    ids["window closure"] = try await desk.made(
      .post, "/timetable/hours/closures", ["closed_on": "2025-07-14", "window": "2", "event": "Apel \(mark)"])
    ids["trainer"] = try await desk.made(
      .post, "/timetable/trainers", ["name": "Pengajar \(mark)", "kind": "partner", "agency": id("agency")],
      many: ["programmes": [id("programme")], "openings": ["monday/1", "tuesday/1", "wednesday/1", "thursday/1"]])
    ids["absence"] = try await desk.made(
      .post, "/timetable/trainers/\(id("trainer"))/absences", ["from": "2025-07-14", "gap_reason": "Dinas \(mark)"])
    ids["engagement"] = try await desk.made(
      .post, "/people/\(id("person 2"))/engagements", ["kind": "court", "from": "2025-07-14", "note": "PN \(mark)"])
    ids["exclusion"] = try await desk.made(
      .post, "/cohorts/\(id("seated cohort"))/exclusions",
      ["person": id("seated person"), "from": "2025-05-12", "reason": FilledHouse.canary("absen", mark)],
      many: ["openings": ["tuesday/1"]])
    ids["calendar"] = try await desk.made(
      .post, "/timetable/calendars", ["subject": "trainer:\(id("trainer"))"])
    let paths = try await desk.value("/timetable/calendars", [FeedTwin].self).compactMap(\.path)
    let parts = try #require(paths.first).split(separator: "/").map(String.init)
    (ids["house"], ids["secret"]) = (parts[1], parts[2])
    let list = "No. Reg;Tanggal;Jam;Jenis;Catatan\nBI.3/\(mark)/2025;16/7/2025;09.00-10.00;klinik;Poli \(mark)\n"
    ids["engagement file"] = String(
      try await desk.taken("/engagements/files", name: "acara.csv", Array(list.utf8)).suffix(36))
    let holidays = "Tanggal;Nama;Jenis;Dasar\n3/1/2028;Hari \(mark);libur nasional;SKB\n"
    ids["holiday file"] = String(
      try await desk.taken("/closures/holidays", name: "libur.csv", Array(holidays.utf8)).suffix(36))
    try await desk.done(.post, "/timetable/meetings")
    let week = try await desk.value("/timetable?week=2025-05-12", WeekTwin.self)
    // A draft goes with the places of its class; one that was published or cancelled stays.
    (ids["meeting"], ids["arranged meeting"]) = (week.lines.last?.meeting.id, week.lines.first?.meeting.id)
    try await desk.done(
      .post, "/timetable/cancellations", ["why": "Listrik \(mark)"], many: ["meetings": ["\(id("meeting")):1"]])
    try await desk.done(
      .put, "/timetable/meetings/\(id("arranged meeting"))",
      [
        "day": "2025-05-13", "from": "09.00", "until": "11.00", "venue": id("place"), "escorts": "1",
        "seen": "1", "why": "Uji \(mark)",
      ], many: ["trainers": [id("trainer")]])
    try await desk.done(
      .post, "/timetable/publications", ["why": "Uji \(mark)"], many: ["meetings": ["\(id("arranged meeting")):2"]])
    ids["arrangement"] = try await desk.made(
      .post, "/timetable/arrangements", ["week": "2025-05-12", "weeks": "1", "aim": "offer"])
    try await desk.computed("/timetable/arrangements/\(id("arrangement"))")
  }

  private struct FeedTwin: Decodable { let path: String? }

  private struct WeekTwin: Decodable {
    struct Line: Decodable {
      struct Meeting: Decodable { let id: String }
      let meeting: Meeting
    }
    let lines: [Line]
  }
}
