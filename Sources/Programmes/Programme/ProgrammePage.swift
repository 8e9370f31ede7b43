import Almanac
import House
import Language
import Page

/// One programme: what it teaches and asks, its units, its cohorts, and every change.
func programmePage(_ file: ProgrammeFile, on screen: Screen) -> PageContent {
  let programme = file.programme
  let path = "/programmes/\(programme.id.text)"
  let writes = screen.may(.writeProgrammes)
  let offering = screen.form(
    .post, path + "/cohorts", name: "cohort", cohortFields(nil, agencies: file.agencies, on: screen),
    submit: Words.addCohort)
  let changing = screen.form(
    .put, path, name: "change",
    programmeFields(programme, row: "change", on: screen) + screen.field(.reason), submit: Words.save, main: false)
  var content = PageContent(
    room: "programmes", title: programme.title,
    body: .two(
      .section("facts", screen(Words.programme), programmeFacts(programme, on: screen)),
      .section("units", screen(Words.units), units(file, on: screen)))
      + .when(!programme.modules.isEmpty, .section("modules", screen(Words.modules), modules(programme, on: screen)))
      + .section(
        "cohorts", screen(Words.cohorts),
        cohortTable(file.cohorts, empty: .empty(screen(Words.noCohorts), screen(Words.offerBelow)), on: screen))
      + HTML.when(
        writes,
        file.cohorts.isEmpty
          ? .section("offer", screen(Words.addCohort), offering) : screen.folded(Words.addCohort, offering))
      + HTML.when(writes, screen.folded(Words.changeProgramme, changing))
      + screen.history(file.revisions, naming: Words.fieldName))
  content.lead = "\(screen(Words.kind(programme.kind))) · \(screen(Words.level(programme.level))) · \(programme.field)"
  content.crumbs = [(screen(Words.programmes), "/programmes")]
  content.help = HelpWords.programme
  return content
}

private func programmeFacts(_ programme: Programme, on screen: Screen) -> HTML {
  let parts: HTML = """
    \(programme.theoryPercent) % \(screen(Words.theory)), \(100 - programme.theoryPercent) % \(screen(Words.practice))
    """
  let hours: HTML =
    "\(programme.lessonHours) × \(screen(Words.minutes(programme.minutesPerLesson)))<small>\(parts)</small>"
  let site: HTML = "\(programme.site.map { screen(Words.site($0)) } ?? "–")"
  let tools: HTML = "\(programme.tools.isEmpty ? "–" : programme.tools.joined(separator: ", "))"
  let source: HTML = "\(programme.source.isEmpty ? "–" : programme.source)"
  return .facts([
    (screen(Words.lessonHours), hours), (screen(Words.prerequisites), asked(programme.prerequisites, on: screen)),
    (screen(Words.site), site), (screen(Words.tools), tools), (screen(Words.source), source),
  ])
}

private func modules(_ programme: Programme, on screen: Screen) -> HTML {
  DataTable(
    Words.modules,
    [.init(Words.module), .init(Words.lessonHours, .number), .init(Words.site), .init(Words.part)],
    rows: programme.outline.map { module in
      .init([
        "\(module.title)", "\(module.lessonHours)",
        "\((module.site ?? programme.site).map { screen(Words.site($0)) } ?? "–")",
        "\(module.part.map { screen(Words.part($0)) } ?? "–")",
      ])
    }, empty: .empty
  ).html(on: screen)
}

private func units(_ file: ProgrammeFile, on screen: Screen) -> HTML {
  let form = screen.form(
    .post, "/programmes/\(file.programme.id.text)/units", name: "unit", screen.fields(UnitForm.self),
    submit: Words.addUnit, main: false)
  let table = DataTable(
    Words.units, [.init(Words.unitCode), .init(Words.unitTitle), .init(Words.decree), .init(Words.year, .number)],
    rows: file.units.map { .init(["\($0.code)", "\($0.title)", "\($0.decree)", "\($0.year)"]) },
    empty: .empty(screen(Words.noUnits), screen(Words.noUnitsNext)))
  return table.html(on: screen)
    + HTML.when(screen.may(.writeProgrammes), screen.folded(Words.addUnit, form))
}

/// The page for a new programme; a draft may fill its form.
func newProgrammePage(_ templates: [CourseTemplate], chosen: CourseTemplate?, on screen: Screen) -> PageContent {
  let drafts = DataTable(
    Words.templates,
    [
      .init(Words.template), .init(Words.lessonHours, .number), .init(Words.theoryPercent, .number),
      .init(Words.source),
      .init(Words.useTemplate, .act),
    ],
    rows: templates.map { template in
      .init([
        "\(template.name)", "\(template.lessonHours)", "\(template.theoryPercent)", "\(template.source)",
        screen.link("/programmes/new?template=\(template.key)", Words.useTemplate, weight: .slim),
      ])
    }, empty: .empty)
  let form = screen.form(
    .post, "/programmes", name: "programme", programmeFields(nil, template: chosen, on: screen),
    submit: Words.addProgramme, cancel: "/programmes")
  var content = PageContent(
    room: "programmes", title: screen(Words.addProgramme),
    body: .section("drafts", screen(Words.templates), drafts.html(on: screen) + "<p>\(screen(Words.templateRule))</p>")
      + .section("new", screen(Words.programme), form))
  content.crumbs = [(screen(Words.programmes), "/programmes")]
  content.help = HelpWords.newProgramme
  return content
}

/// The fields of a programme, filled from what is recorded or from a draft.
func programmeFields(
  _ programme: Programme?, template: CourseTemplate? = nil, row: String = "", on screen: Screen
) -> HTML {
  let hours = programme?.lessonHours ?? template?.lessonHours
  let values: [String: String] = [
    "title": programme?.title ?? "", "field": programme?.field ?? "", "kind": programme?.kind.rawValue ?? "",
    "level": programme?.level.rawValue ?? "", "lesson_hours": hours.map(String.init) ?? "",
    "minutes_per_lesson": String(programme?.minutesPerLesson ?? CohortSchedule.minutesPerLesson),
    "theory_percent": String(programme?.theoryPercent ?? template?.theoryPercent ?? 25),
    "site": programme?.site?.rawValue ?? "", "tools": programme?.tools.joined(separator: "\n") ?? "",
    "modules": programme.map { ModuleText.written($0.modules) } ?? "",
    "source": programme?.source ?? template?.source ?? "",
  ]
  let own = ProgrammeForm.fields.filter { field in !PrerequisiteForm.fields.contains { $0.name == field.name } }
  return HTML.each(own) { screen.field($0, value: values[$0.name], row: row) }
    + prerequisiteFields(programme?.prerequisites ?? [], row: row, on: screen)
}

/// The fields of what is asked, filled from what is recorded.
func prerequisiteFields(_ prerequisites: [Prerequisite], row: String = "", on screen: Screen) -> HTML {
  .each(PrerequisiteForm.fields) { field in
    let recorded = prerequisites.first { $0.kind.rawValue == field.name }
    return screen.field(field, value: recorded.map { $0.value.isEmpty ? "true" : $0.value }, row: row)
  }
}
