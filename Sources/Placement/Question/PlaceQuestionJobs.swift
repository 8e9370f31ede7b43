import House
import Language
import Store

/// What each night asks of people who hold places.
package enum PlaceQuestionJobs {
  /// It looks at every place as it stands on its day, after those whose time has come have ended.
  package static let nightly = NightlyJob(
    "placement.questions", PlaceQuestionWords.nightly,
    isDue: { facility, night, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return false }
      return try !db.questionChanges(at: id, on: day).isEmpty
    },
    act: { facility, night, now, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return }
      try db.askOfPlaces(by: Recorder(nightOf: id, on: day, now: now))
    })
}
