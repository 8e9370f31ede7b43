import Almanac

/// A unit of the ministry that holds people; each has its own rows, journal chain and keys.
package enum Facility {
  package typealias ID = House.ID<Facility>

  /// The facility whose chain holds the facts of the installation itself.
  package static let installation = "00000000-0000-0000-0000-000000000000"
}

/// A sign-in; people change, offices sign.
package enum Account: KeyOwner {
  package typealias ID = House.ID<Account>
}

/// An agency (OPD), foundation or business outside the house: its name stands in Access, what it does with a house in Partners.
package enum Organisation {}

/// The identity of an agency; all houses of one database share it.
package typealias AgencyID = ID<Organisation>

/// Who acts, where, and what they may do; filled by Access from the account, never from a header or a form.
package struct Actor: Sendable {
  /// That one account gave the other its password some days ago: where two people must agree, the two count as one.
  package struct Tie: Equatable, Sendable {
    /// The signature of the other one, and the name.
    package let other: String
    package let name: String
    /// The last day on which it counts.
    package let until: Day
    /// Whether that password was the first of an account.
    package let isFirst: Bool

    /// A tie to another account or the console.
    package init(other: String, name: String, until: Day, isFirst: Bool) {
      (self.other, self.name, self.until, self.isFirst) = (other, name, until, isFirst)
    }
  }

  /// The account; nil for the console, which is open only to whoever can read database and key.
  package let account: Account.ID?
  /// The name shown and written in the journal.
  package let name: String
  /// The words of the office held today: "Kasubsi Pelayanan Tahanan"; empty where none.
  package let office: String
  /// The facility whose rows the actor sees.
  package let facility: Facility.ID
  /// The agency whose cohorts the actor sees; nil for officers of the facility.
  package let agency: AgencyID?
  /// All that the actor's roles grant.
  package let permissions: Set<Permission>
  /// With whom the actor counts as one today.
  package var ties: [Tie] = []

  /// An actor from its account's grants.
  package init(
    account: Account.ID?, name: String, office: String, facility: Facility.ID, agency: AgencyID?,
    permissions: Set<Permission>
  ) {
    self.account = account
    self.name = name
    self.office = office
    self.facility = facility
    self.agency = agency
    self.permissions = permissions
  }

  /// Why the actor is no second person to what somebody of a signature did; nil where nothing ties them.
  package func tie(to signature: String) -> Tie? { ties.first { $0.other == signature } }

  /// Whether one of the actor's roles grants it.
  package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// What stands in the journal: the account's id, or `konsol`; `tamu` for somebody unknown, who has no name either.
  package var signature: String { account?.text ?? (name.isEmpty ? "tamu" : "konsol") }
}
