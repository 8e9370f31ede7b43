import Almanac
import House
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

/// What an officer answers in a preview; each entry is `what=answer`.
struct MappingForm: Form {
  static let fields = [
    FormField("columns", .texts(max: 300, most: 300), IntakeWords.columns, required: false),
    FormField("regencies", .texts(max: 200, most: 600), IntakeWords.regencies, required: false),
    FormField("people", .texts(max: 60, most: 5000), IntakeWords.peopleAnswers, required: false),
    FormField("as_of", .day, IntakeWords.asOf, required: false),
  ]
  let answers: Intake.Answers
  let asOf: Day?

  init(_ input: FormInput) {
    var answers = Intake.Answers()
    for (what, answer) in MappingForm.pairs(input.texts("columns")) { answers.columns[what] = answer }
    for (what, answer) in MappingForm.pairs(input.texts("regencies")) { answers.regencies[what] = answer }
    for (what, answer) in MappingForm.pairs(input.texts("people")) {
      answers.people[what] = Intake.Answers.Same(rawValue: answer)
    }
    self.answers = answers
    asOf = input.day("as_of")
  }

  private static func pairs(_ texts: [String]) -> [(String, String)] {
    texts.compactMap { text in
      guard let sign = text.lastIndex(of: "=") else { return nil }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }
}
