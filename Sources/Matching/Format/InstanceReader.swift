extension DeclaredInstance {
  /// Reads the text of a `bekal.placement/1` file (UTF-8). Throws `FormatRefusal` with line and key.
  package init(json bytes: [UInt8]) throws {
    var json = StrictJSON(bytes)
    var draft = DeclaredInstance()
    try json.object(
      ["format", "people", "cohorts", "pairs", "stages"], optional: ["groups", "apart", "fixed", "barred"]
    ) { json, key in
      switch key {
      case 0: try json.format(PlacementInstance.format)
      case 1: try json.list { json in draft.people.append(try json.person()) }
      case 2: try json.list { json in draft.cohorts.append(try json.cohort()) }
      case 3: try json.list { json in draft.pairs.append(try json.pair()) }
      case 4: try json.list { json in draft.stages.append(try json.goal()) }
      case 5: try json.names { json, name in draft.groups.append(try json.group(name)) }
      case 6: try json.list { json in draft.apart.append(try json.apart()) }
      case 7: try json.list { json in draft.fixed.append(try json.choice()) }
      case _: try json.list { json in draft.barred.append(try json.choice()) }
      }
    }
    try json.end()
    self = draft
  }
}

extension PlacementInstance {
  /// Reads the text of a `bekal.placement/1` file (UTF-8). Throws `FormatRefusal` with line and key.
  package init(json bytes: [UInt8]) throws { try self.init(DeclaredInstance(json: bytes)) }
}

extension StrictJSON {
  private static let most = PlacementInstance.most

  fileprivate mutating func person() throws -> DeclaredInstance.Person {
    var person = DeclaredInstance.Person()
    try object(["id", "places"]) { json, key in
      if key == 0 { person.id = try json.name() } else { person.places = try json.integer(0...Self.most) }
      person.line = person.line ?? json.line
    }
    return person
  }

  fileprivate mutating func cohort() throws -> DeclaredInstance.Cohort {
    var cohort = DeclaredInstance.Cohort()
    try object(["id", "min", "max"], optional: ["slots", "atMost", "atLeast"]) { json, key in
      cohort.line = cohort.line ?? json.line
      switch key {
      case 0: cohort.id = try json.name()
      case 1: cohort.min = try json.integer(1...Self.most)
      case 2: cohort.max = try json.integer(1...Self.most)
      case 3: try json.list { json in cohort.slots.append(try json.name()) }
      case 4: try json.list { json in cohort.atMost.append(try json.rule("count", 0...Self.most)) }
      case _: try json.list { json in cohort.atLeast.append(try json.rule("percent", 0...100)) }
      }
    }
    return cohort
  }

  private mutating func rule(_ number: String, _ range: ClosedRange<Int>) throws -> DeclaredInstance.GroupRule {
    var rule = DeclaredInstance.GroupRule()
    try object(["group", number]) { json, key in
      if key == 0 { rule.group = try json.name() } else { rule.number = try json.integer(range) }
      rule.line = json.line
    }
    return rule
  }

  fileprivate mutating func pair() throws -> DeclaredInstance.Pair {
    var pair = DeclaredInstance.Pair()
    try object(["person", "cohort", "fit", "completion"]) { json, key in
      switch key {
      case 0: pair.person = try json.name()
      case 1: pair.cohort = try json.name()
      case 2: pair.fit = try json.integer(1...100)
      case _: pair.completion = try json.integer(0...1000)
      }
      pair.line = pair.line ?? json.line
    }
    return pair
  }

  mutating func choice() throws -> DeclaredInstance.Pair {
    var pair = DeclaredInstance.Pair()
    try object(["person", "cohort"]) { json, key in
      if key == 0 { pair.person = try json.name() } else { pair.cohort = try json.name() }
      pair.line = pair.line ?? json.line
    }
    return pair
  }

  fileprivate mutating func group(_ name: String) throws -> DeclaredInstance.Group {
    var group = DeclaredInstance.Group(name: name, line: line)
    try list { json in group.members.append(try json.name()) }
    return group
  }

  fileprivate mutating func apart() throws -> DeclaredInstance.Group {
    let group = try group("")
    guard group.members.count == 2 else { throw refusal(.notTwoPeople) }
    return group
  }
}
