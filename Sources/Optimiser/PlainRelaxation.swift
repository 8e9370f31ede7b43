extension Optimiser {
  /// The linear relaxation of the first stage, all columns at once and from nothing: the yardstick of benchmarks.
  ///
  /// Gives the bound and the seconds it took. Throws `OptimiserFailure`.
  package static func plainRelaxation(_ program: IntegerProgram) throws -> (bound: Double, seconds: Double) {
    let library = try SolverLibrary.open()
    var costs = Array(repeating: 0.0, count: program.columns.count)
    if case .sum(let terms)? = program.stages.first?.measure {
      for term in terms { costs[term.column] -= Double(term.weight) }
    }
    let model = try LinearModel(library)
    try model.pass(
      Matrix(program), costs: costs, lower: program.columns.map { Double($0.lower) },
      upper: program.columns.map { Double($0.upper) }, whole: false)
    let begin = ContinuousClock.now
    guard case .optimal = model.run(seconds: 3600) else {
      throw OptimiserFailure.unconfirmed(reason: "linear program")
    }
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    return (-(model.info("objective_function_value") ?? 0), seconds)
  }
}
