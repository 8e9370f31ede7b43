import Page
import Almanac
import House
import Language
import People
import Programmes

extension PersonPanel {
  /// What Placement shows on a person's page: places held, and what is true after the latest of proposal, verdict and decree.
  package static let placement = PersonPanel(needs: .readPlacement) { db, facility, person, day in
    let places = try db.places(of: person, at: facility)
    let (standing, before, latest) = try db.standing(of: person, with: places, at: facility, on: day)
    let objections = try db.objectionLines(of: person, at: facility, limit: 5)
    let words = ReasonWords(try Regions.shipped())
    return { screen in
      let held = HTML.each(places) { place in
        let own = place.enrolment
        let state = own.state(on: day, start: place.start, events: place.events)
        let planned = HTML.some(own.isLive ? own.until : nil) { ", \(screen(EnrolmentWords.untilDay($0)))" }
        return
          "<p>\(EnrolmentWords.state(of: state, on: screen)) <a href=\"/enrolments/\(own.id.text)\">\(place.title)</a>, \(screen(Format.day(own.from)))\(planned)</p>"
      }
      let letter = HTML.some(latest) { latest in
        "<div class=\"btns\">\(screen.link("/proposals/\(latest.proposal)/people/\(person.text)/slip.pdf", PaperContentsWords.slip))</div>"
      }
      let panel = HTML.when(
        standing != nil,
        HTML.panel(
          screen(PlacementPhrases.overview),
          held + standingLine(standing, before, words, on: screen) + letter))
      return panel + objectionsPanel(objections, of: person, on: screen)
    }
  }

  /// What the person asks for; shown to whoever may see wishes.
  package static let applications = PersonPanel(needs: .readPeople) { db, facility, person, _ in
    let files = try db.applications(of: person, at: facility)
    return { applicationsPanel(files, of: person, on: $0) }
  }
}
