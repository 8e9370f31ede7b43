import Almanac
import Crypto
import Foundation
import House

/// The chain of facts of each facility: the audit trail, and what later rooms react to. `docs/journal.md` fixes the
/// bytes.
package enum Journal {
  /// One fact as it stands in the chain.
  package struct Line: Codable, Equatable, Sendable {
    package let facility: String
    /// From 1, without gaps.
    package let sequence: Int64
    package let moment: Moment
    package let officer: String
    package let kind: String
    package let subject: String
    /// The canonical JSON whose bytes are hashed.
    package let payload: String
    /// 64 hexadecimal digits.
    package let hash: String
  }

  /// What stands before the first fact: 32 zero bytes.
  static let beginning = String(repeating: "0", count: 64)

  /// SHA-256 over the previous hash and each field as a 4-byte big-endian length and its UTF-8 bytes.
  static func hash(
    after previous: String, sequence: Int64, facility: String, moment: Int64, officer: String, kind: String,
    subject: String, payload: String
  ) -> String {
    var hash = SHA256()
    hash.update(data: bytes(hexadecimal: previous) ?? [])
    for field in [String(sequence), facility, String(moment), officer, kind, subject, payload] {
      let content = bytes(of: field)
      hash.update(data: bigEndian(UInt32(content.count)) + content)
    }
    return hexadecimal(hash.finalize())
  }

  /// Appends facts to the chain of a facility and moves its head, last of all in the transaction.
  static func append(_ facts: [Fact], by context: WriteContext, _ db: Connection) throws -> Receipt {
    var receipt = try head(of: context.facility, db)
    let start = receipt.sequence
    let vault = db.vault(of: context.facility)
    for fact in facts {
      let sequence = receipt.sequence + 1
      let place = Place("store_journal", "payload", row: "\(context.facility)/\(sequence)")
      let payload = try FactValue.canonical(fact.payload) { owner, text in
        try Data(vault.seal(text, of: owner, at: place)).base64EncodedString()
      }
      let hash = hash(
        after: receipt.hash, sequence: sequence, facility: context.facility, moment: context.moment.milliseconds,
        officer: context.actor, kind: fact.kind, subject: fact.subject, payload: payload)
      try db.run(
        """
        INSERT INTO store_journal (facility_id, sequence, moment, officer, kind, subject, payload, hash)
        VALUES (\(context.facility), \(sequence), \(context.moment), \(context.actor), \(fact.kind), \(fact.subject),
          \(payload), \(hash))
        """)
      receipt = Receipt(sequence: sequence, hash: hash)
    }
    let moved = try db.run(
      """
      UPDATE store_head SET sequence = \(receipt.sequence), hash = \(receipt.hash)
      WHERE facility_id = \(context.facility) AND sequence = \(start) RETURNING sequence
      """)
    guard !moved.isEmpty else { throw Conflict() }
    return receipt
  }

  /// The end of a chain, which nobody else can move until this transaction ends.
  private static func head(of facility: String, _ db: Connection) throws -> Receipt {
    let lock: SQL =
      switch db.session.dialect {
      // SQLite has one writer at a time.
      case .sqlite: ""
      case .postgres: "FOR UPDATE"
      }
    let row = try db.first(
      "SELECT sequence, hash FROM store_head WHERE facility_id = \(facility) \(sql: lock)")
    if let row { return Receipt(sequence: try row.get("sequence"), hash: try row.get("hash")) }
    let made = try db.run(
      """
      INSERT INTO store_head (facility_id, sequence, hash) VALUES (\(facility), 0, \(beginning))
      ON CONFLICT (facility_id) DO NOTHING RETURNING sequence
      """)
    guard !made.isEmpty else { throw Conflict() }
    return Receipt(sequence: 0, hash: beginning)
  }

  /// The facts of a facility after a sequence, in order, at most `limit`: 1 to 10,000.
  package static func lines(_ db: Connection, of facility: String, after sequence: Int64, limit: Int) throws -> [Line] {
    try db.rows(
      """
      SELECT facility_id, sequence, moment, officer, kind, subject, payload, hash FROM store_journal
      WHERE facility_id = \(facility) AND sequence > \(sequence) ORDER BY sequence LIMIT \(min(max(limit, 1), 10_000))
      """
    ).map {
      Line(
        facility: try $0.get("facility_id"), sequence: try $0.get("sequence"), moment: try $0.get("moment"),
        officer: try $0.get("officer"), kind: try $0.get("kind"), subject: try $0.get("subject"),
        payload: try $0.get("payload"), hash: try $0.get("hash"))
    }
  }

  /// The latest moment at which anything was written, by the clock of then; nil in an empty journal.
  package static func latest(_ db: Connection) throws -> Moment? {
    try db.first("SELECT max(moment) AS latest FROM store_journal")?.get("latest")
  }

  /// Whether every chain holds.
  package static func holds(_ db: Connection) throws -> Bool {
    try facilities(db).allSatisfy { if case .whole = try verify(db, facility: $0) { true } else { false } }
  }

  /// The facilities that have a chain, in order.
  package static func facilities(_ db: Connection) throws -> [String] {
    try db.rows(
      """
      SELECT facility_id FROM store_head UNION SELECT DISTINCT facility_id FROM store_journal ORDER BY facility_id
      """
    ).map { try $0.get("facility_id") }
  }
}

extension Journal.Line {
  /// The line of an export: one JSON object; `previous` is the hash of the fact before, zeros for the first.
  package func exported(after previous: String?) -> String {
    FactValue.canonical(
      [
        "facility": .text(facility), "sequence": .integer(sequence), "moment": .integer(moment.milliseconds),
        "officer": .text(officer), "kind": .text(kind), "subject": .text(subject), "payload": .text(payload),
        "hash": .text(hash), "previous": .text(previous ?? Journal.beginning),
      ]) { _, text in text }
  }
}
