import Almanac
import House
import Language
import Page
import Programmes

/// One meeting: how it stands, what it collides with, the form that arranges it, what was changed.
func meetingPage(_ file: MeetingFile, on screen: Screen) -> PageContent {
  let (line, meeting) = (file.line, file.line.meeting)
  let mayChange = screen.may(.writeTimetable) && meeting.isOpen && meeting.day >= file.today
  let missing: HTML = "<span class=\"muted\">–</span>"
  var facts: [(term: String, value: HTML)] =
    [
      (screen(Words.course), "<a href=\"/cohorts/\(meeting.cohort.text)\">\(line.title)</a>"),
      (screen(Words.module), line.module.map { "\($0)" } ?? missing),
      (screen(Words.venue), line.place.map { "\($0)" } ?? missing),
      (screen(Words.trainers), line.teachers.isEmpty ? missing : "\(line.teachers.joined(separator: ", "))"),
      (screen(Words.escorts), "\(meeting.escorts)"), (screen(Words.why), "\(meeting.reason ?? "–")"),
    ]
  if meeting.kind == .assessment {
    facts += [
      (screen(Words.assessor), "\(meeting.assessor ?? "–")"), (screen(Words.testSite), "\(meeting.testSite ?? "–")"),
    ]
  }
  var content = PageContent(
    room: "timetable",
    title:
      "\(line.title) \(screen(Words.numbered(meeting.number))), \(screen(Format.longDay(meeting.day))), \(meeting.hours)",
    body: .section("facts", screen(Words.meeting), HTML.facts(facts) + clashNotes(line, on: screen))
      + .when(mayChange, .section("change", screen(Words.change), changeForm(file, on: screen)))
      + screen.history(file.revisions, naming: Words.meetingField))
  content.lead = stateTag(meeting.state, on: screen)
  content.actions = screen.link("/cohorts/\(meeting.cohort)/exclusions", ExclusionWords.title)
  content.crumbs = [(screen(Words.timetable), "/timetable?week=\(meeting.day)")]
  content.help = HelpWords.meeting
  return content
}

/// How a meeting stands, as sign and words.
func stateTag(_ state: Meeting.State, on screen: Screen) -> HTML {
  let sign: State =
    switch state {
    case .draft: .neutral
    case .published: .good
    case .held: .info
    case .cancelled: .danger
    }
  return .tag(sign, screen(Words.name(state)))
}

/// What a meeting collides with, each in its words.
func clashNotes(_ line: MeetingLine, on screen: Screen) -> HTML {
  .each(line.clashes) { "<div>\(HTML.tag($0.isFirm ? .danger : .attention, screen(Words.clash($0))))</div>" }
}

private func changeForm(_ file: MeetingFile, on screen: Screen) -> HTML {
  let meeting = file.line.meeting
  let values = [
    "day": Format.short(meeting.day), "from": WeekPattern.clock(meeting.from),
    "until": WeekPattern.clock(meeting.until), "escorts": String(meeting.escorts), "seen": String(meeting.version),
    "kind": meeting.kind.rawValue, "assessor": meeting.assessor ?? "", "test_site": meeting.testSite ?? "",
  ]
  let fields = HTML.each(MeetingForm.fields) { field in
    switch field.name {
    case "venue":
      return screen.field(
        field, value: meeting.venue?.text, offering: file.places.map { .init($0.id.text, Phrase(same: $0.name)) })
    case "trainers":
      guard !file.trainers.isEmpty else { return .empty }
      let choices = file.trainers.map { FormField.Choice($0.id.text, Phrase(same: $0.name)) }
      return screen.field(
        FormField(field.name, .choices(choices), field.label, required: false), values: meeting.trainers.map(\.text))
    case "seen": return screen.hidden(field.name, String(meeting.version))
    case _: return screen.field(field, value: values[field.name])
    }
  }
  return screen.form(.put, "/timetable/meetings/\(meeting.id)", name: "change", fields, submit: Words.save)
}
