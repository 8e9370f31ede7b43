import House
import Language
import Page
import People
import Programmes
import Store

/// The approval of everybody undecided in one act, and the taking back of it in one.
enum ApprovalRoutes {
  static let all: [Route] = [approve, takeBack]

  private static let approve: Route = .write(
    .post, "/hearings/{id}/approval", needs: .permission(.recordHearing), form: ApprovalForm.self,
    PlacementPhrases.approveAll
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      let decided = try db.verdicts(of: id, at: context.facility)
      try Hearing.approveAll(
        hearing, board: db.board(of: id, at: context.facility),
        undecided: decided.count { $0.isProposed && $0.word == .planned }, expecting: form.count)
      let (ready, left) = try db.approvable(decided, at: hearing, context)
      let approved = try ready.map { verdict in
        try Hearing.decide(
          Verdict(person: verdict.person, cohort: verdict.cohort, word: .approved, isProposed: true, reason: nil),
          in: hearing.state)
      }
      try db.keep(approved, in: id, at: context.facility, asOne: context.now)
      let cleared = approved.isEmpty ? 0 : try db.clearSignatures(of: id, at: context.facility)
      db.state(Fact("placement.approved", about: id, ["people": .list(approved.map { .text(of: $0.person) })]))
      return Approval(approved: approved.count, cleared: cleared, left: left.map(\.line))
    }
    return .see(id.page(form.cohort), saying: done.value.phrase, done)
  }

  private static let takeBack: Route = .write(
    .delete, "/hearings/{id}/approval", needs: .permission(.recordHearing), form: ApprovalForm.self,
    WorkspaceWords.takeBack
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      let people = try db.takeBackBatch(of: id, at: context.facility).sorted()
      guard !people.isEmpty else { throw Hearing.Refusal.nothingToTakeBack }
      db.state(Fact("placement.approval_cancelled", about: id, ["people": .list(people.map { .text(of: $0) })]))
      return Approval(
        approved: people.count, cleared: try db.clearSignatures(of: id, at: context.facility), left: [])
    }
    return .see(
      id.page(form.cohort), saying: WorkspaceWords.takenBack(done.value.approved).clearing(done.value.cleared), done)
  }
}

extension Connection {
  /// Who of the undecided can be approved together today, and who is left for a decision of their own, by name.
  fileprivate func approvable(
    _ decided: [Verdict], at hearing: Hearing, _ context: RequestContext
  ) throws -> (ready: [Verdict], left: [Stopped]) {
    let planned = decided.filter { $0.word == .planned && $0.isProposed }
    // Of two undecided who are kept apart the board chooses; none is approved because of the order of a list.
    let found = try rechecks(of: planned.map(\.pair), at: hearing, beside: decided.approved + planned, in: context)
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
