import Almanac
import House
import Import
import Language
import Page

/// What stands in the form of an assessment.
struct PersonAssessment: Encodable, Sendable {
  let id: Person.ID
  let name: String
  /// What was found before, by column.
  let values: [String: String]

  init(_ person: Person) {
    (id, name) = (person.id, person.entry.name)
    let found = person.finding
    values = Dictionary(
      AssessmentForm.columns.compactMap { column -> (String, String)? in
        let said = column.typed(in: found)
        return said.isEmpty ? nil : (column.rawValue, said)
      }
    ) { first, _ in first }
  }
}

/// What stands in the form of a correction; what only some may see is absent for the others.
struct PersonValues: Encodable, Sendable {
  let id: Person.ID
  let name: String
  let values: [String: String]

  init(_ person: Person, showsCase: Bool) {
    (id, name) = (person.id, person.entry.name)
    let columns = RegisterColumn.typed.filter { showsCase || $0.described.keeping != .sealedCase }
    values = Dictionary(
      columns.map { column -> (String, String) in
        let text = column.typed(in: person.entry)
        return (column.rawValue, column == .nik && !text.isEmpty ? NIK.masked(text) : text)
      }
    ) { first, _ in first }
  }
}

extension AssessmentColumn {
  /// What was found as it could have been typed.
  fileprivate func typed(in entry: AssessmentEntry) -> String {
    switch described.value(entry) {
    case .text(let text):
      described.choices.first { choice in
        var read = AssessmentEntry(on: entry.found.assessedOn)
        (read.found.literacy, read.found.risk) = (Literacy(written: choice), Risk(written: choice))
        read.found.isWilling = AssessmentColumn.willing(choice)
        return described.value(read) == .text(text)
      } ?? text
    case .list(let texts): texts.joined(separator: ", ")
    case .integer(let number): String(number)
    case .none: ""
    }
  }
}

/// The form that adds one person.
func newPersonPage(on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "people", title: screen(EntryWords.add),
    body: screen.form(
      .post, "/people", screen.fields(PersonForm.self), submit: EntryWords.look, cancel: "/people"))
  content.lead = "\(screen(EntryWords.addLead))"
  content.crumbs = [(screen(Words.people), "/people")]
  content.help = HelpWords.newPerson
  return content
}

/// The form of an assessment of one person.
func assessmentPage(_ person: PersonAssessment, on screen: Screen) -> PageContent {
  let path = "/people/\(person.id)"
  let fields = HTML.each(AssessmentForm.fields) { screen.field($0, value: person.values[$0.name]) }
  var content = PageContent(
    room: "people", title: screen(EntryWords.assessTitle(person.name)),
    body: screen.form(.post, path + "/assessments", fields, submit: EntryWords.saveAssessment, cancel: path))
  content.lead = "\(screen(EntryWords.assessLead))"
  content.crumbs = [(screen(Words.people), "/people"), (person.name, path)]
  content.help = HelpWords.assessment
  return content
}

/// The form that puts values of one person right.
func correctionPage(_ person: PersonValues, on screen: Screen) -> PageContent {
  let path = "/people/\(person.id)"
  let own = CorrectionForm.fields.filter { person.values[$0.name] != nil }
  let fields = HTML.each(own) { field in
    screen.field(field, value: person.values[field.name]) + screen.hidden("shown", field.name)
  }
  let reason = HTML.each(CorrectionForm.fields.filter { $0.name == "reason" }) { screen.field($0) }
  var content = PageContent(
    room: "people", title: screen(EntryWords.correctTitle(person.name)),
    body: screen.form(
      .post, path + "/corrections", fields + reason, submit: EntryWords.saveCorrection, cancel: path))
  content.lead = "\(screen(EntryWords.correctLead))"
  content.crumbs = [(screen(Words.people), "/people"), (person.name, path)]
  content.help = HelpWords.correction
  return content
}

/// Values that an officer put right; what only some may see is left out for the others.
struct Corrected: Encodable, Sendable {
  let changes: [Correction.Change]
  let reason: String
  let by: String
  let at: Moment

  init(_ correction: Correction, showsCase: Bool) {
    (reason, by, at) = (correction.content.reason, correction.by, correction.at)
    changes = correction.content.changes.filter { showsCase || $0.column.described.keeping != .sealedCase }
      .map { $0.column == .nik ? $0.masked : $0 }
  }
}

extension Correction.Change {
  /// The change of a number that no page shows.
  fileprivate var masked: Self {
    .init(
      column: column, before: before.isEmpty ? "" : NIK.masked(before), after: after.isEmpty ? "" : NIK.masked(after))
  }
}

/// What officers put right, with what stood there before.
func correctionPanel(_ corrections: [Corrected], on screen: Screen) -> HTML {
  let zone = screen.place?.zone ?? .wib
  let items = HTML.each(corrections) { correction in
    let changes = HTML.each(correction.changes) { change in
      """
      <div>\(screen(change.column.described.words)): <del>\(change.before.isEmpty ? "—" : change.before)</del> → \
      <b>\(change.after.isEmpty ? "—" : change.after)</b></div>
      """
    }
    return """
      <li><small class="muted">\(screen(Format.moment(correction.at, in: zone))), \(correction.by) · \
      \(screen(EntryWords.source))</small>\(changes)<p>\(correction.reason)</p></li>
      """
  }
  return HTML.panel(screen(EntryWords.corrections), "<ul class=\"whynot\">\(items)</ul>")
}
