extension StagedSearch {
  /// What a whole-number search among some columns gave.
  struct Choice {
    /// A plan confirmed in whole numbers, if one was found.
    let plan: [Int]?
    /// What no plan among these columns can exceed.
    let bound: Double
    /// True if the search came to its end.
    let finished: Bool
  }

  /// Maximises the costs among some columns, all others being 0; `gap` is the share of the best value that may be
  /// given up.
  func choose(
    among columns: [Int], costs: [Double], lower: [Double], upper: [Double], from start: [Int]?, gap: Double,
    until time: Deadline
  ) throws -> Choice {
    let model = try LinearModel(library)
    model.set("mip_rel_gap", gap)
    // All measures are whole numbers: a bound less than 1 above the value is a proof.
    model.set("mip_abs_gap", 0.99)
    model.set("mip_feasibility_tolerance", 1e-7)
    try model.pass(
      matrix.content(of: columns, costs: costs.map { -$0 }, lower: lower, upper: upper), whole: true)
    if let start { model.begin(with: columns.map { Double(start[$0]) }) }
    let status = model.run(seconds: time.secondsLeft)
    switch status {
    case .infeasible: return Choice(plan: nil, bound: -.infinity, finished: true)
    case .other(let code): throw OptimiserFailure.unconfirmed(reason: "whole-number program: status \(code)")
    case .optimal, .limit: break
    }
    let isFinished = if case .optimal = status { true } else { false }
    let bound = -(model.info("mip_dual_bound") ?? -.infinity)
    let answer = model.answer()
    // 2: the solver calls its plan feasible.
    guard isFinished || model.count("primal_solution_status") == 2 else {
      return Choice(plan: nil, bound: bound, finished: isFinished)
    }
    var found = Array(repeating: 0, count: matrix.columnCount)
    for (position, column) in columns.enumerated() { found[column] = Int(answer.columns[position].rounded()) }
    guard confirms(found, lower: lower, upper: upper) else {
      if isFinished { throw OptimiserFailure.unconfirmed(reason: "a plan breaks a row in whole numbers") }
      return Choice(plan: nil, bound: bound, finished: false)
    }
    return Choice(plan: found, bound: bound, finished: isFinished)
  }

  private func confirms(_ found: [Int], lower: [Double], upper: [Double]) -> Bool {
    guard program.holds(found) else { return false }
    for column in found.indices {
      let value = Double(found[column])
      if value < lower[column] || value > upper[column] { return false }
    }
    return matrix.floors.allSatisfy { floor in
      found.indices.reduce(0.0) { $0 + floor.weights[$1] * Double(found[$1]) } >= floor.lower
    }
  }
}
