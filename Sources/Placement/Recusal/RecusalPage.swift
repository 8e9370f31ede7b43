import House
import Language
import Page

/// Who of the board takes no part in the decision on whom, and the form for one more.
func recusalPage(_ view: HearingView, on screen: Screen) -> PageContent {
  let path = "/hearings/\(view.hearing.id)"
  let isOpen = view.hearing.state == .open && screen.may(.recordHearing)
  var content = PageContent(room: "placement", title: screen(RecusalWords.title), body: .empty)
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"), (screen(PlacementPhrases.hearing), path),
  ]
  content.lead = "\(screen(RecusalWords.lead))"
  content.help = HelpWords.recusal
  let rows = view.recusals.map { recusal in
    let seat = view.board.first { $0.office == recusal.office }
    let back = HTML.when(
      isOpen,
      screen.button(
        .delete, path + "/recusals", RecusalWords.remove,
        values: [("office", recusal.office.text), ("person", recusal.person.text)], weight: .slim))
    return DataTable.Row([
      "\(seat?.name ?? "–") <small class=\"muted\">\(seat?.title ?? "")</small>",
      "\(view.names[recusal.person]?.name ?? "–")", "\(screen(RecusalWords.kind(recusal.kind)))", "\(recusal.reason)",
      back,
    ])
  }
  let table = DataTable(
    RecusalWords.title,
    [
      .init(HearingWords.member), .init(PlacementPhrases.person), .init(RecusalWords.why),
      .init(PlacementPhrases.reason), .init(HearingWords.act, .act),
    ], rows: rows, empty: "<p class=\"muted\">\(screen(RecusalWords.none))</p>")
  content.body = table.html(on: screen) + HTML.when(isOpen, form(view, on: screen))
  return content
}

private func form(_ view: HearingView, on screen: Screen) -> HTML {
  let members = view.board.map { FormField.Choice($0.office.text, Phrase(same: "\($0.name), \($0.title)")) }
  let seated = Set(view.titles.flatMap(\.seated))
  let heard = Set(view.verdicts.map(\.person) + view.reserve.map(\.person)).subtracting(seated)
  let people = view.names.values.filter { heard.contains($0.id) }.sorted { ($0.name, $0.cell) < ($1.name, $1.cell) }
    .map { FormField.Choice($0.id.text, Phrase(same: "\($0.name), \($0.cell)")) }
  let choices = ["office": members, "person": people]
  let fields = HTML.each(RecusalForm.fields) { screen.field($0, offering: choices[$0.name]) }
  return HTML.section(
    "tidak-ikut", screen(RecusalWords.add),
    screen.form(.put, "/hearings/\(view.hearing.id)/recusals", name: "recusal", fields, submit: RecusalWords.keep))
}
