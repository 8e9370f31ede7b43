import Access
import Almanac
import House
import Language
import Page

/// One accord: its paper, its parties, what it promises, and every change.
func accordPage(_ file: AccordFile, on screen: Screen) -> PageContent {
  let accord = file.line.accord
  let writes = screen.may(.writePartners)
  var content = PageContent(
    room: "partners", title: accord.title,
    body: .two(
      .section("paper", screen(Words.accord), facts(file, on: screen)),
      .section("parties", screen(Words.parties), parties(file, on: screen)))
      + .section(
        "commitments", screen(Words.commitments),
        commitmentTable(
          file.commitments,
          empty: .empty(screen(Words.noCommitments), screen(Words.noCommitmentsNext)), on: screen)
          + HTML.when(writes, screen.folded(Words.addCommitment, addingCommitment(file, on: screen))))
      + HTML.when(writes, screen.folded(Words.changeAccord, changing(file, on: screen)))
      + screen.history(file.revisions, naming: Words.fieldName))
  content.lead = stateTag(file.line.state, on: screen)
  content.crumbs = [(screen(Words.partners), "/partners"), (screen(Words.accords), "/accords")]
  content.fine = "<p>\(screen(Words.fulfilmentRule))</p>"
  content.help = HelpWords.accord
  return content
}

private func facts(_ file: AccordFile, on screen: Screen) -> HTML {
  let accord = file.line.accord
  func shown(_ text: String) -> HTML {
    text.isEmpty ? "<span class=\"muted\">\(screen(Words.empty))</span>" : "\(text)"
  }
  let term: HTML = "\(screen(Format.day(accord.validFrom))) – \(screen(Format.day(accord.validUntil)))"
  return .facts([
    (screen(Words.ourNumber), shown(accord.ourNumber)), (screen(Words.theirNumber), shown(accord.theirNumber)),
    (screen(Words.signedOn), shown(accord.signedOn.map { screen(Format.day($0)) } ?? "")),
    (screen(Words.term), term),
    (screen(Words.scope), shown(accord.scope)),
  ])
}

private func parties(_ file: AccordFile, on screen: Screen) -> HTML {
  guard !file.parties.isEmpty else { return "<p>\(screen(Words.noParties))</p>" }
  return .facts(
    file.parties.map { party in
      (party.office.title, holders(party, signed: file.line.accord.signedOn, on: screen))
    })
}

/// Who holds the office now, and who held it when the accord was signed.
private func holders(_ party: HeldOffice, signed: Day?, on screen: Screen) -> HTML {
  let today = screen.place?.today
  let now = today.flatMap { party.holder(on: $0) }?.name ?? screen(Words.noHolder)
  let then = signed.flatMap { party.holder(on: $0) }
  let other = then.flatMap { $0.name == now ? nil : $0.name }
  return "\(now)" + HTML.some(other) { "<small>\(screen(Words.signedBy($0)))</small>" }
}

private func addingCommitment(_ file: AccordFile, on screen: Screen) -> HTML {
  screen.form(
    .post, "/accords/\(file.line.accord.id.text)/commitments", name: "commitment",
    commitmentFields(nil, agencies: file.agencies, on: screen), submit: Words.addCommitment)
}

private func changing(_ file: AccordFile, on screen: Screen) -> HTML {
  screen.form(
    .put, "/accords/\(file.line.accord.id.text)", name: "change",
    accordFields(file.line.accord, offices: file.offices, on: screen) + screen.field(.reason),
    submit: Words.save, main: false)
}

/// The fields of a commitment; the partners are offered.
func commitmentFields(_ commitment: Commitment?, agencies: [Agency], on screen: Screen) -> HTML {
  let choices = agencies.map { FormField.Choice($0.id.text, Phrase(same: $0.name)) }
  let values: [String: String] = [
    "what": commitment?.what ?? "", "quantity": commitment.map { String($0.quantity) } ?? "",
    "unit": commitment?.unit ?? "", "due": commitment.map { Format.short($0.due) } ?? "",
  ]
  return HTML.each(CommitmentForm.fields) { field in
    field.name == "agency"
      ? screen.field(field, value: commitment?.agency?.text, offering: choices)
      : screen.field(field, value: values[field.name])
  }
}

/// One commitment with the form to change it, and every change.
func commitmentPage(_ file: CommitmentFile, on screen: Screen) -> PageContent {
  let promise = file.line.commitment
  let form = screen.form(
    .put, "/commitments/\(promise.id.text)", name: "change",
    commitmentFields(promise, agencies: file.agencies, on: screen) + screen.field(.reason),
    submit: Words.save)
  let late = HTML.some(file.line.overdueDays) { " " + HTML.tag(.attention, screen(Words.overdue($0))) }
  let agency: HTML = "\(file.line.agencyName ?? screen(Words.ourselves))"
  let accord: HTML = "<a href=\"/accords/\(promise.accord.text)\">\(file.line.accordTitle)</a>"
  let due: HTML = "\(screen(Format.day(promise.due)))\(late)"
  var content = PageContent(
    room: "partners", title: "\(promise.what): \(screen(Format.number(promise.quantity))) \(promise.unit)",
    body: .facts([
      (screen(Words.promisedBy), agency), (screen(Words.accord), accord), (screen(Words.due), due),
      (screen(Words.fulfilment), .tag(.neutral, screen(Words.notComputed))),
    ])
      + HTML.when(!file.charges.isEmpty, .section("charges", screen(Words.charges), charges(file, on: screen)))
      + HTML.when(screen.may(.writePartners), .section("change", screen(Words.changeCommitment), form))
      + screen.history(file.revisions, naming: Words.fieldName))
  content.crumbs = [
    (screen(Words.partners), "/partners"), (file.line.accordTitle, "/accords/\(promise.accord.text)"),
  ]
  content.fine = "<p>\(screen(Words.fulfilmentRule))</p>"
  content.help = HelpWords.commitment
  return content
}

/// What the partner called off and still owes.
private func charges(_ file: CommitmentFile, on screen: Screen) -> HTML {
  DataTable(
    Words.charges, [.init(Words.charged), .init(Words.chargedFrom, .date), .init(FormField.reason.label)],
    rows: file.charges.map { charge in
      .init([
        "<a href=\"\(charge.path)\">\(charge.title)</a>", "\(screen(Format.day(charge.day)))", "\(charge.reason)",
      ])
    }, empty: .empty
  ).html(on: screen)
}
