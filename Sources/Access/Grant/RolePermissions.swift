import Page
import House
import Language

/// A set of permissions that is granted as a whole. Rooms declare permissions; the program composes roles from them.
package struct Role: Sendable {
  /// The stable name: `training_officer`.
  package let key: String
  package let label: Phrase
  package let permissions: Set<Permission>
  package let side: Side
  /// Whether a grant of it has a last day.
  package let needsEnd: Bool
  /// Whether a house may ask a second factor of whoever holds it.
  let isGuarded: Bool

  /// Whose people hold a role: the house's own, or those of a partner agency, which a grant then names.
  package enum Side: Sendable { case house, agency }

  /// A role.
  package init(
    _ key: String, _ label: Phrase, _ permissions: Set<Permission>, side: Side = .house, needsEnd: Bool = false,
    isGuarded: Bool = false
  ) {
    self.isGuarded = isGuarded
    self.key = key
    self.label = label
    self.permissions = permissions
    self.side = side
    self.needsEnd = needsEnd
  }
}

/// The roles that can be granted.
package struct Roles: Sendable {
  package let all: [Role]

  /// Roles in the order they are offered.
  package init(_ all: [Role]) { self.all = all }

  /// The permissions that these keys grant together; an unknown key grants nothing.
  package func permissions(of keys: [String]) -> Set<Permission> {
    all.filter { keys.contains($0.key) }.reduce(into: []) { $0.formUnion($1.permissions) }
  }

  /// Whether one of these keys is of a role that a house may guard by a second factor.
  package func needSecondFactor(_ keys: [String]) -> Bool { all.contains { $0.isGuarded && keys.contains($0.key) } }

  /// The role of a key.
  package subscript(key: String) -> Role? { all.first { $0.key == key } }

  /// Those among officers who may grant roles.
  func granters(among officers: [Officer]) -> Set<Account.ID> {
    let keys = Set(all.filter { $0.permissions.contains(.manageAccess) }.map(\.key))
    return Set(officers.filter { $0.isActive && !keys.isDisjoint(with: $0.roles) }.map(\.id))
  }

  /// The words of a role; an unknown key is its own.
  package func label(of key: String) -> Phrase { self[key]?.label ?? Phrase(same: key) }

  /// The choices of a form.
  package var choices: [FormField.Choice] { all.map { FormField.Choice($0.key, $0.label) } }
}

extension Permission {
  /// See accounts, grants and offices.
  package static let readAccess = Permission("access.read")
  /// Create accounts, grant roles, end tenures.
  package static let manageAccess = Permission("access.manage")
  /// Give an account a temporary password.
  package static let givePasswords = Permission("access.passwords")
  /// See the journal.
  package static let readJournal = Permission("journal.read")
  /// Make and restore backups, run the doctor.
  package static let keepHouse = Permission("house.keep")
}
