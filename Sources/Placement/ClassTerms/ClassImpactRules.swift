import Almanac
import House
import People
import Programmes

/// What other terms of a class do to its people.
enum ClassImpactRules {
  /// What stands in somebody's way with the new terms and did not with the old: nobody is told of what was so before.
  ///
  /// - Parameter person: as the house knows the person on the day, with the places in other classes.
  static func causes(
    of person: Candidate, from old: Opening, to new: Opening, on day: Day, waived: [Criterion.Kind]
  ) -> [Criterion] {
    let before = Set(EligibilityRules.eligibility(of: person, for: old, on: day).obstacles.map(\.kind))
    return EligibilityRules.eligibility(of: person, for: new, on: day).obstacles.filter {
      !before.contains($0.kind) && !waived.contains($0.kind)
    }
  }

  /// What the class lacks with the new terms and did not with the old, counting those who can still take part.
  ///
  /// - Parameter people: the regency of each, and whether they can still take part.
  static func shortfall(
    of people: [(home: Region.Code?, stays: Bool)], from old: Opening, to new: Opening
  ) -> Shortfall? {
    guard !people.isEmpty else { return nil }
    let staying = people.filter(\.stays)
    let before = ClassRules.shortfall(
      approved: people.count, seated: 0, residents: people.count { $0.home == old.residents?.region }, of: old)
    let after =
      staying.isEmpty
      ? .tooFew(members: 0, min: new.min)
      : ClassRules.shortfall(
        approved: staying.count, seated: 0, residents: staying.count { $0.home == new.residents?.region }, of: new)
    return after == before ? nil : after
  }

  /// The seats that those above the last one move to: the lowest that are free.
  static func moves(of places: [Enrolment], into seats: Int) -> [(place: Enrolment, seat: Int)] {
    let free = Hearing.freeSeats(of: seats, taken: Set(places.map(\.seat)))
    return Array(zip(places.filter { $0.seat > seats }, free).map { (place: $0, seat: $1) })
  }
}
