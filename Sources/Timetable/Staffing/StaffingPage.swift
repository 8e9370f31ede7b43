import Almanac
import House
import Language
import Page

/// From which size on a class needs a second trainer, and how many officers can accompany classes on the days ahead.
func staffingPage(_ view: StaffingView, on screen: Screen) -> PageContent {
  let writes = screen.may(.writeTimetable)
  let sizes = DataTable(
    StaffingWords.second, [.init(StaffingWords.programme), .init(StaffingWords.alone, .number)],
    rows: view.sizes.map { .init(["\($0.title)", "\($0.alone)"]) },
    empty: "<p class=\"muted\">\(screen(StaffingWords.noProgrammes))</p>")
  let days = DataTable(
    StaffingWords.escorts,
    [.init(Words.day, .date), .init(Words.window), .init(StaffingWords.escorts, .number), .init(Words.why)],
    rows: view.days.map { day in
      .init([
        "\(screen(Format.longDay(day.day)))", .some(Window(rawValue: day.window)) { "\(screen(Words.name($0)))" },
        "\(day.escorts)", "\(day.reason ?? screen(StaffingWords.byRatio))",
      ])
    }, empty: .empty)
  var content = PageContent(
    room: "timetable", title: screen(StaffingWords.title),
    body: .section(
      "second", screen(StaffingWords.second), sizes.html(on: screen) + .when(writes, sizeForm(view, on: screen)))
      + .section(
        "escorts", screen(StaffingWords.escorts), days.html(on: screen) + .when(writes, dutyForm(view, on: screen)))
      + screen.history(view.revisions) { Phrase(same: $0) })
  content.lead = "\(screen(StaffingWords.usual(view.usualEscorts, people: view.present)))"
  content.crumbs = [(screen(Words.timetable), "/timetable")]
  content.help = StaffingWords.help
  return content
}

private func sizeForm(_ view: StaffingView, on screen: Screen) -> HTML {
  let offered = view.sizes.map { FormField.Choice($0.programme.text, Phrase(same: $0.title)) }
  return screen.folded(
    StaffingWords.changeAlone,
    screen.form(
      .put, "/timetable/staffing/size", name: "size",
      .each(SizeForm.fields) { screen.field($0, offering: $0.name == "programme" ? offered : nil) },
      submit: Words.save, main: false))
}

private func dutyForm(_ view: StaffingView, on screen: Screen) -> HTML {
  screen.folded(
    StaffingWords.changeEscorts,
    screen.form(
      .put, "/timetable/staffing/duty", name: "duty", screen.fields(DutyForm.self), submit: Words.save, main: false))
}
