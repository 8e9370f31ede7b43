/// Columns in the order in which a search should take them: first the relaxation's plan, then those that give up least.
struct Ranking {
  /// Columns among which a plan is searched, all others standing at their bounds.
  struct Part {
    let columns: [Int]
    let costs: [Double]
    let lower: [Double]
    let upper: [Double]
    /// No plan that uses what was left out is worth more than the relaxation less this.
    let gap: Double
  }

  private let costs: [Double]
  private let worth: [Double]
  private let lower: [Double]
  private let upper: [Double]
  private let inPlan: [Bool]
  /// The columns that are not in the relaxation's plan, those that give up least first.
  private let others: [Int]

  /// How many columns stand outside the relaxation's plan.
  var size: Int { others.count }

  init(costs: [Double], worth: [Double], values: [Double], lower: [Double], upper: [Double]) {
    self.costs = costs
    self.worth = worth
    self.lower = lower
    self.upper = upper
    inPlan = values.map { $0 > 1e-9 }
    let inPlan = inPlan
    // Equals are taken from all over the program, not from its beginning.
    others = worth.indices.filter { upper[$0] > 0 && !inPlan[$0] }.sorted {
      (abs(worth[$0]), Self.scattered($0)) < (abs(worth[$1]), Self.scattered($1))
    }
  }

  private static func scattered(_ column: Int) -> UInt64 { UInt64(column) &* 0x9E37_79B9_7F4A_7C15 }

  /// How many of the others must be taken so that each one left out gives up more than this.
  func count(within gap: Double) -> Int {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if abs(worth[others[middle]]) <= gap { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The relaxation's plan, the first of the others, and whatever `keeping` holds; all else stands at its bound.
  func part(_ count: Int, keeping: [Int]?) -> Part {
    var partLower = lower
    var partUpper = upper
    for column in others.dropFirst(count) {
      // What is worth nothing but rounding stands at its lower bound.
      let side = worth[column] > Relaxation.tolerance ? upper[column] : lower[column]
      if keeping.map({ Double($0[column]) == side }) ?? true {
        partLower[column] = side
        partUpper[column] = side
      }
    }
    let columns = worth.indices.filter { partUpper[$0] > 0 }
    let gap = count < others.count ? abs(worth[others[count]]) : .infinity
    return Part(columns: columns, costs: costs, lower: partLower, upper: partUpper, gap: gap)
  }
}
