import Almanac
import House
import Page

/// What somebody objects to.
struct ObjectionForm: Form {
  static let fields = [
    FormField("against", .text(max: 120), ObjectionWords.against),
    FormField("text", .text(max: 4000, lines: true), ObjectionWords.text, hint: ObjectionWords.textHint),
    FormField("received_on", .day, ObjectionWords.receivedOn),
    FormField("due_on", .day, ObjectionWords.dueOn, hint: ObjectionWords.dueHint, required: false),
  ]
  /// As `Objection.Against.key`.
  let against: String
  let text: String
  let receivedOn: Day
  /// Nil is the last day that the law lets.
  let dueOn: Day?

  init(_ input: FormInput) throws {
    (against, text, dueOn) = (input.text("against"), input.text("text"), input.day("due_on"))
    guard let day = input.day("received_on") else { throw FormProblems([("received_on", ObjectionWords.receivedOn)]) }
    receivedOn = day
  }
}

/// The written answer.
struct ObjectionAnswerForm: Form {
  static let fields = [
    FormField(
      "outcome", .choice(Objection.Outcome.allCases.map { .init($0.rawValue, ObjectionWords.outcome($0)) }),
      ObjectionWords.outcome),
    FormField("answer", .text(max: 4000, lines: true), ObjectionWords.answer, hint: ObjectionWords.answerHint),
    FormField("answered_on", .day, ObjectionWords.answeredOn),
  ]
  let outcome: Objection.Outcome
  let text: String
  let day: Day

  init(_ input: FormInput) throws {
    (outcome, text) = (try input.choice("outcome"), input.text("answer"))
    guard let day = input.day("answered_on") else { throw FormProblems([("answered_on", ObjectionWords.answeredOn)]) }
    self.day = day
  }
}

/// What is objected to, chosen beforehand by the page that leads here.
struct ObjectionsQuery: Form {
  static let fields = [FormField("against", .text(max: 120), ObjectionWords.against, required: false)]
  let against: String?
  init(_ input: FormInput) { against = input.optionalText("against") }
}
