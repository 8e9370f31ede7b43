import Almanac
import House
import Import
import Page
import Sheet

/// A file that is put in.
struct IntakeForm: Form {
  static let fields = [
    FormField("file", .file(maxBytes: SheetLimits.policy.fileBytes), IntakeWords.file, hint: IntakeWords.fileHint),
    FormField(
      "kind", .choice(Intake.Kind.allCases.map { .init($0.rawValue, IntakeWords.kind($0)) }), IntakeWords.kind,
      hint: IntakeWords.kindHint, required: false),
    FormField("as_of", .day, IntakeWords.asOf, hint: IntakeWords.asOfHint, required: false),
    FormField("apply", .flag, IntakeWords.applyAtOnce, required: false),
  ]
  let name: String
  let bytes: [UInt8]
  let kind: Intake.Kind?
  let asOf: Day?
  /// Whether it is applied in the same breath, without a preview.
  let applies: Bool

  init(_ input: FormInput) throws {
    guard let file = input.file("file") else { throw FormProblems([("file", IntakeWords.fileHint)]) }
    name = String(
      file.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)?.prefix(200) ?? "—")
    bytes = file.bytes
    kind = Intake.Kind(rawValue: input.text("kind"))
    asOf = input.day("as_of")
    applies = input.flag("apply")
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
    ]
  let asOf: Day?
  private let mending: MendingForm
  private let input: FormInput

  init(_ input: FormInput) throws {
    mending = try MendingForm(input)
    asOf = input.day("as_of")
    self.input = input
  }

  /// Earlier answers with these.
  func added(to earlier: Intake.Answers) -> Intake.Answers {
    var answers = earlier
    answers.mending = mending.added(to: earlier.mending)
    for (what, answer) in MendingForm.pairs(input.texts("regencies")) {
      answers.regencies[what] = Region.Code(answer)
    }
    for (what, answer) in MendingForm.pairs(input.texts("people")) {
      answers.people[what] = RowIdentity(rawValue: answer)
    }
    for place in mending.givenBack { answers.people[place] = nil }
    return answers
  }
}
