/// An integer program as a plain value: whole-number columns within bounds, rows that bind them, and stages solved
/// one after the other.
package struct IntegerProgram: Codable, Equatable, Sendable {
  /// One whole number to be chosen, `lower` to `upper`, both included.
  package struct Column: Codable, Equatable, Sendable {
    package let lower: Int
    package let upper: Int
    /// Whether much hangs on it (is a cohort open?): a search decides it before the others.
    package let decidesFirst: Bool

    /// A column with its bounds.
    package init(lower: Int, upper: Int, decidesFirst: Bool = false) {
      self.lower = lower
      self.upper = upper
      self.decidesFirst = decidesFirst
    }

    /// A yes or no.
    package static let binary = Column(lower: 0, upper: 1)
  }

  /// A weight on a column.
  package struct Term: Codable, Equatable, Sendable {
    package let column: Int
    package let weight: Int

    /// A weight on the column of that index.
    package init(_ column: Int, _ weight: Int) {
      self.column = column
      self.weight = weight
    }
  }

  /// A rule: the weighted sum lies between `lower` and `upper`; nil is no limit on that side. A column stands at most
  /// once in a row.
  package struct Row: Codable, Equatable, Sendable {
    package let lower: Int?
    package let upper: Int?
    package let terms: [Term]
    /// Whether it seldom binds: the relaxation takes it up only once it is broken.
    package let seldomBinds: Bool

    /// A row with its limits.
    package init(lower: Int? = nil, upper: Int? = nil, _ terms: [Term], seldomBinds: Bool = false) {
      self.lower = lower
      self.upper = upper
      self.terms = terms
      self.seldomBinds = seldomBinds
    }
  }

  /// What a stage maximises.
  package enum Measure: Codable, Equatable, Sendable {
    /// The weighted sum.
    case sum([Term])
    /// The least weight (1 or more) among the columns above 0, 0 if all are 0; `guide` is the sum followed while
    /// searching.
    case worst([Term], guide: [Term])
  }

  /// One stage: its best value, less the slack, binds every later stage.
  package struct Stage: Codable, Equatable, Sendable {
    package let measure: Measure
    package let slackPercent: Int
    /// A bound known beforehand; nil if none is.
    package let atMost: Int?

    /// A stage; `slackPercent` 0 to 100.
    package init(_ measure: Measure, slackPercent: Int = 0, atMost: Int? = nil) {
      self.measure = measure
      self.slackPercent = slackPercent
      self.atMost = atMost
    }

    /// What later stages must keep of a best value: `best - best * slackPercent / 100`, truncated toward zero.
    package func floor(of best: Int) -> Int { best - (best * slackPercent) / 100 }
  }

  package var columns: [Column]
  package var rows: [Row]
  package var stages: [Stage]
  /// Values of a plan to start from, one a column; it is used only if it keeps every row.
  package var start: [Int]?
  /// Whether all columns are searched at once: right where no column can be told to be of little use beforehand.
  package let searchesAll: Bool

  /// A program of these columns, rows and stages.
  package init(columns: [Column], rows: [Row], stages: [Stage], start: [Int]? = nil, searchesAll: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.stages = stages
    self.start = start
    self.searchesAll = searchesAll
  }
}

extension IntegerProgram.Measure {
  /// The measure of a plan, in whole numbers.
  package func value(of plan: [Int]) -> Int {
    switch self {
    case .sum(let terms): terms.reduce(0) { $0 + $1.weight * plan[$1.column] }
    case .worst(let terms, _): terms.lazy.filter { plan[$0.column] > 0 }.map(\.weight).min() ?? 0
    }
  }

  /// The greatest value that the bounds of the columns alone allow.
  func most(within columns: [IntegerProgram.Column]) -> Int {
    switch self {
    case .sum(let terms):
      terms.reduce(0) { $0 + max($1.weight * columns[$1.column].lower, $1.weight * columns[$1.column].upper) }
    case .worst(let terms, _):
      terms.lazy.filter { columns[$0.column].upper > 0 }.map(\.weight).max() ?? 0
    }
  }
}

extension IntegerProgram.Row {
  /// Whether the plan keeps this row, in whole numbers.
  func holds(in plan: [Int]) -> Bool {
    let sum = terms.reduce(0) { $0 + $1.weight * plan[$1.column] }
    if let lower, sum < lower { return false }
    if let upper, sum > upper { return false }
    return true
  }
}

extension IntegerProgram {
  /// Whether the plan keeps all bounds and rows, in whole numbers: what a solver says is believed only after this.
  package func holds(_ plan: [Int]) -> Bool {
    plan.count == columns.count
      && zip(plan, columns).allSatisfy { $0.1.lower <= $0.0 && $0.0 <= $0.1.upper }
      && rows.allSatisfy { $0.holds(in: plan) }
  }
}
