extension StagedSearch {
  /// What the sums of a proof may be off.
  static let roundOff = 1e-5

  /// Raises a weighted sum to its best value under the floors, and proves it.
  ///
  /// 1. The linear relaxation gives a bound, and for each column what a plan with it must give up.
  /// 2. The search takes the columns that give up least; as long as they are too few for a proof, it only glances.
  /// 3. It is widened until every column left out would give up more than bound less value.
  func maximise(_ terms: [IntegerProgram.Term], of stage: IntegerProgram.Stage, until time: Deadline) throws
    -> Solution.Stage
  {
    guard var best = plan else { return Solution.Stage(value: 0, bound: 0) }
    var value = stage.measure.value(of: best)
    var bound = max(value, min(stage.atMost ?? .max, stage.measure.most(within: program.columns)))
    if value == bound { return Solution.Stage(value: value, bound: bound) }
    let costs = costs(terms)
    if program.searchesAll { return try searchAll(costs, of: stage, from: best, under: bound, until: time) }
    let outcome = try relaxation.solve(matrix, costs: costs, lower: lower, upper: upper, plan: best, deadline: time)
    guard case .solved(let ceiling, let worth, let values) = outcome else {
      return Solution.Stage(value: value, bound: bound)
    }
    bound = max(value, min(bound, Int((ceiling + Self.roundOff).rounded(.down))))
    Trace.note("sum: relaxation \(ceiling) value \(value) bound \(bound) left \(time.secondsLeft)")
    let ranking = Ranking(costs: costs, worth: worth, values: values, lower: lower, upper: upper)
    var count = firstCount(of: ranking)
    while value < bound, time.secondsLeft > 0 {
      // Whoever gives up this much or more cannot be in a plan better than the value.
      let enough = ranking.count(within: ceiling - Double(value + 1) + Self.roundOff)
      let taken = enough <= 2 * count ? enough : count
      let part = ranking.part(taken, keeping: best)
      let proves = taken >= enough
      let choice = try proves ? choose(part, from: best, until: time) : glance(part, from: best, until: time)
      if let found = choice.plan, stage.measure.value(of: found) > value {
        best = found
        plan = found
        value = stage.measure.value(of: found)
      }
      let within = Int((min(choice.bound, ceiling) + Self.roundOff).rounded(.down))
      let beyond = part.gap.isFinite ? Int((ceiling - part.gap + Self.roundOff).rounded(.down)) : Int.min
      bound = max(value, min(bound, max(within, beyond)))
      Trace.note("sum: columns \(part.columns.count) gap \(part.gap) value \(value) bound \(bound)")
      report(snapshot(.limit, current: Solution.Stage(value: value, bound: bound)))
      if !choice.finished, proves { break }
      count = max(count, taken) * 2
    }
    return Solution.Stage(value: value, bound: bound)
  }

  /// Leaves all columns to the solver at once: a bound at the root is better there than any choice of columns.
  private func searchAll(
    _ costs: [Double], of stage: IntegerProgram.Stage, from best: [Int], under bound: Int, until time: Deadline
  ) throws -> Solution.Stage {
    let choice = try choose(all(costs), from: best, until: time)
    if let found = choice.plan, stage.measure.value(of: found) > stage.measure.value(of: best) { plan = found }
    let value = stage.measure.value(of: plan ?? best)
    let most = min(Double(bound), choice.bound + Self.roundOff)
    return Solution.Stage(value: value, bound: max(value, Int(most.rounded(.down))))
  }

  /// How many columns, beside those in the relaxation's plan, the first search takes.
  func firstCount(of ranking: Ranking) -> Int {
    ranking.size <= limits.columnsOfSmallProgram ? ranking.size : limits.columnsOfFirstSearch
  }
}
