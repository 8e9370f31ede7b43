import Almanac
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
  package let openings: [Opening]
  package let policy: PlacementPolicy
  /// For each person the eligibility toward each opening, in the order of the openings.
  package let eligibility: [[Eligibility]]
  package let matches: [Match]

  /// Applies criteria, stay model and fit to every pair.
  package init(
    people: [Candidate], openings: [Opening], on day: Day, under policy: PlacementPolicy, vocations: VocationTable,
    waivers: [Waiver] = []
  ) {
    let waived = Dictionary(grouping: waivers) { $0.person + "/" + $0.cohort }
    self.day = day
    self.people = people
    self.openings = openings
    self.policy = policy
    eligibility = people.map { person in
      openings.map { opening in
        let found = EligibilityRules.eligibility(of: person, for: opening, on: day)
        guard let kinds = waived[person.id + "/" + opening.id]?.map(\.criterion) else { return found }
        return Eligibility(criteria: found.criteria.map { kinds.contains($0.kind) ? $0.waived() : $0 })
      }
    }
    var matches: [Match] = []
    for (index, person) in people.enumerated() {
      for (place, opening) in openings.enumerated() where eligibility[index][place].state == .eligible {
        guard let end = opening.end else { continue }
        matches.append(
          Match(
            person: index, opening: place,
            fit: FitRules.working(of: person, in: opening, asOf: day, under: policy, vocations: vocations),
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

  /// The instance in the solver's format; one place each, residents' shares as groups `residents_3604`.
  package func instance(apart: [(Int, Int)] = [], decisions: Decisions = Decisions()) -> PlacementInstance {
    let regions = Set(openings.compactMap { $0.residents?.region }).sorted()
    return PlacementInstance(
      people: people.map { .init(id: $0.id, places: 1) },
      cohorts: openings.map { opening in
        let share = opening.residents.flatMap { share in
          regions.firstIndex(of: share.region).map { PlacementInstance.Share(group: $0, percent: share.percent) }
        }
        return .init(
          id: opening.id, min: opening.min, max: opening.max, slots: opening.slots, atMost: [],
          atLeast: share.map { [$0] } ?? [])
      },
      groups: regions.map { region in
        .init(
          name: "residents_\(region)", members: people.indices.filter { people[$0].residence == region })
      },
      pairs: matches.map { match in
        .init(
          choice: .init(person: match.person, cohort: match.opening), fit: match.fit.fit,
          completion: match.stay.completion)
      },
      apart: apart.map { .init(first: $0.0, second: $0.1) }, fixed: decisions.fixed, barred: decisions.barred,
      stages: policy.stages)
  }
}
