import Synchronization

/// PostgreSQL through libpq: a pool of connections, each with a thread of its own, so that waiting never blocks
/// Swift's tasks.
final class PostgresDriver: Driver {
  static let lanesMaximum = 8
  /// Transactions that may wait for a connection; more are told that the database is busy.
  static let waitingMaximum = 2000

  private struct State {
    var idle: [PostgresConnection]
    var made = 1
    var waiting: [CheckedContinuation<PostgresConnection, any Error>] = []
    var isClosed = false
  }

  let dialect = Dialect.postgres
  private let address: PostgresAddress
  private let hosts = PostgresHosts()
  private let state: Mutex<State>

  /// Opens the first connection.
  ///
  /// - Throws: `StoreError.unopenable` or `.badCollation`.
  init(_ address: PostgresAddress) async throws {
    self.address = address
    let connection = PostgresConnection(address, hosts, known: false)
    try await connection.open()
    state = Mutex(State(idle: [connection]))
  }

  func transaction<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    let connection = try await take()
    let result: Result<Value, any Error>
    do { result = .success(try await connection.transaction(access, body)) } catch { result = .failure(error) }
    await give(connection)
    return try result.get()
  }

  func close() async {
    let (idle, waiting) = state.withLock { state in
      state.isClosed = true
      defer { (state.idle, state.waiting) = ([], []) }
      return (state.idle, state.waiting)
    }
    for continuation in waiting { continuation.resume(throwing: PostgresDriver.closed) }
    for connection in idle { await connection.close() }
  }

  private static let closed = StoreError.failed("the store was closed")

  private func take() async throws -> PostgresConnection {
    try await withCheckedThrowingContinuation { continuation in
      let answer: Result<PostgresConnection, any Error>? = state.withLock { state in
        if state.isClosed { return .failure(PostgresDriver.closed) }
        if let connection = state.idle.popLast() { return .success(connection) }
        if state.made < PostgresDriver.lanesMaximum {
          state.made += 1
          return .success(PostgresConnection(address, hosts, known: true))
        }
        if state.waiting.count >= PostgresDriver.waitingMaximum { return .failure(StoreError.busy) }
        state.waiting.append(continuation)
        return nil
      }
      if let answer { continuation.resume(with: answer) }
    }
  }

  private func give(_ connection: PostgresConnection) async {
    let (next, isClosed) = state.withLock { state in
      let next = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
      if next == nil, !state.isClosed { state.idle.append(connection) }
      return (next, state.isClosed)
    }
    if let next { next.resume(returning: connection) } else if isClosed { await connection.close() }
  }
}
