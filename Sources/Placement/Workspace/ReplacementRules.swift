import House
import Matching
import People
import Programmes

extension Verdict {
  /// The two verdicts of a replacement: who leaves is turned back with the reason, who comes in is approved in their place.
  ///
  /// 1. The hearing is open. 2. Who leaves is not turned back already. 3. Who comes in has no place in a class of this
  /// hearing. 4. The class keeps within its seats.
  static func replacement(
    of leaving: Verdict, by joining: Verdict, among verdicts: [Verdict], in state: Hearing.State,
    classes: [Cohort.ID: Hearing.Seats], name: String
  ) throws(Hearing.Refusal) -> [Verdict] {
    let revised = try Hearing.decide(leaving, in: state)
    let approved = try Hearing.decide(joining, in: state)
    let taken = verdicts.first { $0.person == joining.person && $0.word != .revised && $0.isStanding }
    if let taken { throw .hasPlace(name, in: classes[taken.cohort]?.title ?? "–") }
    let pairs = [revised.pair, approved.pair]
    let own = verdicts.filter { $0.cohort == leaving.cohort && !pairs.contains($0.pair) } + [revised, approved]
    try Hearing.fits(own, classes)
    return [revised, approved]
  }

  /// Whether it gives a place, or the proposal does and the board has not said otherwise.
  var isStanding: Bool { word == .approved || word == .planned && isProposed }
}

extension Findings {
  /// The goals of the proposal over some pairs, in the order in which they were sought.
  func goals(of pairs: [PersonInCohort]) -> [(measure: PlacementInstance.Measure, value: Int)] {
    let places = Dictionary(openings.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let asked = Dictionary(grouping: pairs, by: \.person)
    let stands = outcomes.flatMap { outcome in
      (asked[outcome.person] ?? []).compactMap { places[$0.cohort].map { outcome.stands[$0] } }
    }
    let fits = stands.map { $0.fit?.fit ?? 0 }
    let measures = stages.isEmpty ? PlacementPolicy.draft.stages.map(\.measure) : stages.map(\.measure)
    return measures.map { measure in
      switch measure {
      case .placed: (measure, pairs.count)
      case .expectedCompletions: (measure, stands.reduce(0) { $0 + ($1.stay?.completion ?? 0) })
      case .totalFit: (measure, fits.reduce(0, +))
      case .worstFit: (measure, fits.min() ?? 0)
      }
    }
  }

  /// Each goal before and after some verdicts take the place of others.
  func price(_ before: [Verdict], _ after: [Verdict]) -> [Wish.Line] {
    let pairs = { (verdicts: [Verdict]) in verdicts.filter(\.isStanding).map(\.pair) }
    return zip(goals(of: pairs(before)), goals(of: pairs(after))).map { now, then in
      Wish.Line(measure: now.measure, now: now.value, then: then.value)
    }
  }
}
