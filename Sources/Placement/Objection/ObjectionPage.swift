import Almanac
import House
import Language
import Page
import People

/// Every objection of the house, those that wait first.
func objectionsPage(_ lines: [ObjectionLine], on screen: Screen) -> PageContent {
  let waiting = lines.count { $0.outcome == nil }
  var content = PageContent(room: "placement", title: screen(ObjectionWords.title(waiting)), body: .empty)
  content.crumbs = [(screen(PlacementPhrases.overview), "/placement")]
  content.help = HelpWords.objections
  content.fine = "<p>\(screen(ObjectionWords.dueHint))</p>"
  content.body = table(lines, isOfOne: false, on: screen)
  return content
}

/// What one person objected to, and the form for the next.
func personObjectionsPage(_ value: PersonObjections, against: String?, on screen: Screen) -> PageContent {
  var content = PageContent(room: "people", title: screen(ObjectionWords.of(value.person.name)), body: .empty)
  content.crumbs = [(value.person.name, "/people/\(value.person.id)")]
  content.help = HelpWords.objections
  let choices = value.causes.map { FormField.Choice($0.against.key, ObjectionWords.cause($0)) }
  let fields = HTML.each(ObjectionForm.fields) { field in
    switch field.name {
    case "against": screen.field(field, value: against, offering: choices)
    case "received_on": screen.field(field, value: Format.short(value.today))
    case _: screen.field(field)
    }
  }
  let form =
    choices.isEmpty
    ? "<p class=\"muted\">\(screen(ObjectionWords.nothing))</p>"
    : screen.form(
      .post, "/people/\(value.person.id)/objections", name: "object", fields, submit: ObjectionWords.record)
  content.body =
    table(value.lines, isOfOne: true, on: screen) + HTML.section("catat", screen(ObjectionWords.record), form)
  return content
}

private func table(_ lines: [ObjectionLine], isOfOne: Bool, on screen: Screen) -> HTML {
  let rows = lines.map { line in
    let person: [HTML] = ["\(line.person?.name ?? "") <small class=\"muted\">\(line.person?.cell ?? "")</small>"]
    return DataTable.Row(
      (isOfOne ? [] : person) + [
        subject(line, on: screen), "\(screen(Format.day(line.receivedOn)))", state(line, on: screen),
      ])
  }
  let person: [DataTable.Column] = [.init(PlacementPhrases.person)]
  return DataTable(
    ObjectionWords.objections,
    (isOfOne ? [] : person) + [
      .init(ObjectionWords.against), .init(ObjectionWords.receivedOn, .date), .init(ApplicationWords.state),
    ], rows: rows, empty: HTML.empty(screen(ObjectionWords.none), screen(ObjectionWords.noneNext))
  ).html(on: screen)
}

/// What it is against; whoever may read it is led there.
private func subject(_ line: ObjectionLine, on screen: Screen) -> HTML {
  let words = screen(ObjectionWords.kind(line.kind))
  return screen.may(.readPlacement) ? "<a href=\"/objections/\(line.id.text)\">\(words)</a>" : "\(words)"
}

private func state(_ line: ObjectionLine, on screen: Screen) -> HTML {
  guard line.outcome == nil else { return HTML.tag(.good, screen(ObjectionWords.state(line))) }
  let isLate = screen.place.map { line.dueOn < $0.today } ?? false
  return HTML.tag(isLate ? .danger : .attention, screen(ObjectionWords.state(line)))
}

/// One objection: what it says, and the answer or the form for it.
func objectionPage(_ file: ObjectionFile, on screen: Screen) -> PageContent {
  let objection = file.objection
  var content = PageContent(room: "placement", title: screen(ObjectionWords.of(file.person.name)), body: .empty)
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"), (screen(ObjectionWords.objections), "/objections"),
  ]
  content.help = HelpWords.objections
  let against = file.cause.map(ObjectionWords.cause) ?? ObjectionWords.kind(objection.against.kind)
  let person: HTML = "<a href=\"/people/\(objection.person.text)\">\(file.person.name)</a>"
  let facts = HTML.facts([
    (screen(PlacementPhrases.person), person), (screen(ObjectionWords.against), "\(screen(against))"),
    (screen(ObjectionWords.receivedOn), "\(screen(Format.longDay(objection.receivedOn)))"),
    (screen(ObjectionWords.dueOn), "\(screen(Format.longDay(objection.dueOn)))"),
    (screen(ObjectionWords.text), paragraphs(objection.text)),
  ])
  content.body =
    facts + (objection.answer.map { answered($0, objection, on: screen) } ?? waiting(objection, on: screen))
  if objection.answer != nil {
    content.actions = screen.link(
      "/objections/\(objection.id)/answer.pdf", ObjectionWords.paper, weight: .main, icon: .print)
  }
  return content
}

private func answered(_ answer: Objection.Answer, _ objection: Objection, on screen: Screen) -> HTML {
  HTML.section(
    "jawaban", screen(ObjectionWords.answer),
    HTML.facts([
      (screen(ObjectionWords.outcome), HTML.tag(.good, screen(ObjectionWords.outcome(answer.outcome)))),
      (screen(ObjectionWords.answeredOn), "\(screen(Format.longDay(answer.day)))"),
      (screen(ObjectionWords.answeredBy), "\(answer.by)"), (screen(ObjectionWords.answer), paragraphs(answer.text)),
    ])
      + HTML.when(
        answer.outcome != .dismissed, "<p class=\"muted\">\(screen(ObjectionWords.upheldNext))</p>"))
}

private func waiting(_ objection: Objection, on screen: Screen) -> HTML {
  let isLate = screen.place.map { objection.isLate(on: $0.today) } ?? false
  let state = HTML.tag(isLate ? .danger : .attention, screen(isLate ? ObjectionWords.late : ObjectionWords.waiting))
  guard screen.may(.answerObjections) else { return "<p>\(state)</p>" }
  let fields = HTML.each(ObjectionAnswerForm.fields) { field in
    screen.field(field, value: field.name == "answered_on" ? screen.place.map { Format.short($0.today) } : nil)
  }
  return HTML.section(
    "jawab", screen(ObjectionWords.answer),
    "<p>\(state) <span class=\"muted\">\(screen(ObjectionWords.decider))</span></p>"
      + screen.form(
        .put, "/objections/\(objection.id)/answer", name: "answer", fields, submit: ObjectionWords.giveAnswer))
}

private func paragraphs(_ text: String) -> HTML {
  HTML.each(text.split(separator: "\n")) { "<p>\($0)</p>" }
}

/// The objections of a person, on the person's page.
func objectionsPanel(_ lines: [ObjectionLine], of person: Person.ID, on screen: Screen) -> HTML {
  let list = HTML.each(lines) { line in
    "<p>\(subject(line, on: screen)) \(state(line, on: screen))</p>"
  }
  let form = HTML.when(
    screen.may(.writePeople),
    "<div class=\"btns\">\(screen.link("/people/\(person.text)/objections", ObjectionWords.record))</div>")
  return HTML.when(
    !lines.isEmpty || screen.may(.writePeople), HTML.panel(screen(ObjectionWords.objections), list + form))
}
