import Crypto
import House

/// One step of the schema, the same text on both databases. A shipped step is never edited; add the next one.
package struct Migration: Sendable {
  /// `2025-05-people-1`: sorts nowhere, is applied in the order of the list.
  package let name: String
  package let statements: [SQL]

  /// A step of that name.
  package init(_ name: String, _ statements: [SQL]) {
    self.name = name
    self.statements = statements
  }

  /// SHA-256 over the statements, each ended by `;` and a line feed, in hexadecimal.
  var hash: String { hexadecimal(SHA256.hash(data: bytes(of: statements.map { $0.text + ";\n" }.joined()))) }
}

/// What has been applied to a database, and what is pending.
struct Migrator {
  let migrations: [Migration]

  /// Names and hashes of the applied steps in their order; empty for an empty database.
  static func applied(_ db: Connection) throws -> [(name: String, hash: String)] {
    guard try Catalogue.tables(db).contains(where: { $0.name == "store_migration" }) else { return [] }
    return try db.rows("SELECT name, hash FROM store_migration ORDER BY place").map {
      (try $0.get("name"), try $0.get("hash"))
    }
  }

  /// The steps that are still to be applied.
  ///
  /// - Throws: `StoreError.newerSchema` or `.editedMigration`.
  func pending(_ db: Connection) throws -> [Migration] {
    let applied = try Migrator.applied(db)
    let known = Dictionary(migrations.map { ($0.name, $0.hash) }) { first, _ in first }
    for (name, hash) in applied {
      guard let expected = known[name] else { throw StoreError.newerSchema(name) }
      guard expected == hash else { throw StoreError.editedMigration(name) }
    }
    let names = Set(applied.map(\.name))
    return migrations.filter { !names.contains($0.name) }
  }

  /// Applies steps in the open transaction and notes each.
  static func apply(_ steps: [Migration], _ db: Connection) throws {
    for step in steps {
      for statement in step.statements { try db.run(statement) }
      try db.run(
        """
        INSERT INTO store_migration (name, place, hash)
        VALUES (\(step.name), (SELECT coalesce(max(place), 0) + 1 FROM store_migration), \(step.hash))
        """)
    }
  }
}
