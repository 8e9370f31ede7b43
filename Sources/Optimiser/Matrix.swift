/// Rows of whole weights over columns, kept by column.
struct Matrix {
  private(set) var starts: [Int32] = [0]
  private(set) var indices: [Int32] = []
  private(set) var weights: [Double] = []
  private(set) var rowLower: [Double]
  private(set) var rowUpper: [Double]

  var columnCount: Int { starts.count - 1 }
  var rowCount: Int { rowLower.count }

  /// The places of a column's entries.
  func entries(of column: Int) -> Range<Int> { Int(starts[column])..<Int(starts[column + 1]) }

  init(_ program: IntegerProgram) {
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

  private init(rowLower: [Double], rowUpper: [Double]) {
    self.rowLower = rowLower
    self.rowUpper = rowUpper
  }

  /// Some of the rows over some of the columns.
  func part(_ columns: [Int], rows: [Int]) -> Matrix {
    var part = Matrix(rowLower: rows.map { rowLower[$0] }, rowUpper: rows.map { rowUpper[$0] })
    var places = Array(repeating: Int32(-1), count: rowCount)
    for (place, row) in rows.enumerated() { places[row] = Int32(place) }
    for column in columns {
      for entry in entries(of: column) where places[Int(indices[entry])] >= 0 {
        part.indices.append(places[Int(indices[entry])])
        part.weights.append(weights[entry])
      }
      part.starts.append(Int32(part.indices.count))
    }
    return part
  }

  /// The rows that can be broken within these bounds of the columns.
  func breakable(lower: [Double], upper: [Double]) -> [Int] {
    var least = Array(repeating: 0.0, count: rowCount)
    var most = least
    for column in 0..<columnCount {
      for entry in entries(of: column) {
        let (one, other) = (weights[entry] * lower[column], weights[entry] * upper[column])
        least[Int(indices[entry])] += min(one, other)
        most[Int(indices[entry])] += max(one, other)
      }
    }
    return (0..<rowCount).filter { least[$0] < rowLower[$0] || most[$0] > rowUpper[$0] }
  }

  /// How many columns stand in each row.
  var sizes: [Int] { indices.reduce(into: Array(repeating: 0, count: rowCount)) { $0[Int($1)] += 1 } }

  /// Adds rows below the others, each given by the weight of every column.
  mutating func add(_ rows: [[Double]], lower: Double, upper: Double) {
    var whole = Matrix(rowLower: rowLower, rowUpper: rowUpper)
    for column in 0..<columnCount {
      whole.indices += indices[entries(of: column)]
      whole.weights += weights[entries(of: column)]
      for (index, row) in rows.enumerated() where row[column] != 0 {
        whole.indices.append(Int32(rowCount + index))
        whole.weights.append(row[column])
      }
      whole.starts.append(Int32(whole.indices.count))
    }
    whole.rowLower += rows.map { _ in lower }
    whole.rowUpper += rows.map { _ in upper }
    self = whole
  }

  /// Binds rows anew, from this one on.
  mutating func bind(from row: Int, _ lower: [Double], _ upper: [Double]) {
    rowLower.replaceSubrange(row..<row + lower.count, with: lower)
    rowUpper.replaceSubrange(row..<row + upper.count, with: upper)
  }

  /// The weights of a row, one a column.
  func row(_ row: Int) -> [Double] {
    (0..<columnCount).map { column in
      entries(of: column).first { indices[$0] == Int32(row) }.map { weights[$0] } ?? 0
    }
  }

  /// The weighted sums of the rows.
  func sums(_ values: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: rowCount)
    for column in 0..<columnCount where values[column] != 0 {
      for place in entries(of: column) { sums[Int(indices[place])] += weights[place] * values[column] }
    }
    return sums
  }

  /// What one unit of every column is worth at these prices of the rows: costs less prices, and the bound that proves.
  ///
  /// For any prices, no plan within the rows and bounds is worth more than `bound` (weak duality); so a proof never
  /// rests on the solver's tolerances, only on this sum.
  func priced(_ given: [Double], costs: [Double]?, lower: [Double], upper: [Double]) -> (bound: Double, worth: [Double])
  {
    var bound = 0.0
    var prices = given
    for row in 0..<rowCount where prices[row] != 0 {
      let limit = prices[row] > 0 ? rowUpper[row] : rowLower[row]
      if limit.isInfinite { prices[row] = 0 } else { bound += prices[row] * limit }
    }
    var worth = costs ?? Array(repeating: 0, count: columnCount)
    for column in 0..<columnCount {
      for place in entries(of: column) { worth[column] -= prices[Int(indices[place])] * weights[place] }
      bound += worth[column] > 0 ? worth[column] * upper[column] : worth[column] * lower[column]
    }
    return (bound, worth)
  }

  /// Whether these multipliers of the rows, of either sign, show that no plan keeps the rows and bounds.
  func refuted(by ray: [Double]?, lower: [Double], upper: [Double]) -> Bool {
    guard let ray else { return false }
    return [ray, ray.map { -$0 }].contains {
      priced($0, costs: nil, lower: lower, upper: upper).bound < -Relaxation.tolerance
    }
  }
}
