import Foundation
import Synchronization

/// A gate at which the work of a pool stands until a test opens it.
final class Gate: Sendable {
  private let isOpen = Mutex(false)
  func open() { isOpen.withLock { $0 = true } }
  func pass() { while !isOpen.withLock(\.self) { usleep(1000) } }
}
