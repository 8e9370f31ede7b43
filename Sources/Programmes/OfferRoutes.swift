import Access
import Almanac
import House
import Page
import Partners
import People
import Sheet
import Store

/// Lists of offers: sent in, looked at, applied, taken back.
enum OfferRoutes {
  static let all: [Route] = [
    .get("/offers/new", needs: .permission(.writeProgrammes), Words.offers) { visit in
      .page(try await visit.read { try $0.offerFiles(at: visit.facility) }) { offerFilesPage($0, on: $1) }
    },
    .write(.post, "/offers", needs: .permission(.writeProgrammes), form: OfferFileForm.self, Words.readOffers) {
      visit, form in
      let list = try reading(form.bytes, visit.today)
      let file = OfferFile(
        id: visit.newID(), name: form.name, stagedAt: visit.now, officer: visit.actor.name, appliedAt: nil,
        undoneAt: nil)
      let done = try await visit.write { db in
        try db.stage(file, form.bytes, at: visit.facility)
        db.state(
          Fact(
            "programmes.offers_staged", about: file.id,
            [
              "rows": .integer(Int64(list.rowsRead)), "acceptable": .integer(Int64(list.rowsAcceptable)),
              "problems": .integer(Int64(list.problems.count)),
            ]))
        return file.id
      }
      return .see("/offers/\(done.value)", saying: Words.offersStaged(list.rowsRead), done)
    },
    .get("/offers/{id}", needs: .permission(.writeProgrammes), Words.offers) { visit in
      let found = try await visit.read { db in try preview(visit, db) }
      return .page(found) { offerPreviewPage($0, on: $1) }
    },
    .write(.post, "/offers/{id}/application", needs: .permission(.writeProgrammes), Words.applyOffers) { visit in
      let done = try await visit.write { db in try OfferApplication(visit: visit, db: db).apply(preview(visit, db)) }
      return .see("/offers/\(try visit.id("id", of: OfferFile.self))", saying: Words.offersApplied(done.value), done)
    },
    .write(.delete, "/offers/{id}/application", needs: .permission(.writeProgrammes), Words.undoOffers) { visit in
      let done = try await refusingUse {
        try await visit.write { db in try OfferApplication(visit: visit, db: db).undo(visit.id("id")) }
      }
      return .see("/offers/\(try visit.id("id", of: OfferFile.self))", saying: Words.offersUndone(done.value), done)
    },
  ]

  /// Reads the file again and compares it with what is recorded now.
  private static func preview(_ visit: Visit, _ db: Connection) throws -> OfferPreview {
    let (file, content) = try db.offerFile(visit.id("id"), at: visit.facility).orMissing()
    let list = try reading(content, visit.today)
    let known = OfferPlan.Known(
      programmes: try db.programmes(at: visit.facility), cohorts: try db.cohorts(at: visit.facility),
      agencies: try db.agencies(at: visit.facility), teachingDays: try db.teachingDays(at: visit.facility),
      houseNames: try db.unit(visit.facility).map { [$0.name] } ?? [])
    var random = SystemRandomNumberGenerator()
    let plan = OfferPlan(list.rows.map { (row: $0.row, entry: $0.entry) }, known: known) {
      ID<Cohort>(at: visit.now, random: &random).text
    }
    return OfferPreview(file: file, rowsRead: list.rowsRead, problems: list.problems, plan: plan)
  }

  private static func reading(_ bytes: [UInt8], _ today: Day) throws -> OfferReading {
    try OfferList.read(bytes, asOf: .titles(otherwise: today), regions: Regions.shipped())
  }
}

/// Writes what a plan says, and takes it back.
struct OfferApplication {
  let visit: Visit
  let db: Connection

  /// Applies the effective rows of a preview; how many there were.
  ///
  /// - Throws: `OfferFile.Refusal` where it has been applied already.
  func apply(_ preview: OfferPreview) throws -> Int {
    guard preview.file.appliedAt == nil || preview.file.undoneAt != nil else { throw OfferFile.Refusal.applied }
    let steps = preview.plan.effective
    var traces: [OfferTrace] = []
    for step in steps {
      guard let cohort = step.cohort else { continue }
      traces.append(try write(step, try hosted(cohort)))
    }
    try db.markApplied(preview.file.id, traces, at: visit.facility, now: visit.now)
    db.state(
      Fact(
        "programmes.offers_applied", about: preview.file.id,
        [
          "added": .integer(Int64(traces.filter(\.isAdded).count)),
          "changed": .integer(Int64(traces.filter { !$0.isAdded }.count)),
        ]))
    return steps.count
  }

  /// Takes back what a file did: its cohorts go, and what it changed is put back. The database refuses where anybody
  /// is enrolled.
  func undo(_ id: OfferFile.ID) throws -> Int {
    let (file, _) = try db.offerFile(id, at: visit.facility).orMissing()
    guard file.appliedAt != nil, file.undoneAt == nil else { throw OfferFile.Refusal.notApplied }
    // The last row first: the row that brought a programme goes last, when no other cohort of it is left.
    let traces = try db.traces(of: id, at: visit.facility)
    for trace in traces.reversed() {
      guard let cohort = try db.cohort(trace.cohort, at: visit.facility) else { continue }
      guard cohort.status == .planned else { throw OfferFile.Refusal.begun(cohort.programme.title) }
      try takeBack(trace, cohort)
    }
    try db.markUndone(id, at: visit.facility, now: visit.now)
    db.state(Fact("programmes.offers_undone", about: id, ["rows": .integer(Int64(traces.count))]))
    return traces.count
  }

  private func hosted(_ cohort: Cohort) throws -> Cohort {
    guard let host = cohort.agency else { return cohort }
    let newID = visit.newID(of: Agency.self).text
    let found = try db.agency(named: host.name, newID: newID, at: visit.facility, now: visit.now)
    if found.isNew {
      db.state(Fact("partners.agency_added", about: found.agency.id, ["name": .text(found.agency.name), "new": true]))
    }
    return cohort.given(by: Cohort.Host(id: found.agency.id, name: found.agency.name))
  }

  private func write(_ step: OfferPlan.Step, _ cohort: Cohort) throws -> OfferTrace {
    let known = try db.programme(cohort.programme.id, at: visit.facility)
    let reason = Words.fromOffers.id
    if let known {
      let changes = known.differences(to: cohort.programme)
      if !changes.isEmpty {
        try db.update(cohort.programme, at: visit.facility)
        try db.keep(visit.changes(changes, because: reason), of: known.id.text, at: visit.facility)
        db.state(Fact("programmes.changed", about: known.id, cohort.programme.particulars))
      }
    } else {
      try db.insert(cohort.programme, at: visit.facility, now: visit.now)
      db.state(Fact("programmes.recorded", about: cohort.programme.id, cohort.programme.particulars))
    }
    let standing = try db.cohort(cohort.id, at: visit.facility)
    if let standing {
      try db.update(cohort, at: visit.facility)
      try db.keep(
        visit.changes(standing.differences(to: cohort), because: reason), of: cohort.id.text, at: visit.facility)
      db.state(Fact("programmes.cohort_changed", about: cohort.id, cohort.particulars))
    } else {
      try db.insert(cohort, at: visit.facility, now: visit.now)
      db.state(Fact("programmes.cohort_offered", about: cohort.id, cohort.particulars))
    }
    return OfferTrace(
      row: step.row, cohort: cohort.id, isAdded: standing == nil, addedProgramme: known == nil,
      beforeCohort: standing.map(CohortTerms.init), beforeProgramme: known.map(ProgrammeTerms.init))
  }

  private func takeBack(_ trace: OfferTrace, _ cohort: Cohort) throws {
    if trace.isAdded {
      try db.remove(cohort, at: visit.facility)
      db.state(Fact("programmes.cohort_withdrawn", about: cohort.id))
    } else if let before = trace.beforeCohort {
      try restore(before.applied(to: cohort), from: cohort)
    }
    if trace.addedProgramme {
      _ = try db.removeUnused(cohort.programme.id, at: visit.facility)
    } else if let before = trace.beforeProgramme, before != ProgrammeTerms(cohort.programme) {
      let restored = before.applied(to: cohort.programme)
      try db.update(restored, at: visit.facility)
      db.state(Fact("programmes.changed", about: restored.id, restored.particulars))
    }
  }

  private func restore(_ before: Cohort, from now: Cohort) throws {
    try db.update(before, at: visit.facility)
    try db.keep(
      visit.changes(now.differences(to: before), because: Words.undoOffers.id), of: now.id.text, at: visit.facility)
    db.state(Fact("programmes.cohort_changed", about: now.id, before.particulars))
  }
}

extension Cohort {
  /// The same cohort given by an organisation.
  func given(by host: Host?) -> Cohort {
    Cohort(
      id: id, programme: programme, agency: host, start: start, days: days, pattern: pattern, min: min, seats: seats,
      quota: quota, status: status, ownPrerequisites: ownPrerequisites)
  }
}
