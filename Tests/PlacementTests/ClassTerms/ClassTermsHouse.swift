import Access
import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

/// The terms of a class as its page has them, with other ones.
func classTerms(_ cohort: Cohort, _ other: [String: String] = [:]) -> [String: String] {
  [
    "start": "\(cohort.start)", "days": "\(cohort.days)", "from": "09.00", "until": "11.00", "min": "\(cohort.min)",
    "seats": "\(cohort.seats)",
  ].merging(other) { $1 }
}

let usualDays = ["monday", "wednesday"]

extension PlacementHouse {
  /// What a change would do, as the page shows it.
  func look(
    _ cohort: Cohort, _ other: [String: String] = [:], on weekdays: [String] = usualDays, day: Day = Sample.today
  ) async throws -> (text: String, seen: String) {
    let answer = try await ask(
      .get, "/cohorts/\(cohort.id)/change", classTerms(cohort, other), many: ["weekdays": weekdays], on: day)
    return try seen(answer)
  }

  /// A page's value as text, and its mark.
  func seen(_ answer: Answer) throws -> (text: String, seen: String) {
    guard case .page(let json, _) = answer.content else { throw Missing() }
    let text = String(decoding: try json(), as: UTF8.self)
    let mark = try #require(text.firstMatch(of: /"seen":"([^"]*)"/)?.1)
    return (text, String(mark))
  }

  /// Changes a class after a look at what that does.
  func changeTerms(
    _ cohort: Cohort, _ other: [String: String], on weekdays: [String] = usualDays, day: Day = Sample.today
  ) async throws {
    let seen = try await look(cohort, other, on: weekdays, day: day).seen
    _ = try await ask(
      .put, "/cohorts/\(cohort.id)",
      classTerms(cohort, other.merging(["seen": seen, "reason": "Pelatih berganti hari"]) { $1 }),
      many: ["weekdays": weekdays], on: day)
  }

  /// What the paper of a decree that changes another says.
  func amended(by change: DecreeChange) async throws -> DecreePaper? {
    try await store.read { [facility] in try $0.paper(of: change.id, at: facility) }
  }

  func pdf(_ path: String) async throws -> [UInt8] {
    guard case .file(let bytes, _, _) = try await ask(.get, path).content else { throw Missing() }
    return bytes
  }

  func cohort(_ id: Cohort.ID) async throws -> Cohort {
    let found = try await store.read { [facility] in try $0.cohort(id, at: facility) }
    return try #require(found)
  }

  /// Calls a class off after a look at whom that frees.
  func cancel(_ cohort: Cohort, day: Day = Sample.today) async throws {
    let path = "/cohorts/\(cohort.id)/cancellation"
    let seen = try seen(try await ask(.get, path, on: day)).seen
    _ = try await ask(
      .post, path, ["by": "house", "day": "\(day)", "reason": "Bengkel terbakar", "seen": seen], on: day)
  }
}
