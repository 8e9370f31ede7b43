import Almanac
import House
import Language
import Page

/// The form that asks for an arrangement, and the arrangements there are.
func arrangementsPage(_ list: ArrangementList, on screen: Screen) -> PageContent {
  let fields = HTML.each(ArrangementForm.fields) { field in
    switch field.name {
    case "week": return screen.field(field, value: Format.short(list.week))
    case "weeks": return screen.field(field, value: "1")
    case "aim": return screen.field(field, value: list.aim.rawValue)
    case "classes":
      guard !list.classes.isEmpty else { return .empty }
      let offered = list.classes.map { FormField.Choice($0.id, Phrase(same: $0.name)) }
      return screen.field(
        FormField(field.name, .choices(offered), field.label, hint: field.hint, required: false))
    case _: return screen.field(field)
    }
  }
  let form = screen.form(
    .post, "/timetable/arrangements", name: "arrange", fields, submit: ArrangementWords.arrange)
  let table = DataTable(
    ArrangementWords.arrangements,
    [
      .init(ArrangementWords.weeksHead), .init(ArrangementWords.aim), .init(Words.state),
      .init(ArrangementWords.madeAt, .date),
    ],
    rows: list.arrangements.map { one in
      .init([
        "<a href=\"/timetable/arrangements/\(one.id.text)\">\(screen(ArrangementWords.days(one)))</a>",
        "\(screen(ArrangementWords.name(one.aim)))",
        HTML.tag(sign(of: one.state), screen(ArrangementWords.name(one.state))),
        "\(screen(Format.moment(one.madeAt, in: screen.place?.zone ?? .wib))), \(one.madeBy)",
      ])
    }, empty: .empty(screen(ArrangementWords.noneYet), screen(ArrangementWords.noneNext)))
  var content = PageContent(
    room: "timetable", title: screen(ArrangementWords.arrange),
    body: .when(screen.may(.writeTimetable), .section("arrange", screen(ArrangementWords.which), form))
      + .section("made", screen(ArrangementWords.arrangements), table.html(on: screen)))
  content.actions = screen.link("/timetable/staffing", StaffingWords.title)
  content.crumbs = [(screen(Words.timetable), "/timetable?week=\(list.week)")]
  content.help = ArrangementWords.listHelp
  return content
}

/// How an arrangement stands, as a sign.
private func sign(of state: Arrangement.State) -> State {
  switch state {
  case .computing: .info
  case .ready: .attention
  case .failed: .danger
  case .published: .good
  }
}
