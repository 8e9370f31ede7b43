import Language
import Optimiser

/// Fixed decisions that cannot hold together under the rules, and the rules they break: neither can lose a member.
struct PlacementConflict: Equatable, Sendable {
  /// A rule that can be lifted by itself.
  enum Rule: Hashable, Sendable {
    case barred(PlacementInstance.Choice)
    case apart(PlacementInstance.Apart)
    case places(person: Int)
    case slot(String)
    case most(cohort: Int)
    case limit(cohort: Int, index: Int)
    case share(cohort: Int, index: Int)
    case least(cohort: Int)
  }

  let fixed: [PlacementInstance.Choice]
  let rules: [Rule]

  /// Finds one in an infeasible instance, by leaving out halves (Junker's QuickXplain).
  static func find(in instance: PlacementInstance, by solver: PlacementSolver) throws -> PlacementConflict {
    let probe = ConflictProbe(instance: instance, solver: solver, seconds: PlacementSolver.secondsForConflict)
    let decisions = Set(instance.fixed).sorted { instance.named($0) < instance.named($1) }
    let all = instance.rules(near: decisions)
    let fixed = try probe.smallest(of: decisions) { try probe.holds(fixed: $0, rules: all) }
    let near = instance.rules(near: fixed)
    let rules = try probe.smallest(of: near) { try probe.holds(fixed: fixed, rules: $0) }
    return PlacementConflict(fixed: fixed, rules: rules)
  }
}

/// Asks whether some decisions can hold under some rules.
private final class ConflictProbe {
  private let instance: PlacementInstance
  private let solver: PlacementSolver
  private let end: ContinuousClock.Instant

  init(instance: PlacementInstance, solver: PlacementSolver, seconds: Double) {
    self.instance = instance
    self.solver = solver
    end = .now + .seconds(seconds)
  }

  /// True if they can hold, or if time does not allow to know: then the conflict stays larger, but true.
  func holds(fixed: [PlacementInstance.Choice], rules: [PlacementConflict.Rule]) throws -> Bool {
    var relaxed = instance.keeping(rules)
    relaxed.fixed = fixed
    relaxed.stages = []
    if fixed.isEmpty || FirstComeFirstServed.run(relaxed) != nil { return true }
    let left = (end - .now) / .seconds(1)
    guard left > 0 else { return true }
    return try solver.run(PlacementProgram(relaxed).program, seconds: left).status != .infeasible
  }

  /// A smallest part of the members that already fails `holds`, where all of them together fail.
  func smallest<Member>(of members: [Member], holds: ([Member]) throws -> Bool) throws -> [Member] {
    func part(_ kept: [Member], changed: Bool, _ rest: [Member]) throws -> [Member] {
      if changed, try !holds(kept) { return [] }
      if rest.count <= 1 { return rest }
      let (near, far) = (Array(rest.prefix(rest.count / 2)), Array(rest.suffix(rest.count - rest.count / 2)))
      let ofFar = try part(kept + near, changed: true, far)
      let ofNear = try part(kept + ofFar, changed: !ofFar.isEmpty, near)
      return ofNear + ofFar
    }
    return try part([], changed: true, members)
  }
}

extension PlacementInstance {
  /// All rules that can be lifted, those that touch the decisions first.
  fileprivate func rules(near decisions: [Choice]) -> [PlacementConflict.Rule] {
    let touchedPeople = Set(decisions.map(\.person))
    let touchedCohorts = Set(decisions.map(\.cohort))
    var rules = Set(barred).sorted { ($0.person, $0.cohort) < ($1.person, $1.cohort) }.map {
      PlacementConflict.Rule.barred($0)
    }
    rules += Set(apart).sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { .apart($0) }
    rules += people.indices.map { .places(person: $0) }
    rules += Set(cohorts.lazy.flatMap(\.slots).map(ByteOrderedName.init)).sorted().map { .slot($0.text) }
    for index in cohorts.indices {
      rules.append(.most(cohort: index))
      rules += cohorts[index].atMost.indices.map { .limit(cohort: index, index: $0) }
      rules += cohorts[index].atLeast.indices.map { .share(cohort: index, index: $0) }
      rules.append(.least(cohort: index))
    }
    func touches(_ rule: PlacementConflict.Rule) -> Bool {
      switch rule {
      case .barred(let choice): decisions.contains(choice)
      case .apart(let two): touchedPeople.contains(two.first) && touchedPeople.contains(two.second)
      case .places(let person): touchedPeople.contains(person)
      case .slot(let slot):
        touchedCohorts.contains { cohorts[$0].slots.contains { ByteOrderedName($0) == ByteOrderedName(slot) } }
      case .most(let cohort), .limit(let cohort, _), .share(let cohort, _), .least(let cohort):
        touchedCohorts.contains(cohort)
      }
    }
    return rules.filter(touches) + rules.filter { !touches($0) }
  }

  /// The instance with these rules only.
  fileprivate func keeping(_ rules: [PlacementConflict.Rule]) -> PlacementInstance {
    let kept = Set(rules)
    var relaxed = self
    relaxed.barred = barred.filter { kept.contains(.barred($0)) }
    relaxed.apart = apart.filter { kept.contains(.apart($0)) }
    relaxed.people = people.enumerated().map { index, person in
      kept.contains(.places(person: index)) ? person : Person(id: person.id, places: cohorts.count)
    }
    relaxed.cohorts = cohorts.enumerated().map { index, cohort in
      Cohort(
        id: cohort.id, min: kept.contains(.least(cohort: index)) ? cohort.min : 1,
        max: kept.contains(.most(cohort: index)) ? cohort.max : Self.most,
        slots: cohort.slots.filter { kept.contains(.slot($0)) },
        atMost: cohort.atMost.indices.filter { kept.contains(.limit(cohort: index, index: $0)) }.map {
          cohort.atMost[$0]
        },
        atLeast: cohort.atLeast.indices.filter { kept.contains(.share(cohort: index, index: $0)) }.map {
          cohort.atLeast[$0]
        })
    }
    return relaxed
  }
}

extension PlacementConflict {
  /// The conflict as a result says it, with its rules in words.
  func worded(_ instance: PlacementInstance, in language: Language) -> PlacementResult.Conflict {
    PlacementResult.Conflict(
      fixed: fixed.map { instance.named($0) }.sorted(),
      rules: rules.map { PlacementWords.rule($0, of: self, in: instance, language) })
  }
}
