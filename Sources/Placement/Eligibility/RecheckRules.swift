import Almanac
import House
import People
import Programmes

/// Whether somebody may still join what they were proposed or approved for.
enum RecheckRules {
  /// A class as it is today.
  struct Class {
    let opening: Opening
    /// Whether it has ended, by its state or its last meeting.
    let isOver: Bool
    /// The first day without it, where it was cancelled.
    var cancelledFrom: Day?
  }

  /// 1. Whoever is gone joins nothing. 2. Nobody joins a class that has ended or is cancelled. 3. Every requirement holds, or is waived.
  /// 4. Nobody joins somebody they are kept apart from.
  static func recheck(
    _ today: PersonToday, for held: Class, on day: Day, before: Candidate?, waived: [Criterion.Kind],
    apart: [Person.ID]
  ) -> Recheck {
    var causes: [Recheck.Cause] = []
    if today.state != .present { causes.append(.gone(today.state, on: today.stateOn)) }
    if let day = held.cancelledFrom {
      causes.append(.classCancelled(on: day))
    } else if held.isOver {
      causes.append(.classOver(on: held.opening.end))
    }
    if causes.isEmpty {
      let found = EligibilityRules.eligibility(of: today.candidate, for: held.opening, on: day)
      causes = found.obstacles.filter { !waived.contains($0.kind) }.map { .criterion($0) }
    }
    if !apart.isEmpty { causes.append(.apart(apart)) }
    return Recheck(
      causes: causes, changes: before.map { changes(from: $0, to: today) } ?? [], waived: waived,
      residence: today.candidate.residence, returnedOn: today.returnedOn)
  }

  /// What is not as it was, in the order the facts are told.
  static func changes(from before: Candidate, to today: PersonToday) -> [FactChange] {
    FactChange.Kind.allCases.compactMap { kind in
      let (then, now) = (before.value(kind), today.candidate.value(kind))
      return then == now ? nil : FactChange(kind: kind, before: then, now: now, on: today.days[kind.source])
    }
  }
}
