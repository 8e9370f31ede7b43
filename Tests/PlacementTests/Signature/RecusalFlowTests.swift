import Access
import Almanac
import House
import Import
import Language
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct RecusalFlowTests {
  @Test(arguments: TestStore.dialects)
  func `a recusal stands in the minutes in plain words, and the quorum is met without`(_ dialect: Dialect) async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      let member = try #require(try await house.seats(at: open.path).first { $0.part == .member })
      let recusal = [
        "office": member.office.text, "person": open.people[0].text, "kind": "relative", "reason": "Adik kandung",
      ]
      try await house.seat(try await house.seats(at: open.path), at: open.path)
      _ = try await house.ask(.put, open.path + "/recusals", recusal)
      #expect(try await open.signatures() == [false, false, false])
      await #expect(throws: Hearing.Refusal.tooFewFor(["Arman"], needed: 3)) { try await house.close(open.path) }
      let context = RequestContext(
        actor: house.actor, language: .indonesian, now: PlacementHouse.now, today: Sample.today, zone: .wib,
        store: house.store, request: Request(.get, "/"), parameters: [:], inputHash: [], key: nil)
      let paper = try await house.store.read {
        try PaperContents(db: $0, context: context, regions: .shipped()).minutes(open.id)
      }
      #expect(paper.recusals == ["Nama Anggota (Anggota) tidak ikut memutuskan Arman: kerabat."])
      #expect(paper.policy?.contains("SK-0") == true)
      let pair = ["office": member.office.text, "person": open.people[0].text]
      await #expect(throws: Missing.self) {
        try await house.ask(.put, open.path + "/recusals", recusal.merging(["person": member.office.text]) { $1 })
      }
      _ = try await house.ask(.delete, open.path + "/recusals", pair)
      try await house.close(open.path)
      await #expect(throws: Hearing.Refusal.wrongState(.closed)) {
        try await house.ask(.put, open.path + "/recusals", recusal)
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a policy holds from the day it is signed at the earliest, and never before the one in force`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      func sign(_ signed: Day, _ from: Day, _ number: String) async throws {
        let paper = ["signed_on": "\(signed)", "from": "\(from)", "decree_number": number, "signed_by": "Budi"]
        _ = try await house.ask(.post, "/placement/policy", PlacementPolicy.draft.fields.merging(paper) { $1 })
        let waiting = try await house.store.read { try $0.waitingPolicy(at: house.facility) }
        let path = "/placement/policy/\(try waiting.orMissing().id)/confirmation"
        _ = try await house.ask(.post, path, as: house.second)
      }
      let today = Sample.today
      await #expect(throws: KeptPolicy.Refusal.beforeSigning(today)) {
        try await sign(today, today.adding(days: -1), "K-1")
      }
      await #expect(throws: KeptPolicy.Refusal.signedInFuture(today: today)) {
        try await sign(today.adding(days: 1), today.adding(days: 1), "K-1")
      }
      try await sign(today, today, "K-1")
      try await sign(today, today.adding(days: 5), "K-2")
      await #expect(throws: KeptPolicy.Refusal.beforeLast(from: today.adding(days: 5), number: "K-2")) {
        try await sign(today, today.adding(days: 1), "K-3")
      }
      let held = try await house.store.read { try $0.policy(at: house.facility, on: today) }
      #expect(held?.decreeNumber == "K-1" && held?.signedOn == today)
      let page = try await house.ask(.get, "/placement/policy")
      guard case .page(let json, _) = page.content else { throw Missing() }
      let text = String(decoding: try json(), as: UTF8.self)
      #expect(text.contains("\"is_in_force\":true"))
    }
  }
}
