import Almanac
import House
import Page
import People
import Store

extension PaperDesk {
  /// The slip that tells one person, in plain words, what a proposal means.
  func slip(_ person: Person.ID, in id: Proposal.ID, language: Language) throws -> SlipPaper {
    guard let proposal = try db.proposal(id, at: visit.facility),
      let outcome = try db.outcome(of: person.text, in: id, at: visit.facility),
      let openings = try db.summary(of: id, at: visit.facility)?.openings,
      let held = try db.person(person, at: visit.facility)
    else { throw Missing() }
    let cohorts = try cohorts(openings.map(\.id))
    let told = outcome.told(ReasonWords(regions))
    let why = outcome.place.flatMap { outcome.stands[$0].fit }.map(SlipWords.why) ?? told.why
    let sits = try db.enrolments(of: person.text, at: visit.facility).first(where: \.isLive)?.cohort
    let seat = try sits.flatMap { try self.cohorts([$0])[$0] }
    return SlipPaper(
      house: try house(on: proposal.asOf),
      imprint: PaperImprint(
        number: nil, code: PaperDesk.code("SP", person.text), day: proposal.asOf,
        madeAt: PaperDeskWords.madeAt(proposal.madeAt, in: visit.zone)(language),
        created: proposal.madeAt.milliseconds / 1000), language: language, name: held.entry.name,
      room: [held.entry.block, held.entry.room].compactMap(\.self).joined(separator: " / "),
      outcome: seat.map { .place($0) } ?? standing(outcome, openings, cohorts, language),
      why: seat == nil ? why(language) : "",
      change: seat == nil ? told.change(language) : "",
      contact: PaperDeskWords.contact(language), isVoluntary: outcome.stage != .convicted)
  }

  private func standing(
    _ outcome: PlacementOutcome, _ openings: [Opening], _ cohorts: [String: CohortLine], _ language: Language
  ) -> SlipPaper.Outcome {
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
