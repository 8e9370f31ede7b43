import Almanac
import Language
import Page

/// The days that cannot be had, each with a button that takes it back, and the form for more.
func gapSection(
  _ title: Phrase, _ gaps: [Gap], path: String, none: Phrase, add: Phrase, on screen: Screen
) -> HTML {
  let writes = screen.may(.writeTimetable)
  let rows = gaps.map { gap in
    DataTable.Row(
      [
        "\(screen(Words.days(gap.days)))", "\(gap.reason)",
        .when(writes, screen.button(.delete, "\(path)/\(gap.id)", Words.remove, weight: .slim)),
      ])
  }
  let table = DataTable(
    title, [.init(Words.daysTitle, .date), .init(Words.gapReason), .init(Words.remove, .act)], rows: rows,
    empty: "<p class=\"muted\">\(screen(none))</p>")
  return .section(
    "gaps", screen(title),
    table.html(on: screen)
      + .when(
        writes,
        screen.folded(
          add, screen.form(.post, path, name: "gap", screen.fields(GapForm.self), submit: add, main: false))))
}

/// Windows of a week as a small grid: a row for each window, a column for each day.
func openingsTable(_ openings: [WeekSlot], caption: Phrase, on screen: Screen) -> HTML {
  let open = Set(openings)
  return DataTable(
    caption, [.init(Words.window)] + Weekday.allCases.map { .init(Format.weekday($0)) },
    rows: Window.allCases.map { window in
      .init(
        ["\(screen(Words.name(window)))"]
          + Weekday.allCases.map { day in
            open.contains(WeekSlot(day, window))
              ? .tag(.good, screen(Words.open)) : "<span class=\"muted\">–</span>"
          })
    }, empty: .empty
  ).html(on: screen)
}
