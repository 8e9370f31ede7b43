import House
import Page

/// A set of permissions that is granted as a whole. Rooms declare permissions; the program composes roles from them.
package struct Role: Sendable {
  /// The stable name: `training_officer`.
  package let key: String
  package let label: Phrase
  package let permissions: Set<Permission>

  /// A role.
  package init(_ key: String, _ label: Phrase, _ permissions: Set<Permission>) {
    self.key = key
    self.label = label
    self.permissions = permissions
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

  /// The words of a role; an unknown key is its own.
  package func label(of key: String) -> Phrase { all.first { $0.key == key }?.label ?? Phrase(same: key) }

  /// The choices of a form.
  package var choices: [FormField.Choice] { all.map { FormField.Choice($0.key, $0.label) } }
}

extension Permission {
  /// See accounts, grants and offices.
  package static let readAccess = Permission("access.read")
  /// Create accounts, grant roles, end tenures.
  package static let manageAccess = Permission("access.manage")
  /// See the journal.
  package static let readJournal = Permission("journal.read")
  /// Make and restore backups, run the doctor.
  package static let keepHouse = Permission("house.keep")
}
