import Almanac
import House
import Sheet

/// All that a preview shows of a file, register or assessment alike.
struct IntakeView: Encodable, Sendable {
  struct Problem: Encodable, Sendable {
    let sheet: String
    let row: Int
    let cell: String
    let column: String
    let header: String
    let value: String
    let severity: Severity
    let code: String
    /// Why, and what to do.
    let reason: Said
    /// The name in the row, as far as it could be read.
    let name: String
  }
  /// A sentence in both languages.
  struct Said: Encodable, Sendable {
    let id: String
    let en: String
  }
  struct Head: Encodable, Sendable {
    let header: String
    /// Empty where the column is not used.
    let column: String
    let samples: [String]
  }
  struct Line: Encodable, Sendable {
    let row: Int
    let name: String
    let registerNumber: String
    let id: String?
    /// What differs, the value before and the value now.
    let fields: [Field]
  }
  struct Field: Encodable, Sendable {
    let field: String
    let before: String
    let after: String
  }
  struct Waiting: Encodable, Sendable {
    let key: String
    let row: Int
    let name: String
    let registerNumber: String
    let heldName: String
    let heldNumber: String
    /// Whether an answer could let it in; a row for another list cannot be answered here.
    let canAnswer: Bool
  }
  struct Question: Encodable, Sendable {
    struct Choice: Encodable, Sendable {
      let code: String
      let name: String
    }
    let name: String
    let key: String
    let rows: Int
    let answer: String?
    let choices: [Choice]
  }

  let id: Intake.ID
  let kind: Intake.Kind
  let name: String
  let state: Intake.State
  let asOf: Day
  let isDayGiven: Bool
  let titleDay: Day?
  let sheets: [String]
  let headerRow: Int
  let counts: Intake.Counts
  let addsUp: Bool
  let problems: [Problem]
  let mapping: [Head]
  let setAside: [RowPlace]
  let ignoredColumns: [String]
  let notices: [TableNotice]
  let changed: [Line]
  let new: [Line]
  let gone: [Line]
  let waiting: [Waiting]
  /// Rows of an assessment whose number nobody bears.
  let strangers: [Line]
  let questions: [Question]
  /// Whether it was the last applied, and so can be undone.
  let canUndo: Bool

  /// Rows with a problem that keeps them out.
  var errors: [Problem] { problems.filter { $0.severity == .error } }
  var warnings: [Problem] { problems.filter { $0.severity == .warning } }
}

extension IntakeView {
  init(_ intake: Intake, _ plan: IntakePlan, canUndo: Bool, reason: (RegisterProblem) -> Said) {
    self.init(
      intake, plan.reading, counts: intake.counts ?? plan.counts, questions: plan.questions, canUndo: canUndo,
      reason: reason,
      names: plan.reading.names(\.name),
      changed: plan.changes.map { change in
        Line(
          change.read, id: change.id,
          fields: change.fields.map { field in
            let column = RegisterColumn(rawValue: field) ?? .no
            return Field(
              field: field, before: plan.held[change.id]?.entry.shown(column) ?? "",
              after: change.read.entry.shown(column))
          })
      },
      new: plan.new.map { Line($0, id: nil) }, gone: plan.gone.map { Line($0) },
      waiting: plan.waiting.map {
        Waiting(
          key: IntakePlan.key(of: $0.read), row: $0.read.row, name: $0.read.entry.name,
          registerNumber: $0.read.entry.registerNumber, heldName: plan.held[$0.id]?.entry.name ?? "",
          heldNumber: plan.held[$0.id]?.entry.registerNumber ?? "", canAnswer: true)
      }, strangers: [])
  }

  init(_ intake: Intake, _ plan: JudgementPlan, canUndo: Bool, reason: (AssessmentProblem) -> Said) {
    self.init(
      intake, plan.reading, counts: intake.counts ?? plan.counts, questions: plan.questions, canUndo: canUndo,
      reason: reason,
      names: plan.reading.names { $0.name ?? $0.registerNumber },
      changed: plan.changes.filter { !$0.isFirst }.map(Line.init), new: plan.changes.filter(\.isFirst).map(Line.init),
      gone: [],
      waiting: plan.misnamed.map { read, person in
        Waiting(
          key: "\(read.sheetIndex)/\(read.row)", row: read.row, name: read.entry.name ?? "",
          registerNumber: read.entry.registerNumber, heldName: person.entry.name,
          heldNumber: person.entry.registerNumber, canAnswer: false)
      },
      strangers: plan.strangers.map {
        Line(row: $0.row, name: $0.entry.name ?? "", registerNumber: $0.entry.registerNumber, id: nil, fields: [])
      })
  }

  private init<Column: RawRepresentable<String>, Code: RawRepresentable<String>, Entry>(
    _ intake: Intake, _ reading: TableReading<Column, Code, Entry>, counts: Intake.Counts,
    questions: [IntakePlan.Question], canUndo: Bool, reason: (CellProblem<Column, Code>) -> Said,
    names: [RowPlace: String], changed: [Line], new: [Line],
    gone: [Line], waiting: [Waiting], strangers: [Line]
  ) {
    (id, kind, name, state) = (intake.id, intake.kind, intake.name, intake.state)
    (asOf, isDayGiven, titleDay) = (intake.asOf, intake.isDayGiven, reading.titleDay)
    (sheets, headerRow, self.counts, addsUp) = (reading.sheets, reading.headerRow, counts, counts.addsUp)
    problems = reading.problems.map {
      Problem(
        sheet: $0.sheet, row: $0.row, cell: $0.cell, column: $0.column.rawValue, header: $0.header,
        value: $0.column.rawValue == "nik" ? NIK.veiled($0.value) : $0.value, severity: $0.severity,
        code: $0.code.rawValue, reason: reason($0), name: names[RowPlace(sheet: $0.sheet, row: $0.row)] ?? "")
    }
    mapping = reading.mapping.map { head in
      let column = head.column?.rawValue ?? ""
      return Head(
        header: head.header, column: column, samples: column == "nik" ? head.samples.map(NIK.veiled) : head.samples)
    }
    (setAside, ignoredColumns, notices) = (reading.setAside, reading.ignoredColumns, reading.notices)
    (self.changed, self.new, self.gone) = (changed, new, gone)
    (self.waiting, self.strangers, self.canUndo) = (waiting, strangers, canUndo)
    self.questions = questions.map {
      Question(
        name: $0.name, key: $0.key, rows: $0.rows, answer: $0.answer,
        choices: $0.choices.map { .init(code: $0.code, name: $0.name) })
    }
  }
}

extension TableReading {
  /// The names in the rows.
  fileprivate func names(_ name: (Entry) -> String) -> [RowPlace: String] {
    Dictionary((rows + rowsInError).map { (RowPlace(sheet: $0.sheet, row: $0.row), name($0.entry)) }) { first, _ in
      first
    }
  }
}

extension IntakeView.Line {
  fileprivate init(_ read: RegisterReading.Read, id: String?, fields: [IntakeView.Field] = []) {
    self.init(
      row: read.row, name: read.entry.name, registerNumber: read.entry.registerNumber, id: id, fields: fields)
  }

  fileprivate init(_ person: HeldPerson) {
    self.init(
      row: 0, name: person.entry.name, registerNumber: person.entry.registerNumber, id: person.id, fields: [])
  }

  fileprivate init(_ change: JudgementPlan.Change) {
    self.init(
      row: change.read.row, name: change.person.entry.name, registerNumber: change.read.entry.registerNumber,
      id: change.person.id.text, fields: [])
  }
}

extension RegisterEntry {
  /// A value as a preview shows it; a NIK masked.
  fileprivate func shown(_ column: RegisterColumn) -> String {
    switch value(column) {
    case .text(let text): column == .nik ? NIK.masked(text) : text
    case .integer(let number): String(number)
    case .list(let texts): texts.joined(separator: ", ")
    case .none: ""
    }
  }
}
