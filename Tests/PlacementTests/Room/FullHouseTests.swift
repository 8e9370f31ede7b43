import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct FullHouseTests {
  @Test(arguments: TestStore.dialects)
  func `once every place is taken the first page says so, and blames nobody for it`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      func titles() async throws -> [String] {
        let answer = try await house.ask(.get, "/placement")
        guard case .page(_, let content) = answer.content else { throw Missing() }
        return [Language.indonesian, .english].map { language in
          let screen = Screen(
            language: language, place: nil, actor: house.actor, path: "/placement", token: "t", key: "k")
          let page = content(screen)
          return page.title + page.actions.text + page.body.text
        }
      }
      #expect(try await titles()[0].contains("Belum ada penghuni"))
      let one = try await house.person("Arman")
      _ = try await house.person("Rahmat")
      #expect(try await titles()[0].contains("Belum ada kelas yang ditawarkan"))
      let cohort = try await house.cohort(seats: 1)
      #expect(try await titles()[0].contains("1 tempat ditawarkan"))
      _ = try await house.enrolled([one], in: cohort)
      let full = try await titles()
      #expect(full[0].contains("Semua tempat terisi") && full[1].contains("All places are taken: 1 of 1"))
      for text in full {
        #expect(!text.contains("dapat ikut") && !text.contains("may join") && !text.contains("corong"))
      }
      #expect(!full[0].contains("action=\"/proposals\""))
    }
  }
}
