import House
import Page
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

@Suite(.enabled(if: SolvingWorker.isThere)) struct StayWordsTests {
  @Test(arguments: TestStore.dialects)
  func `a person's page tells the longest stay and the chance to leave, and never that somebody is surely here`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
      let officer = Caller(house.house.app, as: house.house.actor(JourneyHouse.all))
      var told = 0
      for number in 1...6 {
        let page = await officer.page("/people/\(house.id("person \(number)"))").text
        if page.contains("kemungkinan "), page.contains(" % sebulan") { told += 1 }
        #expect(!page.contains("pasti di sini") && !page.contains("pasti masih"), "\(number)")
      }
      // An officer's own expectation, and a departure, stand in place of the model.
      #expect(told >= 4)
    }
  }
}
