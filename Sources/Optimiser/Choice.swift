extension StagedSearch {
  /// Where any plan will do, the solver's own search may miss the best value by this share.
  static let gapOfAnyPlan = 0.002

  /// What a whole-number search among some columns gave.
  struct Choice {
    /// A plan confirmed in whole numbers, if one was found.
    let plan: [Int]?
    /// What no plan among these columns can exceed.
    let bound: Double
    /// True if the search came to its end.
    let finished: Bool
  }

  /// Maximises the costs among some columns: a plan better than `start`, or without one, any plan.
  func choose(_ part: Ranking.Part, from start: [Int]?, until time: Deadline) throws -> Choice {
    let rows = rows(of: part)
    var choice = Choice(plan: start, bound: .infinity, finished: false)
    if !program.searchesAll, countsFloors(rows) {
      choice = try branch(part, rows, from: start, nodes: limits.nodesOfBranching, until: time)
    }
    if choice.finished || time.secondsLeft <= 0 { return choice }
    return try askSolver(part, rows, from: choice.plan, anyPlan: start == nil, until: time)
  }

  /// Looks for a better plan than `start` among some columns, but not for long.
  func glance(_ part: Ranking.Part, from start: [Int], until time: Deadline) throws -> Choice {
    let rows = rows(of: part)
    guard countsFloors(rows) else { return try choose(part, from: start, until: time) }
    return try branch(part, rows, from: start, nodes: limits.nodesOfGlance, until: time)
  }

  /// The rows that the part can break, over its columns; the floors are the last.
  private func rows(of part: Ranking.Part) -> (matrix: Matrix, floors: Range<Int>) {
    let all = matrix.part(part.columns, rows: Array(0..<matrix.rowCount))
    let kept = all.breakable(
      lower: part.columns.map { part.lower[$0] }, upper: part.columns.map { part.upper[$0] })
    let floors = kept.count { $0 < program.rows.count }..<kept.count
    return (all.part(Array(part.columns.indices), rows: kept), floors)
  }

  private func countsFloors(_ rows: (matrix: Matrix, floors: Range<Int>)) -> Bool {
    rows.floors.allSatisfy { Branching.weights(of: $0, in: rows.matrix).count <= limits.weightsPerFloor }
  }

  private func branch(
    _ part: Ranking.Part, _ rows: (matrix: Matrix, floors: Range<Int>), from start: [Int]?, nodes: Int,
    until time: Deadline
  ) throws -> Choice {
    let branching = try Branching(
      library, rows.matrix, floors: rows.floors, costs: part.columns.map { part.costs[$0] },
      decidesFirst: part.columns.indices.filter { program.columns[part.columns[$0]].decidesFirst },
      above: start.map { worth($0, part) }, nodes: nodes, deadline: time
    ) { values in
      let found = self.whole(values, of: part)
      return self.confirms(found, part) ? self.worth(found, part) : nil
    }
    try branching.run(lower: part.columns.map { part.lower[$0] }, upper: part.columns.map { part.upper[$0] })
    Trace.note("branching: nodes \(nodes - branching.nodesLeft) rest \(branching.boundOfRest)")
    let plan = branching.found.map { whole($0, of: part) } ?? start
    let reached = plan.map { Double(worth($0, part)) } ?? -.infinity
    let isEnough = branching.boundOfRest == -.infinity || (start == nil && plan != nil)
    return Choice(plan: plan, bound: max(reached, branching.boundOfRest), finished: isEnough)
  }

  private func askSolver(
    _ part: Ranking.Part, _ rows: (matrix: Matrix, floors: Range<Int>), from start: [Int]?, anyPlan: Bool,
    until time: Deadline
  ) throws -> Choice {
    let model = try LinearModel(library)
    model.set("mip_rel_gap", anyPlan ? Self.gapOfAnyPlan : 0)
    // All measures are whole numbers: a bound less than 1 above the value is a proof.
    model.set("mip_abs_gap", 0.99)
    model.set("mip_feasibility_tolerance", 1e-7)
    try model.pass(
      rows.matrix, costs: part.columns.map { -part.costs[$0] }, lower: part.columns.map { part.lower[$0] },
      upper: part.columns.map { part.upper[$0] }, whole: true)
    if let start { model.begin(with: part.columns.map { Double(start[$0]) }) }
    let status = model.run(seconds: time.secondsLeft)
    Trace.note("solver's own search: \(status)")
    switch status {
    case .infeasible: return Choice(plan: nil, bound: -.infinity, finished: true)
    case .other(let code): throw OptimiserFailure.unconfirmed(reason: "whole-number program: status \(code)")
    case .optimal, .limit: break
    }
    let isFinished = if case .optimal = status { true } else { false }
    let bound = -(model.info("mip_dual_bound") ?? -.infinity)
    // 2: the solver calls its plan feasible.
    guard isFinished || model.count("primal_solution_status") == 2 else {
      return Choice(plan: start, bound: bound, finished: false)
    }
    let found = whole(model.answer().columns, of: part)
    guard confirms(found, part) else {
      if isFinished { throw OptimiserFailure.unconfirmed(reason: "a plan breaks a row in whole numbers") }
      return Choice(plan: start, bound: bound, finished: false)
    }
    return Choice(plan: found, bound: bound, finished: isFinished)
  }

  /// A plan of the whole program from values of the columns of a part.
  private func whole(_ values: [Double], of part: Ranking.Part) -> [Int] {
    var plan = Array(repeating: 0, count: matrix.columnCount)
    for (position, column) in part.columns.enumerated() { plan[column] = Int(values[position].rounded()) }
    return plan
  }

  private func worth(_ plan: [Int], _ part: Ranking.Part) -> Int {
    Int(plan.indices.reduce(0.0) { $0 + part.costs[$1] * Double(plan[$1]) })
  }

  private func confirms(_ plan: [Int], _ part: Ranking.Part) -> Bool {
    guard program.holds(plan) else { return false }
    for column in plan.indices {
      let value = Double(plan[column])
      if value < part.lower[column] || value > part.upper[column] { return false }
    }
    // The floors of finished stages stand in the matrix only; its sums of whole numbers are exact.
    let sums = matrix.sums(plan.map(Double.init))
    return sums.indices.allSatisfy { matrix.rowLower[$0] <= sums[$0] && sums[$0] <= matrix.rowUpper[$0] }
  }
}
