import Almanac
import House
import Language
import Page
import People
import Programmes

extension PaperContents {
  /// The slip that tells one person, in plain words, what is true after the latest of proposal, verdict, decree and end.
  ///
  /// - Parameter id: a proposal that looked at the person, and that perhaps is not the latest.
  func slip(_ person: Person.ID, in id: Proposal.ID, language: Language) throws -> PersonalLetter {
    guard try db.outcome(of: person, in: id, at: context.facility) != nil,
      let held = try db.person(person, at: context.facility)
    else { throw Missing() }
    let places = try db.places(of: person, at: context.facility)
    let found = try db.standing(of: person, with: places, at: context.facility, on: context.today)
    let (standing, latest) = (try found.standing.orMissing(), try found.latest.orMissing())
    let (outcome, why, change) = try told(standing, language)
    let isProposal = if case .proposal = standing { true } else { false }
    let day = standing.since
    return PersonalLetter(
      house: try house(isProposal && latest.isDraft ? .policy : nil),
      imprint: PaperImprint(
        number: nil, code: PaperContents.code("SP", person.text), day: day,
        madeAt: isProposal
          ? PaperContentsWords.madeAt(latest.madeAt, in: context.zone)(language)
          : PaperContentsWords.made(day)(language),
        created: (isProposal ? latest.madeAt : Moment(day, hour: 0, minute: 0, in: context.zone)).milliseconds / 1000),
      language: language, name: held.entry.name,
      room: [held.entry.block, held.entry.room].compactMap(\.self).joined(separator: " / "), outcome: outcome, why: why,
      change: change, contact: PaperContentsWords.contact(language), isVoluntary: latest.outcome.stage != .convicted)
  }

  /// How it came out, why, and what would change it. What the board gave as its reason stays with the officer: it may speak of others.
  private func told(
    _ standing: PersonStanding, _ language: Language
  ) throws -> (PersonalLetter.Outcome, why: String, change: String) {
    let next = PersonalLetterWords.nextIntake(language)
    switch standing {
    case .holds(let place):
      let id = place.enrolment.cohort
      return (.place(try cohorts([id])[id].orMissing()), "", "")
    case .ended(let place, let day, let ending):
      return (.ended(course: place.title, on: day, ending), "", next)
    case .approved(_, let word):
      return (.approved(try cohorts([word.cohort])[word.cohort].orMissing()), "", "")
    case .heldBack(let board, let word): return (.heldBack(course: word.course, on: board.day), "", next)
    case .turnedDown(let board, let word): return (.turnedDown(course: word.course, on: board.day), "", next)
    case .reserve(_, let word, let place):
      return (.reserve(try cohorts([word.cohort])[word.cohort].orMissing(), number: place), "", "")
    case .proposal(let latest):
      let openings = try db.summary(of: latest.proposal, at: context.facility)?.openings ?? []
      let explained = latest.outcome.told(ReasonWords(regions))
      let why = latest.outcome.place.flatMap { latest.outcome.stands[$0].fit }.map(PersonalLetterWords.why)
      return (
        proposed(latest, openings, try cohorts(openings.map(\.id)), language), (why ?? explained.why)(language),
        explained.change(language)
      )
    }
  }

  private func proposed(
    _ latest: LatestOutcome, _ openings: [Opening], _ cohorts: [Cohort.ID: CohortLine], _ language: Language
  ) -> PersonalLetter.Outcome {
    let outcome = latest.outcome
    if case .placed(let opening) = outcome.state, let line = cohorts[openings[opening].id] {
      return .proposed(line)
    }
    let best = outcome.stands.enumerated().compactMap { index, stand in stand.reserve.map { (index, $0) } }
      .min { $0.1 < $1.1 }
    // Once the minutes are closed the board's own reserve is what holds.
    if outcome.state == .withoutPlace, !latest.isDecided, let (opening, place) = best,
      let line = cohorts[openings[opening].id]
    {
      return .reserve(line, number: place)
    }
    return .none(state: ReasonWords(regions).state(outcome.state)(language))
  }
}
