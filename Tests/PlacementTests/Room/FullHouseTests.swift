import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct FullHouseTests {
  /// The first page of the room in both languages, of a house of its own: what was once read is remembered.
  private static func pages(
    _ dialect: Dialect, _ prepare: @escaping @Sendable (PlacementHouse) async throws -> Void
  ) async throws -> [String] {
    var pages: [String] = []
    try await PlacementHouse.with(dialect) { house in
      try await prepare(house)
      let answer = try await house.ask(.get, "/placement")
      guard case .page(_, let content) = answer.content else { throw Missing() }
      pages = [Language.indonesian, .english].map { language in
        let screen = Screen(
          language: language, place: nil, actor: house.actor, path: "/placement", token: "t", key: "k")
        let page = content(screen)
        return page.title + page.actions.text + page.body.text
      }
    }
    return pages
  }

  @Test(arguments: TestStore.dialects)
  func `once every place is taken the first page says so, and blames nobody for it`(_ dialect: Dialect) async throws {
    #expect(try await Self.pages(dialect) { _ in }[0].contains("Belum ada penghuni"))
    let none = try await Self.pages(dialect) { _ = try await $0.person("Arman") }
    #expect(none[0].contains("Belum ada kelas yang ditawarkan"))
    let free = try await Self.pages(dialect) { house in
      _ = try await house.person("Arman")
      _ = try await house.cohort(seats: 1)
    }
    #expect(free[0].contains("1 tempat ditawarkan"))
    let full = try await Self.pages(dialect) { house in
      let one = try await house.person("Arman")
      _ = try await house.person("Rahmat")
      _ = try await house.enrolled([one], in: try await house.cohort(seats: 1))
    }
    #expect(full[0].contains("Semua tempat terisi") && full[1].contains("All places are taken: 1 of 1"))
    for text in full {
      #expect(!text.contains("dapat ikut") && !text.contains("may join") && !text.contains("corong"))
    }
    #expect(!full[0].contains("action=\"/proposals\""))
  }
}
