import House
import Matching
import Programmes

/// Which classes with people in them can be made whole: to each that is under its minimum or share newcomers are promised,
/// so that some plan always keeps all seats.
///
/// Newcomers are matched to the places that are wanted by augmenting paths (Kuhn 1955): somebody promised to an earlier
/// class moves to another place of it, or out of it, where that helps a later one. Without people kept apart no class is
/// given up that could be made whole beside those before it; people kept apart are never promised together.
struct WholeClasses {
  /// A place that must be filled, perhaps by somebody of the share's region.
  private struct Want {
    let opening: Int
    let isResident: Bool
  }

  private let study: PlacementStudy
  /// Who sits in each opening, or is locked into it.
  private let members: [[Int]]
  /// Who may be promised to each opening.
  private let free: [[Int]]
  private let hasSeats: [Bool]
  private let hasLocked: [Bool]
  private let apart: [Int: Set<Int>]
  private var wants: [Want] = []
  /// The want that each person promised fills.
  private var filled: [Int: Int] = [:]

  init(_ study: PlacementStudy, under decisions: PlacementStudy.Decisions) {
    let barred = Set(decisions.barred)
    let locked = Set(decisions.fixed.map(\.person))
    let indices = study.openings.indices
    let seats = Dictionary(grouping: study.seats, by: \.cohort).mapValues { $0.map(\.person).sorted() }
    let fixed = Dictionary(grouping: decisions.fixed, by: \.cohort).mapValues { $0.map(\.person) }
    let mayJoin = Dictionary(grouping: study.matches, by: \.opening).mapValues { $0.map(\.person).sorted() }
    self.study = study
    members = indices.map { (seats[$0] ?? []) + (fixed[$0] ?? []) }
    hasSeats = indices.map { seats[$0] != nil }
    hasLocked = indices.map { fixed[$0] != nil }
    apart = study.partners
    free = indices.map { opening in
      (mayJoin[opening] ?? []).filter { !locked.contains($0) && !barred.contains(.init(person: $0, cohort: opening)) }
    }
  }

  /// Whether a class can be made whole beside those admitted before it. One that a decision locks somebody into is left
  /// to the solver, which names the conflict.
  mutating func admit(_ opening: Int) -> Bool {
    guard hasSeats[opening] else { return true }
    let before = (wants, filled)
    guard let wanted = wanted(by: opening), wanted.allSatisfy({ fill($0) }) else {
      (wants, filled) = before
      return hasLocked[opening]
    }
    return true
  }

  /// The places of the smallest size that satisfies minimum and share: whatever makes a larger size whole fills these too.
  private func wanted(by opening: Int) -> [Want]? {
    let offer = study.openings[opening]
    let inside = members[opening].count
    let residents = members[opening].count { isResident($0, of: opening) }
    for size in max(offer.min, inside)...max(offer.max, offer.min, inside) {
      let share = max(0, ((offer.residents?.percent ?? 0) * size + 99) / 100 - residents)
      guard share <= size - inside else { continue }
      guard size == inside || size <= offer.max else { return nil }
      return (0..<(size - inside)).map { Want(opening: opening, isResident: $0 < share) }
    }
    return nil
  }

  private mutating func fill(_ want: Want) -> Bool {
    wants.append(want)
    var seen: Set<Int> = []
    return fill(wants.count - 1, &seen)
  }

  private mutating func fill(_ place: Int, _ seen: inout Set<Int>) -> Bool {
    let want = wants[place]
    for person in free[want.opening] where !want.isResident || isResident(person, of: want.opening) {
      guard !isApart(person, in: want.opening), seen.insert(person).inserted else { continue }
      if let other = filled[person], !fill(other, &seen) { continue }
      filled[person] = place
      return true
    }
    return false
  }

  private func isResident(_ person: Int, of opening: Int) -> Bool {
    study.people[person].residence == study.openings[opening].residents?.region
  }

  private func isApart(_ person: Int, in opening: Int) -> Bool {
    guard let apart = apart[person] else { return false }
    return members[opening].contains(where: apart.contains)
      || apart.contains { filled[$0].map { wants[$0].opening == opening } ?? false }
  }
}
