import Almanac
import House

/// A second person's yes to what one person asked for. The maker is never the checker, nor is whoever gains from it: the rule says so, and
/// so does the database.
package struct Approval: Sendable, Encodable {
  package typealias ID = House.ID<Approval>

  /// Who said yes, and when.
  package struct Check: Sendable, Encodable {
    package let by: String
    package let at: Moment

    /// The yes of somebody at a moment.
    package init(by: String, at: Moment) {
      self.by = by
      self.at = at
    }
  }

  package let id: ID
  /// Who asked: `Actor.signature`.
  package let maker: String
  package let madeAt: Moment
  /// Whether nobody else could have confirmed it then: it is in force at once, and listed until somebody does.
  package let isByOnePerson: Bool
  /// The account that gains from it; nil where none does.
  package let beneficiary: Account.ID?
  /// Nil while it waits.
  package let checked: Check?

  /// Something asked for.
  package init(
    id: ID, maker: String, madeAt: Moment, isByOnePerson: Bool, beneficiary: Account.ID?, checked: Check? = nil
  ) {
    self.id = id
    self.maker = maker
    self.madeAt = madeAt
    self.isByOnePerson = isByOnePerson
    self.beneficiary = beneficiary
    self.checked = checked
  }

  /// Whether what was asked for counts.
  package var isInForce: Bool { isByOnePerson || checked != nil }
}
