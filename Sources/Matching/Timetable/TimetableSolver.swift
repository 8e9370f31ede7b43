import Language
import Optimiser

extension PlacementSolver {
  /// The best timetable of an instance, proven as far as the time allowed. `language` is that of the rules.
  package func solve(
    _ instance: TimetableInstance, language: Language = .indonesian, progress: (TimetableResult) -> Void = { _ in }
  ) throws -> TimetableResult {
    try solve(TimetableIndex(instance), language: language, progress: progress)
  }

  /// The best timetable; with `asked`, the best that holds a session in a slot.
  func solve(
    _ index: TimetableIndex, asked: (session: Int, slot: Int)? = nil, language: Language,
    progress: (TimetableResult) -> Void = { _ in }
  ) throws -> TimetableResult {
    let conflict = TimetableConflict.find(index)
    if conflict != nil || asked.map({ !index.allows($0.session, in: $0.slot) }) ?? false {
      var result = TimetableResult()
      result.status = .infeasible
      result.conflict = conflict?.worded(index, in: language)
      return result
    }
    let program = TimetableProgram(index, asked: asked)
    let solution = try run(program.program, seconds: seconds) { progress(program.result($0, language)) }
    return program.result(solution, language)
  }
}

extension TimetableIndex {
  /// Whether a session may be asked for in a slot: a held one only where it stands.
  fileprivate func allows(_ session: Int, in slot: Int) -> Bool {
    isHeld[session] ? current[session]?.slot == slot : fits(session, slot)
  }
}

extension TimetableProgram {
  /// The result of a solution.
  func result(_ solution: Solution, _ language: Language) -> TimetableResult {
    var result = TimetableResult()
    let plan = plan(solution.values.isEmpty ? program.columns.map { _ in 0 } : solution.values)
    guard solution.status != .infeasible, let spots = plan.spots() else {
      result.status = .infeasible
      return result
    }
    result.stages = zip(index.instance.stages, solution.stages).enumerated().map { place, stage in
      // A session may have come back to its current spot by chance: the last stage says what the plan reaches.
      let isLast = place == solution.stages.count - 1
      let value = isLast ? max(stage.1.value, index.value(of: stage.0.measure, spots)) : stage.1.value
      let bound = max(value, stage.1.bound)
      return TimetableResult.Stage(measure: stage.0.measure, value: value, bound: bound, proven: value == bound)
    }
    let isProven = solution.status == .optimal || (!result.stages.isEmpty && result.stages.allSatisfy(\.proven))
    result.status = isProven ? .optimal : .limit
    func sorted(_ sessions: some Sequence<Int>) -> [Int] {
      sessions.sorted {
        ByteOrderedName(index.instance.sessions[$0].id) < ByteOrderedName(index.instance.sessions[$1].id)
      }
    }
    result.schedule = sorted(spots.keys).compactMap { session in spots[session].map { index.lesson(session, $0) } }
    result.unscheduled = sorted(index.instance.sessions.indices.filter { spots[$0] == nil }).map {
      TimetableResult.LeftOut(
        session: index.instance.sessions[$0].id, rule: TimetableWords.whyLeftOut($0, plan, language))
    }
    return result
  }
}
