import Almanac
import People
import Programmes

/// What a programme asks, as criteria.
extension EligibilityRules {
  /// The criterion of one prerequisite; nil where another criterion already answers it.
  static func criterion(_ prerequisite: Prerequisite, of person: Candidate, for opening: Opening) -> Criterion? {
    switch prerequisite {
    case .education(let needed): education(needed, person)
    case .literacy: literacy(person)
    case .sex(let sex): self.sex(sex, person)
    // The clinic's word is asked of everybody who has a health matter.
    case .health: nil
    case .risk(let most): risk(most, person)
    case .legalStatus(let standing): self.standing(standing, person)
    case .time(let days): time(days, person, opening)
    }
  }

  private static func sex(_ needed: Sex, _ person: Candidate) -> Criterion {
    let finding: Criterion.Finding =
      person.sex.map { $0 == needed ? .met : .notMet(from: nil) } ?? .unknown(ask: .registrar)
    return Criterion(kind: .sex, finding: finding, fact: .sex(needs: needed))
  }

  /// Words that name no schooling, asked for or had, are unknown: not met.
  private static func education(_ needed: String, _ person: Candidate) -> Criterion {
    let fact = Criterion.Fact.education(has: person.education, needs: needed)
    guard let least = Education.step(needed), let step = person.education.flatMap(Education.step) else {
      return Criterion(kind: .education, finding: .unknown(ask: .registrar), fact: fact)
    }
    return Criterion(kind: .education, finding: step >= least ? .met : .notMet(from: nil), fact: fact)
  }

  private static func literacy(_ person: Candidate) -> Criterion {
    let has = person.assessment?.literacy
    let finding: Criterion.Finding =
      switch has {
      case .yes?: .met
      case .limited?, .no?: .notMet(from: nil)
      case nil: .unknown(ask: .assessor)
      }
    return Criterion(kind: .literacy, finding: finding, fact: .literacy(has))
  }

  private static func risk(_ most: Risk, _ person: Candidate) -> Criterion {
    let fact = Criterion.Fact.risk(has: person.assessment?.risk, most: most)
    guard let risk = person.assessment?.risk else {
      return Criterion(kind: .risk, finding: .unknown(ask: .assessor), fact: fact)
    }
    return Criterion(kind: .risk, finding: risk <= most ? .met : .notMet(from: nil), fact: fact)
  }

  private static func standing(_ needed: Prerequisite.Standing, _ person: Candidate) -> Criterion {
    let fits =
      switch needed {
      case .convict: person.stage == .convicted
      case .detainee: person.stage != .convicted
      }
    return Criterion(kind: .standing, finding: fits ? .met : .notMet(from: nil), fact: .standing(needs: needed))
  }

  private static func time(_ days: Int, _ person: Candidate, _ opening: Opening) -> Criterion {
    let fact = Criterion.Fact.days(days, expiry: person.expiry)
    guard let expiry = person.expiry, let start = opening.meetings.first else {
      let open = person.stage != .convicted || person.sentence == .life
      return Criterion(kind: .time, finding: open ? .met : .unknown(ask: .registrar), fact: fact)
    }
    return Criterion(
      kind: .time, finding: start.days(until: expiry) >= days ? .met : .notMet(from: nil), fact: fact)
  }
}
