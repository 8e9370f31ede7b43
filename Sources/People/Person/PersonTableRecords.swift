import House
import Import
import Store

/// A table whose rows an import writes as a whole and an undo puts back as they were.
struct PeopleTable: Sendable {
  let name: String
  /// All columns after `facility_id`, in the order of a stored row.
  let columns: [(name: String, type: SQLType)]
  /// The columns of the key after `facility_id`.
  let key: [String]
  /// The column that holds the person.
  let owner: String

  /// Bound values in one statement: well below the limits of both databases.
  static let valuesMaximum = 6000

  /// What hangs on a person and an import writes.
  static let children = [
    PersonRows.word.table, PersonRows.number.table, PersonRows.claim.table, PersonRows.interest.table,
    PersonRows.skill.table, PersonRows.limit.table, PersonRows.post.table, PersonRows.stay.table,
    PersonRows.detention.table,
  ]

  static let all = [PersonRows.person.table] + children

  /// The table with some of its columns, in the order of rows that were kept.
  func with(_ names: [String]) -> PeopleTable {
    let kept = names.compactMap { name in columns.first { $0.name == name } }
    return PeopleTable(name: name, columns: kept, key: key, owner: owner)
  }
}

/// A column of a table and the value a row has in it: neither stands without the other.
struct StoredColumn<Content>: Sendable {
  let name: String
  let type: SQLType
  var keeping = Keeping.open
  let value: @Sendable (Content, Vault) throws -> SQLValue
  /// Gives the content the value back; nil where it follows from other columns.
  var restore: (@Sendable (inout Content, Row, Vault) throws -> Void)?
}

extension StoredColumn {
  /// A column of a value.
  init<Value: SQLBindable & SendableMetatype>(
    _ name: String, _ value: @escaping @Sendable (Content) throws -> Value,
    restore: (@Sendable (inout Content, Row) throws -> Void)? = nil
  ) {
    self.init(name: name, type: Value.sqlType) { content, _ in try value(content).sqlValue }
    if let restore { self.restore = { content, row, _ in try restore(&content, row) } }
  }
}

/// A table and how a row of it is made.
struct RowTable<Content>: Sendable {
  let table: PeopleTable
  let columns: [StoredColumn<Content>]

  init(_ name: String, key: [String], owner: String = "person_id", _ columns: [StoredColumn<Content>]) {
    self.columns = columns
    table = PeopleTable(name: name, columns: columns.map { ($0.name, $0.type) }, key: key, owner: owner)
  }

  /// The stored row of a content.
  func row(_ content: Content, _ vault: Vault) throws -> [SQLValue] { try columns.map { try $0.value(content, vault) } }
}

/// One value with the type its NULL needs.
private struct Bound: SQLBindable {
  static let sqlType = SQLType.text
  let sqlValue: SQLValue
}

extension Connection {
  /// Refuses a database whose tables of people have other columns than those described: what nobody named would stay empty.
  package func checkPeopleTables() throws {
    let found = try columnsOfTables()
    for table in PeopleTable.all {
      let differing = Set(table.columns.map(\.name) + ["facility_id"]).symmetricDifference(found[table.name] ?? [])
      guard let column = differing.min() else { continue }
      throw StoreError.unreadable(
        column: "\(table.name).\(column)", wanted: "a column that is described and kept", found: "only one of the two")
    }
  }

  /// Writes rows of a table, new ones and those already there, many at a time.
  func put(_ rows: [[SQLValue]], into table: PeopleTable, at facility: Facility.ID) throws {
    let columns = table.columns.map(\.name)
    let updates = columns.filter { !table.key.contains($0) }.map { "\($0) = excluded.\($0)" }
    let batch = PeopleTable.valuesMaximum / (columns.count + 1)
    for start in stride(from: 0, to: rows.count, by: batch) {
      var text = SQL.Interpolation(literalCapacity: 0, interpolationCount: 0)
      text.appendLiteral("INSERT INTO \(table.name) (facility_id, \(columns.joined(separator: ", "))) VALUES ")
      for (index, row) in rows[start..<min(start + batch, rows.count)].enumerated() {
        text.appendLiteral(index == 0 ? "(" : ", (")
        text.appendInterpolation(facility)
        for value in row {
          text.appendLiteral(", ")
          text.appendInterpolation(Bound(sqlValue: value))
        }
        text.appendLiteral(")")
      }
      text.appendLiteral(
        " ON CONFLICT (facility_id, \(table.key.joined(separator: ", "))) DO "
          + (updates.isEmpty ? "NOTHING" : "UPDATE SET " + updates.joined(separator: ", ")))
      try run(SQL(stringInterpolation: text))
    }
  }

  /// All rows of some people, in the order of their keys.
  func stored(_ people: [Person.ID], in table: PeopleTable, at facility: Facility.ID) throws -> [[SQLValue]] {
    var stored: [[SQLValue]] = []
    for some in people.batches() {
      let columns = table.columns.map(\.name).joined(separator: ", ")
      let query =
        SQL(composed: "SELECT \(columns) FROM \(table.name) WHERE facility_id = ") + "\(facility) AND "
        + SQL(composed: table.owner) + " IN \(list: some) "
        + SQL(composed: "ORDER BY \(table.key.joined(separator: ", ")) LIMIT 1000000")
      stored += try rows(query).map { row in try table.columns.map { try row.value($0.name, $0.type) } }
    }
    return stored
  }

  /// Deletes all rows of some people.
  func clear(_ people: [Person.ID], from table: PeopleTable, at facility: Facility.ID) throws {
    for some in people.batches() {
      try run(
        SQL(composed: "DELETE FROM \(table.name) WHERE facility_id = ") + "\(facility) AND "
          + SQL(composed: table.owner) + " IN \(list: some)")
    }
  }
}

extension Row {
  /// The value of a column of a type, as it can be written again.
  fileprivate func value(_ column: String, _ type: SQLType) throws -> SQLValue {
    switch type {
    case .text: (try get(column) as String?).map(SQLValue.text) ?? .null(type)
    case .integer: (try get(column) as Int64?).map(SQLValue.integer) ?? .null(type)
    case .real: (try get(column) as Double?).map(SQLValue.real) ?? .null(type)
    case .flag: (try get(column) as Bool?).map(SQLValue.flag) ?? .null(type)
    case .bytes: (try get(column) as [UInt8]?).map(SQLValue.bytes) ?? .null(type)
    }
  }
}
