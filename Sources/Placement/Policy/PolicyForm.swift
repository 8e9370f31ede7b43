import Almanac
import Page
import Programmes

/// A policy whole, as the head signs it: its numbers, related fields and occupations.
struct PolicyForm: Form {
  static let fields = paper + PolicyNumber.all.map(\.field) + lists
  /// The paper it stands on.
  static let paper = [
    FormField("signed_on", .day, PolicyWords.signedOn),
    FormField("from", .day, PolicyWords.from, hint: PolicyWords.fromHint),
    FormField("decree_number", .text(max: 80), PolicyWords.decree),
    FormField("signed_by", .text(max: 120), PolicyWords.signedBy),
  ]
  static let lists = [
    FormField("related_fields", .text(max: 4000, lines: true), PolicyWords.near, hint: PolicyWords.nearHint),
    FormField("occupations", .text(max: 8000, lines: true), PolicyWords.work, hint: PolicyWords.workHint),
  ]

  let signedOn: Day?
  let from: Day?
  let decreeNumber: String
  let signedBy: String
  /// What the head signs.
  let policy: PlacementPolicy

  init(_ input: FormInput) throws {
    (signedOn, from) = (input.day("signed_on"), input.day("from"))
    decreeNumber = input.text("decree_number")
    signedBy = input.text("signed_by")
    var policy = PlacementPolicy.draft
    for number in PolicyNumber.all { number.set(&policy, input.integer(number.name) ?? 0) }
    policy.vocations = VocationTable(
      related: try PolicyForm.lines("related_fields", of: input, VocationText.related),
      occupations: try PolicyForm.lines("occupations", of: input, VocationText.occupations))
    self.policy = policy
  }

  private static func lines<Value>(
    _ field: String, of input: FormInput, _ read: (String) throws(VocationText.Fault) -> [Value]
  ) throws -> [Value] {
    do {
      return try read(input.text(field))
    } catch {
      throw FormProblems([(field, PolicyWords.fault(error))])
    }
  }
}
