import Almanac
import House
import Page
import Partners
import Store

/// Cohorts, their way through the ministry's four words, and the days the house is closed.
enum CohortRoutes {
  static let all: [Route] = [
    .write(
      .post, "/programmes/{id}/cohorts", needs: .permission(.writeProgrammes), form: CohortForm.self, Words.addCohort
    ) { context, form in
      let (id, regions) = (context.newID(of: Cohort.self), try Regions.shipped())
      let done = try await context.write { db in
        let programme = try db.programme(context.id("id"), at: context.facility).orMissing()
        let cohort = try form.cohort(
          id, of: programme, agency: host(form, context, db), today: context.today, regions: regions)
        try check(cohort, context, db)
        try db.insert(cohort, at: context.facility, now: context.now)
        db.state(Fact("programmes.cohort_offered", about: cohort.id, cohort.particulars))
        return cohort.id
      }
      return .see("/cohorts/\(done.value)", saying: Words.cohortAdded, done)
    },
    .get("/cohorts/{id}", needs: .permission(.readProgrammes), Words.cohort) { context in
      let file = try await context.read { db in
        let cohort = try db.cohort(context.id("id"), at: context.facility).orMissing()
        let days = try db.teachingDays(at: context.facility)
        return CohortFile(
          CohortLine(cohort, days), days: days,
          regionName: cohort.quota.flatMap { quota in (try? Regions.shipped())?.name(of: quota.region) },
          agencies: try db.agencies(at: context.facility),
          revisions: try db.revisions(of: cohort.id, at: context.facility), today: context.today)
      }
      return .page(file) { cohortPage($0, on: $1) }
    },
    .write(
      .put, "/cohorts/{id}", needs: .permission(.writeProgrammes), form: ChangeForm<CohortForm>.self, Words.changeCohort
    ) {
      context, change in
      let regions = try Regions.shipped()
      let done = try await refusingUse {
        try await context.write { db in try apply(change, regions, context, db) }
      }
      return .see("/cohorts/\(done.value)", saying: Words.saved, done)
    },
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
    },
  ]

  private static func apply(
    _ change: ChangeForm<CohortForm>, _ regions: Regions, _ context: RequestContext, _ db: Connection
  ) throws -> Cohort.ID {
    let old = try db.cohort(context.id("id"), at: context.facility).orMissing()
    try old.checkMayChange()
    let cohort = try change.form.cohort(
      old.id, of: old.programme, agency: host(change.form, context, db), today: context.today, regions: regions)
    let differences = old.differences(to: cohort)
    guard !differences.isEmpty else { throw Cohort.Refusal.unchanged }
    try check(cohort, context, db)
    try db.update(cohort, at: context.facility)
    try db.keep(context.revisions(differences, because: change.reason), of: cohort.id, at: context.facility)
    let payload = cohort.particulars.merging(["reason": .text(change.reason)]) { _, new in new }
    db.state(Fact("programmes.cohort_changed", about: cohort.id, payload))
    return cohort.id
  }

  private static func check(_ cohort: Cohort, _ context: RequestContext, _ db: Connection) throws {
    try cohort.check()
    let twin = try db.cohorts(at: context.facility, of: cohort.programme.id).first {
      $0.id != cohort.id && $0.agency?.id == cohort.agency?.id && $0.start == cohort.start
    }
    if twin != nil { throw Cohort.Refusal.alreadyOffered(cohort.start) }
  }

  private static func host(_ form: CohortForm, _ context: RequestContext, _ db: Connection) throws -> Cohort.Host? {
    guard let id = form.agency else { return nil }
    guard let agency = try db.agency(id, at: context.facility) else { throw Cohort.Refusal.agencyUnknown }
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
      "prerequisites": .text(Prerequisite.written(ownPrerequisites)),
    ]
  }
}
