import House
import Language
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
      if form.word == .approved {
        try db.mayJoin(verdict, at: hearing, beside: known.approved.filter { $0.pair != verdict.pair }, context)
      }
      try db.keep([verdict], in: id, at: context.facility)
      db.state(Fact("placement.verdict", about: id, verdict.payload))
      return try db.clearSignatures(of: id, at: context.facility)
    }
    return .see(
      "/hearings/\(id)?cohort=\(form.cohort)", saying: PlacementPhrases.verdictKept.clearing(done.value), done)
  }

  private static let cancel: Route = .write(
    .delete, "/hearings/{id}/verdicts", needs: .permission(.recordHearing), form: PairForm.self,
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
      let decided = try db.verdicts(of: id, at: context.facility)
      let (ready, left) = try db.approvable(decided, at: hearing, context)
      let approved = try ready.map { verdict in
        try Hearing.decide(
          Verdict(person: verdict.person, cohort: verdict.cohort, word: .approved, isProposed: true, reason: nil),
          in: hearing.state)
      }
      try db.keep(approved, in: id, at: context.facility)
      let cleared = approved.isEmpty ? 0 : try db.clearSignatures(of: id, at: context.facility)
      db.state(Fact("placement.approved", about: id, ["people": .list(approved.map { .text(of: $0.person) })]))
      return Approval(approved: approved.count, cleared: cleared, left: left.map(\.line))
    }
    return .see("/hearings/\(id)", saying: done.value.phrase, done)
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
      if form.place > 0 {
        try db.permit(form.person, for: form.cohort, in: hearing, at: context.facility)
        // Who is kept apart from a participant may wait for the day that one leaves.
        try db.mayJoin(
          Verdict(person: form.person, cohort: form.cohort, word: .planned, isProposed: false, reason: nil),
          at: hearing, beside: nil, context)
      }
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
  /// Whether the board may decide on somebody for a cohort: looked at by the proposal, and not seated there.
  fileprivate func permit(
    _ person: Person.ID, for cohort: Cohort.ID, in hearing: Hearing, at facility: Facility.ID
  ) throws {
    guard let openings = try summary(of: hearing.proposal, at: facility)?.openings,
      let opening = openings.first(where: { $0.id == cohort }),
      try outcome(of: person, in: hearing.proposal, at: facility) != nil
    else { throw Missing() }
    guard !opening.seated.contains(person) else { throw Hearing.Refusal.alreadySeated }
  }

  /// Whether the facts of today let somebody join; separations count beside those given.
  fileprivate func mayJoin(
    _ verdict: Verdict, at hearing: Hearing, beside company: [Verdict]?, _ context: RequestContext
  ) throws {
    let found = try rechecks(of: [verdict], at: hearing, beside: company ?? [], in: context)
    let stopped = try stopped(by: found, at: hearing, in: context).values.joined().filter {
      if case .apart = $0.cause { company != nil } else { true }
    }
    guard stopped.isEmpty else { throw Hearing.Refusal.stopped(stopped) }
  }

  /// Who of the undecided can be approved together today, and who is left for a decision of their own, by name.
  fileprivate func approvable(
    _ decided: [Verdict], at hearing: Hearing, _ context: RequestContext
  ) throws -> (ready: [Verdict], left: [Stopped]) {
    let planned = decided.filter { $0.word == .planned && $0.isProposed }
    // Of two undecided who are kept apart the board chooses; none is approved because of the order of a list.
    let found = try rechecks(of: planned, at: hearing, beside: decided.approved + planned, in: context)
    var stopped = try stopped(by: found, at: hearing, in: context)
    let names = try names(of: planned.map(\.person), at: context.facility)
    let openings = try summary(of: hearing.proposal, at: context.facility)?.openings ?? []
    func title(_ cohort: Cohort.ID) -> String { openings.first { $0.id == cohort }?.title ?? "" }
    for verdict in planned {
      guard let other = decided.approved.first(where: { $0.person == verdict.person }) else { continue }
      stopped[verdict.pair, default: []].append(
        Stopped(
          name: names[verdict.person]?.name ?? "", course: title(verdict.cohort),
          cause: .approvedFor(title(other.cohort)), apartFrom: []))
    }
    return (
      planned.filter { stopped[$0.pair] == nil },
      stopped.values.compactMap(\.first).sorted { ($0.course, $0.name) < ($1.course, $1.name) }
    )
  }
}

/// How a bulk approval ended.
private struct Approval: Codable, Sendable {
  let approved: Int
  let cleared: Int
  /// Who was left out, and why.
  let left: [Stopped.Line]

  var phrase: Phrase {
    HearingWords.leftOut(left, after: PlacementPhrases.approved(approved)).clearing(cleared)
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
