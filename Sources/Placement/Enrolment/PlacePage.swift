import Almanac
import House
import Language
import Page
import People

/// One place: how it stands today, what can be recorded, and its history.
func placePage(_ file: PlaceFile, _ words: RecheckWords, on screen: Screen) -> PageContent {
  let enrolment = file.enrolment
  var content = PageContent(
    room: "placement", title: screen(EnrolmentWords.title(file.person.name, file.title)), body: .empty)
  content.lead = EnrolmentWords.state(of: file.state, on: screen)
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"),
    (screen(EnrolmentWords.list), "/cohorts/\(enrolment.cohort)/participants"),
  ]
  let planned = Enrolment.end(in: file.events).flatMap { end in
    end.day > file.today ? EnrolmentWords.stays(EnrolmentWords.ending(end.ending), end.day) : nil
  }
  let person: HTML = "<a href=\"/people/\(enrolment.person.text)\">\(file.person.name)</a>"
  let facts = HTML.facts([
    (screen(EnrolmentWords.person), person), (screen(PaperContentsWords.cell), "\(file.person.cell)"),
    (screen(PaperContentsWords.seat), "\(enrolment.seat)"),
    (screen(EnrolmentWords.decreed), "\(screen(Format.longDay(enrolment.from)))"),
    (screen(EnrolmentWords.begins), "\(screen(Format.longDay(file.start)))"),
    (screen(EnrolmentWords.state), "\(screen(EnrolmentWords.sentence(file.state)))"),
  ])
  content.body =
    HTML.some(planned) { "<p>\(HTML.tag(.attention, screen($0)))</p>" } + questionsSection(file, words, on: screen)
    + facts
    + HTML.when(screen.may(.keepPlaces), acts(file, on: screen)) + askedSection(file, on: screen)
    + history(file, on: screen)
  let against = Enrolment.end(in: file.events).map { $0.day <= file.today } ?? false ? "end" : "placement"
  content.actions = HTML.when(
    screen.may(.writePeople),
    screen.link(
      "/people/\(enrolment.person)/objections?against=\(against):\(enrolment.id)", ObjectionWords.record))
  content.help = HelpWords.place
  return content
}

extension EnrolmentWords {
  /// The tag of a state.
  static func state(of state: Enrolment.State, on screen: Screen) -> HTML {
    switch state {
    case .pending: HTML.tag(.info, screen(tag(state)))
    case .active: HTML.tag(.good, screen(tag(state)))
    case .suspended, .away: HTML.tag(.attention, screen(tag(state)))
    case .ended: HTML.tag(.neutral, screen(tag(state)))
    }
  }
}

/// The forms that make sense in the state of today.
private func acts(_ file: PlaceFile, on screen: Screen) -> HTML {
  let path = "/enrolments/\(file.enrolment.id)"
  let today = Format.short(file.today)
  func folded(_ method: Method, _ part: String, _ words: Phrase, _ fields: [FormField], main: Bool = false) -> HTML {
    let inputs = HTML.each(fields) { screen.field($0, value: $0.name == "on" || $0.name == "from" ? today : nil) }
    let form = screen.form(
      method, "\(path)/\(part)", name: "\(method.rawValue)\(part)", inputs, submit: words, main: main,
      confirm: part == "end" || part == "withdrawal" ? EnrolmentWords.endSure : nil)
    return "<details><summary>\(screen(words))</summary>\(form)</details>"
  }
  let ends = Enrolment.end(in: file.events)
  let canReopen = ends?.event?.source == .officer
  let reopen = HTML.when(canReopen, screen.button(.delete, path + "/end", EnrolmentWords.reopen))
  let back = folded(.delete, "absence", EnrolmentWords.comeBack, AgainForm.fields)
  let forms: HTML
  switch file.state {
  case .ended: forms = ends?.event == nil ? back : .empty
  case .pending, .active, .suspended, .away:
    let isAway = file.state.name == "away"
    let isSuspended = Enrolment.suspension(on: file.today, in: file.events) != nil
    forms =
      folded(.post, "withdrawal", EnrolmentWords.withdraw, WithdrawalFromPlaceForm.fields)
      + (isAway ? back : folded(.post, "absence", EnrolmentWords.leave, AbsenceForm.fields))
      + (isSuspended
        ? folded(.delete, "suspension", EnrolmentWords.resume, AgainForm.fields)
        : folded(.post, "suspension", EnrolmentWords.suspend, SuspensionForm.fields))
      + folded(.post, "end", EnrolmentWords.end, EndForm.fields)
  }
  return "<div class=\"next\">\(forms)\(reopen)</div>"
}

private func history(_ file: PlaceFile, on screen: Screen) -> HTML {
  let rows = file.events.reversed().map { event in
    let recorded = event.recordedAt.map { screen(Format.moment($0, in: file.zone)) } ?? ""
    return DataTable.Row([
      "\(screen(Format.day(event.day)))", "\(screen(EnrolmentWords.happening(event)))", "\(event.note ?? "")",
      "\(event.recordedBy ?? "") <small class=\"muted\">\(recorded)</small>",
    ])
  }
  let table = DataTable(
    EnrolmentWords.history,
    [
      .init(EnrolmentWords.on, .date), .init(EnrolmentWords.happened), .init(PlacementPhrases.reason),
      .init(EnrolmentWords.recordedBy),
    ], rows: rows, empty: HTML.empty(screen(EnrolmentWords.nothing), screen(EnrolmentWords.nothingNext)))
  return HTML.section("riwayat", screen(EnrolmentWords.history), table.html(on: screen))
}

/// The places of a person, the latest first.
func personPlacesPage(_ file: PersonPlaces, on screen: Screen) -> PageContent {
  let rows = file.places.map { place in
    DataTable.Row([
      "<a href=\"/enrolments/\(place.enrolment.text)\">\(place.title)</a>", "\(screen(Format.day(place.start)))",
      "\(screen(Format.day(place.since)))",
      EnrolmentWords.state(of: place.state, on: screen)
        + " <small class=\"muted\">\(screen(EnrolmentWords.sentence(place.state)))</small>",
    ])
  }
  var content = PageContent(
    room: "people", title: screen(EnrolmentWords.places(of: file.person.name)),
    body: DataTable(
      EnrolmentWords.places,
      [
        .init(PlacementPhrases.cohort), .init(EnrolmentWords.begins, .date), .init(EnrolmentWords.decreed, .date),
        .init(EnrolmentWords.state),
      ], rows: rows, empty: .empty(screen(EnrolmentWords.noPlaces), screen(EnrolmentWords.noPlacesNext))
    ).html(on: screen))
  content.crumbs = [(file.person.name, "/people/\(file.person.id.text)")]
  content.help = HelpWords.place
  return content
}
