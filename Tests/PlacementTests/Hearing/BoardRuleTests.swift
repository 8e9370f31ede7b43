import Almanac
import Testing

@testable import Placement

/// Protap TPP: more than two thirds of the members, more than half of the votes, 2 × 24 hours to the head (truth T14).
@Test func `a quorum is more than two thirds, a vote more than half, and two days lead to the head`() throws {
  let day = try #require(Day("2026-05-07"))
  let rule = BoardRule.inForce(on: day)
  #expect([5, 7, 9].map(rule.quorum) == [4, 5, 7])
  #expect([3, 4, 6].map(rule.quorum) == [3, 3, 5])
  #expect(rule.quorum(of: 1) == Hearing.fewestQuorum)
  #expect([4, 5, 6, 7].map(rule.votes) == [3, 3, 4, 4])
  #expect(rule.reportDay(after: day) == Day("2026-05-09"))
}
