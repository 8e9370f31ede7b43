import Synchronization

/// Lets the writers of one facility in one after another: on PostgreSQL they would otherwise throw each other out at
/// the head of the chain, again and again. Conflicts with other processes are retried.
final class KeyedLock: Sendable {
  // A name that is present is taken; its continuations wait for it in their order.
  private let waiting = Mutex<[String: [CheckedContinuation<Void, Never>]]>([:])

  /// Runs the work while nobody else has the name.
  func taking<Value>(_ name: String, _ work: () async throws -> Value) async rethrows -> Value {
    await enter(name)
    defer { leave(name) }
    return try await work()
  }

  private func enter(_ name: String) async {
    await withCheckedContinuation { continuation in
      let isFree = waiting.withLock { waiting in
        guard waiting[name] != nil else {
          waiting[name] = []
          return true
        }
        waiting[name]?.append(continuation)
        return false
      }
      if isFree { continuation.resume() }
    }
  }

  private func leave(_ name: String) {
    let next = waiting.withLock { waiting -> CheckedContinuation<Void, Never>? in
      guard let queue = waiting[name], let first = queue.first else {
        waiting[name] = nil
        return nil
      }
      waiting[name] = Array(queue.dropFirst())
      return first
    }
    next?.resume()
  }
}
