import Almanac
import House
import Language
import Matching
import Page
import Programmes

/// A hearing: who sits, what is decided for each person, the reserve, then minutes and decree.
func hearingPage(_ view: HearingView, cohort: Cohort.ID?, regions: Regions, on screen: Screen) -> PageContent {
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
    "\(view.hearing.number) · \(screen(Format.longDay(view.hearing.day))) · \(screen(HearingWords.quorum(view.hearing.quorum)))"
  if view.hearing.revision > 0 {
    content.lead = HTML.some(content.lead) { "\($0) · \(screen(TurnWords.revision(view.hearing)))" }
  }
  content.actions = actions(view, on: screen)
  content.fine = HTML.some(view.policy) { "<p>\(screen(HearingWords.computed(by: $0)))</p>" }
  let turned = HTML.when(
    view.hearing.reason != nil, HTML.proof(.attention, screen(TurnWords.why(view.hearing)), []))
  content.body =
    HTML.stations(screen(HearingWords.path), stations(view, on: screen)) + turned + draftLine(view, on: screen)
    + changedLine(view, on: screen)
    + HTML.section("anggota", screen(HearingWords.board), board(view, on: screen))
    + classes(view, cohort: cohort, RecheckWords(regions: regions), on: screen) + signatures(view, on: screen)
    + closing(view, on: screen)
  return content
}

/// One cohort at a time, as tabs.
private func classes(
  _ view: HearingView, cohort: Cohort.ID?, _ words: RecheckWords, on screen: Screen
) -> HTML {
  guard let shown = view.titles.first(where: { $0.cohort == cohort }) ?? view.titles.first else { return .empty }
  let tabs = view.titles.map { title in
    let decided = view.verdicts.filter { $0.cohort == title.cohort }
    return (
      words: "\(title.title) \(decided.count { $0.word == .approved })/\(decided.count)",
      path: "/hearings/\(view.hearing.id)?cohort=\(title.cohort)", isCurrent: title.cohort == shown.cohort
    )
  }
  return HTML.tabs(screen(PlacementPhrases.cohort), tabs)
    + HTML.section("kelas", shown.title, verdicts(view, shown, words, on: screen))
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
  let approve = HTML.when(
    view.hearing.state == .open && screen.may(.recordHearing)
      && view.verdicts.contains { $0.word == .planned },
    screen.button(.post, "/hearings/\(id)/approval", PlacementPhrases.approveAll, weight: .main))
  return minutes + decree + approve
}

private func stations(_ view: HearingView, on screen: Screen) -> [Station] {
  let state = view.hearing.state
  return [
    Station(screen(PlacementPhrases.board), when: "", .done),
    Station(
      screen(PlacementPhrases.hearing), when: screen(Format.day(view.hearing.day)), state == .open ? .now : .done),
    Station(
      screen(HearingWords.decree), when: view.decree.map { screen(Format.day($0.day)) } ?? "",
      small: view.decree?.number ?? "", state == .closed ? .now : state == .decreed ? .done : .planned),
  ]
}

private func board(_ view: HearingView, on screen: Screen) -> HTML {
  let rows = view.board.map { seat in
    let presence =
      seat.isPresent
      ? HTML.tag(.good, screen(PlacementPhrases.present)) : HTML.tag(.neutral, screen(HearingWords.absent))
    let path = "/hearings/\(view.hearing.id)/members/\(seat.office)"
    let open = view.hearing.state == .open && screen.may(.recordHearing)
    let act =
      HTML.when(
        open,
        screen.button(
          .put, path, seat.isPresent ? HearingWords.isAbsent : HearingWords.isPresent, name: "p\(seat.office)",
          values: [("present", seat.isPresent ? "false" : "true")], weight: .slim))
    return DataTable.Row([
      "\(seat.name) <small class=\"muted\">\(seat.title)</small>", "\(screen(HearingWords.part(seat.part)))",
      presence + " " + signatureTag(seat, on: screen), "<span class=\"btns\">\(act)</span>",
    ])
  }
  return DataTable(
    HearingWords.board,
    [
      .init(HearingWords.member), .init(HearingWords.role), .init(PlacementPhrases.present),
      .init(HearingWords.act, .act),
    ],
    rows: rows, empty: HTML.empty(screen(HearingWords.noBoard), screen(HearingWords.noBoardNext))
  ).html(on: screen)
}

private func verdicts(
  _ view: HearingView, _ title: HearingView.Title, _ words: RecheckWords, on screen: Screen
) -> HTML {
  let decided = view.verdicts.filter { $0.cohort == title.cohort }
  let rows = decided.enumerated().map { index, verdict in
    row(view, verdict, name: "v\(index)\(title.cohort)", place: nil, words, on: screen)
  }
  let known = Set(decided.map(\.person))
  let reserve = view.reserve.filter { $0.cohort == title.cohort && !known.contains($0.person) }
  let reserveRows = reserve.map { entry in
    let verdict = Verdict(
      person: entry.person, cohort: entry.cohort, word: .planned, isProposed: false, reason: nil)
    return row(view, verdict, name: "r\(entry.place)\(title.cohort)", place: entry.place, words, on: screen)
  }
  let columns: [DataTable.Column] = [
    .init(PlacementPhrases.person), .init(PlacementPhrases.verdict), .init(PlacementPhrases.reason),
  ]
  let approved = decided.count { $0.word == .approved }
  let seated = title.seated.compactMap { view.names[$0]?.name }.joined(separator: ", ")
  return "<p>\(screen(HearingWords.seats(approved, of: title)))</p>"
    + classChoice(view, title, regions: words.regions, on: screen)
    + HTML.when(
      !title.seated.isEmpty, "<p class=\"muted\">\(screen(HearingWords.seated)): \(seated)</p>")
    + DataTable(PlacementPhrases.verdict, columns, rows: rows, empty: HTML.empty(screen(BoardWords.closed), ""))
    .html(on: screen)
    + HTML.when(
      !reserveRows.isEmpty,
      "<details><summary>\(screen(HearingWords.reserve(reserveRows.count)))</summary>"
        + DataTable(HearingWords.reserve(reserveRows.count), columns, rows: reserveRows, empty: .empty)
        .html(on: screen) + "</details>"
    )
    + HTML.when(
      view.hearing.state == .open,
      candidateSearch(view.hearing, cohort: title.cohort, name: "", on: screen))
}

private func row(
  _ view: HearingView, _ verdict: Verdict, name: String, place: Int?, _ words: RecheckWords, on screen: Screen
) -> DataTable.Row {
  let person = view.names[verdict.person]
  let tag: HTML =
    switch verdict.word {
    case .approved: HTML.tag(.good, screen(HearingWords.word(verdict.word)))
    case .revised: HTML.tag(.attention, screen(HearingWords.word(verdict.word)))
    case .planned: HTML.tag(.neutral, screen(place.map(HearingWords.place) ?? HearingWords.word(verdict.word)))
    }
  let who: HTML = "\(person?.name ?? "") <small class=\"muted\">\(person?.cell ?? "")</small>"
  let rest: [HTML] = [
    tag + stopTags(view, verdict, on: screen),
    "\(verdict.reason ?? "")" + sinceProposal(view, verdict, words, on: screen)
      + waiverForm(view, verdict, name: name, on: screen),
  ]
  guard view.hearing.state == .open, screen.may(.recordHearing) else { return DataTable.Row([who] + rest) }
  let isTurnedDown =
    screen.isTurnedDown("person", verdict.person.text) && screen.isTurnedDown("cohort", verdict.cohort.text)
  let fields =
    screen.hidden("person", verdict.person.text) + screen.hidden("cohort", verdict.cohort.text)
    + HTML.each(VerdictForm.fields.suffix(2)) { screen.field($0, row: isTurnedDown ? "" : name) }
  let path = "/hearings/\(view.hearing.id)"
  let cancel = HTML.when(
    verdict.word != .planned,
    screen.button(
      .delete, path + "/verdicts", HearingWords.cancel, name: "u\(name)",
      values: [("person", verdict.person.text), ("cohort", verdict.cohort.text)], weight: .slim))
  let order = HTML.some(place) { place in
    screen.form(
      .put, path + "/reserve", name: "o\(name)",
      screen.hidden("person", verdict.person.text) + screen.hidden("cohort", verdict.cohort.text)
        + screen.field(ReserveForm.fields[2], value: String(place), row: isTurnedDown ? "" : name),
      submit: HearingWords.reserveOrder, main: false)
  }
  let form =
    screen.form(.put, path + "/verdicts", name: name, fields, submit: HearingWords.keep, main: false) + cancel + order
  let cell: HTML = """
    <details\(HTML.when(isTurnedDown, " open"))>\
    <summary>\(who) <small class="act">\(screen(HearingWords.decide))</small></summary>\(form)</details>
    """
  return DataTable.Row([cell] + rest)
}

private func closing(_ view: HearingView, on screen: Screen) -> HTML {
  let id = view.hearing.id
  switch view.hearing.state {
  case .open:
    guard screen.may(.recordHearing) else { return .empty }
    return HTML.section(
      "tutup", screen(PlacementPhrases.closeHearing),
      heldLine(view, on: screen) + "<p class=\"muted\">\(screen(HearingWords.closeLead))</p>"
        + screen.button(
          .post, "/hearings/\(id)/minutes", PlacementPhrases.closeHearing,
          weight: view.verdicts.contains { $0.word == .planned } ? .plain : .main,
          confirm: HearingWords.closeSure)) + withdrawal(view, on: screen)
  case .closed:
    if let decree = view.decree { return waitingDecree(view, decree, on: screen) }
    return decree(view, on: screen) + giveBack(view, on: screen) + withdrawal(view, on: screen)
  case .decreed:
    let cohorts = HTML.each(view.titles) { title in
      "<li>" + screen.link("/cohorts/\(title.cohort)/participants", Phrase(same: title.title)) + "</li>"
    }
    let decree = HTML.some(view.decree) { screen.link("/decrees/\($0.id)", DecreeChangeWords.manage) }
    return HTML.section(
      "peserta", screen(HearingWords.participants),
      "<ul class=\"btns\">\(cohorts)</ul><p>\(decree)</p>"
        + scanLinks(view.signing.decree, of: view.hearing.id, on: screen))
  case .withdrawn: return .empty
  }
}

private func decree(_ view: HearingView, on screen: Screen) -> HTML {
  guard screen.may(.signDecree) else {
    return heldLine(view, on: screen) + HTML.empty(screen(HearingWords.waits), screen(HearingWords.waitsNext))
  }
  let fields = HTML.each(DecreeForm.fields) { field in
    guard field.name == "office" else { return screen.field(field) }
    let heads = view.heads.map { FormField.Choice($0.office.text, Phrase(same: $0.title)) }
    return screen.field(FormField("office", .choice(heads), field.label))
  }
  return HTML.section(
    "sk", screen(PlacementPhrases.recordDecree),
    heldLine(view, on: screen)
      + screen.form(
        .post, "/hearings/\(view.hearing.id)/decree", name: "decree", fields,
        submit: PlacementPhrases.recordDecree))
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
