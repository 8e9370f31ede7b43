import House
import Language
import Matching
import Page
import People
import Programmes

/// The form that decides the chosen row.
let decisionForm = "putus"

/// The people of the class that is shown, and the one form that decides any of them.
func workspacePeople(_ work: Workspace, _ words: RecheckWords, on screen: Screen) -> HTML {
  guard let title = work.shown else { return .empty }
  let decided = work.view.verdicts.filter { $0.cohort == title.cohort }
  let seated = title.seated.compactMap { work.view.names[$0]?.name }.joined(separator: ", ")
  let table = DataTable(
    WorkspaceWords.people,
    [
      .init(PlacementPhrases.person), .init(BoardWords.fit), .init(WorkspaceWords.chance),
      .init(PlacementPhrases.verdict),
    ],
    rows: decided.map { row(work, $0, words, on: screen) }, empty: HTML.empty(screen(BoardWords.closed), ""))
  return HTML.section(
    "kelas", title.title,
    "<p>\(screen(HearingWords.seats(decided.count { $0.word == .approved }, of: title)))\(when(work, on: screen))</p>"
      + classChoice(work.view, title, regions: words.regions, on: screen)
      + HTML.when(!title.seated.isEmpty, "<p class=\"muted\">\(screen(HearingWords.seated)): \(seated)</p>")
      + table.html(on: screen) + waivers(work, on: screen))
}

/// When the class meets, and with whom.
private func when(_ work: Workspace, on screen: Screen) -> HTML {
  guard let opening = work.opening, let first = opening.meetings.first, let last = opening.end else { return .empty }
  let agency = opening.agency.isEmpty ? "" : " · \(opening.agency)"
  return
    " <small class=\"muted\">\(screen(Format.day(first))) – \(screen(Format.day(last))) · \(opening.meetings.count) \(screen(BoardWords.meetings).lowercased())\(agency)</small>"
}

private func row(_ work: Workspace, _ verdict: Verdict, _ words: RecheckWords, on screen: Screen) -> DataTable.Row {
  let (view, standing) = (work.view, work.standings[verdict.person])
  let name = view.names[verdict.person]
  let who: HTML = "<b>\(name?.name ?? "–")</b> <small class=\"muted\">\(name?.cell ?? "")</small>"
  let tag: HTML =
    switch verdict.word {
    case .approved: HTML.tag(.good, screen(HearingWords.word(verdict.word)))
    case .revised: HTML.tag(.attention, screen(HearingWords.word(verdict.word)))
    case .planned: HTML.tag(.neutral, screen(HearingWords.word(verdict.word)))
    }
  let reasons = ReasonWords(words.regions)
  let wishes = standing?.wishes ?? []
  let notes =
    HTML.when(
      !wishes.isEmpty,
      "<p class=\"small muted\">\(screen(WorkspaceWords.wishes)): \(wishes.joined(separator: " · "))</p>")
    + HTML.some(standing?.lockedFor) {
      "<p class=\"small\">\(Icon.lock.html) \(screen(WorkspaceWords.pinned)): \($0)</p>"
    }
    + sinceProposal(view, verdict, words, on: screen)
    + boardBefore(view.before[verdict.person], on: screen)
  let path = "/hearings/\(view.hearing.id)/replacement?cohort=\(verdict.cohort)&person=\(verdict.person)"
  let replace = HTML.when(
    work.mayDecide(on: screen) && verdict.isStanding,
    " <a class=\"small noprint\" href=\"\(path)\">\(screen(ReplacementWords.link))</a>")
  return DataTable.Row([
    work.pick(verdict.person, who, on: screen) + notes,
    HTML.some(standing?.fit) { "\($0.fit) <small class=\"muted\">\(screen(reasons.parts($0)))</small>" },
    HTML.some(standing?.stay) { "\(screen(reasons.chance($0)))" },
    tag + stopTags(view, verdict, on: screen) + HTML.some(verdict.reason) { "<p class=\"small\">\($0)</p>" } + replace,
  ])
}

/// Reason, REVISI, SETUJU, and the taking back; Enter in the reason turns back.
func decisionBar(_ work: Workspace, on screen: Screen) -> HTML {
  guard let title = work.shown, work.mayDecide(on: screen), work.hasRows else { return .empty }
  let reason = FormField("reason", .text(max: 400), WorkspaceWords.reason, required: false)
  let buttons =
    screen.rowButton(
      decisionForm, WorkspaceWords.revise, name: "verdict", value: Verdict.Word.revised.rawValue, key: "R")
    + screen.rowButton(
      decisionForm, WorkspaceWords.approve, name: "verdict", value: Verdict.Word.approved.rawValue, key: "S")
    + screen.rowButton(
      decisionForm, HearingWords.cancel, name: "verdict", value: Verdict.Word.planned.rawValue, weight: .slim)
  return screen.rowForm(
    decisionForm, .put, "/hearings/\(work.view.hearing.id)/verdicts",
    screen.hidden("cohort", title.cohort.text) + screen.field(reason) + "<div class=\"btns\">\(buttons)</div>"
      + order(work, on: screen))
}

/// The place of the chosen person on the reserve list; it stands behind the other buttons, so that Enter never presses it.
private func order(_ work: Workspace, on screen: Screen) -> HTML {
  """
  <div class="btns order"><label for="urutan">\(screen(HearingWords.reservePlace))</label>\
  <input class="input tiny" id="urutan" name="place" inputmode="numeric" autocomplete="off" \
  aria-describedby="urutan-hint">\
  \(screen.rowButton(
    decisionForm, HearingWords.reserveOrder, path: "/hearings/\(work.view.hearing.id)/reserve", weight: .slim))\
  <p class="small muted" id="urutan-hint">\(screen(HearingWords.reservePlaceHint))</p></div>
  """
}

/// The head's way to let the chosen person join all the same.
private func waivers(_ work: Workspace, on screen: Screen) -> HTML {
  guard let person = work.chosen, let title = work.shown, screen.may(.grantWaiver) else { return .empty }
  let found = work.others?.rows.first { $0.person.id == person }
  guard let kind = work.view.check(person, title.cohort)?.recheck.waivable.first ?? found?.waivable,
    let name = work.view.names[person] ?? found?.person
  else { return .empty }
  return """
    <h3 id="pengecualian">\(screen(PlacementPhrases.waive)): \(name.name), \(screen(ReasonWords.requirement(kind)))</h3>\
    \(screen.form(
      .post, "/cohorts/\(title.cohort)/waivers", name: "waiver",
      screen.hidden("person", person.text) + screen.hidden("hearing", work.view.hearing.id.text)
        + screen.hidden("criterion", kind.rawValue) + screen.field(WaiverForm.fields[2], row: "waiver"),
      submit: PlacementPhrases.waive, main: false))
    """
}

extension Workspace {
  /// Whether who looks decides here.
  func mayDecide(on screen: Screen) -> Bool { view.hearing.state == .open && screen.may(.recordHearing) }

  /// Whether there is anybody to decide on.
  var hasRows: Bool {
    view.verdicts.contains { $0.cohort == shown?.cohort } || !reserve.isEmpty || others?.rows.isEmpty == false
  }

  /// The name of a row: chosen where one may decide, and for the head, who may grant a waiver, with the way to it.
  func pick(_ person: Person.ID, _ who: HTML, isWaivable: Bool? = nil, on screen: Screen) -> HTML {
    guard let cohort = shown?.cohort else { return who }
    let isWaivable = isWaivable ?? (view.check(person, cohort)?.recheck.waivable.isEmpty == false)
    let path = "/hearings/\(view.hearing.id)?cohort=\(cohort)&person=\(person)#pengecualian"
    let waive = HTML.when(
      screen.may(.grantWaiver) && isWaivable,
      " <a class=\"small noprint\" href=\"\(path)\">\(screen(PlacementPhrases.waive))</a>")
    guard mayDecide(on: screen) else { return who + waive }
    let isEntered = screen.isTurnedDown("person", person.text)
    return screen.rowPick(
      decisionForm, "person", person.text, who, isChosen: isEntered || screen.entered.isEmpty && chosen == person)
      + waive
  }
}
