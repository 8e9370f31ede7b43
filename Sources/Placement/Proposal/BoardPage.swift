import Almanac
import House
import Language
import Matching
import Page
import People
import Programmes

/// The board: per cohort who is proposed, who was left out, why not and what would change it.
func boardPage(_ board: Board, cohort: Cohort.ID?, hearing: Hearing?, regions: Regions, on screen: Screen)
  -> PageContent
{
  let words = ReasonWords(regions)
  let placed = board.outcomes["placed"] ?? 0
  var content = PageContent(room: "placement", title: screen(BoardWords.title(placed, of: board.people)), body: .empty)
  content.crumbs = [(screen(PlacementPhrases.overview), "/placement")]
  content.help = HelpWords.board
  content.lead = "\(board.proposal.title) · \(screen(BoardWords.counts(board.outcomes)))"
  content.fine = BoardWords.fine(board, on: screen)
  switch board.proposal.state {
  case .computing:
    (content.title, content.lead, content.fine) = (screen(PlacementPhrases.computing), "\(board.proposal.title)", nil)
    content.body = screen.progress(
      "/proposals/\(board.proposal.id)/progress", screen(BoardWords.searching(board.people)))
    return content
  case .failed where board.isReplaced:
    content.body = boardProof(board, on: screen)
    return content
  case .failed:
    content.body =
      HTML.empty(screen(BoardWords.failed), board.failure ?? "", action: again(board, on: screen))
      + "<p class=\"muted\">\(screen(BoardWords.failedNext))</p>"
      + decisions(board.decisions, of: board, on: screen)
    return content
  case .ready, .heard: break
  }
  if board.isReplaced { content.title = screen(BoardWords.replacedTitle(placed, of: board.people)) }
  content.actions = actions(board, hearing: hearing, on: screen)
  guard let shown = board.classes.first(where: { $0.opening.id == cohort }) ?? board.classes.first else {
    return content
  }
  let tabs = board.classes.map { item in
    (
      words: "\(item.opening.title) \(item.seated.count + item.members.count)/\(item.opening.max)",
      path: "/proposals/\(board.proposal.id)?cohort=\(item.opening.id)", isCurrent: item.opening.id == shown.opening.id
    )
  }
  content.body =
    boardProof(board, on: screen) + heard(hearing, on: screen) + changes(board, on: screen)
    + HTML.tabs(screen(PlacementPhrases.cohort), tabs)
    + HTML.three(
      HTML.section(
        "kelas", shown.opening.title,
        card(shown, words, on: screen) + decided(board, shown, on: screen)),
      HTML.section(
        "diusulkan", screen(BoardWords.proposed(shown.members.count)), members(board, shown, words, on: screen)),
      HTML.section("belum", screen(BoardWords.leftOut(shown.waiting.count)), leftOut(board, shown, words, on: screen)))
    + fairness(board, on: screen) + hearingForm(board, hearing: hearing, on: screen)
  return content
}

private func again(_ board: Board, on screen: Screen) -> HTML {
  guard screen.may(.propose), board.proposal.state != .heard, !board.isReplaced else { return .empty }
  return screen.button(
    .post, "/proposals/\(board.proposal.id)/recalculation", PlacementPhrases.recompute, icon: .again)
}

private func actions(_ board: Board, hearing: Hearing?, on screen: Screen) -> HTML {
  let papers =
    screen.link("/proposals/\(board.proposal.id)/usulan.pdf", BoardWords.pdf, icon: .print)
    + screen.link("/proposals/\(board.proposal.id)/usulan.xlsx", BoardWords.xlsx, icon: .download)
  let hearing = HTML.some(hearing) { screen.link("/hearings/\($0.id)", PlacementPhrases.hearing, weight: .main) }
  let open = HTML.when(
    board.proposal.state == .ready && board.proposal.isCurrent && screen.may(.recordHearing),
    screen.link("#ajukan", PlacementPhrases.openHearing, weight: .main))
  return papers + again(board, on: screen) + hearing + open
}

private func hearingForm(_ board: Board, hearing: Hearing?, on screen: Screen) -> HTML {
  guard hearing.map({ $0.state == .withdrawn }) ?? true, board.proposal.state == .ready, board.proposal.isCurrent,
    screen.may(.recordHearing)
  else { return .empty }
  return HTML.section(
    "ajukan-h", screen(PlacementPhrases.openHearing),
    "<div id=\"ajukan\">"
      + screen.form(
        .post, "/proposals/\(board.proposal.id)/hearing", name: "hearing", screen.fields(HearingForm.self),
        submit: PlacementPhrases.openHearing) + "</div>")
}

private func changes(_ board: Board, on screen: Screen) -> HTML {
  guard board.proposal.earlier != nil else { return .empty }
  let items = HTML.each(board.changes.prefix(30)) { change in
    "<li>\(change.person.name) <small class=\"muted\">\(change.person.cell)</small>: \(change.before ?? "–") → \(change.now ?? "–")</li>"
  }
  return """
    <details class="changes"\(HTML.when(!board.changes.isEmpty, " open"))>\
    <summary>\(screen(BoardWords.changed(board.changes.count)))</summary><ul>\(items)</ul></details>
    """
}

private func card(_ shown: Board.Class, _ words: ReasonWords, on screen: Screen) -> HTML {
  let opening = shown.opening
  let inside = shown.seated.count + shown.members.count
  let residents = shown.seatedResidents + shown.members.count { $0.isResident }
  let share = opening.residents
  let needed = share.map { ($0.percent * inside + 99) / 100 } ?? 0
  let seats = screen.seats(
    Seats(
      opening.max, taken: inside, decided: shown.seated.count + shown.members.count { $0.lockedFor != nil },
      fenced: needed,
      for: Phrase(same: share.map { words.name($0.region) } ?? "")))
  var facts: [(term: String, value: HTML)] = []
  if let first = opening.meetings.first, let last = opening.end {
    facts.append((screen(BoardWords.time), "\(screen(Format.day(first))) – \(screen(Format.day(last)))"))
    facts.append((screen(BoardWords.meetings), "\(opening.meetings.count)"))
  }
  if !opening.agency.isEmpty { facts.append((screen(BoardWords.agency), "\(opening.agency)")) }
  facts.append((screen(BoardWords.size), "\(opening.min)–\(opening.max)"))
  if let share {
    facts.append(
      (
        screen(BoardWords.share),
        "\(screen(BoardWords.shareOf(residents, inside, words.name(share.region), share.percent)))"
      ))
  }
  let seated = HTML.each(shown.seated) {
    "<li><a href=\"/people/\($0.id.text)\">\($0.name)</a> <small class=\"muted\">\($0.cell)</small></li>"
  }
  return seats + HTML.facts(facts)
    + HTML.when(
      !shown.seated.isEmpty,
      "<details><summary>\(screen(BoardWords.seated(shown.seated.count)))</summary><ul>\(seated)</ul></details>")
}

private func members(_ board: Board, _ shown: Board.Class, _ words: ReasonWords, on screen: Screen) -> HTML {
  guard !shown.members.isEmpty else {
    return HTML.empty(
      screen(BoardWords.closed), screen(BoardWords.closedWhy(shown.opening.min, seated: shown.seated.count)))
  }
  let picks = shown.members.enumerated().map { index, member in
    var chips: [HTML] = []
    if member.lockedFor != nil { chips.append(HTML.chip(.info, screen(BoardWords.locked))) }
    let isBarred = board.decisions.contains {
      $0.kind == .bar && $0.person == member.person.id && $0.cohort == shown.opening.id
    }
    if isBarred { chips.append(HTML.chip(.attention, screen(BoardWords.barredNext))) }
    for kind in member.waived { chips.append(HTML.chip(.attention, screen(BoardWords.waived(kind)))) }
    if member.stay.completion >= 700 { chips.append(HTML.chip(.good, screen(BoardWords.timeEnough))) }
    if member.stay.completion < 400 { chips.append(HTML.chip(.attention, screen(BoardWords.timeShort))) }
    if member.isResident, let region = shown.opening.residents?.region {
      chips.append(HTML.chip(.good, screen(BoardWords.resident(words.name(region)))))
    }
    if member.fit.interestRank > 0 {
      chips.append(HTML.chip(.good, screen(BoardWords.choice(member.fit.interestRank))))
    }
    if board.before[member.person.id] != nil { chips.append(HTML.chip(.info, screen(StandingWords.said))) }
    return Pick(
      rank: index + 1, name: member.person.name, small: member.person.cell, score: String(member.fit.fit), chips: chips,
      working: working(board, shown, member, isBarred: isBarred, words, on: screen),
      isPinned: member.lockedFor != nil)
  }
  return screen.picks(picks)
}

private func working(
  _ board: Board, _ shown: Board.Class, _ member: Board.Member, isBarred: Bool, _ words: ReasonWords,
  on screen: Screen
) -> HTML {
  let fit = member.fit
  let parts: [(words: String, amount: String)] = [
    (screen(BoardWords.interest(fit.interestRank)), String(fit.interest)),
    (screen(BoardWords.aptitude), String(fit.aptitude)), (screen(BoardWords.livelihood), String(fit.livelihood)),
    (screen(BoardWords.need), String(fit.need.reduce(0, +))),
  ]
  let note: HTML = """
    <p>\(screen(words.stay(member.stay)))</p>\
    <p><a href="/people/\(member.person.id.text)">\(screen(BoardWords.seePerson))</a></p>\
    \(boardBefore(board.before[member.person.id], on: screen))
    """
  return screen.working(parts, total: (screen(BoardWords.fit), String(fit.fit)), note: note)
    + decisionForms(
      board, shown, person: member.person.id, isDecided: member.lockedFor != nil || isBarred, on: screen)
}

/// What officers decided for this class, each with the way to take it back: who is kept out stands in no other list.
private func decided(_ board: Board, _ shown: Board.Class, on screen: Screen) -> HTML {
  decisions(board.decisions.filter { $0.cohort == shown.opening.id }, of: board, on: screen)
}

private func decisions(_ own: [Decision], of board: Board, on screen: Screen) -> HTML {
  let items = HTML.each(own) { decision in
    let withdraw = HTML.when(
      screen.may(.propose) && board.proposal.state != .heard && !board.isReplaced,
      screen.button(
        .delete, "/proposals/\(board.proposal.id)/decisions", PlacementPhrases.withdraw, name: "c\(decision.person)",
        values: [("person", decision.person.text), ("cohort", decision.cohort.text)], weight: .slim))
    return """
      <li><b>\(board.names[decision.person]?.name ?? "–")</b>\
      <p>\(screen(decision.kind == .lock ? PlacementPhrases.lock : PlacementPhrases.bar)): \(decision.reason)</p>\
      \(withdraw)</li>
      """
  }
  return HTML.when(
    !own.isEmpty, "<h3>\(screen(PlacementPhrases.decision))</h3><ul class=\"whynot\">\(items)</ul>")
}

/// Lock, bar, or take back: by button and keyboard, no dragging.
private func decisionForms(
  _ board: Board, _ shown: Board.Class, person: Person.ID, isDecided: Bool, on screen: Screen
) -> HTML {
  guard screen.may(.propose), board.proposal.state == .ready, !board.isReplaced else { return .empty }
  let path = "/proposals/\(board.proposal.id)/decisions"
  let values = [(name: "person", value: person.text), (name: "cohort", value: shown.opening.id.text)]
  if isDecided {
    return screen.button(
      .delete, path, PlacementPhrases.withdraw, name: "w\(person)", values: values, weight: .slim)
  }
  let fields =
    HTML.each(values) { screen.hidden($0.name, $0.value) }
    + HTML.each(DecisionForm.fields.suffix(2)) {
      screen.field($0, row: screen.isTurnedDown("person", person.text) ? "" : person.text)
    }
  return screen.form(.post, path, name: "d\(person)", fields, submit: HearingWords.keep, main: false)
}

/// People left out who stand open; the others are folded.
private let mostShown = 12

private func leftOut(_ board: Board, _ shown: Board.Class, _ words: ReasonWords, on screen: Screen) -> HTML {
  let proposal = "/proposals/\(board.proposal.id)"
  let waiting = shown.waiting.map { person in
    let why: String
    if let barred = person.barredFor {
      why = screen(BoardWords.barred(barred))
    } else if let elsewhere = person.elsewhere {
      why = screen(BoardWords.elsewhere(elsewhere))
    } else {
      why = screen(words.limit(person.limit))
    }
    return LeftOut(
      name: person.person.name, small: "\(person.person.cell) · \(person.fit)",
      why: board.saidBefore(person.person.id, after: why, on: screen),
      then: person.elsewhere == nil ? screen(words.change(person.limit, reserve: person.reserve)) : nil,
      path: "/people/\(person.person.id)",
      ask: board.isReplaced ? nil : screen.pickButton("person", person.person.id.text, WishWords.ask))
  }
  let refused = shown.refused.prefix(60).map { person in
    let wish = "\(proposal)/wish?cohort=\(shown.opening.id)&person=\(person.person.id)"
    let waive: HTML = "<a class=\"small noprint\" href=\"\(wish)\">\(screen(PlacementPhrases.waive))</a>"
    return LeftOut(
      name: person.person.name, small: person.person.cell,
      why: board.saidBefore(person.person.id, after: screen(ReasonWords.obstacle(person.criterion)), on: screen),
      then: screen(words.change(person.criterion)), path: "/people/\(person.person.id)",
      ask: !board.isReplaced && screen.may(.grantWaiver) ? waive : nil)
  }
  let more = shown.refused.count - refused.count
  let later = Array(waiting.dropFirst(mostShown))
  let listed =
    screen.whyNot(Array(waiting.prefix(mostShown)))
    + HTML.when(
      !later.isEmpty,
      "<details><summary>\(screen(BoardWords.more(later.count)))</summary>\(screen.whyNot(later))</details>")
  return HTML.when(
    !waiting.isEmpty,
    board.isReplaced
      ? listed
      : screen.pickForm("\(proposal)/wishes", name: "wish", hidden: [("cohort", shown.opening.id.text)], listed))
      + """
      <details><summary>\(screen(BoardWords.refused(shown.refused.count)))</summary>\(screen.whyNot(refused))\
      \(HTML.when(more > 0, "<p class=\"small muted\">\(screen(BoardWords.more(more)))</p>"))</details>
      """
}

private func fairness(_ board: Board, on screen: Screen) -> HTML {
  let fits = board.classes.flatMap { $0.members.map(\.fit.fit) }
  guard !fits.isEmpty else { return .empty }
  return HTML.section(
    "adil", screen(BoardWords.fairness),
    screen.spread("sebaran", screen(BoardWords.spread), fits, limit: fits.min()))
}
