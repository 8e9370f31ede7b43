import Language
/// Why a person got this place and not that one, and what each other place would cost the others.
package struct PlacementExplanation: Equatable, Sendable {
  /// What stands between a person and a cohort in the plan as it is.
  package enum Barrier: Equatable, Sendable {
    case noPlaces
    case placesTaken([String])
    case sameSlot(slot: String, cohort: String)
    case closed(min: Int, listed: Int)
    case full(max: Int)
    case groupFull(group: String, count: Int)
    case shareWouldBreak(group: String, percent: Int)
    case apartFrom(String)
    case belowWorstFit(Int)
  }

  /// A stage with and without the wish.
  package struct Change: Equatable, Sendable {
    package let measure: PlacementInstance.Measure
    package let now: Int
    package let then: Int
  }

  /// What granting one wish would mean for the best plan.
  package enum Price: Equatable, Sendable {
    /// No plan keeps all rules and decisions with it; the rules in words.
    case impossible([String])
    /// The best plan with the pair fixed; `proven` if every stage is. Who would lose a place they now hold.
    case plan([Change], losing: [PlacementResult.Placement], proven: Bool)
    /// The time ran out before any plan was found.
    case unknown
  }

  /// One cohort for this person.
  package enum Answer: Equatable, Sendable {
    case placed(fit: Int, completion: Int, isFixed: Bool)
    case notListed
    case barred
    case eligible(fit: Int, completion: Int, barriers: [Barrier], price: Price)
  }

  /// Re-solving for one wish takes so many seconds at most.
  package static let secondsForPrice = 3.0

  package let person: String
  /// One entry a cohort, in the order of the instance.
  package let answers: [Entry]

  /// The answer for one cohort.
  package struct Entry: Equatable, Sendable {
    package let cohort: String
    package let answer: Answer
  }
}

extension PlacementExplanation {
  /// Explains a result to a person; `cohort` asks about one cohort only (indices of the instance).
  package init(
    of result: PlacementResult, in instance: PlacementInstance, person: Int, cohort asked: Int? = nil,
    by solver: PlacementSolver, language: Language, progress: (String) -> Void = { _ in }
  ) throws {
    let context = PersonContext(instance: instance, result: result, chosen: instance.chosen(in: result), person: person)
    self.person = instance.people[person].id
    var answers: [Entry] = []
    for cohort in instance.cohorts.indices where asked.map({ $0 == cohort }) ?? true {
      let choice = PlacementInstance.Choice(person: person, cohort: cohort)
      let id = instance.cohorts[cohort].id
      let answer: Answer
      if let pair = instance.pairs.first(where: { $0.choice == choice }) {
        if context.chosen.contains(pair) {
          answer = .placed(fit: pair.fit, completion: pair.completion, isFixed: instance.fixed.contains(choice))
        } else if instance.barred.contains(choice) {
          answer = .barred
        } else {
          progress(id)
          answer = .eligible(
            fit: pair.fit, completion: pair.completion, barriers: context.barriers(pair),
            price: try context.price(of: choice, by: solver, language: language))
        }
      } else {
        answer = .notListed
      }
      answers.append(Entry(cohort: id, answer: answer))
    }
    self.answers = answers
  }
}

/// The plan as one person meets it.
private struct PersonContext {
  let instance: PlacementInstance
  let result: PlacementResult
  let chosen: [PlacementInstance.Pair]
  let person: Int

  func barriers(_ pair: PlacementInstance.Pair) -> [PlacementExplanation.Barrier] {
    let cohort = instance.cohorts[pair.choice.cohort]
    let members = chosen.filter { $0.choice.cohort == pair.choice.cohort }.map(\.choice.person)
    var barriers = ownBarriers(cohort)
    if members.isEmpty {
      let listed = instance.pairs.count { $0.choice.cohort == pair.choice.cohort }
      barriers.append(.closed(min: cohort.min, listed: listed))
    }
    if members.count >= cohort.max { barriers.append(.full(max: cohort.max)) }
    for limit in cohort.atMost {
      let group = Set(instance.groups[limit.group].members)
      if group.contains(person), members.count(where: group.contains) >= limit.count {
        barriers.append(.groupFull(group: instance.groups[limit.group].name, count: limit.count))
      }
    }
    for share in cohort.atLeast {
      let group = Set(instance.groups[share.group].members)
      if share.percent * (members.count + 1) > 100 * (members + [person]).count(where: group.contains) {
        barriers.append(.shareWouldBreak(group: instance.groups[share.group].name, percent: share.percent))
      }
    }
    for other in members where instance.apart.contains(where: { Set([$0.first, $0.second]) == [person, other] }) {
      barriers.append(.apartFrom(instance.people[other].id))
    }
    let worst = zip(instance.stages, result.stages).filter { $0.0.measure == .worstFit }.map {
      $0.0.floor(of: $0.1.value)
    }
    if let worst = worst.max(), pair.fit < worst { barriers.append(.belowWorstFit(worst)) }
    return barriers
  }

  private func ownBarriers(_ cohort: PlacementInstance.Cohort) -> [PlacementExplanation.Barrier] {
    let own = chosen.filter { $0.choice.person == person }.map { instance.cohorts[$0.choice.cohort] }
    let places = instance.people[person].places
    if places == 0 { return [.noPlaces] }
    let taken: [PlacementExplanation.Barrier] = own.count >= places ? [.placesTaken(own.map(\.id))] : []
    return taken
      + own.compactMap { other in
        let slots = Set(other.slots.map(ByteOrderedName.init))
        return cohort.slots.first { slots.contains(ByteOrderedName($0)) }.map { .sameSlot(slot: $0, cohort: other.id) }
      }
  }

  func price(
    of choice: PlacementInstance.Choice, by solver: PlacementSolver, language: Language
  ) throws -> PlacementExplanation.Price {
    var wished = instance
    wished.fixed.append(choice)
    let quick = PlacementSolver(
      means: solver.means, seconds: PlacementExplanation.secondsForPrice, lottery: solver.lottery)
    let then = try quick.solve(wished, language: language)
    if let conflict = then.conflict { return .impossible(conflict.rules) }
    guard !then.stages.isEmpty || instance.stages.isEmpty else { return .unknown }
    let changes = zip(result.stages, then.stages).map {
      PlacementExplanation.Change(measure: $0.measure, now: $0.value, then: $1.value)
    }
    let kept = Set(then.placements.map { ByteOrderedName($0.person) })
    let losing = result.placements.filter { !kept.contains(ByteOrderedName($0.person)) }
    return .plan(changes, losing: losing, proven: then.status == .optimal)
  }
}
