import Almanac
import House
import Import
import Matching
import People
import Programmes

/// A proposal as the board sees it: per cohort who is proposed and why, and who was left out and what would change it.
package struct Board: Sendable, Encodable {
  /// A person as named on the board: nothing of the case.
  package struct PersonName: Sendable, Encodable {
    package let id: Person.ID
    package let name: String
    /// Block and room: "A-07".
    package let cell: String
  }

  /// Somebody proposed.
  package struct Member: Sendable, Encodable {
    package let person: PersonName
    package let fit: FitWorking
    package let stay: StayWorking
    let isResident: Bool
    /// The requirements that are waived for this person.
    package let waived: [Criterion.Kind]
    /// The decision that holds the person here, if one does.
    package let lockedFor: String?

    private enum Key: String, CodingKey { case person, fit, completion, isResident, lockedFor, waived }

    /// Of the stay only its chance: the cause and its rate would tell the sentence.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(person, forKey: .person)
      try container.encode(fit, forKey: .fit)
      try container.encode(stay.completion, forKey: .completion)
      try container.encode(isResident, forKey: .isResident)
      try container.encodeIfPresent(lockedFor, forKey: .lockedFor)
      try container.encode(waived, forKey: .waived)
    }
  }

  /// Somebody who may join and got no place here.
  package struct Waiting: Sendable {
    package let person: PersonName
    package let fit: Int
    package let limit: PlacementOutcome.Limit
    /// The place on the reserve list, from 1; nil where the person is placed elsewhere or kept out by a decision.
    package let reserve: Int?
    /// The cohort the person is proposed for instead; nil where none.
    package let elsewhere: String?
    /// The reason of the decision that keeps the person out, if one does.
    let barredFor: String?
  }

  /// Somebody who may not join.
  package struct Refused: Sendable {
    package let person: PersonName
    package let criterion: Criterion
  }

  /// One cohort.
  package struct Class: Sendable {
    package let opening: Opening
    /// Who sits there already, by seat.
    package let seated: [PersonName]
    /// How many of those who sit there live in the regency of its share.
    let seatedResidents: Int
    package let members: [Member]
    package let waiting: [Waiting]
    package let refused: [Refused]
  }

  package let proposal: Proposal
  package let people: Int
  package let classes: [Class]
  package let outcomes: [String: Int]
  let goals: [ReachedGoal]
  package let status: PlacementResult.Status?
  package let comparison: PlacementComparison?
  package let decisions: [Decision]
  /// The people of the proposal as they are named.
  package let names: [Person.ID: PersonName]
  /// People whose place differs from the proposal this one recomputed: placed before, placed now.
  package let changes: [Change]
  /// What the board said before, of those of whom it spoke.
  var before: [Person.ID: BoardBefore] = [:]
  /// Why there is no plan, in words and names; nil where there is one.
  package let failure: String?
  /// Whether another took its place: then it asks for nothing.
  var isReplaced: Bool { proposal.replacedBy != nil }
  /// Whether it was computed with the shipped draft of a policy.
  package var isDraftPolicy: Bool { proposal.policy == nil }
  /// The signed policy it was computed with; nil where it was the draft.
  var policy: PolicyName?

  /// A person whose place a recomputation changed.
  package struct Change: Sendable, Encodable {
    package let person: PersonName
    package let before: String?
    package let now: String?
  }

  /// The JSON twin: ids, states and figures.
  private enum Key: String, CodingKey {
    case isCurrent, replacedBy, id, title, state, asOf, instanceHash, lottery, failure, people, outcomes, stages,
      status, placements, decisions, before, policy
  }

  private struct BeforeRow: Encodable {
    let person: Person.ID
    let said: BoardBefore
  }

  private struct PlacementRow: Encodable {
    let cohort: Cohort.ID
    let title: String
    let seats: Int
    let seated: [PersonName]
    let members: [Member]
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(proposal.id, forKey: .id)
    try container.encode(proposal.title, forKey: .title)
    try container.encode(proposal.state, forKey: .state)
    try container.encode(proposal.asOf, forKey: .asOf)
    try container.encodeIfPresent(policy, forKey: .policy)
    try container.encode(proposal.isCurrent, forKey: .isCurrent)
    try container.encodeIfPresent(proposal.replacedBy, forKey: .replacedBy)
    try container.encode(proposal.instanceHash, forKey: .instanceHash)
    try container.encode(proposal.lottery, forKey: .lottery)
    try container.encodeIfPresent(failure, forKey: .failure)
    try container.encode(people, forKey: .people)
    try container.encode(outcomes, forKey: .outcomes)
    try container.encode(goals, forKey: .stages)
    try container.encode(status?.rawValue, forKey: .status)
    try container.encode(
      classes.map {
        PlacementRow(
          cohort: $0.opening.id, title: $0.opening.title, seats: $0.opening.max, seated: $0.seated, members: $0.members)
      }, forKey: .placements)
    try container.encode(decisions, forKey: .decisions)
    try container.encode(
      before.sorted { $0.key < $1.key }.map { BeforeRow(person: $0.key, said: $0.value) }, forKey: .before)
  }
}
