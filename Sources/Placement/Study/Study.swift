import Almanac
import House
import Matching
import People
import Programmes

/// People and openings on one day, put to the policy: who is eligible and why, and the instance for the solver.
package struct PlacementStudy: Sendable {
  /// One eligible person in one opening, with the working of both numbers.
  package struct Match: Equatable, Sendable {
    /// The index among the people.
    package let person: Int
    /// The index among the openings.
    package let opening: Int
    package let fit: FitWorking
    package let stay: StayWorking
  }

  package let day: Day
  package let people: [Candidate]
  let openings: [Opening]
  package let policy: PlacementPolicy
  /// Pairs of people who are never in one cohort.
  package let apart: [PlacementInstance.Apart]
  /// For each person the eligibility toward each opening, in the order of the openings.
  package let eligibility: [[Eligibility]]
  package let matches: [Match]
  /// Who sits in which opening already.
  package let seats: Set<PlacementInstance.Choice>

  /// Applies criteria, stay model and fit to every pair.
  package init(
    people: [Candidate], openings: [Opening], on day: Day, under policy: PlacementPolicy, apart: [[Person.ID]] = [],
    waivers: [Waiver] = []
  ) {
    let waived = Dictionary(grouping: waivers) { PersonInCohort(person: $0.person, cohort: $0.cohort) }
    let index = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    self.day = day
    self.people = people
    self.openings = openings
    self.policy = policy
    self.apart = apart.compactMap { pair in
      guard pair.count == 2, let one = index[pair[0]], let other = index[pair[1]] else { return nil }
      return .init(first: one, second: other)
    }
    seats = Set(
      openings.enumerated().flatMap { opening, offer in
        offer.seated.compactMap { index[$0].map { .init(person: $0, cohort: opening) } }
      })
    eligibility = people.map { person in
      openings.map { opening in
        let found = EligibilityRules.eligibility(of: person, for: opening, on: day)
        let granted = waived[PersonInCohort(person: person.id, cohort: opening.id)]
        guard let kinds = granted?.map(\.criterion) else { return found }
        return Eligibility(criteria: found.criteria.map { kinds.contains($0.kind) ? $0.waived() : $0 })
      }
    }
    var matches: [Match] = []
    for (index, person) in people.enumerated() {
      for (place, opening) in openings.enumerated() where eligibility[index][place].state == .eligible {
        guard let end = opening.end, !seats.contains(.init(person: index, cohort: place)) else { continue }
        matches.append(
          Match(
            person: index, opening: place,
            fit: FitRules.working(of: person, in: opening, asOf: day, under: policy),
            stay: StayRules.working(of: person, until: end, asOf: day, under: policy)))
      }
    }
    self.matches = matches
  }

  /// What a board or an officer has decided, as indices of people and openings.
  package struct Decisions: Equatable, Sendable {
    package var fixed: [PlacementInstance.Choice] = []
    package var barred: [PlacementInstance.Choice] = []

    /// No decisions yet.
    package init() {}
  }
}

extension PlacementStudy {
  /// For each person who is kept apart from somebody, from whom.
  var partners: [Int: Set<Int>] {
    apart.reduce(into: [:]) { partners, pair in
      partners[pair.first, default: []].insert(pair.second)
      partners[pair.second, default: []].insert(pair.first)
    }
  }

  /// The instance in the solver's format; one new place each, residents' shares as groups `residents_3604`.
  ///
  /// Who sits in a cohort already is a person of the instance with a fixed pair, so that minimum, size, share, slots and
  /// separations count them exactly. The pair has completion 0 and fit 100: no goal gains by it, and none is held back.
  package func instance(decisions: Decisions = Decisions()) -> PlacementInstance {
    let regions = Set(openings.compactMap { $0.residents?.region }).sorted()
    let closed = closedOpenings(under: decisions)
    let seats = seats.filter { !closed.contains($0.cohort) }.sorted { ($0.person, $0.cohort) < ($1.person, $1.cohort) }
    let held = Dictionary(grouping: seats, by: \.person).mapValues(\.count)
    let rooms = Dictionary(grouping: self.seats, by: \.person).mapValues { Set($0.map(\.cohort)) }
    return PlacementInstance(
      people: people.enumerated().map { .init(id: $1.id.text, places: 1 + (held[$0] ?? 0)) },
      cohorts: openings.map { opening in
        let share = opening.residents.flatMap { share in
          regions.firstIndex(of: share.region).map { PlacementInstance.Share(group: $0, percent: share.percent) }
        }
        return .init(
          id: opening.id.text, min: opening.min, max: opening.max, slots: opening.slots, atMost: [],
          atLeast: share.map { [$0] } ?? [])
      },
      groups: regions.map { region in
        .init(
          name: "residents_\(region)", members: people.indices.filter { people[$0].residence == region })
      },
      pairs: matches.filter { !closed.contains($0.opening) }.map { match in
        .init(
          choice: .init(person: match.person, cohort: match.opening), fit: match.fit.fit,
          completion: match.stay.completion)
      } + seats.map { .init(choice: $0, fit: PlacementInstance.seatedFit, completion: 0) },
      // Two who sit together already are a matter for the house, not for this proposal.
      apart: apart.filter { (rooms[$0.first] ?? []).isDisjoint(with: rooms[$0.second] ?? []) },
      fixed: decisions.fixed + seats, barred: decisions.barred, stages: policy.stages)
  }

  /// Openings that stay as they are: those who sit there are under its minimum or share, and too few are free to make it
  /// whole.
  func closedOpenings(under decisions: Decisions) -> Set<Int> {
    var classes = WholeClasses(self, under: decisions)
    return Set(openings.indices.filter { !classes.admit($0) })
  }
}

extension PlacementInstance {
  /// The fit of who sits already: the highest, so that nobody's place is the worst because of it.
  static let seatedFit = 100
}

extension PlacementInstance.Measure {
  /// What those who sit already add to a goal's value, whoever is placed beside them.
  func constant(of seated: Int) -> Int {
    switch self {
    case .placed: seated
    case .totalFit: seated * PlacementInstance.seatedFit
    case .worstFit, .expectedCompletions: 0
    }
  }
}

extension PlacementResult {
  /// The same without those who sit already: who is newly placed, and what the goals say of them alone.
  func newcomers(beside openings: [Opening]) -> PlacementResult {
    let seatedPairs = Set(openings.flatMap { opening in opening.seated.map { [$0.text, opening.id.text] } })
    let new = placements.filter { !seatedPairs.contains([$0.person, $0.cohort]) }
    let seats = placements.count - new.count
    func withoutSeated(_ value: Int, _ measure: PlacementInstance.Measure) -> Int {
      measure == .worstFit && new.isEmpty ? 0 : value - measure.constant(of: seats)
    }
    return PlacementResult(
      status: status, placements: new,
      stages: stages.map {
        Stage(
          measure: $0.measure, value: withoutSeated($0.value, $0.measure), bound: withoutSeated($0.bound, $0.measure),
          proven: $0.proven)
      }, conflict: conflict)
  }
}
