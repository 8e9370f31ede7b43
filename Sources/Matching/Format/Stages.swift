/// What is maximised in a stage, under a name of the format.
package typealias StageMeasure = RawRepresentable<String> & CaseIterable & Codable & Sendable & Equatable

/// A stage of the goals.
package struct StageGoal<Measure: StageMeasure>: Equatable, Sendable {
  package let measure: Measure
  package let slackPercent: Int

  /// A stage; `slackPercent` 0 to 100.
  package init(_ measure: Measure, slackPercent: Int = 0) {
    self.measure = measure
    self.slackPercent = slackPercent
  }

  /// What later stages must keep of a best value: `best - best * slackPercent / 100`, truncated toward zero.
  package func floor(of best: Int) -> Int { best - (best * slackPercent) / 100 }
}

/// How far a search came.
package enum SearchStatus: String, CaseIterable, Codable, Sendable {
  case optimal, limit, infeasible
}

/// The best value found at a stage, under the floors of the stages before, and what no plan can exceed.
package struct ReachedStage<Measure: StageMeasure>: Equatable, Codable, Sendable {
  package let measure: Measure
  package let value: Int
  package let bound: Int
  package let proven: Bool

  /// A stage as found; `proven` belongs to `value == bound`.
  package init(measure: Measure, value: Int, bound: Int, proven: Bool) {
    self.measure = measure
    self.value = value
    self.bound = bound
    self.proven = proven
  }
}

extension StrictJSON {
  mutating func format(_ expected: String) throws {
    guard try text() == expected else { throw refusal(.wrongFormat(expected: expected)) }
  }

  mutating func status() throws -> SearchStatus {
    let word = try text()
    guard let status = SearchStatus(rawValue: word) else { throw refusal(.unknownStatus(word)) }
    return status
  }

  private mutating func measure<Measure: StageMeasure>() throws -> Measure {
    let name = try text()
    guard let measure = Measure(rawValue: name) else {
      throw refusal(.unknownMeasure(name, known: Measure.allCases.map(\.rawValue)))
    }
    return measure
  }

  mutating func goal<Measure: StageMeasure>() throws -> StageGoal<Measure> {
    var measure: Measure?
    var slack = 0
    try object(["measure"], optional: ["slackPercent"]) { json, key in
      if key == 0 { measure = try json.measure() } else { slack = try json.integer(0...100) }
    }
    guard let measure else { throw refusal(.missingKey) }
    return StageGoal(measure, slackPercent: slack)
  }

  mutating func reached<Measure: StageMeasure>() throws -> ReachedStage<Measure> {
    var measure: Measure?
    var value = 0
    var bound = 0
    var proven = false
    try object(["measure", "value", "bound", "proven"]) { json, key in
      switch key {
      case 0: measure = try json.measure()
      case 1: value = try json.integer(0...Int.max)
      case 2: bound = try json.integer(0...Int.max)
      case _: proven = try json.truth()
      }
    }
    guard let measure else { throw refusal(.missingKey) }
    return ReachedStage(measure: measure, value: value, bound: bound, proven: proven)
  }
}

extension JSONText {
  static func goal<Measure: StageMeasure>(_ stage: StageGoal<Measure>) -> String {
    let slack = stage.slackPercent == 0 ? [] : [("slackPercent", String(stage.slackPercent))]
    return object([("measure", quoted(stage.measure.rawValue))] + slack)
  }

  static func stage<Measure: StageMeasure>(_ stage: ReachedStage<Measure>) -> String {
    object([
      ("measure", quoted(stage.measure.rawValue)), ("value", String(stage.value)), ("bound", String(stage.bound)),
      ("proven", String(stage.proven)),
    ])
  }
}
