/// One thing an account may do. Rooms declare theirs as static members; a role is a set of them.
package struct Permission: Hashable, Sendable {
  /// The stable name, `room.act`: `people.read`.
  package let name: String

  /// A permission of that stable name.
  package init(_ name: String) { self.name = name }
}

extension Permission: Comparable {
  package static func < (left: Permission, right: Permission) -> Bool { left.name < right.name }
}
