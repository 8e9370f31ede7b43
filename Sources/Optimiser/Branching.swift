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

  private enum Open {
    case column(Int, Double)
    case count(Int, Double)
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

  /// Searches within these bounds.
  func run(lower: [Double], upper: [Double]) throws {
    model.set("presolve", "off")
    try model.pass(matrix, costs: costs.map { -$0 }, lower: lower, upper: upper, whole: false)
    let box = Box(
      lower: lower, upper: upper, least: counts.map { _ in -.infinity }, most: counts.map { _ in .infinity })
    try explore(box, within: .infinity)
  }

  /// Searches a part; `ceiling` is what is known of it.
  private func explore(_ part: Box, within ceiling: Double) throws {
    guard nodesLeft > 0, deadline.secondsLeft > 0, !(stopsAtFirst && found != nil) else { return leave(ceiling) }
    nodesLeft -= 1
    model.setBounds(part.lower, part.upper)
    model.setRows(from: counts.lowerBound, part.least, part.most)
    matrix.bind(from: counts.lowerBound, part.least, part.most)
    switch model.run(seconds: deadline.secondsLeft) {
    case .optimal: break
    case .infeasible: return matrix.refuted(by: model.ray(), lower: part.lower, upper: part.upper) ? () : leave(ceiling)
    case .limit, .other: return leave(ceiling)
    }
    let answer = model.answer()
    let (bound, worth) = matrix.priced(
      answer.rowDuals.map { -$0 }, costs: costs, lower: part.lower, upper: part.upper)
    // Less than a whole number above the best: nothing better is in here.
    let room = bound - (best + 1) + StagedSearch.roundOff
    guard room >= 0 else { return }
    guard let open = open(answer.columns) else { return take(answer.columns, bound: bound) }
    let (near, far) = halves(part.without(worth, beyond: room), open)
    try explore(near, within: bound)
    try explore(far, within: bound)
  }

  private func leave(_ ceiling: Double) { boundOfRest = max(boundOfRest, ceiling) }

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

  /// What to decide next; nil if all is whole.
  private func open(_ columns: [Double]) -> Open? {
    func distance(_ value: Double) -> Double { abs(value - value.rounded()) }
    func widest(_ places: some Sequence<Int>, of values: [Double]) -> Int? {
      places.filter { distance(values[$0]) > Self.fraction }.max { distance(values[$0]) < distance(values[$1]) }
    }
    guard let any = widest(columns.indices, of: columns) else { return nil }
    if let column = widest(decidesFirst, of: columns) { return .column(column, columns[column]) }
    let sums = matrix.sums(columns)
    if let row = widest(counts, of: sums) { return .count(row - counts.lowerBound, sums[row]) }
    return .column(any, columns[any])
  }

  /// The two parts of a part, the one nearer to the relaxation first.
  private func halves(_ part: Box, _ open: Open) -> (Box, Box) {
    var under = part
    var over = part
    let amount: Double
    switch open {
    case .column(let column, let value):
      amount = value
      under.upper[column] = value.rounded(.down)
      over.lower[column] = value.rounded(.up)
    case .count(let count, let value):
      amount = value
      under.most[count] = value.rounded(.down)
      over.least[count] = value.rounded(.up)
    }
    return amount - amount.rounded(.down) < 0.5 ? (under, over) : (over, under)
  }
}

extension Branching.Box {
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
