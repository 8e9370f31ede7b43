import Crypto
import Foundation
import Synchronization

/// Another transaction wrote the same rows: the same closure is tried again.
struct Conflict: Error {}

/// One database of Bekal. Transactions are closures that cannot wait; they may be run again, so they change nothing
/// outside.
package final class Store: Sendable {
  /// The most tries of a transaction that conflicts with others.
  static let triesMaximum = 60
  /// How long a transaction is tried again after the server was first lost: another may take its place meanwhile.
  static let lossMaximum = Duration.seconds(20)

  /// Which database it is.
  package var dialect: Dialect { driver.dialect }
  /// The id that the master key names.
  package let database: String
  let driver: any Driver
  let key: MasterKey?
  let locks = KeyedLock()
  let bell = JobBell()

  init(driver: any Driver, key: MasterKey?, database: String) {
    self.driver = driver
    self.key = key
    self.database = database
  }

  /// Reads from one snapshot.
  ///
  /// - Throws: what the closure throws, or `StoreError`.
  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await transaction(.read, body)
  }

  /// Writes without a journal, for the few tables that need none: sessions, attempts, drafts, jobs, keys.
  ///
  /// - Throws: what the closure throws, or `StoreError`; then nothing is written.
  @discardableResult
  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await transaction(.write, body)
  }

  /// Writes steps of the schema or a whole backup; PostgreSQL may take longer for it than for a write.
  @discardableResult
  func rebuild<Value: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await transaction(.schema, body)
  }

  /// Ends all connections and frees the lock.
  package func close() async { await driver.close() }

  private func transaction<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await retrying(repeatable: access == .read, access) { db in
      let value = try body(db)
      guard db.facts.isEmpty else { throw StoreError.statedOutsideAct }
      return value
    }
  }

  /// Runs a transaction until nobody is in its way. One whose commit was cut off is only run again where that is
  /// harmless.
  func retrying<Value: Sendable>(
    repeatable: Bool, _ access: Access, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    var lost: ContinuousClock.Instant?
    for attempt in 1...Store.triesMaximum {
      do {
        return try await once(access, body)
      } catch is Conflict {
        try await Task.sleep(for: .microseconds(Int.random(in: 200...1000) * min(attempt, 20)))
      } catch StoreError.disconnected(let committing) where repeatable || !committing {
        let since = lost ?? .now
        guard since.duration(to: .now) < Store.lossMaximum else {
          throw StoreError.disconnected(committing: committing)
        }
        lost = since
        try await Task.sleep(for: .milliseconds(500))
      }
    }
    throw StoreError.busy
  }

  private func once<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let key = key
    let (value, hasNewJob) = try await driver.transaction(access) { session in
      let db = Connection(session, key: key)
      do {
        let value = try body(db)
        try db.end()
        return (value, db.hasNewJob)
      } catch {
        // The closure may have turned the error into a refusal: a conflict is never an answer, it is tried again.
        throw db.isInConflict ? Conflict() : error
      }
    }
    if hasNewJob { bell.ring() }
    return value
  }
}
