import Almanac
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Timetable

private let path = "/timetable/hours"
private let short = "buka blok; Sen-Min 08.00-11.00\nbuka blok; Sen-Jum 14.00-16.00\napel; Sen-Min 08.00-08.30"

private func hours(_ windows: [HouseWindow]) -> [String] {
  windows.map { "\($0.day)/\($0.window.rawValue) \($0.from)-\($0.until)" }
}

extension Desk {
  fileprivate func windows(_ from: String, _ to: String) async throws -> [String] {
    let (first, last) = (try #require(Day(from)), try #require(Day(to)))
    return try await store.read { hours(try $0.houseWindows(from: first, to: last, at: contoh)) }
  }

  fileprivate func write(_ lines: String, from: String = "2025-05-07", season: String = "usual") async throws {
    try await ask(.post, path, ["season": season, "from": from, "lines": lines, "reason": "Menurut KPR"])
  }
}

@Test(arguments: TestStore.dialects)
func `until a house has written its hours the example holds, and says that it is one`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    // 8 May 2025 is a Thursday; 12 and 13 May are closed.
    #expect(
      try await desk.windows("2025-05-08", "2025-05-13") == [
        "2025-05-08/1 540-720", "2025-05-08/2 870-1020", "2025-05-09/1 540-690", "2025-05-09/2 870-1020",
        "2025-05-10/1 540-720", "2025-05-10/2 870-1020", "2025-05-11/1 540-720", "2025-05-11/2 870-1020",
      ])
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("Hari ini pelatihan muat pada 09.00–12.00 dan 14.30–17.00"))
    #expect(page.contains(">contoh<") && page.contains("Kunjungan tahanan"))
    #expect(desk.html(try await desk.ask(.get, path), in: .english).contains("An example from public sources"))
  }
}

@Test(arguments: TestStore.dialects)
func `hours hold from their day on, with their reason, and what was before stays`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    try await desk.write(short, from: "2025-05-09")
    #expect(
      try await desk.windows("2025-05-08", "2025-05-10") == [
        "2025-05-08/1 540-720", "2025-05-08/2 870-1020", "2025-05-09/1 510-660", "2025-05-09/2 840-960",
        "2025-05-10/1 510-660",
      ])
    try await desk.write(short.replacing("Sen-Jum 14.00", with: "Sen-Sab 13.00"), from: "2025-05-10")
    #expect(try await desk.windows("2025-05-09", "2025-05-10").suffix(3).first == "2025-05-09/2 840-960")
    #expect(try await desk.windows("2025-05-10", "2025-05-10").last == "2025-05-10/2 780-960")
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("Menurut KPR") && page.contains(">contoh<"))
    let stranger = try await desk.store.read { try $0.hours(at: lain, closedFrom: desk.today).versions }
    #expect(stranger.isEmpty)
  }
}

@Test(arguments: TestStore.dialects)
func `hours that make no sense are refused at their line or by the rule, and nothing is kept`(_ dialect: Dialect)
  async throws
{
  try await Desk.with(dialect) { desk in
    for lines in ["buka blok 09.00", "piknik; Sen 09.00-10.00", "apel; Sen 10.00-09.00", "apel; Sen-Xyz 09.00-10.00"] {
      let fields = ["season": "usual", "from": "2025-05-07", "lines": short + "\n" + lines, "reason": "Uji"]
      #expect(await desk.problems(.post, path, fields) == ["lines"], "\(lines)")
    }
    await #expect(throws: HouseHours.Refusal.past(Day(number: 20_214))) {
      try await desk.write(short, from: "2025-05-06")
    }
    await #expect(throws: HouseHours.Refusal.noWindow) { try await desk.write("apel; Sen-Min 06.00-07.00") }
    #expect(try await desk.store.read { try $0.hours(at: contoh, closedFrom: desk.today).versions }.isEmpty)
    try await desk.write(short)
    await #expect(throws: HouseHours.Refusal.unchanged) { try await desk.write(short) }
  }
}

@Test(arguments: TestStore.dialects)
func `in the month of fasting its own hours hold, and the head moves it by a day`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    var desk = desk
    desk.today = Day(number: 20_473)  // 20 January 2026
    // Ramadan 1447 is computed from 18 February 2026, a Wednesday, until 19 March.
    #expect(try await desk.windows("2026-02-18", "2026-02-18").first == "2026-02-18/1 540-690")
    let move = ["year": "1447", "first_day": "1", "last_day": "0", "ground": "Sidang isbat"]
    try await desk.ask(.put, path + "/ramadan", move)
    #expect(try await desk.windows("2026-02-18", "2026-02-18").first == "2026-02-18/1 540-720")
    #expect(try await desk.windows("2026-02-19", "2026-02-19").first == "2026-02-19/1 540-690")
    await #expect(throws: HouseHours.Refusal.unchanged) { try await desk.ask(.put, path + "/ramadan", move) }
    await #expect(throws: HouseHours.Refusal.noRamadan(1446)) {
      try await desk.ask(.put, path + "/ramadan", move.merging(["year": "1446"]) { $1 })
    }
    let page = desk.html(try await desk.ask(.get, path, ["season": "ramadan"]))
    #expect(page.contains("Ramadan 1447 H: 19 Februari 2026 – 19 Maret 2026"))
    #expect(!page.contains("Geser Ramadan"), "only the head moves it")
    desk.permissions.insert(.moveRamadan)
    #expect(desk.html(try await desk.ask(.get, path)).contains("Geser Ramadan"))
  }
}

@Test(arguments: TestStore.dialects)
func `an event of the house takes one window, once, and gives it back`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let event = ["closed_on": "2025-05-08", "window": "1", "event": "Apel luar biasa"]
    try await desk.ask(.post, path + "/closures", event)
    #expect(try await desk.windows("2025-05-08", "2025-05-08") == ["2025-05-08/2 870-1020"])
    await #expect(throws: HouseHours.Refusal.closed("Apel luar biasa")) {
      try await desk.ask(.post, path + "/closures", event)
    }
    await #expect(throws: HouseHours.Refusal.past(Day(number: 20_214))) {
      try await desk.ask(.post, path + "/closures", event.merging(["closed_on": "2025-05-06"]) { $1 })
    }
    let closure = try #require(
      try await desk.store.read { try $0.hours(at: contoh, closedFrom: desk.today).closures.first })
    try await desk.ask(.delete, "\(path)/closures/\(closure.id)")
    #expect(try await desk.windows("2025-05-08", "2025-05-08").count == 2)
  }
}

@Test(arguments: TestStore.dialects)
func `prayers are shown once it is known where the house lies`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    #expect(desk.html(try await desk.ask(.get, path)).contains("Isi letak rutan"))
    for (latitude, longitude, field) in [("enam", "106,15", "latitude"), ("-6,12", "1e2", "longitude")] {
      let wrong = await desk.problems(.put, path + "/position", ["latitude": latitude, "longitude": longitude])
      #expect(wrong == [field])
    }
    #expect(
      await desk.problems(.put, path + "/position", ["latitude": "52,5", "longitude": "13,4"]) == ["latitude"])
    try await desk.ask(.put, path + "/position", ["latitude": "-6,12", "longitude": "106.15"])
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("Subuh") && page.contains("-6.12") && !page.contains("Isi letak rutan"))
  }
}

@Test func `a week reads back from its own lines, in both languages`() {
  for season in WeekGrid.Season.allCases {
    let (grid, faults) = GridText.read(GridText.written(.example(of: season)))
    #expect(faults.isEmpty && grid == .example(of: season))
  }
  #expect(GridText.read("Unlock; Sen-Min 08.00-09.00").grid == GridText.read("BUKA  BLOK ; sen-min 8.00-9.00").grid)
}
