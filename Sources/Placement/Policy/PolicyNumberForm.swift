import Language
import Page
import Programmes

/// One number of a policy: its name in the form, its words, its range, and where it stands.
struct PolicyNumber: Sendable {
  let name: String
  let label: Phrase
  let range: ClosedRange<Int>
  /// What it is now.
  let value: @Sendable (PlacementPolicy) -> Int
  /// Its field.
  var field: FormField { FormField(name, .integer(range), label) }
  /// Sets it.
  let set: @Sendable (inout PlacementPolicy, Int) -> Void

  /// The numbers that a head decides, under what they are, in the order they are explained.
  static let groups: [(of: Phrase, numbers: [PolicyNumber])] = [
    (
      PolicyWords.weights,
      group("interest", \.interest, PolicyWords.interest) + group("aptitude", \.aptitude, PolicyWords.aptitude)
        + group("livelihood", \.livelihood, PolicyWords.livelihood) + group("need", \.need, PolicyWords.need)
        + [number("near_release_days", \.nearRelease_days, 0...3650, PolicyWords.nearRelease)]
    ),
    (
      PolicyWords.leaving,
      group("convict_leaving", \.convictLeaving, PolicyWords.convictLeaving)
        + [
          number("after_two_thirds", \.afterTwoThirds, 0...100, PolicyWords.afterTwoThirds),
          number("after_end", \.afterEnd, 0...100, PolicyWords.afterEnd),
        ] + group("detainee_leaving", \.detaineeLeaving, PolicyWords.detaineeLeaving)
    ),
    (
      PolicyWords.course,
      group("attendance", \.attendance, PolicyWords.attendance)
        + [number("completion_slack", \.completionSlack, 0...100, PolicyWords.completionSlack)]
    ),
  ]
  /// All of them.
  static let all = groups.flatMap(\.numbers)

  private static func number(
    _ name: String, _ path: WritableKeyPath<PlacementPolicy, Int> & Sendable, _ range: ClosedRange<Int>, _ label: Phrase
  ) -> PolicyNumber {
    PolicyNumber(name: name, label: label, range: range, value: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
  }

  private static func group(
    _ name: String, _ path: WritableKeyPath<PlacementPolicy, [Int]> & Sendable, _ labels: [Phrase]
  ) -> [PolicyNumber] {
    labels.enumerated().map { index, label in
      PolicyNumber(
        name: "\(name)_\(index + 1)", label: label, range: 0...100, value: { $0[keyPath: path][index] },
        set: { $0[keyPath: path][index] = $1 })
    }
  }
}

extension PlacementPolicy {
  /// Its numbers and lists under the names of the form by which the head signs it.
  package var fields: [String: String] {
    var fields = Dictionary(PolicyNumber.all.map { ($0.name, String($0.value(self))) }) { first, _ in first }
    fields["related_fields"] = VocationText.related(of: vocations)
    fields["occupations"] = VocationText.occupations(of: vocations)
    return fields
  }
}
