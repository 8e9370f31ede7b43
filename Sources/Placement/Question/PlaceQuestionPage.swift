import House
import Language
import Page
import People

/// What is in the way of a place today, with the ways on; for the head, the form to let the person go on.
func questionsSection(_ file: PlaceFile, _ words: RecheckWords, on screen: Screen) -> HTML {
  guard !file.questions.isEmpty else { return .empty }
  let changed = HTML.each(file.changes) {
    "<p class=\"small\">\(screen(RecheckWords.sinceProposal)): \(screen(words.change($0)))</p>"
  }
  let each = HTML.each(file.questions) { criterion -> HTML in
    let kind = criterion.kind
    let waive = HTML.when(
      kind.isWaivable && screen.may(.grantWaiver),
      screen.form(
        .post, "/cohorts/\(file.enrolment.cohort)/waivers", name: "waive-\(kind.rawValue)",
        screen.hidden("person", file.enrolment.person.text) + screen.hidden("criterion", kind.rawValue)
          + screen.hidden("enrolment", file.enrolment.id.text)
          + screen.field(WaiverForm.fields[2], row: kind.rawValue), submit: PlacementPhrases.waive, main: false))
    return """
      <p>\(HTML.tag(.danger, screen(ReasonWords.obstacle(criterion)))) \(screen(PlaceQuestionWords.ways(kind)))</p>\(waive)
      """
  }
  return HTML.section("tanya", screen(PlaceQuestionWords.title), each + changed)
}

/// What was asked of a place and how it was answered; nothing where nothing was.
func askedSection(_ file: PlaceFile, on screen: Screen) -> HTML {
  guard !file.asked.isEmpty else { return .empty }
  let rows = file.asked.map { question in
    let when = question.answeredAt.map { screen(Format.moment($0, in: file.zone)) } ?? ""
    return DataTable.Row([
      "\(screen(Format.day(question.askedOn)))", "\(screen(ReasonWords.requirement(question.criterion)))",
      "\(screen(question.answer.map(PlaceQuestionWords.said) ?? PlaceQuestionWords.waits))",
      "\(question.answeredBy ?? "") <small class=\"muted\">\(when)</small>",
    ])
  }
  return HTML.section(
    "ditanyakan", screen(PlaceQuestionWords.asked),
    DataTable(
      PlaceQuestionWords.asked,
      [
        .init(PlaceQuestionWords.askedOn, .date), .init(PlaceQuestionWords.requirement),
        .init(PlaceQuestionWords.answer), .init(EnrolmentWords.recordedBy),
      ], rows: rows, empty: .empty
    ).html(on: screen))
}
