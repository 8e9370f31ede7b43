import Almanac
import House
import Language
import Page

/// The first page of Program: cohorts, then programmes.
func programmesPage(_ overview: ProgrammesOverview, on screen: Screen) -> PageContent {
  let title = Words.count(
    cohorts: overview.cohorts.count, programmes: overview.programmes.count,
    runningOver: overview.cohorts.filter(\.runsOver).count)
  let isFiltered = !overview.query.isEmpty || overview.status != nil
  var content = PageContent(
    room: "programmes", title: screen(title),
    body: screen.filter(
      "/programmes", ProgrammesQuery.fields, values: ["q": overview.query, "status": overview.status?.rawValue ?? ""])
      + .section(
        "cohorts", screen(Words.cohorts),
        cohortTable(
          overview.cohorts,
          empty: isFiltered
            ? .empty(screen(Words.nothingFits), screen(Words.nothingFitsNext))
            : .empty(screen(Words.noCohorts), screen(Words.noCohortsNext), action: offersLink(on: screen)), on: screen))
      + .section(
        "programmes", screen(Words.programmes),
        programmeTable(overview, isFiltered: isFiltered, on: screen)
          + HTML.when(
            screen.may(.writeProgrammes),
            "<div class=\"btns\">\(screen.link("/programmes/new", Words.addProgramme, icon: .add))</div>")))
  content.lead = "\(screen.link("/closures", Words.closures, weight: .slim, icon: .calendar))"
  content.actions = screen.link("/programmes.xlsx", Words.excel, icon: .download) + offersLink(on: screen)
  content.fine = "<p>\(screen(Words.endRule))</p>"
  content.help = HelpWords.programmes
  return content
}

private func offersLink(on screen: Screen) -> HTML {
  .when(
    screen.may(.writeProgrammes), screen.link("/offers/new", Words.readOffers, weight: .main, icon: .upload))
}

/// Cohorts as a table; the honest end stands beside the offered one where they differ.
func cohortTable(_ lines: [CohortLine], empty: HTML, on screen: Screen) -> HTML {
  DataTable(
    Words.cohorts,
    [
      .init(Words.title), .init(Words.agency), .init(Words.start, .date), .init(Words.end, .date),
      .init(Words.pattern), .init(Words.seats, .number), .init(Words.status),
    ],
    rows: lines.map { line in
      let cohort = line.cohort
      let warning = HTML.when(
        line.runsOver, " " + HTML.tag(.attention, screen(Words.notOffered(line.offeredEnd))))
      return .init([
        "<a href=\"/cohorts/\(cohort.id.text)\">\(cohort.programme.title)</a>",
        "\(cohort.agency?.name ?? screen(Words.ourselves))", "\(Format.short(line.firstMeeting))",
        "\(Format.short(line.end))\(warning)", "\(screen(Words.pattern(cohort.pattern)))",
        "\(cohort.min)–\(cohort.seats)", statusTag(of: cohort, on: screen),
      ])
    }, empty: empty
  ).html(on: screen)
}

/// Where a cohort stands; one that was cancelled stands nowhere else.
func statusTag(of cohort: Cohort, on screen: Screen) -> HTML {
  cohort.cancellation == nil ? statusTag(cohort.status, on: screen) : .tag(.danger, screen(Words.cancelledTag))
}

/// Where a cohort stands, as sign and the ministry's word.
func statusTag(_ status: Cohort.Status, on screen: Screen) -> HTML {
  let sign: State =
    switch status {
    case .planned: .neutral
    case .running: .info
    case .held, .finished: .good
    }
  return .tag(sign, screen(Words.status(status)))
}

private func programmeTable(_ overview: ProgrammesOverview, isFiltered: Bool, on screen: Screen) -> HTML {
  DataTable(
    Words.programmes,
    [
      .init(Words.title), .init(Words.field), .init(Words.kind), .init(Words.level),
      .init(Words.lessonHours, .number), .init(Words.prerequisites),
    ],
    rows: overview.programmes.map { programme in
      .init([
        "<a href=\"/programmes/\(programme.id.text)\">\(programme.title)</a>", "\(programme.field)",
        "\(screen(Words.kind(programme.kind)))", "\(screen(Words.level(programme.level)))",
        "\(programme.lessonHours)", asked(programme.prerequisites, on: screen),
      ])
    },
    empty: isFiltered
      ? .empty(screen(Words.nothingFits), screen(Words.nothingFitsNext))
      : .empty(screen(Words.noProgrammes), screen(Words.noProgrammesNext))
  ).html(on: screen)
}

/// What is asked, in one line.
func asked(_ prerequisites: [Prerequisite], on screen: Screen) -> HTML {
  guard !prerequisites.isEmpty else { return "<span class=\"muted\">\(screen(Words.noPrerequisites))</span>" }
  return "\(prerequisites.map { screen(Words.asked($0)) }.joined(separator: "; "))"
}

/// The cohorts of the agency that looks: dates and seats, and nobody in them.
func ownCohortsPage(_ cohorts: [AgencyCohort], on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "programmes", title: screen(Words.ownCohorts),
    body: DataTable(
      Words.ownCohorts,
      [
        .init(Words.title), .init(Words.start, .date), .init(Words.end, .date), .init(Words.pattern),
        .init(Words.seats, .number), .init(Words.status),
      ],
      rows: cohorts.map { cohort in
        .init([
          participantsLink(cohort, on: screen),
          "\(Format.short(cohort.start))", "\(Format.short(cohort.end))",
          "\(screen(Words.pattern(cohort.pattern)))", "\(cohort.seats)",
          cohort.cancelledFrom.map { day -> HTML in
            .tag(.danger, screen(Words.cancelledTag)) + " \(screen(Format.day(day)))"
          } ?? statusTag(cohort.status, on: screen),
        ])
      }, empty: .empty(screen(Words.noCohorts), screen(Words.ownCohortsNext))
    ).html(on: screen))
  content.help = HelpWords.ownCohorts
  return content
}

/// The way to the participants while the agency may see them; before that, from when on.
private func participantsLink(_ cohort: AgencyCohort, on screen: Screen) -> HTML {
  let shown = AgencyCohort.participantsShown(from: cohort.start, to: cohort.end)
  guard let today = screen.place?.today, !shown.contains(today) else {
    return "<a href=\"/agency/cohorts/\(cohort.id.text)/participants\">\(cohort.title)</a>"
  }
  let from = HTML.when(
    today < shown.lowerBound, " <small class=\"muted\">\(screen(Words.participantsFrom(shown.lowerBound)))</small>")
  return "\(cohort.title)\(from)"
}
