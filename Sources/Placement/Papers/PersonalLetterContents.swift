import Almanac
import House
import Language
import Page
import People
import Programmes

extension PaperContents {
  /// The slip that tells one person, in plain words, what a proposal means.
  func slip(_ person: Person.ID, in id: Proposal.ID, language: Language) throws -> PersonalLetter {
    guard let proposal = try db.proposal(id, at: context.facility),
      let outcome = try db.outcome(of: person, in: id, at: context.facility),
      let openings = try db.summary(of: id, at: context.facility)?.openings,
      let held = try db.person(person, at: context.facility)
    else { throw Missing() }
    let sits = try db.enrolments(of: person, at: context.facility).first(where: \.isLive)?.cohort
    let cohorts = try cohorts(openings.map(\.id) + [sits].compactMap(\.self))
    let explained = outcome.told(ReasonWords(regions))
    let why = outcome.place.flatMap { outcome.stands[$0].fit }.map(PersonalLetterWords.why) ?? explained.why
    let seat = sits.flatMap { cohorts[$0] }
    return PersonalLetter(
      house: try house(proposal.policy == nil ? .policy : nil),
      imprint: PaperImprint(
        number: nil, code: PaperContents.code("SP", person.text), day: proposal.asOf,
        madeAt: PaperContentsWords.madeAt(proposal.madeAt, in: context.zone)(language),
        created: proposal.madeAt.milliseconds / 1000), language: language, name: held.entry.name,
      room: [held.entry.block, held.entry.room].compactMap(\.self).joined(separator: " / "),
      outcome: seat.map { .place($0) } ?? standing(outcome, openings, cohorts, language),
      why: seat == nil ? why(language) : "",
      change: seat == nil ? explained.change(language) : "",
      contact: PaperContentsWords.contact(language), isVoluntary: outcome.stage != .convicted)
  }

  private func standing(
    _ outcome: PlacementOutcome, _ openings: [Opening], _ cohorts: [Cohort.ID: CohortLine], _ language: Language
  ) -> PersonalLetter.Outcome {
    if case .placed(let opening) = outcome.state, let line = cohorts[openings[opening].id] {
      return .proposed(line)
    }
    let best = outcome.stands.enumerated().compactMap { index, stand in stand.reserve.map { (index, $0) } }
      .min { $0.1 < $1.1 }
    if outcome.state == .withoutPlace, let (opening, place) = best, let line = cohorts[openings[opening].id] {
      return .reserve(line, number: place)
    }
    return .none(state: ReasonWords(regions).state(outcome.state)(language))
  }
}
