import House
import Language
import Page
import Partners

/// What other terms would do to a cohort and its people; the form to make the change.
func cohortChangePage(_ change: CohortChange, on screen: Screen) -> PageContent {
  let path = "/cohorts/\(change.before.id)"
  let differences = DataTable(
    Words.changes, [.init(Words.term), .init(Words.before), .init(Words.after)],
    rows: change.differences.map {
      .init(["\(screen(Words.fieldName($0.field)))", "\(shown($0.before))", "\(shown($0.after))"])
    }, empty: .empty)
  let days = HTML.facts([
    (screen(Words.firstMeeting), "\(screen(Format.longDay(change.schedule.start)))"),
    (screen(Words.lastMeeting), moved(change, on: screen)),
  ])
  let filled = HTML.each(change.fields) { screen.hidden($0.name, $0.value) } + screen.hidden("seen", change.seen)
  var content = PageContent(
    room: "programmes", title: screen(Words.changeTouches(change.impact.people.count)),
    body: notes(change.impact, on: screen)
      + .section("changes", screen(Words.changes), differences.html(on: screen) + days)
      + .section("people", screen(Words.touched), people(change.impact.people, on: screen))
      + .section(
        "change", screen(Words.changeCohort),
        screen.form(
          .put, path, name: "change", filled + screen.field(.reason), submit: Words.changeCohort, cancel: path)))
  content.crumbs = crumbs(change.before, on: screen)
  content.help = HelpWords.cohortChange
  return content
}

private func shown(_ value: String) -> String { value.isEmpty ? "–" : value }

private func moved(_ change: CohortChange, on screen: Screen) -> HTML {
  let end = screen(Format.longDay(change.schedule.end))
  guard change.schedule.end != change.former.end else { return "\(end)" }
  return "<b>\(end)</b><small>\(screen(Words.endedBefore(change.former.end)))</small>"
}

private func crumbs(_ cohort: Cohort, on screen: Screen) -> [(words: String, path: String)] {
  [(screen(Words.programmes), "/programmes"), (cohort.programme.title, "/cohorts/\(cohort.id)")]
}

/// What the class as a whole would lack, and the decrees that would have to follow.
private func notes(_ impact: CohortImpact, on screen: Screen) -> HTML {
  HTML.when(
    !impact.shortfalls.isEmpty,
    .proof(.attention, screen(Words.underLimits), impact.shortfalls.map { "\(screen($0))" }))
    + HTML.when(
      !impact.decrees.isEmpty,
      .proof(.attention, screen(Words.needsAmendment), impact.decrees.map { "\($0)" }))
}

/// Everybody who has a place or the board's approval, those first whom the new terms stop.
private func people(_ lines: [CohortImpact.Line], areStopped: Bool = true, on screen: Screen) -> HTML {
  DataTable(
    areStopped ? Words.touched : Words.freed,
    [.init(Words.person), .init(Words.standing)] + (areStopped ? [.init(Words.obstacle)] : []),
    rows: lines.map { line in
      let standing = line.isEnrolled ? Words.enrolled : Words.approved
      let causes = HTML.each(line.causes) { HTML.chip(.attention, screen($0)) + " " }
      let stands: [HTML] = [
        "<a href=\"/people/\(line.person.text)\">\(line.name)</a> <small class=\"muted\">\(line.cell)</small>",
        HTML.tag(.info, screen(standing)),
      ]
      let means = line.causes.isEmpty ? HTML.tag(.good, screen(Words.nothingInTheWay)) : causes
      return .init(stands + (areStopped ? [means] : []))
    }, empty: "<p class=\"muted\">\(screen(Words.nobodyTouched))</p>"
  ).html(on: screen)
}

/// Who is freed where a cohort is called off, and the form that does it.
func cancellationPage(_ preview: CancellationPreview, on screen: Screen) -> PageContent {
  let cohort = preview.cohort
  let choices = preview.commitments.map {
    FormField.Choice($0.id.text, Phrase(same: "\($0.what), \($0.quantity) \($0.unit)"))
  }
  let fields = HTML.each(CancellationForm.fields) { field in
    switch field.name {
    case "by": screen.field(field, value: cohort.agency == nil ? Cancellation.Side.house.rawValue : nil)
    case "day": screen.field(field, value: Format.short(preview.today))
    case "commitment": HTML.when(!choices.isEmpty, screen.field(field, offering: choices))
    case "seen": screen.hidden("seen", preview.seen)
    case _: screen.field(field)
    }
  }
  var content = PageContent(
    room: "programmes", title: screen(Words.cancelTitle(cohort.programme.title, preview.impact.people.count)),
    body: .section("people", screen(Words.freed), people(preview.impact.people, areStopped: false, on: screen))
      + .section(
        "cancel", screen(Words.cancelCohort),
        screen.form(
          .post, "/cohorts/\(cohort.id)/cancellation", name: "cancel", fields, submit: Words.cancelCohort,
          cancel: "/cohorts/\(cohort.id)")))
  content.crumbs = crumbs(cohort, on: screen)
  content.help = HelpWords.cancellation
  return content
}

/// What stands on the page of a cohort that was called off.
func cancellationNote(_ file: CohortFile, on screen: Screen) -> HTML {
  guard let cancellation = file.line.cohort.cancellation else { return .empty }
  let path = "/cohorts/\(file.line.cohort.id)/cancellation"
  let writes = screen.may(.writeProgrammes)
  let told: HTML =
    cancellation.freed == 0
    ? "–"
    : cancellation.toldOn.map { day -> HTML in "\(screen(Words.toldOn(cancellation.freed, day)))" }
      ?? "\(HTML.tag(.attention, screen(Words.toTell(cancellation.freed))))"
  let facts = HTML.facts([
    (screen(Words.cancelledFrom), "\(screen(Format.longDay(cancellation.day)))"),
    (screen(Words.cancelledBy), "\(screen(Words.side(cancellation.side)))"),
    (screen(Words.cancelReason), "\(cancellation.reason)"),
    (
      screen(Words.chargedTo),
      file.charged.map { commitment -> HTML in
        "<a href=\"/commitments/\(commitment.id.text)\">\(commitment.what)</a>"
      } ?? "\(screen(Words.chargedToNone))"
    ),
    (screen(Words.toldFact), told),
  ])
  let acts =
    HTML.when(
      cancellation.freed > 0 && cancellation.toldOn == nil,
      screen.button(.put, path + "/notice", Words.tell, weight: .main))
    + HTML.when(
      cancellation.recordedOn == file.today,
      screen.button(.delete, path, Words.reinstate, weight: .stern, confirm: Words.reinstateSure))
  return .section(
    "cancelled", screen(Words.cancelledCohort),
    facts + HTML.when(writes && acts != .empty, "<div class=\"btns\">\(acts)</div>")
      + HTML.when(
        !file.freed.isEmpty,
        "<h3>\(screen(Words.freed))</h3>" + people(file.freed, areStopped: false, on: screen)))
}
