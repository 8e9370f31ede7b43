import House
import Language
import Page
import People
import Programmes

/// The reserve in the board's order, then who could join and has no place; or who is looked for by name.
func workspaceOthers(_ work: Workspace, _ words: ReasonWords, on screen: Screen) -> HTML {
  guard let others = work.others else { return .empty }
  let search = searchForm(work, others, on: screen)
  guard others.name.isEmpty else {
    return HTML.section(
      "lain", screen(CandidateWords.title(others.found, for: others.title)),
      search + list(work, others.rows, words, on: screen) + more(others, on: screen))
  }
  return HTML.section(
    "lain", screen(HearingWords.reserve(work.reserve.count)),
    search + list(work, work.reserve, words, on: screen)
      + "<h3>\(screen(BoardWords.leftOut(others.found)))</h3>" + list(work, others.rows, words, on: screen)
      + more(others, on: screen))
}

private func searchForm(_ work: Workspace, _ others: Candidates, on screen: Screen) -> HTML {
  let path = "/hearings/\(work.view.hearing.id)"
  let clear = HTML.when(
    !others.name.isEmpty,
    "<a class=\"btn\" href=\"\(path)?cohort=\(others.cohort.text)\">\(screen(CandidateWords.clear))</a>")
  return """
    <form class="filter" role="search" action="\(path)" aria-label="\(screen(CandidateWords.search))">\
    \(screen.hidden("cohort", others.cohort.text))<div class="field"><label for="cari-calon">\
    \(screen(CandidateWords.name))</label><input class="input" id="cari-calon" name="name" value="\(others.name)" \
    autocomplete="off"></div><button class="btn">\(screen(CandidateWords.search))</button>\(clear)</form>
    """
}

private func list(_ work: Workspace, _ rows: [Candidates.Row], _ words: ReasonWords, on screen: Screen) -> HTML {
  let items = HTML.each(rows) { row in
    let who: HTML = "<b>\(row.person.name)</b> <small class=\"muted\">\(row.person.cell)</small>"
    return """
      <li>\(work.pick(row.person.id, who, isWaivable: row.waivable != nil, on: screen))\
      \(standing(row, words, on: screen))</li>
      """
  }
  return HTML.when(!rows.isEmpty, "<ul class=\"whynot\">\(items)</ul>")
    + HTML.when(
      rows.isEmpty,
      "<p class=\"muted\">\(screen(CandidateWords.nobody)) \(screen(CandidateWords.nobodyNext))</p>")
}

/// Where somebody stands toward the class: verdict or place on the reserve, fit and chance, why not, and what would change it.
///
/// - Parameter isBrief: leaves out why the person got no place.
func standing(_ row: Candidates.Row, _ words: ReasonWords, isBrief: Bool = false, on screen: Screen) -> HTML {
  let facts = [
    row.verdict.map { screen(HearingWords.word($0)) }, row.reserve.map { screen(HearingWords.place($0)) },
    row.fit.map { "\(screen(BoardWords.fit).lowercased()) \($0)" }, row.stay.map { screen(words.chance($0)) },
    row.proposedFor.flatMap { row.verdict == nil ? screen(BoardWords.elsewhere($0)) : nil },
  ].compactMap(\.self)
  let line: HTML = "<p>\(facts.joined(separator: " · "))</p>"
  if let stopped = row.stopped { return line + "<p>\(HTML.tag(.attention, screen(stopped.why)))</p>" }
  if let reason = row.barredFor { return line + "<p>\(screen(BoardWords.barred(reason)))</p>" }
  return line
    + HTML.some(isBrief ? nil : row.limit) { limit in
      """
      <p class="muted">\(screen(words.limit(limit)))</p>\
      <p class="then">→ \(screen(words.change(limit, reserve: nil)))</p>
      """
    }
}

private func more(_ others: Candidates, on screen: Screen) -> HTML {
  let count = others.found - others.rows.count
  return HTML.when(count > 0, "<p class=\"small muted\">\(screen(CandidateWords.more(count)))</p>")
}
