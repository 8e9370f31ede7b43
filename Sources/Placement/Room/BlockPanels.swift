import Almanac
import House
import People
import Programmes

/// Who is called to which class on a day: everybody whose place stands then, and is neither suspended nor empty for a while.
package let placementCalls: BlockCalls = { db, facility, day in
  let days = try db.teachingDays(at: facility)
  let meeting = try db.cohorts(at: facility, in: [.planned, .running])
    .filter { $0.cancellation == nil && $0.schedule(isOpen: days.isOpen).meetings.contains(day) }
  let places = try db.liveEnrolments(in: meeting.map(\.id), at: facility)
  let events = try db.events(of: places, at: facility)
  let cohorts = Dictionary(meeting.map { ($0.id, $0) }) { first, _ in first }
  let calls = places.compactMap { place -> (Person.ID, BlockCall)? in
    guard let cohort = cohorts[place.cohort] else { return nil }
    switch place.state(on: day, start: cohort.start, events: events[place.id] ?? []) {
    case .suspended, .away, .ended: return nil
    case .pending, .active:
      let hours = cohort.pattern(on: day).hours
      return (place.person, BlockCall(hours: hours, title: cohort.programme.title, venue: cohort.venue))
    }
  }
  return Dictionary(grouping: calls, by: \.0).mapValues { $0.map(\.1).sorted { $0.hours < $1.hours } }
}
