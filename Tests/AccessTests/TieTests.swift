import Almanac
import House
import Language
import Store
import StoreTesting
import Testing

@testable import Access

/// Whoever gave a password could have come in as its owner: for a week the two count as one.
@Suite struct TieTests {
  private static func waiting(by maker: Officer) throws -> Approval {
    Approval(
      id: try Sample.id(61), maker: maker.id.text, madeAt: Sample.now, isByOnePerson: false, beneficiary: nil)
  }

  private static func ties(_ store: Store, of signature: String, after days: Int = 0) async throws -> [Actor.Tie] {
    try await store.read { try $0.ties(of: signature, on: Sample.today.adding(days: days), in: .wib) }
  }

  @Test func `whom a password ties to the maker is no second person, and is told who and until when`() throws {
    let (siti, budi) = (try Sample.officer(11, "siti"), try Sample.officer(12, "budi"))
    var actor = try Sample.actor(budi)
    let tie = Actor.Tie(other: siti.id.text, name: "siti", until: Day(number: 20_222), isFirst: true)
    actor.ties = [tie]
    let waiting = try Self.waiting(by: siti)
    #expect(!waiting.isOpen(to: actor))
    #expect(throws: Approval.Refusal.tied(tie)) { try waiting.confirmed(by: actor, at: Sample.now) }
    #expect(Approval.Refusal.tied(tie).phrase.id.contains("Sampai 14 Mei 2025 Anda dan siti"))
    #expect(Approval.Refusal.tied(tie).phrase.en.contains("Until 14 May 2025 you and siti"))
    actor.ties = [Actor.Tie(other: "konsol", name: "konsol", until: tie.until, isFirst: true)]
    #expect(try waiting.confirmed(by: actor, at: Sample.now).isInForce)
  }

  @Test(arguments: TestStore.dialects)
  func `a first password and one given later tie giver and receiver, both ways, for seven days`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, _, siti in
      let budi = try Sample.officer(12, "budi")
      try await store.write {
        try $0.insert(budi, passwordHash: "x", isTemporary: true, givenBy: siti.id.text, at: Sample.now)
      }
      let until = Sample.today.adding(days: 7)
      #expect(
        try await Self.ties(store, of: budi.id.text) == [
          Actor.Tie(other: siti.id.text, name: "siti", until: until, isFirst: true)
        ])
      #expect(
        try await Self.ties(store, of: siti.id.text, after: 7) == [
          Actor.Tie(other: budi.id.text, name: "budi", until: until, isFirst: true)
        ])
      #expect(try await Self.ties(store, of: budi.id.text, after: 8).isEmpty)
      try await store.write {
        try $0.givePassword("y", to: budi.id, by: "konsol", at: Sample.now.adding(seconds: 86_400))
      }
      let later = Actor.Tie(other: "konsol", name: "konsol", until: until.adding(days: 1), isFirst: false)
      #expect(try await Self.ties(store, of: budi.id.text, after: 8) == [later])
      #expect(try await Self.ties(store, of: siti.id.text).isEmpty)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a session knows with whom its account counts as one`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let budi = try Sample.officer(12, "budi")
      try await store.write { db in
        try db.insert(budi, passwordHash: "x", isTemporary: true, givenBy: siti.id.text, at: Sample.now)
        try db.begin("abc", of: budi.id, at: unit.id, now: Sample.now)
      }
      let session = try await store.read { try $0.session("abc", on: Sample.today) }
      #expect(session?.ties.map(\.other) == [siti.id.text])
    }
  }
}
