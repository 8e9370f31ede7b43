import Access
import House
import Language
import Page
import Programmes

/// How far a member's signature has come, as a tag beside the name.
func signatureTag(_ seat: BoardSeat, on screen: Screen) -> HTML {
  switch seat.signing {
  case .missing:
    HTML.when(seat.signsAgain && seat.isPresent, HTML.tag(.attention, screen(TurnWords.signAgain)))
  case .waiting: HTML.tag(.attention, screen(SignatureWords.waiting))
  case .given:
    HTML.tag(.good, screen(PlacementPhrases.signed))
      + HTML.when(seat.scan != nil, " <small class=\"muted\">\(screen(SignatureWords.onPaper))</small>")
  }
}

/// What is left to sign at a hearing: one's own name, the others' on paper, and what waits for a second account.
///
/// - Parameter cohort: the class that is shown, and shown again after it.
func signatures(_ view: HearingView, showing cohort: Cohort.ID?, on screen: Screen) -> HTML {
  let id = view.hearing.id
  let own = HTML.when(
    view.signing.isYours,
    "<p>\(screen(SignatureWords.signLead))</p>"
      + screen.button(.post, "/hearings/\(id)/signature", SignatureWords.sign, weight: .main))
  let papers = HTML.each(view.signing.papers) { paper in scanLine(paper, of: view.hearing, on: screen) }
  let recusals = screen.link(
    "/hearings/\(id)/recusals", RecusalWords.count(view.recusals.count), weight: .slim)
  let body = own + papers + record(view, showing: cohort, on: screen) + "<p>\(recusals)</p>"
  return HTML.section("tanda-tangan", screen(SignatureWords.title), body)
}

private func scanLine(_ paper: HearingView.Signing.Paper, of hearing: Hearing, on screen: Screen) -> HTML {
  let path = "/hearings/\(hearing.id)/scans/\(paper.scan.id)"
  let state: HTML =
    if let confirmation = paper.signature.confirmation {
      HTML.tag(.good, screen(SignatureWords.confirmedBy(confirmation)))
    } else {
      HTML.when(!paper.names.isEmpty, HTML.tag(.attention, screen(SignatureWords.waiting)))
    }
  let confirm = HTML.when(
    paper.mayConfirm,
    screen.button(
      .post, path + "/confirmation", SignatureWords.confirm, weight: .main))
  return """
    <div class="btns next"><span>\(screen(SignatureWords.recordedBy(paper.signature.name, paper.names)))</span> \
    \(state) \(screen.link(path, SignatureWords.open, weight: .slim)) \(confirm)</div>\
    \(HTML.when(!paper.mayConfirm && paper.signature.confirmation == nil, screen.ties))
    """
}

/// The form that attaches the scanned minutes; while somebody present has not signed.
private func record(_ view: HearingView, showing cohort: Cohort.ID?, on screen: Screen) -> HTML {
  let unsigned = view.board.filter { $0.isPresent && $0.signing == .missing }
  guard view.hearing.state == .open, screen.may(.recordHearing), !unsigned.isEmpty else { return .empty }
  let choices = unsigned.map { FormField.Choice($0.office.text, Phrase(same: $0.name)) }
  let fields = HTML.each(SignedMinutesForm.fields) { field in
    switch field.name {
    case "offices":
      screen.field(
        FormField(field.name, .choices(choices), field.label, hint: field.hint, required: false),
        values: choices.map(\.key))
    case "cohort": HTML.some(cohort) { screen.hidden("cohort", $0.text) }
    case _: screen.field(field)
    }
  }
  let form = screen.form(
    .post, "/hearings/\(view.hearing.id)/scans", name: "scans", fields, submit: SignatureWords.record, main: false)
  let content: HTML = "<p class=\"muted\">\(screen(SignatureWords.recordLead))</p>" + form
  // Once everything is decided it is what comes next.
  let isNext = !view.verdicts.contains { $0.isProposed && $0.word == .planned }
  return isNext ? content : screen.folded(SignatureWords.record, content)
}

/// A decree that is recorded and not in force: who confirms it, its scans, and the way to take it back.
func waitingDecree(_ view: HearingView, _ decree: Decree, on screen: Screen) -> HTML {
  let lead = SignatureWords.decreeLead(
    decree.number, by: decree.signature?.name ?? "", signatory: decree.signatory)
  return HTML.section(
    "sk", screen(SignatureWords.decreeTitle),
    "<p>\(screen(lead))</p>" + scanLinks(view.signing.decree, of: view.hearing.id, on: screen)
      + waitingActs(
        "/decrees/\(decree.id)", mayConfirm: view.signing.mayConfirmDecree, name: "sk", on: screen))
}

/// The scans of a paper, each to be opened.
func scanLinks(_ scans: [Scan], of hearing: Hearing.ID, on screen: Screen) -> HTML {
  HTML.when(
    !scans.isEmpty,
    "<p class=\"btns\">"
      + HTML.each(scans) {
        screen.link(
          "/hearings/\(hearing)/scans/\($0.id)", SignatureWords.scan(named: $0.name), weight: .slim)
      } + "</p>")
}

/// What can be done about a paper of the head that waits: confirm, attach a scan, take back.
///
/// - Parameter name: tells several on one page apart.
func waitingActs(_ path: String, mayConfirm: Bool, name: String, on screen: Screen) -> HTML {
  let confirm = HTML.when(
    mayConfirm,
    screen.button(
      .post, path + "/confirmation", SignatureWords.confirmDecree, weight: .main,
      confirm: SignatureWords.confirmDecreeSure))
  let why = HTML.when(!mayConfirm, screen.ties)
  guard screen.may(.signDecree) else { return confirm + why }
  return confirm + why + attachForm(path, name: name, on: screen)
    + screen.button(.delete, path, SignatureWords.cancelDecree, weight: .stern, confirm: SignatureWords.cancelSure)
}

/// The form that keeps a scan with a paper of the head.
func attachForm(_ path: String, name: String, on screen: Screen) -> HTML {
  screen.folded(
    SignatureWords.attach,
    screen.form(
      .post, path + "/scans", name: "scan\(name)", HTML.each(ScanForm.fields) { screen.field($0, row: name) },
      submit: SignatureWords.attach, main: false))
}
