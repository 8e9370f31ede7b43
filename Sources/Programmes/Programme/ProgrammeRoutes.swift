import Almanac
import House
import Language
import Page
import Partners
import Sheet
import Store

/// Programmes and their units.
struct ProgrammeRoutes {
  /// Who is in the cohorts of a programme that would change.
  let hook: CohortHook

  var all: [Route] { ProgrammeRoutes.recording + [change] }

  private var change: Route {
    .write(
      .put, "/programmes/{id}", needs: .permission(.writeProgrammes), form: ChangeForm<ProgrammeForm>.self,
      Words.changeProgramme
    ) { [hook] context, change in
      let done = try await context.write { db in
        try ProgrammeRoutes.apply(change, context, db, people: hook.counts(db, context.facility))
      }
      return .see("/programmes/\(done.value)", saying: Words.saved, done)
    }
  }

  private static let recording: [Route] = [
    .get("/programmes", needs: .permission(.readProgrammes), form: ProgrammesQuery.self, Words.programmes) {
      context, query in
      let found = try await context.read { db in try overview(query, context, db) }
      return .page(found) { programmesPage($0, on: $1) }
    },
    .get("/programmes.xlsx", needs: .permission(.readProgrammes), form: ProgrammesQuery.self, Words.programmes) {
      context, query in
      let found = try await context.read { db in try overview(query, context, db) }
      return .file(
        try await Workbook.written(ProgrammesSheet.sheets(found, in: context.language), created: context.now),
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        download: "program-\(context.today).xlsx")
    },
    .get("/programmes/new", needs: .permission(.writeProgrammes), form: TemplateQuery.self, Words.addProgramme) {
      _, query in
      .page(CourseTemplate.shipped) { newProgrammePage($0, chosen: query.template, on: $1) }
    },
    .write(.post, "/programmes", needs: .permission(.writeProgrammes), form: ProgrammeForm.self, Words.addProgramme) {
      context, form in
      let programme = form.programme(context.newID())
      let done = try await context.write { db in
        try checkTitle(programme, context, db)
        try db.insert(programme, at: context.facility, now: context.now)
        db.state(Fact("programmes.recorded", about: programme.id, programme.particulars))
        return programme.id
      }
      return .see("/programmes/\(done.value)", saying: Words.programmeAdded(programme.title), done)
    },
    .get("/programmes/{id}", needs: .permission(.readProgrammes), Words.programme) { context in
      let found = try await context.read { db in try file(context, db) }
      return .page(found) { programmePage($0, on: $1) }
    },
    .write(
      .post, "/programmes/{id}/units", needs: .permission(.writeProgrammes), form: UnitForm.self, Words.addUnit
    ) { context, form in
      let id = context.newID(of: CompetencyUnit.self)
      let done = try await context.write { db in
        let programme = try db.programme(context.id("id"), at: context.facility).orMissing()
        guard try !db.units(of: programme.id, at: context.facility).contains(where: { $0.code == form.code }) else {
          throw Programme.Refusal.unitTaken(form.code)
        }
        let unit = CompetencyUnit(
          id: id, programme: programme.id, code: form.code, title: form.title, decree: form.decree, year: form.year)
        try db.insert(unit, at: context.facility)
        db.state(Fact("programmes.unit_added", about: programme.id, ["code": .text(unit.code)]))
        return programme.id
      }
      return .see("/programmes/\(done.value)", saying: Words.unitAdded(form.code), done)
    },
  ]

  private static func overview(_ query: ProgrammesQuery, _ context: RequestContext, _ db: Connection) throws
    -> ProgrammesOverview
  {
    ProgrammesOverview(
      today: context.today, query: query.words, status: query.status,
      programmes: try db.programmes(at: context.facility),
      cohorts: try db.cohorts(at: context.facility), teachingDays: try db.teachingDays(at: context.facility))
  }

  private static func file(_ context: RequestContext, _ db: Connection) throws -> ProgrammeFile {
    let programme = try db.programme(context.id("id"), at: context.facility).orMissing()
    let days = try db.teachingDays(at: context.facility)
    return ProgrammeFile(
      programme: programme, units: try db.units(of: programme.id, at: context.facility),
      cohorts: try db.cohorts(at: context.facility, of: programme.id).map { CohortLine($0, days) },
      agencies: try db.agencies(at: context.facility),
      revisions: try db.revisions(of: programme.id, at: context.facility))
  }

  private static func apply(
    _ change: ChangeForm<ProgrammeForm>, _ context: RequestContext, _ db: Connection, people: [Cohort.ID: Int]
  ) throws -> Programme.ID {
    let old = try db.programme(context.id("id"), at: context.facility).orMissing()
    let programme = change.form.programme(old.id)
    let differences = old.differences(to: programme)
    try old.check(change: differences, cohorts: db.cohorts(at: context.facility, of: old.id), people: people)
    try checkTitle(programme, context, db)
    try db.update(programme, at: context.facility)
    try db.keep(context.revisions(differences, because: change.reason), of: programme.id, at: context.facility)
    let payload = programme.particulars.merging(["reason": .text(change.reason)]) { _, new in new }
    db.state(Fact("programmes.changed", about: programme.id, payload))
    return programme.id
  }

  private static func checkTitle(_ programme: Programme, _ context: RequestContext, _ db: Connection) throws {
    let bearer = try db.programme(titled: programme.title, programme.level, at: context.facility)
    if let bearer, bearer != programme.id { throw Programme.Refusal.titleTaken(programme.title) }
  }
}

extension Programme {
  /// What the journal keeps of it.
  var particulars: [String: FactValue] {
    [
      "title": .text(title), "field": .text(field), "kind": .text(kind.rawValue), "level": .text(level.rawValue),
      "lesson_hours": .integer(Int64(lessonHours)), "minutes_per_lesson": .integer(Int64(minutesPerLesson)),
      "prerequisites": .text(Prerequisite.written(prerequisites)),
    ]
  }
}
