/// The rows of a program by column, with the floors that finished stages leave behind.
struct Matrix {
  /// A floor under a weighted sum, as dense weights: one more row.
  struct Floor {
    let weights: [Double]
    var lower: Double
  }

  private(set) var starts: [Int32]
  private(set) var indices: [Int32]
  private(set) var weights: [Double]
  let rowLower: [Double]
  let rowUpper: [Double]
  /// The columns of each row, for a first choice of columns.
  let rows: [IntegerProgram.Row]
  private(set) var floors: [Floor] = []

  var columnCount: Int { starts.count - 1 }
  var rowCount: Int { rowLower.count + floors.count }

  init(_ program: IntegerProgram) {
    rows = program.rows
    rowLower = program.rows.map { $0.lower.map(Double.init) ?? -.infinity }
    rowUpper = program.rows.map { $0.upper.map(Double.init) ?? .infinity }
    starts = Array(repeating: 0, count: program.columns.count + 1)
    for term in program.rows.lazy.flatMap(\.terms) { starts[term.column + 1] += 1 }
    for column in 1..<starts.count { starts[column] += starts[column - 1] }
    var next = starts
    indices = Array(repeating: 0, count: Int(starts.last ?? 0))
    weights = Array(repeating: 0, count: indices.count)
    for (row, content) in program.rows.enumerated() {
      for term in content.terms {
        let place = Int(next[term.column])
        indices[place] = Int32(row)
        weights[place] = Double(term.weight)
        next[term.column] += 1
      }
    }
  }

  /// Adds a floor; its row is the last one.
  mutating func add(_ floor: Floor) { floors.append(floor) }

  /// Sets a floor anew; minus infinity asks nothing.
  mutating func setFloor(_ index: Int, lower: Double) { floors[index].lower = lower }

  /// The entries of the chosen columns, with costs, bounds and all rows.
  func content(of columns: [Int], costs: [Double], lower: [Double], upper: [Double]) -> LinearModel.Content {
    var content = LinearModel.Content()
    content.rowLower = rowLower + floors.map(\.lower)
    content.rowUpper = rowUpper + floors.map { _ in .infinity }
    for column in columns {
      content.costs.append(costs[column])
      content.lower.append(lower[column])
      content.upper.append(upper[column])
      content.starts.append(Int32(content.indices.count))
      for place in Int(starts[column])..<Int(starts[column + 1]) {
        content.indices.append(indices[place])
        content.weights.append(weights[place])
      }
      for (index, floor) in floors.enumerated() where floor.weights[column] != 0 {
        content.indices.append(Int32(rowLower.count + index))
        content.weights.append(floor.weights[column])
      }
    }
    return content
  }

  /// What one unit of every column is worth at these prices of the rows: costs less prices, and the bound that
  /// proves.
  ///
  /// For any prices, no plan within the rows and bounds is worth more than `bound` (weak duality); so a proof never
  /// rests on the
  /// solver's tolerances, only on this sum.
  func priced(_ given: [Double], costs: [Double]?, lower: [Double], upper: [Double]) -> (bound: Double, worth: [Double])
  {
    var bound = 0.0
    var prices = given
    for row in 0..<rowCount {
      let isFloor = row >= rowLower.count
      let limit =
        prices[row] > 0
        ? (isFloor ? Double.infinity : rowUpper[row])
        : (isFloor ? floors[row - rowLower.count].lower : rowLower[row])
      if prices[row] == 0 { continue }
      if limit.isInfinite { prices[row] = 0 } else { bound += prices[row] * limit }
    }
    var worth = costs ?? Array(repeating: 0, count: columnCount)
    for column in 0..<columnCount {
      var value = worth[column]
      for place in Int(starts[column])..<Int(starts[column + 1]) {
        value -= prices[Int(indices[place])] * weights[place]
      }
      for (index, floor) in floors.enumerated() { value -= prices[rowLower.count + index] * floor.weights[column] }
      worth[column] = value
      bound += value > 0 ? value * upper[column] : value * lower[column]
    }
    return (bound, worth)
  }
}
