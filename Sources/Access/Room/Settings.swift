import Almanac
import House

/// What the settings page shows: accounts with their roles, offices with their holders.
package struct Settings: Encodable, Sendable {
  /// A partner agency for which accounts may stand.
  package struct Agency: Encodable, Sendable {
    package let id: AgencyID
    package let name: String

    /// An agency by the name that its roles show.
    package init(id: AgencyID, name: String) {
      self.id = id
      self.name = name
    }
  }

  struct AccountRow: Encodable, Sendable {
    let officer: Officer
    let grants: [GrantRow]
    /// What somebody else last did about its password or second code.
    let reset: AdminReset?
    /// When the temporary password that it waits with ends or ended.
    let temporaryUntil: Moment?
    /// Whether sign-in asks for a second code.
    let hasSecondFactor: Bool
  }

  struct GrantRow: Encodable, Sendable {
    /// How far two people agree on a grant.
    enum State: String, Encodable, Sendable {
      /// Not in force until a second person confirms it.
      case waiting
      /// In force, given while nobody else could confirm it.
      case onePerson = "one_person"
      case confirmed

      init(_ approval: Approval) {
        self = approval.checked != nil ? .confirmed : approval.isByOnePerson ? .onePerson : .waiting
      }
    }

    let role: String
    /// The name of the agency; nil for a role of the house.
    let agency: String?
    let until: Day?
    let state: State
    /// Whether the visitor could be the second person.
    let mayConfirm: Bool
  }

  struct OfficeRow: Encodable, Sendable {
    let office: Office
    let holders: [Tenure]
  }

  /// One account, and the agencies for which it could stand.
  struct AccountView: Encodable, Sendable {
    let account: AccountRow
    let agencies: [Agency]
  }

  let accounts: [AccountRow]
  let offices: [OfficeRow]
  let roles: [String]
  /// Whether some roles must have a second code.
  let needsSecondFactor: Bool
}
