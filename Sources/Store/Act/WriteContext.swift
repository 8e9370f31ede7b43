import Almanac

/// Who writes, where and when, and the key by which a request sent twice is done once.
package struct WriteContext: Sendable {
  /// What stands in the journal as the officer: `Actor.signature`.
  package let actor: String
  /// The facility whose journal the facts are appended to.
  package let facility: String
  package let moment: Moment
  /// The idempotency key; nil where the caller cannot send twice.
  package let key: String?
  /// The account that the key belongs to; two accounts may use the same key.
  package let account: String
  /// SHA-256 of the decoded input.
  package let inputHash: [UInt8]

  /// A write of an actor at a moment.
  package init(
    actor: String, facility: String, moment: Moment, key: String?, account: String, inputHash: [UInt8]
  ) {
    self.actor = actor
    self.facility = facility
    self.moment = moment
    self.key = key
    self.account = account
    self.inputHash = inputHash
  }
}

/// Where the last fact of a write stands in its facility's journal.
package struct Receipt: Codable, Equatable, Sendable {
  /// From 1.
  package let sequence: Int64
  /// 64 hexadecimal digits.
  package let hash: String
}

/// What a write answered.
package struct Done<Value: Sendable>: Sendable {
  package let value: Value
  package let receipt: Receipt
  /// Whether the same key had been sent before, so that nothing was done now.
  package let repeated: Bool
}
