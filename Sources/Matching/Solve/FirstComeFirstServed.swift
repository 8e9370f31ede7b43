/// What offices do today: first come first served.
///
/// 1. What is fixed stands first.
/// 2. People come in file order; each takes listed pairs by highest fit, ties by cohort id, while every rule but
/// `min` holds.
/// 3. Cohorts left under `min` are closed and the run is repeated.
struct FirstComeFirstServed {
  private let instance: PlacementInstance
  private let barred: Set<PlacementInstance.Choice>
  private let groupsOfPerson: [Set<Int>]
  private let apartFrom: [[Int]]
  private let slots: [Set<ByteOrderedName>]
  private var members: [[Int]]
  private var taken: [[Int]]

  private init(_ instance: PlacementInstance) {
    self.instance = instance
    barred = Set(instance.barred)
    var groups = Array(repeating: Set<Int>(), count: instance.people.count)
    for (index, group) in instance.groups.enumerated() { for person in group.members { groups[person].insert(index) } }
    groupsOfPerson = groups
    var apart = Array(repeating: [Int](), count: instance.people.count)
    for two in instance.apart {
      apart[two.first].append(two.second)
      apart[two.second].append(two.first)
    }
    apartFrom = apart
    slots = instance.cohorts.map { Set($0.slots.map(ByteOrderedName.init)) }
    members = Array(repeating: [], count: instance.cohorts.count)
    taken = Array(repeating: [], count: instance.people.count)
  }

  /// The chosen pairs, by their place in the list; nil if what is fixed leaves the queue no way.
  static func run(_ instance: PlacementInstance) -> [Int]? {
    let places = Dictionary(uniqueKeysWithValues: instance.pairs.enumerated().map { ($1.choice, $0) })
    let cohorts = instance.cohorts.map { ByteOrderedName($0.id) }
    var wishes = Array(repeating: [Int](), count: instance.people.count)
    for (index, pair) in instance.pairs.enumerated() { wishes[pair.choice.person].append(index) }
    for person in wishes.indices {
      wishes[person].sort { left, right in
        let (one, other) = (instance.pairs[left], instance.pairs[right])
        return one.fit != other.fit ? one.fit > other.fit : cohorts[one.choice.cohort] < cohorts[other.choice.cohort]
      }
    }
    var closed: Set<Int> = []
    while true {
      var queue = FirstComeFirstServed(instance)
      var chosen: [Int] = []
      for choice in Set(instance.fixed).sorted(by: { ($0.person, $0.cohort) < ($1.person, $1.cohort) }) {
        guard let pair = places[choice], !closed.contains(choice.cohort), queue.allowsFixed(choice) else { return nil }
        queue.take(choice)
        chosen.append(pair)
      }
      for pair in wishes.lazy.flatMap(\.self) {
        let choice = instance.pairs[pair].choice
        guard !closed.contains(choice.cohort), queue.allows(choice) else { continue }
        queue.take(choice)
        chosen.append(pair)
      }
      let short = instance.cohorts.indices.filter {
        !queue.members[$0].isEmpty && queue.members[$0].count < instance.cohorts[$0].min
      }
      if short.isEmpty { return queue.sharesHold ? chosen.sorted() : nil }
      closed.formUnion(short)
    }
  }

  private mutating func take(_ choice: PlacementInstance.Choice) {
    members[choice.cohort].append(choice.person)
    taken[choice.person].append(choice.cohort)
  }

  private func allowsFixed(_ choice: PlacementInstance.Choice) -> Bool { fits(choice) }

  private func allows(_ choice: PlacementInstance.Choice) -> Bool {
    fits(choice)
      && instance.cohorts[choice.cohort].atLeast.allSatisfy {
        holds($0, among: members[choice.cohort] + [choice.person])
      }
  }

  private func fits(_ choice: PlacementInstance.Choice) -> Bool {
    let cohort = instance.cohorts[choice.cohort]
    let inside = members[choice.cohort]
    guard !barred.contains(choice), !inside.contains(choice.person), inside.count < cohort.max else { return false }
    guard taken[choice.person].count < instance.people[choice.person].places else { return false }
    guard taken[choice.person].allSatisfy({ slots[$0].isDisjoint(with: slots[choice.cohort]) }) else { return false }
    guard apartFrom[choice.person].allSatisfy({ !inside.contains($0) }) else { return false }
    return cohort.atMost.allSatisfy { limit in
      !groupsOfPerson[choice.person].contains(limit.group)
        || inside.count { groupsOfPerson[$0].contains(limit.group) } < limit.count
    }
  }

  private func holds(_ share: PlacementInstance.Share, among people: [Int]) -> Bool {
    share.percent * people.count <= 100 * people.count { groupsOfPerson[$0].contains(share.group) }
  }

  private var sharesHold: Bool {
    zip(instance.cohorts, members).allSatisfy { cohort, people in
      cohort.atLeast.allSatisfy { holds($0, among: people) }
    }
  }
}
