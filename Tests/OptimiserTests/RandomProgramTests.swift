@testable import Optimiser
import Testing

/// Small invented programs, and what trying every plan gives.
enum RandomPrograms {
  /// Numbers drawn from a seed (SplitMix64).
  struct Draw {
    var state: UInt64

    mutating func callAsFunction(_ range: ClosedRange<Int>) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return range.lowerBound + Int((mixed ^ (mixed >> 31)) % UInt64(range.count))
    }
  }

  static func program(seed: Int) -> IntegerProgram {
    var draw = Draw(state: UInt64(seed))
    let count = draw(4...8)
    let columns = (0..<count).map { _ in
      let upper = [0, 1, 1, 1, 1, 2][draw(0...5)]
      let isFixed = draw(0...19) == 0
      return IntegerProgram.Column(lower: isFixed ? min(upper, 1) : 0, upper: upper, decidesFirst: draw(0...4) == 0)
    }
    func terms(_ weights: ClosedRange<Int>, share: Int, _ draw: inout Draw) -> [IntegerProgram.Term] {
      (0..<count).compactMap { column in
        let weight = draw(weights)
        return draw(1...100) <= share && weight != 0 ? IntegerProgram.Term(column, weight) : nil
      }
    }
    let rows = (0..<draw(2...6)).map { _ in
      let terms = terms(-2...3, share: 60, &draw)
      let lower = draw(0...5) == 0 ? draw(0...1) : nil
      return IntegerProgram.Row(lower: lower, upper: draw(0...4), terms, seldomBinds: draw(0...2) == 0)
    }
    let stages = (0..<draw(1...4)).map { _ in
      let slack = [0, 0, 1, 10, 50, 100][draw(0...5)]
      // Few different weights, as completions have, or many.
      let sum = draw(0...1) == 0 ? terms(1...3, share: 90, &draw) : terms(0...40, share: 90, &draw)
      let worst = terms(1...6, share: 90, &draw)
      return IntegerProgram.Stage(draw(0...2) == 0 ? .worst(worst, guide: sum) : .sum(sum), slackPercent: slack)
    }
    return IntegerProgram(columns: columns, rows: rows, stages: stages)
  }

  /// The best value of each stage under the floors before it; nil if no plan holds.
  static func best(of program: IntegerProgram) -> [Int]? {
    var plans: [[Int]] = [[]]
    for column in program.columns {
      plans = plans.flatMap { plan in
        column.lower > column.upper ? [] : (column.lower...column.upper).map { plan + [$0] }
      }
    }
    plans = plans.filter { program.holds($0) }
    guard !plans.isEmpty else { return nil }
    return program.stages.map { stage in
      let best = plans.map { stage.measure.value(of: $0) }.max() ?? 0
      plans = plans.filter { stage.measure.value(of: $0) >= stage.floor(of: best) }
      return best
    }
  }
}

@Suite(.enabled(if: Optimiser.library().path != nil, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
struct RandomProgramTests {
  /// Limits so narrow that small programs go every way: columns priced and brought in, searches widened step by step,
  /// branching that gives up, floors too various to count.
  private static let narrow: [SearchLimits] = {
    var pricing = SearchLimits()
    pricing.columnsOfRelaxation = 1
    pricing.promisingPerRow = 1
    pricing.columnsBrought = 1
    pricing.columnsOfSmallProgram = 0
    pricing.columnsOfFirstSearch = 1
    pricing.nodesOfGlance = 1
    var givingUp = pricing
    givingUp.nodesOfBranching = 2
    var notCounting = pricing
    notCounting.weightsPerFloor = 0
    return [SearchLimits(), pricing, givingUp, notCounting]
  }()

  @Test(arguments: 0..<400)
  func `small programs reach what trying every plan reaches, whichever way the search goes`(seed: Int) throws {
    let program = RandomPrograms.program(seed: seed)
    let best = RandomPrograms.best(of: program)
    for (index, limits) in Self.narrow.enumerated() {
      let solution = try Optimiser.solveInProcess(program, seconds: 20, limits: limits)
      guard let best else {
        #expect(solution == Solution(status: .infeasible, values: [], stages: []), "way \(index)")
        continue
      }
      #expect(solution.status == .optimal, "way \(index)")
      #expect(solution.stages.map(\.value) == best, "way \(index)")
      #expect(solution.stages.allSatisfy(\.proven) && program.holds(solution.values), "way \(index)")
      for (stage, value) in zip(program.stages, best) {
        #expect(stage.measure.value(of: solution.values) >= stage.floor(of: value), "way \(index)")
      }
    }
  }
}
