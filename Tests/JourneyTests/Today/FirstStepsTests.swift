import Access
import Almanac
import House
import Language
import Page
import Partners
import Store
import StoreTesting
import Testing

@testable import Bekal

private func steps(_ done: [Bool]) -> [FirstStep] {
  done.enumerated().map { index, isDone in
    FirstStep(
      Phrase(same: "langkah \(index)"), reason: Phrase(same: "sebab"), verb: Phrase(same: "kerjakan"),
      path: "/x\(index)",
      needs: .readPartners, isDone: isDone)
  }
}

@Test func `a house that has no proposal yet is beginning, later an open step is an item`() {
  #expect(Today(actionItems: [], figures: [], steps: steps([true, false, false]), appointments: []).isBeginning)
  let running = Today(actionItems: [], figures: [], steps: steps([true, false, true]), appointments: [])
  #expect(!running.isBeginning && running.actionItems.map(\.path) == ["/x1"])
  #expect(!Today(actionItems: [], figures: [], steps: [], appointments: []).isBeginning)
}

@Test(arguments: TestStore.dialects) func `a new house has done none of its first steps, and what it does is seen`(
  _ dialect: Dialect
) async throws {
  try await TestStore.with(dialect, Composition.migrations) { store in
    let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
    let context = house.context()
    let before = try await store.read { try Today($0, context).steps }
    #expect(before.count == 7 && before.allSatisfy { !$0.isDone })
    let accord = Accord(
      id: context.newID(), title: "Nota", ourNumber: "", theirNumber: "", scope: "", signedOn: nil,
      validFrom: context.today, validUntil: context.today, parties: [])
    try await store.write { try $0.insert(accord, at: house.unit.id, now: context.now) }
    let after = try await store.read { try Today($0, context).steps }
    #expect(after.filter(\.isDone).map(\.path) == ["/accords"])
  }
}

extension JourneyHouse {
  /// A visit of somebody who may do everything.
  fileprivate func context() -> RequestContext {
    RequestContext(
      actor: actor(JourneyHouse.all), language: .indonesian,
      now: Moment(JourneyHouse.day, hour: 9, minute: 0, in: .wib),
      today: JourneyHouse.day, zone: .wib, store: store, request: Request(.get, "/"), parameters: [:], inputHash: [],
      key: nil)
  }
}
