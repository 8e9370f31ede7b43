import Almanac
import House
import Page

/// Something that calls one person away from lessons.
struct EngagementForm: Form {
  static let fields = [
    FormField(
      "kind", .choice(Engagement.Kind.allCases.map { .init($0.rawValue, EngagementWords.kindAndForm($0)) }),
      EngagementWords.kind),
    FormField("from", .day, EngagementWords.from),
    FormField("until", .day, EngagementWords.until, hint: EngagementWords.untilHint, required: false),
    FormField("hours", .text(max: 13), EngagementWords.hours, hint: EngagementWords.hoursHint, required: false),
    FormField("note", .text(max: 200), EngagementWords.note, hint: EngagementWords.noteHint, required: false),
  ]
  let entry: Engagement.Entry

  init(_ input: FormInput) throws {
    guard let from = input.day("from") else { throw FormProblems([("from", EngagementWords.from)]) }
    let hours: Engagement.Hours?
    do throws(Engagement.Refusal) {
      if let text = input.optionalText("hours") { hours = try Engagement.Hours(written: text) } else { hours = nil }
    } catch { throw FormProblems([("hours", error.phrase)]) }
    entry = Engagement.Entry(
      kind: try input.choice("kind"), from: from, until: input.day("until") ?? from, hours: hours,
      note: input.optionalText("note"))
  }
}

/// Many at once, pasted from a list: a line each.
struct EngagementBlockForm: Form {
  static let fields = [
    FormField("lines", .text(max: 40_000, lines: true), EngagementWords.lines, hint: EngagementWords.linesHint)
  ]
  let lines: String
  init(_ input: FormInput) { lines = input.text("lines") }
}

/// Why an entry is taken back.
struct EngagementCancellationForm: Form {
  static let fields = [FormField("reason", .text(max: 200), EngagementWords.reason)]
  let reason: String
  init(_ input: FormInput) { reason = input.text("reason") }
}

/// Which days are looked at.
struct EngagementsQuery: Form {
  static let fields = [FormField("from", .day, EngagementWords.firstDay, required: false)]
  /// Nil is today.
  let from: Day?
  init(_ input: FormInput) { from = input.day("from") }
}
