import House
import People
import Programmes

extension Board {
  /// The board of a proposal: what was found when it was computed, the names, the decisions since, and the places of the one
  /// it recomputed.
  package init(
    _ proposal: Proposal, _ findings: Findings?, people: Int, titles: [Cohort.ID: String] = [:],
    earlier: [Person.ID: String]?, names: [Person.ID: PersonName],
    decisions: [Decision]
  ) {
    self.proposal = proposal
    self.decisions = decisions
    self.people = people
    self.names = names
    failure = proposal.note.map { note in
      note.naming(people: names.mapValues(\.name), cohorts: titles)
    }
    goals = findings?.goals ?? []
    status = findings?.status
    comparison = findings?.comparison
    outcomes = findings?.counts ?? [:]
    classes =
      findings.map { found in
        let sorter = ClassSorter(findings: found, names: names, decisions: decisions)
        return found.openings.indices.map { sorter.sorted($0) }
      } ?? []
    changes = earlier.map { Board.changes(from: $0, to: findings?.places ?? [:], names: names) } ?? []
  }

  private static func changes(
    from old: [Person.ID: String], to new: [Person.ID: String], names: [Person.ID: PersonName]
  ) -> [Change] {
    Set(old.keys).union(new.keys).sorted().compactMap { person in
      guard old[person] != new[person], let name = names[person] else { return nil }
      return Change(person: name, before: old[person], now: new[person])
    }
  }
}

extension String {
  /// The same with names in place of identities.
  func naming(people: [Person.ID: String], cohorts: [Cohort.ID: String]) -> String {
    let named = people.reduce(self) { $0.replacing($1.key.text, with: $1.value) }
    return cohorts.reduce(named) { $0.replacing($1.key.text, with: $1.value) }
  }
}

extension Findings {
  /// The title of the opening each person is newly proposed for, by person.
  var places: [Person.ID: String] {
    Dictionary(outcomes.compactMap { outcome in outcome.place.map { (outcome.person, openings[$0].title) } }) { $1 }
  }
}

/// Sorts the people of a proposal around one opening.
private struct ClassSorter {
  let findings: Findings
  let names: [Person.ID: Board.PersonName]
  let decisions: [Decision]

  func sorted(_ opening: Int) -> Board.Class {
    let offer = findings.openings[opening]
    let seated = Set(offer.seated)
    let reserve = findings.reserve(of: opening, barring: decisions).enumerated().map { ($1.person, $0 + 1) }
    let places = Dictionary(reserve) { first, _ in first }
    let refused = findings.outcomes.compactMap { outcome -> Board.Refused? in
      guard !seated.contains(outcome.person), let person = names[outcome.person],
        let first = outcome.obstacles(toward: opening).first
      else { return nil }
      return Board.Refused(person: person, criterion: first)
    }
    return Board.Class(
      opening: offer, seated: offer.seated.compactMap { names[$0] },
      seatedResidents: findings.outcomes.count {
        seated.contains($0.person) && $0.residence == offer.residents?.region
      }, members: findings.proposed(for: opening).compactMap { member($0, opening) },
      waiting: findings.eligible(for: opening).filter { $0.place != opening }
        .compactMap { waiting($0, opening, reserve: places[$0.person]) }, refused: refused)
  }

  private func member(_ outcome: PlacementOutcome, _ opening: Int) -> Board.Member? {
    let stand = outcome.stands[opening]
    guard let person = names[outcome.person], let fit = stand.fit, let stay = stand.stay else { return nil }
    let region = findings.openings[opening].residents?.region
    return Board.Member(
      person: person, fit: fit, stay: stay, isResident: region != nil && outcome.residence == region,
      waived: stand.waived, lockedFor: decision(outcome, opening, .lock)?.reason)
  }

  private func waiting(_ outcome: PlacementOutcome, _ opening: Int, reserve: Int?) -> Board.Waiting? {
    let stand = outcome.stands[opening]
    guard let person = names[outcome.person], let fit = stand.fit else { return nil }
    let barred = decision(outcome, opening, .bar)
    return Board.Waiting(
      person: person, fit: fit.fit, limit: barred == nil ? stand.limit ?? .stages : .barred, reserve: reserve,
      elsewhere: outcome.place.map { findings.openings[$0].title }, barredFor: barred?.reason)
  }

  private func decision(_ outcome: PlacementOutcome, _ opening: Int, _ kind: Decision.Kind) -> Decision? {
    let cohort = findings.openings[opening].id
    return decisions.first { $0.person == outcome.person && $0.cohort == cohort && $0.kind == kind }
  }
}
