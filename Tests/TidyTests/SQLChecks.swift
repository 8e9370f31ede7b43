import Foundation

/// What must hold of every SQL text outside Store, so that it is true on both databases and of one facility only.
enum SQLChecks {
  /// Tables that belong to the installation or to an account, not to a facility.
  static let installation: Set<String> = [
    "access_facility", "access_organisation", "access_region", "access_holiday", "access_account",
    "store_migration", "store_setting", "store_idempotency", "store_answer",
  ]

  /// Tables that are asked before anybody knows the facility: whose cookie is this, how often was this name tried.
  static let beforeFacility: Set<String> = ["access_session", "access_attempt"]

  /// Tables that may be written without a context: they are no state of the house.
  static let withoutVisit: Set<String> = [
    "access_session", "access_attempt", "access_device", "access_read", "access_sign_in", "page_draft", "store_job",
    "store_key",
  ]

  static let unportable: [(pattern: String, instead: String)] = [
    (#"\bCOLLATE\b"#, "a folded key column and the C collation"),
    (#"\b(datetime|timestamptz|timestamp)\b"#, "bigint milliseconds"),
    (#"\b(big)?serial\b|\bAUTOINCREMENT\b"#, "text ids made in Swift"),
    (#"\bjsonb?\b"#, "columns, or text"),
    (#"\buuid\b"#, "text"),
    (#"\bnow\(\)|\bCURRENT_(TIMESTAMP|DATE|TIME)\b"#, "the given moment"),
    (#"\bdate\("#, "days as text"),
    (#"\b(string_agg|group_concat)\b"#, "joining in Swift"),
    (#"\b(lower|upper)\("#, "a folded key column"),
    (#"\b(varchar|real|numeric|decimal|integer|int)\b"#, "text, bigint, boolean, double precision, bytea"),
    (#"\bOFFSET\b"#, "a keyset: (key, id) > (…)"),
  ]

  /// SQL stands in records and migrations, and in Store.
  static func places(_ file: SourceFile) -> [Finding] {
    if file.module == "Store" || file.name.hasSuffix("Records.swift") || file.name.hasSuffix("Migrations.swift") {
      return []
    }
    return file.statements.map { $0.finding("SQL outside …Records.swift and Migrations.swift") }
  }

  static func dialects(_ statement: Statement) -> [Finding] {
    let found = unportable.filter { statement.contains($0.pattern) }
      .map { statement.finding("not the same on both databases: \($0.pattern); use \($0.instead)") }
    let bareSum = statement.contains(#"\bsum\("#) && !statement.contains(#"\bCAST\("#)
    return found + (bareSum ? [statement.finding("sum(…) without CAST(… AS bigint)")] : [])
  }

  /// A room writes and shapes only tables that bear its name.
  static func owners(_ statement: Statement) -> [Finding] {
    let prefix = statement.file.module.lowercased() + "_"
    return (statement.written + statement.shaped).filter { !$0.hasPrefix(prefix) }
      .map { statement.finding("\(statement.file.module) writes \($0); its own tables are named \(prefix)…") }
  }

  /// Every table of a facility has `facility_id` in its key.
  static func keys(_ statement: Statement) -> [Finding] {
    statement.created.filter { !installation.contains($0.table) }.compactMap { table, body in
      let key = body.range(
        of: #"PRIMARY\s+KEY\s*\([^)]*\bfacility_id\b|\bfacility_id\s[^,]*PRIMARY\s+KEY"#, options: .regularExpression)
      return key == nil ? statement.finding("the key of \(table) does not hold facility_id") : nil
    }
  }

  /// A query on a facility's table names the facility.
  static func scopes(_ statement: Statement, facilityTables: Set<String>) -> [Finding] {
    let scoped = statement.touched.filter(facilityTables.contains)
    guard let table = scoped.first, !statement.text.contains("facility_id") else { return [] }
    return [statement.finding("asks \(table) without naming the facility")]
  }

  /// A query for many rows has an order and a limit; one that counts or looks for one row by its key needs none.
  static func limits(_ statement: Statement) -> [Finding] {
    let many: Set<String> = ["rows", "all", "list"]
    guard many.contains(statement.caller), statement.contains(#"^\s*(SELECT|WITH)\b"#) else { return [] }
    let aggregate = #"^\s*SELECT\s+(CAST\(|coalesce\(|CAST\(coalesce\()*\s*(count|sum|min|max)\s*\("#
    if statement.contains(aggregate), !statement.contains(#"\bGROUP\s+BY\b"#) { return [] }
    let missing = ["ORDER BY", "LIMIT"].filter { !statement.contains("\\b\($0.replacing(" ", with: "\\s+"))\\b") }
    return missing.isEmpty ? [] : [statement.finding("a list without \(missing.joined(separator: " and "))")]
  }

  /// The tables of the given files that belong to a facility.
  static func facilityTables(of files: [SourceFile]) -> Set<String> {
    Set(files.flatMap(\.statements).flatMap(\.created).map(\.table)).subtracting(installation).subtracting(
      beforeFacility)
  }
}

/// Writes that do not pass through a context.
enum VisitChecks {
  /// The functions that write, by module and name, with the tables they change: `People.insert` → `people_person`.
  static func writers(of files: [SourceFile]) -> [String: Set<String>] {
    var writers: [String: Set<String>] = [:]
    for file in files where file.name.hasSuffix("Records.swift") {
      let functions = file.functions
      for statement in file.statements where !statement.written.isEmpty {
        guard let function = functions.last(where: { $0.lines.contains(statement.line) }) else { continue }
        writers["\(file.module).\(function.name)", default: []].formUnion(statement.written)
      }
    }
    return writers
  }

  /// `store.write { db in … }` and the like: only for tables that hold no state of the house.
  static func doors(_ file: SourceFile, writers: [String: Set<String>]) -> [Finding] {
    file.swift.code.enumerated().flatMap { index, line -> [Finding] in
      guard line.firstMatch(of: /\b(store|database)\.write\b/) != nil else { return [] }
      let block = file.block(from: index)
      let called = block.matches(of: /(?:\bdb|\$0)\.(\w+)\(/).map { String($0.output.1) }
      return called.flatMap { name in
        (writers["\(file.module).\(name)"] ?? []).subtracting(SQLChecks.withoutVisit).sorted().map {
          file.finding(index + 1, "writes \($0) by \(name)(…) without a context: use context.write")
        }
      }
    }
  }
}
