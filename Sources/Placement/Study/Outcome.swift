import Almanac
import House
import Matching
import People

/// What a plan means for one person: the place, or why none and what would change it; with the working, as it is kept.
package struct PlacementOutcome: Equatable, Codable, Sendable {
  /// Where the person stands toward the whole plan.
  package enum State: Equatable, Codable, Sendable {
    /// Proposed for the opening of this index.
    case placed(Int)
    /// May join at least one opening and got no place.
    case withoutPlace
    /// Sits in a class that is still on.
    case seated
    /// A dated criterion stands in the way of every opening; the first day on which one is open.
    case waiting(Day)
    case notAssessed
    case ineligible
  }

  /// What kept an eligible person out of one opening.
  package enum Limit: Equatable, Codable, Sendable {
    /// Nobody is proposed for it: with those who sit there already it would not come to its minimum and share.
    case closed(min: Int, seated: Int)
    /// All seats are taken, by whom and why; nothing of that where an older proposal kept it.
    case full(seats: Int, ahead: Ahead? = nil)
    /// One more from elsewhere would break the residents' share.
    case residents(region: Region.Code, percent: Int, members: Int, residents: Int)
    /// Somebody who must be kept apart from this person is in it.
    case apart
    /// The plan keeps everybody's fit at or above the worst; this person's fit there is lower.
    case worstFit(fit: Int, worst: Int)
    /// A decision keeps the person out.
    case barred
    /// Nothing else stands in the way: the search ended before the plan was proven best.
    case stages
  }

  /// What those who have the seats of a class had before somebody who could join it: each of them counts once, by the first
  /// that is true.
  package struct Ahead: Equatable, Codable, Sendable {
    /// Sat there before this plan.
    var seated = 0
    /// Fixed by an officer.
    var fixed = 0
    /// More likely to attend until the end: the first goal of the plan.
    var likelier = 0
    /// As likely or less, and the class suits them better.
    var closer = 0
    /// Neither: the places of the whole plan fit together this way.
    var others = 0
  }

  /// What one opening means for the person.
  package struct OpeningOutcome: Equatable, Codable, Sendable {
    /// The working of both numbers; nil where not eligible.
    package let fit: FitWorking?
    package let stay: StayWorking?
    /// What kept an eligible person out; nil where not eligible or placed.
    package let limit: Limit?
    /// The place on the reserve list, from 1; nil where not eligible or placed.
    package let reserve: Int?
    /// Which of the person's obstacles are in the way here; none where eligible.
    let inTheWay: [Int]
    /// What is waived for this person here.
    package let waived: [Criterion.Kind]
  }

  package let person: Person.ID
  /// The regency or city of residence by code; nil where unknown.
  package let residence: Region.Code?
  package let stage: Candidate.Stage
  package let state: State
  /// The criteria that stand in the way anywhere, each once.
  let obstacles: [Criterion]
  /// One for each opening, in their order.
  package let stands: [OpeningOutcome]
  /// What the class is called that the person is proposed for; nil where for none, and in proposals from before it was kept.
  var course: String?

  /// What stands in the way of one opening, the first told first.
  func obstacles(toward opening: Int) -> [Criterion] { stands[opening].inTheWay.map { obstacles[$0] } }

  /// The opening the person is newly proposed for; nil where none.
  package var place: Int? { if case .placed(let opening) = state { opening } else { nil } }
}

extension PlacementOutcome.State {
  /// The state as a stable word.
  package var word: String {
    switch self {
    case .placed: "placed"
    case .withoutPlace: "without_place"
    case .seated: "seated"
    case .waiting: "waiting"
    case .notAssessed: "not_assessed"
    case .ineligible: "ineligible"
    }
  }
}

/// What a computed proposal says, kept with it, so that nobody computes it again to look at it.
package struct Findings: Sendable {
  let openings: [Opening]
  package let status: PlacementResult.Status
  /// The values of the goals for those newly proposed.
  package let stages: [PlacementResult.Stage]
  /// Beside first come, first served; nil where the queue finds no way.
  package let comparison: PlacementComparison?
  /// One for each person who was looked at, in their order; kept in a row of their own.
  package var outcomes: [PlacementOutcome] = []

  /// The proposal whose findings they are.
  struct Mark: Hashable {
    let facility: Facility.ID
    let proposal: Proposal.ID
  }

  /// Those read lately, of the proposals that are looked at.
  static let cache = MemoCache<Mark, Findings>(most: 8)
  /// The same without people: small, so that a country's server keeps one for each house.
  static let summaries = MemoCache<Mark, Findings>(most: 600)

  /// People by the stable word of their state.
  package var counts: [String: Int] { Dictionary(grouping: outcomes, by: \.state.word).mapValues(\.count) }

  /// Who may join an opening, placed or not, by fit, then in the order of the files.
  package func eligible(for opening: Int) -> [PlacementOutcome] {
    byFit(opening, outcomes.filter { $0.stands[opening].fit != nil })
  }

  /// Who is newly proposed for an opening, by fit, then in the order of the files.
  package func proposed(for opening: Int) -> [PlacementOutcome] {
    byFit(opening, outcomes.filter { $0.place == opening })
  }

  /// Who may join an opening and has no place anywhere: its reserve in order, without those whom a decision keeps out.
  package func reserve(of opening: Int, barring decisions: [Decision] = []) -> [PlacementOutcome] {
    let barred = Set(decisions.filter { $0.kind == .bar && $0.cohort == openings[opening].id }.map(\.person))
    return byFit(opening, outcomes.filter { $0.stands[opening].reserve != nil && !barred.contains($0.person) })
  }

  private func byFit(_ opening: Int, _ people: [PlacementOutcome]) -> [PlacementOutcome] {
    func fit(_ outcome: PlacementOutcome) -> Int { outcome.stands[opening].fit?.fit ?? 0 }
    return people.enumerated().sorted { (fit($1.element), $0.offset) < (fit($0.element), $1.offset) }.map(\.element)
  }
}

extension Findings: Codable {
  private enum Key: String, CodingKey { case openings, status, stages, comparison }

  /// The whole as it was kept, still without the outcomes of each person.
  package init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: Key.self)
    openings = try kept.decode([Opening].self, forKey: .openings)
    status = try kept.decode(PlacementResult.Status.self, forKey: .status)
    stages = try kept.decode([PlacementResult.Stage].self, forKey: .stages)
    comparison = try kept.decodeIfPresent(PlacementComparison.self, forKey: .comparison)
  }

  package func encode(to encoder: any Encoder) throws {
    var kept = encoder.container(keyedBy: Key.self)
    try kept.encode(openings, forKey: .openings)
    try kept.encode(status, forKey: .status)
    try kept.encode(stages, forKey: .stages)
    try kept.encodeIfPresent(comparison, forKey: .comparison)
  }
}

extension Findings {
  /// What a result means, for the whole and for each person.
  package init(
    of result: PlacementResult, in study: PlacementStudy,
    decisions: PlacementStudy.Decisions = PlacementStudy.Decisions()
  ) {
    let newcomers = result.newcomers(beside: study.openings)
    openings = study.openings
    status = result.status
    stages = newcomers.stages
    comparison = PlacementComparison(study.instance(decisions: decisions), result, apart: study.seats)
    outcomes = study.outcomes(of: result, decisions: decisions)
  }
}
