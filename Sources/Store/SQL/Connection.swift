import Crypto
import House

/// One open transaction. Valid only inside the closure that it was given to; it cannot wait, so nothing slow runs in
/// it.
package final class Connection {
  /// The database behind it; only Store branches on it.
  let session: any Session
  let key: MasterKey?
  private(set) var facts: [Fact] = []
  /// Person keys unwrapped in this transaction, by facility and subject.
  var ownerKeys: [KeyName: OwnerKey] = [:]
  /// Keys derived from the master key in this transaction, by purpose.
  var derivedKeys: [String: SymmetricKey] = [:]
  /// Whether a job was put on the list, so that the workers begin after the commit.
  private(set) var hasNewJob = false
  private var failure: (any Error)?
  private var isOpen = true

  init(_ session: any Session, key: MasterKey?) {
    self.session = session
    self.key = key
  }

  /// All rows of a query.
  package func rows(_ sql: SQL) throws -> [Row] { try send(sql).rows }

  /// The first row of a query, or nil.
  package func first(_ sql: SQL) throws -> Row? { try send(sql).rows.first }

  /// Runs a statement that writes; the rows are those of RETURNING.
  @discardableResult
  package func run(_ sql: SQL) throws -> [Row] { try send(sql).rows }

  /// Runs a statement that writes and counts the rows it changed.
  package func count(_ sql: SQL) throws -> Int { try send(sql).changed }

  /// States what has become true; it is written to the journal when the closure has returned.
  package func state(_ fact: Fact) { facts.append(fact) }

  /// Notes that a job was put on the list.
  func noteJob() { hasNewJob = true }

  private func send(_ sql: SQL) throws -> (rows: [Row], changed: Int) {
    guard isOpen else { throw StoreError.failed("a transaction was used after its end") }
    // PostgreSQL ends a transaction at its first error; so that both behave alike, so do we on SQLite.
    if let failure { throw failure }
    do {
      let values = sql.values
      for case .text(let text) in values where text.utf8.contains(0) { throw StoreError.zeroInText }
      switch session.dialect {
      case .sqlite: return try session.run(sql.unnumbered, values)
      case .postgres: return try session.run(sql.text, values)
      }
    } catch {
      failure = error
      throw error
    }
  }

  /// Whether a statement failed because of another transaction.
  var isInConflict: Bool { failure is Conflict }

  /// Ends its use; an error that the closure swallowed still undoes the transaction.
  func end() throws {
    isOpen = false
    try intact()
  }

  /// Throws the first error of a statement, also where the closure swallowed it.
  func intact() throws { if let failure { throw failure } }
}
