import Almanac

/// How a review board decides, from a day on. Dated data: when the rule changes, a row is added and none is changed.
struct BoardRule: Equatable, Sendable {
  /// A part of a whole that must be exceeded.
  struct Share: Equatable, Sendable {
    let part: Int
    let whole: Int

    /// The fewest of a number that are more than this share.
    func fewest(of count: Int) -> Int { count * part / whole + 1 }
  }

  let source: String
  let from: Day
  /// Of the members, more than this must be present.
  let present: Share
  /// Of those present, more than this carry a vote where there is no consensus.
  let votes: Share
  /// Hours until the recommendation is with the head.
  let reportHours: Int

  /// The rule of a day.
  static func inForce(on day: Day) -> BoardRule { shipped.last { $0.from <= day } ?? practice }

  /// The fewest of so many members that make a quorum: never fewer than chair, secretary and one more.
  func quorum(of members: Int) -> Int { max(Hearing.fewestQuorum, present.fewest(of: members)) }

  /// The fewest votes of so many present that carry.
  func votes(of present: Int) -> Int { votes.fewest(of: present) }

  /// The last day for the recommendation after a hearing.
  func reportDay(after hearing: Day) -> Day { hearing.adding(days: (reportHours + 23) / 24) }

  /// The procedure of the boards as it is published (Protap TPP, Rutan Salemba).
  private static let practice = BoardRule(
    source: "Protap TPP", from: Day(number: 10_650), present: Share(part: 2, whole: 3),
    votes: Share(part: 1, whole: 2), reportHours: 48)

  /// The rules shipped, the oldest first.
  static let shipped = [practice]
}
