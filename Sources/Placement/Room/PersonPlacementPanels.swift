import Page
import Almanac
import House
import Language
import People
import Programmes
import Store

extension PersonPanel {
  /// What Placement shows on a person's page: places held, and what the latest proposal means for the person.
  package static let placement = PersonPanel(needs: .readPlacement) { db, facility, person, day in
    let places = try db.places(of: person, at: facility)
    let latest = try db.latestWord(for: person, at: facility)
    guard !places.isEmpty || latest != nil else { return nil }
    return { screen in
      let held = HTML.each(places) { place in
        let own = place.enrolment
        let state = own.state(on: day, start: place.start, events: place.events)
        let planned = HTML.some(own.isLive ? own.until : nil) { ", \(screen(EnrolmentWords.untilDay($0)))" }
        return
          "<p>\(EnrolmentWords.state(of: state, on: screen)) <a href=\"/enrolments/\(own.id.text)\">\(place.title)</a>, \(screen(Format.day(own.from)))\(planned)</p>"
      }
      let word = HTML.some(latest) { latest in
        """
        <p><b>\(screen(latest.state))</b>\(HTML.some(latest.place) { " \($0)," }) \(screen(latest.reason))</p>\
        <div class="btns">\(screen.link("/proposals/\(latest.proposal)/people/\(latest.person.text)/slip.pdf", PaperContentsWords.slip))</div>
        """
      }
      return HTML.panel(screen(PlacementPhrases.overview), held + word)
    }
  }
}

extension Connection {
  /// What the latest computed proposal means for a person; nil where there is none with the person in it.
  fileprivate func latestWord(
    for person: Person.ID, at facility: Facility.ID
  ) throws -> (proposal: Proposal.ID, person: Person.ID, state: Phrase, place: String?, reason: Phrase)? {
    guard let (latest, outcome) = try latestOutcome(of: person, at: facility) else { return nil }
    let words = ReasonWords(try Regions.shipped())
    let openings = try outcome.place.map { _ in try summary(of: latest, at: facility)?.openings ?? [] } ?? []
    let place = outcome.place.flatMap { openings.indices.contains($0) ? openings[$0].title : nil }
    return (latest, outcome.person, words.state(outcome.state), place, outcome.explained(words).why)
  }
}
