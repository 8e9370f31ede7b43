import Almanac
import House
import Language
import Page

/// An arrangement: how good it is, each meeting before and after, who must be told, and the button that publishes it.
func arrangementPage(_ view: ArrangementView, on screen: Screen) -> PageContent {
  let arrangement = view.arrangement
  var content = PageContent(room: "timetable", title: screen(ArrangementWords.title(view)), body: .empty)
  content.crumbs = [
    (screen(Words.timetable), "/timetable?week=\(arrangement.from)"),
    (screen(ArrangementWords.arrangements), "/timetable/arrangements"),
  ]
  content.help = ArrangementWords.help
  content.lead = "\(screen(ArrangementWords.of(arrangement)))"
  switch arrangement.state {
  case .computing:
    content.title = screen(ArrangementWords.computing)
    content.body = screen.progress(
      "/timetable/arrangements/\(arrangement.id)/progress", screen(ArrangementWords.searching))
  case .failed:
    content.body = HTML.empty(
      screen(ArrangementWords.failed), arrangement.note ?? "", action: again(arrangement, on: screen))
  case .ready, .published:
    content.actions = again(arrangement, on: screen)
    content.body =
      proof(view, on: screen)
      + HTML.when(arrangement.state == .ready && view.changesAnything, publication(view, on: screen))
      + HTML.each(weeks(of: view)) { week in
        .section("w\(week)", screen(ArrangementWords.weekOf(week)), table(view, week: week, on: screen))
      } + told(view, on: screen)
    content.fine =
      "\(screen(ArrangementWords.fine(arrangement))) <a href=\"/timetable/arrangements/\(arrangement.id.text)/instance.json\">instance.json</a> · <a href=\"/timetable/arrangements/\(arrangement.id.text)/result.json\">result.json</a>"
  }
  return content
}

private func again(_ arrangement: Arrangement, on screen: Screen) -> HTML {
  .when(
    screen.may(.writeTimetable),
    screen.link(
      "/timetable/arrangements?week=\(arrangement.from)&aim=\(arrangement.aim.rawValue)", ArrangementWords.again,
      icon: .again))
}

private func proof(_ view: ArrangementView, on screen: Screen) -> HTML {
  let arrangement = view.arrangement
  if arrangement.state == .published {
    return HTML.proof(.good, screen(ArrangementWords.publishedAlready), [])
  }
  let isProven = arrangement.isProven == true
  let parts = Arrangement.Change.allCases.filter { view.count($0) > 0 }.map { change -> HTML in
    "\(screen(ArrangementWords.count(view.count(change), change)))"
  }
  let byHand = view.rows.count { $0.line.isByHand }
  return HTML.proof(
    isProven ? .good : .attention, screen(isProven ? ArrangementWords.proven : ArrangementWords.unproven),
    parts + (byHand > 0 ? ["\(screen(ArrangementWords.byHand(byHand)))"] : []))
}

private func publication(_ view: ArrangementView, on screen: Screen) -> HTML {
  .when(
    screen.may(.writeTimetable),
    .section(
      "publish", screen(ArrangementWords.publish),
      screen.form(
        .post, "/timetable/arrangements/\(view.arrangement.id)/publication", name: "publish",
        screen.fields(PublicationForm.self), submit: ArrangementWords.publish)))
}

private func weeks(of view: ArrangementView) -> [Day] {
  Set(view.rows.map { ($0.line.after ?? $0.line.before).day.monday }).sorted()
}

/// The meetings of a week before and after, side by side.
private func table(_ view: ArrangementView, week: Day, on screen: Screen) -> HTML {
  let rows = view.rows.filter { ($0.line.after ?? $0.line.before).day.monday == week }
  let mayMove = screen.may(.writeTimetable) && view.arrangement.state == .ready
  return DataTable(
    ArrangementWords.weekOf(week),
    [
      .init(Words.course), .init(ArrangementWords.now, isMinor: true), .init(ArrangementWords.then),
      .init(ArrangementWords.change),
      .init(ArrangementWords.move, .act),
    ],
    rows: rows.map { row in
      let name = "\(row.title) \(screen(Words.numbered(row.number)))"
      let path = "/timetable/arrangements/\(view.arrangement.id)/meetings/\(row.line.meeting)"
      return .init([
        "<a href=\"/timetable/meetings/\(row.line.meeting.text)\">\(name)</a>", spot(row.before, on: screen),
        row.after.map { spot($0, on: screen) } ?? "<span class=\"muted\">–</span>", change(row, on: screen),
        .when(
          mayMove,
          "<a class=\"btn slim\" href=\"\(path)\">\(screen(ArrangementWords.move))<span class=\"hidden\"> \(name)</span></a>"
        ),
      ])
    }, empty: .empty
  ).html(on: screen)
}

func spot(_ spot: ArrangementView.Named, on screen: Screen) -> HTML {
  let who = spot.teachers.isEmpty ? screen(Words.noTrainer) : spot.teachers.joined(separator: ", ")
  return """
    <div>\(screen(Format.longDay(spot.day))), \(spot.hours)</div>\
    <div class="small muted">\(spot.place ?? screen(Words.noPlace)) · \(who)</div>
    """
}

private func change(_ row: ArrangementView.Row, on screen: Screen) -> HTML {
  let state: State =
    switch row.line.change {
    case .new: .good
    case .moved: .info
    case .same: .neutral
    case .withdrawn: .danger
    case .leftOut: .attention
    }
  return HTML.tag(state, screen(ArrangementWords.name(row.line.change)))
    + .when(row.line.isByHand, " <span class=\"muted\">\(screen(ArrangementWords.handMark))</span>")
    + .some(row.line.rule) { "<div class=\"small\">\(screen($0.phrase))</div>" }
    + .some(row.line.why) { "<div class=\"small muted\">\($0)</div>" }
    + .each(row.clashes) { "<div>\(HTML.tag($0.isFirm ? .danger : .attention, screen(Words.clash($0))))</div>" }
}

/// Who must be told, and of what.
private func told(_ view: ArrangementView, on screen: Screen) -> HTML {
  let table = DataTable(
    ArrangementWords.told, [.init(ArrangementWords.who), .init(ArrangementWords.of), .init(ArrangementWords.what)],
    rows: view.told.map { told in
      .init([
        "\(told.name)", "\(screen(ArrangementWords.name(told.kind)))",
        .each(told.rows.map { view.rows[$0] }) { row in
          "<div>\(screen(ArrangementWords.sentence(row)))</div>"
        },
      ])
    }, empty: .empty)
  return .when(
    !view.told.isEmpty, .section("told", screen(ArrangementWords.told), table.html(on: screen)))
}

/// One meeting of an arrangement: where it stands, and the menu of where it could go.
func linePage(_ view: LineView, on screen: Screen) -> PageContent {
  let row = view.row
  let spotNow = row.line.after ?? row.line.before
  let current = Arrangement.Slot(day: spotNow.day, window: spotNow.from < Window.noon ? .morning : .afternoon)
  let choices = view.choices.map { choice in
    FormField.Choice(choice.slot.name, ArrangementWords.choice(choice, isCurrent: choice.slot == current))
  }
  let fields = HTML.each(LineForm.fields) { field in
    switch field.name {
    case "slot": return screen.field(field, value: current.name, offering: choices)
    case "venue":
      return screen.field(
        field, value: spotNow.venue?.text, offering: view.places.map { .init($0.id.text, Phrase(same: $0.name)) })
    case "trainers":
      let offered = view.trainers.map { FormField.Choice($0.id.text, Phrase(same: $0.name)) }
      return screen.field(FormField(field.name, .choices(offered), field.label), values: spotNow.trainers.map(\.text))
    case _: return screen.field(field)
    }
  }
  let name = "\(row.title) \(screen(Words.numbered(row.number)))"
  let path = "/timetable/arrangements/\(view.arrangement)"
  var content = PageContent(
    room: "timetable", title: screen(ArrangementWords.moveTitle(name)),
    body: .section("now", screen(ArrangementWords.now), spot(row.before, on: screen))
      + .section(
        "move", screen(ArrangementWords.move),
        screen.form(
          .put, "\(path)/meetings/\(row.line.meeting)", name: "move", fields, submit: Words.save, cancel: path)))
  content.crumbs = [
    (screen(Words.timetable), "/timetable?week=\(spotNow.day.monday)"), (screen(ArrangementWords.arrangement), path),
  ]
  content.help = ArrangementWords.moveHelp
  return content
}
