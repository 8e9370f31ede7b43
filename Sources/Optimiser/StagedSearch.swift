/// Solves a program stage by stage. What it hands out is confirmed in whole numbers; what it calls proven is proven.
final class StagedSearch {
  /// Of the time left, so much may be spent on a stage that has others after it.
  static let shareOfStage = 0.7

  let program: IntegerProgram
  let library: SolverLibrary
  let limits: SearchLimits
  let deadline: Deadline
  let report: (Solution) -> Void
  let relaxation: Relaxation
  var matrix: Matrix
  let lower: [Double]
  var upper: [Double]
  /// The best plan so far: it keeps every row and every floor.
  var plan: [Int]?
  private var finished: [Solution.Stage] = []

  init(
    _ program: IntegerProgram, library: SolverLibrary, limits: SearchLimits, deadline: Deadline,
    report: @escaping (Solution) -> Void
  ) throws {
    self.program = program
    self.library = library
    self.limits = limits
    self.deadline = deadline
    self.report = report
    matrix = Matrix(program)
    relaxation = try Relaxation(library, program, limits: limits)
    lower = program.columns.map { Double($0.lower) }
    upper = program.columns.map { Double($0.upper) }
  }

  /// Finds a plan, then takes the stages one after the other.
  func run() throws -> Solution {
    guard program.columns.allSatisfy({ $0.lower <= $0.upper }) else { return .infeasible }
    if let start = program.start, program.holds(start) { plan = start }
    if plan == nil {
      switch try first() {
      case .found: break
      case .none: return .infeasible
      case .limit: return .nothingFound
      }
    }
    for (index, stage) in program.stages.enumerated() {
      report(snapshot(.limit))
      let isLast = index == program.stages.count - 1
      let time = isLast ? deadline : deadline.part(Self.shareOfStage)
      let reached =
        switch stage.measure {
        case .sum(let terms): try maximise(terms, of: stage, until: time)
        case .worst(let terms, let guide): try lift(terms, guide: guide, of: stage, until: time)
        }
      finished.append(reached)
      if !isLast { try keep(stage, reached: reached.value) }
    }
    return snapshot(finished.allSatisfy(\.proven) ? .optimal : .limit)
  }

  /// What is known now: finished stages, and for the others the plan's own measure under a bound that is always true.
  func snapshot(_ status: Solution.Status, current: Solution.Stage? = nil) -> Solution {
    guard let plan else { return .nothingFound }
    var stages = finished
    if let current { stages.append(current) }
    for stage in program.stages.dropFirst(stages.count) {
      let most = min(stage.atMost ?? .max, stage.measure.most(within: program.columns))
      let value = stage.measure.value(of: plan)
      stages.append(Solution.Stage(value: value, bound: max(value, most)))
    }
    return Solution(status: status, values: plan, stages: stages)
  }

  private enum First { case found, none, limit }

  /// Looks for any plan at all.
  private func first() throws -> First {
    let answer = try choose(all(costs([])), from: nil, until: deadline)
    if let found = answer.plan {
      plan = found
      return .found
    }
    return answer.finished ? .none : .limit
  }

  /// All columns, for a search that leaves none out.
  func all(_ costs: [Double]) -> Ranking.Part {
    Ranking.Part(columns: Array(program.columns.indices), costs: costs, lower: lower, upper: upper, gap: .infinity)
  }

  /// Binds the floor of a finished stage.
  private func keep(_ stage: IntegerProgram.Stage, reached: Int) throws {
    let least = stage.floor(of: reached)
    switch stage.measure {
    case .sum(let terms): matrix.add([costs(terms)], lower: Double(least), upper: .infinity)
    case .worst(let terms, _):
      guard least > 0 else { return }
      for term in terms where term.weight < least { upper[term.column] = 0 }
      bindSomebody(of: terms)
    }
  }

  /// Adds a row: of these columns at least one is above 0.
  func bindSomebody(of terms: [IntegerProgram.Term]) {
    matrix.add([costs(terms.map { IntegerProgram.Term($0.column, 1) })], lower: 1, upper: .infinity)
  }

  /// Dense costs of a weighted sum.
  func costs(_ terms: [IntegerProgram.Term]) -> [Double] {
    var costs = Array(repeating: 0.0, count: program.columns.count)
    for term in terms { costs[term.column] += Double(term.weight) }
    return costs
  }
}
