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
    choices: choices, on: screen)
}

/// What the columns of the file are, and the day on which it is true.
func mapping(_ view: IntakeView, _ path: String, on screen: Screen) -> HTML {
  let names: [String] =
    switch view.kind {
    case .register: RegisterColumn.allCases.map(\.rawValue)
    case .assessment: AssessmentColumn.allCases.map(\.rawValue)
    }
  let day = HTML.each(MappingForm.fields.filter { $0.name == "as_of" }) {
    screen.field($0, value: Format.short(view.asOf))
  }
  return view.table.mapping(path, to: names.map { ($0, ColumnWords.named($0)) }, more: day, on: screen)
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
      "\(screen(IntakeWords.rows(question.rows)))", "\(screen(ColumnWords.of(RegisterColumn.regency)))",
      "\(question.name)", "\(screen(IntakeWords.ambiguous))", select, "",
    ])
  }
}

/// The words a column takes, where there are few; `-` empties the cell.
private func choices(_ column: String) -> [String] {
  switch (RegisterColumn(rawValue: column), AssessmentColumn(rawValue: column)) {
  case (.sex?, _): ["L", "P"]
  case (.registerClass?, _): RegisterClass.allCases.map(\.rawValue)
  case (_, .literacy?): ["Ya", "Terbatas", "Tidak", "-"]
  case (_, .risk?): ["Rendah", "Sedang", "Tinggi", "-"]
  case (_, .consent?): ["Ya", "Tidak", "-"]
  case _: []
  }
}
