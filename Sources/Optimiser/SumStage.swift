extension StagedSearch {
  /// Below this many columns everything is searched at once.
  static let columnsOfSmallProgram = 3_000
  /// The first search takes this many columns, each further one twice as many.
  static let columnsOfFirstSearch = 1_500
  /// What the sums of a proof may be off.
  static let roundOff = 1e-5

  /// Raises a weighted sum to its best value under the floors, and proves it.
  ///
  /// 1. The linear relaxation gives a bound, and for each column what a plan with it must give up.
  /// 2. The search takes the columns that give up least.
  /// 3. It is widened until every column left out would give up more than bound less value.
  func maximise(_ terms: [IntegerProgram.Term], of stage: IntegerProgram.Stage, until time: Deadline) throws -> Solution.Stage {
    guard var best = plan else { return Solution.Stage(value: 0, bound: 0) }
    var value = stage.measure.value(of: best)
    var bound = max(value, min(stage.atMost ?? .max, stage.measure.most(within: program.columns)))
    if value == bound { return Solution.Stage(value: value, bound: bound) }
    let costs = costs(terms)
    let outcome = try relaxation.solve(matrix, costs: costs, lower: lower, upper: upper, plan: best, deadline: time)
    guard case .solved(let ceiling, let worth, _) = outcome else { return Solution.Stage(value: value, bound: bound) }
    bound = max(value, min(bound, Int((ceiling + Self.roundOff).rounded(.down))))
    Trace.note("sum: relaxation \(ceiling) value \(value) bound \(bound) left \(time.secondsLeft)")
    let order = worth.indices.filter { upper[$0] > 0 }.sorted { (abs(worth[$0]), $0) < (abs(worth[$1]), $1) }
    var count = order.count <= Self.columnsOfSmallProgram ? order.count : Self.columnsOfFirstSearch
    while value < bound, time.secondsLeft > 0 {
      // Whoever gives up `needless` or more cannot be in a plan better than the value.
      let needless = ceiling - Double(value + 1) + Self.roundOff
      let enough = order.prefix { abs(worth[$0]) <= needless }.count
      let taken = min(count, enough)
      let gap = taken < order.count ? abs(worth[order[taken]]) : .infinity
      let narrowed = narrow(worth: worth, gap: gap, keeping: best)
      let choice = try choose(
        among: narrowed.columns, costs: costs, lower: narrowed.lower, upper: narrowed.upper, from: best, gap: 0,
        until: time)
      if let found = choice.plan, stage.measure.value(of: found) > value {
        best = found
        plan = found
        value = stage.measure.value(of: found)
      }
      let within = Int((min(choice.bound, ceiling) + Self.roundOff).rounded(.down))
      let beyond = gap.isFinite ? Int((ceiling - gap + Self.roundOff).rounded(.down)) : Int.min
      bound = max(value, min(bound, max(within, beyond)))
      Trace.note("sum: columns \(narrowed.columns.count) of \(order.count) gap \(gap) value \(value) bound \(bound)")
      report(snapshot(.limit, current: Solution.Stage(value: value, bound: bound)))
      if !choice.finished { break }
      count = taken * 2
    }
    return Solution.Stage(value: value, bound: bound)
  }

  /// The columns that give up less than the gap, free; the others stand where the relaxation has them, or where the plan does.
  func narrow(worth: [Double], gap: Double, keeping plan: [Int]?) -> (columns: [Int], lower: [Double], upper: [Double]) {
    var narrowLower = lower
    var narrowUpper = upper
    var columns: [Int] = []
    for column in worth.indices where upper[column] > 0 || lower[column] > 0 {
      let isFree = abs(worth[column]) < gap
      if !isFree {
        let side = worth[column] > 0 ? upper[column] : lower[column]
        if plan.map({ Double($0[column]) == side }) ?? true {
          narrowLower[column] = side
          narrowUpper[column] = side
        }
      }
      if narrowUpper[column] > 0 { columns.append(column) }
    }
    return (columns, narrowLower, narrowUpper)
  }
}
