import Language
import Matching

/// One goal of a plan: what the whole plan comes to, which is the number that every page, paper and command tells, and what the
/// goal's own stage could reach before later goals took their part.
struct ReachedGoal: Equatable, Sendable, Encodable {
  let measure: PlacementInstance.Measure
  let plan: Int
  let alone: Int
  /// What no plan can exceed.
  let bound: Int
  let isProven: Bool

  private enum CodingKeys: String, CodingKey {
    case measure, plan, bound
    case alone = "value"
    case isProven = "proven"
  }

  /// "tahap ini saja 121,5; 1 % dilepas demi pemerataan"; nil where the plan reads the same.
  var beside: Phrase? {
    let most = measure.text(alone)
    guard alone > plan, most != measure.text(plan) else { return nil }
    let percent = Format.percent(thousandths: max(1, ((alone - plan) * 1000 + alone / 2) / alone))
    return Phrase(
      id: "tahap ini saja \(most.id); \(percent.id) dilepas demi pemerataan",
      en: "this stage alone \(most.en); \(percent.en) given up for fairness")
  }
}

extension Findings {
  /// The goals in their order, each with what those newly proposed come to.
  var goals: [ReachedGoal] {
    let stands = outcomes.compactMap { outcome in outcome.place.map { outcome.stands[$0] } }
    let fits = stands.compactMap { $0.fit?.fit }
    return stages.map { stage in
      let plan =
        switch stage.measure {
        case .placed: stands.count
        case .expectedCompletions: stands.reduce(0) { $0 + ($1.stay?.completion ?? 0) }
        case .totalFit: fits.reduce(0, +)
        case .worstFit: fits.min() ?? 0
        }
      return ReachedGoal(
        measure: stage.measure, plan: plan, alone: stage.value, bound: stage.bound, isProven: stage.proven)
    }
  }
}
