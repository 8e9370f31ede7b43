import Almanac
import House
import Import
import Language
import Page
import People
import Sheet

/// Where a list of offers is sent in, and the lists read so far.
func offerFilesPage(_ files: [OfferFile], on screen: Screen) -> PageContent {
  let table = DataTable(
    Words.earlierFiles, [.init(Words.fileName), .init(Words.read, .date), .init(Words.officer), .init(Words.status)],
    rows: files.map { file in
      .init([
        "<a href=\"/offers/\(file.id.text)\">\(file.name)</a>",
        "\(screen(Format.moment(file.stagedAt, in: screen.place?.zone ?? .wib)))", "\(file.officer)",
        fileTag(file, on: screen),
      ])
    }, empty: .empty(screen(Words.noFiles), screen(Words.noFilesNext)))
  var content = PageContent(
    room: "programmes", title: screen(Words.readOffers),
    // Whoever may put in registers too drops any file here.
    body: screen.form(
      .post, screen.may(.importPeople) ? "/imports" : "/offers", screen.fields(OfferFileForm.self),
      submit: Words.readOffers)
      + .section("files", screen(Words.earlierFiles), table.html(on: screen)))
  content.crumbs = [(screen(Words.programmes), "/programmes")]
  content.help = HelpWords.offers
  return content
}

private func fileTag(_ file: OfferFile, on screen: Screen) -> HTML {
  if file.undoneAt != nil { return .tag(.neutral, screen(Words.undone)) }
  return file.isApplied ? .tag(.good, screen(Words.applied)) : .tag(.attention, screen(Words.waiting))
}

/// What applying a list would do, row by row, and what is wrong with it.
func offerPreviewPage(_ preview: OfferPreview, on screen: Screen) -> PageContent {
  let path = "/offers/\(preview.file.id.text)"
  let isApplied = preview.file.isApplied
  var content = PageContent(
    room: "programmes", title: screen(Words.offersTitle(preview)),
    body: HTML.when(
      !isApplied,
      screen.counts(counts(preview, on: screen), sum: preview.counts.read)
        + preview.table.mending(path, choices: OfferColumn.choices(in:), on: screen))
      + HTML.when(isApplied, preview.table.heldBack(path, on: screen))
      + .section("steps", screen(Words.cohorts), steps(preview.plan, on: screen))
      + HTML.when(
        !isApplied, preview.table.asides(on: screen) + preview.table.mapping(path, to: OfferColumn.named, on: screen)))
  content.lead = "\(preview.file.name) · \(fileTag(preview.file, on: screen))"
  content.crumbs = [(screen(Words.programmes), "/programmes"), (screen(Words.readOffers), "/offers/new")]
  content.actions =
    isApplied
    ? screen.button(.delete, path + "/application", Words.undoOffers, weight: .stern, confirm: Words.undoQuestion)
      + HTML.some(preview.next) { screen.link($0.path, $0.words, weight: .main) }
    : HTML.when(
      !preview.plan.effective.isEmpty,
      screen.button(.post, path + "/application", Words.applyOffers(preview.plan.effective.count), weight: .main))
  content.fine = "<p>\(screen(Words.endRule))</p>"
  content.help = HelpWords.offer
  return content
}

private func counts(
  _ preview: OfferPreview, on screen: Screen
) -> [(count: Int, state: State, words: String, path: String?)] {
  let counts = preview.counts
  return [
    (counts.added, .good, screen(Words.added), nil), (counts.changed, .info, screen(Words.changed), nil),
    (counts.unchanged, .neutral, screen(Words.unchanged), nil),
    (counts.heldBack, .attention, screen(Words.heldBack), nil),
    (counts.inError, .danger, screen(Words.inError), counts.inError > 0 ? "#h-salah" : nil),
  ] + (counts.leftOut > 0 ? [(counts.leftOut, .neutral, screen(MendingWords.leftOut), "#h-diperbaiki")] : [])
}

private func steps(_ plan: OfferPlan, on screen: Screen) -> HTML {
  DataTable(
    Words.cohorts,
    [
      .init(Words.title), .init(Words.row, .number), .init(Words.agency), .init(Words.start, .date),
      .init(Words.end, .date), .init(Words.seats, .number), .init(Words.outcome),
    ],
    rows: plan.steps.map { step in
      let seats: HTML = step.cohort.map { cohort -> HTML in "\(cohort.min)–\(cohort.seats)" } ?? "–"
      return .init([
        "\(step.title)", "\(step.row)", "\(step.agency ?? screen(Words.ourselves))",
        "\(step.cohort.map { Format.short($0.start) } ?? "–")", ends(step, on: screen), seats,
        outcome(step, on: screen),
      ])
    }, empty: .empty(screen(Words.noneReadable), screen(Words.mendFile))
  ).html(on: screen)
}

private func ends(_ step: OfferPlan.Step, on screen: Screen) -> HTML {
  guard let end = step.end, let offered = step.offeredEnd else { return "–" }
  return "\(Format.short(end))"
    + HTML.when(end > offered, " " + HTML.tag(.attention, screen(Words.notOffered(offered))))
}

private func outcome(_ step: OfferPlan.Step, on screen: Screen) -> HTML {
  switch step.outcome {
  case .added:
    let new = HTML.when(step.addsProgramme, "<small> \(screen(Words.withNewProgramme))</small>")
    return HTML.tag(.good, screen(Words.added)) + new
  case .unchanged: return .tag(.neutral, screen(Words.unchanged))
  case .heldBack(let reason):
    return HTML.tag(.attention, screen(Words.heldBack)) + "<small> \(screen(reason.words))</small>"
  case .changed(let changes):
    let list = HTML.each(changes) { "<li>\(screen(Words.fieldName($0.field))): \($0.before) → \($0.after)</li>" }
    return HTML.tag(.info, screen(Words.changed)) + "<ul>\(list)</ul>"
  }
}
