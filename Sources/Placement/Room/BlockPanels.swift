import Almanac
import House
import People
import Programmes
import Store

/// What a later room knows of the meetings of a day.
package struct KnownDay: Sendable {
  /// A meeting with its minutes after midnight.
  package typealias Meeting = (call: BlockCall, minutes: Range<Int>)

  /// Those of a class that are held, none where it does not meet; a class that is not named meets as its schedule says.
  let meetings: [Cohort.ID: [Meeting]]
  /// When members stay away from their class, in minutes after midnight.
  let staysAway: [Cohort.ID: [Person.ID: [Range<Int>]]]

  /// What is known of a day.
  package init(meetings: [Cohort.ID: [Meeting]] = [:], staysAway: [Cohort.ID: [Person.ID: [Range<Int>]]] = [:]) {
    (self.meetings, self.staysAway) = (meetings, staysAway)
  }
}

/// Asks a later room for a day.
package typealias KnownMeetings = @Sendable (Connection, Facility.ID, Day) throws -> KnownDay

/// Who is called to which class on a day: everybody whose place stands then, and is neither suspended nor empty for a while.
package func placementCalls(_ known: @escaping KnownMeetings = { _, _, _ in KnownDay() }) -> BlockCalls {
  { db, facility, day in
    let (days, known) = (try db.teachingDays(at: facility), try known(db, facility, day))
    let meeting = try db.cohorts(at: facility, in: [.planned, .running]).filter { cohort in
      guard cohort.cancellation == nil else { return false }
      return known.meetings[cohort.id].map { !$0.isEmpty }
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
        let pattern = cohort.pattern(on: day)
        let scheduled = BlockCall(hours: pattern.hours, title: cohort.programme.title, venue: cohort.venue)
        let away = known.staysAway[cohort.id]?[place.person] ?? []
        return (known.meetings[cohort.id] ?? [(scheduled, pattern.from..<pattern.until)])
          .filter { meeting in !away.contains { $0.overlaps(meeting.minutes) } }.map { (place.person, $0.call) }
      }
    }
    return Dictionary(grouping: calls, by: \.0).mapValues { $0.map(\.1).sorted { $0.hours < $1.hours } }
  }
}
