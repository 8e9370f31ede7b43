/// Who may be placed where: the format `bekal.placement/1` as a value, with people, cohorts and groups named by their
/// index.
package struct PlacementInstance: Equatable, Sendable {
  static let format = "bekal.placement/1"
  /// No number of the format is above this.
  static let most = 1_000_000_000

  /// A person and how many cohorts they may take at once.
  package struct Person: Equatable, Sendable {
    package let id: String
    package let places: Int

    /// A person who may take `places` cohorts at once.
    package init(id: String, places: Int) {
      self.id = id
      self.places = places
    }
  }

  /// At most `count` members of a group.
  package struct Limit: Equatable, Sendable {
    package let group: Int
    package let count: Int
  }

  /// At least `percent` (0 to 100) of the members belong to a group.
  package struct Share: Equatable, Sendable {
    package let group: Int
    package let percent: Int

    /// A share of the group of that index, in percent.
    package init(group: Int, percent: Int) {
      self.group = group
      self.percent = percent
    }
  }

  /// A cohort: it stays closed, or takes `min` to `max` people.
  package struct Cohort: Equatable, Sendable {
    package let id: String
    package let min: Int
    package let max: Int
    package let slots: [String]
    package let atMost: [Limit]
    package let atLeast: [Share]

    /// A cohort of `min` to `max` people.
    package init(id: String, min: Int, max: Int, slots: [String], atMost: [Limit], atLeast: [Share]) {
      self.id = id
      self.min = min
      self.max = max
      self.slots = slots
      self.atMost = atMost
      self.atLeast = atLeast
    }
  }

  /// A named group of people.
  package struct Group: Equatable, Sendable {
    package let name: String
    package let members: [Int]

    /// A group of the people of these indices.
    package init(name: String, members: [Int]) {
      self.name = name
      self.members = members
    }
  }

  /// A person in a cohort.
  package struct Choice: Hashable, Sendable {
    package let person: Int
    package let cohort: Int

    /// The person and the cohort of these indices.
    package init(person: Int, cohort: Int) {
      self.person = person
      self.cohort = cohort
    }
  }

  /// An eligible pair: `fit` 1 to 100, `completion` in thousandths.
  package struct Pair: Equatable, Sendable {
    package let choice: Choice
    package let fit: Int
    package let completion: Int

    /// A pair that may be chosen.
    package init(choice: Choice, fit: Int, completion: Int) {
      self.choice = choice
      self.fit = fit
      self.completion = completion
    }
  }

  /// Two people who are never in one cohort.
  package struct Apart: Hashable, Sendable {
    package let first: Int
    package let second: Int

    /// The two people of these indices.
    package init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// What is maximised in turn.
  package enum Measure: String, CaseIterable, Codable, Sendable {
    case placed, expectedCompletions, totalFit, worstFit
  }

  /// A stage of the goals.
  package typealias Stage = StageGoal<Measure>

  package var people: [Person]
  package var cohorts: [Cohort]
  package var groups: [Group]
  package var pairs: [Pair]
  package var apart: [Apart]
  package var fixed: [Choice]
  package var barred: [Choice]
  package var stages: [Stage]

  /// An instance whose indices all exist.
  package init(
    people: [Person], cohorts: [Cohort], groups: [Group], pairs: [Pair], apart: [Apart], fixed: [Choice],
    barred: [Choice], stages: [Stage]
  ) {
    self.people = people
    self.cohorts = cohorts
    self.groups = groups
    self.pairs = pairs
    self.apart = apart
    self.fixed = fixed
    self.barred = barred
    self.stages = stages
  }
}

extension PlacementInstance {
  /// The index of the person of that id, by bytes.
  package func person(_ id: String) -> Int? { people.firstIndex { ByteOrderedName($0.id) == ByteOrderedName(id) } }

  /// The index of the cohort of that id, by bytes.
  package func cohort(_ id: String) -> Int? { cohorts.firstIndex { ByteOrderedName($0.id) == ByteOrderedName(id) } }

  /// A choice as its two ids.
  package func named(_ choice: Choice) -> PlacementResult.Placement {
    PlacementResult.Placement(person: people[choice.person].id, cohort: cohorts[choice.cohort].id)
  }

  /// The value of a measure for these chosen pairs.
  package func value(of measure: Measure, for chosen: [Pair]) -> Int {
    switch measure {
    case .placed: Set(chosen.map(\.choice.person)).count
    case .expectedCompletions: chosen.reduce(0) { $0 + $1.completion }
    case .totalFit: chosen.reduce(0) { $0 + $1.fit }
    case .worstFit: chosen.map(\.fit).min() ?? 0
    }
  }
}
