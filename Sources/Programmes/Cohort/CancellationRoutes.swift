import Almanac
import House
import Page
import Partners
import Store

/// A cohort that is called off: whom that frees, the cancellation, its return on the same day, and that all were told.
struct CancellationRoutes {
  let hook: CohortHook

  var all: [Route] { [look, cancel, reinstate, CancellationRoutes.tell] }

  private var look: Route {
    .get("/cohorts/{id}/cancellation", needs: .permission(.writeProgrammes), Words.cancelCohort) { [hook] context in
      let preview = try await context.read { try $0.cancellationPreview(hook, in: context) }
      return .page(preview) { cancellationPage($0, on: $1) }
    }
  }

  private var cancel: Route {
    .write(
      .post, "/cohorts/{id}/cancellation", needs: .permission(.writeProgrammes), form: CancellationForm.self,
      Words.cancelCohort
    ) { [hook] context, form in
      let done = try await context.write { db in
        let preview = try db.cancellationPreview(hook, in: context)
        let (cohort, people) = (preview.cohort, preview.impact.people)
        try cohort.check(
          cancelling: form.day, by: form.side, isCharged: form.commitment != nil, on: context.today)
        guard form.commitment == nil || preview.commitments.contains(where: { $0.id == form.commitment }) else {
          throw Cohort.Refusal.commitmentUnknown
        }
        guard people.isEmpty || form.seen == preview.seen else {
          throw Cohort.Refusal.notSeen(people: people.count)
        }
        try hook.willCancel(db, context, cohort, form.day)
        let cancellation = Cancellation(
          day: form.day, side: form.side, reason: form.reason, commitment: form.commitment, freed: people.count,
          recordedOn: context.today, toldOn: nil)
        try db.insert(cancellation, of: cohort.id, at: context.facility)
        db.state(Fact("programmes.cohort_cancelled", about: cohort.id, cancellation.particulars))
        return Freed(cohort: cohort.id, count: people.count)
      }
      return .see("/cohorts/\(done.value.cohort)", saying: Words.cancelled(done.value.count), done)
    }
  }

  private var reinstate: Route {
    .write(
      .delete, "/cohorts/{id}/cancellation", needs: .permission(.writeProgrammes), Words.reinstate
    ) { [hook] context in
      let done = try await context.write { db in
        let cohort = try db.cohort(context.id("id"), at: context.facility).orMissing()
        _ = try cohort.reinstatable(on: context.today)
        try db.removeCancellation(of: cohort.id, at: context.facility)
        try hook.reinstated(db, context, cohort)
        db.state(Fact("programmes.cohort_reinstated", about: cohort.id))
        return cohort.id
      }
      return .see("/cohorts/\(done.value)", saying: Words.reinstated, done)
    }
  }

  private static let tell: Route = .write(
    .put, "/cohorts/{id}/cancellation/notice", needs: .permission(.writeProgrammes), Words.tell
  ) { context in
    let done = try await context.write { db in
      let cohort = try db.cohort(context.id("id"), at: context.facility).orMissing()
      guard cohort.cancellation != nil else { throw Cohort.Refusal.notCancelled }
      if try db.told(cohort.id, on: context.today, at: context.facility) {
        db.state(Fact("programmes.cancellation_told", about: cohort.id))
      }
      return cohort.id
    }
    return .see("/cohorts/\(done.value)", saying: Words.told, done)
  }

  /// What a cancellation comes to.
  private struct Freed: Codable, Sendable {
    let cohort: Cohort.ID
    let count: Int
  }
}

/// A cohort before it is called off: who would be freed, and to what it may be charged.
struct CancellationPreview: Encodable, Sendable {
  let cohort: Cohort
  let impact: CohortImpact
  /// The commitments of the partner that gives it.
  let commitments: [Commitment]
  let today: Day
  /// Tells this preview from one of other people; it is sent back with the cancellation.
  let seen: String
}

extension Connection {
  fileprivate func cancellationPreview(_ hook: CohortHook, in context: RequestContext) throws -> CancellationPreview {
    let cohort = try cohort(context.id("id"), at: context.facility).orMissing()
    try cohort.checkMayChange()
    let impact = try hook.impact(self, context, cohort, cohort)
    let commitments = try cohort.agency.map { agency in
      try self.commitments(at: context.facility).filter { $0.agency == agency.id }
    }
    return CancellationPreview(
      cohort: cohort, impact: impact, commitments: commitments ?? [], today: context.today,
      seen: try JSON.mark(of: CohortChange.Looked(before: cohort, after: cohort, impact: impact)))
  }
}

extension Cancellation {
  /// What the journal keeps of it.
  fileprivate var particulars: [String: FactValue] {
    [
      "from": .text(of: day), "by": .text(side.rawValue), "reason": .text(reason),
      "commitment": commitment.map { .text(of: $0) } ?? .null, "freed": .integer(Int64(freed)),
    ]
  }
}
