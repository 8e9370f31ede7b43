import Almanac
import House
import Page
import People
import Programmes

/// A new proposal.
struct ProposalForm: Form {
  static let fields = [
    FormField("title", .text(max: 120), PlacementPhrases.title, required: false),
    FormField(
      "lottery", .integer(0...1_000_000), PlacementPhrases.lottery, hint: PlacementPhrases.lotteryHint, required: false),
  ]
  let title: String?
  let lottery: Int

  init(_ input: FormInput) {
    title = input.optionalText("title")
    lottery = input.integer("lottery") ?? 0
  }
}

/// Which cohort of a proposal is looked at.
struct BoardQuery: Form {
  static let fields = [FormField("cohort", .id, PlacementPhrases.cohort, required: false)]
  /// Nil shows the first.
  let cohort: Cohort.ID?
  init(_ input: FormInput) throws { cohort = try input.optionalID("cohort") }
}

/// Lock or bar.
struct DecisionForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person),
    FormField("cohort", .id, PlacementPhrases.cohort),
    FormField(
      "kind",
      .choice([.init("lock", PlacementPhrases.lock), .init("bar", PlacementPhrases.bar)]), PlacementPhrases.decision),
    FormField("reason", .text(max: 400), PlacementPhrases.reason),
  ]
  let decision: Decision

  init(_ input: FormInput) throws {
    decision = Decision(
      person: try input.id("person"), cohort: try input.id("cohort"), kind: try input.choice("kind"),
      reason: input.text("reason"))
  }
}

/// A waiver for one person and cohort.
struct WaiverForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person),
    FormField(
      "criterion", .choice(Criterion.Kind.allCases.map { .init($0.rawValue, ReasonWords.requirement($0)) }),
      PlacementPhrases.waived),
    FormField("reason", .text(max: 400), PlacementPhrases.reason),
    FormField("hearing", .id, PlacementPhrases.hearing, required: false),
    FormField("enrolment", .id, EnrolmentWords.place, required: false),
  ]
  let person: Person.ID
  let criterion: Criterion.Kind
  let reason: String
  /// The hearing that asked for it; nil where it was asked for on the board of a proposal.
  let hearing: Hearing.ID?
  /// The place that it is asked for; nil where the person holds none yet.
  let enrolment: Enrolment.ID?
  init(_ input: FormInput) throws {
    person = try input.id("person")
    criterion = try input.choice("criterion")
    reason = input.text("reason")
    hearing = try input.optionalID("hearing")
    enrolment = try input.optionalID("enrolment")
  }
}

/// A person and a cohort: of a wish, or of a decision or verdict to be taken back.
struct PairForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person), FormField("cohort", .id, PlacementPhrases.cohort),
  ]
  let person: Person.ID
  let cohort: Cohort.ID
  init(_ input: FormInput) throws {
    person = try input.id("person")
    cohort = try input.id("cohort")
  }
}
