import Foundation
import Matching

/// The benchmark cases of placement: invented people and cohorts, drawn from a seed; the same seed gives the same
/// case for ever.
///
/// Interests lead the fit (first 50, second 35, third 20), residents are half of the people, one in ten is of high
/// risk, and the pairs of people apart are 15 % of the people.
struct PlacementCase: Sendable {
  /// What kind of place it is.
  enum Kind: String, CaseIterable, Sendable {
    case house, closures, region, largeRegion = "large-region"
  }

  /// What is put first.
  enum Goals: String, CaseIterable, Sendable {
    /// The shipped stages: expected completions (slack 1 %), worst-off fit, total fit.
    case completions
    /// Number placed, worst-off fit, total fit.
    case placed

    var stages: [PlacementInstance.Stage] {
      let rest = [PlacementInstance.Stage(.worstFit), PlacementInstance.Stage(.totalFit)]
      return switch self {
      case .completions: [PlacementInstance.Stage(.expectedCompletions, slackPercent: 1)] + rest
      case .placed: [PlacementInstance.Stage(.placed)] + rest
      }
    }
  }

  let people: Int
  let cohorts: Int
  /// Eligible pairs for each person, on average.
  let pairsPerPerson: Double
  /// Cohorts that a person can reach at all: those of the own area.
  let reach: Int
  /// Seats for each hundred people.
  let seatsPerHundred: Int
  /// The minimum of a cohort in percent of its maximum.
  let minPercent: Int
  let goals: Goals
  let seed: UInt64

  /// A case of that kind; a house may be drawn `scale` times as large.
  init(_ kind: Kind, goals: Goals, seed: UInt64, scale: Int = 1) {
    self.goals = goals
    self.seed = seed
    switch kind {
    case .house: (people, cohorts, pairsPerPerson, reach, seatsPerHundred, minPercent) = (573, 24, 10, 24, 73, 50)
    case .closures: (people, cohorts, pairsPerPerson, reach, seatsPerHundred, minPercent) = (150, 13, 6, 13, 150, 100)
    case .region: (people, cohorts, pairsPerPerson, reach, seatsPerHundred, minPercent) = (5_000, 100, 42, 100, 50, 50)
    case .largeRegion:
      (people, cohorts, pairsPerPerson, reach, seatsPerHundred, minPercent) = (20_000, 400, 12, 40, 50, 50)
    }
    self.scale = scale
  }

  let scale: Int
  private static let fields = 5
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
}

extension PlacementCase {
  private struct Profile {
    let interests: [Int]
    let livelihood: Int
    let need: Int
    let hazard: Double
    let attendance: Double
    let area: Int
    let eligible: Double
  }

  private struct Course {
    let field: Int
    let months: Double
  }

  /// The case as an instance. Throws `FormatRefusal` only if a number of the case is out of range.
  func instance() throws -> PlacementInstance {
    var lottery = Lottery(seed &* 1_000_003 &+ UInt64(people))
    var draft = DeclaredInstance()
    draft.stages = goals.stages
    let size = people * scale
    let profiles = (0..<size).map { _ in profile(&lottery) }
    draft.people = (0..<size).map { index in
      var person = DeclaredInstance.Person()
      person.id = "p\(padded(index + 1, to: size))"
      person.places = lottery.next(below: 100) < 30 ? 2 : 1
      return person
    }
    draft.groups = [
      group("highRisk", of: draft.people, percent: 10, &lottery),
      group("residents", of: draft.people, percent: 50, &lottery),
    ]
    let courses = (0..<cohorts * scale).map { _ in
      Course(field: lottery.next(below: Self.fields), months: Double(1 + lottery.next(below: 4)))
    }
    draft.cohorts = courses.indices.map { cohort($0, &lottery) }
    for person in 0..<size {
      draft.pairs += pairs(of: person, profiles[person], courses, draft, &lottery)
    }
    for _ in 0..<size * 15 / 100 {
      let first = lottery.next(below: size)
      let second = lottery.next(below: size)
      guard first != second else { continue }
      draft.apart.append(
        DeclaredInstance.Group(name: "", members: [draft.people[first].id, draft.people[second].id]))
    }
    return try PlacementInstance(draft)
  }

  private func profile(_ lottery: inout Lottery) -> Profile {
    var interests = Array(0..<Self.fields)
    while interests.count > 3 { interests.remove(at: lottery.next(below: interests.count)) }
    interests.swapAt(0, lottery.next(below: 3))
    // Monthly chance of leaving: convicts of one to two years, those without a verdict, those with a short rest to
    // serve.
    let hazards = [0.15, 0.10, 0.10, 0.05, 0.05, 0.02, 0.02, 0.02]
    let kind = lottery.next(below: hazards.count)
    // Never placed before 6, no certificate 8, release within a year 6.
    let needs = [0, 6, 8, 12, 14, 14, 20]
    return Profile(
      interests: interests, livelihood: lottery.next(below: Self.fields), need: needs[lottery.next(below: needs.count)],
      hazard: hazards[kind], attendance: (1...2).contains(kind) ? 0.85 : 0.95, area: lottery.next(below: 1_000_000),
      eligible: lottery.next(below: 10) == 0 ? 0 : Double(40 + lottery.next(below: 120)) / 100)
  }

  private func group(
    _ name: String, of people: [DeclaredInstance.Person], percent: Int, _ lottery: inout Lottery
  ) -> DeclaredInstance.Group {
    var members: [String] = []
    for person in people where lottery.next(below: 100) < percent { members.append(person.id) }
    return DeclaredInstance.Group(name: name, members: members)
  }

  private func cohort(_ index: Int, _ lottery: inout Lottery) -> DeclaredInstance.Cohort {
    var cohort = DeclaredInstance.Cohort()
    cohort.id = "c\(padded(index + 1, to: cohorts * scale))"
    let mean = max(2, people * seatsPerHundred / 100 / cohorts)
    cohort.max = max(2, mean * (70 + lottery.next(below: 61)) / 100)
    cohort.min = max(1, cohort.max * minPercent / 100)
    let window = 1 + lottery.next(below: 6)
    var days = Self.days
    while days.count > 3 { days.remove(at: lottery.next(below: days.count)) }
    cohort.slots = days.map { "\($0)-\(window)" }
    cohort.atMost = [DeclaredInstance.GroupRule(group: "highRisk", number: 2 + lottery.next(below: 3))]
    cohort.atLeast = [DeclaredInstance.GroupRule(group: "residents", number: 40)]
    return cohort
  }

  private func pairs(
    of person: Int, _ profile: Profile, _ courses: [Course], _ draft: DeclaredInstance, _ lottery: inout Lottery
  ) -> [DeclaredInstance.Pair] {
    // The mean of what is drawn for `eligible` is 0.9 x 0.995.
    let chance = profile.eligible / 0.8955 * pairsPerPerson / Double(reach)
    let first = courses.count <= reach ? 0 : profile.area % courses.count
    var pairs: [DeclaredInstance.Pair] = []
    for step in 0..<min(reach, courses.count) {
      let index = (first + step) % courses.count
      let course = courses[index]
      let skill = [0, 8, 8, 15][lottery.next(below: 4)]
      guard Double(lottery.next(below: 10_000)) / 10_000 < chance else { continue }
      let rank = profile.interests.firstIndex(of: course.field).map { [50, 35, 20][$0] } ?? 0
      let livelihood = [15, 8, 0, 0, 8][(course.field - profile.livelihood + Self.fields) % Self.fields]
      let stay = pow(1 - profile.hazard, course.months)
      var pair = DeclaredInstance.Pair()
      pair.person = draft.people[person].id
      pair.cohort = draft.cohorts[index].id
      pair.fit = min(100, max(1, rank + skill + livelihood + profile.need))
      pair.completion = Int(1000 * stay * profile.attendance + 0.5)
      pairs.append(pair)
    }
    return pairs
  }

  private func padded(_ number: Int, to most: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, String(most).count - digits.count)) + digits
  }
}
