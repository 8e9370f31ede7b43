import Almanac
import Foundation
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Timetable

private let now = Moment(Day(number: 20_215), hour: 9, minute: 0, in: .wib)

private func event(_ title: String, place: String = "", sequence: Int = 0, isCancelled: Bool = false) -> FeedEvent {
  FeedEvent(
    id: "a1", sequence: sequence, from: now, until: now.adding(seconds: 7200), title: title, place: place,
    isCancelled: isCancelled)
}

private func lines(_ bytes: [UInt8]) -> [String] {
  String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
}

@Suite struct FeedTextTests {
  @Test func `an event is written in universal time, with its changes counted`() {
    let text = lines(
      FeedText.written("Jadwal", [event("Las", place: "Bengkel", sequence: 3, isCancelled: true)], at: now))
    for line in [
      "UID:a1@bekal", "DTSTAMP:20250507T020000Z", "SEQUENCE:3", "DTSTART:20250507T020000Z", "DTEND:20250507T040000Z",
      "SUMMARY:Las", "LOCATION:Bengkel", "STATUS:CANCELLED",
    ] { #expect(text.contains(line), "\(line)") }
  }

  @Test func `long lines are folded at 75 bytes and never inside a letter; commas and line ends are escaped`() {
    let title = String(repeating: "Pengolahan – hasil, panen; ", count: 9) + "\nBEGIN:VALARM"
    let bytes = FeedText.written("Jadwal", [event(title)], at: now)
    let raw = String(decoding: bytes, as: UTF8.self)
    #expect(Array(raw.utf8) == bytes, "a letter was parted")
    #expect(raw.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(!lines(bytes).contains("BEGIN:VALARM"))
    // Read back by our own reader, it is the same text.
    let read = CalendarText(bytes).events.first
    #expect(read?.text("SUMMARY") == title.replacing("\n", with: " "))
  }
}

@Suite struct FeedTests {
  @Test(arguments: TestStore.dialects)
  func `a trainer's calendar tells what is published, moved and called off, until it is revoked`(_ dialect: Dialect)
    async throws
  {
    try await MeetingHouse.with(dialect) { house in
      try await house.desk.ask(.post, "/timetable/meetings")
      let first = try #require(try await house.meetings(of: 0).first)
      try await house.arrange(first, venue: 0, trainer: 0)
      try await house.act("publications", [try #require(try await house.meetings(of: 0).first)])
      let subject = "trainer:\(house.trainers[0])"
      try await house.desk.ask(.post, "/timetable/calendars", ["subject": subject])
      let page = house.desk.html(try await house.desk.ask(.get, "/timetable/calendars"))
      let path = try #require(page.firstMatch(of: /\/calendar\/[0-9a-f-]{36}\/[0-9a-f]{64}/)).output
      func told() async throws -> [String] {
        var stranger = house.desk
        (stranger.permissions, stranger.facility) = ([], lain)
        guard case .file(let bytes, let type, _) = try await stranger.ask(.get, String(path)).content else { return [] }
        #expect(type.hasPrefix("text/calendar"))
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        for word in ["rutan", "lapas", "contoh", "warga binaan", "tahanan"] { #expect(!text.contains(word), "\(word)") }
        return lines(bytes)
      }
      let published = try await told()
      #expect(published.filter { $0 == "BEGIN:VEVENT" }.count == 1 && published.contains("STATUS:CONFIRMED"))
      #expect(published.contains("UID:\(first.id)@bekal") && published.contains("LOCATION:Kelas 1"))
      let meeting = try #require(try await house.meetings(of: 0).first)
      try await house.arrange(meeting, day: meeting.day.adding(days: 1), ["why": "Listrik padam"])
      let moved = try await told()
      let count: ([String]) -> Int? = { $0.first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) } }
      #expect(try #require(count(moved)) > #require(count(published)))
      #expect(moved.filter { $0.hasPrefix("UID:") } == published.filter { $0.hasPrefix("UID:") })
      try await house.act("cancellations", [try #require(try await house.meetings(of: 0).first)], ["why": "Hujan"])
      #expect(try await told().contains("STATUS:CANCELLED"))
      // A new address closes the former one.
      try await house.desk.ask(.post, "/timetable/calendars", ["subject": subject])
      await #expect(throws: Missing.self) { _ = try await told() }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an address is revoked, and nobody gets one who is not there`(_ dialect: Dialect) async throws {
    try await MeetingHouse.with(dialect) { house in
      let unknown = "0196a000-0000-7000-8000-0000000000ff"
      for subject in ["trainer:\(unknown)", "agency:\(unknown)", "trainer:", "x"] {
        await #expect(throws: Missing.self) {
          try await house.desk.ask(.post, "/timetable/calendars", ["subject": subject])
        }
      }
      try await house.desk.ask(.post, "/timetable/calendars", ["subject": "trainer:\(house.trainers[1])"])
      let feed = try #require(try await house.desk.store.read { try $0.feeds(at: contoh).first })
      try await house.desk.ask(.get, "/calendar/\(contoh)/\(feed.secret)")
      await #expect(throws: Missing.self) { try await house.desk.ask(.get, "/calendar/\(lain)/\(feed.secret)") }
      try await house.desk.ask(.delete, "/timetable/calendars/\(feed.id)")
      await #expect(throws: Missing.self) { try await house.desk.ask(.get, "/calendar/\(contoh)/\(feed.secret)") }
    }
  }
}
