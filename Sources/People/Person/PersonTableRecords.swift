import House
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

  static let person = PeopleTable(
    name: "people_person",
    columns: text("id name name_key alias alias_key sex birth_date register_class register_number number_key")
      + [("is_life", .flag), ("sentence_months", .integer), ("sentence_days", .integer)]
      + text("entry_date date_one_third date_half date_two_thirds expiry_date block room regency regency_code district")
      + text("education occupation assessed_on literacy risk") + [("is_willing", .flag)]
      + text("return_regency return_code state state_on as_of seen_on import_id")
      + PersonalField.allCases.map { ($0.rawValue, .bytes) } + text("nik_index father_index"),
    key: ["id"], owner: "id")

  /// What a person is found by.
  static let word = PeopleTable(
    name: "people_word", columns: text("word full_key person_id"), key: ["word", "full_key", "person_id"],
    owner: "person_id")

  /// Every word of a name once, with its ends; it follows from the others and belongs to nobody.
  static let spelling = PeopleTable(
    name: "people_spelling", columns: text("word head tail") + [("size", .integer)], key: ["word"], owner: "word")

  /// Who had whom in their care; no import writes it.
  static let caseload = PeopleTable(
    name: "people_caseload", columns: text("id person_id account_id from_day until_day"), key: ["id"],
    owner: "person_id")

  /// What hangs on a person and an import writes.
  static let children = [
    word,
    PeopleTable(
      name: "people_number", columns: text("person_id number_key number from_day until_day"),
      key: ["person_id", "number_key"], owner: "person_id"),
    PeopleTable(
      name: "people_claim", columns: text("person_id kind on_day source regency regency_code"),
      key: ["person_id", "kind", "on_day", "source"], owner: "person_id"),
    PeopleTable(
      name: "people_interest", columns: text("person_id") + [("rank", .integer)] + text("field"),
      key: ["person_id", "rank"], owner: "person_id"),
    PeopleTable(
      name: "people_skill", columns: text("person_id") + [("place", .integer)] + text("skill"),
      key: ["person_id", "place"], owner: "person_id"),
    PeopleTable(
      name: "people_limit",
      columns: text("id person_id") + [("text", .bytes)] + text("source answer answered_on answered_by"),
      key: ["id"], owner: "person_id"),
    PeopleTable(
      name: "people_post",
      columns: text("id person_id kind title from_day until_day") + [("is_from_register", .flag)],
      key: ["id"], owner: "person_id"),
  ]

  static let all = [person] + children

  /// The table of that name.
  static func named(_ name: String) -> PeopleTable? { all.first { $0.name == name } }

  private static func text(_ names: String) -> [(name: String, type: SQLType)] {
    names.split(separator: " ").map { (String($0), .text) }
  }

  /// A row from its values by column; what is not named is NULL.
  func row(_ values: [String: SQLValue]) -> [SQLValue] {
    columns.map { values[$0.name] ?? .null($0.type) }
  }
}

/// The columns of a person that are sealed under the person's own key.
enum PersonalField: String, CaseIterable, Sendable {
  case nik
  case birthPlace = "birth_place"
  case village
  case fatherName = "father_name"
  case offence, note
}

/// One value with the type its NULL needs.
private struct Bound: SQLBindable {
  static let sqlType = SQLType.text
  let sqlValue: SQLValue
}

extension Connection {
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
    for start in stride(from: 0, to: people.count, by: 500) {
      let some = Array(people[start..<min(start + 500, people.count)])
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
    for start in stride(from: 0, to: people.count, by: 500) {
      let some = Array(people[start..<min(start + 500, people.count)])
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
