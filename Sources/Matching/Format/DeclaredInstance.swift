/// An instance with its names still to be looked up: what a file says, or what the rules of eligibility put together.
package struct DeclaredInstance: Equatable, Sendable {
  /// A person as declared.
  package struct Person: Equatable, Sendable {
    package var id = ""
    package var places = 0
    package var line: Int?

    /// A person; `line` is where it stands in a file.
    package init(id: String = "", places: Int = 0, line: Int? = nil) {
      self.id = id
      self.places = places
      self.line = line
    }
  }

  /// A limit on a group, by count or by percent.
  package struct GroupRule: Equatable, Sendable {
    package var group = ""
    package var number = 0
    package var line: Int?

    /// A limit; `number` is a count or a percent.
    package init(group: String = "", number: Int = 0, line: Int? = nil) {
      self.group = group
      self.number = number
      self.line = line
    }
  }

  /// A cohort as declared.
  package struct Cohort: Equatable, Sendable {
    package var id = ""
    package var min = 0
    package var max = 0
    package var slots: [String] = []
    package var atMost: [GroupRule] = []
    package var atLeast: [GroupRule] = []
    package var line: Int?

    /// A cohort; `line` is where it stands in a file.
    package init(
      id: String = "", min: Int = 0, max: Int = 0, slots: [String] = [], atMost: [GroupRule] = [],
      atLeast: [GroupRule] = [], line: Int? = nil
    ) {
      self.id = id
      self.min = min
      self.max = max
      self.slots = slots
      self.atMost = atMost
      self.atLeast = atLeast
      self.line = line
    }
  }

  /// A person and a cohort; `fit` and `completion` count in the list of pairs only.
  package struct Pair: Equatable, Sendable {
    package var person = ""
    package var cohort = ""
    package var fit = 0
    package var completion = 0
    package var line: Int?

    /// A pair; `line` is where it stands in a file.
    package init(person: String = "", cohort: String = "", fit: Int = 0, completion: Int = 0, line: Int? = nil) {
      self.person = person
      self.cohort = cohort
      self.fit = fit
      self.completion = completion
      self.line = line
    }
  }

  /// A named group, or two people apart (a group of two without a name).
  package struct Group: Equatable, Sendable {
    package var name = ""
    package var members: [String] = []
    package var line: Int?

    /// A group; `line` is where it stands in a file.
    package init(name: String = "", members: [String] = [], line: Int? = nil) {
      self.name = name
      self.members = members
      self.line = line
    }
  }

  package var people: [Person] = []
  package var cohorts: [Cohort] = []
  package var groups: [Group] = []
  package var pairs: [Pair] = []
  package var apart: [Group] = []
  package var fixed: [Pair] = []
  package var barred: [Pair] = []
  package var stages: [PlacementInstance.Stage] = []

  /// An empty draft.
  package init() {}
}

extension PlacementInstance {
  /// Looks up the names of a draft; refuses what is declared twice or nowhere, and numbers out of range.
  package init(_ draft: DeclaredInstance) throws {
    var finder = Finder()
    people = try draft.people.enumerated().map { index, person in
      let at = DraftPlace(person.line, "people[\(index)]")
      try finder.people.declare(person.id, as: index, .person, at.key("id"))
      return Person(id: person.id, places: try at.key("places").checked(person.places, 0...Self.most))
    }
    groups = try draft.groups.enumerated().map { index, group in
      let at = DraftPlace(group.line, "groups.\(group.name)")
      try finder.groups.declare(group.name, as: index, .group, at)
      return Group(
        name: group.name,
        members: try group.members.enumerated().map { try finder.people.index(of: $1, .person, at.item($0)) })
    }
    cohorts = try draft.cohorts.enumerated().map { index, cohort in
      let at = DraftPlace(cohort.line, "cohorts[\(index)]")
      try finder.cohorts.declare(cohort.id, as: index, .cohort, at.key("id"))
      return try finder.cohort(cohort, at: at)
    }
    var listed: Set<Choice> = []
    pairs = try draft.pairs.enumerated().map { index, pair in
      let at = DraftPlace(pair.line, "pairs[\(index)]")
      let choice = try finder.choice(pair, at: at)
      guard listed.insert(choice).inserted else {
        throw at.refusal(.listedTwice(.pair, "\(pair.person), \(pair.cohort)"))
      }
      return Pair(
        choice: choice, fit: try at.key("fit").checked(pair.fit, 1...100),
        completion: try at.key("completion").checked(pair.completion, 0...1000))
    }
    apart = try draft.apart.enumerated().map { try finder.apart($1, at: DraftPlace($1.line, "apart[\($0)]")) }
    fixed = try draft.fixed.enumerated().map { index, pair in
      let at = DraftPlace(pair.line, "fixed[\(index)]")
      let choice = try finder.choice(pair, at: at)
      guard listed.contains(choice) else {
        throw at.refusal(.fixedNotListed(person: pair.person, cohort: pair.cohort))
      }
      return choice
    }
    barred = try draft.barred.enumerated().map { index, pair in
      try finder.choice(pair, at: DraftPlace(pair.line, "barred[\(index)]"))
    }
    stages = draft.stages
  }
}

/// Looks names up by their bytes.
private struct Finder {
  var people = DeclaredNames()
  var cohorts = DeclaredNames()
  var groups = DeclaredNames()

  func choice(_ pair: DeclaredInstance.Pair, at: DraftPlace) throws -> PlacementInstance.Choice {
    PlacementInstance.Choice(
      person: try people.index(of: pair.person, .person, at.key("person")),
      cohort: try cohorts.index(of: pair.cohort, .cohort, at.key("cohort")))
  }

  func apart(_ two: DeclaredInstance.Group, at: DraftPlace) throws -> PlacementInstance.Apart {
    guard two.members.count == 2 else { throw at.refusal(.notTwoPeople) }
    let members = try two.members.enumerated().map { try people.index(of: $1, .person, at.item($0)) }
    guard members[0] != members[1] else { throw at.refusal(.apartFromSelf(two.members[0])) }
    return PlacementInstance.Apart(first: min(members[0], members[1]), second: max(members[0], members[1]))
  }

  func cohort(_ cohort: DeclaredInstance.Cohort, at: DraftPlace) throws -> PlacementInstance.Cohort {
    let least = try at.key("min").checked(cohort.min, 1...PlacementInstance.most)
    return PlacementInstance.Cohort(
      id: cohort.id, min: least, max: try at.key("max").checked(cohort.max, least...PlacementInstance.most),
      slots: cohort.slots,
      atMost: try cohort.atMost.enumerated().map { index, rule in
        let place = DraftPlace(rule.line, at.key("atMost").item(index).path)
        return PlacementInstance.Limit(
          group: try groups.index(of: rule.group, .group, place.key("group")),
          count: try place.key("count").checked(rule.number, 0...PlacementInstance.most))
      },
      atLeast: try cohort.atLeast.enumerated().map { index, rule in
        let place = DraftPlace(rule.line, at.key("atLeast").item(index).path)
        return PlacementInstance.Share(
          group: try groups.index(of: rule.group, .group, place.key("group")),
          percent: try place.key("percent").checked(rule.number, 0...100))
      })
  }
}
