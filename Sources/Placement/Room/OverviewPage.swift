import Almanac
import House
import Language
import Matching
import Page

/// The room's first page: why people are not eligible, and the proposals and hearings so far.
func overviewPage(_ overview: PlacementOverview, on screen: Screen) -> PageContent {
  let prospect = overview.prospect
  var content = PageContent(room: "placement", title: screen(OverviewWords.title(prospect)), body: .empty)
  content.help = HelpWords.overview
  content.lead = "\(screen(OverviewWords.lead(prospect)))"
  if screen.may(.propose), prospect.openings > 0 || prospect.all.seats == 0 {
    content.actions = screen.button(.post, "/proposals", PlacementPhrases.compute, weight: .main, icon: .again)
  }
  content.actions =
    screen.link("/applications", ApplicationWords.applicants) + screen.link("/objections", ObjectionWords.objections)
    + content.actions
  // A hurdle that stops nobody would only lengthen the picture.
  let befores = [prospect.people] + prospect.funnel.map(\.left)
  let stopping = zip(prospect.funnel, befores).filter { $0.left < $1 }.map(\.0)
  let steps = stopping.map { Chart.Step(screen(ReasonWords.requirement($0.criterion)), left: $0.left) }
  let funnel = screen.funnel(
    "corong", screen(OverviewWords.funnel),
    from: Chart.Step(screen(OverviewWords.held), left: prospect.people), steps)
  let lists: HTML =
    "<div>"
    + HTML.section("usulan", screen(OverviewWords.proposals), proposals(overview, on: screen))
    + HTML.section("sidang", screen(OverviewWords.hearings), hearings(overview, on: screen)) + "</div>"
  content.body =
    prospect.openings == 0 ? lists : HTML.two(lists, HTML.section("corong-h", screen(OverviewWords.why), funnel))
  let policy = overview.policySignedBy.map { OverviewWords.signed($0) } ?? OverviewWords.draft
  content.fine = "<p>\(screen(policy)) <a href=\"/placement/policy\">\(screen(PolicyWords.policy))</a></p>"
  return content
}

private func proposals(_ overview: PlacementOverview, on screen: Screen) -> HTML {
  let rows = overview.proposals.map { proposal in
    DataTable.Row([
      "<a href=\"/proposals/\(proposal.id.text)\">\(proposal.title)</a>",
      "\(screen(Format.day(proposal.asOf)))",
      OverviewWords.tag(proposal, on: screen),
    ])
  }
  return DataTable(
    OverviewWords.proposals,
    [.init(PlacementPhrases.title), .init(OverviewWords.asOf, .date), .init(OverviewWords.state)], rows: rows,
    empty: HTML.empty(screen(OverviewWords.noProposals), screen(OverviewWords.noProposalsNext))
  ).html(on: screen)
}

private func hearings(_ overview: PlacementOverview, on screen: Screen) -> HTML {
  let rows = overview.hearings.map { hearing in
    DataTable.Row([
      "<a href=\"/hearings/\(hearing.id.text)\">\(hearing.number)</a>", "\(screen(Format.day(hearing.day)))",
      overview.revoked.contains(hearing.id)
        ? HTML.tag(.attention, screen(OverviewWords.revoked)) : OverviewWords.tag(hearing.state, on: screen),
    ])
  }
  return DataTable(
    OverviewWords.hearings,
    [.init(PlacementPhrases.minutesNumber), .init(PlacementPhrases.hearingDay, .date), .init(OverviewWords.state)],
    rows: rows, empty: HTML.empty(screen(OverviewWords.noHearings), screen(OverviewWords.noHearingsNext))
  ).html(on: screen)
}
