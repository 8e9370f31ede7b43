/// The plan beside what offices do today.
package struct PlacementComparison: Equatable, Codable, Sendable {
  /// One measure of both.
  package struct Line: Equatable, Codable, Sendable {
    package let measure: PlacementInstance.Measure
    package let queue: Int
    package let plan: Int

    /// By how many thousandths the plan is above the queue (below: negative); nil where the queue has 0.
    package var gainPerThousand: Int? { queue == 0 ? nil : ((plan - queue) * 1000) / queue }
  }

  package let lines: [Line]
  package let status: PlacementResult.Status

  /// Compares a result with the queue; nil where the queue finds no way because of what is fixed, or there is no
  /// plan. Those who sit already count in neither.
  package init?(
    _ instance: PlacementInstance, _ result: PlacementResult, apart seats: Set<PlacementInstance.Choice> = []
  ) {
    guard let served = FirstComeFirstServed.run(instance), result.status != .infeasible else { return nil }
    let queue = served.map { instance.pairs[$0] }.filter { !seats.contains($0.choice) }
    let plan = instance.chosen(in: result).filter { !seats.contains($0.choice) }
    status = result.status
    lines = PlacementInstance.Measure.allCases.map {
      Line(measure: $0, queue: instance.value(of: $0, for: queue), plan: instance.value(of: $0, for: plan))
    }
  }
}

extension PlacementInstance {
  /// The listed pairs that a result chose.
  package func chosen(in result: PlacementResult) -> [Pair] {
    let names = Set(result.placements.map { [ByteOrderedName($0.person), ByteOrderedName($0.cohort)] })
    return pairs.filter {
      names.contains([ByteOrderedName(people[$0.choice.person].id), ByteOrderedName(cohorts[$0.choice.cohort].id)])
    }
  }
}
