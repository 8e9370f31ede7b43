import Almanac
import House

/// That somebody opened what is kept about a person.
package struct ReadTrace: Sendable, Encodable {
  package typealias ID = House.ID<ReadTrace>

  /// Seconds for which a read counts as the same one: no second trace, and no second question.
  static let sameSeconds: Int64 = 3600

  /// Days for which a read is kept: five years, the usual term of electronic records of personal data where no other rule sets
  /// one (Permenkominfo 20/2016, article 15).
  static let keptDays: Int64 = 5 * 365

  /// Who read, by name.
  package let name: String
  package let at: Moment
  /// Why, where it was asked.
  package let reason: String?
}
