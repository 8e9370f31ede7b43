import House
import Matching
import People
import Programmes

/// People the board may look for, beside the proposed and the first of the reserve, for one cohort.
package struct Candidates: Sendable, Encodable {
  /// Somebody found, and where they stand toward the cohort.
  package struct Row: Sendable, Encodable {
    package let person: Board.PersonName
    /// Nil where not eligible when the proposal was computed.
    package let fit: Int?
    /// What is in the way, what is waived since left out; nil where nothing is.
    package let obstacle: Criterion?
    /// The course the person is proposed for; nil where none.
    package let proposedFor: String?
    package let reserve: Int?
    package let verdict: Verdict.Word?

    private enum Key: String, CodingKey { case person, fit, obstacle, proposedFor, reserve, verdict }

    /// Of an obstacle only its kind: the facts are of the case.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(person, forKey: .person)
      try container.encodeIfPresent(fit, forKey: .fit)
      try container.encodeIfPresent(obstacle?.kind, forKey: .obstacle)
      try container.encodeIfPresent(proposedFor, forKey: .proposedFor)
      try container.encodeIfPresent(reserve, forKey: .reserve)
      try container.encodeIfPresent(verdict, forKey: .verdict)
    }
  }

  /// The most people shown at once.
  package static let most = 40

  package let hearing: Hearing
  package let cohort: Cohort.ID
  package let title: String
  package let name: String
  package let rows: [Row]
  /// How many were found in all.
  package let found: Int
}

extension Candidates {
  /// The people of a proposal, the nearest name first, then who may join, by fit; nobody who sits there already.
  init(
    named name: String, for opening: Int, in findings: Findings, at view: HearingView,
    names: [Person.ID: Board.PersonName],
    waivers: [Waiver]
  ) {
    let offer = findings.openings[opening]
    let asked = NameKey.words(name)
    let granted = Dictionary(grouping: waivers.filter { $0.cohort == offer.id }, by: \.person)
    let verdicts = view.verdicts.filter { $0.cohort == offer.id }
    let reserve = view.reserve.filter { $0.cohort == offer.id }
    let rows = findings.outcomes.enumerated().compactMap { index, outcome -> (order: [Int], row: Row)? in
      guard let person = names[outcome.person], !offer.seated.contains(outcome.person),
        let distance = asked.isEmpty ? 0 : NameKey.distance(of: asked, from: NameKey.words(person.name))
      else { return nil }
      let waived = (granted[outcome.person] ?? []).map(\.criterion)
      let obstacle = outcome.obstacles(toward: opening).first { !waived.contains($0.kind) }
      let fit = outcome.stands[opening].fit?.fit
      let row = Row(
        person: person, fit: fit, obstacle: obstacle,
        proposedFor: outcome.place.map { findings.openings[$0].title },
        reserve: reserve.first { $0.person == outcome.person }?.place,
        verdict: verdicts.first { $0.person == outcome.person }?.word)
      return ([distance, obstacle == nil ? 0 : 1, -(fit ?? 0), index], row)
    }
    let order = rows.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    self.init(
      hearing: view.hearing, cohort: offer.id, title: offer.title, name: name,
      rows: order.prefix(Candidates.most).map(\.row), found: rows.count)
  }
}
