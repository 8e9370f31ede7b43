import Almanac
import House
import Language
import People

extension OwnData {
  /// What Placement keeps about a person: places held, what boards decided, and what the latest proposal means.
  package static let placement: Source = { db, person, facility, language in
    let held = try db.places(of: person, at: facility)
    let events = try db.events(of: held.map(\.enrolment), at: facility, opening: true)
    let places = held.flatMap { place -> [Row] in
      let enrolment = place.enrolment
      let state = enrolment.isLive ? EnrolmentWords.tag(.active) : enrolment.ending.map(EnrolmentWords.ending)
      let given = Row(Format.day(enrolment.from)(language), "\(place.title): \(state?(language) ?? "")")
      return [given]
        + (events[enrolment.id] ?? []).map { event in
          Row(
            Format.day(event.day)(language),
            [EnrolmentWords.happening(event)(language), event.note].compactMap(\.self).joined(separator: ". "))
        }
    }
    let verdicts = try db.ownVerdicts(of: person, at: facility).map { verdict in
      let decided = "\(verdict.title): \(HearingWords.word(verdict.word)(language))"
      return Row(
        "\(verdict.number), \(Format.day(verdict.day)(language))",
        [decided, verdict.reason].compactMap(\.self).joined(separator: ". "))
    }
    let recusals = try db.ownRecusals(of: person, at: facility).map { number, member, recusal in
      Row(number, "\(member), \(RecusalWords.kind(recusal.kind)(language)): \(recusal.reason)")
    }
    let words = ReasonWords(try Regions.shipped())
    // Why somebody eligible has no place may lie in another person, of whom a copy tells nothing.
    let latest = try db.latestOutcome(of: person, at: facility).map { _, outcome in
      let why = outcome.state == .withoutPlace ? "" : outcome.explained(words).why(language)
      return Row(words.state(outcome.state)(language), why)
    }
    return [
      Section("places", PanelWords.places(language), places),
      Section("verdicts", PlacementPhrases.verdict(language), verdicts),
      Section("recusals", RecusalWords.title(language), recusals),
      Section("proposal", PanelWords.latest(language), [latest].compactMap(\.self)),
    ]
  }
}
