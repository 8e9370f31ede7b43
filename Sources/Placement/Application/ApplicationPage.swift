import Almanac
import House
import Language
import Page
import People

/// What one person wants, and what was done about it.
func personApplicationsPage(_ value: PersonApplications, on screen: Screen) -> PageContent {
  let open = value.applications.filter(\.state.isOpen)
  var content = PageContent(
    room: "people", title: screen(ApplicationWords.title(value.person.name, open.count)), body: .empty)
  content.crumbs = [(value.person.name, "/people/\(value.person.id)")]
  content.help = HelpWords.applications
  content.fine = "<p>\(screen(ApplicationWords.rule))</p>"
  let rows = value.applications.map { file -> DataTable.Row in
    let withdraw = HTML.when(
      file.state.isOpen && screen.may(.writePeople),
      screen.button(
        .delete, "/people/\(value.person.id)/applications/\(file.application.id)", ApplicationWords.withdraw,
        weight: .slim))
    return DataTable.Row([
      named(file, on: screen), "\(file.application.rank)", asked(file, on: screen), state(file, on: screen),
      "<span class=\"btns\">\(withdraw)</span>",
    ])
  }
  content.body =
    DataTable(
      ApplicationWords.applications,
      [
        .init(ApplicationWords.programme), .init(ApplicationWords.order, .number), .init(ApplicationWords.askedOn),
        .init(ApplicationWords.state), .init(ApplicationWords.withdraw, .act),
      ], rows: rows, empty: HTML.empty(screen(ApplicationWords.none), screen(ApplicationWords.noneNext))
    ).html(on: screen) + HTML.when(!value.offered.isEmpty, form(value, on: screen))
  return content
}

private func form(_ value: PersonApplications, on screen: Screen) -> HTML {
  let programmes = value.offered.map { FormField.Choice($0.programme.text, Phrase(same: $0.title)) }
  let classes = value.offered.flatMap { offered in
    offered.classes.map { item in
      let words = ApplicationWords.classOf(item.start)
      return FormField.Choice(
        item.cohort.text, Phrase(id: "\(offered.title), \(words.id)", en: "\(offered.title), \(words.en)"))
    }
  }
  let fields = HTML.each(ApplicationForm.fields) { field in
    switch field.name {
    case "programme": screen.field(field, offering: programmes)
    case "cohort": screen.field(field, offering: classes)
    case "asked_by": screen.field(field, value: Application.Asker.person.rawValue)
    case "asked_on": screen.field(field, value: Format.short(value.today))
    case _: screen.field(field)
    }
  }
  return HTML.section(
    "catat", screen(ApplicationWords.ask),
    screen.form(.post, "/people/\(value.person.id)/applications", name: "apply", fields, submit: ApplicationWords.ask))
}

/// Who wants a programme, to be supported or declined.
func applicantsPage(_ value: Applicants, on screen: Screen) -> PageContent {
  let shown = value.wanted.first { $0.programme == value.shown }
  var content = PageContent(
    room: "placement",
    title: screen(shown.map { ApplicationWords.wanted($0.count, $0.title) } ?? ApplicationWords.nobody), body: .empty)
  content.crumbs = [(screen(PlacementPhrases.overview), "/placement")]
  content.help = HelpWords.applicants
  content.fine = "<p>\(screen(ApplicationWords.rule))</p>"
  let tabs = value.wanted.map { item in
    (
      words: "\(item.title) \(item.count)", path: "/applications?programme=\(item.programme)",
      isCurrent: item.programme == value.shown
    )
  }
  let mayDecide = screen.may(.propose)
  let columns: [DataTable.Column] =
    [
      .init(PlacementPhrases.person), .init(ApplicationWords.order, .number), .init(ApplicationWords.askedOn, .date),
      .init(ApplicationWords.state),
    ] + (mayDecide ? [.init(ApplicationWords.decide, .act)] : [])
  let rows = value.lines.map { line in
    DataTable.Row(
      [
        "<a href=\"/people/\(line.person.id.text)/applications\">\(line.person.name)</a> <small class=\"muted\">\(line.person.cell)</small>",
        "\(line.file.application.rank)", "\(screen(Format.day(line.file.application.askedOn)))",
        state(line.file, on: screen) + meant(line.file, on: screen),
      ] + (mayDecide ? [decision(line.file, on: screen)] : []))
  }
  content.body =
    HTML.when(!tabs.isEmpty, HTML.tabs(screen(ApplicationWords.programme), tabs))
    + DataTable(
      ApplicationWords.applicants, columns, rows: rows,
      empty: HTML.empty(screen(ApplicationWords.nobody), screen(ApplicationWords.nobodyNext))
    ).html(on: screen)
  return content
}

private func decision(_ file: ApplicationFile, on screen: Screen) -> HTML {
  let path = "/applications/\(file.application.id)"
  let approve = HTML.when(
    file.state == .pending,
    screen.button(.put, path, ApplicationWords.approve, values: [("decision", "approved")], weight: .slim))
  let decline = screen.form(
    .put, path, name: "d\(file.application.id)",
    screen.hidden("decision", "declined")
      + screen.field(ApplicationDecisionForm.fields[1], row: file.application.id.text),
    submit: ApplicationWords.decline, main: false)
  return "\(approve)<details><summary>\(screen(ApplicationWords.decline))</summary>\(decline)</details>"
}

private func named(_ file: ApplicationFile, on screen: Screen) -> HTML {
  "\(file.title)" + meant(file, on: screen)
}

/// The class that was meant, where one was.
private func meant(_ file: ApplicationFile, on screen: Screen) -> HTML {
  HTML.some(file.classStart) { " <small class=\"muted\">\(screen(ApplicationWords.classOf($0)))</small>" }
}

private func asked(_ file: ApplicationFile, on screen: Screen) -> HTML {
  "\(screen(Format.day(file.application.askedOn))) <small class=\"muted\">\(screen(ApplicationWords.asker(file.application.asker)))</small>"
}

private func state(_ file: ApplicationFile, on screen: Screen) -> HTML {
  let tag: HTML =
    switch file.state {
    case .pending: HTML.tag(.neutral, screen(ApplicationWords.tag(file.state)))
    case .approved: HTML.tag(.info, screen(ApplicationWords.tag(file.state)))
    case .placed: HTML.tag(.good, screen(ApplicationWords.tag(file.state)))
    case .declined, .withdrawn: HTML.tag(.attention, screen(ApplicationWords.tag(file.state)))
    }
  let detail = HTML.when(
    file.state.since != nil, " <small class=\"muted\">\(screen(ApplicationWords.sentence(file)))</small>")
  return tag + detail
}

/// The open applications of a person, on the person's page.
func applicationsPanel(_ requests: PersonRequests, of person: Person.ID, on screen: Screen) -> HTML {
  let path = "/people/\(person.text)/applications"
  let list =
    requests.wishes.isEmpty
    ? "<p class=\"muted\">\(screen(ApplicationWords.none))</p>"
    : HTML.ranks(requests.wishes.map { ($0.title, screen(ApplicationWords.tag($0.state))) })
  let link = screen.link(path, screen.may(.writePeople) ? ApplicationWords.ask : ApplicationWords.seeAll)
  return HTML.panel(screen(ApplicationWords.applications), list + "<div class=\"btns\">\(link)</div>")
}
