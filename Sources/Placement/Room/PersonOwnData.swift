import Almanac
import House
import Language
import People

extension OwnData {
  /// What Placement keeps about a person: places held, what boards decided, and what the latest proposal means.
  package static let placement: Source = { db, person, facility, language in
    let places = try db.places(of: person, at: facility).map { place in
      let state = (place.isLive ? PanelWords.live : PanelWords.ended)(language)
      return Row(Format.day(place.from)(language), "\(place.title): \(state)")
    }
    let verdicts = try db.ownVerdicts(of: person, at: facility).map { verdict in
      let decided = "\(verdict.title): \(HearingWords.word(verdict.word)(language))"
      return Row(
        "\(verdict.number), \(Format.day(verdict.day)(language))",
        [decided, verdict.reason].compactMap(\.self).joined(separator: ". "))
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
      Section("proposal", PanelWords.latest(language), [latest].compactMap(\.self)),
    ]
  }
}
