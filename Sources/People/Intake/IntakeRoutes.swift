import Almanac
import House
import Import
import Language
import Page
import Sheet
import Store

/// Files put in: staged, previewed, applied, undone.
struct IntakeRoutes {
  /// What later rooms do when somebody is gone again, as the undo of a return leaves them.
  let departures: [DepartureHook]
  /// The kinds of files that later rooms read.
  let doors: [FileDoor]

  var all: [Route] {
    [
      IntakeRoutes.list, IntakeRoutes.new, stage, preview, IntakeRoutes.workbook,
      IntakeRoutes.answer, IntakeRoutes.apply, undo, IntakeRoutes.discard,
    ]
  }

  private static let list = Route.get("/imports", needs: .permission(.importPeople), IntakeWords.imports) { context in
    let intakes = try await context.read { try $0.intakes(at: context.facility) }
    return .page(intakes.map(IntakeRow.init)) { _, screen in intakeListPage(intakes, on: screen) }
  }

  private static let new = Route.get("/imports/new", needs: .permission(.importPeople), IntakeWords.new) { _ in
    .page(["kinds": Intake.Kind.allCases.map(\.rawValue)]) { _, screen in newIntakePage(on: screen) }
  }

  private var stage: Route {
    .write(.post, "/imports", needs: .permission(.importPeople), form: IntakeForm.self, IntakeWords.look) {
      [doors] context, form in
      let batch = try await FileBatch.read(form, doors, context)
      if form.applies {
        guard let file = batch.people.first, batch.people.count == 1, batch.others.isEmpty else {
          throw FormProblems([("apply", IntakeWords.applyOne)])
        }
        let done = try await context.write { db in
          try file.stage(db, at: context.facility)
          return try file.apply(db, at: context.facility, now: context.now)
        }
        return .see("/imports/\(file.intake.id)", saying: IntakeWords.applied(done.value), done)
      }
      let done = try await context.write { db in try batch.stage(db, at: context.facility) }
      return .see(done.value.files.first ?? "/imports", saying: IntakeWords.staged(done.value.files.count), done)
    }
  }

  private var preview: Route {
    .get("/imports/{id}", needs: .permission(.importPeople), IntakeWords.preview) { [doors] context in
      let file = try await StagedFile.open(context)
      let view = try await context.read { db in
        var view = try file.view(db, at: context.facility)
        if file.intake.state == .applied { view.next = try db.next(after: file.intake, doors, at: context.facility) }
        return view
      }
      return .page(view) { intakePage($0, on: $1) }
    }
  }

  private static let workbook = Route.get(
    "/imports/{id}/problems.xlsx", needs: .permission(.importPeople), MendingWords.problemsSheet
  ) { context in
    let file = try await StagedFile.open(context)
    let view = try await context.read { try file.view($0, at: context.facility) }
    let bytes = try await BlockingPool.files.run {
      try Workbook.xlsx(file.problemSheets(view, in: context.language), created: context.now)
    }
    return .file(
      bytes,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", download: "baris-bermasalah.xlsx")
  }

  private static let answer = Route.write(
    .put, "/imports/{id}/mapping", needs: .permission(.importPeople), form: MappingForm.self, MendingWords.mend
  ) { context, form in
    let file = try await StagedFile.open(context)
    do {
      try await BlockingPool.reading.run { try file.check(form.added(to: file.answers), asOf: form.asOf) }
    } catch let rejection as TableRejection {
      throw FormProblems([("columns", ImportWords.cause(rejection, file: file.intake.name))])
    }
    let done = try await context.write { db in
      guard let intake = try db.intake(file.intake.id, at: context.facility) else { throw Missing() }
      guard intake.state == .staged else { throw Intake.Refusal.alreadyApplied }
      let answers = form.added(to: try db.answers(of: intake.id, at: context.facility))
      try db.answer(answers, asOf: form.asOf, to: intake.id, at: context.facility)
      db.state(
        Fact(
          "people.import_answered", about: intake.id,
          [
            "mended": .integer(Int64(answers.mending.cells.count)),
            "left_out": .integer(Int64(answers.mending.leftOut.count)),
          ]))
      return intake.id.text
    }
    return .see("/imports/\(file.intake.id)", saying: MendingWords.saved, done)
  }

  private static let apply = Route.write(
    .post, "/imports/{id}/application", needs: .permission(.importPeople), IntakeWords.apply
  ) { context in
    let file = try await StagedFile.open(context)
    let done = try await context.write { db in
      guard let intake = try db.intake(file.intake.id, at: context.facility) else { throw Missing() }
      guard intake.state == .staged else { throw Intake.Refusal.alreadyApplied }
      return try file.apply(db, at: context.facility, now: context.now)
    }
    // Whoever typed one person goes on to that person.
    let person = try await context.read { db in
      try file.enteredNumber.flatMap { try db.bearer(of: $0, at: context.facility) }
    }
    return .see(
      person.map { "/people/\($0)" } ?? "/imports/\(file.intake.id)", saying: IntakeWords.applied(done.value), done)
  }

  private var undo: Route {
    .write(.delete, "/imports/{id}/application", needs: .permission(.importPeople), IntakeWords.undo) {
      [departures] context in
      let id = try context.id("id", of: Intake.self)
      let done = try await context.write { db in
        guard let intake = try db.intake(id, at: context.facility) else { throw Missing() }
        let gone = try db.undo(intake, at: context.facility)
        for person in gone {
          for hook in departures {
            try hook.departed(db, context, person.id, person.state, person.stateOn ?? context.today)
          }
        }
        db.state(Fact("people.import_undone", about: id))
        return id.text
      }
      return .see("/imports/\(id)", saying: IntakeWords.undone, done)
    }
  }

  private static let discard = Route.write(
    .delete, "/imports/{id}", needs: .permission(.importPeople), IntakeWords.discard
  ) { context in
    let id = try context.id("id", of: Intake.self)
    let done = try await context.write { db in
      guard let intake = try db.intake(id, at: context.facility) else { throw Missing() }
      guard intake.state == .staged else { throw Intake.Refusal.alreadyApplied }
      try db.discard(id, at: context.facility)
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

extension StagedFile {
  /// The import in the path of a visit, with its file read before any transaction is opened for it.
  fileprivate static func open(_ context: RequestContext) async throws -> StagedFile {
    let id = try context.id("id", of: Intake.self)
    let found = try await context.read { db in
      (try db.intake(id, at: context.facility), try db.content(of: id, at: context.facility))
    }
    guard let intake = found.0, let content = found.1 else { throw Missing() }
    return try await BlockingPool.reading.run {
      try StagedFile(intake, content.bytes, answers: content.answers, regions: try Regions.shipped())
    }
  }
}
