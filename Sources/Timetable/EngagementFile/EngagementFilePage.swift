import Almanac
import House
import Import
import Language
import Page

/// Where a list is sent in, and the lists read so far.
func engagementFilesPage(_ files: [EngagementFile], on screen: Screen) -> PageContent {
  let table = DataTable(
    EngagementFileWords.earlier,
    [
      .init(EngagementFileWords.file), .init(EngagementFileWords.readAt, .date), .init(EngagementFileWords.officer),
      .init(EngagementFileWords.state),
    ],
    rows: files.map { file in
      .init([
        "<a href=\"/engagements/files/\(file.id.text)\">\(file.name)</a>",
        "\(screen(Format.moment(file.stagedAt, in: screen.place?.zone ?? .wib)))", "\(file.officer)",
        stateTag(file, on: screen),
      ])
    }, empty: .empty(screen(EngagementFileWords.none), screen(EngagementFileWords.noneNext)))
  var content = PageContent(
    room: "timetable", title: screen(EngagementFileWords.files),
    body: screen.form(
      .post, "/engagements/files", screen.fields(EngagementFileForm.self), submit: EngagementFileWords.read)
      + .section("files", screen(EngagementFileWords.earlier), table.html(on: screen)))
  content.crumbs = [(screen(Words.timetable), "/timetable"), (screen(EngagementWords.engagements), "/engagements")]
  content.help = EngagementFileWords.filesHelp
  return content
}

private func stateTag(_ file: EngagementFile, on screen: Screen) -> HTML {
  file.appliedAt == nil
    ? .tag(.attention, screen(EngagementFileWords.waiting)) : .tag(.good, screen(EngagementFileWords.applied))
}

/// What applying a list would do, row by row, and what is wrong with it.
func engagementFilePage(_ preview: EngagementPreview, on screen: Screen) -> PageContent {
  let path = "/engagements/files/\(preview.file.id.text)"
  let isOpen = preview.file.appliedAt == nil
  var content = PageContent(
    room: "timetable", title: screen(EngagementFileWords.title(preview.counts)),
    body: HTML.when(
      isOpen,
      screen.counts(counts(preview.counts, on: screen), sum: preview.counts.read)
        + preview.table.mending(path, choices: EngagementColumn.choices(in:), on: screen))
      + HTML.when(!isOpen, preview.table.heldBack(path, on: screen))
      + .section("rows", screen(EngagementFileWords.rows), steps(preview.steps, on: screen))
      + HTML.when(
        isOpen,
        preview.table.asides(on: screen) + preview.table.mapping(path, to: EngagementColumn.named, on: screen)))
  content.lead = "\(preview.file.name) · \(stateTag(preview.file, on: screen))"
  content.crumbs = [
    (screen(EngagementWords.engagements), "/engagements"), (screen(EngagementFileWords.files), "/engagements/files"),
  ]
  content.actions = HTML.when(
    isOpen && preview.counts.added > 0,
    screen.button(
      .post, path + "/application", EngagementFileWords.apply(preview.counts.added), weight: .main))
  content.help = EngagementFileWords.fileHelp
  return content
}

private func counts(
  _ counts: EngagementPreview.Counts, on screen: Screen
) -> [(count: Int, state: State, words: String, path: String?)] {
  [
    (counts.added, .good, screen(EngagementFileWords.added), nil),
    (counts.unchanged, .neutral, screen(EngagementFileWords.unchanged), nil),
    (counts.heldBack, .attention, screen(EngagementFileWords.heldBack), nil),
    (counts.inError, .danger, screen(EngagementFileWords.inError), counts.inError > 0 ? "#h-salah" : nil),
  ] + (counts.leftOut > 0 ? [(counts.leftOut, .neutral, screen(MendingWords.leftOut), "#h-diperbaiki")] : [])
}

private func steps(_ steps: [EngagementPlan.Step], on screen: Screen) -> HTML {
  var table = DataTable(
    EngagementFileWords.rows,
    [
      .init(EngagementFileWords.number, .code), .init(EngagementWords.person), .init(EngagementWords.from, .date),
      .init(EngagementWords.hours), .init(EngagementWords.kind), .init(EngagementFileWords.outcome),
    ],
    rows: steps.map { step in
      let entry = step.entry
      let until = HTML.when(entry.until > entry.from, "–\(Format.short(entry.until))")
      return .init([
        "\(step.number)", "\(step.name ?? "–")", "\(Format.short(entry.from))" + until,
        "\(entry.hours?.written ?? screen(EngagementWords.allDay))",
        "\(screen(EngagementWords.kindAndForm(entry.kind)))",
        outcome(step.outcome, on: screen),
      ])
    }, empty: .empty(screen(EngagementFileWords.noRows), screen(EngagementFileWords.noRowsNext)))
  table.isStacked = true
  return table.html(on: screen)
}

private func outcome(_ outcome: EngagementPlan.Outcome, on screen: Screen) -> HTML {
  switch outcome {
  case .added: .tag(.good, screen(EngagementFileWords.added))
  case .unchanged: .tag(.neutral, screen(EngagementFileWords.unchanged))
  case .heldBack(let fault):
    HTML.tag(.attention, screen(EngagementFileWords.heldBack))
      + "<small> \(screen(EngagementWords.fault(fault)))</small>"
  }
}
