import Almanac
import Programmes

/// How well a cohort suits a person, 1 to 100, with its working.
package struct FitWorking: Equatable, Codable, Sendable {
  /// 1 to 3 where the field is among the person's choices, else 0.
  let interestRank: Int
  package let interest: Int
  let aptitude: Int
  package let livelihood: Int
  /// No certificate known, release near, never placed: the points of each.
  package let need: [Int]

  /// The sum, within 1 to 100.
  package var fit: Int { min(100, max(1, interest + aptitude + livelihood + need.reduce(0, +))) }
}

/// The weights of the policy at work.
enum FitRules {
  /// Interest rank; skill in the same or a related field; occupation in the same or a related field; need.
  static func working(
    of person: Candidate, in opening: Opening, asOf day: Day, under policy: PlacementPolicy
  ) -> FitWorking {
    let vocations = policy.vocations
    let wished = (person.assessment?.interests ?? []).prefix(policy.interest.count)
    let rank = wished.firstIndex { vocations.skill($0, to: opening.field) == .same }.map { $0 + 1 } ?? 0
    let skills = person.assessment?.skills.map { vocations.skill($0, to: opening.field) } ?? []
    let occupation = person.occupation.map { vocations.occupation($0, to: opening.field) } ?? .apart
    return FitWorking(
      interestRank: rank, interest: rank == 0 ? 0 : policy.interest[rank - 1],
      aptitude: points(skills.contains(.same) ? .same : skills.contains(.related) ? .related : .apart, policy.aptitude),
      livelihood: points(occupation, policy.livelihood),
      need: [
        // Neither register nor assessment tells of certificates, so none is known of anybody.
        policy.need[0],
        releaseIsNear(person, day, policy) ? policy.need[1] : 0,
        person.isPlacedBefore ? 0 : policy.need[2],
      ])
  }

  private static func points(_ nearness: VocationTable.Nearness, _ weights: [Int]) -> Int {
    switch nearness {
    case .same: weights[0]
    case .related: weights[1]
    case .apart: 0
    }
  }

  /// Whether the 2/3 date or the sentence's end lies within the policy's days from now.
  private static func releaseIsNear(_ person: Candidate, _ day: Day, _ policy: PlacementPolicy) -> Bool {
    [person.twoThirds, person.expiry].contains { date in
      guard let date else { return false }
      return (0...policy.nearRelease_days).contains(day.days(until: date))
    }
  }
}
