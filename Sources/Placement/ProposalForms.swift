import Almanac
import House
import Page

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
  let cohort: String?
  init(_ input: FormInput) { cohort = input.optionalText("cohort") }
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

  init(_ input: FormInput) {
    decision = Decision(
      person: input.text("person"), cohort: input.text("cohort"),
      kind: Decision.Kind(rawValue: input.text("kind")) ?? .lock, reason: input.text("reason"))
  }
}

/// A rule waived for one person and cohort.
struct WaiverForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person),
    FormField(
      "criterion", .choice(Criterion.Kind.allCases.map { .init($0.rawValue, OverviewWords.hurdle($0)) }),
      PlacementPhrases.waived),
    FormField("reason", .text(max: 400), PlacementPhrases.reason),
  ]
  let person: String
  let criterion: Criterion.Kind
  let reason: String
  init(_ input: FormInput) {
    person = input.text("person")
    criterion = Criterion.Kind(rawValue: input.text("criterion")) ?? .consent
    reason = input.text("reason")
  }
}

/// A decision to be taken back.
struct WithdrawalForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person), FormField("cohort", .id, PlacementPhrases.cohort),
  ]
  let person: String
  let cohort: String
  init(_ input: FormInput) {
    person = input.text("person")
    cohort = input.text("cohort")
  }
}

/// A hearing of the board on a proposal.
struct HearingForm: Form {
  static let fields = [
    FormField("number", .text(max: 80), PlacementPhrases.minutesNumber, hint: PlacementPhrases.minutesNumberHint),
    FormField("day", .day, PlacementPhrases.hearingDay),
    FormField("quorum", .integer(Hearing.fewestQuorum...50), PlacementPhrases.quorum),
  ]
  let number: String
  let day: Day?
  let quorum: Int
  init(_ input: FormInput) {
    number = input.text("number")
    day = input.day("day")
    quorum = input.integer("quorum") ?? Hearing.fewestQuorum
  }
}

/// Presence and signature of a member.
struct MemberForm: Form {
  static let fields = [
    FormField("present", .flag, PlacementPhrases.present, required: false),
    FormField("signed", .flag, PlacementPhrases.signed, required: false),
  ]
  let isPresent: Bool
  let isSigned: Bool
  init(_ input: FormInput) {
    isPresent = input.flag("present")
    isSigned = input.flag("signed")
  }
}

/// What the board decides for one person.
struct VerdictForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person),
    FormField("cohort", .id, PlacementPhrases.cohort),
    FormField(
      "verdict", .choice(Verdict.Word.allCases.map { .init($0.rawValue, Phrase(same: $0.rawValue)) }),
      PlacementPhrases.verdict),
    FormField("reason", .text(max: 400), PlacementPhrases.reason, hint: PlacementPhrases.reasonHint, required: false),
  ]
  let person: String
  let cohort: String
  let word: Verdict.Word
  let reason: String?
  init(_ input: FormInput) {
    person = input.text("person")
    cohort = input.text("cohort")
    word = Verdict.Word(rawValue: input.text("verdict")) ?? .planned
    reason = input.optionalText("reason")
  }
}

/// The head's decree as it was signed.
struct DecreeForm: Form {
  static let fields = [
    FormField("number", .text(max: 80), PlacementPhrases.decreeNumber, hint: PlacementPhrases.decreeNumberHint),
    FormField("day", .day, PlacementPhrases.decreeDay),
    FormField("office", .id, PlacementPhrases.signatory),
    FormField("scan", .file(maxBytes: 10_485_760), PlacementPhrases.scan, required: false),
  ]
  let number: String
  let day: Day?
  let office: String
  let scan: (name: String, bytes: [UInt8])?
  init(_ input: FormInput) {
    number = input.text("number")
    day = input.day("day")
    office = input.text("office")
    scan = input.file("scan")
  }
}
