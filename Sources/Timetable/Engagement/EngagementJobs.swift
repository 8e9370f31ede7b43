import Access
import Almanac
import House
import Placement
import Store

/// What time does to the calendar: a stay in hospital that begins makes places stand as away, and one that ends brings people back.
package enum EngagementJobs {
  /// The work of a night. It looks at every stay of the last three weeks as it should be on its day, so that missed nights are caught up.
  package static let nightly = NightlyJob(
    "timetable.engagements", EngagementWords.nightly,
    isDue: { facility, night, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return false }
      return try db.owesAbsences(
        db.absences(at: id, on: day), by: Recorder(nightOf: id, on: day, now: night))
    },
    act: { facility, night, now, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return }
      try db.keepAbsences(db.absences(at: id, on: day), by: Recorder(nightOf: id, on: day, now: now))
    })
}

extension Connection {
  /// Stays that make places stand as away, begun by a day and not over for longer than three weeks.
  fileprivate func absences(at facility: Facility.ID, on day: Day) throws -> [PlaceAbsence] {
    try engagements(from: day.adding(days: -21), until: day, at: facility).compactMap { stay in
      stay.kind.absence.map { PlaceAbsence(person: stay.person, absence: $0, from: stay.from, until: stay.until) }
    }
  }
}
