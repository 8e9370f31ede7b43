import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Timetable

private let week = ["monday/1", "tuesday/2"]
private let classroom = (
  ["name": "Ruang kelas 1", "capacity": "20"], ["kinds": ["ruang kelas", "aula"], "openings": week]
)

@Test(arguments: TestStore.dialects)
func `a place is recorded, changed with a reason, and keeps its history`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/timetable/places", classroom.0, many: classroom.1))
    let venue = try #require(try await desk.store.read { try $0.venues(at: contoh).first })
    #expect(venue.kinds == ["aula", "ruang kelas"] && venue.capacity == 20)
    #expect(venue.openings.map(\.description) == week)
    try await desk.ask(
      .put, path, ["name": "Ruang kelas 1", "capacity": "24", "reason": "Meja ditambah", "new_kind": "Ruang rapat"],
      many: classroom.1)
    let changed = try #require(try await desk.store.read { try $0.venue(venue.id, at: contoh) })
    #expect(changed.capacity == 24 && changed.kinds.contains("ruang rapat"))
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("Meja ditambah") && page.contains("untuk 24 orang"))
    #expect(desk.html(try await desk.ask(.get, path), in: .english).contains("for 24 people"))
    await #expect(throws: Venue.Refusal.unchanged) {
      try await desk.ask(
        .put, path, ["name": "Ruang kelas 1", "capacity": "24", "reason": "Sama"],
        many: ["kinds": ["ruang kelas", "aula", "ruang rapat"], "openings": week])
    }
  }
}

@Test(arguments: TestStore.dialects)
func `what is wrong with a place stands at its field, and nothing is written`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let noKind = await desk.problems(.post, "/timetable/places", classroom.0, many: ["openings": week])
    #expect(noKind == ["kinds"])
    let neverOpen = await desk.problems(.post, "/timetable/places", classroom.0, many: ["kinds": ["kolam"]])
    #expect(neverOpen == ["openings"])
    #expect(try await desk.store.read { try $0.venues(at: contoh) }.isEmpty)
    try await desk.ask(.post, "/timetable/places", classroom.0, many: classroom.1)
    let twin = await desk.problems(
      .post, "/timetable/places", ["name": "ruang  KELAS 1", "capacity": "3"], many: classroom.1)
    #expect(twin == ["name"])
  }
}

@Test(arguments: TestStore.dialects)
func `a closure ends no earlier than it begins, and no day is closed twice`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/timetable/places", classroom.0, many: classroom.1))
    let closures = path + "/closures"
    let backwards = await desk.problems(
      .post, closures, ["from": "2025-05-12", "until": "2025-05-11", "gap_reason": "Cat"])
    #expect(backwards == ["until"])
    try await desk.ask(.post, closures, ["from": "2025-05-12", "until": "2025-05-14", "gap_reason": "Atap bocor"])
    let twice = await desk.problems(.post, closures, ["from": "2025-05-14", "gap_reason": "Cat"])
    #expect(twice == ["from"])
    let venue = try #require(try await desk.store.read { try $0.venues(at: contoh).first })
    let gap = try #require(try await desk.store.read { try $0.gaps(of: .venue(venue.id), at: contoh).first })
    try await desk.ask(.delete, "\(closures)/\(gap.id)")
    try await desk.ask(.post, closures, ["from": "2025-05-14", "gap_reason": "Cat"])
    let page = desk.html(try await desk.ask(.get, path))
    #expect(page.contains("2025-05-12 – 2025-05-14: Atap bocor") && page.contains("sejak 14 Mei 2025"))
  }
}

@Test(arguments: TestStore.dialects)
func `a partner's trainer names an agency of the house, others do not`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let agency = desk.see(try await desk.ask(.post, "/agencies", ["name": "Dinas Perikanan"])).dropFirst(10)
    let path = "/timetable/trainers"
    func trainer(_ kind: String, _ agency: String, programmes: [String] = []) async -> [String] {
      await desk.problems(
        .post, path, ["name": "Rini", "kind": kind, "agency": agency],
        many: ["openings": week, "programmes": programmes])
    }
    let unknown = "0196a000-0000-7000-8000-0000000000ff"
    #expect(await trainer("partner", "") == ["agency"])
    #expect(await trainer("partner", unknown) == ["agency"])
    #expect(await trainer("officer", String(agency)) == ["agency"])
    #expect(await trainer("officer", "", programmes: [unknown]) == ["programmes"])
    #expect(try await desk.store.read { try $0.trainers(at: contoh) }.isEmpty)
    #expect(await trainer("partner", String(agency)).isEmpty)
    #expect(await trainer("resident", "") == ["name"])
    let saved = try #require(try await desk.store.read { try $0.trainers(at: contoh).first })
    try await desk.ask(.post, "\(path)/\(saved.id)/absences", ["from": "2025-05-07", "gap_reason": "Dinas luar"])
    #expect(desk.html(try await desk.ask(.get, "/timetable")).contains("Dinas luar"))
  }
}

@Test(arguments: TestStore.dialects)
func `another facility's places and trainers answer like missing ones`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let place = desk.see(try await desk.ask(.post, "/timetable/places", classroom.0, many: classroom.1))
    let trainer = desk.see(
      try await desk.ask(
        .post, "/timetable/trainers", ["name": "Budi", "kind": "officer"], many: ["openings": week]))
    var stranger = desk
    stranger.facility = lain
    for path in [place, trainer] {
      await #expect(throws: Error.self) { try await stranger.ask(.get, path) }
    }
  }
}
