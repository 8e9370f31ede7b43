import Almanac
import House

/// What the first page of the room shows: who could be placed today, and what has been proposed and heard.
package struct PlacementOverview: Sendable, Encodable {
  package let proposals: [Proposal]
  package let hearings: [Hearing]
  /// People who are not enrolled yet.
  package let people: Int
  package let openings: Int
  package let seats: Int
  /// People left after each hurdle, in the order the hurdles are told.
  package let funnel: [Hurdle]
  package let policy: PlacementPolicy
  /// The head's name; nil while the draft applies.
  package let policySignedBy: String?

  /// One hurdle and who is still there after it.
  package struct Hurdle: Sendable, Encodable {
    package let criterion: Criterion.Kind
    package let left: Int
  }

  private enum Key: String, CodingKey { case proposals, hearings, people, openings, seats, funnel, policySignedBy }

  private struct ProposalRow: Encodable {
    let id: String
    let title: String
    let state: Proposal.State
    let asOf: Day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(
      proposals.map { ProposalRow(id: $0.id.text, title: $0.title, state: $0.state, asOf: $0.asOf) },
      forKey: .proposals)
    try container.encode(hearings, forKey: .hearings)
    try container.encode(people, forKey: .people)
    try container.encode(openings, forKey: .openings)
    try container.encode(seats, forKey: .seats)
    try container.encode(funnel, forKey: .funnel)
    try container.encode(policySignedBy, forKey: .policySignedBy)
  }
}

extension PlacementOverview {
  /// The overview of a study: the funnel counts who meets each hurdle for at least one opening, hurdle after hurdle.
  init(proposals: [Proposal], hearings: [Hearing], study frozen: FrozenStudy, policy: KeptPolicy?) {
    self.proposals = proposals
    self.hearings = hearings
    self.policy = policy?.policy ?? .draft
    policySignedBy = policy?.signedBy
    people = frozen.people.count
    openings = frozen.openings.count
    seats = frozen.openings.reduce(0) { $0 + $1.max }
    funnel = PlacementStudy.funnel(frozen.study)
  }
}

extension PlacementStudy {
  /// People left after each hurdle: somebody passes while at least one opening has refused nothing so far.
  static func funnel(_ study: PlacementStudy) -> [PlacementOverview.Hurdle] {
    var hurdles: Set<Criterion.Kind> = []
    return Criterion.Kind.allCases.map { kind in
      hurdles.insert(kind)
      let left = study.eligibility.count { openings in
        openings.contains { $0.obstacles.allSatisfy { !hurdles.contains($0.kind) } }
      }
      return PlacementOverview.Hurdle(criterion: kind, left: left)
    }
  }
}
