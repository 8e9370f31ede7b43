/// A proposed placement and what is proven of it: the format `bekal.placement.result/1` as a value.
package struct PlacementResult: Equatable, Sendable {
  static let format = "bekal.placement.result/1"

  /// How far the search came.
  package typealias Status = SearchStatus
  /// A stage as found.
  package typealias Stage = ReachedStage<PlacementInstance.Measure>

  /// A person placed in a cohort.
  package struct Placement: Equatable, Sendable {
    package let person: String
    package let cohort: String

    /// The person and the cohort of these ids.
    package init(person: String, cohort: String) {
      self.person = person
      self.cohort = cohort
    }
  }

  /// Fixed decisions that cannot hold together, none to be left out, and the rules they break.
  package struct Conflict: Equatable, Sendable {
    package let fixed: [Placement]
    package let rules: [String]

    /// Decisions and rules that break each other.
    package init(fixed: [Placement], rules: [String]) {
      self.fixed = fixed
      self.rules = rules
    }
  }

  package let status: Status
  /// Sorted by person, then cohort, by UTF-8 bytes.
  package let placements: [Placement]
  package let stages: [Stage]
  package let conflict: Conflict?

  /// A result as given.
  package init(status: Status, placements: [Placement], stages: [Stage], conflict: Conflict? = nil) {
    self.status = status
    self.placements = placements
    self.stages = stages
    self.conflict = conflict
  }
}

extension PlacementResult.Placement: Comparable {
  package static func == (left: Self, right: Self) -> Bool {
    ByteOrderedName(left.person) == ByteOrderedName(right.person)
      && ByteOrderedName(left.cohort) == ByteOrderedName(right.cohort)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (ByteOrderedName(left.person), ByteOrderedName(left.cohort)) < (
      ByteOrderedName(right.person), ByteOrderedName(right.cohort)
    )
  }
}

extension PlacementResult {
  /// Reads the text of a `bekal.placement.result/1` file (UTF-8). Throws `FormatRefusal` with line and key.
  package init(json bytes: [UInt8]) throws {
    var json = StrictJSON(bytes)
    var status = Status.optimal
    var placements: [Placement] = []
    var stages: [Stage] = []
    var conflict: Conflict?
    try json.object(["format", "status", "placements", "stages"], optional: ["conflict"]) { json, key in
      switch key {
      case 0: try json.format(Self.format)
      case 1: status = try json.status()
      case 2: try json.list { json in placements.append(try json.placement()) }
      case 3: try json.list { json in stages.append(try json.reached()) }
      case _: conflict = try json.conflict()
      }
    }
    try json.end()
    self.init(status: status, placements: placements, stages: stages, conflict: conflict)
  }

  /// The text of the file: one placement and one stage a line, the same bytes for the same result.
  package var json: String {
    var parts = [
      "  \"format\": \(JSONText.quoted(Self.format))", "  \"status\": \(JSONText.quoted(status.rawValue))",
      "  \"placements\": \(JSONText.list(placements.map(JSONText.placement)))",
      "  \"stages\": \(JSONText.list(stages.map(JSONText.stage)))",
    ]
    if let conflict {
      let fixed = JSONText.list(conflict.fixed.map(JSONText.placement), indent: "    ")
      let rules = JSONText.list(conflict.rules.map(JSONText.quoted), indent: "    ")
      parts.append("  \"conflict\": {\n    \"fixed\": \(fixed),\n    \"rules\": \(rules)\n  }")
    }
    return "{\n\(parts.joined(separator: ",\n"))\n}\n"
  }
}

extension StrictJSON {
  fileprivate mutating func placement() throws -> PlacementResult.Placement {
    let pair = try choice()
    return PlacementResult.Placement(person: pair.person, cohort: pair.cohort)
  }

  fileprivate mutating func conflict() throws -> PlacementResult.Conflict {
    var fixed: [PlacementResult.Placement] = []
    var rules: [String] = []
    try object(["fixed", "rules"]) { json, key in
      if key == 0 {
        try json.list { json in fixed.append(try json.placement()) }
      } else {
        try json.list { json in rules.append(try json.name()) }
      }
    }
    return PlacementResult.Conflict(fixed: fixed, rules: rules)
  }
}
