import Page

/// One number of a policy: its name in the form, its words, its range, and where it stands.
struct PolicyNumber: Sendable {
  let name: String
  let label: Phrase
  let range: ClosedRange<Int>
  /// What it is now.
  let value: @Sendable (PlacementPolicy) -> Int
  /// Sets it.
  let set: @Sendable (inout PlacementPolicy, Int) -> Void

  /// All numbers that a head decides, in the order they are explained.
  static let all: [PolicyNumber] =
    group("interest", \.interest, PolicyWords.interest) + group("aptitude", \.aptitude, PolicyWords.aptitude)
    + group("livelihood", \.livelihood, PolicyWords.livelihood) + group("need", \.need, PolicyWords.need)
    + [number("near_release_days", \.nearRelease_days, 0...3650, PolicyWords.nearRelease)]
    + group("convict_leaving", \.convictLeaving, PolicyWords.convictLeaving)
    + [
      number("after_two_thirds", \.afterTwoThirds, 0...100, PolicyWords.afterTwoThirds),
      number("after_end", \.afterEnd, 0...100, PolicyWords.afterEnd),
    ]
    + group("detainee_leaving", \.detaineeLeaving, PolicyWords.detaineeLeaving)
    + group("attendance", \.attendance, PolicyWords.attendance)
    + [number("completion_slack", \.completionSlack, 0...100, PolicyWords.completionSlack)]

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
