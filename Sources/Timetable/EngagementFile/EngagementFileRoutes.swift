import Almanac
import House
import Import
import Page
import Sheet
import Store

/// A list of engagements as a file.
struct EngagementFileForm: Form {
  /// The largest file in bytes: 4 MiB, some hundred times a month's court days.
  static let bytesMaximum = 4 << 20
  static let fields = [
    FormField(
      "file", .file(maxBytes: bytesMaximum), EngagementFileWords.file, hint: EngagementFileWords.fileHint)
  ]
  let name: String
  let bytes: [UInt8]

  init(_ input: FormInput) {
    let file = input.file("file")
    (name, bytes) = (file?.name ?? "", file?.bytes ?? [])
  }
}

/// Lists of engagements: sent in as CSV, XLSX or a calendar file, looked at, mended, applied.
enum EngagementFileRoutes {
  static let all: [Route] = [
    .get("/engagements/files", needs: .permission(.writeEngagements), EngagementFileWords.files) { context in
      .page(try await context.read { try $0.engagementFiles(at: context.facility) }) { engagementFilesPage($0, on: $1) }
    },
    .write(
      .post, "/engagements/files", needs: .permission(.writeEngagements), form: EngagementFileForm.self,
      EngagementFileWords.read
    ) { context, form in
      let list = try await StagedEngagements.read(form.bytes, named: form.name, for: "file", context)
      let file = EngagementFile(
        id: context.newID(), name: form.name, stagedAt: context.now, officer: context.actor.name, appliedAt: nil)
      let done = try await context.write { db in
        try db.stage(file, form.bytes, at: context.facility)
        db.state(
          Fact(
            "timetable.engagements_staged", about: file.id,
            ["rows": .integer(Int64(list.rowsRead)), "problems": .integer(Int64(list.problems.count))]))
        return file.id
      }
      return .see("/engagements/files/\(done.value)", saying: EngagementFileWords.staged(list.rowsRead), done)
    },
    .get("/engagements/files/{file}", needs: .permission(.writeEngagements), EngagementFileWords.files) { context in
      let staged = try await StagedEngagements.open(context)
      return .page(try await context.read { try staged.preview(context, $0) }) { engagementFilePage($0, on: $1) }
    },
    .get(
      "/engagements/files/{file}/problems.xlsx", needs: .permission(.writeEngagements), MendingWords.problemsSheet
    ) { context in
      let staged = try await StagedEngagements.open(context)
      let found = try await context.read { try staged.preview(context, $0) }
      let bytes = try await BlockingPool.files.run {
        try Workbook.xlsx(staged.problems(found, context), created: context.now)
      }
      return .file(
        bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        download: "acara-bermasalah.xlsx")
    },
    .write(
      .put, "/engagements/files/{file}/mapping", needs: .permission(.writeEngagements), form: MendingForm.self,
      MendingWords.mend
    ) { context, form in
      let staged = try await StagedEngagements.open(context)
      let mended = form.added(to: staged.mending)
      _ = try await StagedEngagements.read(staged.bytes, named: staged.file.name, for: "columns", context, mended)
      let done = try await context.write { db in
        let file = try staged.unchanged(db, at: context.facility)
        guard file.appliedAt == nil else { throw EngagementFile.Refusal.applied }
        try db.mend(file.id, mended, at: context.facility)
        // A cell may speak of somebody's case: that it was mended is told, not how.
        db.state(
          Fact(
            "timetable.engagements_mended", about: file.id,
            ["cells": .integer(Int64(mended.cells.count)), "left_out": .integer(Int64(mended.leftOut.count))]))
        return file.id
      }
      return .see("/engagements/files/\(done.value)", saying: MendingWords.saved, done)
    },
    .write(
      .post, "/engagements/files/{file}/application", needs: .permission(.writeEngagements),
      EngagementFileWords.applying
    ) { context in
      let staged = try await StagedEngagements.open(context)
      let done = try await context.write { db in
        let file = try staged.unchanged(db, at: context.facility)
        guard file.appliedAt == nil else { throw EngagementFile.Refusal.applied }
        let added = try staged.plan(context, db).added
        guard !added.isEmpty else { throw EngagementFile.Refusal.nothing }
        guard try db.markApplied(file.id, at: context.facility, now: context.now) else {
          throw EngagementFile.Refusal.applied
        }
        try db.keep(added, in: context)
        db.state(
          Fact("timetable.engagements_applied", about: file.id, ["added": .integer(Int64(added.count))]))
        return added.count
      }
      return .see("/engagements/files/\(staged.file.id)", saying: EngagementWords.kept(done.value), done)
    },
  ]
}
