/// The database's own list of tables: what a backup holds.
enum Catalogue {
  /// A column and its declared type.
  struct Column: Codable, Equatable, Sendable {
    let name: String
    let type: String
  }

  /// A table, its columns in order, and the columns of its primary key in theirs.
  struct Table: Codable, Equatable, Sendable {
    let name: String
    let columns: [Column]
    let key: [String]
  }

  /// All tables in byte order of their names.
  static func tables(_ db: Connection) throws -> [Table] {
    let rows =
      switch db.session.dialect {
      case .sqlite: try db.rows(sqlite)
      case .postgres: try db.rows(postgres)
      }
    var tables: [Table] = []
    for (name, columns) in try Dictionary(grouping: rows, by: { try $0.get("table_name") as String }) {
      let keyed = try columns.map { (place: try $0.get("key_place") as Int, name: try $0.get("name") as String) }
      tables.append(
        Table(
          name: name,
          columns: try columns.map { column in
            let type: String = try column.get("type")
            return Column(name: try column.get("name"), type: type.lowercased())
          },
          key: keyed.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name)))
    }
    return tables.sorted { $0.name < $1.name }
  }

  private static let sqlite: SQL = """
    SELECT t.name AS table_name, c.name AS name, c.type AS type, c.pk AS key_place
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
    ORDER BY t.name, c.cid
    """

  private static let postgres: SQL = """
    SELECT CAST(t.relname AS text) AS table_name, CAST(c.attname AS text) AS name,
      format_type(c.atttypid, NULL) AS type,
      CAST(coalesce(array_position(CAST(k.conkey AS int[]), CAST(c.attnum AS int)), 0) AS bigint) AS key_place
    FROM pg_class t
    JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = ''
    LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
    WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition
      AND t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
    ORDER BY t.relname, c.attnum
    """
}

extension Connection {
  /// The names of the columns of every table, as the database has them.
  package func columnsOfTables() throws -> [String: Set<String>] {
    Dictionary(try Catalogue.tables(self).map { ($0.name, Set($0.columns.map(\.name))) }) { first, _ in first }
  }
}
