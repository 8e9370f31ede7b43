import Almanac
import House
import Import
import Language
import Page
import Sheet

/// The imports so far.
func intakeListPage(_ intakes: [Intake], on screen: Screen) -> PageContent {
  let zone = screen.place?.zone ?? .wib
  let start = screen.link("/imports/new", IntakeWords.new, weight: .main, icon: .upload)
  let rows = intakes.map { intake in
    let state = HTML.tag(intake.state == .applied ? .good : .neutral, screen(IntakeWords.state(intake.state)))
    let counts = intake.counts.map { screen(IntakeWords.counted($0)) } ?? ""
    return DataTable.Row([
      "<a href=\"/imports/\(intake.id.text)\">\(intake.name)</a>", "\(screen(IntakeWords.brief(intake.kind)))",
      "\(Format.short(intake.asOf))", "\(screen(Format.moment(intake.appliedAt ?? intake.stagedAt, in: zone)))", state,
      "\(counts)",
    ])
  }
  let table = DataTable(
    IntakeWords.imports,
    [
      .init(IntakeWords.file), .init(IntakeWords.kind), .init(IntakeWords.asOf, .date), .init(IntakeWords.at, .code),
      .init(IntakeWords.state, .code), .init(IntakeWords.outcome),
    ], rows: rows, empty: HTML.empty(screen(IntakeWords.noImports), screen(IntakeWords.noImportsNext), action: start))
  let waiting = intakes.filter { $0.state == .staged }.count
  var content = PageContent(
    room: "people", title: screen(IntakeWords.title(intakes.count, waiting: waiting)), body: table.html(on: screen))
  content.crumbs = [(screen(Words.people), "/people")]
  content.actions = HTML.when(!intakes.isEmpty, start)
  content.help = HelpWords.imports
  return content
}

/// The form that takes a file.
func newIntakePage(on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "people", title: screen(IntakeWords.new),
    body: screen.form(
      .post, "/imports", HTML.each(IntakeForm.shown) { screen.field($0) }, submit: IntakeWords.look,
      cancel: "/people"))
  content.lead = "\(screen(IntakeWords.newLead))"
  content.crumbs = [(screen(Words.people), "/people"), (screen(IntakeWords.imports), "/imports")]
  content.help = HelpWords.newImport
  return content
}

/// Everything a file would change, before anything is written; after it was applied, what it changed.
func intakePage(_ view: IntakeView, on screen: Screen) -> PageContent {
  let isStaged = view.state == .staged
  let path = "/imports/\(view.id.text)"
  let details: HTML =
    isStaged
    ? holds(view, path, on: screen) + mending(view, path, on: screen) + changes(view, on: screen)
      + view.table.asides(on: screen)
      + HTML.when(!view.isEntered, mapping(view, path, on: screen))
    : view.table.heldBack(path, more: heldRows(view, on: screen), on: screen)
  var content = PageContent(
    room: "people", title: screen(IntakeWords.title(view)),
    body: strip(view, on: screen) + notices(view, on: screen) + details + gone(view, on: screen))
  content.lead = "\(screen(IntakeWords.lead(view)))"
  content.crumbs = [(screen(Words.people), "/people"), (screen(IntakeWords.imports), "/imports")]
  let discard = screen.button(.delete, path, IntakeWords.discard)
  let apply = screen.button(
    .post, path + "/application", IntakeWords.apply(view.counts.written), weight: .main,
    confirm: IntakeWords.applySure(view.counts))
  let undo = screen.button(
    .delete, path + "/application", IntakeWords.undo, weight: .stern, confirm: IntakeWords.undoSure)
  let next =
    HTML.when(view.next?.path != "/imports/new", screen.link("/imports/new", IntakeWords.another, icon: .upload))
    + HTML.some(view.next) { screen.link($0.path, $0.words, weight: .main) }
  let goesIn = view.addsUp && !view.holds.contains { $0.because == nil }
  content.actions = isStaged ? discard + HTML.when(goesIn, apply) : HTML.when(view.canUndo, undo) + next
  content.help = HelpWords.preview
  return content
}

private func strip(_ view: IntakeView, on screen: Screen) -> HTML {
  let counts = view.counts
  // Only what was held back stands below after the file is applied.
  func place(_ count: Int, _ path: String) -> String? { count > 0 && view.state == .staged ? path : nil }
  var parts: [(count: Int, state: State, words: String, path: String?)] = [
    (counts.same, .neutral, screen(IntakeWords.same), nil),
    (counts.changed, .info, screen(IntakeWords.changed), place(counts.changed, "#h-berubah")),
    (counts.new, .good, screen(IntakeWords.fresh), place(counts.new, "#h-baru")),
    (counts.heldBack, .danger, screen(IntakeWords.held), counts.heldBack > 0 ? "#h-salah" : nil),
  ]
  if counts.leftOut > 0 {
    parts.append((counts.leftOut, .neutral, screen(MendingWords.leftOut), place(counts.leftOut, "#h-diperbaiki")))
  }
  let gone = (counts.gone, State.attention, screen(IntakeWords.gone), Optional("#h-hilang"))
  return screen.counts(parts, sum: counts.read, beside: counts.gone > 0 ? [gone] : [])
}

private func notices(_ view: IntakeView, on screen: Screen) -> HTML {
  HTML.each(view.table.notices) {
    "<p>\(HTML.tag(.info, screen(ImportWords.notice($0, ignored: view.table.ignoredColumns))))</p>"
  }
}

private func changes(_ view: IntakeView, on screen: Screen) -> HTML {
  let changed = view.changed.map { line in
    let fields = HTML.each(line.fields) { field in
      """
      <div><small class="muted">\(screen(field.field.described.words))</small> \
      <del>\(field.before.isEmpty ? "—" : field.before)</del> → <b>\(field.after.isEmpty ? "—" : field.after)</b></div>
      """
    }
    return DataTable.Row(["\(line.row)", person(line), "\(line.registerNumber)", fields])
  }
  let changedTable = DataTable(
    IntakeWords.changed,
    [.init(MendingWords.row, .number), .init(Words.name), .init(Words.number), .init(MendingWords.becomes)],
    rows: changed, empty: .empty)
  let new = HTML.each(view.new) {
    let back = HTML.when($0.id != nil, HTML.tag(.info, screen(IntakeHoldWords.newStay)))
    return """
      <li>\(person($0)) <small class="muted">\($0.registerNumber), \(screen(MendingWords.row)) \($0.row)</small> \(back)</li>
      """
  }
  let changedPart = HTML.when(
    !view.changed.isEmpty,
    HTML.section(
      "berubah",
      "\(view.changed.count) \(screen(view.isOlder ? IntakeHoldWords.backwards : IntakeWords.changed))",
      changedTable.html(on: screen)))
  let newPart = HTML.when(
    !view.new.isEmpty,
    HTML.section(
      "baru", "\(view.new.count) \(screen(IntakeWords.fresh))",
      "<details><summary>\(screen(IntakeWords.seeNames))</summary><ul class=\"whynot\">\(new)</ul></details>"))
  return changedPart + newPart
}

/// People asked about on the page itself; of more, each one's own page asks.
private let mostAsked = 50

private func gone(_ view: IntakeView, on screen: Screen) -> HTML {
  guard !view.gone.isEmpty else { return .empty }
  let isAsked = view.state == .applied && screen.may(.recordDepartures)
  let asked = isAsked ? mostAsked : 0
  let items = HTML.each(Array(view.gone.enumerated())) { place, line in
    """
    <li>\(person(line)) <small class="muted">\(line.registerNumber)</small> \
    \(HTML.when(place < asked, whither(line, on: screen)))</li>
    """
  }
  // Many at once are rather a list that is not whole.
  let open: HTML = view.gone.count <= 20 ? " open" : ""
  return HTML.section(
    "hilang", "\(view.gone.count) \(screen(IntakeWords.gone))",
    """
    <details\(open)><summary>\(screen(IntakeWords.goneWhy))</summary><ul class="whynot">\(items)</ul></details>
    """)
}

/// Where somebody is who is in no row: still here, or gone since a day.
private func whither(_ line: IntakeView.Line, on screen: Screen) -> HTML {
  guard let id = line.id, let today = screen.place?.today else { return .empty }
  let fields = HTML.each(DepartureForm.fields) { field in
    screen.field(field, value: field.name == "on" ? Format.short(today) : "", row: id)
  }
  let depart = screen.form(
    .post, "/people/\(id)/departure", name: "gone\(id)", fields, submit: CareWords.depart, main: false)
  return screen.button(.put, "/people/\(id)/sighting", CareWords.stillHere, name: "seen\(id)", weight: .slim)
    + opened(CareWords.depart, depart, on: screen)
}

private func person(_ line: IntakeView.Line) -> HTML {
  line.id.map { id -> HTML in "<a href=\"/people/\(id)\">\(line.name)</a>" } ?? "\(line.name)"
}
