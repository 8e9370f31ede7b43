import House
import Import
import Language
import Matching
import Page
import People
import Programmes
import Store

/// One person of a class replaced by another: the price is looked at, then both verdicts are decided in one act.
enum ReplacementRoutes {
  static let all: [Route] = [look, decide]

  private static let look: Route = .get(
    "/hearings/{id}/replacement", needs: .permission(.readPlacement), form: ReplacementQuery.self,
    ReplacementWords.title
  ) { context, query in
    let id = try context.id("id", of: Hearing.self)
    let value = try await context.read { try $0.replacement(query, in: id, context) }
    let regions = try Regions.shipped()
    return .page(value) { replacementPage($0, regions: regions, on: $1) }
  }

  private static let decide: Route = .write(
    .post, "/hearings/{id}/replacement", needs: .permission(.recordHearing), form: ReplacementForm.self,
    ReplacementWords.replace
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      let known = try db.verdicts(of: id, at: context.facility)
      let names = try db.names(of: [form.person, form.by], at: context.facility)
      let both = try db.replacement(
        of: form.person, by: form.by, for: form.cohort, because: form.reason, among: known, at: hearing, names: names,
        context)
      try db.keep(both, in: id, at: context.facility)
      db.state(
        Fact(
          "placement.replaced", about: id,
          [
            "person": .text(of: form.person), "by": .text(of: form.by), "cohort": .text(of: form.cohort),
            "reason": .sealed(under: form.person, form.reason),
          ]))
      let cleared = try db.clearSignatures(of: id, at: context.facility)
      return Done(leaving: names[form.person]?.name ?? "", by: names[form.by]?.name ?? "", cleared: cleared)
    }
    return .see(
      "/hearings/\(id)?cohort=\(form.cohort)&person=\(form.by)#person-\(form.by)",
      saying: ReplacementWords.replaced(done.value.leaving, by: done.value.by).clearing(done.value.cleared), done)
  }

  /// What was done, by name.
  private struct Done: Codable, Sendable {
    let leaving: String
    let by: String
    let cleared: Int
  }
}

extension Connection {
  /// The two verdicts of a replacement, where the rules and the facts of today let them stand.
  func replacement(
    of person: Person.ID, by other: Person.ID, for cohort: Cohort.ID, because reason: String, among known: [Verdict],
    at hearing: Hearing, names: [Person.ID: Board.PersonName], _ context: RequestContext
  ) throws -> [Verdict] {
    guard person != other, let openings = try summary(of: hearing.proposal, at: context.facility)?.openings,
      let leaving = known.first(where: { $0.person == person && $0.cohort == cohort && $0.isStanding })
    else { throw Missing() }
    try permit(other, for: cohort, in: hearing, at: context.facility)
    let isProposed = known.contains { $0.person == other && $0.cohort == cohort && $0.isProposed }
    let joining = Verdict(
      person: other, cohort: cohort, word: .approved, isProposed: isProposed,
      reason: ReplacementWords.inPlace(of: names[person]?.name ?? "").id)
    let both = try Verdict.replacement(
      of: Verdict(
        person: person, cohort: cohort, word: .revised, isProposed: leaving.isProposed, reason: reason),
      by: joining, among: known, in: hearing.state, classes: openings.seats, name: names[other]?.name ?? "")
    let company = known.approved.filter { $0.pair != leaving.pair && $0.pair != joining.pair }
    try mayJoin(joining, at: hearing, beside: company, context)
    return both
  }

  /// A replacement with its price; without a successor that of the first whom nothing stops.
  fileprivate func replacement(
    _ query: ReplacementQuery, in id: Hearing.ID, _ context: RequestContext
  ) throws -> Replacement {
    let view = try hearingView(id, in: context)
    guard let findings = try findings(of: view.hearing.proposal, at: context.facility),
      let opening = findings.openings.firstIndex(where: { $0.id == query.cohort }),
      view.verdicts.contains(where: { $0.person == query.person && $0.cohort == query.cohort && $0.isStanding })
    else { throw Missing() }
    let waiting = try candidates(named: "", for: opening, in: findings, at: view, context).rows
    let reserve = Candidates.reserve(of: opening, in: findings, at: view)
    let choices = (reserve + waiting).filter { $0.person.id != query.person }
    let chosen = query.by ?? choices.first { $0.stopped == nil }?.person.id
    let names = try names(of: [query.person] + [chosen].compactMap(\.self), at: context.facility)
    func party(_ person: Person.ID) throws -> Replacement.Party {
      guard let name = names[person], let outcome = findings.outcomes.first(where: { $0.person == person }) else {
        throw Missing()
      }
      let stand = outcome.stands[opening]
      return Replacement.Party(person: name, fit: stand.fit?.fit, stay: stand.stay)
    }
    return Replacement(
      hearing: id, proposal: view.hearing.proposal, cohort: query.cohort, title: findings.openings[opening].title,
      leaving: try party(query.person), choices: choices,
      price: try chosen.map { by in
        try price(query, by: by, party: party(by), in: findings, at: view, names: names, context)
      })
  }

  private func price(
    _ query: ReplacementQuery, by other: Person.ID, party: Replacement.Party, in findings: Findings,
    at view: HearingView, names: [Person.ID: Board.PersonName], _ context: RequestContext
  ) throws -> Replacement.Price {
    let pairs = [query.person, other].map { PersonInCohort(person: $0, cohort: query.cohort) }
    let after =
      view.verdicts.filter { !pairs.contains($0.pair) }
      + [Verdict(person: other, cohort: query.cohort, word: .approved, isProposed: false, reason: nil)]
    var refusal: Hearing.Refusal?
    do {
      _ = try replacement(
        of: query.person, by: other, for: query.cohort, because: "", among: view.verdicts, at: view.hearing,
        names: names, context)
    } catch let found as Hearing.Refusal {
      refusal = found
    }
    let own = after.filter { $0.cohort == query.cohort && $0.word != .revised }
    let rechecks = try rechecks(of: own.map(\.pair), at: view.hearing, beside: after.approved, in: context)
    let short = try shortfalls(of: findings.openings, counting: rechecks, approved: own, at: context.facility)
    return Replacement.Price(
      by: party, goals: findings.price(view.verdicts, after), shortfall: short[query.cohort], refusal: refusal,
      movedByPlan: WishQuestion.losing(
        other, query.cohort, in: view.hearing.proposal, at: context.facility))
  }
}

extension [Opening] {
  /// The seats that the board may give in each.
  fileprivate var seats: [Cohort.ID: Hearing.Seats] {
    Dictionary(map { ($0.id, Hearing.Seats(title: $0.title, free: $0.free)) }) { first, _ in first }
  }
}
