import Access
import Almanac
import House
import Language
import Page

/// Two records side by side, or the question for the other one.
struct MergeView: Encodable, Sendable {
  struct Line: Encodable, Sendable {
    let field: String
    let kept: String
    let former: String
    /// Whether the former record's value is taken.
    let isTaken: Bool
  }
  struct Record: Encodable, Sendable {
    let id: Person.ID
    let name: String
    let registerNumber: String
    let state: Person.State

    init(_ person: Person) {
      (id, name, state) = (person.id, person.entry.name, person.state)
      registerNumber = person.entry.registerNumber
    }
  }
  /// What was asked for and waits.
  struct Waiting: Encodable, Sendable {
    let id: Merge.ID
    let maker: String
    let reason: String
    /// Whether the reader may give the second yes.
    let isOpen: Bool
  }

  let kept: Record
  let former: Record?
  let lines: [Line]
  let waiting: Waiting?
  /// Records that a question may mean.
  let found: [Record]
  let question: String

  init(
    _ kept: Person, with former: Person?, waiting merge: Merge?, found: [Person], question: String, for actor: Actor
  ) {
    self.kept = Record(kept)
    self.former = former.map(Record.init)
    let fields = former.map { MergeField.differences(kept, $0) } ?? []
    lines =
      former.map { former in
        fields.map { field in
          Line(
            field: field.rawValue, kept: MergeView.shown(field, of: kept), former: MergeView.shown(field, of: former),
            isTaken: merge?.taken.contains(field) ?? MergeView.shown(field, of: kept).isEmpty)
        }
      } ?? []
    waiting = merge.map {
      Waiting(id: $0.id, maker: $0.asked, reason: $0.reason, isOpen: $0.isOpen(to: actor))
    }
    self.found = found.map(Record.init)
    self.question = question
  }

  private static func shown(_ field: MergeField, of person: Person) -> String {
    let text = field.shown(of: person)
    return Day(text).map { Format.short($0) } ?? text
  }
}

/// The page of a merge.
func mergePage(_ view: MergeView, on screen: Screen) -> PageContent {
  let path = "/people/\(view.kept.id)"
  let body: HTML
  if let former = view.former {
    body = compared(view, former, path, on: screen)
  } else {
    body =
      screen.filter(path + "/merge", [MergeQuery.fields[0]], values: ["q": view.question])
      + found(view, path, on: screen)
  }
  var content = PageContent(room: "people", title: screen(MergeWords.title), body: body)
  content.lead = "\(screen(MergeWords.lead))"
  content.crumbs = [(screen(Words.people), "/people"), (view.kept.name, path)]
  content.help = HelpWords.merge
  return content
}

private func found(_ view: MergeView, _ path: String, on screen: Screen) -> HTML {
  guard !view.question.isEmpty else { return .empty }
  let rows = view.found.map { record in
    DataTable.Row([
      "\(record.name)", "\(record.registerNumber)", "\(screen(Words.state(record.state)))",
      screen.link("\(path)/merge?other=\(record.id)", MergeWords.pick, weight: .slim),
    ])
  }
  return DataTable(
    MergeWords.other, [.init(Words.name), .init(Words.number), .init(Words.whereabouts), .init(MergeWords.pick, .act)],
    rows: rows, empty: HTML.empty(screen(MergeWords.noneFound), screen(MergeWords.noneFoundNext))
  ).html(on: screen)
}

private func compared(_ view: MergeView, _ former: MergeView.Record, _ path: String, on screen: Screen) -> HTML {
  let isAsked = view.waiting != nil
  let rows = view.lines.map { line in
    let words = MergeField(rawValue: line.field).map { screen(MergeWords.field($0)) } ?? line.field
    let tick: HTML = """
      <label class="check"><input type="checkbox" name="taken" value="\(line.field)"\(HTML.when(line.isTaken, " checked"))\
      \(HTML.when(isAsked, " disabled"))> \(screen(MergeWords.use))<span class="hidden"> \(words)</span></label>
      """
    return DataTable.Row(["\(words)", "\(line.kept.isEmpty ? "—" : line.kept)", "\(line.former) \(tick)"])
  }
  let heads: [DataTable.Column] = [.init(MergeWords.field), .init(MergeWords.kept), .init(MergeWords.former)]
  let table = DataTable(MergeWords.title, heads, rows: rows, empty: "<p>\(screen(MergeWords.same))</p>").html(
    on: screen)
  let names: HTML = """
    <p><b>\(screen(MergeWords.kept))</b>: <a href="\(path)">\(view.kept.name)</a> \(view.kept.registerNumber), \
    \(screen(Words.state(view.kept.state)))<br><b>\(screen(MergeWords.former))</b>: \
    <a href="/people/\(former.id.text)">\(former.name)</a> \(former.registerNumber), \(screen(Words.state(former.state)))</p>
    """
  guard let waiting = view.waiting else {
    let form = screen.form(
      .post, path + "/merges",
      table + screen.hidden("other", former.id.text) + screen.field(MergeForm.fields[2]), submit: MergeWords.ask,
      cancel: path)
    return names + form
  }
  let merge = "\(path)/merges/\(waiting.id)"
  let said: HTML =
    "<p>\(screen(MergeWords.waits)): \(screen(MergeWords.who(waiting.maker, nil))). \(waiting.reason)</p>"
  let yes =
    waiting.isOpen
    ? screen.button(
      .post, merge + "/confirmation", MergeWords.confirm, weight: .main, confirm: MergeWords.confirmSure)
    : "<p>\(screen(MergeWords.secondOnly))</p>" + screen.ties
  return names + said + table + "<div class=\"btns\">\(yes)\(screen.button(.delete, merge, MergeWords.withdraw))</div>"
}
