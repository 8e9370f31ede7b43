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
    /// What stops the person today; nil where nothing does.
    package let stopped: Stopped?
    /// The requirement that a waiver would take out of the way; nil where something else stops the person.
    package let waivable: Criterion.Kind?
    /// The course the person is proposed for; nil where none.
    let proposedFor: String?
    let reserve: Int?
    let verdict: Verdict.Word?

    private enum Key: String, CodingKey { case person, fit, stoppedBy, proposedFor, reserve, verdict }

    /// Of what stops the person only its kind: the facts are of the case.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(person, forKey: .person)
      try container.encodeIfPresent(fit, forKey: .fit)
      try container.encodeIfPresent(stopped?.cause.word, forKey: .stoppedBy)
      try container.encodeIfPresent(proposedFor, forKey: .proposedFor)
      try container.encodeIfPresent(reserve, forKey: .reserve)
      try container.encodeIfPresent(verdict, forKey: .verdict)
    }
  }

  /// The most people shown at once.
  static let most = 40

  let hearing: Hearing
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
  /// The people of a proposal, the nearest name first, then who could join the opening, by fit; nobody who sat there
  /// already. How many there are, and the first of them.
  func people(
    named name: String, for opening: Int, names: [Person.ID: Board.PersonName]
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
    return (order.count, order.prefix(Candidates.most).map(\.person))
  }
}

extension Candidates {
  /// Those found, as they stand today.
  init(
    named name: String, for opening: Int, in findings: Findings, at view: HearingView,
    found: (count: Int, first: [FoundPerson]), rechecks: [PersonInCohort: Recheck],
    stopped: [PersonInCohort: [Stopped]]
  ) {
    let offer = findings.openings[opening]
    let verdicts = view.verdicts.filter { $0.cohort == offer.id }
    let reserve = view.reserve.filter { $0.cohort == offer.id }
    let rows = found.first.map { found in
      let pair = PersonInCohort(person: found.person.id, cohort: offer.id)
      return Row(
        person: found.person, fit: found.outcome.stands[opening].fit?.fit, stopped: stopped[pair]?.first,
        waivable: rechecks[pair]?.waivable.first,
        proposedFor: found.outcome.place.map { findings.openings[$0].title },
        reserve: reserve.first { $0.person == pair.person }?.place,
        verdict: verdicts.first { $0.person == pair.person }?.word)
    }
    self.init(
      hearing: view.hearing, cohort: offer.id, title: offer.title, name: name, rows: rows, found: found.count)
  }
}
