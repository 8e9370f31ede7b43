import Foundation
import GRDB
import Language

extension SQLiteSession {
  /// EX_IOERR of sysexits.h.
  private static let unsyncedStatus: Int32 = 74

  /// Runs and turns GRDB's errors into ours.
  static func naming<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      stopIfUnsynced(error)
      throw named(error)
    }
  }

  /// Nobody knows what stands on the disk after a failed fsync, and trying again would lie: the process ends at once,
  /// before another thread answers anybody.
  static func stopIfUnsynced(_ error: DatabaseError) {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_DIR_CLOSE:
      let line = "bekal: " + SQLiteSession.unsynced("\(error.extendedResultCode)").said + "\n"
      try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
      _exit(SQLiteSession.unsyncedStatus)
    case _: return
    }
  }

  private static func unsynced(_ code: String) -> Phrase {
    Phrase(
      id: "disk tidak menyimpan tulisan (\(code)), jadi Bekal berhenti. Periksa disknya, lalu jalankan lagi.",
      en: "the disk did not keep a write (\(code)), so Bekal stops. Check the disk, then start it again.")
  }

  static func named(_ error: DatabaseError) -> StoreError {
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      return taken(message)
    case .SQLITE_CONSTRAINT_FOREIGNKEY: return .missing(table: nil)
    case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL: return .refused(constraint: after(message, ": "))
    case .SQLITE_IOERR_SHMSIZE: return .full
    case _: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_FULL: return .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged("SQLite")
    // GRDB's wording names the statement, never its values.
    case _: return .failed("\(error.extendedResultCode): \(message) in \(error.sql ?? "no statement")")
    }
  }

  /// `UNIQUE constraint failed: t.a, t.b`, or `…: index 'name'` where the index is over an expression.
  private static func taken(_ message: String) -> StoreError {
    let places = after(message, ": ").components(separatedBy: ", ")
    let table = places.first?.split(separator: ".").first.map(String.init) ?? ""
    return .taken(table: table, columns: places.map { String($0.split(separator: ".").last ?? $0[...]) })
  }

  private static func after(_ text: String, _ mark: String) -> String {
    guard let range = text.range(of: mark) else { return text }
    return String(text[range.upperBound...])
  }
}
