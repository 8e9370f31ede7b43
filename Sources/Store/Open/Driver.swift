/// The databases on which every text of SQL must run.
package enum Dialect: String, CaseIterable, Sendable { case sqlite, postgres }

/// How a transaction is opened.
enum Access: Sendable {
  /// A snapshot that cannot write.
  case read
  /// The right to write; serializable.
  case write
  /// The same for steps of the schema and whole backups, whose statements may take long.
  case schema
}

/// Opens transactions; one implementation a database.
protocol Driver: Sendable {
  var dialect: Dialect { get }

  /// Runs the closure in one transaction: commits where it returns, rolls back where it throws. Does not retry.
  func transaction<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value

  /// Ends all connections; later calls throw.
  func close() async
}

/// One open transaction of a database.
protocol Session: AnyObject {
  var dialect: Dialect { get }

  /// Runs one statement; the rows it gives and the number of rows it changed.
  func run(_ text: String, _ values: [SQLValue]) throws -> (rows: [Row], changed: Int)
}
