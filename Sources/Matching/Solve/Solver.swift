import Language
import Optimiser

/// Solves instances: the program, the solver, and if nothing holds, the conflict.
package struct PlacementSolver: Sendable {
  /// How a program is solved: in a child process, or in this one (tests).
  package enum Means: Sendable {
    case worker(executable: String?)
    case inProcess
  }

  /// Solving takes this many seconds at most, unless told otherwise.
  package static let usualSeconds = 60.0
  /// The search for the smallest conflict takes this many seconds at most.
  static let secondsForConflict = 30.0

  package let means: Means
  package let seconds: Double
  package let lottery: UInt64

  /// A solver with its limit in seconds and the number of the lottery.
  package init(means: Means = .worker(executable: nil), seconds: Double = usualSeconds, lottery: UInt64 = 0) {
    self.means = means
    self.seconds = seconds
    self.lottery = lottery
  }

  /// The best plan of an instance, proven as far as the time allowed. `language` is the language of a conflict's rules.
  package func solve(
    _ instance: PlacementInstance, language: Language = .indonesian, progress: (PlacementResult) -> Void = { _ in }
  ) throws -> PlacementResult {
    let program = PlacementProgram(instance, lottery: lottery, start: FirstComeFirstServed.run(instance))
    let solution = try run(program.program, seconds: seconds) { progress(program.result($0)) }
    guard solution.status == .infeasible else { return program.result(solution) }
    let conflict = try PlacementConflict.find(in: instance, by: self)
    return PlacementResult(
      status: .infeasible, placements: [], stages: [], conflict: conflict.worded(instance, in: language))
  }

  func run(_ program: IntegerProgram, seconds: Double, progress: (Solution) -> Void = { _ in }) throws -> Solution {
    switch means {
    case .worker(let executable):
      try Optimiser.solve(program, seconds: seconds, executable: executable, progress: progress)
    case .inProcess: try Optimiser.solveInProcess(program, seconds: seconds)
    }
  }
}
