import Almanac
import House
import Language
import Page
import Partners
import Programmes

/// All trainers with what they teach, and the form for another.
func trainersPage(_ list: TrainerList, on screen: Screen) -> PageContent {
  let table = DataTable(
    Words.trainers,
    [
      .init(Words.trainerName), .init(Words.trainerKind), .init(Words.programmes, isMinor: true),
      .init(Words.absences, isMinor: true),
    ],
    rows: list.trainers.map { line in
      .init([
        "<a href=\"/timetable/trainers/\(line.trainer.id.text)\">\(line.trainer.name)</a>",
        "\(screen(Words.name(line.trainer.kind)))\(HTML.some(line.agency) { "<div>\($0)</div>" })",
        "\(line.programmes.isEmpty ? screen(Words.everyProgramme) : line.programmes.joined(separator: ", "))",
        .each(line.absences) { "<div>\(screen(Words.days($0.days))): \($0.reason)</div>" },
      ])
    }, empty: .empty(screen(Words.noTrainers), screen(Words.noTrainersNext)))
  let form = screen.form(
    .post, "/timetable/trainers", name: "trainer", trainerFields(nil, in: list.choices, on: screen),
    submit: Words.addTrainer)
  var content = PageContent(
    room: "timetable", title: screen(Words.trainerCount(list.trainers.count)),
    body: table.html(on: screen)
      + .when(screen.may(.writeTimetable), .section("add", screen(Words.addTrainer), form)))
  content.actions = .when(
    screen.may(.writeTimetable), screen.link("/timetable/calendars", FeedWords.calendars))
  content.crumbs = [(screen(Words.timetable), "/timetable")]
  content.help = HelpWords.trainers
  return content
}

/// One trainer: the week, days away, how the record is changed, what was changed.
func trainerPage(_ file: TrainerFile, on screen: Screen) -> PageContent {
  let (line, trainer) = (file.line, file.line.trainer)
  let path = "/timetable/trainers/\(trainer.id)"
  let change = screen.form(
    .put, path, name: "change", trainerFields(trainer, in: file.choices, on: screen) + screen.field(.reason),
    submit: Words.save, main: false)
  var content = PageContent(
    room: "timetable", title: trainer.name,
    body: .section(
      "openings", screen(Words.availability),
      openingsTable(trainer.openings, caption: Words.availability, on: screen))
      + gapSection(
        Words.absences, line.absences, path: path + "/absences", none: Words.noAbsences, add: Words.addAbsence,
        on: screen)
      + .when(screen.may(.writeTimetable), screen.folded(Words.changeTrainer, change))
      + screen.history(file.revisions, naming: Words.fieldName))
  let taught = line.programmes.isEmpty ? [screen(Words.everyProgramme)] : line.programmes
  let facts =
    [screen(Words.name(trainer.kind)), line.agency, taught.joined(separator: ", ")].compactMap(\.self)
    + (trainer.needsEscort ? [screen(Words.needsEscort)] : [])
  content.lead = "\(facts.joined(separator: " · "))"
  content.actions =
    screen.link("\(path)/brief.pdf", BriefWords.thisWeek, icon: .print)
    + screen.link("\(path)/brief.pdf?week=\(file.today.adding(days: 7))", BriefWords.nextWeek, icon: .print)
  content.crumbs = [(screen(Words.timetable), "/timetable"), (screen(Words.trainers), "/timetable/trainers")]
  content.help = HelpWords.trainer
  return content
}

private func trainerFields(_ trainer: Trainer?, in choices: TrainerChoices, on screen: Screen) -> HTML {
  .each(TrainerForm.fields) { field in
    switch field.name {
    case "agency":
      return screen.field(
        field, value: trainer?.agency?.text,
        offering: choices.agencies.map { .init($0.id.text, Phrase(same: $0.name)) })
    case "programmes":
      guard !choices.programmes.isEmpty else { return .empty }
      let offered = choices.programmes.map { FormField.Choice($0.id.text, Phrase(same: $0.title)) }
      return screen.field(
        FormField(field.name, .choices(offered), field.label, hint: field.hint, required: false),
        values: trainer?.programmes.map(\.text) ?? [])
    case "openings": return screen.field(field, values: (trainer?.openings ?? WeekSlot.usual).map(\.description))
    case "name": return screen.field(field, value: trainer?.name)
    case "kind": return screen.field(field, value: trainer?.kind.rawValue)
    case "needs_escort": return screen.field(field, value: trainer.map { String($0.needsEscort) })
    case _: return screen.field(field)
    }
  }
}
