import Almanac
import House
import People
import Programmes
import Store

/// What a later room knows of the meetings of a day: those of a class that are held, none where it does not meet; a class that it does
/// not name meets as its schedule says.
package typealias KnownMeetings = @Sendable (Connection, Facility.ID, Day) throws -> [Cohort.ID: [BlockCall]]

/// Who is called to which class on a day: everybody whose place stands then, and is neither suspended nor empty for a while.
package func placementCalls(_ known: @escaping KnownMeetings = { _, _, _ in [:] }) -> BlockCalls {
  { db, facility, day in
    let (days, known) = (try db.teachingDays(at: facility), try known(db, facility, day))
    let meeting = try db.cohorts(at: facility, in: [.planned, .running]).filter { cohort in
      guard cohort.cancellation == nil else { return false }
      return known[cohort.id].map { !$0.isEmpty }
        ?? cohort.schedule(isOpen: days.isOpen).meetings.contains(day)
    }
    let places = try db.liveEnrolments(in: meeting.map(\.id), at: facility)
    let events = try db.events(of: places, at: facility)
    let cohorts = Dictionary(meeting.map { ($0.id, $0) }) { first, _ in first }
    let calls = places.flatMap { place -> [(Person.ID, BlockCall)] in
      guard let cohort = cohorts[place.cohort] else { return [] }
      switch place.state(on: day, start: cohort.start, events: events[place.id] ?? []) {
      case .suspended, .away, .ended: return []
      case .pending, .active:
        let hours = cohort.pattern(on: day).hours
        let own = known[cohort.id] ?? [BlockCall(hours: hours, title: cohort.programme.title, venue: cohort.venue)]
        return own.map { (place.person, $0) }
      }
    }
    return Dictionary(grouping: calls, by: \.0).mapValues { $0.map(\.1).sorted { $0.hours < $1.hours } }
  }
}
