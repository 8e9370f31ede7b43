import Almanac
import House
import Import
import Language
import Page
import Sheet

/// What holds rows of a register or an assessment list back, with the questions only an officer can answer.
func mending(_ view: IntakeView, _ path: String, on screen: Screen) -> HTML {
  let asked = Set(view.waiting.map(\.key))
  return view.table.mending(
    path, questions: people(view, on: screen) + regencies(view, on: screen),
    isAsked: { row, code in code == RegisterCode.matchedWithoutNIK.rawValue && asked.contains(row) },
    choices: { name in
      switch view.kind {
      case .register: RegisterColumn.choices(in: name)
      case .assessment: AssessmentColumn.choices(in: name)
      }
    }, on: screen)
}

/// What the columns of the file are, and the day on which it is true.
func mapping(_ view: IntakeView, _ path: String, on screen: Screen) -> HTML {
  let columns: [(name: String, words: Phrase)] =
    switch view.kind {
    case .register: RegisterColumn.named
    case .assessment: AssessmentColumn.named
    }
  let day = HTML.each(MappingForm.fields.filter { $0.name == "as_of" }) {
    screen.field($0, value: Format.short(view.asOf))
  }
  return view.table.mapping(path, to: columns, more: day, on: screen)
}

/// Rows known by name and birth date only, or whose number bears another name.
private func people(_ view: IntakeView, on screen: Screen) -> [DataTable.Row] {
  view.waiting.prefix(300).map { row in
    let answers: [(String, Phrase)] =
      [("same", MendingWords.samePerson)] + (row.canBeOther ? [("other", MendingWords.anotherPerson)] : [])
    let label = screen(MendingWords.wish(row.row, screen(Words.name)))
    let answer = MendingPage.select(
      " name=\"people\" aria-label=\"\(label)\"", answers.map { ("\(row.key)=\($0.0)", screen($0.1), false) },
      blank: "\(row.key)=", on: screen)
    return DataTable.Row([
      "\(row.row)", "\(screen(Words.name))", "\(row.name) <small class=\"muted\">\(row.registerNumber)</small>",
      "\(screen(IntakeWords.perhaps(row.heldName, row.heldNumber, canBeOther: row.canBeOther)))", answer,
      MendingPage.leaveOut(row.key, row: row.row, on: screen),
    ])
  }
}

/// Names of regencies that could be two.
private func regencies(_ view: IntakeView, on screen: Screen) -> [DataTable.Row] {
  view.questions.map { question in
    let answers = question.choices.map { ("\(question.key)=\($0.code)", $0.name, $0.code == question.answer) }
    let select = MendingPage.select(
      " name=\"regencies\" aria-label=\"\(screen(IntakeWords.ambiguous)) \(question.name)\"", answers,
      blank: "\(question.key)=", on: screen)
    return DataTable.Row([
      "\(screen(IntakeWords.rows(question.rows)))", "\(screen(RegisterColumn.regency.described.words))",
      "\(question.name)", "\(screen(IntakeWords.ambiguous))", select, "",
    ])
  }
}
