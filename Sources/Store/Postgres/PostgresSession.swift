import CPostgres
import Foundation

/// One open transaction of PostgreSQL; lives on its connection's thread.
final class PostgresSession: Session {
  let dialect = Dialect.postgres
  private let client: PostgresClient
  private let access: Access
  /// The most that each statement may take.
  private let limit: Duration

  init(_ client: PostgresClient, _ access: Access, within limit: Duration) {
    self.client = client
    self.access = access
    self.limit = limit
  }

  func run(_ text: String, _ values: [SQLValue]) throws -> (rows: [Row], changed: Int) {
    let result = try send(text, values)
    defer { PQclear(result) }
    try check(result, text)
    let changed = String(cString: PQcmdTuples(result))
    return (rows(of: result), Int(changed) ?? 0)
  }

  /// Runs statements without values.
  func command(_ text: String) throws {
    let result = try client.run(text, within: limit)
    defer { PQclear(result) }
    try check(result, text)
  }

  /// Begins the transaction.
  func begin() throws {
    switch access {
    case .read: try command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    // A scan of a whole small table would put every other writer of that table in this one's way.
    case .write: try command("BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL enable_seqscan = off")
    case .schema:
      let milliseconds = Int(limit / .milliseconds(1))
      try command("BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL statement_timeout = \(milliseconds)")
    }
  }

  /// Ends the transaction; it stands where this returns.
  func commit() throws {
    do {
      let result = try client.run("COMMIT", within: limit)
      defer { PQclear(result) }
      try check(result, "COMMIT")
      guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
        throw StoreError.failed("the transaction was rolled back at its commit")
      }
    } catch StoreError.disconnected { throw StoreError.disconnected(committing: true) }
  }

  /// Ends the transaction; nothing of it stands.
  func rollback() throws { try command("ROLLBACK") }

  private func send(_ text: String, _ values: [SQLValue]) throws -> OpaquePointer? {
    guard !values.isEmpty else {
      return try client.answer(within: limit) { PQsendQueryParams($0, text, 0, nil, nil, nil, nil, 0) }
    }
    var bytes: [UInt8] = []
    var starts: [Int?] = []
    var lengths: [Int32] = []
    for value in values {
      guard let content = PostgresSession.content(of: value) else {
        starts.append(nil)
        lengths.append(0)
        continue
      }
      starts.append(bytes.count)
      lengths.append(Int32(content.count))
      bytes += content
      bytes.append(0)
    }
    let types = values.map(PostgresSession.type)
    let formats = values.map { if case .bytes = $0 { Int32(1) } else { Int32(0) } }
    bytes.append(0)
    return try bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
      return try client.answer(within: limit) {
        PQsendQueryParams($0, text, Int32(values.count), types, pointers, lengths, formats, 0)
      }
    }
  }

  /// The bytes sent; binary for bytea, text for everything else; nil for NULL.
  private static func content(of value: SQLValue) -> [UInt8]? {
    switch value {
    case .text(let text): Array(text.utf8)
    case .integer(let number): Array(String(number).utf8)
    case .real(let number): Array("\(number)".utf8)
    case .flag(let flag): flag ? [0x74] : [0x66]
    case .bytes(let bytes): bytes
    case .null: nil
    }
  }

  /// The type's number in pg_type: boolean 16, bytea 17, bigint 20, text 25, double precision 701.
  private static func type(of value: SQLValue) -> Oid {
    switch value {
    case .text, .null(.text): 25
    case .integer, .null(.integer): 20
    case .real, .null(.real): 701
    case .flag, .null(.flag): 16
    case .bytes, .null(.bytes): 17
    }
  }

  private func rows(of result: OpaquePointer?) -> [Row] {
    let types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    let names = ColumnNames((0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) })
    return (0..<PQntuples(result)).map { row in
      let values = types.enumerated().map { index, type in
        let place = Int32(index)
        guard PQgetisnull(result, row, place) == 0 else { return SQLValue.null(.text) }
        return PostgresSession.read(String(cString: PQgetvalue(result, row, place)), type)
      }
      return Row(columns: names, values: values)
    }
  }

  private static func read(_ text: String, _ type: Oid) -> SQLValue {
    switch type {
    case 16: .flag(text == "t")
    case 17: .bytes(bytes(hexadecimal: text.dropFirst(2)) ?? [])
    case 20, 21, 23, 26: Int64(text).map(SQLValue.integer) ?? .text(text)
    case 700, 701: Double(text).map(SQLValue.real) ?? .text(text)
    case 1700: Int64(text).map(SQLValue.integer) ?? Double(text).map(SQLValue.real) ?? .text(text)
    case _: .text(text)
    }
  }

  private func check(_ result: OpaquePointer?, _ text: String) throws {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
    case _: throw named(result, text)
    }
  }
}

extension PostgresSession {
  /// Our error for the SQLSTATE of an answer.
  private func named(_ result: OpaquePointer?, _ text: String) -> any Error {
    func field(_ code: Character) -> String {
      guard let ascii = code.asciiValue, let text = PQresultErrorField(result, Int32(ascii)) else { return "" }
      return String(cString: text)
    }
    let state = field("C")
    switch state {
    case "40001", "40P01": return Conflict()
    case "23505", "23P01": return StoreError.taken(table: field("t"), columns: PostgresSession.columns(of: field("D")))
    case "23503": return StoreError.missing(table: field("t"))
    case "23514": return StoreError.refused(constraint: field("n"))
    case "23502": return StoreError.refused(constraint: field("t") + "." + field("c"))
    case "53100": return StoreError.full
    case "55P03", "57014", "53300": return StoreError.busy
    case "57P01", "57P02", "57P03", "57P05": return StoreError.disconnected(committing: false)
    // A server that was made a standby: the address may name the one that writes now.
    case "25006" where access != .read: return StoreError.disconnected(committing: false)
    case _ where state.hasPrefix("08") || !client.isUsable: return StoreError.disconnected(committing: false)
    // The primary message alone: the detail would show values.
    case _: return StoreError.failed("\(state): \(field("M")) in \(text)")
    }
  }

  /// The columns of `Key (a, b)=(…) already exists.`; the values are left where they are.
  private static func columns(of detail: String) -> [String] {
    guard let start = detail.firstIndex(of: "("), let end = detail.range(of: ")=(")?.lowerBound, start < end else {
      return []
    }
    return detail[detail.index(after: start)..<end].components(separatedBy: ", ")
  }
}
