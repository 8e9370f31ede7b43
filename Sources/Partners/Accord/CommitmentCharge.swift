import Almanac
import House
import Store

/// Something that a partner promised under a commitment and called off, so that it still owes it.
package struct CommitmentCharge: Encodable, Sendable {
  let title: String
  /// The day from which it was off.
  let day: Day
  let reason: String
  /// The page that tells of it.
  let path: String

  /// A charge.
  package init(title: String, day: Day, reason: String, path: String) {
    self.title = title
    self.day = day
    self.reason = reason
    self.path = path
  }

  /// What a later room knows to be charged to a commitment.
  package struct Source: Sendable {
    let charges: @Sendable (Connection, Facility.ID, Commitment.ID) throws -> [CommitmentCharge]

    /// What a room knows.
    package init(
      charges: @escaping @Sendable (Connection, Facility.ID, Commitment.ID) throws -> [CommitmentCharge]
    ) { self.charges = charges }

    /// What both rooms know.
    package static func + (left: Source, right: Source) -> Source {
      Source { try left.charges($0, $1, $2) + right.charges($0, $1, $2) }
    }

    /// Nothing is charged.
    static let none = Source { _, _, _ in [] }
  }
}
