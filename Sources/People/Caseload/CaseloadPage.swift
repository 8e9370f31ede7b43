import Access
import Almanac
import House
import Language
import Page

/// What a program sees where a reason is asked.
struct ReasonAsked: Encodable, Sendable {
  let person: Person.ID
  let name: String
  var reasonNeeded = true
}

/// The question before the page of a person who is not in the visitor's care.
func reasonPage(_ asked: ReasonAsked, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "people", title: asked.name,
    body: screen.form(
      .post, "/people/\(asked.person)/reads", screen.fields(ReadForm.self), submit: CaseloadWords.open,
      cancel: "/people"))
  content.crumbs = [(screen(Words.people), "/people")]
  content.lead = "\(screen(CaseloadWords.asked))"
  content.help = HelpWords.reason
  return content
}

/// How the people are spread over the case officers, and the form that entrusts many at once.
func caseloadPage(_ overview: CaseloadOverview, on screen: Screen) -> PageContent {
  var content = PageContent(room: "people", title: screen(CaseloadWords.caseloadTitle(overview)), body: .empty)
  content.crumbs = [(screen(Words.people), "/people")]
  content.lead = "\(screen(CaseloadWords.caseloadLead))"
  content.help = HelpWords.caseload
  let rows = overview.shares.map { share in
    let ended = HTML.when(!share.holdsRole, " " + HTML.tag(.attention, screen(CaseloadWords.roleEnded)))
    return DataTable.Row(["\(share.name)\(ended)", "\(share.people)"])
  }
  let table = DataTable(
    CaseloadWords.caseload, [.init(CaseloadWords.caseOfficer), .init(CaseloadWords.people, .number)], rows: rows,
    empty: HTML.empty(screen(CaseloadWords.noCaseOfficers), screen(CaseloadWords.noCaseOfficersNext)))
  let choices = [
    "officer": overview.shares.filter(\.holdsRole).map { FormField.Choice($0.officer.text, Phrase(same: $0.name)) },
    "block": overview.blocks.map { FormField.Choice($0, Phrase(same: $0)) },
  ]
  let fields = HTML.each(CareOfManyForm.fields) { screen.field($0, offering: choices[$0.name]) }
  let form = screen.form(
    .put, "/caseload", fields, submit: CaseloadWords.entrust, confirm: CaseloadWords.entrustSure)
  content.body = HTML.two(
    HTML.section("asuhan", screen(CaseloadWords.caseload), table.html(on: screen)),
    HTML.when(
      overview.shares.contains(where: \.holdsRole), HTML.section("tunjuk", screen(CaseloadWords.entrustMany), form)))
  return content
}

/// Whose care a person is in; whoever may assign care changes it.
func caseloadPanel(_ person: PersonView, assigns: Bool, on screen: Screen) -> HTML {
  let now: HTML =
    if let caseload = person.caseload {
      "<p>\(caseload.name) <small class=\"muted\">\(screen(CareWords.since(caseload.since)))</small></p>"
    } else { "<p>\(screen(CaseloadWords.nobody))</p>" }
  let choices = person.caseOfficers.filter { $0.id != person.caseload?.officer }.map {
    FormField.Choice($0.id.text, Phrase(same: $0.name))
  }
  guard assigns, !choices.isEmpty else { return HTML.panel(screen(CaseloadWords.caseOfficer), now) }
  let fields = HTML.each(CaseOfficerForm.fields) { screen.field($0, offering: choices) }
  let form = screen.form(
    .put, "/people/\(person.summary.id)/case-officer", name: "care", fields, submit: CaseloadWords.entrust, main: false)
  return HTML.panel(
    screen(CaseloadWords.caseOfficer),
    now + "<details><summary>\(screen(CaseloadWords.entrust))</summary>\(form)</details>")
}

/// Who opened a person's page, for whoever watches over it.
func readsPanel(_ reads: [ReadTrace], on screen: Screen) -> HTML {
  let zone = screen.place?.zone ?? .wib
  let lines = HTML.each(reads) { read in
    let reason = HTML.some(read.reason) { "<p>\($0)</p>" }
    return "<li>\(read.name) <small class=\"muted\">\(screen(Format.moment(read.at, in: zone)))</small>\(reason)</li>"
  }
  return HTML.panel(
    screen(CaseloadWords.reads),
    reads.isEmpty ? "<p>\(screen(CaseloadWords.noReads))</p>" : "<ul class=\"whynot\">\(lines)</ul>")
}
