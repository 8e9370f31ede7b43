import Almanac

/// One field of a record that was changed: what stood there and what stands there now.
package struct Difference: Codable, Hashable, Sendable {
  /// The field's name as in the form.
  package let field: String
  package let before: String
  package let after: String

  /// A change of a field.
  package init(field: String, before: String, after: String) {
    self.field = field
    self.before = before
    self.after = after
  }

  /// The fields whose two values differ.
  package static func between(_ fields: [(field: String, before: String, after: String)]) -> [Difference] {
    fields.filter { $0.before != $0.after }.map { Difference(field: $0.field, before: $0.before, after: $0.after) }
  }
}

/// A change that was made to a record: by whom, when and why. Any room keeps the changes of its records so.
package struct Revision: Encodable, Sendable {
  package let at: Moment
  /// The name of the officer as it was then.
  package let officer: String
  package let reason: String
  package let difference: Difference

  /// A change with its reason.
  package init(at: Moment, officer: String, reason: String, difference: Difference) {
    self.at = at
    self.officer = officer
    self.reason = reason
    self.difference = difference
  }
}
