import Almanac
import House
import People

/// A day of a person's case that the house must not miss: a detention order ends, a verdict is due.
struct DueDay: Encodable, Equatable, Sendable {
  /// What is due.
  enum Kind: String, CaseIterable, Codable, Sendable {
    case detentionEnds = "detention_ends"
    case verdict
  }

  let kind: Kind
  let day: Day
  let person: Person.ID
  let name: String

  /// How many days before it *Hari ini* says so: at first for this week, then for today.
  static let firstNotice_days = 10
  static let lastNotice_days = 3
}
