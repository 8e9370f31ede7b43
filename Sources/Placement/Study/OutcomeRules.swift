import Almanac
import House
import Matching
import People
import Programmes

extension PlacementStudy {
  /// What a result means for each person, in their order.
  ///
  /// - Parameter decisions: what was decided before the result was computed.
  package func outcomes(
    of result: PlacementResult, decisions: Decisions = Decisions()
  ) -> [PlacementOutcome] {
    let plan = SeatPlan(self, result, decisions)
    let working = Dictionary(matches.map { (SeatPlan.Pair(person: $0.person, cohort: $0.opening), $0) }) { $1 }
    return people.indices.map { person in
      let place = plan.place[person]
      var obstacles: [Criterion] = []
      let stands = openings.indices.map { opening in
        let found = eligibility[person][opening]
        let match = working[.init(person: person, cohort: opening)]
        let ways = found.obstacles.map { criterion -> Int in
          if let known = obstacles.firstIndex(of: criterion) { return known }
          obstacles.append(criterion)
          return obstacles.count - 1
        }
        return PlacementOutcome.OpeningOutcome(
          fit: match?.fit, stay: match?.stay,
          limit: match != nil && place == nil ? plan.limit(person, opening) : nil,
          reserve: plan.reserve[opening][person], inTheWay: ways,
          waived: found.criteria.filter(\.isWaived).map(\.kind))
      }
      return PlacementOutcome(
        person: people[person].id, residence: people[person].residence, stage: people[person].stage,
        state: state(person, place), obstacles: obstacles, stands: stands, course: place.map { openings[$0].title })
    }
  }

  private func state(_ person: Int, _ place: Int?) -> PlacementOutcome.State {
    if let place { return .placed(place) }
    let sits = people[person].holds.contains {
      if case .place(_, _, let until) = $0 { until.map { $0 >= day } ?? true } else { false }
    }
    if sits { return .seated }
    let states = eligibility[person].map(\.state)
    if states.contains(.eligible) { return .withoutPlace }
    if let day = eligibility[person].compactMap(\.opensOn).min() { return .waiting(day) }
    return states.contains(.notAssessed) ? .notAssessed : .ineligible
  }
}

/// A result, read by person and by opening.
private struct SeatPlan {
  typealias Pair = PlacementInstance.Choice

  let study: PlacementStudy
  /// The opening for which each person is newly proposed.
  let place: [Int?]
  /// Who would sit in each opening: those who do already, and the newcomers.
  let members: [[Int]]
  let worst: Int
  /// By opening, the place on its reserve list of each person who could still join it: by fit, then in the order of the files.
  let reserve: [[Int: Int]]
  private let fits: [Pair: Int]
  private let chances: [Pair: Int]
  private let fixed: Set<Pair>
  private let apart: [Int: Set<Int>]
  private let barred: Set<Pair>
  private let closed: Set<Int>

  init(_ study: PlacementStudy, _ result: PlacementResult, _ decisions: PlacementStudy.Decisions) {
    self.study = study
    let barred = Set(decisions.barred)
    let people = Dictionary(study.people.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
    let openings = Dictionary(study.openings.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
    let fits = Dictionary(study.matches.map { (Pair(person: $0.person, cohort: $0.opening), $0.fit.fit) }) { $1 }
    var place: [Int?] = Array(repeating: nil, count: study.people.count)
    var members = study.openings.indices.map { opening in
      study.seats.filter { $0.cohort == opening }.map(\.person)
    }
    var worst = Int.max
    for placement in result.newcomers(beside: study.openings).placements {
      guard let person = people[placement.person], let opening = openings[placement.cohort] else { continue }
      place[person] = opening
      members[opening].append(person)
      worst = min(worst, fits[.init(person: person, cohort: opening)] ?? worst)
    }
    (self.place, self.members, self.fits, self.barred) = (place, members, fits, barred)
    self.worst = worst == .max ? 0 : worst
    chances = Dictionary(study.matches.map { (Pair(person: $0.person, cohort: $0.opening), $0.stay.completion) }) { $1 }
    fixed = Set(decisions.fixed)
    closed = study.closedOpenings(under: decisions)
    apart = study.partners
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
    if closed.contains(opening) || members.isEmpty && offer.min > 1 {
      return .closed(min: offer.min, seated: offer.seated.count)
    }
    if members.count >= offer.max { return .full(seats: offer.max, ahead: ahead(of: person, in: opening)) }
    if let share = offer.residents, study.people[person].residence != share.region {
      let residents = members.count { study.people[$0].residence == share.region }
      if share.percent * (members.count + 1) > 100 * residents {
        return .residents(
          region: share.region, percent: share.percent, members: members.count, residents: residents)
      }
    }
    if let apart = apart[person], members.contains(where: apart.contains) { return .apart }
    let fit = fits[.init(person: person, cohort: opening)] ?? 0
    return fit < worst ? .worstFit(fit: fit, worst: worst) : .stages
  }

  /// Why each of those inside is there and this person is not, in the order in which the plan weighs it.
  private func ahead(of person: Int, in opening: Int) -> PlacementOutcome.Ahead {
    let own = Pair(person: person, cohort: opening)
    return members[opening].reduce(into: PlacementOutcome.Ahead()) { ahead, member in
      let pair = Pair(person: member, cohort: opening)
      if study.seats.contains(pair) {
        ahead.seated += 1
      } else if fixed.contains(pair) {
        ahead.fixed += 1
      } else if chances[pair, default: 0] > chances[own, default: 0] {
        ahead.likelier += 1
      } else if fits[pair, default: 0] > fits[own, default: 0] {
        ahead.closer += 1
      } else {
        ahead.others += 1
      }
    }
  }
}
