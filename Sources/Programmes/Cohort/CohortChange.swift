import Almanac
import House

/// A change of a cohort before it is made: what differs, when it would meet and end, and whom it touches.
struct CohortChange: Encodable, Sendable {
  let before: Cohort
  let after: Cohort
  let differences: [Difference]
  let former: CohortSchedule
  let schedule: CohortSchedule
  let impact: CohortImpact
  /// Tells this preview from one of other people or other terms; it is sent back with the change.
  let seen: String
  /// What was filled in, to be sent again.
  let fields: [(name: String, value: String)]

  /// What a preview showed, to be told from another.
  struct Looked: Encodable {
    let before: Cohort
    let after: Cohort
    let impact: CohortImpact
  }

  private enum Key: CodingKey { case cohort, differences, firstMeeting, lastMeeting, formerLastMeeting, impact, seen }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(after, forKey: .cohort)
    try container.encode(differences, forKey: .differences)
    try container.encode(schedule.start, forKey: .firstMeeting)
    try container.encode(schedule.end, forKey: .lastMeeting)
    try container.encode(former.end, forKey: .formerLastMeeting)
    try container.encode(impact, forKey: .impact)
    try container.encode(seen, forKey: .seen)
  }
}
