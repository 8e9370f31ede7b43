import Language
import Matching
import Page
import People

/// The participants of a cohort, by seat.
func rosterPage(_ roster: Roster, paper: String, room: String, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: room, title: screen(PaperContentsWords.title(roster.people.count, of: roster.seats, roster.title)),
    body: .empty)
  content.help = HelpWords.roster
  if room == "placement" { content.crumbs = [(screen(PlacementPhrases.overview), "/placement")] }
  content.actions = screen.link(paper, Phrase(same: "PDF"), icon: .print)
  if let day = roster.decreeDay { content.lead = "\(screen(PaperContentsWords.since)) \(screen(Format.day(day)))" }
  let rows = roster.people.map { person in
    DataTable.Row([
      "\(person.name)", "\(person.seat)",
      "\(person.sex.map { $0 == .male ? "L" : "P" } ?? "–")", "\(person.age.map(String.init) ?? "–")",
    ])
  }
  content.body = DataTable(
    PaperContentsWords.participants,
    [
      .init(PaperContentsWords.name), .init(PaperContentsWords.seat, .number), .init(PaperContentsWords.sex),
      .init(PaperContentsWords.age, .number),
    ], rows: rows,
    empty: HTML.empty(screen(PaperContentsWords.noParticipants), screen(PaperContentsWords.noParticipantsNext))
  ).html(on: screen)
  return content
}
