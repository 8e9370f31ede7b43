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
struct OfferRoutes {
  /// Who is in the cohorts that a list would change.
  let hook: CohortHook

  var all: [Route] {
    OfferRoutes.sending + reading + applying
  }

  private static let sending: [Route] = [
    .get("/offers/new", needs: .permission(.writeProgrammes), Words.offers) { context in
      .page(try await context.read { try $0.offerFiles(at: context.facility) }) { offerFilesPage($0, on: $1) }
    },
    .write(.post, "/offers", needs: .permission(.writeProgrammes), form: OfferFileForm.self, Words.readOffers) {
      context, form in
      let list = try await StagedOffers.read(form.bytes, named: form.name, for: "file", on: context.today)
      let file = OfferFile(new: form.name, context)
      let done = try await context.write { db in
        try db.keep(file, form.bytes, list, at: context.facility)
        return file.id
      }
      return .see("/offers/\(done.value)", saying: Words.offersStaged(list.rowsRead), done)
    },
  ]

  private var reading: [Route] {
    [
      .get("/offers/{id}", needs: .permission(.writeProgrammes), Words.offers) { [hook] context in
        let staged = try await StagedOffers.open(context)
        let found = try await context.read { db in
          var found = try staged.preview(context, db, hook)
          if found.file.isApplied { found.next = try db.next(after: found.file, at: context.facility) }
          return found
        }
        return .page(found) { offerPreviewPage($0, on: $1) }
      },
      .get("/offers/{id}/problems.xlsx", needs: .permission(.writeProgrammes), MendingWords.problemsSheet) {
        [hook] context in
        let staged = try await StagedOffers.open(context)
        let found = try await context.read { try staged.preview(context, $0, hook) }
        let bytes = try await BlockingPool.files.run {
          try Workbook.xlsx(staged.problems(found, context), created: context.now)
        }
        return .file(
          bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          download: "penawaran-bermasalah.xlsx")
      },
    ]
  }

  private var applying: [Route] {
    [
      .write(
        .put, "/offers/{id}/mapping", needs: .permission(.writeProgrammes), form: MendingForm.self, MendingWords.mend
      ) { context, form in
        let staged = try await StagedOffers.open(context)
        let mended = form.added(to: staged.mending)
        if !staged.file.isApplied {
          _ = try await StagedOffers.read(
            staged.bytes, named: staged.file.name, for: "columns", on: context.today, mended)
        }
        let done = try await context.write { db in
          let file = try staged.unchanged(db, at: context.facility)
          guard !file.isApplied else { throw OfferFile.Refusal.applied }
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
      .write(.post, "/offers/{id}/application", needs: .permission(.writeProgrammes), Words.apply) { [hook] context in
        let staged = try await StagedOffers.open(context)
        let done = try await context.write { db in
          try OfferApplication(context: context, db: db, hook: hook).apply(staged.preview(context, db, hook))
        }
        return .see("/offers/\(staged.file.id)", saying: Words.offersApplied(done.value), done)
      },
      .write(.delete, "/offers/{id}/application", needs: .permission(.writeProgrammes), Words.undoOffers) {
        [hook] context in
        let done = try await refusingUse {
          try await context.write { db in
            try OfferApplication(context: context, db: db, hook: hook).undo(
              context.id("id"), people: hook.counts(db, context.facility))
          }
        }
        return .see("/offers/\(try context.id("id", of: OfferFile.self))", saying: Words.offersUndone(done.value), done)
      },
    ]
  }
}

/// Writes what a plan says, and takes it back.
struct OfferApplication {
  let context: RequestContext
  let db: Connection
  let hook: CohortHook

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

  /// Takes back what a file did: its cohorts go, and what it changed is put back; refused where anybody has a place or
  /// the board's approval.
  func undo(_ id: OfferFile.ID, people: [Cohort.ID: Int]) throws -> Int {
    let (file, _, _) = try db.offerFile(id, at: context.facility).orMissing()
    guard file.isApplied else { throw OfferFile.Refusal.notApplied }
    // The last row first: the row that brought a programme goes last, when no other cohort of it is left.
    let traces = try db.traces(of: id, at: context.facility)
    for trace in traces.reversed() {
      guard let cohort = try db.cohort(trace.cohort, at: context.facility) else { continue }
      guard cohort.status == .planned else { throw OfferFile.Refusal.begun(cohort.programme.title) }
      guard people[cohort.id] == nil, cohort.cancellation == nil else { throw Cohort.Refusal.inUse }
      try takeBack(trace, cohort)
    }
    try db.markUndone(id, at: context.facility, now: context.now)
    db.state(Fact("programmes.offers_undone", about: id, ["rows": .integer(Int64(traces.count))]))
    return traces.count
  }

  private func hosted(_ cohort: Cohort) throws -> Cohort {
    guard let host = cohort.agency else { return cohort }
    let found = try db.agency(named: host.name, newID: host.id, at: context.facility, now: context.now)
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
        try db.keep(context.revisions(changes, because: reason), of: known.id, at: context.facility)
        db.state(Fact("programmes.changed", about: known.id, cohort.programme.particulars))
      }
    } else {
      try db.insert(cohort.programme, at: context.facility, now: context.now)
      db.state(Fact("programmes.recorded", about: cohort.programme.id, cohort.programme.particulars))
    }
    let standing = try db.cohort(cohort.id, at: context.facility)
    if let standing {
      try hook.willChange(db, context, standing, cohort)
      try db.update(cohort, at: context.facility)
      try db.keep(
        context.revisions(standing.differences(to: cohort), because: reason), of: cohort.id, at: context.facility)
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
    try hook.willChange(db, context, now, before)
    try db.update(before, at: context.facility)
    try db.keep(
      context.revisions(now.differences(to: before), because: Words.undoOffers.id), of: now.id,
      at: context.facility)
    db.state(Fact("programmes.cohort_changed", about: now.id, before.particulars))
  }
}

extension Cohort {
  /// The same cohort given by an organisation.
  func given(by host: Host?) -> Cohort {
    var cohort = self
    cohort.agency = host
    return cohort
  }
}
