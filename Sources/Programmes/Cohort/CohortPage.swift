import Almanac
import House
import Language
import Page
import Partners

/// One cohort: when it really meets and ends, its seats and share, what it asks, and the next step.
///
/// - Parameter panels: what later rooms show of it.
func cohortPage(_ file: CohortFile, _ panels: HTML = .empty, on screen: Screen) -> PageContent {
  let (line, cohort) = (file.line, file.line.cohort)
  let writes = screen.may(.writeProgrammes)
  let over = HTML.when(
    line.runsOver && cohort.cancellation == nil, "<p>\(HTML.tag(.attention, screen(Words.runsOver(line))))</p>")
  var content = PageContent(
    room: "programmes", title: "\(cohort.programme.title), \(screen(Format.day(line.firstMeeting)))",
    body: over + cancellationNote(file, on: screen) + members(file, on: screen) + panels
      + .two(
        .section("facts", screen(Words.cohort), cohortFacts(file, on: screen)),
        .section("meetings", screen(Words.meetingCount(file.meetings.count)), meetings(file, on: screen)))
      + HTML.when(writes && file.mayChange, changing(file, on: screen))
      + screen.history(file.revisions, naming: Words.fieldName))
  content.lead = statusTag(of: cohort, on: screen)
  content.crumbs = [
    (screen(Words.programmes), "/programmes"), (cohort.programme.title, "/programmes/\(cohort.programme.id.text)"),
  ]
  content.actions =
    HTML.some(file.members) { _ in
      screen.link("/cohorts/\(cohort.id)/participants.xlsx", Phrase(same: "Excel"), icon: .download)
        + screen.link("/cohorts/\(cohort.id)/participants.pdf", Phrase(same: "PDF"), icon: .print)
    }
    + HTML.when(
      writes && file.mayChange, screen.link("/cohorts/\(cohort.id)/cancellation", Words.cancelCohort))
    + HTML.when(writes, advancing(file, on: screen))
  content.fine = "<p>\(screen(Words.endRule))</p>"
  content.help = HelpWords.cohort
  return content
}

/// Who has a place, before anything else of the class.
private func members(_ file: CohortFile, on screen: Screen) -> HTML {
  .some(file.members) { members in
    let rows = members.map { member in
      DataTable.Row([
        "<a href=\"\(member.path)\">\(member.name)</a>", "\(member.cell)", "\(screen(Format.day(member.since)))",
        "\(screen(member.state))",
      ])
    }
    let table = DataTable(
      Words.membersHead,
      [.init(Words.person), .init(Words.cell, .code), .init(Words.since, .date), .init(Words.place)],
      rows: rows, empty: .empty(screen(Words.noMembers), screen(Words.noMembersNext)))
    return .section("peserta", screen(Words.members(members.count, of: file.line.cohort.seats)), table.html(on: screen))
  }
}

/// The form for other terms: where the cohort has people, or has begun, it leads to a look at what that does first.
private func changing(_ file: CohortFile, on screen: Screen) -> HTML {
  let (cohort, path) = (file.line.cohort, "/cohorts/\(file.line.cohort.id)")
  let terms = cohortFields(cohort, agencies: file.agencies, on: screen)
  let form =
    file.isLookedAtFirst
    ? screen.form(
      .post, path + "/changes", name: "change",
      terms
        + HTML.when(
          file.hasBegun,
          screen.field(CohortChangeForm.effective, value: Format.short(file.today.adding(days: 1)))),
      submit: Words.previewChange, main: false)
    : screen.form(.put, path, name: "change", terms + screen.field(.reason), submit: Words.save, main: false)
  return screen.folded(Words.changeCohort, form)
}

/// The button of the next status, from the day on which it may be said.
private func advancing(_ file: CohortFile, on screen: Screen) -> HTML {
  let cohort = file.line.cohort
  guard cohort.cancellation == nil, let next = cohort.status.next else { return .empty }
  let from: Day? =
    switch next {
    case .running: file.line.firstMeeting
    case .held: file.line.end
    case .planned, .finished: nil
    }
  if let from, file.today < from { return .empty }
  return screen.button(
    .put, "/cohorts/\(cohort.id.text)/status", Words.advance(next), values: [("status", next.rawValue)], weight: .main)
}

private func cohortFacts(_ file: CohortFile, on screen: Screen) -> HTML {
  let (line, cohort) = (file.line, file.line.cohort)
  let agency: HTML = "\(cohort.agency?.name ?? screen(Words.ourselves))"
  let hours: HTML = "\(cohort.programme.lessonHours) × \(screen(Words.minutes(cohort.programme.minutesPerLesson)))"
  let offered: HTML =
    "\(screen(Format.longDay(line.offeredEnd)))<small>\(screen(Words.offeredDays(cohort.days)))</small>"
  let first: HTML = "\(screen(Format.longDay(line.firstMeeting)))"
  let last: HTML = "<b>\(screen(Format.longDay(line.end)))</b>"
  let venue: HTML = "\(cohort.venue.isEmpty ? "–" : cohort.venue)"
  let pattern: HTML = "\(screen(Words.pattern(cohort.pattern)))"
  let seats: HTML = "\(screen(Words.seatsLine(cohort)))"
  let quota: HTML =
    cohort.quota.map { quota -> HTML in
      "\(screen(Words.quotaLine(quota.percent, of: file.regionName ?? quota.region.rawValue)))"
    } ?? "–"
  return .facts([
    (screen(Words.agency), agency), (screen(Words.venue), venue),
    (screen(Words.firstMeeting), first), (screen(Words.lastMeeting), last),
    (screen(Words.offeredEnd), offered), (screen(Words.pattern), pattern), (screen(Words.lessonHours), hours),
    (screen(Words.seats), seats), (screen(Words.quotaShort), quota),
    (screen(Words.prerequisites), asked(cohort.prerequisites, on: screen)),
  ])
}

private func meetings(_ file: CohortFile, on screen: Screen) -> HTML {
  let days = HTML.each(file.meetings.enumerated()) { index, day in
    let isExtra = day > file.line.offeredEnd
    let words = screen(Format.longDay(day))
    return "<li>\(isExtra ? HTML.chip(.attention, words) : HTML.chip(.neutral, words))</li>"
  }
  let skipped = HTML.each(file.skipped) { "<li>\(screen(Format.longDay($0.day))): \($0.reason)</li>" }
  let closed: HTML =
    file.skipped.isEmpty ? "<p class=\"muted\">\(screen(Words.nothingSkipped))</p>" : "<ul>\(skipped)</ul>"
  return "<ol class=\"chips\">\(days)</ol><h3>\(screen(Words.skipped))</h3>\(closed)"
}

/// The fields of a cohort, filled from what is recorded; the partners are offered.
func cohortFields(_ cohort: Cohort?, agencies: [Agency], on screen: Screen) -> HTML {
  let hosts = agencies.map { FormField.Choice($0.id.text, Phrase(same: $0.name)) }
  let values: [String: String] = [
    "start": cohort.map { Format.short($0.start) } ?? "", "days": cohort.map { String($0.days) } ?? "",
    "from": cohort.map { WeekPattern.clock($0.pattern.from) } ?? "",
    "until": cohort.map { WeekPattern.clock($0.pattern.until) } ?? "", "min": cohort.map { String($0.min) } ?? "",
    "seats": cohort.map { String($0.seats) } ?? "", "quota": cohort?.quota.map { String($0.percent) } ?? "",
    "quota_region": cohort?.quota?.region.rawValue ?? "", "venue": cohort?.venue ?? "",
  ]
  let own = CohortForm.fields.filter { field in !PrerequisiteForm.fields.contains { $0.name == field.name } }
  return HTML.each(own) { field in
    switch field.name {
    case "agency": screen.field(field, value: cohort?.agency?.id.text, offering: hosts)
    case "weekdays": screen.field(field, values: cohort?.pattern.days.map(\.rawValue) ?? [])
    case _: screen.field(field, value: values[field.name])
    }
  } + "<h3>\(screen(Words.ownPrerequisites))</h3>"
    + prerequisiteFields(cohort?.ownPrerequisites ?? [], on: screen)
}

/// The days without lessons, with the form to close another.
func closuresPage(_ list: ClosureList, on screen: Screen) -> PageContent {
  let writes = screen.may(.writeProgrammes)
  let own = DataTable(
    Words.ownClosures, [.init(Words.day, .date), .init(Words.closureReason), .init(Words.reopen, .act)],
    rows: list.own.map { closure in
      .init([
        "\(screen(Format.longDay(closure.day)))", "\(closure.reason)",
        HTML.when(
          writes && closure.day >= list.today,
          screen.button(.delete, "/closures/\(closure.day)", Words.reopen, weight: .slim)),
      ])
    }, empty: .empty(screen(Words.noClosures), screen(Words.noClosuresNext)))
  let holidays = DataTable(
    Words.holidays, [.init(Words.day, .date), .init(Words.closureReason)],
    rows: list.holidays.map { .init(["\(screen(Format.longDay($0.day)))", "\($0.reason)"]) },
    empty: .empty)
  let read = DataTable(
    HolidayWords.files, [.init(Words.day, .date), .init(HolidayWords.holiday), .init(Words.reopen, .act)],
    rows: list.read.map { holiday in
      .init([
        "\(screen(Format.longDay(holiday.day)))", "\(holiday.name)",
        HTML.when(writes, screen.button(.delete, "/closures/\(holiday.day)", Words.reopen, weight: .slim)),
      ])
    }, empty: .empty)
  let form = screen.form(.post, "/closures", screen.fields(ClosureForm.self), submit: Words.addClosure)
  var content = PageContent(
    room: "programmes", title: screen(Words.closures),
    body: .section("own", screen(Words.ownClosures), own.html(on: screen) + HTML.when(writes, form))
      + .section("holidays", screen(Words.holidays), read.html(on: screen) + holidays.html(on: screen)))
  content.actions = .when(writes, screen.link("/closures/holidays", HolidayWords.files))
  content.crumbs = [(screen(Words.programmes), "/programmes")]
  content.help = HelpWords.closures
  return content
}
