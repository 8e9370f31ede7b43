import CPostgres
import Dispatch
import Foundation

/// One connection of PostgreSQL and its thread. Unchecked, because the connection is touched on its serial queue alone.
final class PostgresConnection: @unchecked Sendable {
  static let connectSeconds = 5
  static let statementSeconds = 60
  static let lockSeconds = 10

  private let url: String
  private let queue = DispatchQueue(label: "bekal.postgres")
  private var connection: OpaquePointer?
  private var wasOpen: Bool

  /// Connects when it is first used; `known` says that the server answered before, so that it may come back.
  init(_ url: String, known: Bool) {
    self.url = url
    wasOpen = known
  }

  deinit { PQfinish(connection) }

  /// Connects, so that a wrong address is found at start.
  func open() async throws { try await on { _ = try self.connected() } }

  /// Ends the connection.
  func close() async {
    try? await on {
      PQfinish(self.connection)
      self.connection = nil
    }
  }

  /// Runs the closure in one transaction on the connection's thread.
  func transaction<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    try await on {
      let session = PostgresSession(try self.connected())
      switch access {
      case .read: try session.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      // A scan of a whole small table would put every other writer of that table in this one's way.
      case .write: try session.command("BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL enable_seqscan = off")
      }
      do {
        let value = try body(session)
        try session.commit()
        return value
      } catch {
        self.undo(session)
        throw error
      }
    }
  }

  private func on<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }

  /// A connection whose rollback fails is given up; the next transaction opens another.
  private func undo(_ session: PostgresSession) {
    do { try session.command("ROLLBACK") } catch {
      PQfinish(connection)
      connection = nil
    }
  }

  private func connected() throws -> OpaquePointer {
    if let connection, PQstatus(connection) == CONNECTION_OK { return connection }
    PQfinish(connection)
    connection = nil
    let fresh = try connect()
    (connection, wasOpen) = (fresh, true)
    return fresh
  }

  private func connect() throws -> OpaquePointer {
    // What stands before `dbname` the address may override; what stands after it not.
    let keywords = cStrings(["connect_timeout", "application_name", "dbname", "client_encoding"])
    let values = cStrings([String(PostgresConnection.connectSeconds), "bekal", url, "UTF8"])
    defer { for copy in keywords + values { free(UnsafeMutableRawPointer(mutating: copy)) } }
    let fresh = PQconnectdbParams(keywords, values, 1)
    guard let fresh, PQstatus(fresh) == CONNECTION_OK else {
      let cause = fresh.map { String(cString: PQerrorMessage($0)) } ?? "out of memory"
      PQfinish(fresh)
      throw wasOpen ? StoreError.disconnected(committing: false) : .unopenable(firstLine(of: cause))
    }
    _ = PQsetNoticeProcessor(fresh, { _, _ in }, nil)
    do {
      try prepare(PostgresSession(fresh))
      return fresh
    } catch {
      PQfinish(fresh)
      throw error
    }
  }

  private func prepare(_ session: PostgresSession) throws {
    try session.command(
      """
      SET bytea_output = 'hex'; SET extra_float_digits = 1; SET timezone = 'UTC';
      SET statement_timeout = \(PostgresConnection.statementSeconds * 1000);
      SET idle_in_transaction_session_timeout = \(PostgresConnection.statementSeconds * 1000);
      SET lock_timeout = \(PostgresConnection.lockSeconds * 1000);
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local')
      """)
    let found = try session.run(
      """
      SELECT CAST(datcollate AS text) AS collation, 'a' < 'B' OR 'ab' < 'a b' AS by_words
      FROM pg_database WHERE datname = current_database()
      """, []
    ).rows
    guard let row = found.first else { throw StoreError.unopenable("the server does not name its database") }
    let collation: String = try row.get("collation")
    guard ["C", "POSIX", "C.UTF-8", "C.UTF8", "C.utf8"].contains(collation), try !row.get("by_words") else {
      throw StoreError.badCollation(collation)
    }
  }
}

/// Copies of texts for C, ended by a null pointer; the caller frees them.
private func cStrings(_ texts: [String]) -> [UnsafePointer<CChar>?] {
  texts.map { UnsafePointer(strdup($0)) } + [nil]
}

private func firstLine(of text: String) -> String {
  text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
}
