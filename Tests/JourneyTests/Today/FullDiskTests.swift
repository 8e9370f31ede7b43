import Access
import Almanac
import House
import Page
import People
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// A full disk stops no reading.
@Suite struct FullDiskTests {
  @Test func `a person's page is shown although the read of it cannot be kept`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Penuh", officer: "siti", in: store)
      let filled = try await FilledHouse(house, mark: "Sendiri")
      let officer = house.actor([.readPeople, .readCase, .readEverybody])
      try await fill(store, by: officer)
      let answer = await house.app.answer(
        Request(.get, "/people/\(filled.id("person 1"))", headers: ["accept": "text/html"]), as: officer)
      #expect(answer.status == 200)
      let person = try #require(Person.ID(filled.id("person 1")))
      let now = house.app.clock.now()
      #expect(try await !store.read { try $0.hasRead(person, officer, now: now) }, "it was kept: the disk was not full")
    }
  }

  /// Lets the file grow no more, and fills what is left of it with reads.
  private func fill(_ store: Store, by officer: Actor) async throws {
    try await store.write { db in
      let pages: Int = try db.first("PRAGMA page_count")?.get("page_count") ?? 0
      try db.run(SQL(composed: "PRAGMA max_page_count = \(pages)"))
    }
    // A page that is full stands beside one that is not.
    var refused = 0
    while refused < 300 {
      do {
        try await store.write { db in
          var random = SystemRandomNumberGenerator()
          let now = Moment(JourneyHouse.day, hour: 7, minute: 0, in: .wib)
          let subject = Person.ID(at: now, random: &random)
          try db.keepRead(of: subject, by: officer, because: nil, id: ID(at: now, random: &random), now: now)
        }
        refused = 0
      } catch StoreError.full { refused += 1 }
    }
  }
}
