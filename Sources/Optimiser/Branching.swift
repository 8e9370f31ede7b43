/// Branch and bound over some columns, every bound by our own sums; at its best where the relaxation is nearly whole.
///
/// What the relaxation leaves open is decided in this order:
/// 1. Columns that much hangs on (`decidesFirst`).
/// 2. How many columns of one weight a floor gets. Many exchanges of people mend a floor equally well: deciding one
///    person moves the fraction to the next, deciding the number ends all of them at once.
/// 3. Any other column.
final class Branching {
  /// Further from a whole number than this is open.
  static let fraction = 1e-6

  /// What is still possible in a part of the search: bounds of the columns and of the counting rows.
  fileprivate struct Box {
    var lower: [Double]
    var upper: [Double]
    var least: [Double]
    var most: [Double]
  }

  /// A bound of a column or of a counting row, set by the search.
  fileprivate enum Decision {
    case column(Int, atLeast: Double)
    case columnAtMost(Int, Double)
    case count(Int, atLeast: Double)
    case countAtMost(Int, Double)
  }

  /// A part of the search that waits, and what no plan in it can exceed.
  private struct Waiting {
    let decisions: [Decision]
    let ceiling: Double
  }

  private let model: LinearModel
  private var matrix: Matrix
  private let costs: [Double]
  private let decidesFirst: [Int]
  private let counts: Range<Int>
  private let value: ([Double]) -> Int?
  private(set) var nodesLeft: Int
  private let deadline: Deadline
  private let stopsAtFirst: Bool
  private var best: Double
  private var root = Box(lower: [], upper: [], least: [], most: [])
  private var rootBound = Double.infinity
  private var rootWorth: [Double] = []
  private var waiting: [Waiting] = []
  /// The best plan found, better than the value to beat.
  private(set) var found: [Double]?
  /// What no plan can exceed in the parts left unsearched; minus infinity if there are none.
  private(set) var boundOfRest = -Double.infinity

  /// Prepares a search for a plan worth more than `best`, or if that is nil, for any plan.
  ///
  /// `floors` are the rows to be counted, `value` confirms a plan in whole numbers and says what it is worth.
  init(
    _ library: SolverLibrary, _ matrix: Matrix, floors: Range<Int>, costs: [Double], decidesFirst: [Int],
    above best: Int?, nodes: Int, deadline: Deadline, value: @escaping ([Double]) -> Int?
  ) throws {
    model = try LinearModel(library)
    self.matrix = matrix
    self.costs = costs
    self.decidesFirst = decidesFirst
    self.best = best.map(Double.init) ?? -.infinity
    stopsAtFirst = best == nil
    nodesLeft = nodes
    self.deadline = deadline
    self.value = value
    for floor in floors {
      let weights = matrix.row(floor)
      let kinds = Self.weights(of: floor, in: matrix)
      guard kinds.count > 1 else { continue }
      self.matrix.add(kinds.map { kind in weights.map { $0 == kind ? 1 : 0 } }, lower: -.infinity, upper: .infinity)
    }
    counts = matrix.rowCount..<self.matrix.rowCount
  }

  /// The different weights of a row. Where they are many, exchanges differ too much for counting to end them.
  static func weights(of row: Int, in matrix: Matrix) -> [Double] { Set(matrix.row(row)).subtracting([0]).sorted() }

  /// Searches within these bounds: down from the most promising part until nothing better is below, then again.
  func run(lower: [Double], upper: [Double]) throws {
    model.set("presolve", "off")
    try model.pass(matrix, costs: costs.map { -$0 }, lower: lower, upper: upper, whole: false)
    root = Box(lower: lower, upper: upper, least: counts.map { _ in -.infinity }, most: counts.map { _ in .infinity })
    waiting = [Waiting(decisions: [], ceiling: .infinity)]
    while let next = waiting.indices.max(by: { waiting[$0].ceiling < waiting[$1].ceiling }), !isOver {
      descend(from: waiting.remove(at: next))
    }
    for part in waiting { leave(part.ceiling) }
  }

  private var isOver: Bool { nodesLeft <= 0 || deadline.secondsLeft <= 0 || (stopsAtFirst && found != nil) }

  /// What a better plan may give up under this bound; below 0 there is none: values are whole.
  private func room(under bound: Double) -> Double { bound - (best + 1) + StagedSearch.roundOff }

  /// Goes down to the half nearer to the relaxation, again and again; the other halves wait.
  private func descend(from part: Waiting) {
    var ceiling = part.ceiling
    var decisions = part.decisions
    var box = decisions.reduce(into: root.without(rootWorth, beyond: room(under: rootBound))) { $0.keep($1) }
    while room(under: ceiling) >= 0 {
      guard !isOver else { return leave(ceiling) }
      nodesLeft -= 1
      guard let (bound, worth, columns) = relaxed(box, ceiling) else { return }
      if decisions.isEmpty { (rootBound, rootWorth) = (bound, worth) }
      guard room(under: bound) >= 0 else { return }
      guard let (near, far) = halves(columns) else { return take(columns, bound: bound) }
      box = box.without(worth, beyond: room(under: bound))
      waiting.append(Waiting(decisions: decisions + [far], ceiling: bound))
      decisions.append(near)
      box.keep(near)
      ceiling = bound
    }
  }

  /// The relaxation of a part; nil if nothing is in it or nothing is known of it.
  private func relaxed(_ box: Box, _ ceiling: Double) -> (bound: Double, worth: [Double], columns: [Double])? {
    // Bounds cross where a decision meets a column that no better plan moves.
    guard zip(box.lower, box.upper).allSatisfy({ $0 <= $1 }) else { return nil }
    model.setBounds(box.lower, box.upper)
    model.setRows(from: counts.lowerBound, box.least, box.most)
    matrix.bind(from: counts.lowerBound, box.least, box.most)
    switch model.run(seconds: deadline.secondsLeft) {
    case .optimal:
      let answer = model.answer()
      let priced = matrix.priced(answer.rowDuals.map { -$0 }, costs: costs, lower: box.lower, upper: box.upper)
      return (priced.bound, priced.worth, answer.columns)
    case .infeasible where matrix.refuted(by: model.ray(), lower: box.lower, upper: box.upper): return nil
    case .infeasible, .limit, .other:
      leave(ceiling)
      return nil
    }
  }

  private func leave(_ ceiling: Double) {
    // What cannot hold anything better is no rest.
    if room(under: ceiling) >= 0 { boundOfRest = max(boundOfRest, ceiling) }
  }

  private func take(_ columns: [Double], bound: Double) {
    let plan = columns.map { $0.rounded() }
    guard let value = value(plan) else { return leave(bound) }
    if Double(value) > best {
      best = Double(value)
      found = plan
    }
    // The solver calls this plan the best of its part; where our own sums do not say so, it is no proof.
    if bound >= best + 1 - StagedSearch.roundOff { leave(bound) }
  }

  /// The two decisions about what is to be decided next, the one nearer to the relaxation first; nil if all is whole.
  private func halves(_ columns: [Double]) -> (Decision, Decision)? {
    func distance(_ value: Double) -> Double { abs(value - value.rounded()) }
    func widest(_ places: some Sequence<Int>, of values: [Double]) -> Int? {
      places.filter { distance(values[$0]) > Self.fraction }.max { distance(values[$0]) < distance(values[$1]) }
    }
    guard let any = widest(columns.indices, of: columns) else { return nil }
    let first = widest(decidesFirst, of: columns)
    let sums = matrix.sums(columns)
    if first == nil, let row = widest(counts, of: sums) {
      let (down, up) = (sums[row].rounded(.down), sums[row].rounded(.up))
      let count = row - counts.lowerBound
      let halves = (Decision.countAtMost(count, down), Decision.count(count, atLeast: up))
      return sums[row] - down < 0.5 ? halves : (halves.1, halves.0)
    }
    let column = first ?? any
    let (down, up) = (columns[column].rounded(.down), columns[column].rounded(.up))
    let halves = (Decision.columnAtMost(column, down), Decision.column(column, atLeast: up))
    return columns[column] - down < 0.5 ? halves : (halves.1, halves.0)
  }
}

extension Branching.Box {
  fileprivate mutating func keep(_ decision: Branching.Decision) {
    switch decision {
    case .column(let column, let least): lower[column] = max(lower[column], least)
    case .columnAtMost(let column, let most): upper[column] = min(upper[column], most)
    case .count(let count, let least): self.least[count] = max(self.least[count], least)
    case .countAtMost(let count, let most): self.most[count] = min(self.most[count], most)
    }
  }

  /// The part in which each column that would give up more than `room` stands at its bound.
  func without(_ worth: [Double], beyond room: Double) -> Self {
    var part = self
    for column in worth.indices where abs(worth[column]) > room {
      let side = worth[column] > 0 ? upper[column] : lower[column]
      part.lower[column] = side
      part.upper[column] = side
    }
    return part
  }
}
