import Almanac

/// Who may join what, and why: each criterion a small rule over given facts.
enum EligibilityRules {
  /// Where a person stands toward an opening on a day. People with a post or under discipline are left out unless `asked`.
  static func eligibility(
    of person: Candidate, for opening: Opening, on day: Day, asked: Bool = false
  ) -> Eligibility {
    var found = [consent(person), place(person, opening)]
    if !asked { found += [post(person, opening), discipline(person, opening)] }
    found += [health(person), stay(person, opening)]
    return Eligibility(criteria: found + opening.prerequisites.compactMap { criterion($0, of: person, for: opening) })
  }

  private static func consent(_ person: Candidate) -> Criterion {
    let answer = person.assessment?.consents
    let finding: Criterion.Finding =
      switch answer {
      case true?: .met
      case false?: .notMet(from: nil)
      case nil: .unknown(ask: .assessor)
      }
    return Criterion(kind: .consent, finding: finding, fact: .consent(answer))
  }

  /// A class that ends before this one begins, or begins after it has ended, is no obstacle.
  private static func place(_ person: Candidate, _ opening: Opening) -> Criterion {
    held(
      .place, opening,
      person.holds.compactMap { hold in
        guard case .place(let title, let from, let until) = hold, !begins(from, after: opening) else { return nil }
        return (title, until)
      })
  }

  /// A post that ends before the first meeting is no obstacle; one with an end waits for it, of several for the last.
  private static func post(_ person: Candidate, _ opening: Opening) -> Criterion {
    held(
      .post, opening,
      person.holds.compactMap { if case .post(let words, let until) = $0 { (words, until) } else { nil } })
  }

  private static func discipline(_ person: Candidate, _ opening: Opening) -> Criterion {
    held(
      .discipline, opening,
      person.holds.compactMap { if case .discipline(let until) = $0 { ("Register F", until) } else { nil } })
  }

  private static func held(
    _ kind: Criterion.Kind, _ opening: Opening, _ holds: [(words: String, until: Day?)]
  ) -> Criterion {
    var last: (words: String, until: Day?)?
    for hold in holds where !ends(hold.until, before: opening) {
      guard let before = last else {
        last = hold
        continue
      }
      if let end = before.until, hold.until.map({ $0 > end }) ?? true { last = hold }
    }
    guard let last else { return Criterion(kind: kind, finding: .met, fact: .none) }
    return Criterion(kind: kind, finding: .notMet(from: last.until?.adding(days: 1)), fact: .hold(last.words))
  }

  private static func ends(_ until: Day?, before opening: Opening) -> Bool {
    guard let until, let first = opening.meetings.first else { return false }
    return until < first
  }

  private static func begins(_ from: Day?, after opening: Opening) -> Bool {
    guard let from, let end = opening.end else { return false }
    return from > end
  }

  /// The clinic's no outweighs a question it has not answered yet.
  private static func health(_ person: Candidate) -> Criterion {
    for case .unfit(let words) in person.holds {
      return Criterion(kind: .health, finding: .notMet(from: nil), fact: .hold(words))
    }
    for case .clinic(let words) in person.holds {
      return Criterion(kind: .health, finding: .unknown(ask: .clinic), fact: .hold(words))
    }
    return Criterion(kind: .health, finding: .met, fact: .none)
  }

  /// 1. Who is free before the last meeting cannot finish. 2. A convict without a sentence end is unknown, but for life. 3. Else met.
  private static func stay(_ person: Candidate, _ opening: Opening) -> Criterion {
    let fact = Criterion.Fact.ends(expiry: person.expiry, lastMeeting: opening.end)
    if let expiry = person.expiry, let end = opening.end, expiry < end {
      return Criterion(kind: .stay, finding: .notMet(from: nil), fact: fact)
    }
    if person.stage == .convicted, person.expiry == nil, person.sentence != .life {
      return Criterion(kind: .stay, finding: .unknown(ask: .registrar), fact: fact)
    }
    return Criterion(kind: .stay, finding: .met, fact: fact)
  }
}
