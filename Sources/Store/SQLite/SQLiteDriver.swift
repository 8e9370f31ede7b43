import Foundation
import GRDB

/// SQLite through GRDB: one writer, several readers, WAL, every commit synced.
final class SQLiteDriver: Driver {
  static let readers = 4
  static let busySeconds = 5.0

  let dialect = Dialect.sqlite
  private let pool: DatabasePool
  private let lock: FileLock?
  /// Nil where the file is only read.
  private let log: SQLiteLog?

  /// Opens a file; a writer also takes `FILE.lock`, so that one process in the machine writes.
  ///
  /// - Throws: `StoreError.locked` or `.unopenable`.
  init(path: String, writing: Bool) throws {
    lock = writing ? try FileLock(path + ".lock", for: path) : nil
    let log = writing ? SQLiteLog() : nil
    self.log = log
    var configuration = Configuration()
    configuration.readonly = !writing
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(SQLiteDriver.busySeconds)
    configuration.maximumReaderCount = SQLiteDriver.readers
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA mmap_size = 0")
      // A destroyed person key must not live on in free pages.
      if !db.configuration.readonly {
        try db.execute(sql: "PRAGMA secure_delete = ON")
        try log?.attach(to: db)
      }
    }
    // Names stand in it in the open; the journal files beside it take the same rights.
    if writing { Foundation.close(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)) }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      // GRDB sets NORMAL when it opens the pool, after our configuration: a power cut would lose acknowledged writes.
      if writing { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") } }
    } catch { throw SQLiteDriver.unopenable(path, error) }
  }

  private static func unopenable(_ path: String, _ error: any Error) -> StoreError {
    guard let error = error as? DatabaseError else { return .unopenable("\(path): \(error)") }
    SQLiteSession.stopIfUnsynced(error)
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(path)
    case _: return .unopenable("\(path): \(error.message ?? "\(error)")")
    }
  }

  func transaction<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    // GRDB's own async methods give up on cancellation, also between a commit and its answer.
    try await withCheckedThrowingContinuation { continuation in
      switch access {
      case .read:
        pool.asyncRead { opened in
          continuation.resume(with: Result { try SQLiteSession.naming { try body(SQLiteSession(opened.get())) } })
        }
      case .write, .schema:
        pool.asyncWriteWithoutTransaction { [log] db in
          continuation.resume(with: Result { try SQLiteSession.naming { try SQLiteDriver.write(db, body) } })
          // After the answer, which waits for the log alone.
          log?.checkpointIfLong(db)
        }
      }
    }
  }

  private static func write<Value>(_ db: Database, _ body: (any Session) throws -> Value) throws -> Value {
    var value: Value?
    try db.inTransaction(.immediate) {
      value = try body(SQLiteSession(db))
      return .commit
    }
    guard let value else { throw StoreError.failed("a transaction ended without a value") }
    return value
  }

  func close() async { end() }

  private func end() {
    // Here, not in SQLite's own close: that one would not tell of a failed sync.
    if let log { pool.writeWithoutTransaction { log.checkpointAtEnd($0) } }
    try? pool.close()
    lock?.release()
  }
}

/// One open transaction of SQLite.
final class SQLiteSession: Session {
  let dialect = Dialect.sqlite
  private let db: Database

  init(_ db: Database) { self.db = db }

  func run(_ text: String, _ values: [SQLValue]) throws -> (rows: [Row], changed: Int) {
    try SQLiteSession.naming {
      let statement = try db.cachedStatement(sql: text)
      let arguments = StatementArguments(values.map(SQLiteSession.bound))
      let columns = ColumnNames(statement.columnNames)
      let before = db.totalChangesCount
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
      var rows: [Row] = []
      while let row = try cursor.next() {
        rows.append(Row(columns: columns, values: row.databaseValues.map(SQLiteSession.read)))
      }
      return (rows, db.totalChangesCount - before)
    }
  }

  private static func bound(_ value: SQLValue) -> DatabaseValue {
    switch value {
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .flag(let flag): flag.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    case .null: .null
    }
  }

  private static func read(_ value: DatabaseValue) -> SQLValue {
    switch value.storage {
    case .null: .null(.text)
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob(let data): .bytes([UInt8](data))
    }
  }
}
