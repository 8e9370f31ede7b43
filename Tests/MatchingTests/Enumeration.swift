@testable import Matching

/// Tries every plan of a small instance, with the rules written once more.
enum Enumeration {
  static func subsets(of instance: PlacementInstance) -> [[Int]] {
    (0..<(1 << instance.pairs.count)).map { bits in instance.pairs.indices.filter { bits >> $0 & 1 == 1 } }
  }

  static func plans(of instance: PlacementInstance) -> [[Int]] { subsets(of: instance).filter { allows($0, instance) } }

  /// The best value of each stage under the floors before it.
  static func best(of instance: PlacementInstance, among plans: [[Int]]) -> [Int] {
    var kept = plans
    return instance.stages.map { stage in
      func measured(_ plan: [Int]) -> Int {
        let pairs = plan.map { instance.pairs[$0] }
        switch stage.measure {
        case .placed: return Set(pairs.map(\.choice.person)).count
        case .expectedCompletions: return pairs.map(\.completion).reduce(0, +)
        case .totalFit: return pairs.map(\.fit).reduce(0, +)
        case .worstFit: return pairs.map(\.fit).min() ?? 0
        }
      }
      let best = kept.map(measured).max() ?? 0
      let floor = best - (best * stage.slackPercent) / 100
      kept = kept.filter { measured($0) >= floor }
      return best
    }
  }

  private static func allows(_ plan: [Int], _ instance: PlacementInstance) -> Bool {
    let chosen = plan.map { instance.pairs[$0].choice }
    for fixed in instance.fixed where !chosen.contains(fixed) { return false }
    for barred in instance.barred where chosen.contains(barred) { return false }
    for (index, person) in instance.people.enumerated() {
      let own = chosen.filter { $0.person == index }.map(\.cohort)
      if own.count > person.places { return false }
      let slots = own.flatMap { Array(Set(instance.cohorts[$0].slots)) }
      if Set(slots).count < slots.count { return false }
    }
    for (index, cohort) in instance.cohorts.enumerated() {
      let members = chosen.filter { $0.cohort == index }.map(\.person)
      if members.isEmpty { continue }
      if members.count < cohort.min || members.count > cohort.max { return false }
      for limit in cohort.atMost {
        if members.filter({ instance.groups[limit.group].members.contains($0) }).count > limit.count { return false }
      }
      for share in cohort.atLeast {
        let inside = members.filter { instance.groups[share.group].members.contains($0) }.count
        if share.percent * members.count > 100 * inside { return false }
      }
      for two in instance.apart where members.contains(two.first) && members.contains(two.second) { return false }
    }
    return true
  }
}

/// Small invented instances that touch every rule, drawn from a seed.
enum RandomInstances {
  static func instance(seed: UInt64) throws -> PlacementInstance { try PlacementInstance(draft(seed: seed)) }

  static func draft(seed: UInt64) -> DeclaredInstance {
    var lottery = Lottery(seed &+ 77)
    var draft = DeclaredInstance()
    let people = (0..<3 + lottery.next(below: 4)).map { "p\($0)" }
    let cohorts = (0..<2 + lottery.next(below: 2)).map { "c\($0)" }
    draft.people = people.map { DeclaredInstance.Person(id: $0, places: lottery.next(below: 4)) }
    draft.groups = ["a", "b"].map { name in
      DeclaredInstance.Group(name: name, members: people.filter { _ in lottery.next(below: 2) == 0 })
    }
    draft.cohorts = cohorts.map { cohort(id: $0, &lottery) }
    // Few different completions, as one house has, or many.
    let isCoarse = lottery.next(below: 2) == 0
    for person in people {
      for cohort in cohorts where draft.pairs.count < 10 && lottery.next(below: 100) < 65 {
        draft.pairs.append(
          DeclaredInstance.Pair(
            person: person, cohort: cohort, fit: 1 + lottery.next(below: 9),
            completion: isCoarse ? 800 + 50 * lottery.next(below: 3) : lottery.next(below: 1001)))
      }
    }
    for _ in 0..<lottery.next(below: 3) {
      let (first, second) = (lottery.next(below: people.count), lottery.next(below: people.count))
      if first != second { draft.apart.append(DeclaredInstance.Group(members: [people[first], people[second]])) }
    }
    for _ in 0..<lottery.next(below: 4) where !draft.pairs.isEmpty {
      let pair = draft.pairs[lottery.next(below: draft.pairs.count)]
      if lottery.next(below: 3) == 0 {
        draft.barred.append(DeclaredInstance.Pair(person: pair.person, cohort: pair.cohort))
      } else {
        draft.fixed.append(DeclaredInstance.Pair(person: pair.person, cohort: pair.cohort))
      }
    }
    for _ in 0..<lottery.next(below: 4) {
      let measure = PlacementInstance.Measure.allCases[lottery.next(below: 4)]
      let slack = [0, 0, 1, 25, 50, 100][lottery.next(below: 6)]
      draft.stages.append(PlacementInstance.Stage(measure, slackPercent: slack))
    }
    return draft
  }

  private static func cohort(id: String, _ lottery: inout Lottery) -> DeclaredInstance.Cohort {
    let least = 1 + lottery.next(below: 3)
    var cohort = DeclaredInstance.Cohort(id: id, min: least, max: least + lottery.next(below: 4))
    cohort.slots = ["Mon-1", "Tue-1", "Wed-1"].filter { _ in lottery.next(below: 3) == 0 }
    if lottery.next(below: 3) == 0 {
      cohort.atMost = [DeclaredInstance.GroupRule(group: "a", number: lottery.next(below: 3))]
    }
    if lottery.next(below: 3) == 0 {
      let percent = [0, 20, 33, 40, 50, 51, 67, 80, 100][lottery.next(below: 9)]
      cohort.atLeast = [DeclaredInstance.GroupRule(group: "b", number: percent)]
    }
    return cohort
  }
}
