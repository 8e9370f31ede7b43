import Almanac
import House
import Language
import Matching
import Page
import Store
import Testing

@testable import Timetable

/// The house of two classes at the same hours, with its meetings prepared: one person sits in both, so they never meet at once.
extension MeetingHouse {
  /// A week without holidays: lessons can be held from Monday to Thursday before noon.
  static let week = Day(number: 20_227)

  /// The same house on another day.
  func on(_ day: Day) -> MeetingHouse {
    var desk = desk
    desk.today = day
    return MeetingHouse(desk: desk, classes: classes, venues: venues, trainers: trainers)
  }

  /// The meetings of that week.
  func ofWeek() async throws -> [Meeting] {
    try await meetings().filter { $0.day.monday == Self.week }
  }

  /// Arranges the week and computes it.
  func arranged(_ aim: Arrangement.Aim = .offer, classes: [Int] = []) async throws -> Arrangement.ID {
    let path = desk.see(
      try await desk.ask(
        .post, "/timetable/arrangements", ["week": Self.week.description, "weeks": "1", "aim": aim.rawValue],
        many: ["classes": classes.map { self.classes[$0].text }]))
    let now = desk.now
    try await JobWorker(
      desk.store, [ArrangementJobs(store: desk.store, means: .inProcess, clock: { now }).handler]
    ).drain()
    return try #require(Arrangement.ID(path.split(separator: "/").last ?? ""))
  }

  /// An arrangement with its lines.
  func lines(_ id: Arrangement.ID) async throws -> (Arrangement, [Arrangement.Line]) {
    try await desk.store.read { db in
      (try #require(try db.arrangement(id, at: contoh)), try db.lines(of: id, at: contoh))
    }
  }

  /// The lines that change so.
  func lines(_ id: Arrangement.ID, _ change: Arrangement.Change) async throws -> [Arrangement.Line] {
    try await lines(id).1.filter { $0.change == change }
  }

  /// Publishes an arrangement.
  func publish(_ id: Arrangement.ID, because why: String? = nil) async throws {
    try await desk.ask(
      .post, "/timetable/arrangements/\(id)/publication", why.map { ["why": $0] } ?? [:])
  }

  /// The week arranged and published.
  func published() async throws -> [Meeting] {
    try await desk.ask(.post, "/timetable/meetings")
    try await publish(try await arranged())
    return try await ofWeek()
  }

  /// Somebody of both classes, of the first, of the second.
  static let people = ["first", "second", "both"]
  static func person(_ index: Int) -> String { "0196a000-0000-7000-8000-00000000030\(index)" }
}

/// What must hold whatever was done: nothing and nobody serves two meetings at once, and numbers are in the order of the days.
func checkWhole(_ house: MeetingHouse, _ held: inout [Meeting.ID: Meeting]) async throws {
  let now = try await house.meetings()
  let taken = now.filter { $0.state == .published || $0.state == .held }
  for (index, one) in taken.enumerated() {
    for other in taken.dropFirst(index + 1)
    where other.day == one.day && !Set(other.windows).isDisjoint(with: one.windows) {
      // One person sits in both classes: no two of them can be at once.
      Issue.record("\(one.id) and \(other.id) on \(one.day)")
    }
  }
  for cohort in house.classes {
    let open = now.filter { $0.cohort == cohort && $0.state != .cancelled }
    #expect(open.map(\.number) == open.indices.map { $0 + 1 })
  }
  for meeting in now where meeting.state == .held {
    if let before = held[meeting.id] { #expect(before == meeting) } else { held[meeting.id] = meeting }
  }
}
