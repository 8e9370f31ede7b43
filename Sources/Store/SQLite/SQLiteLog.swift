import GRDB
import GRDBSQLite
import Synchronization

/// The write-ahead log of the writing connection. SQLite keeps silent about a checkpoint of its own that fails, so we
/// make them: after a commit that leaves the log long, and at the end.
final class SQLiteLog: Sendable {
  /// The pages that may stand in the log before a commit is followed by a checkpoint: 4 MB, as SQLite's own habit is.
  static let pagesMaximum = 1000

  /// How many pages stood in the log after the last commit.
  private let pages = Atomic(0)

  /// Takes the checkpoints over from SQLite; the log must live as long as the connection.
  func attach(to db: Database) throws {
    try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
    let count: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, CInt) -> CInt = {
      context, _, _, pages in
      guard let context else { return SQLITE_OK }
      let log = Unmanaged<SQLiteLog>.fromOpaque(context).takeUnretainedValue()
      log.pages.store(Int(pages), ordering: .relaxed)
      return SQLITE_OK
    }
    _ = sqlite3_wal_hook(db.sqliteConnection, count, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Moves a long log into the database file without waiting for readers.
  func checkpointIfLong(_ db: Database) {
    if pages.load(ordering: .relaxed) >= SQLiteLog.pagesMaximum { SQLiteLog.checkpoint(.passive, db) }
  }

  /// Moves all of the log into the database file and empties it.
  func checkpointAtEnd(_ db: Database) { SQLiteLog.checkpoint(.truncate, db) }

  /// What was committed stands synced in the log. Where readers or a full disk leave some of it there, nothing is
  /// lost and the next commit tries again; only a failed sync ends the process.
  private static func checkpoint(_ mode: Database.CheckpointMode, _ db: Database) {
    // SQLite does not expect to be asked for one after the end.
    guard db.sqliteConnection != nil else { return }
    do { _ = try db.checkpoint(mode) } catch {
      if let error = error as? DatabaseError { SQLiteSession.stopIfUnsynced(error) }
    }
  }
}
