import Almanac
import House
import Matching
import People
import Placement
import Programmes
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// From the three files of an office to the decree, through the doors of the house.
@Suite(.enabled(if: ExampleFiles.folder != nil && SolvingWorker.isThere)) struct PlacementJourneyTests {
  @Test(arguments: TestStore.dialects)
  func `three files become a proposal, a hearing, a decree and seats`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Kelas IIB Contoh", officer: "siti", in: store)
      let story = try await Story(house)
      try await story.seatTheBoard()
      try await story.signThePolicy()
      try await story.takeTheFiles()
      let first = try await story.propose()
      let second = try await story.decideAndComputeAgain(first)
      let hearing = try await story.hear(second)
      let decreed = try await story.decree(try await hearing.value(SittingTwin.self).hearing.number)
      try await story.enrolled(decreed, of: second)
      for facility in try await store.read({ try Journal.facilities($0) }) {
        let verdict = try await store.read { try Journal.verify($0, facility: facility) }
        guard case .whole = verdict else {
          Issue.record("the journal of \(facility) does not hold: \(verdict)")
          continue
        }
      }
    }
  }

  @Test func `bekal plan of the same files gives the figures of the journey`() throws {
    let inputs = try PlanInputs(
      register: ExampleFiles.bytes("register.xlsx"), assessments: ExampleFiles.bytes("asesmen.xlsx"),
      offers: ExampleFiles.bytes("penawaran.xlsx"), on: nil, today: JourneyHouse.day, house: "Rutan Contoh",
      regions: Regions.shipped(), teaching: TeachingDays.shipped())
    let result = try PlacementSolver().solve(inputs.frozen(under: .draft).instance())
    #expect(result.placements.count == Story.placed)
    #expect(result.stages.map { "\($0.measure.rawValue) \($0.value) \($0.proven)" } == Story.stages)
  }
}
