import Almanac
import House

/// What the first page of the room shows: who could be placed today, and what has been proposed and heard.
struct PlacementOverview: Sendable, Encodable {
  let proposals: [Proposal]
  let hearings: [Hearing]
  /// Those of them whose decree was revoked.
  let revoked: Set<Hearing.ID>
  let prospect: Prospect
  let policy: PlacementPolicy
  /// The head's name; nil while the draft applies.
  let policySignedBy: String?

  /// Who could be placed on a day.
  struct Prospect: Sendable {
    /// People who are held.
    let people: Int
    let openings: Int
    /// Seats that nobody holds.
    let seats: Int
    /// Seats of the classes planned or running, and how many of them somebody holds.
    let all: (taken: Int, seats: Int)
    /// People left after each hurdle, in the order the hurdles are told.
    let funnel: [Hurdle]

    /// Whether every seat is taken: then no class asks anything of anybody.
    var isFull: Bool { openings == 0 && all.taken > 0 && all.taken == all.seats }
  }

  /// One hurdle and who is still there after it.
  struct Hurdle: Sendable, Encodable {
    let criterion: Criterion.Kind
    let left: Int
  }

  private enum Key: String, CodingKey {
    case proposals, hearings, revoked, people, openings, seats, taken, funnel, policySignedBy
  }

  private struct ProposalRow: Encodable {
    let id: String
    let title: String
    let state: Proposal.State
    let asOf: Day
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(
      proposals.map { ProposalRow(id: $0.id.text, title: $0.title, state: $0.state, asOf: $0.asOf) },
      forKey: .proposals)
    try container.encode(hearings, forKey: .hearings)
    try container.encode(hearings.map(\.id).filter(revoked.contains), forKey: .revoked)
    try container.encode(prospect.people, forKey: .people)
    try container.encode(prospect.openings, forKey: .openings)
    try container.encode(prospect.seats, forKey: .seats)
    try container.encode(prospect.all.taken, forKey: .taken)
    try container.encode(prospect.funnel, forKey: .funnel)
    try container.encode(policySignedBy, forKey: .policySignedBy)
  }
}

extension PlacementOverview {
  init(
    proposals: [Proposal], hearings: [Hearing], revoked: Set<Hearing.ID> = [], prospect: Prospect, policy: KeptPolicy?
  ) {
    self.proposals = proposals
    self.hearings = hearings
    self.revoked = revoked
    self.prospect = prospect
    self.policy = policy?.policy ?? .draft
    policySignedBy = policy?.signedBy
  }
}

extension PlacementOverview.Prospect {
  /// The funnel counts who meets each hurdle for at least one opening, hurdle after hurdle.
  init(_ frozen: FrozenStudy, all: (taken: Int, seats: Int)) {
    self.all = all
    people = frozen.people.count
    openings = frozen.openings.count
    seats = frozen.openings.reduce(0) { $0 + $1.free }
    funnel = PlacementStudy.funnel(frozen.study)
  }
}

extension PlacementOverview.Prospect {
  /// What names the state of a house on a day: every change moves the end of its journal's chain.
  struct Mark: Hashable {
    let facility: Facility.ID
    let chainEnd: String
    let day: Day
  }

  /// Those counted already, about one a house.
  static let cache = MemoCache<Mark, PlacementOverview.Prospect>(most: 1000)
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
