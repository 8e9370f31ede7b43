import Almanac
import House
import Import
import Language
import Sheet

/// All that a preview shows of a file, register or assessment alike.
struct IntakeView: Encodable, Sendable {
  struct Line: Encodable, Sendable {
    let row: Int
    let name: String
    let registerNumber: String
    let id: String?
    /// What differs, the value before and the value now.
    let fields: [Field]
  }
  struct Field: Encodable, Sendable {
    let field: RegisterColumn
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
    /// Whether it could also be somebody new; an assessment is of somebody held.
    let canBeOther: Bool
    /// Whether nothing but the number speaks for the person.
    var isStranger = false
  }
  /// Somebody who seems to have been here before.
  struct Returning: Encodable, Sendable {
    let key: String
    let row: Int
    let name: String
    let registerNumber: String
    let id: Person.ID
    let formerName: String
    let formerNumber: String
    let arrived: Day?
    let left: Day
    let state: Person.State
    let match: Return.Match
    let canBeSame: Bool
    /// Answered that it is another person, without a reason.
    let lacksReason: Bool
  }
  struct Question: Encodable, Sendable {
    struct Choice: Encodable, Sendable {
      let code: Region.Code
      let name: String
    }
    let name: String
    let key: String
    let rows: Int
    let answer: Region.Code?
    let choices: [Choice]
  }

  let id: Intake.ID
  let kind: Intake.Kind
  let name: String
  let state: Intake.State
  let asOf: Day
  let isDayGiven: Bool
  let isEntered: Bool
  let counts: Intake.Counts
  let addsUp: Bool
  let table: TablePreview
  let changed: [Line]
  let new: [Line]
  let gone: [Line]
  let waiting: [Waiting]
  let returning: [Returning]
  /// What holds the file as a whole.
  let holds: [IntakeHold]
  let questions: [Question]
  /// Whether it was the last applied, and so can be undone.
  let canUndo: Bool
  /// Where to go on once it is applied.
  var next: NextStep?

  /// Whether it is older than what is held: its changes go backwards.
  var isOlder: Bool { holds.contains { $0.code == "older" } }
}

extension IntakeView {
  init(_ intake: Intake, _ plan: IntakePlan, canUndo: Bool) {
    let (answers, holders) = (plan.answers, IntakeHolders(plan))
    // Whoever an officer has said to be here since is asked about no more.
    let asked = plan.gone.filter { held in intake.state == .staged || held.seenOn.map { $0 < intake.asOf } ?? true }
    self.init(
      intake,
      TablePreview(
        plan.reading, people: answers.people, masking: NIK.masked(_:in:),
        reason: { holders.said(ImportWords.said($0, ImportWords.problem($0)), of: $0) }, naming: \.name),
      counts: intake.counts ?? plan.counts, questions: plan.questions, canUndo: canUndo,
      changed: plan.changes.map { change in
        Line(
          change.read, id: change.id,
          fields: change.fields.map { field in
            Field(
              field: field, before: plan.held[change.id]?.entry.shown(field) ?? "",
              after: change.read.entry.shown(field))
          })
      },
      new: plan.new.map { Line($0, id: nil) } + plan.returns.linked.map { Line($0.read, id: $0.former.id.text) },
      gone: asked.map { Line($0) },
      waiting: plan.waiting.map {
        Waiting(
          key: IntakePlan.key(of: $0.read), row: $0.read.row, name: $0.read.entry.name,
          registerNumber: $0.read.entry.registerNumber, heldName: plan.held[$0.id]?.entry.name ?? "",
          heldNumber: plan.held[$0.id]?.entry.registerNumber ?? "", canBeOther: $0.match != .stranger,
          isStranger: $0.match == .stranger)
      }, returning: plan.returns.waiting.map { Returning($0, answers) }, holds: plan.holds)
  }

  init(_ intake: Intake, _ plan: AssessmentPlan, _ answers: Intake.Answers, canUndo: Bool) {
    var reading = plan.reading
    reading.problems = (reading.problems + plan.unknown).sorted { ($0.sheetIndex, $0.row) < ($1.sheetIndex, $1.row) }
    self.init(
      intake,
      TablePreview(
        reading, people: answers.people, masking: NIK.masked(_:in:),
        reason: { ImportWords.said($0, ImportWords.problem($0)) },
        naming: { $0.name ?? $0.registerNumber }),
      counts: intake.counts ?? plan.counts, questions: plan.questions, canUndo: canUndo,
      changed: plan.changes.filter { !$0.isFirst }.map(Line.init), new: plan.changes.filter(\.isFirst).map(Line.init),
      gone: [],
      waiting: plan.misnamed.map { read, person in
        Waiting(
          key: Mending.row(read.sheetIndex, read.row), row: read.row, name: read.entry.name ?? "",
          registerNumber: read.entry.registerNumber, heldName: person.entry.name,
          heldNumber: person.entry.registerNumber, canBeOther: false)
      })
  }

  private init(
    _ intake: Intake, _ table: TablePreview, counts: Intake.Counts, questions: [IntakePlan.Question], canUndo: Bool,
    changed: [Line], new: [Line], gone: [Line], waiting: [Waiting], returning: [Returning] = [],
    holds: [IntakeHold] = []
  ) {
    (self.returning, self.holds) = (returning, holds)
    (id, kind, name, state) = (intake.id, intake.kind, intake.name, intake.state)
    (asOf, isDayGiven, isEntered, self.table) = (intake.asOf, intake.isDayGiven, intake.isEntered, table)
    (self.counts, addsUp, self.canUndo) = (counts, counts.addsUp, canUndo)
    (self.changed, self.new, self.gone, self.waiting) = (changed, new, gone, waiting)
    self.questions = questions.map {
      Question(
        name: $0.name, key: $0.key, rows: $0.rows, answer: $0.answer,
        choices: $0.choices.map { .init(code: $0.code, name: $0.name) })
    }
  }
}

extension IntakeView.Returning {
  fileprivate init(_ back: Return, _ answers: Intake.Answers) {
    let key = IntakePlan.key(of: back.read)
    self.init(
      key: key, row: back.read.row, name: back.read.entry.name, registerNumber: back.read.entry.registerNumber,
      id: back.former.id, formerName: back.former.name, formerNumber: back.former.number, arrived: back.former.arrived,
      left: back.former.left, state: back.former.state, match: back.match, canBeSame: back.canBeSame,
      lacksReason: answers.people[key] == .other)
  }

  /// What is asked.
  var words: Phrase {
    IntakeHoldWords.wasHere(formerName, formerNumber, arrived, left, Words.state(state), match)
  }
}

extension IntakePlan {
  /// What of a register waits for an answer, row by row.
  var waits: [Phrase] {
    let known = waiting.map { change -> Phrase in
      let entry = held[change.id]?.entry
      let words =
        change.match == .stranger
        ? IntakeHoldWords.stranger(entry?.name ?? "")
        : IntakeWords.perhaps(entry?.name ?? "", entry?.registerNumber ?? "", canBeOther: true)
      return IntakeHoldWords.waits(change.read.row, words)
    }
    return known
      + returns.waiting.map { IntakeHoldWords.waits($0.read.row, IntakeView.Returning($0, answers).words) }
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

  fileprivate init(_ change: AssessmentPlan.Change) {
    self.init(
      row: change.read.row, name: change.person.entry.name, registerNumber: change.read.entry.registerNumber,
      id: change.person.id.text, fields: [])
  }
}

extension RegisterEntry {
  /// A value as a preview shows it; a NIK masked.
  func shown(_ column: RegisterColumn) -> String {
    switch column.described.value(self) {
    case .text(let text): column == .nik ? NIK.masked(text) : text
    case .integer(let number): String(number)
    case .list(let texts): texts.joined(separator: ", ")
    case .none: ""
    }
  }
}
