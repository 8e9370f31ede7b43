import Dispatch
import Foundation
import Synchronization

/// Threads for work that computes for long or waits for a process: reading a file, drawing a paper, hashing a password,
/// solving. Swift's own threads are as few as the processors; work that held them would stop every other request.
package final class BlockingPool: Sendable {
  /// As many callers wait as may: come again later.
  package struct Busy: Error, Equatable {
    /// Seconds after which another try makes sense.
    package let retryAfter: Int64

    /// A pool that is full for so many seconds.
    package init(retryAfter: Int64) { self.retryAfter = retryAfter }
  }

  /// Files that are taken in and read, one at a time: it takes seconds of a processor, and the others stay with the pages.
  /// A task may be given its own: tests ask more at once than a house does.
  @TaskLocal package static var reading = BlockingPool("bekal.reading", width: 1, waiting: 20, secondsEach: 2)
  /// Papers and workbooks that are drawn.
  package static let files = BlockingPool("bekal.files", width: 2, waiting: 40, secondsEach: 1)

  private let queue: OperationQueue
  private let width: Int
  private let waiting: Int
  private let secondsEach: Double
  private let inside = Mutex(0)

  /// A pool of `width` threads for which `waiting` callers may wait; `secondsEach` is about what one piece of work takes.
  package init(_ name: String, width: Int, waiting: Int, secondsEach: Double) {
    queue = OperationQueue()
    queue.name = name
    queue.maxConcurrentOperationCount = width
    (self.width, self.waiting, self.secondsEach) = (width, waiting, secondsEach)
  }

  /// Whether a further caller is sent away.
  package var isFull: Bool { inside.withLock { $0 >= width + waiting } }

  /// How many callers work or wait.
  package var count: Int { inside.withLock(\.self) }

  /// Runs work on a thread of the pool.
  ///
  /// A caller whose task is cancelled goes on at once; the work itself cannot be stopped, and its result is dropped.
  ///
  /// - Throws: what the work throws, `Busy` where too many wait, `CancellationError`.
  package func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try enter()
    return try await begin(work)
  }

  /// The same for a caller that has looked at `isFull` before and must not be sent away any more.
  package func runAnyway<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    inside.withLock { $0 += 1 }
    return try await begin(work)
  }

  private func enter() throws(Busy) {
    let ahead = inside.withLock { inside -> Int? in
      guard inside < width + waiting else { return inside }
      inside += 1
      return nil
    }
    guard let ahead else { return }
    throw Busy(retryAfter: max(1, Int64((Double(ahead) * secondsEach / Double(width)).rounded(.up))))
  }

  private func begin<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let caller = Caller<Value>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        caller.wait(continuation)
        queue.addOperation { [self] in
          let result = Result { try caller.isGone ? { throw CancellationError() }() : work() }
          inside.withLock { $0 -= 1 }
          caller.answer(result)
        }
      }
    } onCancel: {
      caller.answer(.failure(CancellationError()))
    }
  }
}

/// Who waits for a piece of work; the first answer counts.
private final class Caller<Value: Sendable>: Sendable {
  private enum State {
    case new
    case waiting(CheckedContinuation<Value, any Error>)
    case answered(Result<Value, any Error>)
  }

  private let state = Mutex(State.new)

  /// Whether the caller waits no more, so that work which has not begun need not begin.
  var isGone: Bool {
    state.withLock { state in
      switch state {
      case .new, .waiting: false
      case .answered: true
      }
    }
  }

  func wait(_ continuation: CheckedContinuation<Value, any Error>) {
    let early = state.withLock { state -> Result<Value, any Error>? in
      if case .answered(let result) = state { return result }
      state = .waiting(continuation)
      return nil
    }
    if let early { continuation.resume(with: early) }
  }

  func answer(_ result: Result<Value, any Error>) {
    let continuation = state.withLock { state -> CheckedContinuation<Value, any Error>? in
      switch state {
      case .new:
        state = .answered(result)
        return nil
      case .waiting(let continuation):
        state = .answered(result)
        return continuation
      case .answered: return nil
      }
    }
    continuation?.resume(with: result)
  }
}
