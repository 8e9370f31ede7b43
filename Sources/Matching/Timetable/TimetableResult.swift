/// A proposed timetable and what is proven of it: the format `bekal.timetable.result/1` as a value.
package struct TimetableResult: Equatable, Sendable {
  static let format = "bekal.timetable.result/1"

  /// A stage as found.
  package typealias Stage = ReachedStage<TimetableInstance.Measure>

  /// A session left out, and the rule that stops it.
  package struct LeftOut: Equatable, Sendable {
    package let session: String
    package let rule: String
  }

  /// Held sessions that cannot stay together, none to be left out, and the rules they break.
  package struct Conflict: Equatable, Sendable {
    package let held: [String]
    package let rules: [String]
  }

  package var status = SearchStatus.optimal
  /// Sorted by session, by UTF-8 bytes.
  package var schedule: [TimetableInstance.Lesson] = []
  package var stages: [Stage] = []
  package var unscheduled: [LeftOut] = []
  package var conflict: Conflict?

  /// An empty result.
  init() {}
}

extension TimetableResult {
  /// Reads the text of a `bekal.timetable.result/1` file (UTF-8). Throws `FormatRefusal` with line and key.
  package init(json bytes: [UInt8]) throws {
    var json = StrictJSON(bytes)
    var result = TimetableResult()
    try json.object(["format", "status", "schedule", "stages", "unscheduled"], optional: ["conflict"]) { json, key in
      switch key {
      case 0: try json.format(Self.format)
      case 1: result.status = try json.status()
      case 2: try json.list { json in result.schedule.append(try json.lesson()) }
      case 3: try json.list { json in result.stages.append(try json.reached()) }
      case 4: try json.list { json in result.unscheduled.append(try json.leftOut()) }
      case _: result.conflict = try json.timetableConflict()
      }
    }
    try json.end()
    self = result
  }

  /// The text of the file: one lesson and one stage a line, the same bytes for the same result.
  package var json: String {
    let left = unscheduled.map {
      JSONText.object([("session", JSONText.quoted($0.session)), ("rule", JSONText.quoted($0.rule))])
    }
    var parts = [
      "  \"format\": \(JSONText.quoted(Self.format))", "  \"status\": \(JSONText.quoted(status.rawValue))",
      "  \"schedule\": \(JSONText.list(schedule.map(JSONText.lesson)))",
      "  \"stages\": \(JSONText.list(stages.map(JSONText.stage)))", "  \"unscheduled\": \(JSONText.list(left))",
    ]
    if let conflict {
      let held = JSONText.list(conflict.held.map(JSONText.quoted), indent: "    ")
      let rules = JSONText.list(conflict.rules.map(JSONText.quoted), indent: "    ")
      parts.append("  \"conflict\": {\n    \"held\": \(held),\n    \"rules\": \(rules)\n  }")
    }
    return "{\n\(parts.joined(separator: ",\n"))\n}\n"
  }
}

extension StrictJSON {
  fileprivate mutating func leftOut() throws -> TimetableResult.LeftOut {
    var (session, rule) = ("", "")
    try object(["session", "rule"]) { json, key in
      if key == 0 { session = try json.name() } else { rule = try json.name() }
    }
    return TimetableResult.LeftOut(session: session, rule: rule)
  }

  fileprivate mutating func timetableConflict() throws -> TimetableResult.Conflict {
    var (held, rules): ([String], [String]) = ([], [])
    try object(["held", "rules"]) { json, key in
      try json.list { json in
        if key == 0 { held.append(try json.name()) } else { rules.append(try json.name()) }
      }
    }
    return TimetableResult.Conflict(held: held, rules: rules)
  }
}
