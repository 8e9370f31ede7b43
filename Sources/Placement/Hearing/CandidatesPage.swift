import House
import Matching
import Page
import People
import Programmes

/// The people of a proposal by name, for one cohort of a hearing: decide, put on the reserve, or grant a waiver.
func candidatesPage(_ found: Candidates, _ words: ReasonWords, on screen: Screen) -> PageContent {
  let path = "/hearings/\(found.hearing.id)"
  var content = PageContent(
    room: "placement", title: screen(CandidateWords.title(found.found, for: found.title)), body: .empty)
  content.help = HelpWords.candidates
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"),
    (screen(PlacementPhrases.hearing), "\(path)?cohort=\(found.cohort)"),
  ]
  content.lead = "\(screen(CandidateWords.lead))"
  let rows = found.rows.enumerated().map { row(found, $1, name: "c\($0)", words, on: screen) }
  let table = DataTable(
    CandidateWords.people,
    [.init(PlacementPhrases.person), .init(BoardWords.fit, .number), .init(OverviewWords.state)], rows: rows,
    empty: HTML.empty(screen(CandidateWords.nobody), screen(CandidateWords.nobodyNext)))
  content.body =
    candidateSearch(found.hearing, cohort: found.cohort, name: found.name, on: screen) + table.html(on: screen)
  if found.found > found.rows.count {
    content.fine = "<p>\(screen(CandidateWords.more(found.found - found.rows.count)))</p>"
  }
  return content
}

/// One box for a name, and what is found stands on a page of its own.
func candidateSearch(_ hearing: Hearing, cohort: Cohort.ID, name: String, on screen: Screen) -> HTML {
  """
  <form class="filter" role="search" action="/hearings/\(hearing.id.text)/candidates" \
  aria-label="\(screen(CandidateWords.search))">\(screen.hidden("cohort", cohort.text))\
  <div class="field"><label for="cari-calon">\(screen(CandidateWords.name))</label>\
  <input class="input" id="cari-calon" name="name" value="\(name)" autocomplete="off"></div>\
  <button class="btn">\(screen(CandidateWords.search))</button></form>
  """
}

private func row(
  _ found: Candidates, _ person: Candidates.Row, name: String, _ words: ReasonWords, on screen: Screen
) -> DataTable.Row {
  var state: [HTML] = []
  if let obstacle = person.obstacle {
    state.append(HTML.tag(.attention, screen(ReasonWords.obstacle(obstacle))))
  } else if let verdict = person.verdict {
    state.append(
      HTML.tag(
        verdict == .approved ? .good : verdict == .revised ? .attention : .neutral, screen(HearingWords.word(verdict))))
  } else if let place = person.reserve {
    state.append(HTML.tag(.neutral, screen(HearingWords.place(place))))
  } else {
    state.append(HTML.tag(.good, screen(CandidateWords.eligible)))
  }
  if let title = person.proposedFor, person.verdict == nil {
    state.append("<small class=\"muted\">\(screen(BoardWords.elsewhere(title)))</small>")
  }
  let who: HTML = "\(person.person.name) <small class=\"muted\">\(person.person.cell)</small>"
  return DataTable.Row([
    acts(found, person, who: who, name: name, on: screen), HTML.some(person.fit) { "\(String($0))" },
    HTML.each(state) { $0 + " " },
  ])
}

private func acts(
  _ found: Candidates, _ person: Candidates.Row, who: HTML, name: String, on screen: Screen
) -> HTML {
  guard found.hearing.state == .open else { return who }
  let isTurnedDown = screen.isTurnedDown("person", person.person.id.text)
  let row = isTurnedDown ? "" : name
  let values = screen.hidden("person", person.person.id.text) + screen.hidden("cohort", found.cohort.text)
  let path = "/hearings/\(found.hearing.id)"
  let forms: HTML
  if let obstacle = person.obstacle {
    guard screen.may(.grantWaiver), obstacle.kind.isWaivable else { return who }
    forms = screen.form(
      .post, "/cohorts/\(found.cohort)/waivers", name: "w\(name)",
      screen.hidden("person", person.person.id.text) + screen.hidden("hearing", found.hearing.id.text)
        + screen.hidden("criterion", obstacle.kind.rawValue) + screen.field(WaiverForm.fields[2], row: row),
      submit: PlacementPhrases.waive, main: false)
  } else {
    guard screen.may(.recordHearing) else { return who }
    forms =
      screen.form(
        .put, path + "/verdicts", name: "v\(name)",
        values + HTML.each(VerdictForm.fields.suffix(2)) { screen.field($0, row: row) }, submit: HearingWords.keep,
        main: false)
      + screen.form(
        .put, path + "/reserve", name: "r\(name)",
        values + screen.field(ReserveForm.fields[2], value: person.reserve.map(String.init), row: row),
        submit: HearingWords.reserveOrder, main: false)
  }
  return """
    <details\(HTML.when(isTurnedDown, " open"))>\
    <summary>\(who) <small class="act">\(screen(person.obstacle == nil ? HearingWords.decide : PlacementPhrases.waive))\
    </small></summary>\(forms)</details>
    """
}
