import House
import Language
import Page
import People
import Programmes
import Store

/// What the board decides: a verdict a person and cohort, and the reserve list of each cohort.
enum VerdictRoutes {
  static let all: [Route] = [decide, cancel, reserve]

  private static let decide: Route = .write(
    .put, "/hearings/{id}/verdicts", needs: .permission(.recordHearing), form: VerdictForm.self,
    PlacementPhrases.verdict
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      let known = try db.verdicts(of: id, at: context.facility)
      // Back to RENCANA: the decision is taken back.
      guard form.word != .planned else {
        return try db.cancel(form.pair, among: known, at: hearing, context)
      }
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
    let said = form.word == .planned ? HearingWords.cancelled : PlacementPhrases.verdictKept
    return .see(form.pair.path(at: id), saying: said.clearing(done.value), done)
  }

  private static let cancel: Route = .write(
    .delete, "/hearings/{id}/verdicts", needs: .permission(.recordHearing), form: PairForm.self,
    HearingWords.cancel
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      return try db.cancel(form.pair, among: db.verdicts(of: id, at: context.facility), at: hearing, context)
    }
    return .see(form.pair.path(at: id), saying: HearingWords.cancelled.clearing(done.value), done)
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
    return .see(form.pair.path(at: id), saying: HearingWords.reserveKept.clearing(done.value), done)
  }
}

extension Connection {
  /// Takes a decision back: who was proposed waits for one again, anybody else is off the record; how many signatures no
  /// longer count.
  fileprivate func cancel(
    _ pair: PersonInCohort, among known: [Verdict], at hearing: Hearing, _ context: RequestContext
  ) throws -> Int {
    guard let verdict = known.first(where: { $0.pair == pair }) else { throw Missing() }
    guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
    if verdict.isProposed {
      let planned = Verdict(person: pair.person, cohort: pair.cohort, word: .planned, isProposed: true, reason: nil)
      try keep([planned], in: hearing.id, at: context.facility)
    } else {
      try remove(verdict, from: hearing.id, at: context.facility)
    }
    state(
      Fact(
        "placement.verdict_cancelled", about: hearing.id,
        ["person": .text(of: pair.person), "cohort": .text(of: pair.cohort)]))
    return try clearSignatures(of: hearing.id, at: context.facility)
  }

  /// Whether the board may decide on somebody for a cohort: looked at by the proposal, and not seated there.
  func permit(
    _ person: Person.ID, for cohort: Cohort.ID, in hearing: Hearing, at facility: Facility.ID
  ) throws {
    guard let openings = try summary(of: hearing.proposal, at: facility)?.openings,
      let opening = openings.first(where: { $0.id == cohort }),
      try outcome(of: person, in: hearing.proposal, at: facility) != nil
    else { throw Missing() }
    guard !opening.seated.contains(person) else { throw Hearing.Refusal.alreadySeated }
  }

  /// Whether the facts of today let somebody join; separations count beside those given.
  func mayJoin(
    _ verdict: Verdict, at hearing: Hearing, beside company: [Verdict]?, _ context: RequestContext
  ) throws {
    let found = try rechecks(of: [verdict.pair], at: hearing, beside: company ?? [], in: context)
    let stopped = try stopped(by: found, at: hearing, in: context).values.joined().filter {
      if case .apart = $0.cause { company != nil } else { true }
    }
    guard stopped.isEmpty else { throw Hearing.Refusal.stopped(stopped) }
  }
}

extension Verdict {
  /// What the journal keeps of it; the reason is sealed.
  var payload: [String: FactValue] {
    [
      "person": .text(of: person), "cohort": .text(of: cohort), "verdict": .text(word.rawValue),
      "reason": reason.map { .sealed(under: person, $0) } ?? .null,
    ]
  }
}

extension VerdictForm {
  fileprivate var pair: PersonInCohort { PersonInCohort(person: person, cohort: cohort) }
}

extension PairForm {
  fileprivate var pair: PersonInCohort { PersonInCohort(person: person, cohort: cohort) }
}

extension ReserveForm {
  fileprivate var pair: PersonInCohort { PersonInCohort(person: person, cohort: cohort) }
}

extension PersonInCohort {
  /// The row of a hearing's page.
  func path(at hearing: Hearing.ID) -> String {
    "/hearings/\(hearing)?cohort=\(cohort)&person=\(person)#person-\(person)"
  }
}
