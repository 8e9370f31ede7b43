import Synchronization

/// Lets so many in at once; others wait in the order in which they came.
package final class Turnstile: Sendable {
  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  /// The turnstiles that the running task has passed: what it opens next goes with it, or it would wait for itself.
  @TaskLocal private static var passed: Set<ObjectIdentifier> = []

  private let state: Mutex<State>

  /// - Parameter places: how many may be inside at once, 1 or more.
  package init(places: Int) {
    state = Mutex(State(free: places))
  }

  /// Runs the work when there is room.
  package func entering<Value>(_ work: () async throws -> Value) async rethrows -> Value {
    let passed = Turnstile.passed
    if passed.contains(ObjectIdentifier(self)) { return try await work() }
    await enter()
    defer { leave() }
    return try await Turnstile.$passed.withValue(passed.union([ObjectIdentifier(self)]), operation: work)
  }

  private func enter() async {
    await withCheckedContinuation { continuation in
      let hasRoom = state.withLock { state in
        guard state.free > 0 else {
          state.waiting.append(continuation)
          return false
        }
        state.free -= 1
        return true
      }
      if hasRoom { continuation.resume() }
    }
  }

  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
