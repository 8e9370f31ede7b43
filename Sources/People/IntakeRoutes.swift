import Almanac
import House
import Page
import Sheet
import Store

/// Files put in: staged, previewed, applied, undone.
enum IntakeRoutes {
  static let all: [Route] = [list, new, stage, preview, workbook, answer, apply, undo, discard]

  private static let list = Route.get("/imports", needs: .permission(.importPeople), IntakeWords.imports) { visit in
    let intakes = try await visit.read { try $0.intakes(at: visit.facility) }
    return .page(intakes.map(IntakeRow.init)) { _, screen in intakeListPage(intakes, on: screen) }
  }

  private static let new = Route.get("/imports/new", needs: .permission(.importPeople), IntakeWords.new) { _ in
    .page(["kinds": Intake.Kind.allCases.map(\.rawValue)]) { _, screen in newIntakePage(on: screen) }
  }

  private static let stage = Route.write(
    .post, "/imports", needs: .permission(.importPeople), form: IntakeForm.self, IntakeWords.look
  ) { visit, form in
    let desk: IntakeDesk
    do {
      desk = try IntakeDesk(
        new: form.bytes, name: form.name, kind: form.kind,
        asOf: form.asOf.map(AsOf.given) ?? .titles(otherwise: visit.today),
        regions: try Regions.shipped(), now: visit.now, by: visit.actor.name)
    } catch let rejection as TableRejection {
      throw FormProblems([("file", ImportWords.cause(rejection, file: form.name))])
    }
    if form.applies {
      let done = try await visit.write { db in
        try desk.stage(db, at: visit.facility)
        return try desk.apply(db, at: visit.facility, now: visit.now)
      }
      return .see("/imports/\(desk.intake.id)", saying: IntakeWords.applied(done.value), done)
    }
    let done = try await visit.write { db in
      try desk.stage(db, at: visit.facility)
      return ["id": desk.intake.id.text]
    }
    return .see("/imports/\(desk.intake.id)", saying: IntakeWords.staged, done)
  }

  private static let preview = Route.get("/imports/{id}", needs: .permission(.importPeople), IntakeWords.preview) {
    visit in
    let desk = try await IntakeDesk.open(visit)
    let view = try await visit.read { try desk.view($0, at: visit.facility) }
    return .page(view) { intakePage($0, on: $1) }
  }

  private static let workbook = Route.get(
    "/imports/{id}/problems.xlsx", needs: .permission(.importPeople), MendingWords.problemsSheet
  ) { visit in
    let desk = try await IntakeDesk.open(visit)
    let sheets = try await visit.read { try desk.problemSheets($0, at: visit.facility, in: visit.language) }
    return .file(
      try Workbook.xlsx(sheets, created: visit.now),
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", download: "baris-bermasalah.xlsx")
  }

  private static let answer = Route.write(
    .put, "/imports/{id}/mapping", needs: .permission(.importPeople), form: MappingForm.self, MendingWords.mend
  ) { visit, form in
    let desk = try await IntakeDesk.open(visit)
    do {
      try desk.check(form.added(to: desk.answers), asOf: form.asOf)
    } catch let rejection as TableRejection {
      throw FormProblems([("columns", ImportWords.cause(rejection, file: desk.intake.name))])
    }
    let done = try await visit.write { db in
      guard let intake = try db.intake(desk.intake.id, at: visit.facility) else { throw Missing() }
      guard intake.state == .staged else { throw Intake.Refusal.alreadyApplied }
      let answers = form.added(to: try db.answers(of: intake.id, at: visit.facility))
      try db.answer(answers, asOf: form.asOf, to: intake.id, at: visit.facility)
      db.state(
        Fact(
          "people.import_answered", about: intake.id,
          [
            "mended": .integer(Int64(answers.mending.cells.count)),
            "left_out": .integer(Int64(answers.mending.leftOut.count)),
          ]))
      return intake.id.text
    }
    return .see("/imports/\(desk.intake.id)", saying: MendingWords.saved, done)
  }

  private static let apply = Route.write(
    .post, "/imports/{id}/application", needs: .permission(.importPeople), IntakeWords.apply
  ) { visit in
    let desk = try await IntakeDesk.open(visit)
    let done = try await visit.write { db in
      guard let intake = try db.intake(desk.intake.id, at: visit.facility) else { throw Missing() }
      guard intake.state == .staged else { throw Intake.Refusal.alreadyApplied }
      return try desk.apply(db, at: visit.facility, now: visit.now)
    }
    return .see("/imports/\(desk.intake.id)", saying: IntakeWords.applied(done.value), done)
  }

  private static let undo = Route.write(
    .delete, "/imports/{id}/application", needs: .permission(.importPeople), IntakeWords.undo
  ) { visit in
    let id = try visit.id("id", of: Intake.self)
    let done = try await visit.write { db in
      guard let intake = try db.intake(id, at: visit.facility) else { throw Missing() }
      try db.undo(intake, at: visit.facility)
      db.state(Fact("people.import_undone", about: id))
      return id.text
    }
    return .see("/imports/\(id)", saying: IntakeWords.undone, done)
  }

  private static let discard = Route.write(
    .delete, "/imports/{id}", needs: .permission(.importPeople), IntakeWords.discard
  ) { visit in
    let id = try visit.id("id", of: Intake.self)
    let done = try await visit.write { db in
      guard let intake = try db.intake(id, at: visit.facility) else { throw Missing() }
      guard intake.state == .staged else { throw Intake.Refusal.alreadyApplied }
      try db.discard(id, at: visit.facility)
      db.state(Fact("people.import_discarded", about: id))
      return id.text
    }
    return .see("/imports", saying: IntakeWords.discarded, done)
  }
}

/// An import in the list of imports.
private struct IntakeRow: Encodable, Sendable {
  let id: Intake.ID
  let kind: Intake.Kind
  let name: String
  let state: Intake.State
  let asOf: Day
  let stagedAt: Moment
  let appliedAt: Moment?
  let counts: Intake.Counts?

  init(_ intake: Intake) {
    (id, kind, name, state) = (intake.id, intake.kind, intake.name, intake.state)
    (asOf, stagedAt, appliedAt, counts) = (intake.asOf, intake.stagedAt, intake.appliedAt, intake.counts)
  }
}

extension IntakeDesk {
  /// The import in the path of a visit, with its file read before any transaction is opened for it.
  fileprivate static func open(_ visit: Visit) async throws -> IntakeDesk {
    let id = try visit.id("id", of: Intake.self)
    let found = try await visit.read { db in
      (try db.intake(id, at: visit.facility), try db.content(of: id, at: visit.facility))
    }
    guard let intake = found.0, let content = found.1 else { throw Missing() }
    return try IntakeDesk(intake, content.bytes, answers: content.answers, regions: try Regions.shipped())
  }
}
