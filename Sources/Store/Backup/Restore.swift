import Foundation

extension Backup {
  /// What was brought back.
  package struct Restored: Sendable {
    package let rows: Int
    /// What a look through each facility's journal found afterwards.
    package let journals: [String: Journal.Verdict]
  }

  /// The rows that one INSERT carries.
  private static let insertRows = 100

  /// Brings a backup back into an empty database of either kind, in one transaction: all of it or nothing.
  /// The schema is that of the backup; opening the database applies the steps that came later.
  ///
  /// - Throws: `BackupError` or `StoreError`; then the target is as empty as it was.
  package static func restore(
    _ path: String, into address: StoreAddress, key: MasterKey, migrations: [Migration]
  ) async throws -> Restored {
    let created: String? =
      if case .file(let file) = address, !FileManager.default.fileExists(atPath: file) { file } else { nil }
    do {
      return try await Store.once(address, key: key, writing: true) { store in
        try await store.rebuild { db in
          guard try Catalogue.tables(db).isEmpty else { throw BackupError.notEmpty }
          return try load(path, key, Migration.store + migrations, db)
        }
      }
    } catch StoreError.locked(let path) {
      throw StoreError.locked(path: path)
    } catch {
      // What was not there before is not there after.
      for end in created == nil ? [] : ["", "-wal", "-shm", ".lock"] {
        try? FileManager.default.removeItem(atPath: (created ?? "") + end)
      }
      throw error
    }
  }

  private static func load(
    _ path: String, _ key: MasterKey, _ migrations: [Migration], _ db: Connection
  ) throws -> Restored {
    var content = BackupContent()
    var batch: (table: Catalogue.Table?, rows: [[SQLValue]]) = (nil, [])
    var references: [SQL] = []
    try BackupReader(path).lines(key: key) { line in
      let isFirst = content.contents == nil
      try content.take(line) { table, row in
        if batch.table != table || batch.rows.count == insertRows { try insert(&batch, db) }
        batch.table = table
        batch.rows.append(row)
      }
      if isFirst, let contents = content.contents {
        try build(contents, migrations, db)
        references = try ForeignKeys.suspend(db)
        for table in contents.tables { try db.run(SQL(composed: "DELETE FROM \(table.name)")) }
      }
    }
    try insert(&batch, db)
    _ = try content.finished()
    try ForeignKeys.resume(references, db)
    let journals = try Journal.facilities(db).map { ($0, try Journal.verify(db, facility: $0)) }
    return Restored(rows: content.rows, journals: Dictionary(journals) { first, _ in first })
  }

  private static func build(_ contents: Contents, _ migrations: [Migration], _ db: Connection) throws {
    let known = Dictionary(migrations.map { ($0.name, $0) }) { first, _ in first }
    let steps = try contents.migrations.map { step in
      guard let migration = known[step.name], migration.hash == step.hash else {
        throw BackupError.otherSchema(step.name)
      }
      return migration
    }
    try Migrator.apply(steps, db)
    guard try Catalogue.tables(db) == contents.tables else { throw BackupError.otherSchema(steps.last?.name ?? "") }
  }

  private static func insert(
    _ batch: inout (table: Catalogue.Table?, rows: [[SQLValue]]), _ db: Connection
  ) throws {
    guard let table = batch.table, !batch.rows.isEmpty else { return }
    let columns = table.columns.map(\.name).joined(separator: ", ")
    var pieces: [SQL.Piece] = [.text("INSERT INTO \(table.name) (\(columns)) VALUES ")]
    for (number, row) in batch.rows.enumerated() {
      for (index, value) in row.enumerated() {
        pieces.append(.text(index > 0 ? ", " : number > 0 ? "), (" : "("))
        pieces.append(.value(value))
      }
    }
    try db.run(SQL(pieces: pieces + [.text(")")]))
    batch.rows.removeAll(keepingCapacity: true)
  }
}

/// Foreign keys while rows come in table by table.
enum ForeignKeys {
  /// Puts the checks off to the end of the transaction; the statements that bring them back.
  static func suspend(_ db: Connection) throws -> [SQL] {
    switch db.session.dialect {
    case .sqlite:
      try db.run("PRAGMA defer_foreign_keys = ON")
      return []
    case .postgres:
      let keys = try db.rows(
        """
        SELECT CAST(t.relname AS text) AS table_name, CAST(c.conname AS text) AS name,
          pg_get_constraintdef(c.oid) AS definition
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
        WHERE c.contype = 'f' AND t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        ORDER BY c.oid
        """)
      return try keys.map { key in
        let (table, name): (String, String) = (try key.get("table_name"), try key.get("name"))
        try db.run(SQL(composed: "ALTER TABLE \(table) DROP CONSTRAINT \(name)"))
        return SQL(composed: "ALTER TABLE \(table) ADD CONSTRAINT \(name) \(try key.get("definition") as String)")
      }
    }
  }

  /// Brings the checks back; every row is looked at.
  static func resume(_ statements: [SQL], _ db: Connection) throws {
    for statement in statements { try db.run(statement) }
    switch db.session.dialect {
    case .sqlite:
      let stray = try db.first("SELECT \"table\" AS table_name FROM pragma_foreign_key_check LIMIT 1")
      if let stray { throw StoreError.missing(table: try stray.get("table_name")) }
    case .postgres: break
    }
  }
}
