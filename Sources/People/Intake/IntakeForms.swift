import Almanac
import House
import Import
import Page
import Sheet

/// Files that are put in.
struct IntakeForm: Form {
  /// What a page asks; the rest is for programs, which see no preview.
  static let shown = [
    FormField(
      "file", .files(maxBytes: SheetLimits.policy.fileBytes, most: 6), IntakeWords.file, hint: IntakeWords.fileHint),
    FormField(
      "kind", .choice(Intake.Kind.allCases.map { .init($0.rawValue, IntakeWords.kind($0)) }), IntakeWords.kind,
      hint: IntakeWords.kindHint, required: false),
    FormField("as_of", .day, IntakeWords.asOf, hint: IntakeWords.asOfHint, required: false),
  ]
  static let fields = shown + [FormField("apply", .flag, IntakeWords.applyAtOnce, required: false)] + HoldForm.fields
  let files: [SentFile]
  let kind: Intake.Kind?
  let asOf: Day?
  /// Whether it is applied in the same breath, without a preview.
  let applies: Bool
  let holds: HoldForm

  init(_ input: FormInput) throws {
    files = input.files("file").map { file in
      let name = file.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0.prefix(200)) }
      return SentFile(name: name ?? "—", bytes: file.bytes)
    }
    guard !files.isEmpty else { throw FormProblems([("file", IntakeWords.fileHint)]) }
    kind = Intake.Kind(rawValue: input.text("kind"))
    asOf = input.day("as_of")
    applies = input.flag("apply")
    holds = try HoldForm(input)
  }
}

/// Why a register goes in that waits as a whole: older than the last one, or with many names that change.
struct HoldForm: Form {
  static let fields = [
    FormField("older_reason", .text(max: 400), IntakeHoldWords.olderReason, required: false),
    FormField("renamed", .integer(0...250_000), IntakeHoldWords.renamedCount, required: false),
    FormField("renamed_reason", .text(max: 400), IntakeHoldWords.renamedReason, required: false),
  ]
  private let older: String?
  private let renamed: Intake.Answers.Renaming?

  init(_ input: FormInput) throws {
    older = input.optionalText("older_reason")
    switch (input.integer("renamed"), input.optionalText("renamed_reason")) {
    case (let count?, let reason?): renamed = .init(count: count, reason: reason)
    case (nil, nil): renamed = nil
    case (nil, _): throw FormProblems([("renamed", IntakeHoldWords.renamedWhole)])
    case (_, nil): throw FormProblems([("renamed_reason", IntakeHoldWords.renamedWhole)])
    }
  }

  /// Earlier answers with these; what is not said stays answered.
  func added(to earlier: Intake.Answers) -> Intake.Answers {
    var answers = earlier
    if let older { answers.olderBecause = older }
    if let renamed { answers.renamed = renamed }
    return answers
  }
}

/// What an officer answers in a preview, beside what is mended: an entry is `what=answer`, an empty answer takes it
/// back. What is not named stays answered.
struct MappingForm: Form {
  static let fields =
    MendingForm.fields + [
      FormField("regencies", .texts(max: 200, most: 600), IntakeWords.regencies, required: false),
      FormField("people", .texts(max: 60, most: 5000), IntakeWords.peopleAnswers, required: false),
      FormField("as_of", .day, IntakeWords.asOf, required: false),
      FormField("apart_rows", .texts(max: 60, most: 5000), IntakeHoldWords.apartRows, required: false),
      FormField("apart_reasons", .texts(max: 400, most: 5000), IntakeHoldWords.apartReasons, required: false),
    ] + HoldForm.fields
  let asOf: Day?
  private let mending: MendingForm
  private let holds: HoldForm
  private let input: FormInput

  init(_ input: FormInput) throws {
    guard input.texts("apart_rows").count == input.texts("apart_reasons").count else {
      throw FormProblems([("apart_reasons", IntakeHoldWords.unpaired)])
    }
    (mending, holds) = (try MendingForm(input), try HoldForm(input))
    asOf = input.day("as_of")
    self.input = input
  }

  /// Earlier answers with these.
  func added(to earlier: Intake.Answers) -> Intake.Answers {
    var answers = holds.added(to: earlier)
    answers.mending = mending.added(to: earlier.mending)
    for (what, answer) in MendingForm.pairs(input.texts("regencies")) {
      answers.regencies[what] = Region.Code(answer)
    }
    for (what, answer) in MendingForm.pairs(input.texts("people")) {
      answers.people[what] = RowIdentity(rawValue: answer)
    }
    var apart = answers.apart ?? [:]
    for (what, reason) in zip(input.texts("apart_rows"), input.texts("apart_reasons")) {
      apart[what] = reason.isEmpty ? nil : reason
    }
    for place in mending.givenBack { (answers.people[place], apart[place]) = (nil, nil) }
    answers.apart = apart.isEmpty ? nil : apart
    return answers
  }
}
