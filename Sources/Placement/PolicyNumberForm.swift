import Page

/// One number of a policy: its name in the form, its words, its range, and where it stands.
struct PolicyNumber: Sendable {
  let name: String
  let label: Phrase
  let range: ClosedRange<Int>
  private let path: WritableKeyPath<PlacementPolicy, [Int]> & Sendable
  private let index: Int

  func value(in policy: PlacementPolicy) -> Int { policy[keyPath: path][index] }
  func set(_ policy: inout PlacementPolicy, _ value: Int) { policy[keyPath: path][index] = value }

  /// All numbers that a head decides, in the order they are explained.
  static let all: [PolicyNumber] =
    group("interest", \.interest, 0...100, PolicyWords.interest)
    + group("aptitude", \.aptitude, 0...100, PolicyWords.aptitude)
    + group("livelihood", \.livelihood, 0...100, PolicyWords.livelihood)
    + group("need", \.need, 0...100, PolicyWords.need)
    + group("convict_leaving", \.convictLeaving, 0...100, PolicyWords.convictLeaving)
    + group("detainee_leaving", \.detaineeLeaving, 0...100, PolicyWords.detaineeLeaving)
    + group("attendance", \.attendance, 0...100, PolicyWords.attendance)

  private static func group(
    _ name: String, _ path: WritableKeyPath<PlacementPolicy, [Int]> & Sendable, _ range: ClosedRange<Int>,
    _ labels: [Phrase]
  ) -> [PolicyNumber] {
    labels.enumerated().map { index, label in
      PolicyNumber(name: "\(name)_\(index + 1)", label: label, range: range, path: path, index: index)
    }
  }
}
