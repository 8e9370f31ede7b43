import House
import Page

/// Whom a record is merged with, as typed: a number or a name.
struct MergeQuery: Form {
  static let fields = [
    FormField("q", .text(max: 120), MergeWords.question, hint: MergeWords.questionHint, required: false),
    FormField("other", .id, MergeWords.other, required: false),
  ]
  let text: String?
  let other: Person.ID?

  init(_ input: FormInput) throws { (text, other) = (input.optionalText("q"), try input.optionalID("other")) }
}

/// That two records are one person, and which values come from the one that goes.
struct MergeForm: Form {
  static let fields = [
    FormField("other", .id, MergeWords.other),
    FormField("taken", .texts(max: 60, most: 60), MergeWords.taken, required: false),
    FormField("reason", .text(max: 400), MergeWords.reason, hint: MergeWords.reasonHint),
  ]
  let other: Person.ID
  let taken: [MergeField]
  let reason: String

  init(_ input: FormInput) throws {
    other = try input.id("other")
    taken = try input.texts("taken").map { name in
      guard let field = MergeField(rawValue: name) else { throw FormProblems([("taken", MergeWords.taken)]) }
      return field
    }
    reason = input.text("reason")
  }
}
