/// What is known of a program: the best plan found, and what is proven about each stage.
package struct Solution: Codable, Equatable, Sendable {
  /// How far the search came.
  package enum Status: String, Codable, Sendable {
    /// Every stage is proven best.
    case optimal
    /// The time ran out: the best plan found stands, perhaps none.
    case limit
    /// No plan keeps the rows.
    case infeasible
  }

  /// The best value found for a stage, and what no plan can exceed.
  package struct Stage: Codable, Equatable, Sendable {
    package let value: Int
    package let bound: Int
    /// True exactly when no plan can be better.
    package var proven: Bool { value == bound }
  }

  package let status: Status
  /// One value a column; empty if there is no plan.
  package let values: [Int]
  package let stages: [Stage]

  static let infeasible = Solution(status: .infeasible, values: [], stages: [])
  static let nothingFound = Solution(status: .limit, values: [], stages: [])
}

/// Why a program could not be solved at all.
package enum OptimiserFailure: Error, Equatable, Codable, Sendable {
  /// The solver library was found nowhere; the places looked in.
  case libraryMissing(lookedIn: [String])
  /// The library was found but cannot be used: its path and what the system says.
  case libraryUnusable(path: String, reason: String)
  /// The worker process could not be started or ended without an answer.
  case workerFailed(reason: String)
  /// What the worker read is not a program.
  case unreadable
  /// The solver gave an answer that whole numbers do not confirm.
  case unconfirmed(reason: String)
}
