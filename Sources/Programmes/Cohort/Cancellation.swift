import Almanac
import House
import Partners

/// That a cohort is not held, or not to its end: from which day, by whom, why, and at whose cost.
package struct Cancellation: Codable, Equatable, Sendable {
  /// Who called it off.
  package enum Side: String, CaseIterable, Codable, Sendable { case agency, house }

  /// The first day without it.
  package let day: Day
  package let side: Side
  package let reason: String
  /// The partner's commitment that it is charged to: the partner still owes it. Nil where it is charged to none.
  package let commitment: Commitment.ID?
  /// People who had a place or the board's approval, and must be told.
  package let freed: Int
  /// The day on which it was recorded.
  package let recordedOn: Day
  /// The day on which all of them had been told; nil before.
  package let toldOn: Day?
}
