import Access
import Almanac
import House
import Language
import Programmes
import Store

/// What time does to applications: when the class that was meant has ended, they decline themselves.
package enum ApplicationJobs {
  /// The work of a night. It looks at every open application as it should be on its day, so that missed nights are caught up.
  package static let nightly = NightlyJob(
    "placement.applications", ApplicationWords.nightly,
    isDue: { facility, night, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return false }
      return try !db.applicationsToDecline(at: id, on: day).isEmpty
    },
    act: { facility, night, now, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return }
      let recorder = Recorder(nightOf: id, on: day, now: now)
      let due = try db.applicationsToDecline(at: id, on: day)
      try db.keep(
        due.map { ($0.file, recorder.act(.declined, on: $0.file.application.id, on: $0.day, .schedule)) }, by: recorder)
    })
}

extension Connection {
  /// Open applications whose class has ended by a day, each with the day of its end.
  fileprivate func applicationsToDecline(
    at facility: Facility.ID, on day: Day
  ) throws -> [(file: ApplicationFile, day: Day)] {
    let open = try openApplications(at: facility)
    guard !open.isEmpty else { return [] }
    let teaching = try teachingDays(at: facility)
    let classes = try cohorts(at: facility).map {
      Application.Class($0, end: $0.schedule(isOpen: teaching.isOpen).end)
    }
    return open.compactMap { file in file.application.endedOn(classes, by: day).map { (file, $0) } }
  }
}
