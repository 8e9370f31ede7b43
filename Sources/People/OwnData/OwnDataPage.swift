import Language
import Page

/// All that is kept about a person, and the requests for a copy.
func ownDataPage(_ data: OwnData, on screen: Screen) -> PageContent {
  let path = "/people/\(data.person)"
  let writes = screen.may(.writePeople)
  var content = PageContent(room: "people", title: "\(screen(OwnDataWords.title)): \(data.name)", body: .empty)
  content.crumbs = [(screen(Words.people), "/people"), (data.name, path)]
  content.lead = "\(screen(OwnDataWords.lead))"
  content.actions = screen.link("\(path)/own-data.pdf", OwnDataWords.pdf, weight: .main, icon: .print)
  content.body =
    HTML.panels(
      data.sections.map { section in HTML.panel(section.title, .facts(section.rows.map { ($0.label, "\($0.text)") })) })
    + .section("permintaan", screen(OwnDataWords.requests), requests(data, path, writes: writes, on: screen))
  content.fine = "<p>\(screen(OwnDataWords.right))</p>"
  content.help = HelpWords.ownData
  return content
}

private func requests(_ data: OwnData, _ path: String, writes: Bool, on screen: Screen) -> HTML {
  let rows = data.requests.map { request -> DataTable.Row in
    let given: HTML =
      if let day = request.givenOn {
        "\(screen(Format.day(day)))"
      } else if writes {
        screen.form(
          .put, "\(path)/own-data/requests/\(request.id)", name: "given\(request.id)", screen.fields(GivenForm.self),
          submit: OwnDataWords.keepGiven, main: false)
      } else { HTML.tag(.attention, screen(OwnDataWords.waiting)) }
    return .init([
      "\(screen(OwnDataWords.asker(request.asker)))", "\(screen(Format.day(request.askedOn)))",
      "\(screen(Format.day(request.dueOn)))", given,
    ])
  }
  let table = DataTable(
    OwnDataWords.requests,
    [
      .init(OwnDataWords.asker), .init(OwnDataWords.askedOn, .date), .init(OwnDataWords.dueOn, .date),
      .init(OwnDataWords.givenOn),
    ], rows: rows, empty: .empty(screen(OwnDataWords.noRequests), screen(OwnDataWords.noRequestsNext)))
  let form = screen.form(
    .post, "\(path)/own-data/requests", name: "request", screen.fields(DataRequestForm.self),
    submit: OwnDataWords.keepRequest, main: false)
  return table.html(on: screen) + HTML.when(writes, opened(OwnDataWords.keepRequest, form, on: screen))
}
