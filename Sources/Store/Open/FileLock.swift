import Foundation
import Synchronization

/// An exclusive advisory lock on a file beside the database; the system frees it when the process ends, however it
/// ends.
final class FileLock: Sendable {
  private let descriptor: Mutex<Int32?>

  /// Takes the lock or refuses at once.
  ///
  /// - Throws: `StoreError.locked` naming the database, or `.unopenable`.
  init(_ path: String, for database: String) throws {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw StoreError.unopenable("\(path): \(String(cString: strerror(errno)))") }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      Foundation.close(opened)
      throw StoreError.locked(path: database)
    }
    descriptor = Mutex(opened)
  }

  /// Gives the lock back; a second time does nothing.
  func release() {
    descriptor.withLock { opened in
      if let opened {
        // A process that is just being started holds a copy of the descriptor until it becomes another program: closing ours would
        // leave the lock with it.
        flock(opened, LOCK_UN)
        Foundation.close(opened)
      }
      opened = nil
    }
  }

  deinit { release() }
}
