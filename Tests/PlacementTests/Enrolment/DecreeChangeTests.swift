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

/// The head's later paper on a decree, as it was signed.
private func paper(_ house: PlacementHouse, _ number: String, day: String = "2025-05-08") async throws -> [String:
  String]
{
  let offices = try await house.store.read { try $0.offices(at: house.facility) }
  let head = try #require(offices.first { $0.part == .head })
  return ["number": number, "day": day, "office": head.id.text, "reason": "hasil pemeriksaan ulang"]
}

extension PlacementHouse {
  /// The bytes of a paper.
  fileprivate func bytes(_ path: String) async throws -> [UInt8] {
    guard case .file(let bytes, _, _) = try await ask(.get, path, on: Sample.day("2025-05-09")).content else {
      throw Missing()
    }
    return bytes
  }
}

@Suite struct DecreeChangeTests {
  @Test(arguments: TestStore.dialects)
  func `an amending decree ends and begins places, and the former paper stays the same to the byte`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (later, cohort) = (Sample.day("2025-05-08"), try await house.cohort(seats: 1))
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let hearing = try await house.closedHearing("BA-1", approving: [(one, cohort)])
      try await house.store.write { try $0.keep(reserve: [two], for: cohort.id, in: hearing.id, at: house.facility) }
      try await house.decree(hearing, "SK-1")
      let place = try #require(
        try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }.first)
      let former = try await house.bytes("/hearings/\(hearing.id)/sk.pdf")

      let path = "/decrees/\(place.decree)"
      let fields = try await paper(house, "SK-2")
      await #expect(throws: DecreeChange.Refusal.nothingChanges) {
        try await house.ask(.post, path + "/amendment", fields, on: later)
      }
      await #expect(throws: DecreeChange.Refusal.tooEarly(Sample.today)) {
        let early = fields.merging(["day": "2025-05-06", "leaves": place.id.text]) { $1 }
        return try await house.ask(.post, path + "/amendment", early, on: later)
      }
      await #expect(throws: Hearing.Refusal.self) {
        let taken = fields.merging(["number": "sk 1", "leaves": place.id.text]) { $1 }
        return try await house.ask(.post, path + "/amendment", taken, on: later)
      }
      _ = try await house.ask(
        .post, path + "/amendment", fields.merging(["leaves": place.id.text, "enters": "\(two)/\(cohort.id)"]) { $1 },
        on: later)
      let ended = try await house.kept(place.id)
      #expect(!ended.isLive && ended.ending == .decree && ended.until == later)
      let seated = try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }
      #expect(seated.map(\.person) == [two] && seated.map(\.from) == [later] && seated.map(\.decree) == [place.decree])
      #expect(try await house.store.read { try $0.lastPlaced(at: house.facility).keys.sorted() } == [two])

      // Everything about the people may change; what was printed is printed again.
      _ = try await house.ask(.post, "/people/\(one)/departure", ["state": "released", "on": "2025-05-08"], on: later)
      #expect(try await house.bytes("/hearings/\(hearing.id)/sk.pdf") == former)
      let change = try #require(
        try await house.store.read { try $0.changes(of: place.decree, at: house.facility) }.first)
      let amended = try await house.bytes(path + "/changes/\(change.id)/sk.pdf")
      #expect(!amended.isEmpty && amended != former)
      #expect(try await house.bytes(path + "/changes/\(change.id)/sk.pdf") == amended)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a revoked decree ends all its places, once, and nobody's need is less for it`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (later, cohort) = (Sample.day("2025-05-08"), try await house.cohort(seats: 2))
      let people = [try await house.person("Arman"), try await house.person("Rahmat")]
      let places = try await house.enrolled(people, in: cohort)
      let path = "/decrees/\(places[0].decree)/revocation"
      _ = try await house.ask(.post, path, try await paper(house, "SK-9"), on: later)
      for place in places { #expect(try await house.kept(place.id).ending == .decree) }
      #expect(try await house.store.read { try $0.lastPlaced(at: house.facility) }.isEmpty)
      let again = try await paper(house, "SK-10")
      await #expect(throws: DecreeChange.Refusal.revokedAlready("SK-9")) {
        try await house.ask(.post, path, again, on: later)
      }
      await #expect(throws: Enrolment.Refusal.endedElsewhere(.decree)) {
        try await house.ask(.delete, "/enrolments/\(places[0].id)/end", on: later)
      }
    }
  }
}
