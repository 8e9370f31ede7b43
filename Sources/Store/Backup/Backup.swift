import Almanac
import Foundation
import House

/// A copy of everything in one encrypted file, `bekal.backup/1`; the same for both databases, so that a house can move.
///
/// Inside: a first line that names the steps of the schema and the tables; for every table a line with its name and
/// then its rows in key order, each a JSON list in the order of the columns (bytes in base 64, fractions as text); a
/// last line that counts.
package enum Backup {
  /// What was written or read.
  package struct Summary: Equatable, Sendable {
    package let tables: Int
    package let rows: Int
    /// The size of the file.
    package let bytes: Int
  }

  /// The first line.
  struct Contents: Codable {
    struct Step: Codable { let name: String, hash: String }
    let format: String
    let database: String
    let made: Moment
    let migrations: [Step]
    let tables: [Catalogue.Table]
  }

  static let pageRows = 1000

  /// Writes a backup from one snapshot while others go on working.
  ///
  /// - Throws: `StoreError.keyMissing` or `BackupError`; then no file stands under that name.
  package static func write(_ store: Store, to path: String, now: Moment) async throws -> Summary {
    guard let key = store.key else { throw StoreError.keyMissing }
    do {
      return try await store.read { db in
        let writer = try BackupWriter(path, key: key)
        let contents = try contents(db, of: key.database, now: now)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try writer.add(String(decoding: encoder.encode(contents), as: UTF8.self))
        var rows = 0
        for table in contents.tables {
          try writer.add(FactValue.canonical(["table": .text(table.name)]) { _, text in text })
          rows += try add(table, db, to: writer)
        }
        try writer.add(FactValue.canonical(["rows": .integer(Int64(rows))]) { _, text in text })
        try writer.finish()
        return Summary(tables: contents.tables.count, rows: rows, bytes: writer.size)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: path + ".part")
      throw error
    }
  }

  /// The id of the database that a backup is of, so that its key or recovery sheet can be asked for.
  package static func database(of path: String) throws -> String { try BackupReader(path).database() }

  /// Opens every chunk and counts the rows, without a database.
  ///
  /// - Throws: `BackupError`.
  package static func check(_ path: String, key: MasterKey) throws -> Summary {
    var content = BackupContent()
    try BackupReader(path).lines(key: key) { try content.take($0) { _, _ in } }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int ?? 0
    return Summary(tables: try content.finished().tables.count, rows: content.rows, bytes: size)
  }

  private static func contents(_ db: Connection, of database: String, now: Moment) throws -> Contents {
    let steps = try Migrator.applied(db).map { Contents.Step(name: $0.name, hash: $0.hash) }
    return Contents(
      format: BackupFile.format, database: database, made: now, migrations: steps, tables: try Catalogue.tables(db))
  }

  private static func add(_ table: Catalogue.Table, _ db: Connection, to writer: BackupWriter) throws -> Int {
    let columns = table.columns.map(\.name).joined(separator: ", ")
    let key = (table.key.isEmpty ? table.columns.map(\.name) : table.key).joined(separator: ", ")
    let order = SQL(composed: " ORDER BY \(key)")
    let start = SQL(composed: "SELECT \(columns) FROM \(table.name)")
    // Without a key there is no place to go on from: such a table is read at once.
    guard !table.key.isEmpty else {
      let rows = try db.rows(start + order)
      for row in rows { try writer.add(line(of: row, in: table)) }
      return rows.count
    }
    let limit: SQL = " LIMIT \(pageRows)"
    var page = try db.rows(start + order + limit)
    var count = 0
    while let last = page.last {
      for row in page { try writer.add(line(of: row, in: table)) }
      count += page.count
      if page.count < pageRows { break }
      let place = try table.key.enumerated().flatMap { index, name -> [SQL.Piece] in
        [.text(index == 0 ? "" : ", "), .value(try last.value(of: name))]
      }
      let after = SQL(composed: " WHERE (\(key)) > (") + SQL(pieces: place) + SQL(composed: ")")
      page = try db.rows(start + after + order + limit)
    }
    return count
  }

  private static func line(of row: Row, in table: Catalogue.Table) throws -> String {
    "[" + (try table.columns.map { try cell(row, $0, table.name) }).joined(separator: ",") + "]"
  }

  private static func cell(_ row: Row, _ column: Catalogue.Column, _ table: String) throws -> String {
    if case .null = try row.value(of: column.name) { return "null" }
    switch SQLType(rawValue: column.type) {
    case .text: return FactValue.quoted(try row.get(column.name))
    case .integer: return String(try row.get(column.name) as Int64)
    case .flag: return try row.get(column.name) as Bool ? "true" : "false"
    case .real: return FactValue.quoted("\(try row.get(column.name) as Double)")
    case .bytes: return FactValue.quoted((try row.get(column.name) as Data).base64EncodedString())
    case nil: throw BackupError.columnType(table: table, column: column.name)
    }
  }
}
