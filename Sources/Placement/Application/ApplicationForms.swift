import Almanac
import House
import Page
import Programmes

/// That somebody wants a programme.
struct ApplicationForm: Form {
  static let fields = [
    FormField("programme", .id, ApplicationWords.programme),
    FormField("cohort", .id, ApplicationWords.cohort, hint: ApplicationWords.cohortHint, required: false),
    FormField(
      "asked_by", .choice(Application.Asker.allCases.map { .init($0.rawValue, ApplicationWords.asker($0)) }),
      ApplicationWords.askedBy),
    FormField("asked_on", .day, ApplicationWords.askedOn),
    FormField(
      "rank", .integer(1...Application.mostOpen), ApplicationWords.rank, hint: ApplicationWords.rankHint,
      required: false),
  ]
  let programme: Programme.ID
  let cohort: Cohort.ID?
  let asker: Application.Asker
  let day: Day
  let rank: Int?

  init(_ input: FormInput) throws {
    programme = try input.id("programme")
    cohort = try input.optionalID("cohort")
    asker = try input.choice("asked_by")
    guard let day = input.day("asked_on") else { throw FormProblems([("asked_on", ApplicationWords.askedOn)]) }
    self.day = day
    rank = input.integer("rank")
  }
}

/// That an application is taken back; no reason is needed.
struct ApplicationWithdrawalForm: Form {
  static let fields = [
    FormField("note", .text(max: 400), PlacementPhrases.reason, hint: EnrolmentWords.noReasonNeeded, required: false)
  ]
  let note: String?
  init(_ input: FormInput) { note = input.optionalText("note") }
}

/// Support an application or turn it down.
struct ApplicationDecisionForm: Form {
  static let fields = [
    FormField(
      "decision",
      .choice([.init("approved", ApplicationWords.approve), .init("declined", ApplicationWords.decline)]),
      PlacementPhrases.decision),
    FormField("reason", .text(max: 400), PlacementPhrases.reason, hint: ApplicationWords.reasonHint, required: false),
  ]
  let kind: ApplicationAct.Kind
  let reason: String?
  init(_ input: FormInput) throws { (kind, reason) = (try input.choice("decision"), input.optionalText("reason")) }
}

/// Whose applicants are looked at.
struct ApplicantsQuery: Form {
  static let fields = [FormField("programme", .id, ApplicationWords.programme, required: false)]
  /// Nil shows the programme that most want.
  let programme: Programme.ID?
  init(_ input: FormInput) throws { programme = try input.optionalID("programme") }
}
