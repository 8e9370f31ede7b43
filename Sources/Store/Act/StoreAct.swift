import Almanac
import Foundation

extension Store {
  /// How long an idempotency key and its answer are kept.
  static let keySeconds: Int64 = 30 * 86_400

  /// The door for every write: one transaction claims the key, runs the closure, appends its facts to the facility's
  /// journal and keeps the answer.
  ///
  /// 1. The same key with the same input gives the stored answer and receipt; nothing is done.
  /// 2. The same key with other input throws `StoreError.keyReused`.
  /// 3. A closure that throws stores nothing and leaves the key free.
  /// 4. A closure that states no fact throws `StoreError.nothingStated`.
  @discardableResult
  package func act<Value: Codable & Sendable>(
    _ context: WriteContext, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Done<Value> {
    guard let key else { throw StoreError.keyMissing }
    return try await locks.taking(context.facility) {
      try await retrying(repeatable: context.key != nil, .write) { db in
        if let name = context.key, let done: Done<Value> = try Idempotency.claim(name, context, key, db) { return done }
        let value = try body(db)
        try db.intact()
        guard !db.facts.isEmpty else { throw StoreError.nothingStated }
        let receipt = try Journal.append(db.facts, by: context, db)
        if let name = context.key { try Idempotency.keep(value, receipt, name, context, key, db) }
        return Done(value: value, receipt: receipt, repeated: false)
      }
    }
  }
}

/// The answers already given, by account and key.
enum Idempotency {
  /// Claims a key, or gives the answer that is stored under it.
  static func claim<Value: Codable & Sendable>(
    _ name: String, _ context: WriteContext, _ key: MasterKey, _ db: Connection
  ) throws -> Done<Value>? {
    let claimed = try db.run(
      """
      INSERT INTO store_idempotency (account, key, facility_id, input_hash, made_at)
      VALUES (\(context.account), \(name), \(context.facility), \(context.inputHash), \(context.moment))
      ON CONFLICT (account, key) DO UPDATE SET facility_id = excluded.facility_id, input_hash = excluded.input_hash,
        made_at = excluded.made_at
      WHERE store_idempotency.made_at < \(context.moment.adding(seconds: -Store.keySeconds))
      RETURNING key
      """)
    guard claimed.isEmpty else { return nil }
    let found = try db.first(
      """
      SELECT i.facility_id, i.input_hash, a.answer, a.sequence, a.hash FROM store_idempotency i
      JOIN store_answer a ON a.account = i.account AND a.key = i.key
      WHERE i.account = \(context.account) AND i.key = \(name)
      """)
    guard let found else { throw Conflict() }
    guard try found.get("input_hash") == context.inputHash, try found.get("facility_id") == context.facility else {
      throw StoreError.keyReused
    }
    let answer = try Vault.content(
      of: found.get("answer"), under: key.derived("bekal.answer/1"), at: place(name, context))
    let receipt = Receipt(sequence: try found.get("sequence"), hash: try found.get("hash"))
    let value = try JSONDecoder().decode(Value.self, from: Data(answer))
    return Done(value: value, receipt: receipt, repeated: true)
  }

  /// Keeps the answer, sealed, under the claimed key.
  static func keep(
    _ value: some Encodable, _ receipt: Receipt, _ name: String, _ context: WriteContext, _ key: MasterKey,
    _ db: Connection
  ) throws {
    let answer = try Vault.box(
      [UInt8](JSONEncoder().encode(value)), under: key.derived("bekal.answer/1"), at: place(name, context))
    try db.run(
      """
      INSERT INTO store_answer (account, key, answer, sequence, hash)
      VALUES (\(context.account), \(name), \(answer), \(receipt.sequence), \(receipt.hash))
      ON CONFLICT (account, key) DO UPDATE SET answer = excluded.answer, sequence = excluded.sequence,
        hash = excluded.hash
      """)
  }

  /// Removes the keys of a facility that are older than 30 days, with their answers; how many there were.
  static func forget(of facility: String, at moment: Moment, _ db: Connection) throws -> Int {
    let oldest = moment.adding(seconds: -Store.keySeconds)
    try db.run(
      """
      DELETE FROM store_answer WHERE (account, key) IN (
        SELECT account, key FROM store_idempotency WHERE facility_id = \(facility) AND made_at < \(oldest))
      """)
    return try db.count(
      "DELETE FROM store_idempotency WHERE facility_id = \(facility) AND made_at < \(oldest)")
  }

  private static func place(_ name: String, _ context: WriteContext) -> Place {
    Place("store_answer", "answer", row: "\(context.account)/\(name)")
  }
}
