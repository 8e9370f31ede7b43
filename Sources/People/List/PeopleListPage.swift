import Almanac
import House
import Language
import Page

/// The list of people with its filter.
func peopleListPage(_ list: PeopleList, _ query: PeopleQuery, regions: Regions, on screen: Screen) -> PageContent {
  let blocks = list.blocks.map { FormField.Choice($0, Phrase(same: $0)) }
  let regencies = list.regencies.map {
    FormField.Choice($0.rawValue, Phrase(same: regions.name(of: $0) ?? $0.rawValue))
  }
  let fields = PeopleQuery.fields.filter { $0.name != "after" }
  let filter = screen.filter(
    "/people", fields, values: query.values, offering: ["block": blocks, "regency": regencies])
  let summary = screen(Words.shown(list.people.count, of: list.total ?? list.people.count))
  let pager = screen.pager(
    summary, first: query.after == nil ? nil : query.path("/people"),
    next: list.next.map { query.path("/people", after: $0) })
  let isBare = list.counts.present == 0 && query.values.values.allSatisfy(\.isEmpty)
  let table = peopleTable(list.people, on: screen, empty: isBare ? nobody(on: screen) : noneFound(on: screen))
  var content = PageContent(
    room: "people",
    title: screen(Words.title(query.described(regions), query.text, list.total ?? list.people.count, list.counts)),
    body: isBare ? table : filter + table + pager)
  content.lead = "\(screen(Words.listLead(list.counts)))"
  content.actions =
    HTML.when(screen.may(.assignCare), screen.link("/caseload", CaseloadWords.caseload))
    + screen.link(query.path("/people.xlsx"), Words.excel, icon: .download)
    + HTML.when(screen.may(.importPeople), screen.link("/people/new", EntryWords.add))
    + HTML.when(
      screen.may(.importPeople), screen.link("/imports/new", Words.importFile, weight: .main, icon: .upload))
  content.fine = "<p>\(screen(Words.listFine))</p>"
  content.help = HelpWords.list
  return content
}

/// People as rows with their stay.
func peopleTable(_ people: [PersonRow], on screen: Screen, empty: HTML) -> HTML {
  let rows = people.map { person in
    let weeks =
      person.mostWeeks.map { $0 > person.sureWeeks ? "\(person.sureWeeks)–\($0)" : "\($0)" } ?? screen(Words.unsure)
    let alias = HTML.some(person.alias) { " <small class=\"muted\">\($0)</small>" }
    let mark: HTML =
      person.isOverstay
      ? HTML.tag(.danger, screen(Words.overstay))
      : HTML.when(!person.isAssessed, HTML.tag(.attention, screen(Words.notAssessed)))
    let gone = HTML.when(person.state != .present, HTML.tag(.neutral, screen(Words.state(person.state))))
    return DataTable.Row([
      "<a href=\"/people/\(person.id.text)\">\(person.name)</a>\(alias)", "\(person.registerNumber)", "\(person.cell)",
      person.state == .present ? "\(screen(Words.brief(person.isConvict)))" : gone, "\(weeks)",
      stayCell(person, on: screen),
      "\(person.firstInterest ?? "—")", "\(person.post ?? "—")", mark,
    ])
  }
  return DataTable(
    Words.people,
    [
      .init(Words.name), .init(Words.number, .code), .init(Words.block, .code), .init(Words.status),
      .init(Words.weeks, .number),
      .init(Words.weeksBar, .bar), .init(Words.interest), .init(Words.activity), .init(Words.only),
    ], rows: rows, empty: empty
  ).html(on: screen)
}

/// Weeks on the scale of the column; a longer stay fills it.
private func stayCell(_ person: PersonRow, on screen: Screen) -> HTML {
  let scale = 60
  return screen.stayCell(
    certain: min(person.sureWeeks, scale), likely: min(person.mostWeeks ?? person.sureWeeks, scale), full: scale)
}

private func nobody(on screen: Screen) -> HTML {
  let act = screen.may(.importPeople) ? screen.link("/imports/new", Words.importFile, weight: .main) : .empty
  return HTML.empty(screen(Words.nobody), screen(Words.nobodyNext), action: act)
}

private func noneFound(on screen: Screen) -> HTML {
  HTML.empty(screen(Words.noneFound), screen(Words.noneFoundNext))
}

/// What a search found: people first, then what other rooms have of that name.
func searchPage(_ result: SearchResult, _ text: String, on screen: Screen) -> PageContent {
  let title =
    text.isEmpty
    ? Words.search
    : result.count == 0 ? Words.nothingFound(text) : Words.found(result.people.count, result.others.count, for: text)
  let people = HTML.when(!result.people.isEmpty, peopleTable(result.people, on: screen, empty: .empty))
  let others = HTML.when(
    !result.others.isEmpty,
    .section(
      "lain", screen(Words.foundBeside),
      DataTable(
        Words.foundBeside, [.init(Words.name), .init(Words.kind)],
        rows: result.others.map { .init(["<a href=\"\($0.path)\">\($0.title)</a>", "\(screen($0.kind))"]) },
        empty: .empty
      ).html(on: screen)))
  let found = result.count == 0 ? noneFound(on: screen) : people + others
  var content = PageContent(
    room: "people", title: screen(title),
    body: screen.filter("/search", SearchQuery.fields, values: ["q": text]) + HTML.when(!text.isEmpty, found))
  content.lead = "\(screen(Words.searchHint))"
  content.help = HelpWords.search
  return content
}
