import Access
import Almanac
import House
import Language
import Placement
import Programmes
import Store

/// Meetings made from the schedules of decreed classes, by an officer or in the night.
package enum MeetingJobs {
  /// The work of a night: it looks at all classes as they should be on its day, so that missed nights are caught up.
  package static let nightly = NightlyJob(
    "timetable.meetings", Phrase(id: "Menyiapkan pertemuan 60 hari ke depan", en: "Preparing meetings 60 days ahead"),
    isDue: { facility, night, db in
      guard let (id, day) = try db.houseDay(of: night, at: facility) else { return false }
      return try !db.dueMeetings(at: id, on: day).isEmpty || db.hasMeetingsToEnd(before: day, at: id)
    },
    act: { facility, night, now, db in
      guard let (id, day) = try db.houseDay(of: night, at: facility) else { return }
      let ended = try db.endMeetings(before: day, because: Words.neverPublished.id, at: id)
      let made = try db.makeMeetings(at: id, on: day, now: now, by: "konsol")
      db.state(
        Fact("timetable.night", about: id, ["ended": .integer(Int64(ended)), "made": .integer(Int64(made))]))
    })
}

/// What has to change so that the meetings of classes are those of their schedules.
struct DueMeetings: Sendable {
  var drafts: [Meeting] = []
  var surplus: [Meeting] = []

  var isEmpty: Bool { drafts.isEmpty && surplus.isEmpty }
}

extension Connection {
  /// The day of a night at a house.
  fileprivate func houseDay(of night: Moment, at facility: String) throws -> (Facility.ID, Day)? {
    guard let id = Facility.ID(facility[...]), let unit = try unit(id) else { return nil }
    return (id, night.day(in: unit.zone))
  }

  /// What has to change on a day.
  func dueMeetings(at facility: Facility.ID, on day: Day) throws -> DueMeetings {
    let decreed = Set(try liveEnrolments(at: facility).map(\.cohort))
    let known = Dictionary(
      grouping: try meetings(from: Day(number: 0), to: day.adding(days: 400), at: facility), by: \.cohort)
    let ids = Array(decreed.union(known.keys)).sorted()
    let days = try teachingDays(at: facility)
    var random = SystemRandomNumberGenerator()
    return try cohorts(ids, at: facility).reduce(into: DueMeetings()) { due, cohort in
      let own = known[cohort.id] ?? []
      let (missing, surplus) = Meeting.plan(
        cohort, isDecreed: decreed.contains(cohort.id), known: own, days: days, on: day)
      // A class keeps its place and its trainers until somebody says otherwise.
      let model = own.last { $0.venue != nil }
      due.drafts += missing.map { planned in
        let pattern = cohort.pattern(on: planned)
        return Meeting(
          id: ID(at: Moment(planned, hour: 0, minute: 0, in: .wib), random: &random), cohort: cohort.id,
          plannedOn: planned, number: 1, day: planned, from: pattern.from, until: pattern.until,
          venue: model?.venue, trainers: model?.trainers ?? [], escorts: model?.escorts ?? 0, state: .draft,
          reason: nil, commitment: nil, version: 1, changedBy: "")
      }
      due.surplus += surplus
    }
  }

  /// Makes what is missing and takes away what is in no schedule any more; the number of both.
  func makeMeetings(at facility: Facility.ID, on day: Day, now: Moment, by officer: String) throws -> Int {
    let due = try dueMeetings(at: facility, on: day)
    try insert(due.drafts, at: facility)
    try removeDrafts(due.surplus.filter { $0.state == .draft }.map(\.id), at: facility)
    let dropped = due.surplus.filter { $0.state == .published }.map { meeting in
      var meeting = meeting
      (meeting.state, meeting.reason) = (.cancelled, Words.notScheduled.id)
      return meeting
    }
    try update(dropped, by: officer, at: facility)
    try renumber((due.drafts + due.surplus).map(\.cohort), at: facility)
    return due.drafts.count + due.surplus.count
  }
}
