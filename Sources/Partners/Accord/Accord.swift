import Access
import Almanac
import House

/// An umbrella accord (Nota Kesepakatan) between the house and others: its parties are offices, so it outlives those
/// who signed.
package struct Accord: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Accord>

  package let id: ID
  package let title: String
  /// The number in the house's own register; empty while it has none.
  package let ourNumber: String
  /// The number in the other side's register; empty while it has none.
  package let theirNumber: String
  /// What the accord covers, in its own words.
  package let scope: String
  /// Nil while it is only a draft.
  package let signedOn: Day?
  package let validFrom: Day
  package let validUntil: Day
  /// The offices that sign.
  package let parties: [Office.ID]

  /// An accord.
  package init(
    id: ID, title: String, ourNumber: String, theirNumber: String, scope: String, signedOn: Day?, validFrom: Day,
    validUntil: Day, parties: [Office.ID]
  ) {
    self.id = id
    self.title = title
    self.ourNumber = ourNumber
    self.theirNumber = theirNumber
    self.scope = scope
    self.signedOn = signedOn
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.parties = parties
  }
}

/// What an accord promises: who, what, how much, until when. Whether it was kept is computed from the work, never
/// typed in.
package struct Commitment: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Commitment>

  package let id: ID
  package let accord: Accord.ID
  /// The agency that promised; nil where the house itself did.
  package let agency: AgencyID?
  /// "pelatih lapangan", "benih kangkung".
  package let what: String
  /// 1 to 1,000,000.
  package let quantity: Int
  /// "orang", "paket", "kg".
  package let unit: String
  package let due: Day

  /// A commitment.
  package init(
    id: ID, accord: Accord.ID, agency: AgencyID?, what: String, quantity: Int, unit: String, due: Day
  ) {
    self.id = id
    self.accord = accord
    self.agency = agency
    self.what = what
    self.quantity = quantity
    self.unit = unit
    self.due = due
  }
}
