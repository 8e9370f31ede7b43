import Optimiser

/// An instance as an integer program, and the way back from its columns to pairs.
package struct PlacementProgram {
  /// The program to solve.
  package private(set) var program: IntegerProgram
  /// The pair of each of the first columns, by its place in the instance; columns after these are auxiliary.
  private let pairs: [Int]
  private let instance: PlacementInstance

  /// Builds the program; `lottery` orders otherwise equal people, `start` is a known plan (places in the list of
  /// pairs).
  package init(_ instance: PlacementInstance, lottery: UInt64 = 0, start: [Int]? = nil) {
    self.instance = instance
    var builder = ProgramBuilder(instance, lottery: lottery)
    builder.build()
    pairs = builder.pairs
    program = IntegerProgram(columns: builder.columns, rows: builder.rows, stages: [])
    program.stages = instance.stages.map { builder.stage($0) }
    // The measures may have added columns and rows.
    program.columns = builder.columns
    program.rows = builder.rows
    if let start { program.start = builder.values(of: Set(start)) }
  }

  /// The chosen pairs of a solution, by their place in the instance.
  package func chosen(_ values: [Int]) -> [Int] {
    zip(pairs, values).filter { $0.1 > 0 }.map(\.0).sorted()
  }

  /// The result of a solution; an infeasible one still lacks its conflict.
  package func result(_ solution: Solution) -> PlacementResult {
    let status: PlacementResult.Status =
      switch solution.status {
      case .optimal: .optimal
      case .limit: .limit
      case .infeasible: .infeasible
      }
    let stages = zip(instance.stages, solution.stages).map {
      PlacementResult.Stage(measure: $0.measure, value: $1.value, bound: $1.bound, proven: $1.proven)
    }
    let placements = chosen(solution.values).map { instance.named(instance.pairs[$0].choice) }.sorted()
    return PlacementResult(status: status, placements: placements, stages: stages)
  }
}
