/// Writes JSON without an encoder, so that the same value is always the same bytes.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  static func list(_ items: [String], indent: String = "  ") -> String {
    items.isEmpty ? "[]" : "[\n\(indent)  \(items.joined(separator: ",\n\(indent)  "))\n\(indent)]"
  }

  static func object(_ members: [(String, String)]) -> String {
    "{ \(members.map { "\(quoted($0)): \($1)" }.joined(separator: ", ")) }"
  }

  static func placement(_ placement: PlacementResult.Placement) -> String {
    object([("person", quoted(placement.person)), ("cohort", quoted(placement.cohort))])
  }
}

extension PlacementInstance {
  /// The text of a `bekal.placement/1` file: the same bytes for the same instance.
  package var json: String {
    let people = people.map { JSONText.object([("id", JSONText.quoted($0.id)), ("places", String($0.places))]) }
    let groups = groups.map { group in
      let members = group.members.map { JSONText.quoted(self.people[$0].id) }
      return "\(JSONText.quoted(group.name)): [\(members.joined(separator: ", "))]"
    }
    let pairs = pairs.map { pair in
      let named = named(pair.choice)
      return JSONText.object([
        ("person", JSONText.quoted(named.person)), ("cohort", JSONText.quoted(named.cohort)), ("fit", String(pair.fit)),
        ("completion", String(pair.completion)),
      ])
    }
    let apart = apart.map {
      "[\(JSONText.quoted(self.people[$0.first].id)), \(JSONText.quoted(self.people[$0.second].id))]"
    }
    let stages = stages.map(JSONText.goal)
    let groupText = groups.isEmpty ? "{}" : "{\n    \(groups.joined(separator: ",\n    "))\n  }"
    let parts = [
      ("format", JSONText.quoted(Self.format)), ("people", JSONText.list(people)),
      ("cohorts", JSONText.list(cohorts.map(text))), ("groups", groupText), ("pairs", JSONText.list(pairs)),
      ("apart", JSONText.list(apart)), ("fixed", JSONText.list(fixed.map { JSONText.placement(named($0)) })),
      ("barred", JSONText.list(barred.map { JSONText.placement(named($0)) })), ("stages", JSONText.list(stages)),
    ]
    return "{\n\(parts.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n"))\n}\n"
  }

  private func text(_ cohort: Cohort) -> String {
    let slots = cohort.slots.map(JSONText.quoted).joined(separator: ", ")
    let atMost = cohort.atMost.map {
      JSONText.object([("group", JSONText.quoted(groups[$0.group].name)), ("count", String($0.count))])
    }
    let atLeast = cohort.atLeast.map {
      JSONText.object([("group", JSONText.quoted(groups[$0.group].name)), ("percent", String($0.percent))])
    }
    return JSONText.object([
      ("id", JSONText.quoted(cohort.id)), ("min", String(cohort.min)), ("max", String(cohort.max)),
      ("slots", "[\(slots)]"), ("atMost", "[\(atMost.joined(separator: ", "))]"),
      ("atLeast", "[\(atLeast.joined(separator: ", "))]"),
    ])
  }
}
