import Page
import Almanac
import House
import Language
import People
import Programmes
import Store

/// The chance that a person leaves in a month under the policy of a day, in words, for the person's page.
package func placementLeaving(_ db: Connection, _ facility: Facility.ID, _ person: Person, _ day: Day) throws -> Phrase?
{
  let policy = try db.policy(at: facility, on: day)?.policy ?? .draft
  return StayRules.leaving(Candidate(person, on: day), on: day, under: policy).map {
    ReasonWords.leaving($0.hundredths, $0.cause)
  }
}

extension PersonPanel {
  /// What Placement shows on a person's page: places held, and what is true after the latest of proposal, verdict and decree.
  package static let placement = PersonPanel(needs: .readPlacement) { db, facility, person, day in
    let places = try db.places(of: person, at: facility)
    let (standing, before, latest) = try db.standing(of: person, with: places, at: facility, on: day)
    guard standing != nil else { return nil }
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
        "<div class=\"btns\">\(screen.link("/proposals/\(latest.proposal)/people/\(latest.outcome.person)/slip.pdf", PaperContentsWords.slip))</div>"
      }
      let all = HTML.when(
        places.count > 1,
        "<p><a href=\"/people/\(person.text)/places\">\(screen(EnrolmentWords.allPlaces(places.count)))</a></p>")
      return HTML.panel(
        screen(PlacementPhrases.overview), held + all + standingLine(standing, before, words, on: screen) + letter)
    }
  }

  /// What the person asks for, to whoever may see wishes; what the person objects to, to whoever decides or records it.
  package static let requests = PersonPanel(needs: .readPeople) { db, facility, person, _ in
    let requests = try db.requests(of: person, at: facility)
    return { screen in
      applicationsPanel(requests, of: person, on: screen)
        + HTML.when(
          screen.may(.readPlacement) || screen.may(.writePeople),
          objectionsPanel(requests.objections, of: person, on: screen))
    }
  }
}
