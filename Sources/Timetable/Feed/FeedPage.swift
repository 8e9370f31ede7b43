import House
import Language
import Page

/// Trainers and agencies with the addresses of their calendars.
func feedsPage(_ lines: [FeedLine], on screen: Screen) -> PageContent {
  let table = DataTable(
    FeedWords.calendars,
    [.init(FeedWords.subject), .init(FeedWords.address), .init(FeedWords.make, .act)],
    rows: lines.map { line in
      let address: HTML =
        line.path.map { path -> HTML in "<a href=\"\(path)\">\(screen(FeedWords.address))</a>" }
        ?? "<span class=\"muted\">\(screen(FeedWords.none))</span>"
      let make = screen.button(
        .post, "/timetable/calendars", line.path == nil ? FeedWords.make : FeedWords.anew,
        values: [(name: "subject", value: line.subject)], weight: .slim)
      let close = HTML.some(line.feed) {
        screen.button(.delete, "/timetable/calendars/\($0)", FeedWords.close, weight: .slim)
      }
      return .init(["\(line.name)", address, make + " " + close])
    }, empty: .empty(screen(Words.noTrainers), screen(Words.noTrainersNext)))
  var content = PageContent(
    room: "timetable", title: screen(FeedWords.count(lines.count { $0.path != nil })), body: table.html(on: screen))
  content.crumbs = [(screen(Words.timetable), "/timetable"), (screen(Words.trainers), "/timetable/trainers")]
  content.help = FeedWords.help
  return content
}
