/// A record changed, and why: the fields of the record, then the reason.
package struct ChangeForm<Content: Form>: Form {
  package static var fields: [FormField] { Content.fields + [.reason] }
  package let form: Content
  package let reason: String

  package init(_ input: FormInput) throws {
    form = try Content(input)
    reason = input.text("reason")
  }
}

extension FormField {
  /// Why a record is changed; it is kept with the change.
  package static let reason = FormField("reason", .text(max: 300), PageWords.reason, hint: PageWords.reasonHint)
}
