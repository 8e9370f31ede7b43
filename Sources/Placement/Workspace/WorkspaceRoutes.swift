import Almanac
import House
import Matching
import Page
import People
import Programmes
import Store

extension Connection {
  /// A hearing with one of its classes laid open: the people, and who else could join or is looked for by name.
  func workspace(_ query: WorkspaceQuery, of id: Hearing.ID, in context: RequestContext) throws -> Workspace {
    let view = try hearingView(id, in: context)
    let shown = view.titles.first { $0.cohort == query.cohort } ?? view.titles.first
    let undoable = view.hearing.state == .open ? try lastBatch(of: id, at: context.facility) : 0
    guard let shown, let findings = try findings(of: view.hearing.proposal, at: context.facility),
      let opening = findings.openings.firstIndex(where: { $0.id == shown.cohort })
    else {
      return Workspace(
        view: view, shown: shown, opening: nil, standings: [:], reserve: [], others: nil, chosen: query.person,
        undoable: undoable)
    }
    let people = Set(view.verdicts.map(\.person) + view.reserve.map(\.person))
    let locked = Dictionary(
      try decisions(on: view.hearing.proposal, at: context.facility)
        .filter { $0.kind == .lock && $0.cohort == shown.cohort }.map { ($0.person, $0.reason) }
    ) { first, _ in first }
    let wishes = try frozenPeople(of: view.hearing.proposal, at: context.facility)
    let standings = findings.outcomes.filter { people.contains($0.person) }.map { outcome in
      let stand = outcome.stands[opening]
      return Workspace.Standing(
        person: outcome.person, fit: stand.fit, stay: stand.stay,
        wishes: wishes[outcome.person]?.assessment?.interests ?? [], lockedFor: locked[outcome.person])
    }
    return Workspace(
      view: view, shown: shown, opening: findings.openings[opening],
      standings: Dictionary(standings.map { ($0.person, $0) }) { first, _ in first },
      reserve: Candidates.reserve(of: opening, in: findings, at: view),
      others: view.hearing.state == .open
        ? try candidates(named: query.name, for: opening, in: findings, at: view, context) : nil,
      chosen: query.person, undoable: undoable)
  }

  /// Who could join a class and has no place, or who is looked for by name, as they stand today.
  func candidates(
    named name: String, for opening: Int, in findings: Findings, at view: HearingView, _ context: RequestContext
  ) throws -> Candidates {
    let cohort = findings.openings[opening].id
    let known = Set(
      view.verdicts.filter { $0.cohort == cohort }.map(\.person)
        + view.reserve.filter { $0.cohort == cohort }.map(\.person))
    // By name anybody is found whom the proposal looked at; without one, those who wait.
    let outcomes = findings.outcomes.filter {
      !name.isEmpty || $0.stands[opening].fit != nil && $0.state == .withoutPlace && !known.contains($0.person)
    }
    let names = try names(of: outcomes.map(\.person), at: context.facility)
    let people = findings.people(outcomes, named: name, for: opening, names: names)
    let pairs = people.first.map { PersonInCohort(person: $0.person.id, cohort: cohort) }
    let rechecks = try rechecks(of: pairs, at: view.hearing, beside: view.verdicts.approved, in: context)
    return Candidates(
      named: name, for: opening, in: findings, at: view, found: people, rechecks: rechecks,
      stopped: try stopped(by: rechecks, at: view.hearing, in: context),
      decisions: try decisions(on: view.hearing.proposal, at: context.facility))
  }
}
