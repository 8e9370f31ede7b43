import Almanac
import House
import Import
import Language
import Page

extension DescribedColumn {
  /// A field in which the value of a column is typed.
  func field(required: Bool = false) -> FormField {
    let choices = described.choices.filter { $0 != "-" }
    let kind: FormField.Kind =
      described.holdsDay
      ? .day : choices.isEmpty ? .text(max: 200) : .choice(choices.map { .init($0, Phrase(same: $0)) })
    return FormField(rawValue, kind, described.words, required: required)
  }
}

extension FormInput {
  /// What was typed into the fields of columns; a field that was shown and left empty is "".
  func typed<Column: DescribedColumn>(_ columns: [Column], shown: [String] = []) -> [Column: String] {
    var texts: [Column: String] = [:]
    for column in columns {
      switch values[column.rawValue] {
      case .text(let text)?: texts[column] = text
      case .day(let day)?:
        let parts = day.parts
        texts[column] = "\(parts.day)/\(parts.month)/\(parts.year)"
      case .integer?, .texts?, .flag?, .file?, .files?: continue
      case nil: if shown.contains(column.rawValue) { texts[column] = "" }
      }
    }
    return texts
  }
}

extension FormProblems {
  /// What is wrong with typed values, each at its field.
  init<Column, Code>(_ problems: [CellProblem<Column, Code>], _ words: (CellProblem<Column, Code>) -> Phrase)
  where Column: RawRepresentable<String> {
    self.init(problems.map { ($0.column.rawValue, ImportWords.said($0, words($0))) })
  }
}

/// One person, as a row of a register.
struct PersonForm: Form {
  static let fields = RegisterColumn.typed.map { $0.field(required: RegisterColumn.needed.contains($0)) }
  let texts: [RegisterColumn: String]
  init(_ input: FormInput) { texts = input.typed(RegisterColumn.typed) }
}

/// Values of one person put right; what is not sent stays.
struct CorrectionForm: Form {
  static let fields =
    RegisterColumn.typed.map { $0.field() } + [
      FormField("reason", .text(max: 400), CareWords.reason, hint: EntryWords.reasonHint),
      FormField("shown", .texts(max: 40, most: 40), EntryWords.shown, required: false),
    ]
  let texts: [RegisterColumn: String]
  let reason: String

  init(_ input: FormInput) {
    // A number that is shown masked comes back masked where nobody touched it.
    texts = input.typed(RegisterColumn.typed, shown: input.texts("shown")).filter { !$0.value.contains("•") }
    reason = input.text("reason")
  }
}

/// What an assessment found of one person, as a row of a list.
struct AssessmentForm: Form {
  static let columns = AssessmentColumn.allCases.filter { ![.no, .registerNumber, .name].contains($0) }
  static let fields = columns.map { $0.field() }
  let texts: [AssessmentColumn: String]

  init(_ input: FormInput) { texts = input.typed(Self.columns) }
}
