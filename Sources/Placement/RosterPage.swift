import Page
import People

/// The participants of a cohort, by seat.
func rosterPage(_ roster: Roster, paper: String, room: String, on screen: Screen) -> Leaf {
  var leaf = Leaf(
    room: room, title: screen(PaperDeskWords.title(roster.people.count, of: roster.seats, roster.title)), body: .empty)
  leaf.help = HelpWords.roster
  if room == "placement" { leaf.crumbs = [(screen(PlacementPhrases.overview), "/placement")] }
  leaf.actions = screen.link(paper, Phrase(same: "PDF"), icon: .print)
  if let day = roster.decreeDay { leaf.lead = "\(screen(PaperDeskWords.since)) \(screen(Format.day(day)))" }
  let rows = roster.people.map { person in
    DataTable.Row([
      "\(person.name)", "\(person.seat)",
      "\(person.sex.map { $0 == .male ? "L" : "P" } ?? "–")", "\(person.age.map(String.init) ?? "–")",
    ])
  }
  leaf.body = DataTable(
    PaperDeskWords.participants,
    [
      .init(PaperDeskWords.name), .init(PaperDeskWords.seat, .number), .init(PaperDeskWords.sex),
      .init(PaperDeskWords.age, .number),
    ], rows: rows,
    empty: HTML.empty(screen(PaperDeskWords.noParticipants), screen(PaperDeskWords.noParticipantsNext))
  ).html(on: screen)
  return leaf
}
