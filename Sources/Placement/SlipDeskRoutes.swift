import Almanac
import House
import Page
import People
import Store

extension PaperDesk {
  /// The slip that tells one person, in plain words, what a proposal means.
  func slip(_ person: Person.ID, in id: Proposal.ID, language: Language) throws -> SlipPaper {
    guard let proposal = try db.proposal(id, at: visit.facility), let text = proposal.result,
      let frozen = try db.study(of: id, at: visit.facility),
      let index = frozen.people.firstIndex(where: { $0.id == person.text }),
      let held = try db.person(person, at: visit.facility)
    else { throw Missing() }
    let result = try PlacementResult(json: Array(text.utf8))
    let cohorts = try cohorts(frozen.openings.map(\.id))
    let assembly = PaperAssembly(
      study: frozen.study, apart: frozen.apartIndices, result: result, words: ReasonWords(regions),
      people: [person.text: PersonLine(held.entry)], cohorts: cohorts,
      barred: frozen.barred(by: try db.decisions(on: id, at: visit.facility)))
    let outcome = frozen.study.outcomes(
      of: result, apart: frozen.apartIndices,
      barred: frozen.barred(by: try db.decisions(on: id, at: visit.facility)))[index]
    let told = assembly.told(index, outcome, in: language)
    return SlipPaper(
      house: try house(on: proposal.asOf),
      imprint: PaperImprint(
        number: nil, code: PaperDesk.code("SP", person.text), day: proposal.asOf,
        madeAt: PaperDeskWords.madeAt(proposal.madeAt, in: visit.zone)(language),
        created: proposal.madeAt.milliseconds / 1000), language: language, name: held.entry.name,
      room: [held.entry.block, held.entry.room].compactMap(\.self).joined(separator: " / "),
      outcome: standing(outcome, frozen, cohorts, language), why: told.why, change: told.change,
      contact: PaperDeskWords.contact(language), isVoluntary: frozen.people[index].stage != .convicted)
  }

  private func standing(
    _ outcome: PlacementOutcome, _ frozen: FrozenStudy, _ cohorts: [String: CohortLine], _ language: Language
  ) -> SlipPaper.Outcome {
    if case .placed(let opening) = outcome.state, let line = cohorts[frozen.openings[opening].id] {
      return .place(line)
    }
    let best = outcome.reserve.enumerated().compactMap { index, place in place.map { (index, $0) } }
      .min { $0.1 < $1.1 }
    if outcome.state == .withoutPlace, let (opening, place) = best, let line = cohorts[frozen.openings[opening].id] {
      return .reserve(line, number: place)
    }
    return .none(state: ReasonWords(regions).state(outcome.state)(language))
  }
}
