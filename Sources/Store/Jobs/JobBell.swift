import Synchronization

/// Wakes the workers of this process as soon as a transaction that enqueued a job is committed.
final class JobBell: Sendable {
  private struct State {
    var rings = 0
    var lastTicket = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  }

  private let state = Mutex(State())

  /// How often it has rung.
  var rings: Int { state.withLock(\.rings) }

  /// Wakes everybody who waits.
  func ring() {
    let woken = state.withLock { state in
      state.rings += 1
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in woken { continuation.resume() }
  }

  /// Waits until it has rung more often than was heard, or the task is cancelled.
  func wait(past heard: Int) async {
    let ticket = state.withLock { state in
      state.lastTicket += 1
      return state.lastTicket
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goesOn = state.withLock { state in
          guard state.rings == heard, !Task.isCancelled else { return true }
          state.waiting[ticket] = continuation
          return false
        }
        if goesOn { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
    }
  }

  /// Waits for the next ring, so many seconds at most.
  func wait(past heard: Int, seconds: Double) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.wait(past: heard) }
      group.addTask { try? await Task.sleep(for: .seconds(seconds)) }
      await group.next()
      group.cancelAll()
    }
  }
}
