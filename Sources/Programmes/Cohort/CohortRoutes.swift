import Almanac
import House
import Page
import Partners
import Store

/// Cohorts: offered, changed after a look at whom that touches, and moved through the ministry's four words.
struct CohortRoutes {
  let hook: CohortHook
  let panels: [CohortPanel]

  var all: [Route] { [offer, show, ask, preview, change, move] }

  private var offer: Route {
    .write(
      .post, "/programmes/{id}/cohorts", needs: .permission(.writeProgrammes), form: CohortForm.self, Words.addCohort
    ) { context, form in
      let (id, regions) = (context.newID(of: Cohort.self), try Regions.shipped())
      let done = try await context.write { db in
        let programme = try db.programme(context.id("id"), at: context.facility).orMissing()
        let cohort = try form.cohort(
          id, of: programme, agency: db.host(form.agency, at: context.facility), today: context.today,
          regions: regions)
        try db.check(cohort, at: context.facility)
        try db.insert(cohort, at: context.facility, now: context.now)
        db.state(Fact("programmes.cohort_offered", about: cohort.id, cohort.particulars))
        return cohort.id
      }
      return .see("/cohorts/\(done.value)", saying: Words.cohortAdded, done)
    }
  }

  private var show: Route {
    .get("/cohorts/{id}", needs: .permission(.readProgrammes), Words.cohort) { [hook, panels] context in
      let (file, shown) = try await context.read { db in
        let cohort = try db.cohort(context.id("id"), at: context.facility).orMissing()
        let days = try db.teachingDays(at: context.facility)
        let file = CohortFile(
          CohortLine(cohort, days), days: days,
          regionName: cohort.quota.flatMap { quota in (try? Regions.shipped())?.name(of: quota.region) },
          agencies: try db.agencies(at: context.facility),
          revisions: try db.revisions(of: cohort.id, at: context.facility), today: context.today,
          people: try hook.counts(db, context.facility)[cohort.id] ?? 0,
          charged: try cohort.cancellation?.commitment.flatMap { try db.commitment($0, at: context.facility) },
          freed: cohort.cancellation != nil && context.actor.may(.writeProgrammes)
            ? try hook.freed(db, context, cohort.id) : [],
          members: try hook.members(db, context, cohort.id))
        return (file, try panels.compactMap { try $0.load(db, context, cohort.id) })
      }
      return .page(file) { file, screen in cohortPage(file, .each(shown) { $0(screen) }, on: screen) }
    }
  }

  /// Other terms are filled in; what they would do stands on a page of its own.
  private var ask: Route {
    .question(
      "/cohorts/{id}/changes", needs: .permission(.writeProgrammes), form: CohortChangeForm.self, Words.previewChange
    ) { [hook] context, form in
      let regions = try Regions.shipped()
      let change = try await context.read { try $0.change(form, regions, hook, in: context) }
      let query = change.fields.map { "\($0.name)=\(percent($0.value))" }.joined(separator: "&")
      return .see("/cohorts/\(change.before.id)/change?\(query)", value: change)
    }
  }

  private var preview: Route {
    .get(
      "/cohorts/{id}/change", needs: .permission(.writeProgrammes), form: CohortChangeForm.self, Words.previewChange
    ) { [hook] context, form in
      let regions = try Regions.shipped()
      let change = try await context.read { try $0.change(form, regions, hook, in: context) }
      return .page(change) { cohortChangePage($0, on: $1) }
    }
  }

  private var change: Route {
    .write(
      .put, "/cohorts/{id}", needs: .permission(.writeProgrammes), form: ChangeForm<CohortChangeForm>.self,
      Words.changeCohort
    ) { [hook] context, form in
      let regions = try Regions.shipped()
      let done = try await refusingUse {
        try await context.write { db in
          let change = try db.change(form.form, regions, hook, in: context)
          guard change.impact.people.isEmpty || change.seen == form.form.seen else {
            throw Cohort.Refusal.notSeen(people: change.impact.people.count)
          }
          try hook.willChange(db, context, change.before, change.after)
          try db.update(change.after, at: context.facility)
          let id = change.after.id
          try db.keep(context.revisions(change.differences, because: form.reason), of: id, at: context.facility)
          let payload = change.after.particulars.merging(["reason": .text(form.reason)]) { _, new in new }
          db.state(Fact("programmes.cohort_changed", about: id, payload))
          return id
        }
      }
      return .see("/cohorts/\(done.value)", saying: Words.saved, done)
    }
  }

  private var move: Route {
    .write(.put, "/cohorts/{id}/status", needs: .permission(.writeProgrammes), form: StatusForm.self, Words.moveOn) {
      context, form in
      let done = try await context.write { db in
        let cohort = try db.cohort(context.id("id"), at: context.facility).orMissing()
        let days = try db.teachingDays(at: context.facility)
        try cohort.decide(next: form.status, on: context.today, schedule: cohort.schedule(isOpen: days.isOpen))
        try db.setStatus(form.status, of: cohort.id, at: context.facility)
        db.state(
          Fact(
            "programmes.cohort_moved", about: cohort.id,
            ["from": .text(cohort.status.rawValue), "to": .text(form.status.rawValue)]))
        return cohort.id
      }
      return .see("/cohorts/\(done.value)", saying: Words.moved(form.status), done)
    }
  }
}

extension Connection {
  /// What a form would change in the cohort of the path, and whom that touches.
  ///
  /// - Throws: `Cohort.Refusal` where it cannot be changed so.
  fileprivate func change(
    _ form: CohortChangeForm, _ regions: Regions, _ hook: CohortHook, in context: RequestContext
  ) throws -> CohortChange {
    let before = try cohort(context.id("id"), at: context.facility).orMissing()
    let days = try teachingDays(at: context.facility)
    let former = before.schedule(isOpen: days.isOpen)
    let filled = try form.terms.cohort(
      before.id, of: before.programme, agency: host(form.terms.agency, at: context.facility), today: context.today,
      regions: regions)
    let after = try before.changed(to: filled, from: form.effective, on: context.today, schedule: former)
    let differences = before.differences(to: after)
    guard !differences.isEmpty else { throw Cohort.Refusal.unchanged }
    try check(after, at: context.facility)
    let impact = try hook.impact(self, context, before, after)
    try before.check(change: after, touching: impact, on: context.today)
    return CohortChange(
      before: before, after: after, differences: differences, former: former,
      schedule: after.schedule(isOpen: days.isOpen), impact: impact,
      seen: try JSON.mark(of: CohortChange.Looked(before: before, after: after, impact: impact)), fields: form.filled)
  }

  /// Refuses what cannot be, and the same offer twice.
  fileprivate func check(_ cohort: Cohort, at facility: Facility.ID) throws {
    try cohort.check()
    let twin = try cohorts(at: facility, of: cohort.programme.id).first {
      $0.id != cohort.id && $0.agency?.id == cohort.agency?.id && $0.start == cohort.start
    }
    if twin != nil { throw Cohort.Refusal.alreadyOffered(cohort.start) }
  }

  fileprivate func host(_ id: AgencyID?, at facility: Facility.ID) throws -> Cohort.Host? {
    guard let id else { return nil }
    guard let agency = try agency(id, at: facility) else { throw Cohort.Refusal.agencyUnknown }
    return Cohort.Host(id: agency.id, name: agency.name)
  }
}

/// Runs a write; where people are enrolled the database refuses, and that becomes a sentence.
func refusingUse<Value>(_ write: () async throws -> Value) async throws -> Value {
  do {
    return try await write()
  } catch StoreError.missing {
    throw Cohort.Refusal.inUse
  }
}

extension Cohort {
  /// What the journal keeps of it.
  var particulars: [String: FactValue] {
    [
      "programme": .text(programme.id.text), "agency": agency.map { .text(of: $0.id) } ?? .null,
      "start": .text(of: start),
      "days": .integer(Int64(days)), "pattern": .text(pattern.written), "min": .integer(Int64(min)),
      "seats": .integer(Int64(seats)), "quota_percent": quota.map { .integer(Int64($0.percent)) } ?? .null,
      "quota_region": quota.map { .text(of: $0.region) } ?? .null, "status": .text(status.rawValue),
      "prerequisites": .text(Prerequisite.written(ownPrerequisites)), "venue": .text(venue),
    ]
  }
}
