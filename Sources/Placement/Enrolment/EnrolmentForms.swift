import Almanac
import Page

/// A place kept without lessons.
struct SuspensionForm: Form {
  static let fields = [
    FormField("from", .day, EnrolmentWords.from),
    FormField("until", .day, EnrolmentWords.until, hint: EnrolmentWords.untilHint, required: false),
    FormField("premium", .flag, EnrolmentWords.premium, required: false),
    FormField("reason", .text(max: 400), PlacementPhrases.reason),
  ]
  let from: Day
  let until: Day?
  let hasPremium: Bool
  let reason: String
  init(_ input: FormInput) throws {
    guard let from = input.day("from") else { throw FormProblems([("from", EnrolmentWords.from)]) }
    (self.from, until, hasPremium, reason) = (from, input.day("until"), input.flag("premium"), input.text("reason"))
  }
}

/// The day on which somebody is here again, or attends again.
struct AgainForm: Form {
  static let fields = [FormField("on", .day, EnrolmentWords.on)]
  let day: Day
  init(_ input: FormInput) throws {
    guard let day = input.day("on") else { throw FormProblems([("on", EnrolmentWords.on)]) }
    self.day = day
  }
}

/// Away for a while, the seat kept.
struct AbsenceForm: Form {
  static let fields = [
    FormField("on", .day, EnrolmentWords.awayFrom),
    FormField(
      "cause", .choice(Enrolment.Absence.allCases.map { .init($0.rawValue, EnrolmentWords.absence($0)) }),
      EnrolmentWords.cause),
  ]
  let day: Day
  let absence: Enrolment.Absence
  init(_ input: FormInput) throws {
    guard let day = input.day("on") else { throw FormProblems([("on", EnrolmentWords.awayFrom)]) }
    (self.day, absence) = (day, try input.choice("cause"))
  }
}

/// A place ends, perhaps on a day to come.
struct EndForm: Form {
  static let fields = [
    FormField("on", .day, EnrolmentWords.endsOn, hint: EnrolmentWords.endsOnHint),
    FormField(
      "cause", .choice(Enrolment.Ending.recorded.map { .init($0.rawValue, EnrolmentWords.ending($0)) }),
      EnrolmentWords.cause),
    FormField("note", .text(max: 400), EnrolmentWords.note, hint: EnrolmentWords.noteHint, required: false),
  ]
  let day: Day
  let ending: Enrolment.Ending
  let note: String?
  init(_ input: FormInput) throws {
    guard let day = input.day("on"), let ending = Enrolment.Ending(rawValue: input.text("cause")) else {
      throw FormProblems([("on", EnrolmentWords.endsOn)])
    }
    (self.day, self.ending, note) = (day, ending, input.optionalText("note"))
  }
}

/// The person gives the place up; no reason is needed.
struct WithdrawalFromPlaceForm: Form {
  static let fields = [
    FormField("on", .day, EnrolmentWords.endsOn),
    FormField("note", .text(max: 400), PlacementPhrases.reason, hint: EnrolmentWords.noReasonNeeded, required: false),
  ]
  let day: Day
  let note: String?
  init(_ input: FormInput) throws {
    guard let day = input.day("on") else { throw FormProblems([("on", EnrolmentWords.endsOn)]) }
    (self.day, note) = (day, input.optionalText("note"))
  }
}
