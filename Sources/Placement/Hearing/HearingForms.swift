import Access
import Almanac
import House
import Page
import People
import Programmes

/// A hearing of the board on a proposal.
struct HearingForm: Form {
  static let fields = [
    FormField("number", .text(max: 80), PlacementPhrases.minutesNumber, hint: PlacementPhrases.minutesNumberHint),
    FormField("day", .day, PlacementPhrases.hearingDay),
    FormField(
      "quorum", .integer(Hearing.fewestQuorum...50), PlacementPhrases.quorum, hint: PlacementPhrases.quorumHint,
      required: false),
  ]
  let number: String
  let day: Day?
  /// Nil where the rule of the day gives it.
  let quorum: Int?
  init(_ input: FormInput) {
    number = input.text("number")
    day = input.day("day")
    quorum = input.integer("quorum")
  }
}

/// Presence of a member.
struct MemberForm: Form {
  static let fields = [FormField("present", .flag, PlacementPhrases.present, required: false)]
  let isPresent: Bool
  init(_ input: FormInput) { isPresent = input.flag("present") }
}

/// What the board decides for one person.
struct VerdictForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person),
    FormField("cohort", .id, PlacementPhrases.cohort),
    FormField(
      "verdict", .choice(Verdict.Word.allCases.map { .init($0.rawValue, HearingWords.word($0)) }),
      PlacementPhrases.verdict),
    FormField("reason", .text(max: 400), PlacementPhrases.reason, hint: PlacementPhrases.reasonHint, required: false),
  ]
  let person: Person.ID
  let cohort: Cohort.ID
  let word: Verdict.Word
  let reason: String?
  init(_ input: FormInput) throws {
    person = try input.id("person")
    cohort = try input.id("cohort")
    word = try input.choice("verdict")
    reason = input.optionalText("reason")
  }
}

/// The head's decree as it was signed.
struct DecreeForm: Form {
  static let fields = [
    FormField("number", .text(max: 80), PlacementPhrases.decreeNumber, hint: PlacementPhrases.decreeNumberHint),
    FormField("day", .day, PlacementPhrases.decreeDay),
    FormField("office", .id, PlacementPhrases.signatory),
    FormField(
      "late_reason", .text(max: 400), HearingWords.lateReason, hint: HearingWords.lateReasonHint, required: false),
    FormField("scan", .file(maxBytes: 10_485_760), PlacementPhrases.scan, required: false),
  ]
  let number: String
  let day: Day?
  let office: Office.ID
  let lateReason: String?
  let scan: (name: String, bytes: [UInt8])?
  init(_ input: FormInput) throws {
    number = input.text("number")
    day = input.day("day")
    office = try input.id("office")
    lateReason = input.optionalText("late_reason")
    scan = input.file("scan")
  }
}

/// The place of somebody on a reserve list.
struct ReserveForm: Form {
  static let fields = [
    FormField("person", .id, PlacementPhrases.person), FormField("cohort", .id, PlacementPhrases.cohort),
    FormField("place", .integer(0...999), HearingWords.reservePlace, hint: HearingWords.reservePlaceHint),
  ]
  let person: Person.ID
  let cohort: Cohort.ID
  /// From 1; 0 takes the person off the list.
  let place: Int
  init(_ input: FormInput) throws {
    person = try input.id("person")
    cohort = try input.id("cohort")
    place = input.integer("place") ?? 0
  }
}

/// Why a hearing is returned or withdrawn.
struct TurnForm: Form {
  static let fields = [FormField("reason", .text(max: 400), PlacementPhrases.reason)]
  let reason: String
  init(_ input: FormInput) { reason = input.text("reason") }
}
