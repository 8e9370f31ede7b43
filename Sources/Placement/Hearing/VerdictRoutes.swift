import House
import Page
import People
import Programmes
import Store

/// What the board decides: a verdict a person and cohort, and the reserve list of each cohort.
enum VerdictRoutes {
  static let all: [Route] = [decide, cancel, approve, reserve, candidates]

  private static let decide: Route = .write(
    .put, "/hearings/{id}/verdicts", needs: .permission(.recordHearing), form: VerdictForm.self,
    PlacementPhrases.verdict
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      let known = try db.verdicts(of: id, at: context.facility)
      let isProposed = known.contains { $0.person == form.person && $0.cohort == form.cohort && $0.isProposed }
      if !isProposed { try db.permit(form.person, for: form.cohort, in: hearing, at: context.facility) }
      let verdict = try Hearing.decide(
        Verdict(
          person: form.person, cohort: form.cohort, word: form.word, isProposed: isProposed, reason: form.reason),
        in: hearing.state)
      try db.keep([verdict], in: id, at: context.facility)
      db.state(Fact("placement.verdict", about: id, verdict.payload))
      return try db.clearSignatures(of: id, at: context.facility)
    }
    return .see(
      "/hearings/\(id)?cohort=\(form.cohort)", saying: PlacementPhrases.verdictKept.clearing(done.value), done)
  }

  private static let cancel: Route = .write(
    .delete, "/hearings/{id}/verdicts", needs: .permission(.recordHearing), form: WithdrawalForm.self,
    HearingWords.cancel
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility),
        let verdict = try db.verdicts(of: id, at: context.facility)
          .first(where: { $0.person == form.person && $0.cohort == form.cohort })
      else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      if verdict.isProposed {
        let planned = Verdict(
          person: verdict.person, cohort: verdict.cohort, word: .planned, isProposed: true, reason: nil)
        try db.keep([planned], in: id, at: context.facility)
      } else {
        try db.remove(verdict, from: id, at: context.facility)
      }
      db.state(
        Fact(
          "placement.verdict_cancelled", about: id,
          ["person": .text(of: form.person), "cohort": .text(of: form.cohort)]))
      return try db.clearSignatures(of: id, at: context.facility)
    }
    return .see(
      "/hearings/\(id)?cohort=\(form.cohort)", saying: HearingWords.cancelled.clearing(done.value), done)
  }

  private static let approve: Route = .write(
    .post, "/hearings/{id}/approval", needs: .permission(.recordHearing), PlacementPhrases.approveAll
  ) { context in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      let planned = try db.verdicts(of: id, at: context.facility).filter { $0.word == .planned && $0.isProposed }
      let approved = try planned.map { verdict in
        try Hearing.decide(
          Verdict(
            person: verdict.person, cohort: verdict.cohort, word: .approved, isProposed: verdict.isProposed,
            reason: nil), in: hearing.state)
      }
      try db.keep(approved, in: id, at: context.facility)
      let cleared = planned.isEmpty ? 0 : try db.clearSignatures(of: id, at: context.facility)
      db.state(Fact("placement.approved", about: id, ["people": .list(planned.map { .text(of: $0.person) })]))
      return [planned.count, cleared]
    }
    return .see("/hearings/\(id)", saying: PlacementPhrases.approved(done.value[0]).clearing(done.value[1]), done)
  }

  private static let reserve: Route = .write(
    .put, "/hearings/{id}/reserve", needs: .permission(.recordHearing), form: ReserveForm.self,
    HearingWords.reserveOrder
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      let before = try db.reserve(of: id, at: context.facility).filter { $0.cohort == form.cohort }.map(\.person)
      if form.place > 0 { try db.permit(form.person, for: form.cohort, in: hearing, at: context.facility) }
      guard form.place > 0 || before.contains(form.person) else {
        throw FormProblems([("place", HearingWords.notOnReserve)])
      }
      let after = Hearing.reserve(before, placing: form.person, at: form.place)
      try db.keep(reserve: after, for: form.cohort, in: id, at: context.facility)
      db.state(
        Fact(
          "placement.reserve", about: id,
          ["cohort": .text(of: form.cohort), "people": .list(after.map { .text(of: $0) })]))
      return before == after ? 0 : try db.clearSignatures(of: id, at: context.facility)
    }
    return .see(
      "/hearings/\(id)?cohort=\(form.cohort)", saying: HearingWords.reserveKept.clearing(done.value), done)
  }

  private static let candidates: Route = .get(
    "/hearings/{id}/candidates", needs: .permission(.readPlacement), form: CandidateQuery.self,
    CandidateWords.title
  ) { context, query in
    let id = try context.id("id", of: Hearing.self)
    let found = try await context.read { db in
      let view = try db.hearingView(id, in: context)
      guard let findings = try db.findings(of: view.hearing.proposal, at: context.facility),
        let opening = findings.openings.firstIndex(where: { $0.id == query.cohort })
      else { throw Missing() }
      return Candidates(
        named: query.name, for: opening, in: findings, at: view,
        names: try db.names(of: findings.outcomes.map(\.person), at: context.facility),
        waivers: try db.waivers(at: context.facility))
    }
    let words = ReasonWords(try Regions.shipped())
    return .page(found) { candidatesPage($0, words, on: $1) }
  }
}

extension Connection {
  /// Whether the board may decide on somebody for a cohort: looked at by the proposal, not seated there, and with nothing in the way
  /// that nobody has waived since.
  fileprivate func permit(
    _ person: Person.ID, for cohort: Cohort.ID, in hearing: Hearing, at facility: Facility.ID
  ) throws {
    guard let openings = try summary(of: hearing.proposal, at: facility)?.openings,
      let opening = openings.firstIndex(where: { $0.id == cohort }),
      let outcome = try outcome(of: person, in: hearing.proposal, at: facility)
    else { throw Missing() }
    guard !openings[opening].seated.contains(person) else { throw Hearing.Refusal.alreadySeated }
    let waived = try waived(person, for: cohort, at: facility)
    if let first = outcome.obstacles(toward: opening).first(where: { !waived.contains($0.kind) }) {
      throw Hearing.Refusal.notEligible(first.kind)
    }
  }
}

extension Verdict {
  /// What the journal keeps of it; the reason is sealed.
  fileprivate var payload: [String: FactValue] {
    [
      "person": .text(of: person), "cohort": .text(of: cohort), "verdict": .text(word.rawValue),
      "reason": reason.map { .sealed(under: person, $0) } ?? .null,
    ]
  }
}
