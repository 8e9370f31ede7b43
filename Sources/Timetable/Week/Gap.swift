import Almanac
import House

/// Days on which a place is closed or a trainer is away, with the reason.
package struct Gap: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Gap>

  /// What cannot be had in a gap.
  enum Subject: Hashable, Sendable {
    case venue(Venue.ID), trainer(Trainer.ID)
  }

  package let id: ID
  package let days: DayRange
  package let reason: String

  /// Days that cannot be had.
  package init(id: ID, days: DayRange, reason: String) {
    (self.id, self.days, self.reason) = (id, days, reason)
  }

  /// As the history keeps it: `2025-05-07 – 2025-05-09: Atap bocor`.
  var written: String {
    "\(days.from)\(days.until == days.from ? "" : " – \(days.until?.description ?? "")"): \(reason)"
  }
}
