extension PlacementComparison {
  /// The comparison as JSON.
  var json: String {
    let lines = lines.map { line in
      JSONText.object([
        ("measure", JSONText.quoted(line.measure.rawValue)), ("queue", String(line.queue)), ("plan", String(line.plan)),
        ("gain_per_thousand", line.gainPerThousand.map(String.init) ?? "null"),
      ])
    }
    return "{\n  \"status\": \(JSONText.quoted(status.rawValue)),\n  \"measures\": \(JSONText.list(lines))\n}"
  }
}

extension PlacementExplanation {
  /// The explanation as JSON.
  var json: String {
    let answers = answers.map { JSONText.object([("cohort", JSONText.quoted($0.cohort))] + Self.members($0.answer)) }
    return "{\n  \"person\": \(JSONText.quoted(person)),\n  \"answers\": \(JSONText.list(answers))\n}"
  }

  private static func members(_ answer: Answer) -> [(String, String)] {
    switch answer {
    case .notListed: return [("answer", "\"notListed\"")]
    case .barred: return [("answer", "\"barred\"")]
    case .placed(let fit, let completion, let isFixed):
      return [
        ("answer", "\"placed\""), ("fit", String(fit)), ("completion", String(completion)), ("fixed", String(isFixed)),
      ]
    case .eligible(let fit, let completion, let barriers, let price):
      let limits = barriers.map { JSONText.object(members($0)) }.joined(separator: ", ")
      return [
        ("answer", "\"eligible\""), ("fit", String(fit)), ("completion", String(completion)), ("limits", "[\(limits)]"),
        ("price", JSONText.object(members(price))),
      ]
    }
  }

  private static func members(_ barrier: Barrier) -> [(String, String)] {
    switch barrier {
    case .noPlaces: [("limit", "\"noPlaces\"")]
    case .placesTaken(let cohorts):
      [("limit", "\"placesTaken\""), ("cohorts", "[\(cohorts.map(JSONText.quoted).joined(separator: ", "))]")]
    case .sameSlot(let slot, let cohort):
      [("limit", "\"sameSlot\""), ("slot", JSONText.quoted(slot)), ("cohort", JSONText.quoted(cohort))]
    case .closed(let min, let listed):
      [("limit", "\"closed\""), ("min", String(min)), ("listed", String(listed))]
    case .full(let max): [("limit", "\"full\""), ("max", String(max))]
    case .groupFull(let group, let count):
      [("limit", "\"groupFull\""), ("group", JSONText.quoted(group)), ("count", String(count))]
    case .shareWouldBreak(let group, let percent):
      [("limit", "\"share\""), ("group", JSONText.quoted(group)), ("percent", String(percent))]
    case .apartFrom(let other): [("limit", "\"apart\""), ("person", JSONText.quoted(other))]
    case .belowWorstFit(let worst): [("limit", "\"worstFit\""), ("fit", String(worst))]
    }
  }

  private static func members(_ price: Price) -> [(String, String)] {
    switch price {
    case .unknown: return [("status", "\"unknown\"")]
    case .impossible(let rules):
      return [("status", "\"infeasible\""), ("rules", "[\(rules.map(JSONText.quoted).joined(separator: ", "))]")]
    case .plan(let changes, let losing, let isProven):
      let stages = changes.map {
        JSONText.object([
          ("measure", JSONText.quoted($0.measure.rawValue)), ("now", String($0.now)), ("then", String($0.then)),
        ])
      }
      return [
        ("status", isProven ? "\"optimal\"" : "\"limit\""), ("stages", "[\(stages.joined(separator: ", "))]"),
        ("losing", "[\(losing.map(JSONText.placement).joined(separator: ", "))]"),
      ]
    }
  }
}
