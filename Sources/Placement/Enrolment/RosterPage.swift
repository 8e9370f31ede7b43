import House
import Language
import Page
import People

/// The participants of a cohort for whoever teaches it, by seat.
func rosterPage(_ roster: Roster, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "programmes", title: screen(PaperContentsWords.title(roster.people.count, of: roster.seats, roster.title)),
    body: .empty)
  content.help = HelpWords.roster
  content.actions = screen.link("/agency/cohorts/\(roster.cohort)/participants.pdf", Phrase(same: "PDF"), icon: .print)
  let rows = roster.people.map { person in
    DataTable.Row([
      "\(person.name)", "\(person.seat)", sex(person.sex), age(person.age), "\(screen(Format.day(person.since)))",
    ])
  }
  content.body = DataTable(
    PaperContentsWords.participants, columns + [.init(PaperContentsWords.since, .date)], rows: rows,
    empty: nobody(screen)
  ).html(on: screen)
  return content
}

/// Who has a place in a cohort and who had one, for the house.
func classListPage(_ list: ClassList, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "placement", title: screen(PaperContentsWords.title(list.people.count, of: list.seats, list.title)),
    body: .empty)
  content.help = HelpWords.roster
  content.crumbs = [(screen(PlacementPhrases.overview), "/placement")]
  content.actions =
    screen.link("/cohorts/\(list.cohort)/participants.xlsx", Phrase(same: "Excel"), icon: .download)
    + screen.link("/cohorts/\(list.cohort)/participants.pdf", Phrase(same: "PDF"), icon: .print)
  content.body = offers(list.offers, on: screen) + table(PaperContentsWords.participants, list.people, on: screen)
  if !list.past.isEmpty {
    content.body =
      content.body
      + HTML.section("berakhir", screen(EnrolmentWords.earlier), table(EnrolmentWords.earlier, list.past, on: screen))
  }
  return content
}

/// Whose turn it is for each free seat: seated by one press, or declined with a reason.
private func offers(_ offers: [SeatOffer], on screen: Screen) -> HTML {
  guard !offers.isEmpty, screen.may(.keepPlaces) else { return .empty }
  let each = HTML.each(offers.enumerated()) { number, offer in
    let path = "/enrolments/\(offer.vacated.id)"
    let person = offer.person.id.text
    let passed = HTML.each(offer.passed) { passed in
      "<p class=\"muted\">\(screen(SeatOfferWords.passed(passed.name, passed.place, passed.cause.phrase(apartFrom: []))))</p>"
    }
    let decline = screen.form(
      .post, path + "/refusal", name: "decline\(offer.vacated.id)",
      screen.hidden("person", person) + screen.field(SeatRefusalForm.fields[1], row: "tawar\(number)"),
      submit: SeatOfferWords.decline, main: false)
    let take = screen.button(
      .post, path + "/successor", SeatOfferWords.seat(offer.person.name), values: [("person", person)], weight: .main)
    return """
      <p>\(screen(SeatOfferWords.turn(offer)))</p>\(passed)<div class="btns">\(take)</div>\
      <details><summary>\(screen(SeatOfferWords.decline))</summary>\(decline)</details>
      """
  }
  return HTML.section(
    "kursi", screen(SeatOfferWords.offers), "<p class=\"muted\">\(screen(SeatOfferWords.waits))</p>" + each)
}

private func table(_ caption: Phrase, _ lines: [ClassList.Line], on screen: Screen) -> HTML {
  let rows = lines.map { line in
    let planned = HTML.some(line.until) { " <small class=\"muted\">\(screen(EnrolmentWords.untilDay($0)))</small>" }
    let detail: HTML =
      switch line.state {
      case .pending, .active: planned
      case .suspended, .away, .ended: " <small class=\"muted\">\(screen(EnrolmentWords.sentence(line.state)))</small>"
      }
    return DataTable.Row([
      "<a href=\"/enrolments/\(line.enrolment.text)\">\(line.person.name)</a> <small class=\"muted\">\(line.person.cell)</small>",
      "\(line.seat)", sex(line.sex), age(line.age), "\(screen(Format.day(line.since)))",
      EnrolmentWords.state(of: line.state, on: screen) + detail + asked(line, on: screen),
    ])
  }
  return DataTable(
    caption, columns + [.init(PaperContentsWords.since, .date), .init(EnrolmentWords.state)], rows: rows,
    empty: nobody(screen)
  ).html(on: screen)
}

/// That something must be answered about a place, leading to its page.
private func asked(_ line: ClassList.Line, on screen: Screen) -> HTML {
  guard !line.questions.isEmpty else { return .empty }
  let kinds = line.questions.map { screen(ReasonWords.requirement($0)) }.joined(separator: ", ")
  return
    " <a href=\"/enrolments/\(line.enrolment.text)\">\(HTML.tag(.danger, screen(PlaceQuestionWords.title)))</a> <small class=\"muted\">\(kinds)</small>"
}

private let columns: [DataTable.Column] = [
  .init(PaperContentsWords.name), .init(PaperContentsWords.seat, .number),
  .init(PaperContentsWords.sex, isMinor: true), .init(PaperContentsWords.age, .number, isMinor: true),
]

private func sex(_ sex: Sex?) -> HTML { "\(sex.map { $0 == .male ? "L" : "P" } ?? "–")" }

private func age(_ age: Int?) -> HTML { "\(age.map(String.init) ?? "–")" }

private func nobody(_ screen: Screen) -> HTML {
  HTML.empty(screen(PaperContentsWords.noParticipants), screen(PaperContentsWords.noParticipantsNext))
}
