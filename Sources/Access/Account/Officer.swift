import Almanac
import House

/// Somebody who can sign in.
package struct Officer: Sendable, Encodable {
  package typealias ID = Account.ID

  package let id: ID
  /// The name typed at sign-in: lower case, without blanks.
  package let userName: String
  /// The name shown.
  package let name: String
  /// The roles in force, by key.
  package let roles: [String]
  /// Whether sign-in is open to this account.
  package let isActive: Bool
  /// The organisation whose cohorts the account sees; nil for officers of the facility.
  package var agency: AgencyID?

  /// Whether it can be the account of somebody who holds an office of the house.
  var maySign: Bool { isActive && agency == nil }

  /// An account.
  package init(
    id: ID, userName: String, name: String, roles: [String], isActive: Bool, agency: AgencyID? = nil
  ) {
    self.agency = agency
    self.id = id
    self.userName = userName
    self.name = name
    self.roles = roles
    self.isActive = isActive
  }
}

/// What opens an account.
struct Credential: Sendable {
  let id: Account.ID
  let hash: String
  /// When a password that somebody else gave ends; nil for one of the owner's own.
  let temporaryUntil: Moment?
  /// Whether a second code is asked for after the password.
  let needsCode: Bool
  /// Whether sign-in is open to the account.
  let isActive: Bool
}

/// A unit of the ministry that this database serves.
package struct Institution: Sendable, Encodable {
  package let id: Facility.ID
  /// "Rutan Kelas IIB Contoh".
  package let name: String
  /// The code of the regency or city it stands in.
  package let region: Region.Code
  package let zone: Zone

  /// Why nobody knows which facility is meant.
  package enum Refusal: House.Refusal, Equatable {
    case unknown(String, among: [String])
    case several([String])
  }

  /// The facility that a name means; without a name the only one.
  package static func meant(by name: String?, among units: [Institution]) throws(Refusal) -> Institution {
    let meant = units.filter { name == nil || $0.name == name }
    if meant.count == 1, let unit = meant.first { return unit }
    let names = units.prefix(20).map(\.name)
    throw name.map { .unknown($0, among: names) } ?? .several(names)
  }

  /// A facility.
  package init(id: Facility.ID, name: String, region: Region.Code, zone: Zone) {
    self.id = id
    self.name = name
    self.region = region
    self.zone = zone
  }
}

/// A temporary password that somebody gave to another person's account, or a second code that somebody removed from it.
struct AdminReset: Encodable, Sendable {
  enum Kind: String, Encodable, Sendable {
    case password
    case secondFactor = "second_factor"
  }

  let kind: Kind
  let account: Account.ID
  let owner: String
  /// `Actor.signature` of who gave it.
  let giver: String
  let giverName: String
  let at: Moment
}
