/// The linear relaxation of a program, kept from stage to stage so that each run begins at the basis of the last one.
///
/// Large programs begin with a few promising columns; the others are priced and brought in until none is worth it. Rows
/// that seldom bind are taken up once they are broken.
final class Relaxation {
  enum Outcome {
    /// What no plan can exceed, the worth of a unit of each column at the prices found, and the columns' values.
    case solved(bound: Double, worth: [Double], values: [Double])
    case infeasible
    case limit
  }

  static let tolerance = 1e-7

  private let model: LinearModel
  private let limits: SearchLimits
  private var active: [Int] = []
  private var isActive: [Bool]
  /// The rows of the model, as rows of the matrix; floors are always among them.
  private var held: [Int]
  private var isHeld: [Bool]
  private var begun = false

  init(_ library: SolverLibrary, _ program: IntegerProgram, limits: SearchLimits) throws {
    model = try LinearModel(library)
    self.limits = limits
    isActive = Array(repeating: false, count: program.columns.count)
    isHeld = program.rows.map { !$0.seldomBinds }
    held = program.rows.indices.filter { !program.rows[$0].seldomBinds }
  }

  /// Maximises the costs over the rows of the matrix within these bounds; `plan` shows columns worth having at first.
  func solve(
    _ matrix: Matrix, costs: [Double], lower: [Double], upper: [Double], plan: [Int]?, deadline: Deadline
  ) throws -> Outcome {
    if !begun { try begin(matrix, costs: costs, lower: lower, upper: upper, plan: plan) }
    hold(Array(isHeld.count..<matrix.rowCount), of: matrix)
    bring(promising(matrix, costs: costs, upper: upper), of: matrix, costs: costs, lower: lower, upper: upper)
    model.setCosts(active.map { -costs[$0] })
    model.setBounds(active.map { lower[$0] }, active.map { upper[$0] })
    model.setRows(from: 0, held.map { matrix.rowLower[$0] }, held.map { matrix.rowUpper[$0] })
    while true {
      switch model.run(seconds: deadline.secondsLeft) {
      case .optimal:
        let answer = model.answer()
        let prices = spread(answer.rowDuals.map { -$0 }, over: held, of: matrix.rowCount)
        let values = spread(answer.columns, over: active, of: matrix.columnCount)
        let priced = matrix.priced(prices, costs: costs, lower: lower, upper: upper)
        let broken = broken(values, matrix)
        let missing = (0..<matrix.columnCount).filter {
          !isActive[$0] && upper[$0] > 0 && priced.worth[$0] > Self.tolerance
        }
        if missing.isEmpty, broken.isEmpty {
          return .solved(bound: priced.bound, worth: priced.worth, values: values)
        }
        hold(broken, of: matrix)
        bring(
          best(missing, by: priced.worth, rows: matrix.rowCount), of: matrix, costs: costs, lower: lower, upper: upper)
      case .infeasible:
        let ray = model.ray().map { spread($0, over: held, of: matrix.rowCount) }
        if matrix.refuted(by: ray, lower: lower, upper: upper) { return .infeasible }
        let missing = helping(against: ray, matrix, lower: lower, upper: upper)
        // Nothing is left to help, but no sum of ours shows it: nothing is known.
        if missing.isEmpty { return .limit }
        bring(missing, of: matrix, costs: costs, lower: lower, upper: upper)
      case .limit: return .limit
      case .other(let status): throw OptimiserFailure.unconfirmed(reason: "linear program: status \(status)")
      }
      if deadline.secondsLeft <= 0 { return .limit }
    }
  }

  private func begin(_ matrix: Matrix, costs: [Double], lower: [Double], upper: [Double], plan: [Int]?) throws {
    begun = true
    if matrix.columnCount <= limits.columnsOfRelaxation {
      active = Array(0..<matrix.columnCount)
    } else {
      active = (0..<matrix.columnCount).filter { lower[$0] > 0 || (plan?[$0] ?? 0) > 0 || costs[$0] == 0 }
    }
    for column in active { isActive[column] = true }
    try model.pass(
      matrix.part(active, rows: held), costs: active.map { -costs[$0] }, lower: active.map { lower[$0] },
      upper: active.map { upper[$0] }, whole: false)
  }

  /// The columns of the highest cost in each row that has many.
  private func promising(_ matrix: Matrix, costs: [Double], upper: [Double]) -> [Int] {
    guard active.count < matrix.columnCount else { return [] }
    var wanted = matrix.sizes.map { $0 < limits.promisingPerRow * 2 ? 0 : limits.promisingPerRow }
    let open = (0..<matrix.columnCount).filter { upper[$0] > 0 }
    return open.sorted { (-costs[$0], $0) < (-costs[$1], $1) }.filter { column in
      let rows = matrix.indices[matrix.entries(of: column)]
      defer { for row in rows { wanted[Int(row)] -= 1 } }
      return !isActive[column] && rows.contains { wanted[Int($0)] > 0 }
    }.sorted()
  }

  /// The worthiest columns, so many that the solver is not flooded.
  private func best(_ columns: [Int], by worth: [Double], rows: Int) -> [Int] {
    let limit = max(limits.columnsBrought, rows)
    guard columns.count > limit else { return columns }
    return columns.sorted { (-worth[$0], $0) < (-worth[$1], $1) }.prefix(limit).sorted()
  }

  private func bring(_ columns: [Int], of matrix: Matrix, costs: [Double], lower: [Double], upper: [Double]) {
    guard !columns.isEmpty else { return }
    model.addColumns(
      matrix.part(columns, rows: held), costs: columns.map { -costs[$0] }, lower: columns.map { lower[$0] },
      upper: columns.map { upper[$0] })
    active += columns
    for column in columns { isActive[column] = true }
  }

  /// Rows that the model lacks and these values break.
  private func broken(_ values: [Double], _ matrix: Matrix) -> [Int] {
    guard held.count < matrix.rowCount else { return [] }
    let sums = matrix.sums(values)
    return sums.indices.filter {
      !isHeld[$0]
        && (sums[$0] < matrix.rowLower[$0] - Self.tolerance || sums[$0] > matrix.rowUpper[$0] + Self.tolerance)
    }
  }

  private func hold(_ rows: [Int], of matrix: Matrix) {
    guard !rows.isEmpty else { return }
    model.addRows(matrix.part(active, rows: rows))
    held += rows
    isHeld += Array(repeating: false, count: matrix.rowCount - isHeld.count)
    for row in rows { isHeld[row] = true }
  }

  /// Values at their places in a longer list, 0 elsewhere.
  private func spread(_ values: [Double], over places: [Int], of count: Int) -> [Double] {
    var spread = Array(repeating: 0.0, count: count)
    for (value, place) in zip(values, places) { spread[place] = value }
    return spread
  }

  /// Columns that may undo the solver's reason for infeasibility; all, if it has none.
  private func helping(against ray: [Double]?, _ matrix: Matrix, lower: [Double], upper: [Double]) -> [Int] {
    let idle = (0..<matrix.columnCount).filter { !isActive[$0] && upper[$0] > 0 }
    guard let ray else { return idle }
    var missing: [Int] = []
    for prices in [ray, ray.map { -$0 }] {
      let priced = matrix.priced(prices, costs: nil, lower: lower, upper: upper)
      let known = active.reduce(priced.bound) { $0 - max(0, priced.worth[$1]) * upper[$1] }
      if missing.isEmpty || known < 0 { missing = idle.filter { priced.worth[$0] > Self.tolerance } }
    }
    if missing.isEmpty { return idle }
    return best(missing, by: Array(repeating: 0, count: matrix.columnCount), rows: matrix.rowCount * 2)
  }
}
