import Almanac
import House
import Language
import Page
import Partners

/// A week of meetings, and what they are held with.
struct WeekView: Encodable, Sendable {
  let today: Day
  /// Its Monday.
  let week: Day
  let lines: [MeetingLine]
  let courses: [Choice]
  let places: [Choice]
  let trainers: [Choice]
  let commitments: [Choice]
  /// The filter, as it was sent.
  let chosen: [String: String]
  /// Whose week it is, where it is that of one person.
  var person: String?
  /// The week by places, trainers, classes or people, where that is asked for.
  var grid: WeekTable?

  /// Something that a filter or form may name.
  struct Choice: Encodable, Sendable {
    let id: String
    let name: String
    /// Why it cannot be had today.
    var gap: String?
  }
}

/// The week: days with their meetings, what can be done with those that are ticked, and what may be named.
func weekPage(_ view: WeekView, on screen: Screen) -> PageContent {
  let writes = screen.may(.writeTimetable)
  let counts = (
    published: view.lines.count { $0.meeting.state == .published || $0.meeting.state == .held },
    drafts: view.lines.count { $0.meeting.state == .draft }
  )
  let days = (0..<7).map { view.week.adding(days: $0) }.filter { day in
    view.lines.contains { $0.meeting.day == day }
  }
  let table = HTML.each(days) { day in
    let lines = view.lines.filter { $0.meeting.day == day }
    return .section(
      "day-\(day)", screen(Format.longDay(day)),
      screen.rail("rail-\(day)", lines.compactMap(\.onRail))
        + dayTable(lines, on: day, view.today, writes: writes, on: screen))
  }
  let list: HTML = view.lines.isEmpty ? .empty(screen(Words.noMeetings), screen(Words.noMeetingsNext)) : table
  let main: HTML = view.grid.map { weekTable($0, from: view.week, on: screen) } ?? list
  let acts: HTML = .when(writes && !view.lines.isEmpty && view.grid == nil, actBar(view, on: screen))
  let title = Words.weekTitle(view.week, counts)
  var content = PageContent(
    room: "timetable", title: view.person.map { screen(Words.ofPerson($0)) } ?? screen(title),
    body: filter(view, on: screen) + papers(view, on: screen) + main + acts
      + available(Words.venues, "places", view.places, on: screen)
      + available(Words.trainers, "trainers", view.trainers, on: screen))
  if view.person != nil { content.lead = "\(screen(title))" }
  content.actions =
    HTML.when(
      view.week > view.today.adding(days: -28),
      screen.link("/timetable?week=\(view.week.adding(days: -7))", Words.earlier))
    + .when(
      view.week < view.today.adding(days: 49), screen.link("/timetable?week=\(view.week.adding(days: 7))", Words.later))
    + .when(writes, screen.button(.post, "/timetable/meetings", Words.make))
    + screen.link("/timetable/arrangements?week=\(view.week)", ArrangementWords.arrange, weight: .main)
  content.help = HelpWords.timetable
  return content
}

/// The same week on paper and as a workbook, and who is called away in it.
private func papers(_ view: WeekView, on screen: Screen) -> HTML {
  let query = (view.chosen.merging(["week": view.week.description]) { $1 }).sorted { $0.key < $1.key }
    .map { "\($0.key)=\($0.value)" }.joined(separator: "&")
  let links =
    screen.link("/timetable/week.pdf?\(query)", Phrase(same: "PDF A4"), icon: .print)
    + screen.link("/timetable/week.pdf?\(query)&sheet=f4", Phrase(same: "PDF F4"), icon: .print)
    + screen.link("/timetable/week.xlsx?\(query)", Phrase(same: "Excel"), icon: .download)
    + .when(
      screen.may(.readEngagements), screen.link("/engagements?from=\(view.week)", EngagementWords.engagements))
    + screen.link("/timetable/hours", HoursWords.hours)
  return "<div class=\"btns\">\(links)</div>"
}

extension MeetingLine {
  /// As the rail of its day shows it; nil where it is cancelled.
  fileprivate var onRail: RailItem? {
    guard meeting.state != .cancelled else { return nil }
    let words = [title, place].compactMap(\.self).joined(separator: ", ")
    return RailItem(from: meeting.from, until: meeting.until, title: words, isFirm: meeting.state != .draft)
  }
}

private func filter(_ view: WeekView, on screen: Screen) -> HTML {
  func choices(_ list: [WeekView.Choice]) -> [FormField.Choice] { list.map { .init($0.id, Phrase(same: $0.name)) } }
  return screen.filter(
    "/timetable", WeekQuery.fields.filter { !["person", "sheet"].contains($0.name) }, values: view.chosen,
    offering: [
      "course": choices(view.courses), "place": choices(view.places), "trainer": choices(view.trainers),
    ])
}

private func dayTable(_ lines: [MeetingLine], on day: Day, _ today: Day, writes: Bool, on screen: Screen) -> HTML {
  let ticks = writes && day >= today
  return DataTable(
    Format.longDay(day),
    [.init(Words.time, .code), .init(Words.course), .init(Words.venue), .init(Words.trainers), .init(Words.state)],
    rows: lines.map { line in
      let meeting = line.meeting
      let name = "\(line.title) \(screen(Words.numbered(meeting.number)))"
      let tick = HTML.when(
        ticks && meeting.state != .held,
        screen.rowTick(
          actForm, "meetings", meeting.ticket, "\(name), \(meeting.hours)", isTicked: meeting.state == .draft))
      let teachers = line.teachers.isEmpty ? screen(Words.noTrainer) : line.teachers.joined(separator: ", ")
      return .init([
        "\(tick) \(meeting.hours)", "<a href=\"/timetable/meetings/\(meeting.id.text)\">\(name)</a>\(line.moduleNote)",
        "\(line.place ?? screen(Words.noPlace))", "\(teachers)",
        stateTag(meeting.state, on: screen) + clashNotes(line, on: screen),
      ])
    }, empty: .empty
  ).html(on: screen)
}

private let actForm = "pertemuan"

extension MeetingLine {
  /// The module under the name of the class.
  var moduleNote: HTML { module.map { "<div class=\"muted\">\($0)</div>" } ?? .empty }
}

/// What is done with the meetings that are ticked.
private func actBar(_ view: WeekView, on screen: Screen) -> HTML {
  let charge = TicketsForm.fields.filter { $0.name == "commitment" }
  let fields =
    HTML.each(TicketsForm.fields.filter { $0.name == "why" }) { screen.field($0) }
    + HTML.each(view.commitments.isEmpty ? [] : charge) { field in
      screen.field(field, offering: view.commitments.map { .init($0.id, Phrase(same: $0.name)) })
    }
  let buttons =
    screen.rowButton(actForm, Words.publish)
    + screen.rowButton(actForm, Words.cancel, path: "/timetable/cancellations")
    + screen.rowButton(actForm, Words.restore, path: "/timetable/restorations")
  // Closed, so that the bar covers little of a phone; open where something is to be mended.
  let open: HTML = screen.problems.isEmpty ? "" : " open"
  return screen.rowForm(
    actForm, .post, "/timetable/publications",
    "<details\(open)><summary>\(screen(Words.why))</summary>\(fields)</details><div class=\"btns\">\(buttons)</div>")
}

private func available(_ title: Phrase, _ name: String, _ list: [WeekView.Choice], on screen: Screen) -> HTML {
  let away = list.filter { $0.gap != nil }
  return .section(
    name, screen(title),
    .each(away) { "<p>\(HTML.tag(.attention, $0.gap ?? "")) \($0.name)</p>" }
      + "<p>\(screen.link("/timetable/\(name)", Words.all(title, list.count), weight: .slim))</p>")
}

extension Words {
  static func all(_ title: Phrase, _ count: Int) -> Phrase {
    Phrase(id: "\(title.id): \(count)", en: "\(title.en): \(count)")
  }

  /// The words beside a field in the history of a meeting.
  static func meetingField(_ field: String) -> Phrase {
    field == "state" ? state : MeetingForm.fields.first { $0.name == field }?.label ?? Phrase(same: field)
  }
}
