import House
import Synchronization

/// The way into a house that nobody can enter yet: six digits printed on the terminal of its server, good for a few tries, new at each
/// start.
package final class FirstRun: Sendable {
  /// Wrong codes after which the server must be started again.
  static let mostTries = 10

  /// Why the first officer is not taken in.
  package enum Refusal: House.Refusal, Equatable {
    case wrongCode(left: Int)
    case noTriesLeft
    /// Somebody has an account by now.
    case over
  }

  private struct State {
    var failures = 0
    var isOver = false
  }

  /// Six digits.
  package let code: String
  private let state = Mutex(State())

  /// A way in with a fresh code.
  package init() {
    let number = String(UInt32.random(in: 0..<1_000_000))
    code = String(repeating: "0", count: 6 - number.count) + number
  }

  /// Whether nobody has come in yet.
  package var isOpen: Bool { state.withLock { !$0.isOver } }

  /// Closes it; it never opens again.
  func close() { state.withLock { $0.isOver = true } }

  /// Refuses a code that is not the one printed, and counts it.
  func check(_ typed: String) throws(Refusal) {
    let refusal: Refusal? = state.withLock { state in
      guard state.failures < FirstRun.mostTries else { return .noTriesLeft }
      guard typed.filter({ $0 != " " }) != code else { return nil }
      state.failures += 1
      let left = FirstRun.mostTries - state.failures
      return left == 0 ? .noTriesLeft : .wrongCode(left: left)
    }
    if let refusal { throw refusal }
  }
}
