import Almanac
import Foundation
import House
import Page
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

/// Rounds of two officers at once: few in the quick suite, 200 where `BEKAL_FULL` is 1.
private let rounds = ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" ? 200 : 20

@Suite struct PlaceRaceTests {
  @Test(arguments: TestStore.dialects)
  func `two officers end one place: one end stands, the other officer is told which`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      for round in 0..<rounds {
        let cohort = try await house.cohort(seats: 1, later: 200 * round)
        let person = try await house.person("Arman \(round)")
        let place = try await house.enrolled([person], in: cohort, "\(round)")[0]
        func ends(_ cause: String) async throws -> Bool {
          do {
            _ = try await house.ask(.post, "/enrolments/\(place.id)/end", ["on": "2025-05-07", "cause": cause])
            return true
          } catch let refusal as Enrolment.Refusal {
            let other: Enrolment.Ending = cause == "released" ? .transferred : .released
            #expect(refusal == .ended(on: Sample.today, other), "round \(round)")
            return false
          }
        }
        async let one = ends("released")
        async let two = ends("transferred")
        let (isReleased, isTransferred) = try await (one, two)
        #expect(isReleased != isTransferred, "round \(round)")
        #expect(try await house.kept(place.id).ending == (isReleased ? .released : .transferred))
      }
    }
  }
}
