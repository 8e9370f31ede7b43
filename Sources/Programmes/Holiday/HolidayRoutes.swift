import Almanac
import House
import Import
import Page
import Sheet
import Store

/// A list of holidays as a file.
struct HolidayFileForm: Form {
  /// The largest file in bytes: 1 MiB, many times a year's holidays.
  static let bytesMaximum = 1 << 20
  static let fields = [
    FormField("file", .file(maxBytes: bytesMaximum), HolidayWords.file, hint: HolidayWords.fileHint)
  ]
  let name: String
  let bytes: [UInt8]

  init(_ input: FormInput) {
    let file = input.file("file")
    (name, bytes) = (file?.name ?? "", file?.bytes ?? [])
  }
}

/// Lists of holidays: sent in, looked at, mended, applied.
enum HolidayRoutes {
  static let all: [Route] = [
    .get("/closures/holidays", needs: .permission(.writeProgrammes), HolidayWords.files) { context in
      .page(try await context.read { try $0.holidayFiles(at: context.facility) }) { holidayFilesPage($0, on: $1) }
    },
    .write(
      .post, "/closures/holidays", needs: .permission(.writeProgrammes), form: HolidayFileForm.self, HolidayWords.read
    ) { context, form in
      let list = try await StagedHolidays.read(form.bytes, named: form.name, for: "file", on: context.today)
      let file = HolidayFile(
        id: context.newID(), name: form.name, stagedAt: context.now, officer: context.actor.name, appliedAt: nil)
      let done = try await context.write { db in
        try db.stage(file, form.bytes, at: context.facility)
        db.state(
          Fact(
            "programmes.holidays_staged", about: file.id,
            ["rows": .integer(Int64(list.rowsRead)), "problems": .integer(Int64(list.problems.count))]))
        return file.id
      }
      return .see("/closures/holidays/\(done.value)", saying: HolidayWords.staged(list.rowsRead), done)
    },
    .get("/closures/holidays/{holidays}", needs: .permission(.writeProgrammes), HolidayWords.files) { context in
      let staged = try await StagedHolidays.open(context)
      return .page(try await context.read { try staged.preview(context, $0) }) { holidayFilePage($0, on: $1) }
    },
    .get(
      "/closures/holidays/{holidays}/problems.xlsx", needs: .permission(.writeProgrammes), MendingWords.problemsSheet
    ) { context in
      let staged = try await StagedHolidays.open(context)
      let found = try await context.read { try staged.preview(context, $0) }
      let bytes = try await BlockingPool.files.run {
        try Workbook.xlsx(staged.problems(found, context), created: context.now)
      }
      return .file(
        bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        download: "libur-bermasalah.xlsx")
    },
    .write(
      .put, "/closures/holidays/{holidays}/mapping", needs: .permission(.writeProgrammes), form: MendingForm.self,
      MendingWords.mend
    ) { context, form in
      let staged = try await StagedHolidays.open(context)
      let mended = form.added(to: staged.mending)
      _ = try await StagedHolidays.read(
        staged.bytes, named: staged.file.name, for: "columns", on: context.today, mended)
      let done = try await context.write { db in
        let file = try staged.unchanged(db, at: context.facility)
        guard file.appliedAt == nil else { throw HolidayFile.Refusal.applied }
        try db.mend(file.id, mended, at: context.facility)
        db.state(
          Fact(
            "programmes.holidays_mended", about: file.id,
            [
              "cells": .object(mended.cells.mapValues { .text($0) }),
              "left_out": .list(mended.leftOut.sorted().map { .text($0) }),
            ]))
        return file.id
      }
      return .see("/closures/holidays/\(done.value)", saying: MendingWords.saved, done)
    },
    .write(
      .post, "/closures/holidays/{holidays}/application", needs: .permission(.writeProgrammes), HolidayWords.applying
    ) { context in
      let staged = try await StagedHolidays.open(context)
      let done = try await context.write { db in
        let file = try staged.unchanged(db, at: context.facility)
        guard file.appliedAt == nil else { throw HolidayFile.Refusal.applied }
        let added = try staged.plan(context, db).added
        guard !added.isEmpty else { throw HolidayFile.Refusal.nothing }
        guard try db.markApplied(file.id, at: context.facility, now: context.now) else {
          throw HolidayFile.Refusal.applied
        }
        try db.insert(added, at: context.facility)
        db.state(
          Fact(
            "programmes.holidays_applied", about: file.id,
            ["days": .list(added.map { .text(of: $0.day) }), "names": .list(added.map { .text($0.name) })]))
        return added.count
      }
      return .see("/closures", saying: HolidayWords.kept(done.value), done)
    },
  ]
}
