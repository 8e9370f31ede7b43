/// Reads the rules anew, without the solver's program, and says where a result breaks them.
package enum PlacementChecker {
  /// One breach of a rule or of the format's promises.
  package enum Breach: Equatable, Sendable {
    case unknownPerson(String)
    case unknownCohort(String)
    case repeated(PlacementResult.Placement)
    case unsorted(PlacementResult.Placement)
    case notListed(PlacementResult.Placement)
    case tooManyPlaces(person: String, taken: Int, places: Int)
    case sameSlot(person: String, slot: String, cohorts: [String])
    case underMin(cohort: String, members: Int, min: Int)
    case overMax(cohort: String, members: Int, max: Int)
    case overLimit(cohort: String, group: String, members: Int, count: Int)
    case underShare(cohort: String, group: String, members: Int, of: Int, percent: Int)
    case apartTogether(first: String, second: String, cohort: String)
    case fixedMissing(PlacementResult.Placement)
    case barredChosen(PlacementResult.Placement)
    case stagesDiffer(expected: [PlacementInstance.Measure], found: [PlacementInstance.Measure])
    case boundBelowValue(stage: Int, value: Int, bound: Int)
    case provenWrong(stage: Int)
    case belowFloor(stage: Int, floor: Int, measured: Int)
    case lastNotReached(value: Int, measured: Int)
    case aboveBound(stage: Int, bound: Int, measured: Int)
    case statusWrong(PlacementResult.Status)
    case infeasibleWithPlan
    case conflictMissing
    case conflictUnexpected
    case conflictNotFixed(PlacementResult.Placement)
    case conflictEmpty
    case nothingFoundWithoutFixed
  }

  /// All breaches of a result, in the order of the rules; none if it may be believed.
  package static func breaches(of result: PlacementResult, against instance: PlacementInstance) -> [Breach] {
    let reading = Reading(instance, result)
    if result.status == .infeasible { return reading.refusals() }
    var breaches = reading.breachesOfList() + reading.breachesOfPeople()
    breaches += reading.breachesOfCohorts() + reading.breachesOfApart()
    if result.placements.isEmpty, result.stages.isEmpty, result.status == .limit {
      // Nothing was found: that is possible only where something is fixed.
      return instance.fixed.isEmpty && !instance.stages.isEmpty ? breaches + [.nothingFoundWithoutFixed] : breaches
    }
    breaches += reading.breachesOfDecisions() + reading.breachesOfStages()
    if result.conflict != nil { breaches.append(.conflictUnexpected) }
    return breaches
  }
}

/// One reading of a result; everything by name, so that it shares nothing with the program that was solved.
private struct Reading {
  typealias Breach = PlacementChecker.Breach

  private let instance: PlacementInstance
  private let result: PlacementResult
  private var chosen: [PlacementInstance.Pair] = []
  private var cohortsOf: [ByteOrderedName: [PlacementInstance.Cohort]] = [:]
  private var membersOf: [ByteOrderedName: [ByteOrderedName]] = [:]
  private let chosenNames: Set<[ByteOrderedName]>
  private let listed: [[ByteOrderedName]: PlacementInstance.Pair]
  private let people: [ByteOrderedName: PlacementInstance.Person]
  private let known: [ByteOrderedName: PlacementInstance.Cohort]

  init(_ instance: PlacementInstance, _ result: PlacementResult) {
    self.instance = instance
    self.result = result
    people = Dictionary(instance.people.map { (ByteOrderedName($0.id), $0) }) { first, _ in first }
    known = Dictionary(instance.cohorts.map { (ByteOrderedName($0.id), $0) }) { first, _ in first }
    listed = Dictionary(instance.pairs.map { (Reading.key(instance.named($0.choice)), $0) }) { first, _ in first }
    chosenNames = Set(result.placements.map(Reading.key))
    for key in chosenNames {
      if let pair = listed[key] { chosen.append(pair) }
      if let cohort = known[key[1]] { cohortsOf[key[0], default: []].append(cohort) }
      membersOf[key[1], default: []].append(key[0])
    }
  }

  private static func key(_ placement: PlacementResult.Placement) -> [ByteOrderedName] {
    [ByteOrderedName(placement.person), ByteOrderedName(placement.cohort)]
  }

  func breachesOfList() -> [Breach] {
    var breaches: [Breach] = []
    for (index, placement) in result.placements.enumerated() {
      if people[ByteOrderedName(placement.person)] == nil { breaches.append(.unknownPerson(placement.person)) }
      if known[ByteOrderedName(placement.cohort)] == nil { breaches.append(.unknownCohort(placement.cohort)) }
      if listed[Self.key(placement)] == nil { breaches.append(.notListed(placement)) }
      guard index > 0 else { continue }
      let before = result.placements[index - 1]
      if before == placement { breaches.append(.repeated(placement)) }
      if placement < before { breaches.append(.unsorted(placement)) }
    }
    return breaches
  }

  func breachesOfPeople() -> [Breach] {
    var breaches: [Breach] = []
    for person in instance.people {
      let own = cohortsOf[ByteOrderedName(person.id)] ?? []
      if own.count > person.places {
        breaches.append(.tooManyPlaces(person: person.id, taken: own.count, places: person.places))
      }
      var bySlot: [ByteOrderedName: [String]] = [:]
      for cohort in own {
        for slot in Set(cohort.slots.map(ByteOrderedName.init)) { bySlot[slot, default: []].append(cohort.id) }
      }
      for (slot, cohorts) in bySlot.sorted(by: { $0.key < $1.key }) where cohorts.count > 1 {
        let names = cohorts.sorted { ByteOrderedName($0) < ByteOrderedName($1) }
        breaches.append(.sameSlot(person: person.id, slot: slot.text, cohorts: names))
      }
    }
    return breaches
  }

  func breachesOfCohorts() -> [Breach] {
    instance.cohorts.flatMap { cohort -> [Breach] in
      let members = membersOf[ByteOrderedName(cohort.id)] ?? []
      guard !members.isEmpty else { return [] }
      var breaches: [Breach] = []
      if members.count < cohort.min {
        breaches.append(.underMin(cohort: cohort.id, members: members.count, min: cohort.min))
      }
      if members.count > cohort.max {
        breaches.append(.overMax(cohort: cohort.id, members: members.count, max: cohort.max))
      }
      for limit in cohort.atMost {
        let inside = count(members, in: limit.group)
        if inside > limit.count {
          let group = instance.groups[limit.group].name
          breaches.append(.overLimit(cohort: cohort.id, group: group, members: inside, count: limit.count))
        }
      }
      for share in cohort.atLeast {
        let inside = count(members, in: share.group)
        if share.percent * members.count > 100 * inside {
          let group = instance.groups[share.group].name
          breaches.append(
            .underShare(
              cohort: cohort.id, group: group, members: inside, of: members.count, percent: share.percent))
        }
      }
      return breaches
    }
  }

  private func count(_ members: [ByteOrderedName], in group: Int) -> Int {
    let inside = Set(instance.groups[group].members.map { ByteOrderedName(instance.people[$0].id) })
    return members.count { inside.contains($0) }
  }

  func breachesOfApart() -> [Breach] {
    instance.apart.flatMap { two -> [Breach] in
      let (first, second) = (instance.people[two.first].id, instance.people[two.second].id)
      let shared = (cohortsOf[ByteOrderedName(first)] ?? []).filter {
        chosenNames.contains([ByteOrderedName(second), ByteOrderedName($0.id)])
      }
      return shared.map { .apartTogether(first: first, second: second, cohort: $0.id) }
    }
  }

  func breachesOfDecisions() -> [Breach] {
    let missing = Set(instance.fixed).map { instance.named($0) }.filter { !chosenNames.contains(Self.key($0)) }
    let barred = Set(instance.barred).map { instance.named($0) }.filter { chosenNames.contains(Self.key($0)) }
    return missing.sorted().map { .fixedMissing($0) } + barred.sorted().map { .barredChosen($0) }
  }

  func breachesOfStages() -> [Breach] {
    let expected = instance.stages.map(\.measure)
    let found = result.stages.map(\.measure)
    guard expected == found else { return [.stagesDiffer(expected: expected, found: found)] }
    var breaches: [Breach] = []
    for (index, stage) in result.stages.enumerated() {
      let measured = instance.value(of: stage.measure, for: chosen)
      if stage.bound < stage.value {
        breaches.append(.boundBelowValue(stage: index + 1, value: stage.value, bound: stage.bound))
      }
      if stage.proven != (stage.bound == stage.value) { breaches.append(.provenWrong(stage: index + 1)) }
      if measured > stage.bound {
        breaches.append(.aboveBound(stage: index + 1, bound: stage.bound, measured: measured))
      }
      let least = instance.stages[index].floor(of: stage.value)
      if index == result.stages.count - 1 {
        if measured != stage.value { breaches.append(.lastNotReached(value: stage.value, measured: measured)) }
      } else if measured < least {
        breaches.append(.belowFloor(stage: index + 1, floor: least, measured: measured))
      }
    }
    let isProven = result.stages.allSatisfy { $0.bound == $0.value }
    if isProven != (result.status == .optimal) { breaches.append(.statusWrong(result.status)) }
    return breaches
  }

  /// What an answer "infeasible" must show.
  func refusals() -> [Breach] {
    var breaches: [Breach] = []
    if !result.placements.isEmpty || !result.stages.isEmpty { breaches.append(.infeasibleWithPlan) }
    // With nothing fixed the empty plan is always allowed.
    if instance.fixed.isEmpty { breaches.append(.statusWrong(.infeasible)) }
    guard let conflict = result.conflict else { return breaches + [.conflictMissing] }
    if conflict.fixed.isEmpty || conflict.rules.isEmpty { breaches.append(.conflictEmpty) }
    let fixed = Set(instance.fixed.map { Self.key(instance.named($0)) })
    return breaches + conflict.fixed.filter { !fixed.contains(Self.key($0)) }.map { .conflictNotFixed($0) }
  }
}
