import House
import Import
import Matching
import Page
import People
import Programmes

/// Who could take somebody's place, and what each choice costs.
func replacementPage(_ value: Replacement, regions: Regions, on screen: Screen) -> PageContent {
  let back = "/hearings/\(value.hearing)?cohort=\(value.cohort)&person=\(value.leaving.person.id)"
  var content = PageContent(
    room: "placement",
    title: screen(ReplacementWords.title(value.leaving.person.name, by: value.price?.by.person.name)), body: .empty)
  content.help = HelpWords.replacement
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"), (screen(PlacementPhrases.hearing), back),
  ]
  content.lead = "\(value.title)"
  content.body = HTML.two(
    HTML.section("pengganti", screen(ReplacementWords.choices), choices(value, ReasonWords(regions), on: screen)),
    HTML.some(value.price) { price(value, $0, regions, on: screen) })
  return content
}

private func choices(_ value: Replacement, _ words: ReasonWords, on screen: Screen) -> HTML {
  guard !value.choices.isEmpty else {
    return HTML.empty(screen(ReplacementWords.nobody), screen(ReplacementWords.nobodyNext))
  }
  let rows = HTML.each(value.choices) { row in
    let chosen: HTML = row.person.id == value.price?.by.person.id ? " checked" : ""
    return """
      <li><label class="row"><input type="radio" name="by" value="\(row.person.id.text)"\(chosen)>\
      <span><b>\(row.person.name)</b> <small class="muted">\(row.person.cell)</small>\
      \(standing(row, words, isBrief: true, on: screen))</span></label></li>
      """
  }
  return """
    <form class="picking" action="/hearings/\(value.hearing.text)/replacement">\(screen.hidden("cohort", value.cohort.text))\
    \(screen.hidden("person", value.leaving.person.id.text))\
    <div class="btns"><button class="btn">\(screen(ReplacementWords.look))</button></div>\
    <ul class="whynot">\(rows)</ul></form>
    """
}

private func price(
  _ value: Replacement, _ price: Replacement.Price, _ regions: Regions, on screen: Screen
) -> HTML {
  let words = ReasonWords(regions)
  let people = [(value.leaving, ReplacementWords.leaves), (price.by, ReplacementWords.joins)].map { party, act in
    DataTable.Row([
      "\(party.person.name) <small class=\"muted\">\(party.person.cell)</small>", "\(screen(act))",
      HTML.some(party.fit) { "\($0)" }, HTML.some(party.stay) { "\(screen(words.chance($0)))" },
    ])
  }
  let table = DataTable(
    ReplacementWords.both,
    [
      .init(PlacementPhrases.person), .init(ReplacementWords.change), .init(BoardWords.fit, .number),
      .init(WorkspaceWords.chance),
    ], rows: people, empty: .empty)
  let warning = HTML.some(price.shortfall) {
    HTML.proof(.attention, screen(ClassChoiceWords.choice), ["\(screen(ClassChoiceWords.shortfall($0, regions)))"])
  }
  return HTML.section(
    "harga", screen(ReplacementWords.price),
    table.html(on: screen)
      + goalTable(price.goals, then: ReplacementWords.then, now: ReplacementWords.now, empty: .empty, on: screen)
      + "<p class=\"muted\">\(screen(ReplacementWords.others))</p>" + warning + act(value, price, on: screen)
      + wholePlan(value, price, on: screen))
}

/// The form that decides both, or why it cannot be decided.
private func act(_ value: Replacement, _ price: Replacement.Price, on screen: Screen) -> HTML {
  if let refusal = price.refusal {
    return HTML.proof(.danger, screen(ReplacementWords.notNow), ["\(screen(refusal.phrase))"])
  }
  guard screen.may(.recordHearing) else { return .empty }
  return screen.form(
    .post, "/hearings/\(value.hearing)/replacement", name: "replace",
    screen.hidden("cohort", value.cohort.text) + screen.hidden("person", value.leaving.person.id.text)
      + screen.hidden("by", price.by.person.id.text) + screen.field(ReplacementForm.fields[3]),
    submit: ReplacementWords.replace)
}

/// The other way: the whole plan computed again with the successor in the class, and how many it would move.
private func wholePlan(_ value: Replacement, _ price: Replacement.Price, on screen: Screen) -> HTML {
  let known = HTML.some(price.movedByPlan) { "<p>\(screen(ReplacementWords.moved($0)))</p>" }
  return HTML.section(
    "seluruh", screen(ReplacementWords.wholePlan),
    known
      + screen.button(
        .post, "/proposals/\(value.proposal)/wishes", ReplacementWords.askWholePlan,
        values: [("cohort", value.cohort.text), ("person", price.by.person.id.text)]))
}
