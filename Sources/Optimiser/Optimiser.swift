import Foundation

/// The one door to the solver: integer programs in, solutions out.
package enum Optimiser {
  /// The hidden command by which the program calls itself to solve.
  package static let workerCommand = "optimiser-worker"
  /// After the time limit the worker has so many seconds to answer before it is stopped hard.
  static let graceSeconds = 3.0

  /// Solves a program in a child process; whatever happens there, an answer comes within `seconds` and the grace.
  ///
  /// `executable` is a program that answers to `workerCommand` (the running one unless given, or `BEKAL_WORKER`);
  /// `progress` sees each better plan or bound. Throws `OptimiserFailure`.
  package static func solve(
    _ program: IntegerProgram, seconds: Double, executable: String? = nil, progress: (Solution) -> Void = { _ in }
  ) throws -> Solution {
    let given = executable ?? ProcessInfo.processInfo.environment["BEKAL_WORKER"]
    guard let path = given ?? Bundle.main.executablePath else {
      throw OptimiserFailure.workerFailed(reason: "the running program has no path")
    }
    let worker = try WorkerProcess(executable: path, input: Wire.encode(program, seconds: seconds))
    var best = unsolved(program)
    var last: Solution?
    let ending = worker.read(seconds: seconds + graceSeconds) { line in
      guard let (kind, solution) = Wire.solution(line) else { return }
      best = solution
      if kind == "done" { last = solution } else { progress(solution) }
    }
    if let last { return last }
    switch ending {
    case .stopped: return Solution(status: .limit, values: best.values, stages: best.stages)
    case .ended(let message): throw failure(message)
    }
  }

  /// Solves a program in this process, without a hard stop: for tests and for the worker itself.
  package static func solveInProcess(
    _ program: IntegerProgram, seconds: Double, limits: SearchLimits = SearchLimits(),
    progress: @escaping (Solution) -> Void = { _ in }
  ) throws -> Solution {
    let deadline = Deadline(seconds: seconds)
    let library = try SolverLibrary.open()
    return try StagedSearch(program, library: library, limits: limits, deadline: deadline, report: progress).run()
  }

  /// The path of the solver library, nil if it is found nowhere; and the places looked in.
  package static func library() -> (path: String?, lookedIn: [String]) { SolverLibrary.find() }

  /// What is known before any search: the start, if it is a plan.
  private static func unsolved(_ program: IntegerProgram) -> Solution {
    guard let start = program.start, program.holds(start) else { return .nothingFound }
    let stages = program.stages.map { stage in
      let value = stage.measure.value(of: start)
      let most = min(stage.atMost ?? .max, stage.measure.most(within: program.columns))
      return Solution.Stage(value: value, bound: max(value, most))
    }
    return Solution(status: .limit, values: start, stages: stages)
  }

  private static func failure(_ message: String) -> OptimiserFailure {
    guard let line = message.split(separator: "\n").last(where: { $0.hasPrefix("failure ") }),
      let failure = try? JSONDecoder().decode(OptimiserFailure.self, from: Data(line.dropFirst(8).utf8))
    else { return .workerFailed(reason: message.isEmpty ? "no answer" : message) }
    return failure
  }
}
