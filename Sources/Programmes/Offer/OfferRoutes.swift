import Access
import Almanac
import House
import Import
import Language
import Page
import Partners
import People
import Sheet
import Store

/// Lists of offers: sent in, looked at, applied, taken back.
enum OfferRoutes {
  static let all: [Route] = [
    .get("/offers/new", needs: .permission(.writeProgrammes), Words.offers) { context in
      .page(try await context.read { try $0.offerFiles(at: context.facility) }) { offerFilesPage($0, on: $1) }
    },
    .write(.post, "/offers", needs: .permission(.writeProgrammes), form: OfferFileForm.self, Words.readOffers) {
      context, form in
      let list = try refusing("file", named: form.name) { try reading(form.bytes, context.today) }
      let file = OfferFile(
        id: context.newID(), name: form.name, stagedAt: context.now, officer: context.actor.name, appliedAt: nil,
        undoneAt: nil)
      let done = try await context.write { db in
        try db.stage(file, form.bytes, at: context.facility)
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
    .get("/offers/{id}", needs: .permission(.writeProgrammes), Words.offers) { context in
      let found = try await context.read { db in try preview(context, db) }
      return .page(found) { offerPreviewPage($0, on: $1) }
    },
    .get("/offers/{id}/problems.xlsx", needs: .permission(.writeProgrammes), MendingWords.problemsSheet) { context in
      let (found, bytes, mending) = try await context.read { db in
        let (_, bytes, mending) = try db.offerFile(context.id("id"), at: context.facility).orMissing()
        return (try preview(context, db), bytes, mending)
      }
      let rows = try OfferList.extract(
        found.table.rowsInError, of: bytes, asOf: .titles(otherwise: context.today), mending: mending,
        named: Words.row(context.language))
      return .file(
        try Workbook.xlsx(
          found.table.problemSheets(rows, titled: Words.offersTitle(found), in: context.language), created: context.now),
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", download: "penawaran-bermasalah.xlsx"
      )
    },
    .write(
      .put, "/offers/{id}/mapping", needs: .permission(.writeProgrammes), form: MendingForm.self, MendingWords.mend
    ) { context, form in
      let done = try await context.write { db in
        let (file, bytes, mending) = try db.offerFile(context.id("id"), at: context.facility).orMissing()
        guard !file.isApplied else { throw OfferFile.Refusal.applied }
        let mended = form.added(to: mending)
        _ = try refusing("columns", named: file.name) { try reading(bytes, context.today, mended) }
        try db.mend(file.id, mended, at: context.facility)
        db.state(
          Fact(
            "programmes.offers_mended", about: file.id,
            [
              "cells": .object(mended.cells.mapValues { .text($0) }),
              "left_out": .list(mended.leftOut.sorted().map { .text($0) }),
            ]))
        return file.id
      }
      return .see("/offers/\(done.value)", saying: MendingWords.saved, done)
    },
    .write(.post, "/offers/{id}/application", needs: .permission(.writeProgrammes), Words.apply) { context in
      let done = try await context.write { db in
        try OfferApplication(context: context, db: db).apply(preview(context, db))
      }
      return .see("/offers/\(try context.id("id", of: OfferFile.self))", saying: Words.offersApplied(done.value), done)
    },
    .write(.delete, "/offers/{id}/application", needs: .permission(.writeProgrammes), Words.undoOffers) { context in
      let done = try await refusingUse {
        try await context.write { db in try OfferApplication(context: context, db: db).undo(context.id("id")) }
      }
      return .see("/offers/\(try context.id("id", of: OfferFile.self))", saying: Words.offersUndone(done.value), done)
    },
  ]

  /// Reads the file again and compares it with what is recorded now.
  private static func preview(_ context: RequestContext, _ db: Connection) throws -> OfferPreview {
    let (file, content, mending) = try db.offerFile(context.id("id"), at: context.facility).orMissing()
    let list = try reading(content, context.today, mending)
    let known = OfferPlan.Known(
      programmes: try db.programmes(at: context.facility), cohorts: try db.cohorts(at: context.facility),
      agencies: try db.agencies(at: context.facility), teachingDays: try db.teachingDays(at: context.facility),
      houseNames: try db.unit(context.facility).map { [$0.name] } ?? [])
    var random = SystemRandomNumberGenerator()
    let plan = OfferPlan(list.rows.map { (row: $0.row, entry: $0.entry) }, known: known) {
      ID<Cohort>(at: context.now, random: &random).text
    }
    let table = TablePreview(list, reason: { Words.problem($0.code) }, naming: \.title)
    return OfferPreview(file: file, list, plan, table: table)
  }

  private static func reading(
    _ bytes: [UInt8], _ today: Day, _ mending: Mending = Mending()
  ) throws -> OfferReading {
    try OfferList.read(bytes, asOf: .titles(otherwise: today), regions: Regions.shipped(), mending: mending)
  }

  /// Says at a field why a file is turned down as a whole.
  private static func refusing<Value>(_ field: String, named name: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let rejection as TableRejection {
      throw FormProblems([(field, ImportWords.cause(rejection, file: name))])
    }
  }
}

/// Writes what a plan says, and takes it back.
struct OfferApplication {
  let context: RequestContext
  let db: Connection

  /// Applies the effective rows of a preview; how many there were.
  ///
  /// - Throws: `OfferFile.Refusal` where it has been applied already.
  func apply(_ preview: OfferPreview) throws -> Int {
    guard !preview.file.isApplied else { throw OfferFile.Refusal.applied }
    let steps = preview.plan.effective
    var traces: [OfferTrace] = []
    for step in steps {
      guard let cohort = step.cohort else { continue }
      traces.append(try write(step, try hosted(cohort)))
    }
    try db.markApplied(preview.file.id, traces, at: context.facility, now: context.now)
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
    let (file, _, _) = try db.offerFile(id, at: context.facility).orMissing()
    guard file.isApplied else { throw OfferFile.Refusal.notApplied }
    // The last row first: the row that brought a programme goes last, when no other cohort of it is left.
    let traces = try db.traces(of: id, at: context.facility)
    for trace in traces.reversed() {
      guard let cohort = try db.cohort(trace.cohort, at: context.facility) else { continue }
      guard cohort.status == .planned else { throw OfferFile.Refusal.begun(cohort.programme.title) }
      try takeBack(trace, cohort)
    }
    try db.markUndone(id, at: context.facility, now: context.now)
    db.state(Fact("programmes.offers_undone", about: id, ["rows": .integer(Int64(traces.count))]))
    return traces.count
  }

  private func hosted(_ cohort: Cohort) throws -> Cohort {
    guard let host = cohort.agency else { return cohort }
    let newID = context.newID(of: Agency.self).text
    let found = try db.agency(named: host.name, newID: newID, at: context.facility, now: context.now)
    if found.isNew {
      db.state(Fact("partners.agency_added", about: found.agency.id, ["name": .text(found.agency.name), "new": true]))
    }
    return cohort.given(by: Cohort.Host(id: found.agency.id, name: found.agency.name))
  }

  private func write(_ step: OfferPlan.Step, _ cohort: Cohort) throws -> OfferTrace {
    let known = try db.programme(cohort.programme.id, at: context.facility)
    let reason = Words.fromOffers.id
    if let known {
      let changes = known.differences(to: cohort.programme)
      if !changes.isEmpty {
        try db.update(cohort.programme, at: context.facility)
        try db.keep(context.revisions(changes, because: reason), of: known.id.text, at: context.facility)
        db.state(Fact("programmes.changed", about: known.id, cohort.programme.particulars))
      }
    } else {
      try db.insert(cohort.programme, at: context.facility, now: context.now)
      db.state(Fact("programmes.recorded", about: cohort.programme.id, cohort.programme.particulars))
    }
    let standing = try db.cohort(cohort.id, at: context.facility)
    if let standing {
      try db.update(cohort, at: context.facility)
      try db.keep(
        context.revisions(standing.differences(to: cohort), because: reason), of: cohort.id.text, at: context.facility)
      db.state(Fact("programmes.cohort_changed", about: cohort.id, cohort.particulars))
    } else {
      try db.insert(cohort, at: context.facility, now: context.now)
      db.state(Fact("programmes.cohort_offered", about: cohort.id, cohort.particulars))
    }
    return OfferTrace(
      row: step.row, cohort: cohort.id, isAdded: standing == nil, addedProgramme: known == nil,
      beforeCohort: standing.map(CohortTerms.init), beforeProgramme: known.map(ProgrammeTerms.init))
  }

  private func takeBack(_ trace: OfferTrace, _ cohort: Cohort) throws {
    if trace.isAdded {
      try db.remove(cohort, at: context.facility)
      db.state(Fact("programmes.cohort_withdrawn", about: cohort.id))
    } else if let before = trace.beforeCohort {
      try restore(before.applied(to: cohort), from: cohort)
    }
    if trace.addedProgramme {
      _ = try db.removeUnused(cohort.programme.id, at: context.facility)
    } else if let before = trace.beforeProgramme, before != ProgrammeTerms(cohort.programme) {
      let restored = before.applied(to: cohort.programme)
      try db.update(restored, at: context.facility)
      db.state(Fact("programmes.changed", about: restored.id, restored.particulars))
    }
  }

  private func restore(_ before: Cohort, from now: Cohort) throws {
    try db.update(before, at: context.facility)
    try db.keep(
      context.revisions(now.differences(to: before), because: Words.undoOffers.id), of: now.id.text,
      at: context.facility)
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
