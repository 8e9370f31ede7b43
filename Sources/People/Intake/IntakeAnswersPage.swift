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
    path, questions: returning(view, on: screen) + people(view, on: screen) + regencies(view, on: screen),
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
    let why =
      row.isStranger
      ? IntakeHoldWords.stranger(row.heldName)
      : IntakeWords.perhaps(row.heldName, row.heldNumber, canBeOther: row.canBeOther)
    return DataTable.Row([
      "\(row.row)", "\(screen(Words.name))", "\(row.name) <small class=\"muted\">\(row.registerNumber)</small>",
      "\(screen(why))", answer,
      MendingPage.leaveOut(row.key, row: row.row, on: screen),
    ])
  }
}

/// What was typed for a row, where the form came back.
private func typedReason(_ row: String, on screen: Screen) -> String {
  guard case .texts(let rows)? = screen.entered["apart_rows"],
    case .texts(let reasons)? = screen.entered["apart_reasons"]
  else { return "" }
  return zip(rows, reasons).first { $0.0 == row }?.1 ?? ""
}

/// Rows that waited for an answer when the file was applied.
func heldRows(_ view: IntakeView, on screen: Screen) -> [DataTable.Row] {
  let people = view.waiting.map { row in
    let why =
      row.isStranger
      ? IntakeHoldWords.stranger(row.heldName)
      : IntakeWords.perhaps(row.heldName, row.heldNumber, canBeOther: row.canBeOther)
    return (row.row, row.registerNumber, row.name, why)
  }
  let returning = view.returning.map { ($0.row, $0.registerNumber, $0.name, $0.words) }
  return (people + returning).map { row, number, name, why in
    DataTable.Row(["\(row)", "\(screen(Words.number))", "\(number)", "\(name)", "\(screen(why))"])
  }
}

/// Rows of people who seem to have been here before.
private func returning(_ view: IntakeView, on screen: Screen) -> [DataTable.Row] {
  view.returning.prefix(300).map { row in
    let label = screen(MendingWords.wish(row.row, screen(IntakeHoldWords.returning)))
    let answers =
      (row.canBeSame ? [("same", IntakeHoldWords.newStay)] : []) + [("other", MendingWords.anotherPerson)]
    let answer = MendingPage.select(
      " name=\"people\" aria-label=\"\(label)\"",
      answers.map { ("\(row.key)=\($0.0)", screen($0.1), row.lacksReason && $0.0 == "other") }, blank: "\(row.key)=",
      on: screen)
    let missing = HTML.when(
      row.lacksReason, "<b class=\"problem\">\(screen(IntakeHoldWords.reasonMissing))</b> ")
    let reason: HTML = """
      \(screen.hidden("apart_rows", row.key))<label class="small">\(screen(IntakeHoldWords.apartReasons))\
      <span class="hidden">, \(screen(MendingWords.row)) \(row.row)</span>\
      <input class="input" name="apart_reasons" maxlength="400" value="\(typedReason(row.key, on: screen))" \
      autocomplete="off"></label>
      """
    let former: HTML = "<a href=\"/people/\(row.id.text)\">\(screen(row.words))</a>"
    return DataTable.Row([
      "\(row.row)", "\(screen(IntakeHoldWords.returning))",
      "\(row.name) <small class=\"muted\">\(row.registerNumber)</small>",
      missing + former + HTML.when(!row.canBeSame, "<p>\(screen(IntakeHoldWords.died))</p>"), answer + reason,
      MendingPage.leaveOut(row.key, row: row.row, on: screen),
    ])
  }
}

/// What holds the file as a whole, each with the place to say why it goes in all the same.
func holds(_ view: IntakeView, _ path: String, on screen: Screen) -> HTML {
  guard !view.holds.isEmpty else { return .empty }
  let items = HTML.each(view.holds) { hold in
    let fields: [FormField]
    let shown: [String: String]
    switch hold.cause {
    case .older: (fields, shown) = ([HoldForm.fields[0]], [:])
    case .renamed(let count, _): (fields, shown) = (Array(HoldForm.fields[1...]), ["renamed": String(count)])
    }
    let form = screen.form(
      .put, path + "/mapping", name: "hold-\(hold.code)",
      HTML.each(fields) { screen.field($0, value: shown[$0.name] ?? "") }, submit: IntakeHoldWords.confirm, main: false)
    let said = HTML.some(hold.because) { "<p>\(screen(IntakeHoldWords.said($0)))</p>" }
    return """
      <div class="alarm">\(HTML.tag(hold.because == nil ? .danger : .attention, screen(hold.refusal.phrase)))\
      \(hold.because == nil ? form : said)</div>
      """
  }
  return .section("menunggu", screen(IntakeHoldWords.title), items)
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
