import Access
import Foundation
import House
import Page
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Requests to every route, as every role: most of them sound, the others almost.
@Suite(.enabled(if: SolvingWorker.isThere)) struct RouteFuzzTests {
  /// The requests to one house: what they write makes its pages longer and longer.
  private static let mostInAHouse = 5000
  /// 1,500 requests, a third of them to PostgreSQL; 100,000 where BEKAL_FULL asks for more.
  private static func rounds(on dialect: Dialect) -> Int {
    let isFull = ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1"
    return switch dialect {
    case .sqlite: isFull ? 70_000 : 1000
    case .postgres: isFull ? 30_000 : 500
    }
  }
  /// Not asked at random: each begins a computation in a process of its own, or costs a password's time.
  private static let leftOut: Set<String> = [
    "POST /proposals", "POST /proposals/{id}/recalculation", "POST /proposals/{id}/wishes", "POST /session",
    "PUT /session", "POST /officers",
  ]

  @Test(arguments: TestStore.dialects)
  func `no request to any room meets a defect, and most are answered well`(_ dialect: Dialect) async throws {
    let rounds = RouteFuzzTests.rounds(on: dialect)
    var statuses: [Int: Int] = [:]
    for first in stride(from: 0, to: rounds, by: RouteFuzzTests.mostInAHouse) {
      try await TestStore.with(dialect, Composition.migrations) { store in
        let house = try await FilledHouse(
          try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
        let asked = first..<min(first + RouteFuzzTests.mostInAHouse, rounds)
        statuses.merge(await RouteFuzzTests.ask(house, asked)) { $0 + $1 }
      }
    }
    let good = statuses.filter { (200..<300).contains($0.key) }.values.reduce(0, +)
    #expect(good * 10 >= rounds * 6, "less than 60 in 100 are answered well: \(statuses)")
  }

  /// Asks a house so many times, by turns as everybody in one and as each role; how often which status came.
  private static func ask(_ house: FilledHouse, _ rounds: Range<Int>) async -> [Int: Int] {
    let routes = Composition.routes.filter { !leftOut.contains(AccessWalk.name(of: $0)) }
    var fuzz = RouteFuzz(
      numbers: FuzzNumbers(state: 20_250_507 &+ UInt64(rounds.lowerBound)), routes: routes,
      ids: house.ids.values.sorted(),
      known: WalkEntries(own: house, other: house, routes: routes).all)
    let callers: [(name: String, actor: Actor)] =
      [("everybody in one", house.house.actor(JourneyHouse.all, agency: AgencyID(house.id("agency"))))]
      + Composition.roles.all.map { ($0.key, house.house.actor($0.permissions, agency: AgencyID(house.id("agency")))) }
    var statuses: [Int: Int] = [:]
    for round in rounds {
      let caller = callers[round % callers.count]
      let request = fuzz.request(for: caller.actor)
      let answer = await house.house.app.answer(request, as: caller.actor)
      statuses[answer.status, default: 0] += 1
      let asked = "\(round) as \(caller.name): \(request.method) \(request.path)?\(request.query)"
      #expect(answer.status < 500, "\(asked) \(String(decoding: request.body, as: UTF8.self))")
      for header in answer.headers {
        #expect(!header.value.unicodeScalars.contains { $0.value < 0x20 }, "\(asked): \(header)")
      }
      if let location = answer.header("Location") {
        #expect(location.hasPrefix("/") && !location.hasPrefix("//"), "\(asked): \(location)")
      }
    }
    return statuses
  }
}
