import Foundation
import House
import Page
import Store
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

@Suite struct FindingsTests {
  @Test(arguments: TestStore.dialects)
  func `what a proposal found is kept with it, sealed, and read back a person at a time`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house, unfit: 2)
      let (whole, one, box) = try await house.store.read { db in
        (
          try db.findings(of: open.proposal, at: house.facility),
          try db.outcome(of: open.people[2], in: open.proposal, at: house.facility),
          try db.first(
            "SELECT body FROM placement_outcome WHERE facility_id = \(house.facility) ORDER BY person_id LIMIT 1")?
            .get("body") as [UInt8]?
        )
      }
      let frozen = try #require(try await house.store.read { try $0.study(of: open.proposal, at: house.facility) })
      let text = try #require(
        try await house.store.read { try $0.texts(of: open.proposal, at: house.facility)?.result })
      let again = frozen.findings(of: try PlacementResult(json: Array(text.utf8)))
      #expect(whole?.outcomes == again.outcomes)
      #expect(whole?.openings == again.openings && whole?.stages == again.stages)
      #expect(one == again.outcomes[2] && one?.obstacles.map(\.kind) == [.health])
      #expect(!String(decoding: try #require(box), as: UTF8.self).contains("state"))
      let elsewhere: Facility.ID = PlacementHouse.newIdentity()
      #expect(try await house.store.read { try $0.findings(of: open.proposal, at: elsewhere) } == nil)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the first page counts anew after every change, and not before`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      func people() async throws -> Int? {
        let answer = try await house.ask(.get, "/placement")
        guard case .page(let json, _) = answer.content else { return nil }
        struct Twin: Decodable { let people: Int }
        return try JSONDecoder().decode(Twin.self, from: json()).people
      }
      let open = try await OpenHearing(house)
      let before = try await people()
      #expect(before == 3)
      _ = try await house.person("Dadang")
      // Without a fact the house is as it was: nothing but a test writes so.
      #expect(try await people() == 3)
      try await house.approveAll(open.path)
      #expect(try await people() == 4)
    }
  }
}
