import Almanac
import House
import Page
import Sheet

/// The questions of a preview and its mapping of columns, in one form.
func answers(_ view: IntakeView, on screen: Screen) -> HTML {
  let form = screen.form(
    .put, "/imports/\(view.id.text)/mapping", name: "mapping",
    waiting(view, on: screen) + regencies(view, on: screen) + mapping(view, on: screen)
      + screen.field(MappingForm.fields[3], value: Format.short(view.asOf)), submit: IntakeWords.save, main: false)
  return HTML.section("peta", screen(IntakeWords.answers), form)
}

private func waiting(_ view: IntakeView, on screen: Screen) -> HTML {
  guard !view.waiting.isEmpty else { return .empty }
  let rows = view.waiting.map { row in
    let choices: [(String, Phrase)] = [("same", IntakeWords.theSame), ("other", IntakeWords.other)]
    let answer: HTML =
      row.canAnswer
      ? select(
        "people", screen(IntakeWords.answer), choices.map { ("\(row.key)=\($0.0)", screen($0.1), false) }, blank: "—")
      : "\(screen(IntakeWords.misnamed))"
    return DataTable.Row([
      "\(row.row)", "\(row.name) <small class=\"muted\">\(row.registerNumber)</small>",
      "\(row.heldName) <small class=\"muted\">\(row.heldNumber)</small>", answer,
    ])
  }
  return DataTable(
    IntakeWords.waiting,
    [.init(IntakeWords.row, .number), .init(Words.name), .init(IntakeWords.heldPerson), .init(IntakeWords.answer)],
    rows: rows, empty: .empty
  ).html(on: screen)
}

private func regencies(_ view: IntakeView, on screen: Screen) -> HTML {
  guard !view.questions.isEmpty else { return .empty }
  let rows = view.questions.map { question in
    let choices = question.choices.map { ("\(question.key)=\($0.code)", $0.name, $0.code == question.answer) }
    return DataTable.Row([
      "\(question.name)", "\(question.rows)", select("regencies", screen(IntakeWords.ambiguous), choices, blank: "—"),
    ])
  }
  return DataTable(
    IntakeWords.ambiguous,
    [.init(IntakeWords.value), .init(IntakeWords.row, .number), .init(IntakeWords.answer)], rows: rows, empty: .empty
  ).html(on: screen)
}

private func mapping(_ view: IntakeView, on screen: Screen) -> HTML {
  let names: [String] =
    switch view.kind {
    case .register: RegisterColumn.allCases.map(\.rawValue)
    case .assessment: AssessmentColumn.allCases.map(\.rawValue)
    }
  let rows = view.mapping.map { head in
    let choices = names.map { ("\(head.header)=\($0)", screen(ColumnWords.named($0)), $0 == head.column) }
    let unused = [("\(head.header)=", screen(IntakeWords.unused), head.column.isEmpty)]
    return DataTable.Row([
      "\(head.header)",
      select("columns", "\(screen(IntakeWords.becomes)): \(head.header)", unused + choices, blank: nil),
      "<small class=\"muted\">\(head.samples.joined(separator: " · "))</small>",
    ])
  }
  let table = DataTable(
    IntakeWords.columns, [.init(IntakeWords.inFile), .init(IntakeWords.becomes), .init(IntakeWords.samples)],
    rows: rows, empty: .empty)
  let used = view.mapping.filter { !$0.column.isEmpty }.count
  return
    """
    <details><summary>\(screen(IntakeWords.used(used, of: view.mapping.count)))</summary>\
    \(table.html(on: screen))</details>
    """
}

private func select(_ name: String, _ label: String, _ choices: [(String, String, Bool)], blank: String?) -> HTML {
  let options = HTML.each(choices) { value, words, isChosen in
    "<option value=\"\(value)\"\(HTML.when(isChosen, " selected"))>\(words)</option>"
  }
  let first = HTML.some(blank) { "<option value=\"\">\($0)</option>" }
  return "<select class=\"input slim\" name=\"\(name)\" aria-label=\"\(label)\">\(first)\(options)</select>"
}
