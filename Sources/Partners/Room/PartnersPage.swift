import Access
import House
import Language
import Page

/// The first page of Mitra: accords, commitments, agencies.
func partnersPage(_ overview: PartnersOverview, on screen: Screen) -> PageContent {
  let running = overview.accords.filter { $0.state.isInForce }.count
  let overdue = overview.commitments.filter { $0.overdueDays != nil }.count
  let title = Words.title(running: running, of: overview.accords.count, overdue: overdue)
  let adding = HTML.when(
    screen.may(.writePartners),
    .section(
      "add", screen(Words.addAgency),
      screen.form(
        .post, "/agencies", name: "agency", screen.fields(AgencyForm.self), submit: Words.addAgency, main: false)))
  var content = PageContent(
    room: "partners", title: screen(title),
    body: HTML.when(
      !overview.isBare, screen.filter("/partners", PartnersQuery.fields, values: ["q": overview.query]))
      + .section("accords", screen(Words.accords), accordTable(overview, on: screen))
      + HTML.when(
        !overview.isBare,
        .section("commitments", screen(Words.commitments), commitmentTable(overview, on: screen)))
      + .section("agencies", screen(Words.agencies), agencyTable(overview, on: screen)) + adding)
  content.actions =
    screen.link("/partners.xlsx", Words.excel, icon: .download)
    + HTML.when(screen.may(.writePartners), screen.link("/accords", Words.addAccord, weight: .main, icon: .add))
  content.fine = "<p>\(screen(Words.fulfilmentRule))</p>"
  content.help = HelpWords.partners
  return content
}

/// The accords by themselves, with the form for another.
func accordsPage(_ overview: PartnersOverview, offices: [HeldOffice], on screen: Screen) -> PageContent {
  let running = overview.accords.filter { $0.state.isInForce }.count
  let form = screen.form(
    .post, "/accords", name: "accord", accordFields(nil, offices: offices, on: screen), submit: Words.addAccord)
  var content = PageContent(
    room: "partners", title: screen(Words.accordCount(running, of: overview.accords.count)),
    body: screen.filter("/accords", PartnersQuery.fields, values: ["q": overview.query])
      + accordTable(overview, on: screen)
      + HTML.when(screen.may(.writePartners), .section("add", screen(Words.addAccord), form)))
  content.crumbs = [(screen(Words.partners), "/partners")]
  content.help = HelpWords.accords
  return content
}

/// The fields of an accord; the offices that may sign are ticked.
func accordFields(_ accord: Accord?, offices: [HeldOffice], on screen: Screen) -> HTML {
  let choices = offices.map { FormField.Choice($0.office.id.text, Phrase(same: $0.office.title)) }
  let values: [String: String] = [
    "title": accord?.title ?? "", "our_number": accord?.ourNumber ?? "", "their_number": accord?.theirNumber ?? "",
    "signed_on": accord?.signedOn.map(Format.short) ?? "",
    "valid_from": accord.map { Format.short($0.validFrom) } ?? "",
    "valid_until": accord.map { Format.short($0.validUntil) } ?? "", "scope": accord?.scope ?? "",
  ]
  return HTML.each(AccordForm.fields) { field in
    guard field.name == "parties" else { return screen.field(field, value: values[field.name]) }
    guard !choices.isEmpty else { return "<p class=\"hint\">\(screen(Words.noParties))</p>" }
    let ticked = FormField(field.name, .choices(choices), field.label, hint: field.hint, required: false)
    return screen.field(ticked, values: accord?.parties.map(\.text) ?? [])
  }
}

/// Accords as a table, or what to do first.
func accordTable(_ overview: PartnersOverview, on screen: Screen) -> HTML {
  DataTable(
    Words.accords,
    [
      .init(Words.accordTitle), .init(Words.number), .init(Words.term, .date), .init(Words.state),
      .init(Words.commitments, .number),
    ],
    rows: overview.accords.map { line in
      let accord = line.accord
      return .init([
        "<a href=\"/accords/\(accord.id.text)\">\(accord.title)</a>",
        HTML.each(numbers(of: accord)) { "<div>\($0)</div>" },
        "\(Format.short(accord.validFrom))–\(Format.short(accord.validUntil))", stateTag(line.state, on: screen),
        line.overdue == 0
          ? "\(line.commitments)"
          : "\(line.commitments) \(HTML.tag(.attention, screen(Words.overdueCount(line.overdue))))",
      ])
    },
    empty: overview.query.isEmpty
      ? .empty(screen(Words.noAccords), screen(Words.noAccordsNext))
      : .empty(screen(Words.nothingFits), screen(Words.nothingFitsNext))
  ).html(on: screen)
}

/// Both numbers of an accord, those that are known.
private func numbers(of accord: Accord) -> [String] {
  [accord.ourNumber, accord.theirNumber].filter { !$0.isEmpty }
}

/// Where an accord stands, as sign and words.
func stateTag(_ state: Accord.State, on screen: Screen) -> HTML {
  let sign: State =
    switch state {
    case .draft: .neutral
    case .upcoming: .info
    case .running: .good
    case .ending: .attention
    case .ended: .danger
    }
  return .tag(sign, screen(Words.state(state)))
}

private func commitmentTable(_ overview: PartnersOverview, on screen: Screen) -> HTML {
  commitmentTable(
    overview.commitments,
    empty: overview.query.isEmpty
      ? .empty(screen(Words.noCommitments), screen(Words.noCommitmentsNext))
      : .empty(screen(Words.nothingFits), screen(Words.nothingFitsNext)), on: screen)
}

/// Commitments as a table; accord and promising agency are named only where they are not all the same.
func commitmentTable(_ lines: [CommitmentLine], empty: HTML, on screen: Screen) -> HTML {
  let namesAccord = Set(lines.map(\.commitment.accord)).count > 1
  let namesAgency = Set(lines.map(\.commitment.agency)).count > 1
  return DataTable(
    Words.commitments,
    [.init(Words.what)] + (namesAgency ? [.init(Words.promisedBy)] : []) + (namesAccord ? [.init(Words.accord)] : [])
      + [.init(Words.quantity, .number), .init(Words.due, .date), .init(Words.fulfilment, .code)],
    rows: lines.map { line in
      let promise = line.commitment
      let accord: HTML = "<a href=\"/accords/\(promise.accord.text)\">\(line.accordTitle)</a>"
      let late = HTML.some(line.overdueDays) { " " + HTML.tag(.attention, screen(Words.overdue($0))) }
      let agency: HTML = "\(line.agencyName ?? screen(Words.ourselves))"
      return .init(
        ["<a href=\"/commitments/\(promise.id.text)\">\(promise.what)</a>"] + (namesAgency ? [agency] : [])
          + (namesAccord ? [accord] : []) + [
            "\(screen(Format.number(promise.quantity))) \(promise.unit)", "\(Format.short(promise.due))\(late)",
            .tag(.neutral, screen(Words.notComputed)),
          ])
    }, empty: empty
  ).html(on: screen)
}

private func agencyTable(_ overview: PartnersOverview, on screen: Screen) -> HTML {
  DataTable(
    Words.agencies, [.init(Words.agencyName), .init(Words.offices), .init(Words.contact)],
    rows: overview.agencies.map { line in
      .init([
        "<a href=\"/agencies/\(line.agency.id.text)\">\(line.agency.name)</a>",
        line.offices.isEmpty
          ? "<span class=\"muted\">\(screen(Words.noOffice))</span>"
          : .each(line.offices) { office in
            let name = office.holder(on: overview.today)?.name ?? screen(Words.noHolder)
            return "<div>\(office.office.title): \(name)</div>"
          },
        "\(line.agency.contact)",
      ])
    },
    empty: overview.query.isEmpty
      ? .empty(screen(Words.noAgencies), screen(Words.noAgenciesNext))
      : .empty(screen(Words.nothingFits), screen(Words.nothingFitsNext))
  ).html(on: screen)
}
