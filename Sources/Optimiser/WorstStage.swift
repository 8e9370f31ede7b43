extension StagedSearch {
  /// Raises the least weight among the chosen columns as far as the floors allow, and proves it.
  ///
  /// 1. The highest threshold that the linear relaxation allows is found by halving; only bounds of columns change.
  /// 2. A plan is searched at that threshold, led by the guide; where there is none, one threshold lower.
  func lift(
    _ terms: [IntegerProgram.Term], guide: [IntegerProgram.Term], of stage: IntegerProgram.Stage, until time: Deadline
  ) throws -> Solution.Stage {
    guard let best = plan else { return Solution.Stage(value: 0, bound: 0) }
    var value = stage.measure.value(of: best)
    let cap = terms.lazy.filter { self.lower[$0.column] > 0 }.map(\.weight).min() ?? .max
    let open = terms.filter { self.upper[$0.column] > 0 }
    let most = min(stage.atMost ?? .max, cap, open.map(\.weight).max() ?? 0)
    let steps = Array(Set(open.map(\.weight).filter { $0 > value && $0 <= most })).sorted()
    guard !steps.isEmpty else { return Solution.Stage(value: value, bound: value) }
    bindSomebody(of: terms)
    // That row serves this search only.
    let row = matrix.rowCount - 1
    defer { matrix.bind(from: row, [-.infinity], [.infinity]) }
    let search = Thresholds(terms: terms, costs: costs(guide))
    var high = try highest(of: steps, search, until: time)
    while high >= 0, time.secondsLeft > 0 {
      let tried = try attempt(steps[high], search, until: time)
      Trace.note("worst: threshold \(steps[high]) \(tried) left \(time.secondsLeft)")
      guard tried != .limit else { break }
      if tried == .found, let plan { value = stage.measure.value(of: plan) }
      if tried == .found { return Solution.Stage(value: value, bound: max(value, steps[high])) }
      high -= 1
      report(snapshot(.limit, current: Solution.Stage(value: value, bound: high >= 0 ? steps[high] : value)))
    }
    return Solution.Stage(value: value, bound: high >= 0 ? max(value, steps[high]) : value)
  }

  struct Thresholds {
    let terms: [IntegerProgram.Term]
    let costs: [Double]
  }

  enum Attempt { case found, none, limit }

  private func bounds(at threshold: Int, _ search: Thresholds) -> [Double] {
    var bounds = upper
    for term in search.terms where term.weight < threshold { bounds[term.column] = 0 }
    return bounds
  }

  /// The index of the highest step the relaxation allows, -1 if it allows none; when time runs out, the last not
  /// refused.
  private func highest(of steps: [Int], _ search: Thresholds, until time: Deadline) throws -> Int {
    var low = -1
    var high = steps.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      let outcome = try relaxation.solve(
        matrix, costs: search.costs, lower: lower, upper: bounds(at: steps[middle], search), plan: plan, deadline: time)
      switch outcome {
      case .solved(let ceiling, _, _):
        Trace.note("worst: threshold \(steps[middle]) relaxation \(ceiling) left \(time.secondsLeft)")
        low = middle
      case .infeasible: high = middle - 1
      case .limit: return high
      }
    }
    return low
  }

  /// Searches a plan at a threshold, among ever more columns.
  private func attempt(_ threshold: Int, _ search: Thresholds, until time: Deadline) throws -> Attempt {
    let bounds = bounds(at: threshold, search)
    let outcome = try relaxation.solve(
      matrix, costs: search.costs, lower: lower, upper: bounds, plan: nil, deadline: time)
    guard case .solved(_, let worth, let values) = outcome else {
      if case .infeasible = outcome { return .none }
      return .limit
    }
    let ranking = Ranking(costs: search.costs, worth: worth, values: values, lower: lower, upper: bounds)
    var count = firstCount(of: ranking)
    let wide = upper
    upper = bounds
    defer { upper = wide }
    while true {
      let part = ranking.part(count, keeping: nil)
      let choice = try choose(part, from: nil, until: time)
      if let found = choice.plan {
        plan = found
        return .found
      }
      if !choice.finished { return .limit }
      if !part.gap.isFinite { return .none }
      count *= 2
    }
  }
}
