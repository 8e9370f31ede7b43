import Almanac

/// What a plan means for one person: the place, or why none and what would change it.
package struct PlacementOutcome: Equatable, Sendable {
  /// Where the person stands toward the whole plan.
  package enum State: Equatable, Sendable {
    /// Proposed for the opening of this index.
    case placed(Int)
    /// May join at least one opening and got no place.
    case withoutPlace
    /// A dated criterion stands in the way of every opening; the first day on which one is open.
    case waiting(Day)
    case notAssessed
    case ineligible
  }

  /// What kept an eligible person out of one opening.
  package enum Limit: Equatable, Sendable {
    /// Nobody is proposed for it, and one more does not make its minimum.
    case closed(min: Int)
    case full(seats: Int)
    /// One more from elsewhere would break the residents' share.
    case residents(region: String, percent: Int, members: Int, residents: Int)
    /// Somebody who must be kept apart from this person is in it.
    case apart
    /// The plan keeps everybody's fit at or above the worst; this person's fit there is lower.
    case worstFit(fit: Int, worst: Int)
    /// A decision keeps the person out.
    case barred
    /// Nothing else stands in the way: the search ended before the plan was proven best.
    case stages
  }

  package let state: State
  /// For each opening, in their order, what kept an eligible person out; nil where not eligible or placed.
  package let limits: [Limit?]
  /// The place on the reserve list of each opening, from 1; nil where not eligible or placed.
  package let reserve: [Int?]
}

extension PlacementStudy {
  /// What a result means for each person, in their order.
  ///
  /// - Parameters:
  ///   - apart: pairs of people, as indices, who are never in one cohort.
  ///   - barred: choices that a decision rules out, as indices.
  package func outcomes(
    of result: PlacementResult, apart: [(Int, Int)] = [], barred: [PlacementInstance.Choice] = []
  ) -> [PlacementOutcome] {
    let seats = SeatPlan(self, result, apart, Set(barred))
    return people.indices.map { person in
      let limits = openings.indices.map { opening in
        eligibility[person][opening].state == .eligible && seats.place[person] == nil
          ? seats.limit(person, opening) : nil
      }
      return PlacementOutcome(
        state: state(person, seats.place[person]), limits: limits, reserve: seats.reserve.map { $0[person] })
    }
  }

  private func state(_ person: Int, _ place: Int?) -> PlacementOutcome.State {
    if let place { return .placed(place) }
    let states = eligibility[person].map(\.state)
    if states.contains(.eligible) { return .withoutPlace }
    if let day = eligibility[person].compactMap(\.opensOn).min() { return .waiting(day) }
    return states.contains(.notAssessed) ? .notAssessed : .ineligible
  }
}

/// A result, read by person and by opening.
private struct SeatPlan {
  let study: PlacementStudy
  let place: [Int?]
  let members: [[Int]]
  let worst: Int
  /// By opening, the place on its reserve list of each person who could still join it: by fit, then in the order of the files.
  let reserve: [[Int: Int]]
  private let fits: [Int: Int]
  private let apart: [Int: Set<Int>]
  private let barred: Set<PlacementInstance.Choice>

  init(
    _ study: PlacementStudy, _ result: PlacementResult, _ pairs: [(Int, Int)], _ barred: Set<PlacementInstance.Choice>
  ) {
    self.study = study
    self.barred = barred
    let people = Dictionary(study.people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let openings = Dictionary(study.openings.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var place: [Int?] = Array(repeating: nil, count: study.people.count)
    var members: [[Int]] = Array(repeating: [], count: study.openings.count)
    for placement in result.placements {
      guard let person = people[placement.person], let opening = openings[placement.cohort] else { continue }
      place[person] = opening
      members[opening].append(person)
    }
    let width = study.openings.count
    let fits = Dictionary(study.matches.map { ($0.person * width + $0.opening, $0.fit.fit) }) { first, _ in first }
    self.place = place
    self.members = members
    self.fits = fits
    worst =
      members.enumerated().flatMap { opening, people in people.compactMap { fits[$0 * width + opening] } }.min() ?? 0
    apart = pairs.reduce(into: [:]) { apart, pair in
      apart[pair.0, default: []].insert(pair.1)
      apart[pair.1, default: []].insert(pair.0)
    }
    reserve = study.openings.indices.map { opening in
      let free = study.matches.filter {
        $0.opening == opening && place[$0.person] == nil
          && !barred.contains(.init(person: $0.person, cohort: $0.opening))
      }
      let order = free.sorted { ($1.fit.fit, $0.person) < ($0.fit.fit, $1.person) }
      return Dictionary(order.enumerated().map { ($1.person, $0 + 1) }) { first, _ in first }
    }
  }

  func limit(_ person: Int, _ opening: Int) -> PlacementOutcome.Limit {
    let offer = study.openings[opening]
    let members = members[opening]
    if barred.contains(.init(person: person, cohort: opening)) { return .barred }
    // Where one is enough to open it, something else keeps this person out.
    if members.isEmpty, offer.min > 1 { return .closed(min: offer.min) }
    if members.count >= offer.max { return .full(seats: offer.max) }
    if let share = offer.residents, study.people[person].residence != share.region {
      let residents = members.count { study.people[$0].residence == share.region }
      if share.percent * (members.count + 1) > 100 * residents {
        return .residents(
          region: share.region, percent: share.percent, members: members.count, residents: residents)
      }
    }
    if let apart = apart[person], members.contains(where: apart.contains) { return .apart }
    let fit = fits[person * study.openings.count + opening] ?? 0
    return fit < worst ? .worstFit(fit: fit, worst: worst) : .stages
  }
}
