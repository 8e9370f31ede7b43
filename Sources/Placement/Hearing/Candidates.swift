import House
import Matching
import People
import Programmes

/// People the board may look for, beside the proposed and the first of the reserve, for one cohort.
struct Candidates: Sendable, Encodable {
  /// Somebody found, and where they stand toward the cohort.
  struct Row: Sendable, Encodable {
    let person: Board.PersonName
    /// Nil where not eligible when the proposal was computed.
    package let fit: Int?
    let stay: StayWorking?
    /// What kept the person out of the plan; nil where not eligible, or placed.
    let limit: PlacementOutcome.Limit?
    /// The reason of the decision that keeps the person out of the class; nil where none does.
    var barredFor: String?
    /// What stops the person today; nil where nothing does.
    package let stopped: Stopped?
    /// The requirement that a waiver would take out of the way; nil where something else stops the person.
    package let waivable: Criterion.Kind?
    /// The course the person is proposed for; nil where none.
    let proposedFor: String?
    let reserve: Int?
    let verdict: Verdict.Word?

    private enum Key: String, CodingKey { case person, fit, completion, stoppedBy, proposedFor, reserve, verdict }

    /// Of what stops the person only its kind: the facts are of the case.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(person, forKey: .person)
      try container.encodeIfPresent(fit, forKey: .fit)
      try container.encodeIfPresent(stay?.completion, forKey: .completion)
      try container.encodeIfPresent(stopped?.cause.word, forKey: .stoppedBy)
      try container.encodeIfPresent(proposedFor, forKey: .proposedFor)
      try container.encodeIfPresent(reserve, forKey: .reserve)
      try container.encodeIfPresent(verdict, forKey: .verdict)
    }
  }

  /// The most people shown at once: of those looked for, and of those who wait.
  static let (most, mostWaiting) = (24, 12)

  let cohort: Cohort.ID
  let title: String
  let name: String
  let rows: [Row]
  /// How many were found in all.
  let found: Int
}

/// Somebody the board may look for, as the proposal knew them.
struct FoundPerson {
  let outcome: PlacementOutcome
  let person: Board.PersonName
}

extension Findings {
  /// Those of some people of a proposal, the nearest name first, then who could join the opening, by fit; nobody who sat there
  /// already. How many there are, and the first of them.
  func people(
    _ outcomes: [PlacementOutcome], named name: String, for opening: Int, names: [Person.ID: Board.PersonName]
  ) -> (count: Int, first: [FoundPerson]) {
    let asked = NameKey.words(name)
    let found = outcomes.enumerated().compactMap { index, outcome -> (order: [Int], person: FoundPerson)? in
      guard let person = names[outcome.person], !openings[opening].seated.contains(outcome.person),
        let distance = asked.isEmpty ? 0 : NameKey.distance(of: asked, from: NameKey.words(person.name))
      else { return nil }
      let stand = outcome.stands[opening]
      let order = [distance, stand.fit == nil ? 1 : 0, -(stand.fit?.fit ?? 0), index]
      return (order, FoundPerson(outcome: outcome, person: person))
    }
    let order = found.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    return (order.count, order.prefix(name.isEmpty ? Candidates.mostWaiting : Candidates.most).map(\.person))
  }
}

extension Candidates {
  /// Those found, as they stand today.
  init(
    named name: String, for opening: Int, in findings: Findings, at view: HearingView,
    found: (count: Int, first: [FoundPerson]), rechecks: [PersonInCohort: Recheck],
    stopped: [PersonInCohort: [Stopped]], decisions: [Decision]
  ) {
    let offer = findings.openings[opening]
    let verdicts = view.verdicts.filter { $0.cohort == offer.id }
    let reserve = view.reserve.filter { $0.cohort == offer.id }
    let barred = Dictionary(
      decisions.filter { $0.kind == .bar && $0.cohort == offer.id }.map { ($0.person, $0.reason) }
    ) { first, _ in first }
    let rows = found.first.map { found in
      let pair = PersonInCohort(person: found.person.id, cohort: offer.id)
      return Row(
        person: found.person, fit: found.outcome.stands[opening].fit?.fit,
        stay: found.outcome.stands[opening].stay, limit: found.outcome.stands[opening].limit,
        barredFor: barred[found.person.id],
        stopped: stopped[pair]?.first,
        waivable: rechecks[pair]?.waivable.first,
        proposedFor: found.outcome.place.map { findings.openings[$0].title },
        reserve: reserve.first { $0.person == pair.person }?.place,
        verdict: verdicts.first { $0.person == pair.person }?.word)
    }
    self.init(
      cohort: offer.id, title: offer.title, name: name, rows: rows, found: found.count)
  }
}

extension Candidates {
  /// The reserve of a hearing for one of its classes in the board's order, without those decided on.
  static func reserve(of opening: Int, in findings: Findings, at view: HearingView) -> [Row] {
    let cohort = findings.openings[opening].id
    let decided = Set(view.verdicts.filter { $0.cohort == cohort }.map(\.person))
    let outcomes = Dictionary(findings.outcomes.map { ($0.person, $0) }) { first, _ in first }
    return view.reserve.filter { $0.cohort == cohort && !decided.contains($0.person) }.compactMap { entry in
      guard let name = view.names[entry.person], let outcome = outcomes[entry.person] else { return nil }
      let (stand, check) = (outcome.stands[opening], view.check(entry.person, cohort))
      return Row(
        person: name, fit: stand.fit?.fit, stay: stand.stay, limit: stand.limit, stopped: check?.stopped.first,
        waivable: check?.recheck.waivable.first, proposedFor: nil, reserve: entry.place, verdict: nil)
    }
  }
}
