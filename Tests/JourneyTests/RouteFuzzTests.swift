import Access
import Foundation
import House
import Page
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Requests that are almost right, to every route, as every role.
@Suite(.enabled(if: SolvingWorker.isThere)) struct RouteFuzzTests {
  /// 1,500 requests, a third of them to PostgreSQL; 40,000 to each where BEKAL_FULL asks for more.
  private static func rounds(on dialect: Dialect) -> Int {
    if ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" { return 40_000 }
    return switch dialect {
    case .sqlite: 1000
    case .postgres: 500
    }
  }
  /// Not asked at random: each begins a computation in a process of its own, or costs a password's time.
  private static let leftOut: Set<String> = [
    "POST /proposals", "POST /proposals/{id}/recalculation", "GET /proposals/{id}/wish", "POST /session",
    "PUT /session", "POST /officers",
  ]

  @Test(arguments: TestStore.dialects)
  func `no request to any room meets a defect`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
      let routes = Composition.routes.filter { !RouteFuzzTests.leftOut.contains(AccessWalk.name(of: $0)) }
      var fuzz = RouteFuzz(
        numbers: FuzzNumbers(state: 20_250_507), routes: routes, ids: house.ids.values.sorted(),
        known: WalkEntries(own: house, other: house, routes: routes).all)
      let callers: [(name: String, actor: Actor)] =
        [("everybody in one", house.house.actor(JourneyHouse.all, agency: house.id("agency")))]
        + Composition.roles.all.map { ($0.key, house.house.actor($0.permissions, agency: house.id("agency"))) }
      let rounds = RouteFuzzTests.rounds(on: dialect)
      var statuses: [Int: Int] = [:]
      for round in 0..<rounds {
        // Half of them from somebody who may do all, so that they come past the door.
        let caller = round % 2 == 0 ? callers[0] : callers[round / 2 % callers.count]
        let request = fuzz.request()
        let answer = await house.house.reception.answer(request, as: caller.actor)
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
      let good = statuses.filter { (200..<400).contains($0.key) }.values.reduce(0, +)
      #expect(good * 4 > rounds, "too few come through to mean anything: \(statuses)")
    }
  }
}
