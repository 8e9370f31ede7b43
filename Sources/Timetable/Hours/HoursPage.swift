import Almanac
import Language
import Page
import Programmes

/// How the house spends its days: when lessons fit, the week hour by hour, the month of fasting, prayer, and how each is changed.
func hoursPage(_ view: HoursView, on screen: Screen) -> PageContent {
  let windows = view.windows.filter { $0.day == view.today }
  var content = PageContent(
    room: "timetable", title: screen(HoursWords.today(windows)),
    body: weekTable(view, on: screen) + gridSection(view, on: screen) + closureSection(view, on: screen)
      + ramadanSection(view, on: screen) + prayerSection(view, on: screen) + history(view, on: screen))
  content.crumbs = [(screen(Words.timetable), "/timetable")]
  content.help = HelpWords.hours
  return content
}

private func weekTable(_ view: HoursView, on screen: Screen) -> HTML {
  let table = DataTable(
    HoursWords.week, [.init(HoursWords.days), .init(HoursWords.morning), .init(HoursWords.afternoon)],
    rows: (0..<7).map { view.today.adding(days: $0) }.map { day in
      let cells = Window.allCases.map { window -> HTML in
        guard let free = view.window(window, of: day) else { return "<span class=\"muted\">–</span>" }
        return "\(HoursWords.span(free.from, free.until))"
      }
      return DataTable.Row(["\(screen(Format.longDay(day)))"] + cells)
    }, empty: .empty)
  return .section("week", screen(HoursWords.week), table.html(on: screen))
}

private func gridSection(_ view: HoursView, on screen: Screen) -> HTML {
  let tabs = WeekGrid.Season.allCases.map { season in
    (
      words: screen(HoursWords.name(season)), path: "/timetable/hours?season=\(season.rawValue)",
      isCurrent: season == view.season
    )
  }
  let source: HTML =
    view.version.map { version -> HTML in "<p class=\"muted\">\(screen(HoursWords.since(version)))</p>" }
    ?? "<p>\(HTML.tag(.attention, screen(HoursWords.example))) \(screen(HoursWords.exampleWhy))</p>"
  let table = DataTable(
    HoursWords.grid, [.init(HoursWords.time, .code), .init(HoursWords.what), .init(HoursWords.days)],
    rows: view.grid.spans.map { span in
      .init([
        "\(HoursWords.span(span.hours.from, span.hours.until))", "\(screen(HoursWords.name(span)))",
        "\(span.hours.shortDays)",
      ])
    }, empty: .empty)
  let fields = HTML.each(GridForm.fields) { field in
    switch field.name {
    case "season": return screen.hidden(field.name, view.season.rawValue)
    case "from": return screen.field(field, value: Format.short(view.today))
    case "lines": return screen.field(field, value: GridText.written(view.grid))
    case _: return screen.field(field)
    }
  }
  let form = screen.form(.post, "/timetable/hours", name: "grid", fields, submit: HoursWords.change)
  return .section(
    "grid", screen(HoursWords.grid),
    .tabs(screen(HoursWords.season), tabs) + source + table.html(on: screen)
      + .when(screen.may(.writeTimetable), screen.folded(HoursWords.change, form)))
}

private func closureSection(_ view: HoursView, on screen: Screen) -> HTML {
  let writes = screen.may(.writeTimetable)
  let table = DataTable(
    HoursWords.closures,
    [
      .init(HoursWords.closedOn, .date), .init(Words.window), .init(HoursWords.closureReason),
      .init(HoursWords.reopen, .act),
    ],
    rows: view.closures.map { closure in
      .init([
        "\(screen(Format.longDay(closure.day)))", "\(screen(Words.name(closure.window)))", "\(closure.reason)",
        .when(
          writes,
          screen.button(.delete, "/timetable/hours/closures/\(closure.id)", HoursWords.reopen, weight: .slim)),
      ])
    }, empty: "<p class=\"muted\">\(screen(HoursWords.noClosures))</p>")
  let form = screen.form(
    .post, "/timetable/hours/closures", name: "closure", screen.fields(WindowClosureForm.self),
    submit: HoursWords.close, main: false)
  return .section(
    "closures", screen(HoursWords.closures),
    table.html(on: screen) + .when(writes, screen.folded(HoursWords.close, form)))
}

private func ramadanSection(_ view: HoursView, on screen: Screen) -> HTML {
  guard let month = view.ramadan else { return .empty }
  let fields = HTML.each(RamadanForm.fields) { field in
    switch field.name {
    case "year": return screen.hidden(field.name, String(month.year))
    case "first_day", "last_day": return screen.field(field, value: "0")
    case _: return screen.field(field)
    }
  }
  let form = screen.form(
    .put, "/timetable/hours/ramadan", name: "ramadan", fields, submit: HoursWords.move, main: false)
  return .section(
    "ramadan", screen(HoursWords.ramadan),
    "<p>\(screen(HoursWords.month(month)))</p>"
      + .when(screen.may(.moveRamadan), screen.folded(HoursWords.move, form)))
}

private func prayerSection(_ view: HoursView, on screen: Screen) -> HTML {
  let table = DataTable(
    HoursWords.prayers, [.init(HoursWords.days)] + HoursWords.prayerNames.map { .init($0, .code) },
    rows: view.prayers.map { times in
      let cells = times.inOrder.map { minutes -> HTML in "\(WeekPattern.clock(minutes))" }
      return DataTable.Row(["\(screen(Format.longDay(times.day)))"] + cells)
    }, empty: "<p class=\"muted\">\(screen(HoursWords.noPosition))</p>")
  let fields = HTML.each(zip(PositionForm.fields, [view.position?.latitude, view.position?.longitude])) { pair in
    screen.field(pair.0, value: pair.1.map { "\($0)" })
  }
  let form = screen.form(
    .put, "/timetable/hours/position", name: "position", fields, submit: Words.save, main: false)
  return .section(
    "prayers", screen(HoursWords.prayers),
    table.html(on: screen)
      + .when(!view.prayers.isEmpty, "<p class=\"muted\">\(screen(HoursWords.prayerRule))</p>")
      + .when(screen.may(.writeTimetable), screen.folded(HoursWords.position, form)))
}

private func history(_ view: HoursView, on screen: Screen) -> HTML {
  let moved = view.season == .ramadan ? view.moves : []
  guard !view.versions.isEmpty || !moved.isEmpty else { return .empty }
  let table = DataTable(
    HoursWords.versions, [.init(HoursWords.from), .init(HoursWords.reason), .init(HoursWords.officer)],
    rows: view.versions.map { .init(["\(screen(Format.day($0.from)))", "\($0.reason)", "\($0.officer)"]) }
      + moved.map { .init(["\(screen(HoursWords.moveOf($0)))", "\($0.reason)", "\($0.officer)"]) },
    empty: .empty)
  return .section("versions", screen(HoursWords.versions), table.html(on: screen))
}
