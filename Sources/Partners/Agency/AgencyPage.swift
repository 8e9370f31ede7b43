import Access
import Almanac
import House
import Language
import Page

/// One agency: its offices with everybody who held them, what it promised, how it is reached.
func agencyPage(_ file: AgencyFile, on screen: Screen) -> PageContent {
  let agency = file.line.agency
  let writes = screen.may(.writePartners)
  var content = PageContent(
    room: "partners", title: agency.name,
    body: .section(
      "offices", screen(Words.offices),
      HTML.each(file.line.offices) { officePanel($0, today: file.today, on: screen) }
        + HTML.when(file.line.offices.isEmpty, "<p class=\"muted\">\(screen(Words.noOffice))</p>")
        + HTML.when(writes, officeForms(file, on: screen)))
      + .section(
        "commitments", screen(Words.commitments),
        commitmentTable(
          file.commitments,
          empty: .empty(screen(Words.noCommitments), screen(Words.noCommitmentsNext)), on: screen))
      + HTML.when(writes, screen.folded(Words.changeContact, contactForm(agency, on: screen)))
      + screen.history(file.revisions, naming: Words.fieldName))
  content.lead = agency.contact.isEmpty ? nil : "\(agency.contact)"
  content.crumbs = [(screen(Words.partners), "/partners")]
  content.help = HelpWords.agency
  return content
}

private func officePanel(_ held: HeldOffice, today: Day, on screen: Screen) -> HTML {
  let current = held.holder(on: today)
  let rows = HTML.each(held.tenures) { tenure in
    let until = tenure.until.map { screen(Format.day($0)) } ?? screen(Words.now)
    let kind = screen(Access.Words.capacity(tenure.capacity))
    let number: HTML = tenure.serviceNumber.isEmpty ? "" : " · NIP \(tenure.serviceNumber)"
    let name: HTML = tenure.id == current?.id ? "<b>\(tenure.name)</b>" : "\(tenure.name)"
    let from = screen(Format.day(tenure.from))
    return "<li>\(name)<small class=\"muted\"> \(kind)\(number) · \(from) – \(until)</small></li>"
  }
  let list: HTML =
    held.tenures.isEmpty ? "<p class=\"muted\">\(screen(Words.noHolder))</p>" : "<ul>\(rows)</ul>"
  return "<h3>\(held.office.title)</h3>\(list)"
}

private func officeForms(_ file: AgencyFile, on screen: Screen) -> HTML {
  let path = "/agencies/\(file.line.agency.id)"
  let offices = file.line.offices.map { FormField.Choice($0.office.id.text, Phrase(same: $0.office.title)) }
  let adding = screen.form(
    .post, path + "/offices", name: "office", .each(OfficeForm.fields.prefix(1)) { screen.field($0) },
    submit: Words.addOffice, main: false)
  guard !offices.isEmpty else { return adding }
  let holder = screen.form(
    .post, path + "/tenures", name: "holder",
    .each(HolderForm.fields) { screen.field($0, offering: $0.name == "office" ? offices : nil) },
    submit: Words.addHolder)
  return screen.folded(Words.addHolder, holder) + screen.folded(Words.addOffice, adding)
}

private func contactForm(_ agency: Agency, on screen: Screen) -> HTML {
  screen.form(
    .put, "/agencies/\(agency.id)", name: "contact",
    .each(ContactForm.fields) { field in
      screen.field(field, value: ["name": agency.name, "contact": agency.contact][field.name])
    },
    submit: Words.save, main: false)
}
