import Access
import Almanac
import House
import Page
import Store
import StoreTesting
import Testing

@testable import Placement

/// A policy holds with a second person's yes, and not before.
@Suite struct PolicyApprovalTests {
  private let today = Sample.today

  private func sign(_ number: String, from: Day, in house: PlacementHouse, as actor: Actor? = nil) async throws {
    let paper = [
      "signed_on": "\(today.adding(days: -9))", "from": "\(from)", "decree_number": number, "signed_by": "Budi",
    ]
    _ = try await house.ask(
      .post, "/placement/policy", PlacementPolicy.draft.fields.merging(paper) { $1 }, as: actor)
  }

  private func path(_ house: PlacementHouse) async throws -> String {
    let waiting = try await house.store.read { try $0.waitingPolicy(at: house.facility) }
    return "/placement/policy/\(try waiting.orMissing().id)"
  }

  private func held(on day: Day, _ house: PlacementHouse) async throws -> KeptPolicy? {
    try await house.store.read { try $0.policy(at: house.facility, on: day) }
  }

  private func items(_ actor: Actor, _ house: PlacementHouse) async throws -> [ActionItem] {
    try await house.store.read { [today] db in
      try placementReport(db, at: house.facility, on: today, for: actor).actionItems
    }.filter { $0.path == "/placement/policy" }
  }

  private func page(_ house: PlacementHouse, as actor: Actor) async throws -> String {
    let answer = try await house.ask(.get, "/placement/policy", as: actor)
    guard case .page(let json, _) = answer.content else { throw Missing() }
    return String(decoding: try json(), as: UTF8.self)
  }

  @Test(arguments: TestStore.dialects)
  func `a policy holds from the day of a second account's yes, and its maker is not that account`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      try await sign("K-1", from: today.adding(days: -3), in: house)
      #expect(try await held(on: today, house) == nil)
      #expect(try await items(house.actor, house).map(\.weight) == [.thisWeek])
      #expect(try await items(house.second, house).map(\.weight) == [.today])
      #expect(try await items(house.stranger, house).isEmpty)
      let seen = try await page(house, as: house.actor)
      #expect(seen.contains("\"may_confirm\":false") && seen.contains("\"is_waiting\":true"))
      #expect(try await page(house, as: house.second).contains("\"may_confirm\":true"))

      let waiting = try await path(house)
      await #expect(throws: Approval.Refusal.madeByYou) {
        try await house.ask(.post, waiting + "/confirmation")
      }
      #expect(try await held(on: today, house) == nil)
      _ = try await house.ask(.post, waiting + "/confirmation", as: house.second)
      let kept = try #require(try await held(on: today, house))
      #expect(kept.decreeNumber == "K-1" && kept.from == today)
      #expect(kept.approval?.checked?.by == house.second.signature)
      #expect(try await held(on: today.adding(days: -1), house) == nil)
      #expect(try await items(house.second, house).isEmpty)
      await #expect(throws: Approval.Refusal.alreadyConfirmed) {
        try await house.ask(.post, waiting + "/confirmation", as: house.second)
      }
      await #expect(throws: Approval.Refusal.alreadyConfirmed) { try await house.ask(.delete, waiting) }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `one policy waits at a time, and is taken back before another is recorded`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      try await sign("K-1", from: today.adding(days: 5), in: house)
      await #expect(throws: KeptPolicy.Refusal.waits("K-1")) {
        try await sign("K-2", from: today.adding(days: 6), in: house)
      }
      let first = try await path(house)
      _ = try await house.ask(.delete, first)
      await #expect(throws: Missing.self) { try await house.ask(.post, first + "/confirmation", as: house.second) }
      try await sign("K-2", from: today.adding(days: 6), in: house, as: house.second)
      let next = try await path(house)
      _ = try await house.ask(.post, next + "/confirmation")
      #expect(try await held(on: today.adding(days: 5), house) == nil)
      #expect(try await held(on: today.adding(days: 6), house)?.decreeNumber == "K-2")
    }
  }
}
