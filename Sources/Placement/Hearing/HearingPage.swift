import Almanac
import House
import Language
import Matching
import Page
import Programmes

/// A hearing as one workspace: the classes, the people of one, who else could join it, and the next step at the foot.
func hearingPage(_ work: Workspace, regions: Regions, on screen: Screen) -> PageContent {
  let view = work.view
  let approved = view.verdicts.count { $0.word == .approved }
  let planned = view.verdicts.count { $0.word == .planned }
  var content = PageContent(
    room: "placement", title: screen(HearingWords.title(approved, planned, of: view.verdicts.count)), body: .empty)
  content.help = HelpWords.hearing
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"),
    (screen(PlacementPhrases.board), "/proposals/\(view.hearing.proposal)"),
  ]
  content.lead =
    "\(view.hearing.number) · \(screen(Format.longDay(view.hearing.day))) · \(screen(HearingWords.quorum(view.hearing.quorum))) · \(screen(HearingWords.votes(view)))"
  if view.hearing.revision > 0 {
    content.lead = HTML.some(content.lead) { "\($0) · \(screen(TurnWords.revision(view.hearing)))" }
  }
  content.actions = actions(view, on: screen)
  content.fine = HTML.some(view.policy) { "<p>\(screen(HearingWords.computed(by: $0)))</p>" }
  let turned = HTML.when(
    view.hearing.reason != nil, HTML.proof(.attention, screen(TurnWords.why(view.hearing)), []))
  let desk: HTML = """
    <div class="three desk">\(workspaceClasses(work, on: screen))\
    \(workspacePeople(work, RecheckWords(regions: regions), on: screen))\
    \(workspaceOthers(work, ReasonWords(regions), on: screen))</div>
    """
  let foot =
    decisionBar(work, on: screen) + heldLine(view, on: screen) + nextStepPage(work, on: screen)
    + signatures(view, showing: work.shown?.cohort, on: screen)
  content.body =
    turned + draftLine(view, on: screen) + changedLine(view, on: screen)
    + "<div data-stay>\(desk)\(foot)</div>"
    + closing(view, on: screen)
  return content
}

private func actions(_ view: HearingView, on screen: Screen) -> HTML {
  let id = view.hearing.id
  guard view.hearing.state != .withdrawn else {
    return HTML.when(
      screen.may(.recordHearing),
      screen.link("/proposals/\(view.hearing.proposal)", PlacementPhrases.openHearing, weight: .main))
  }
  let isOpen = view.hearing.state == .open
  let minutes = screen.link(
    "/hearings/\(id)/berita-acara.pdf", isOpen ? HearingWords.minutesDraft : HearingWords.minutes, icon: .print)
  let decree = HTML.when(
    !isOpen,
    screen.link(
      "/hearings/\(id)/sk.pdf", view.decree == nil ? HearingWords.draft : HearingWords.decree, icon: .print))
  return minutes + decree + screen.link("#h-langkah", WorkspaceWords.nextStep)
}

private func closing(_ view: HearingView, on screen: Screen) -> HTML {
  switch view.hearing.state {
  case .open:
    return withdrawal(view, on: screen)
  case .closed:
    if let decree = view.decree { return waitingDecree(view, decree, on: screen) }
    return "<p>\(screen(HearingWords.report(view.hearing)))</p>" + decree(view, on: screen) + giveBack(view, on: screen)
      + withdrawal(view, on: screen)
  case .decreed:
    let cohorts = HTML.each(view.titles) { title in
      "<li>" + screen.link("/cohorts/\(title.cohort)/participants", Phrase(same: title.title)) + "</li>"
    }
    let decree = HTML.some(view.decree) { screen.link("/decrees/\($0.id)", DecreeChangeWords.manage) }
    let revoked = HTML.when(view.isRevoked, HTML.proof(.attention, screen(OverviewWords.revoked), []))
    return HTML.section(
      "peserta", screen(HearingWords.participants),
      revoked + "<ul class=\"btns\">\(cohorts)</ul><p>\(decree)</p>"
        + scanLinks(view.signing.decree, of: view.hearing.id, on: screen))
  case .withdrawn: return .empty
  }
}

private func decree(_ view: HearingView, on screen: Screen) -> HTML {
  guard screen.may(.signDecree) else {
    return HTML.empty(screen(HearingWords.waits), screen(HearingWords.waitsNext))
  }
  let fields = HTML.each(DecreeForm.fields) { field in
    guard field.name == "office" else { return screen.field(field) }
    let heads = view.heads.map { FormField.Choice($0.office.text, Phrase(same: $0.title)) }
    return screen.field(FormField("office", .choice(heads), field.label))
  }
  return HTML.section(
    "sk", screen(PlacementPhrases.recordDecree),
    screen.form(
      .post, "/hearings/\(view.hearing.id)/decree", name: "decree", fields, submit: PlacementPhrases.recordDecree))
}

/// The way on where there can be no decree.
private func giveBack(_ view: HearingView, on screen: Screen) -> HTML {
  guard screen.may(.signDecree) else { return .empty }
  return HTML.section(
    "kembali", screen(TurnWords.otherwise),
    "<p class=\"muted\">\(screen(TurnWords.otherwiseLead))</p>"
      + screen.form(
        .post, "/hearings/\(view.hearing.id)/returns", name: "return",
        HTML.each(TurnForm.fields) { screen.field($0, row: "kembali") }, submit: TurnWords.giveBack, main: false,
        confirm: TurnWords.giveBackSure))
}

private func withdrawal(_ view: HearingView, on screen: Screen) -> HTML {
  guard screen.may(.recordHearing) else { return .empty }
  let form = screen.form(
    .post, "/hearings/\(view.hearing.id)/withdrawal", name: "withdraw",
    HTML.each(TurnForm.fields) { screen.field($0, row: "tarik") }, submit: TurnWords.withdraw, main: false,
    confirm: TurnWords.withdrawSure)
  return HTML.section(
    "tarik-h", screen(TurnWords.cancelled),
    "<details><summary>\(screen(TurnWords.withdraw))</summary><p class=\"muted\">\(screen(TurnWords.withdrawLead))</p>\(form)</details>"
  )
}
