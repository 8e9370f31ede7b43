import Synchronization

/// The reads that a piece of work sends to its store, so that they can be sent again without the work.
package final class Recording: Sendable {
  struct Statement: Sendable {
    let text: String
    let values: [SQLValue]
  }

  /// The statements of each read transaction, in order.
  private let reads = Mutex<[[Statement]]>([])

  /// An empty recording.
  package init() {}

  /// How many statements it holds.
  package var count: Int { reads.withLock { $0.reduce(0) { $0 + $1.count } } }

  var all: [[Statement]] { reads.withLock { $0 } }
  func add(_ statements: [Statement]) { reads.withLock { $0.append(statements) } }
}

extension Store {
  /// The same store over the same connections; what is read through it is also kept in the recording.
  package func recorded(in recording: Recording) -> Store {
    Store(driver: RecordingDriver(driver: driver, recording: recording), key: key, database: database)
  }

  /// Sends the statements of a recording again, transaction by transaction; their rows are fetched and dropped.
  package func replay(_ recording: Recording) async throws {
    for statements in recording.all {
      try await driver.transaction(.read) { session in
        for statement in statements { _ = try session.run(statement.text, statement.values) }
      }
    }
  }
}

/// A driver that keeps what is read through it.
private struct RecordingDriver: Driver {
  let driver: any Driver
  let recording: Recording

  var dialect: Dialect { driver.dialect }

  func transaction<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    try await driver.transaction(access) { [recording] session in
      let recorded = RecordingSession(session)
      let value = try body(recorded)
      if case .read = access { recording.add(recorded.statements) }
      return value
    }
  }

  func close() async { await driver.close() }
}

private final class RecordingSession: Session {
  private let session: any Session
  private(set) var statements: [Recording.Statement] = []

  var dialect: Dialect { session.dialect }

  init(_ session: any Session) { self.session = session }

  func run(_ text: String, _ values: [SQLValue]) throws -> (rows: [Row], changed: Int) {
    statements.append(Recording.Statement(text: text, values: values))
    return try session.run(text, values)
  }
}
