import House
import Language
import Page
import Programmes

/// A decree with its people as they are today, the papers that changed it, and the forms for the next.
func decreePage(_ file: DecreeFile, on screen: Screen) -> PageContent {
  let decree = file.decree
  var content = PageContent(
    room: "placement", title: screen(DecreeChangeWords.title(decree.number)), body: .empty)
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"),
    (screen(PlacementPhrases.hearing), "/hearings/\(decree.hearing)"),
  ]
  content.lead =
    "\(screen(Format.longDay(decree.day))) · \(decree.signatory)\(HTML.when(file.isRevoked, " · " + HTML.tag(.danger, screen(DecreeChangeWords.isRevoked))))"
  content.actions = screen.link("/hearings/\(decree.hearing)/sk.pdf", DecreeChangeWords.original, icon: .print)
  content.help = HelpWords.decree
  content.body =
    waiting(file, on: screen) + HTML.when(!file.owed.isEmpty, owed(file, on: screen))
    + HTML.section("perubahan", screen(DecreeChangeWords.changes), changes(file, on: screen))
    + scanLinks(file.scans, of: decree.hearing, on: screen)
    + HTML.when(
      screen.may(.signDecree) && decree.isInForce,
      attachForm("/decrees/\(decree.id)", name: "sk", on: screen)
        + HTML.when(!file.isRevoked && file.waiting == nil, forms(file, on: screen)))
    + HTML.section("peserta", screen(HearingWords.participants), people(file, on: screen))
  return content
}

/// What is recorded and not in force yet: a change, or the decree itself.
private func waiting(_ file: DecreeFile, on screen: Screen) -> HTML {
  guard let change = file.waiting else {
    return HTML.when(
      !file.decree.isInForce,
      "<p>\(screen(RecordedSignature.Refusal.waits(file.decree.number).phrase)) "
        + screen.link("/hearings/\(file.decree.hearing)", SignatureWords.look, weight: .slim) + "</p>")
  }
  let lead = SignatureWords.decreeLead(
    change.number, by: change.signature?.name ?? "", signatory: change.signatory)
  return HTML.section(
    "menunggu", screen(SignatureWords.decreeTitle),
    "<p>\(screen(lead))</p>"
      + waitingActs(
        "/decrees/\(file.decree.id)/changes/\(change.id)", mayConfirm: file.confirmable == change.id, name: "ubah-sk",
        on: screen))
}

private func changes(_ file: DecreeFile, on screen: Screen) -> HTML {
  let rows = file.changes.map { change in
    let path = "/decrees/\(file.decree.id)/changes/\(change.id)/sk.pdf"
    return DataTable.Row([
      "\(screen(DecreeChangeWords.kind(change.kind))) \(change.number)", "\(screen(Format.day(change.day)))",
      "\(change.signatory)", "\(change.reason)",
      screen.link(
        path, change.isInForce ? Phrase(same: "PDF") : DecreeChangeWords.preview, weight: .slim, icon: .print)
        + HTML.when(!change.isInForce, " " + HTML.tag(.attention, screen(SignatureWords.waiting))),
    ])
  }
  return DataTable(
    DecreeChangeWords.changes,
    [
      .init(PlacementPhrases.decreeNumber), .init(PlacementPhrases.decreeDay, .date), .init(PlacementPhrases.signatory),
      .init(PlacementPhrases.reason), .init(DecreeChangeWords.paper, .act),
    ], rows: rows, empty: "<p class=\"muted\">\(screen(DecreeChangeWords.none))</p>"
  ).html(on: screen)
}

/// What the decree names and is so no longer.
private func owed(_ file: DecreeFile, on screen: Screen) -> HTML {
  let rows = file.owed.map { change in
    DataTable.Row([
      "<a href=\"/cohorts/\(change.cohort.text)\">\(change.title)</a>", "\(change.former)", "\(change.current)",
    ])
  }
  let table = DataTable(
    DecreeChangeWords.owed,
    [.init(PlacementPhrases.cohort), .init(Programmes.Words.before), .init(Programmes.Words.after)], rows: rows,
    empty: .empty)
  return HTML.section("ketentuan", screen(DecreeChangeWords.owed), table.html(on: screen))
}

private func people(_ file: DecreeFile, on screen: Screen) -> HTML {
  let rows = file.places.map { line in
    DataTable.Row([
      "<a href=\"/enrolments/\(line.enrolment.text)\">\(line.name)</a>", "\(line.course)",
      EnrolmentWords.state(of: line.state, on: screen),
    ])
  }
  return DataTable(
    HearingWords.participants,
    [.init(PaperContentsWords.name), .init(PlacementPhrases.cohort), .init(EnrolmentWords.state)], rows: rows,
    empty: .empty
  ).html(on: screen)
}

private func forms(_ file: DecreeFile, on screen: Screen) -> HTML {
  let path = "/decrees/\(file.decree.id)"
  let heads = file.heads.map { FormField.Choice($0.office.text, Phrase(same: $0.title)) }
  func paper(_ row: String) -> HTML {
    HTML.each(RevocationForm.fields) { field in
      field.name == "office"
        ? screen.field(FormField("office", .choice(heads), field.label), row: row) : screen.field(field, row: row)
    }
  }
  let held = file.places.filter { line in if case .ended = line.state { false } else { true } }
  let leaves = held.map { FormField.Choice($0.enrolment.text, Phrase(same: "\($0.name), \($0.course)")) }
  let enters = file.entrants.map {
    FormField.Choice("\($0.pair.person.text)/\($0.pair.cohort.text)", Phrase(same: "\($0.name), \($0.course)"))
  }
  let lists = HTML.each([("leaves", DecreeChangeWords.leaves, leaves), ("enters", DecreeChangeWords.enters, enters)]) {
    name, label, choices in
    HTML.when(!choices.isEmpty, screen.field(FormField(name, .choices(choices), label, required: false)))
  }
  let owed = file.owed.map { FormField.Choice($0.id.text, Phrase(same: "\($0.title): \($0.current)")) }
  let terms = HTML.when(
    !owed.isEmpty,
    screen.field(
      FormField("terms", .choices(owed), DecreeChangeWords.terms, required: false), values: owed.map(\.key)))
  let amend = screen.form(
    .post, path + "/amendment", name: "amend", lists + terms + paper("ubah"), submit: DecreeChangeWords.amend,
    main: false)
  let revoke = screen.form(
    .post, path + "/revocation", name: "revoke", paper("cabut"), submit: DecreeChangeWords.revoke, main: false,
    confirm: DecreeChangeWords.revokeSure)
  return """
    <details><summary>\(screen(DecreeChangeWords.amend))</summary>\(amend)</details>\
    <details><summary>\(screen(DecreeChangeWords.revoke))</summary>\(revoke)</details>
    """
}
