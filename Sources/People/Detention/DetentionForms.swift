import Almanac
import Language
import Page

/// An order of detention as it stands on paper: the last day, or the days ordered.
struct DetentionForm: Form {
  static let fields = [
    FormField(
      "class",
      .choice(RegisterClass.allCases.filter { !$0.isConvict }.map { .init($0.rawValue, Words.status($0)) }),
      Words.status),
    FormField(
      "kind", .choice(DetentionOrder.Kind.allCases.map { .init($0.rawValue, DetentionWords.kind($0)) }),
      DetentionWords.order),
    FormField("from", .day, CareWords.from),
    FormField("days", .integer(1...400), DetentionWords.daysOrdered, hint: DetentionWords.daysHint, required: false),
    FormField("until", .day, DetentionWords.until, hint: DetentionWords.untilHint, required: false),
    FormField(
      "uncounted", .integer(0...3650), DetentionWords.uncounted, hint: DetentionWords.uncountedHint, required: false),
    FormField(
      "law",
      .choice(
        DetentionLaw.shipped.map { .init($0.code.rawValue, Phrase(same: $0.name)) }), DetentionWords.law,
      hint: DetentionWords.lawHint, required: false),
  ]
  let registerClass: RegisterClass
  let kind: DetentionOrder.Kind
  let from: Day
  let days: Int?
  let until: Day?
  let uncounted: Int
  let law: DetentionLaw.Code?

  init(_ input: FormInput) throws {
    guard let from = input.day("from") else { throw FormProblems([("from", CareWords.from)]) }
    registerClass = try input.choice("class")
    kind = try input.choice("kind")
    (self.from, days, until) = (from, input.integer("days"), input.day("until"))
    uncounted = input.integer("uncounted") ?? 0
    law = DetentionLaw.Code(rawValue: input.text("law"))
  }

  /// The order that it enters.
  func order(_ id: DetentionOrder.ID) throws(Person.Refusal) -> DetentionOrder {
    try .entered(
      id: id, registerClass, kind, from: from, days: days, until: until, uncountedDays: uncounted, law: law)
  }
}
