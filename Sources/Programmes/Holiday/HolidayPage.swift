import Almanac
import House
import Import
import Language
import Page

/// Where a list of holidays is sent in, and the lists read so far.
func holidayFilesPage(_ files: [HolidayFile], on screen: Screen) -> PageContent {
  let table = DataTable(
    HolidayWords.earlier,
    [
      .init(HolidayWords.file), .init(Words.read, .date), .init(Words.officer), .init(Words.status),
    ],
    rows: files.map { file in
      .init([
        "<a href=\"/closures/holidays/\(file.id.text)\">\(file.name)</a>",
        "\(screen(Format.moment(file.stagedAt, in: screen.place?.zone ?? .wib)))", "\(file.officer)",
        stateTag(file, on: screen),
      ])
    }, empty: .empty(screen(HolidayWords.none), screen(HolidayWords.noneNext)))
  var content = PageContent(
    room: "programmes", title: screen(HolidayWords.files),
    body: screen.form(
      .post, "/closures/holidays", screen.fields(HolidayFileForm.self), submit: HolidayWords.read)
      + .section("files", screen(HolidayWords.earlier), table.html(on: screen)))
  content.crumbs = [(screen(Words.programmes), "/programmes"), (screen(Words.closures), "/closures")]
  content.help = HolidayWords.filesHelp
  return content
}

private func stateTag(_ file: HolidayFile, on screen: Screen) -> HTML {
  file.appliedAt == nil ? .tag(.attention, screen(Words.waiting)) : .tag(.good, screen(Words.applied))
}

/// What applying a list would do, row by row, and what is wrong with it.
func holidayFilePage(_ preview: HolidayPreview, on screen: Screen) -> PageContent {
  let path = "/closures/holidays/\(preview.file.id.text)"
  let isOpen = preview.file.appliedAt == nil
  var content = PageContent(
    room: "programmes", title: screen(HolidayWords.title(preview.counts)),
    body: HTML.when(
      isOpen,
      screen.counts(counts(preview.counts, on: screen), sum: preview.counts.read)
        + preview.table.mending(path, choices: HolidayColumn.choices(in:), on: screen))
      + HTML.when(!isOpen, preview.table.heldBack(path, on: screen))
      + .section("rows", screen(HolidayWords.rows), steps(preview.steps, on: screen))
      + HTML.when(
        isOpen, preview.table.asides(on: screen) + preview.table.mapping(path, to: HolidayColumn.named, on: screen)))
  content.lead = "\(preview.file.name) · \(stateTag(preview.file, on: screen))"
  content.crumbs = [(screen(Words.closures), "/closures"), (screen(HolidayWords.files), "/closures/holidays")]
  content.actions = HTML.when(
    isOpen && preview.counts.added > 0,
    screen.button(.post, path + "/application", HolidayWords.apply(preview.counts.added), weight: .main))
  content.help = HolidayWords.fileHelp
  return content
}

private func counts(
  _ counts: HolidayPreview.Counts, on screen: Screen
) -> [(count: Int, state: State, words: String, path: String?)] {
  [
    (counts.added, .good, screen(Words.added), nil), (counts.unchanged, .neutral, screen(Words.unchanged), nil),
    (counts.heldBack, .attention, screen(Words.heldBack), nil),
    (counts.inError, .danger, screen(Words.inError), counts.inError > 0 ? "#h-salah" : nil),
  ] + (counts.leftOut > 0 ? [(counts.leftOut, .neutral, screen(MendingWords.leftOut), "#h-diperbaiki")] : [])
}

private func steps(_ steps: [HolidayPlan.Step], on screen: Screen) -> HTML {
  var table = DataTable(
    HolidayWords.rows,
    [
      .init(Words.day, .date), .init(HolidayWords.holiday), .init(HolidayWords.kind), .init(HolidayWords.source),
      .init(Words.outcome),
    ],
    rows: steps.map { step in
      .init([
        "\(screen(Format.longDay(step.holiday.day)))", "\(step.holiday.name)",
        "\(screen(HolidayWords.name(step.holiday.kind)))", "\(step.holiday.source)", outcome(step, on: screen),
      ])
    }, empty: .empty(screen(Words.noneReadable), screen(Words.mendFile)))
  table.isStacked = true
  return table.html(on: screen)
}

private func outcome(_ step: HolidayPlan.Step, on screen: Screen) -> HTML {
  switch step.outcome {
  case .added: .tag(.good, screen(Words.added))
  case .unchanged: .tag(.neutral, screen(Words.unchanged))
  case .taken, .past:
    HTML.tag(.attention, screen(Words.heldBack)) + "<small> \(screen(HolidayWords.why(step)))</small>"
  }
}
