/// One model inside the solver: columns with bounds and costs, rows, and a run. Always minimised; one thread; simplex.
final class LinearModel {
  enum Status {
    case optimal, infeasible, limit, other(Int32)
  }

  struct Answer {
    var columns: [Double]
    var columnDuals: [Double]
    var rows: [Double]
    var rowDuals: [Double]
  }

  private let library: SolverLibrary
  private let model: SolverLibrary.Model
  private(set) var columnCount = 0
  private(set) var rowCount = 0

  init(_ library: SolverLibrary) throws(OptimiserFailure) {
    guard let model = library.create() else {
      throw .libraryUnusable(path: "HiGHS", reason: "no model")
    }
    self.library = library
    self.model = model
    set("output_flag", false)
    set("threads", 1 as Int32)
    set("parallel", "off")
    set("solver", "simplex")
  }

  deinit { library.destroy(model) }

  func set(_ option: String, _ value: Bool) { _ = library.setBool(model, option, value ? 1 : 0) }
  func set(_ option: String, _ value: Int32) { _ = library.setInt(model, option, value) }
  func set(_ option: String, _ value: Double) { _ = library.setDouble(model, option, value) }
  func set(_ option: String, _ value: String) { _ = library.setString(model, option, value) }

  /// Gives the solver a model whose columns are all whole numbers, or all real ones.
  func pass(_ matrix: Matrix, costs: [Double], lower: [Double], upper: [Double], whole: Bool) throws(OptimiserFailure) {
    columnCount = matrix.columnCount
    rowCount = matrix.rowCount
    let columns = Int32(columnCount)
    let rows = Int32(rowCount)
    let entries = Int32(matrix.indices.count)
    let answer: Int32
    if whole {
      let kinds = [Int32](repeating: 1, count: columnCount)
      answer = library.passMIP(
        model, columns, rows, entries, 1, 1, 0, costs, lower, upper, matrix.rowLower, matrix.rowUpper, matrix.starts,
        matrix.indices, matrix.weights, kinds)
    } else {
      answer = library.passLP(
        model, columns, rows, entries, 1, 1, 0, costs, lower, upper, matrix.rowLower, matrix.rowUpper, matrix.starts,
        matrix.indices, matrix.weights)
    }
    guard answer >= 0 else { throw .unconfirmed(reason: "the solver refused the model") }
  }

  func setCosts(_ costs: [Double]) { _ = library.changeCosts(model, 0, Int32(columnCount) - 1, costs) }

  func setBounds(_ lower: [Double], _ upper: [Double]) {
    _ = library.changeBounds(model, 0, Int32(columnCount) - 1, lower, upper)
  }

  /// Adds the rows of a matrix of the same columns.
  func addRows(_ matrix: Matrix) {
    var rows = Array(repeating: (columns: [Int32](), weights: [Double]()), count: matrix.rowCount)
    for column in 0..<matrix.columnCount {
      for entry in matrix.entries(of: column) {
        rows[Int(matrix.indices[entry])].columns.append(Int32(column))
        rows[Int(matrix.indices[entry])].weights.append(matrix.weights[entry])
      }
    }
    let starts = rows.reduce(into: [Int32(0)]) { $0.append(($0.last ?? 0) + Int32($1.columns.count)) }
    _ = library.addRows(
      model, Int32(rows.count), matrix.rowLower, matrix.rowUpper, Int32(matrix.indices.count), starts,
      rows.flatMap(\.columns), rows.flatMap(\.weights))
    rowCount += rows.count
  }

  /// Binds rows anew, from this one on.
  func setRows(from row: Int, _ lower: [Double], _ upper: [Double]) {
    guard !lower.isEmpty else { return }
    _ = library.changeRows(model, Int32(row), Int32(row + lower.count) - 1, lower, upper)
  }

  /// Adds the columns of a matrix of the same rows.
  func addColumns(_ matrix: Matrix, costs: [Double], lower: [Double], upper: [Double]) {
    let count = matrix.columnCount
    _ = library.addColumns(
      model, Int32(count), costs, lower, upper, Int32(matrix.indices.count), matrix.starts, matrix.indices,
      matrix.weights)
    columnCount += count
  }

  /// Offers a plan to begin with.
  func begin(with plan: [Double]) { _ = library.setSolution(model, plan, nil, nil, nil) }

  /// Runs until done or until the seconds are over.
  func run(seconds: Double) -> Status {
    // The solver's clock would run on over several runs of one model.
    _ = library.zeroClocks(model)
    set("time_limit", max(0.01, seconds))
    _ = library.run(model)
    return switch library.modelStatus(model) {
    case 7, 6: .optimal
    case 8, 9: .infeasible
    case 13, 14, 16, 17: .limit
    case let status: .other(status)
    }
  }

  /// The values found by the last run.
  func answer() -> Answer {
    var answer = Answer(
      columns: Array(repeating: 0, count: columnCount), columnDuals: Array(repeating: 0, count: columnCount),
      rows: Array(repeating: 0, count: rowCount), rowDuals: Array(repeating: 0, count: rowCount))
    _ = library.solution(model, &answer.columns, &answer.columnDuals, &answer.rows, &answer.rowDuals)
    return answer
  }

  /// A number the solver reports of its last run.
  func info(_ name: String) -> Double? {
    var value = 0.0
    return library.info(model, name, &value) >= 0 ? value : nil
  }

  /// A whole number the solver reports of its last run.
  func count(_ name: String) -> Int? {
    var value: Int32 = 0
    return library.count(model, name, &value) >= 0 ? Int(value) : nil
  }

  /// Multipliers of the rows that show why the last run was infeasible, if the solver has them.
  func ray() -> [Double]? {
    var found: Int32 = 0
    var ray = [Double](repeating: 0, count: rowCount)
    return library.dualRay(model, &found, &ray) >= 0 && found == 1 ? ray : nil
  }
}
