import Almanac
import House
import Page
import Sheet

/// The imports so far.
func intakeListPage(_ intakes: [Intake], on screen: Screen) -> Leaf {
  let zone = screen.place?.zone ?? .wib
  let start = screen.link("/imports/new", IntakeWords.new, weight: .main, icon: .upload)
  let rows = intakes.map { intake in
    let state = HTML.tag(intake.state == .applied ? .good : .neutral, screen(IntakeWords.state(intake.state)))
    let counts = intake.counts.map { screen(IntakeWords.applied($0)) } ?? ""
    return DataTable.Row([
      "<a href=\"/imports/\(intake.id.text)\">\(intake.name)</a>", "\(screen(IntakeWords.kind(intake.kind)))",
      "\(Format.short(intake.asOf))", "\(screen(Format.moment(intake.appliedAt ?? intake.stagedAt, in: zone)))", state,
      "\(counts)",
    ])
  }
  let table = DataTable(
    IntakeWords.imports,
    [
      .init(IntakeWords.file), .init(IntakeWords.kind), .init(IntakeWords.asOf, .date), .init(IntakeWords.at),
      .init(IntakeWords.state), .init(IntakeWords.read),
    ], rows: rows, empty: HTML.empty(screen(IntakeWords.noImports), screen(IntakeWords.noImportsNext), action: start))
  var leaf = Leaf(room: "people", title: screen(IntakeWords.imports), body: table.html(on: screen))
  leaf.crumbs = [(screen(Words.people), "/people")]
  leaf.actions = HTML.when(!intakes.isEmpty, start)
  return leaf
}

/// The form that takes a file.
func newIntakePage(on screen: Screen) -> Leaf {
  var leaf = Leaf(
    room: "people", title: screen(IntakeWords.new),
    body: screen.form(
      .post, "/imports", HTML.each(IntakeForm.fields.dropLast()) { screen.field($0) }, submit: IntakeWords.look,
      cancel: "/people"))
  leaf.lead = "\(screen(IntakeWords.newLead))"
  leaf.crumbs = [(screen(Words.people), "/people"), (screen(IntakeWords.imports), "/imports")]
  return leaf
}

/// Everything a file would change, before anything is written; after it was applied, what it changed.
func intakePage(_ view: IntakeView, on screen: Screen) -> Leaf {
  let isStaged = view.state == .staged
  let path = "/imports/\(view.id.text)"
  let details: HTML =
    isStaged
    ? problems(view, on: screen) + answers(view, on: screen) + changes(view, on: screen) : .empty
  var leaf = Leaf(
    room: "people", title: screen(IntakeWords.title(view)),
    body: strip(view, on: screen) + notices(view, on: screen) + details + gone(view, on: screen))
  leaf.lead = "\(screen(IntakeWords.lead(view)))"
  leaf.crumbs = [(screen(Words.people), "/people"), (screen(IntakeWords.imports), "/imports")]
  let discard = screen.button(.delete, path, IntakeWords.discard)
  let apply = screen.button(
    .post, path + "/application", IntakeWords.apply(view.counts.written), weight: .main,
    confirm: IntakeWords.applySure(view.counts))
  let undo = screen.button(
    .delete, path + "/application", IntakeWords.undo, weight: .stern, confirm: IntakeWords.undoSure)
  let next = screen.link("/imports/new", IntakeWords.another, icon: .upload)
  leaf.actions = isStaged ? discard + HTML.when(view.addsUp, apply) : HTML.when(view.canUndo, undo) + next
  return leaf
}

private func strip(_ view: IntakeView, on screen: Screen) -> HTML {
  let counts = view.counts
  // The rows themselves stand below only before the file is applied.
  func place(_ count: Int, _ path: String) -> String? { count > 0 && view.state == .staged ? path : nil }
  return screen.counts(
    [
      (counts.same, .neutral, screen(IntakeWords.same), nil),
      (counts.changed, .info, screen(IntakeWords.changed), place(counts.changed, "#h-berubah")),
      (counts.new, .good, screen(IntakeWords.fresh), place(counts.new, "#h-baru")),
      (counts.heldBack, .danger, screen(IntakeWords.held), place(view.errors.count, "#h-salah")),
    ], sum: counts.read)
    + HTML.when(
      counts.gone > 0,
      "<p>\(HTML.tag(.attention, "\(counts.gone) \(screen(IntakeWords.gone))")) <a href=\"#h-hilang\">↓</a></p>")
}

private func notices(_ view: IntakeView, on screen: Screen) -> HTML {
  HTML.each(view.notices) { "<p>\(HTML.tag(.info, screen(ImportWords.notice($0, ignored: view.ignoredColumns))))</p>" }
}

/// Problems shown on the page; all of them are in the download.
private let mostShown = 300

private func problems(_ view: IntakeView, on screen: Screen) -> HTML {
  func table(_ problems: [IntakeView.Problem], _ words: Phrase) -> HTML {
    let rows = problems.prefix(mostShown).map { problem in
      DataTable.Row([
        "\(problem.row)", "\(problem.header)", "\(problem.value.isEmpty ? "—" : problem.value)", "\(problem.name)",
        "\(screen(Phrase(id: problem.reason.id, en: problem.reason.en)))",
      ])
    }
    let table = DataTable(
      words,
      [
        .init(IntakeWords.row, .number), .init(IntakeWords.column), .init(IntakeWords.value), .init(Words.name),
        .init(IntakeWords.why),
      ], rows: rows, empty: .empty)
    let rest = problems.count - mostShown
    return table.html(on: screen) + HTML.when(rest > 0, "<p>\(screen(IntakeWords.more(rest)))</p>")
  }
  guard !view.problems.isEmpty else { return .empty }
  let download = screen.link(
    "/imports/\(view.id.text)/problems.xlsx", IntakeWords.problemsSheet, weight: .slim, icon: .download)
  let errors = HTML.when(
    !view.errors.isEmpty,
    HTML.section("salah", screen(IntakeWords.errors(view.errors.count)), table(view.errors, IntakeWords.errors)))
  let warnings = HTML.when(
    !view.warnings.isEmpty,
    HTML.section("periksa", screen(IntakeWords.warnings), table(view.warnings, IntakeWords.warnings)))
  return errors + warnings + "<p class=\"btns\">\(download)</p>"
}

private func changes(_ view: IntakeView, on screen: Screen) -> HTML {
  let changed = view.changed.map { line in
    let fields = HTML.each(line.fields) { field in
      """
      <div><small class="muted">\(screen(ColumnWords.named(field.field)))</small> \
      <del>\(field.before.isEmpty ? "—" : field.before)</del> → <b>\(field.after.isEmpty ? "—" : field.after)</b></div>
      """
    }
    return DataTable.Row(["\(line.row)", person(line), "\(line.registerNumber)", fields])
  }
  let changedTable = DataTable(
    IntakeWords.changed,
    [.init(IntakeWords.row, .number), .init(Words.name), .init(Words.number), .init(IntakeWords.becomes)],
    rows: changed, empty: "<p>\(screen(IntakeWords.none))</p>")
  let new = HTML.each(view.new) {
    "<li>\($0.name) <small class=\"muted\">\($0.registerNumber), \(screen(IntakeWords.row)) \($0.row)</small></li>"
  }
  let aside = view.setAside.map { "\($0.sheet) \($0.row)" }.joined(separator: ", ")
  let strangers = HTML.each(view.strangers) {
    "<li>\($0.name) <small class=\"muted\">\($0.registerNumber), \(screen(IntakeWords.row)) \($0.row)</small></li>"
  }
  return HTML.when(
    !view.strangers.isEmpty,
    HTML.section("asing", screen(IntakeWords.strangers), "<ul class=\"whynot\">\(strangers)</ul>"))
    + HTML.section("berubah", "\(view.changed.count) \(screen(IntakeWords.changed))", changedTable.html(on: screen))
    + HTML.section(
      "baru", "\(view.new.count) \(screen(IntakeWords.fresh))",
      view.new.isEmpty
        ? "<p>\(screen(IntakeWords.none))</p>"
        : "<details><summary>\(screen(Words.name))</summary><ul class=\"whynot\">\(new)</ul></details>")
    + HTML.when(
      !view.setAside.isEmpty,
      HTML.section(
        "samping", "\(view.setAside.count) · \(screen(IntakeWords.setAside))",
        "<p>\(aside)</p><p class=\"small muted\">\(screen(IntakeWords.setAsideWhy))</p>"))
}

private func gone(_ view: IntakeView, on screen: Screen) -> HTML {
  guard !view.gone.isEmpty else { return .empty }
  let isAsked = view.state == .applied && screen.may(.writePeople)
  let items = HTML.each(view.gone) { line in
    """
    <li>\(person(line)) <small class="muted">\(line.registerNumber)</small> \
    \(HTML.when(isAsked, whither(line, on: screen)))</li>
    """
  }
  return HTML.section(
    "hilang", "\(view.gone.count) \(screen(IntakeWords.gone))",
    "<p>\(screen(IntakeWords.goneWhy))</p><ul class=\"whynot\">\(items)</ul>")
}

/// Where somebody went who is in no row, one button an answer.
private func whither(_ line: IntakeView.Line, on screen: Screen) -> HTML {
  guard let id = line.id, let today = screen.place?.today else { return .empty }
  return HTML.each(DepartureForm.states) { state in
    screen.button(
      .post, "/people/\(id)/departure", Words.state(state), name: "gone\(id)\(state.rawValue)",
      values: [("state", state.rawValue), ("on", Format.short(today))], weight: .slim)
  }
}

private func person(_ line: IntakeView.Line) -> HTML {
  line.id.map { id -> HTML in "<a href=\"/people/\(id)\">\(line.name)</a>" } ?? "\(line.name)"
}
