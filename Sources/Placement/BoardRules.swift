import House
import People

extension Board {
  /// The board of a proposal: its frozen inputs, its result, the names, the decisions, and the result it recomputed.
  package init(
    _ proposal: Proposal, from frozen: FrozenStudy, result: PlacementResult?, earlier: PlacementResult?,
    faces: [String: Face], decisions: [Decision], isDraftPolicy: Bool
  ) {
    let study = frozen.study
    let shown = result ?? PlacementResult(status: .limit, placements: [], stages: [])
    let outcomes = study.outcomes(of: shown, apart: frozen.apartIndices, barred: frozen.barred(by: decisions))
    self.proposal = proposal
    self.isDraftPolicy = isDraftPolicy
    self.decisions = decisions
    people = frozen.people.count
    stages = shown.stages
    status = result?.status
    comparison = result.flatMap { PlacementComparison(study.instance(apart: frozen.apartIndices), $0) }
    self.outcomes = Dictionary(grouping: outcomes, by: \.state.word).mapValues(\.count)
    let sorter = ClassSorter(study: study, outcomes: outcomes, faces: faces, decisions: decisions)
    classes = frozen.openings.indices.map { sorter.sorted($0) }
    changes = earlier.map { Board.changes(from: $0, to: shown, faces: faces, titles: study.titles) } ?? []
  }

  private static func changes(
    from before: PlacementResult, to now: PlacementResult, faces: [String: Face], titles: [String: String]
  ) -> [Change] {
    let (old, new) = (before.byPerson, now.byPerson)
    return Set(old.keys).union(new.keys).sorted().compactMap { person in
      guard old[person] != new[person], let face = faces[person] else { return nil }
      return Change(
        face: face, before: old[person].map { titles[$0] ?? $0 }, now: new[person].map { titles[$0] ?? $0 })
    }
  }
}

extension PlacementResult {
  /// The cohort of each placed person; where a person has several, the last.
  var byPerson: [String: String] { Dictionary(placements.map { ($0.person, $0.cohort) }) { $1 } }
}

extension PlacementStudy {
  /// The title of each opening by id.
  var titles: [String: String] { Dictionary(openings.map { ($0.id, $0.title) }) { first, _ in first } }
}

extension PlacementOutcome.State {
  /// The state as a stable word.
  package var word: String {
    switch self {
    case .placed: "placed"
    case .withoutPlace: "without_place"
    case .waiting: "waiting"
    case .notAssessed: "not_assessed"
    case .ineligible: "ineligible"
    }
  }
}

/// Sorts the people of a study around one opening.
private struct ClassSorter {
  let study: PlacementStudy
  let outcomes: [PlacementOutcome]
  let faces: [String: Board.Face]
  let decisions: [Decision]

  func sorted(_ opening: Int) -> Board.Class {
    let matches = study.matches.filter { $0.opening == opening }
    let members = matches.filter { outcomes[$0.person].state == .placed(opening) }
      .sorted { ($1.fit.fit, $0.person) < ($0.fit.fit, $1.person) }
    let waiting = matches.filter { outcomes[$0.person].limits[opening] != nil || isElsewhere($0.person, opening) }
      .sorted { ($1.fit.fit, $0.person) < ($0.fit.fit, $1.person) }
    let refused = study.people.indices.compactMap { person -> Board.Refused? in
      guard let face = face(person), let first = study.eligibility[person][opening].obstacles.first else { return nil }
      return Board.Refused(face: face, criterion: first)
    }
    return Board.Class(
      opening: study.openings[opening], members: members.compactMap { member($0, opening) },
      waiting: waiting.compactMap { self.waiting($0, opening) }, refused: refused)
  }

  private func isElsewhere(_ person: Int, _ opening: Int) -> Bool {
    if case .placed(let place) = outcomes[person].state { place != opening } else { false }
  }

  private func face(_ person: Int) -> Board.Face? { faces[study.people[person].id] }

  private func member(_ match: PlacementStudy.Match, _ opening: Int) -> Board.Member? {
    guard let face = face(match.person) else { return nil }
    let region = study.openings[opening].residents?.region
    return Board.Member(
      face: face, fit: match.fit, stay: match.stay,
      isResident: region != nil && study.people[match.person].residence == region,
      waived: study.eligibility[match.person][opening].criteria.filter(\.isWaived).map(\.kind),
      lockedFor: decision(match, .lock)?.reason)
  }

  private func waiting(_ match: PlacementStudy.Match, _ opening: Int) -> Board.Waiting? {
    guard let face = face(match.person) else { return nil }
    var elsewhere: String?
    if case .placed(let other) = outcomes[match.person].state { elsewhere = study.openings[other].title }
    return Board.Waiting(
      face: face, fit: match.fit.fit, limit: outcomes[match.person].limits[opening] ?? .stages,
      reserve: outcomes[match.person].reserve[opening],
      elsewhere: elsewhere, barredFor: decision(match, .bar)?.reason)
  }

  private func decision(_ match: PlacementStudy.Match, _ kind: Decision.Kind) -> Decision? {
    let (person, cohort) = (study.people[match.person].id, study.openings[match.opening].id)
    return decisions.first { $0.person == person && $0.cohort == cohort && $0.kind == kind }
  }
}
