import Access
import Almanac
import House
import Language
import Programmes
import Store

/// What time itself does to places: planned ends come, classes end, and who is away too long counts as transferred.
package enum EnrolmentJobs {
  /// The work of a night. It looks at every place as it should be on its day, so that missed nights are caught up.
  package static let nightly = NightlyJob(
    "placement.enrolments", Phrase(id: "Menutup tempat yang sudah berakhir", en: "Ending places whose time has come"),
    isDue: { facility, night, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return false }
      return try !db.placesToEnd(at: id, on: day).isEmpty
    },
    act: { facility, night, now, db in
      guard let (id, day) = try db.day(of: night, at: facility) else { return }
      try db.endPlaces(at: id, on: day, now: now)
    })
}

/// A place that is still held although its end has come.
private struct DuePlace {
  let enrolment: Enrolment
  let events: [EnrolmentEvent]
  /// The first day after the last lesson, where that is the end.
  let finished: Day?
}

extension Connection {
  /// Ends all places whose end has come by a day.
  func endPlaces(at facility: Facility.ID, on day: Day, now: Moment) throws {
    let (places, recorder) = (try placesToEnd(at: facility, on: day), Recorder(nightOf: facility, on: day, now: now))
    let finished = places.compactMap { place in
      place.finished.map {
        (recorder.event(.ended(.finished), of: place.enrolment.id, on: $0, .schedule), place.enrolment)
      }
    }
    let known = Dictionary(places.map { ($0.enrolment.id, $0.events) }) { first, _ in first }
    try add(finished, to: known, by: recorder)
    for place in places where place.finished == nil {
      try settle(place.enrolment, place.events, by: recorder)
      state(place.enrolment.endingFact(place.events))
    }
  }

  /// The places that should have ended by a day.
  fileprivate func placesToEnd(at facility: Facility.ID, on day: Day) throws -> [DuePlace] {
    let held = try liveEnrolments(at: facility)
    let events = try events(of: held, at: facility)
    let teaching = try teachingDays(at: facility)
    let lasts = Dictionary(
      try cohorts(Array(Set(held.map(\.cohort))), at: facility).map {
        ($0.id, $0.schedule(isOpen: teaching.isOpen).end)
      }
    ) { first, _ in first }
    return held.compactMap { enrolment in
      let own = events[enrolment.id] ?? []
      let finished = lasts[enrolment.cohort].flatMap { Enrolment.finish(lastMeeting: $0, events: own, by: day) }
      let isOver = Enrolment.end(in: own).map { $0.day <= day } ?? false
      return finished != nil || isOver ? DuePlace(enrolment: enrolment, events: own, finished: finished) : nil
    }
  }

  /// The day of a night at a house.
  package func day(of night: Moment, at facility: String) throws -> (Facility.ID, Day)? {
    guard let id = Facility.ID(facility[...]), let unit = try unit(id) else { return nil }
    return (id, night.day(in: unit.zone))
  }
}

extension Enrolment {
  /// What the journal keeps where a planned end has come, or a long absence became one.
  fileprivate func endingFact(_ events: [EnrolmentEvent]) -> Fact {
    let end = Enrolment.end(in: events)
    return Fact(
      "placement.enrolment_ended", about: id,
      [
        "person": .text(of: person), "cohort": .text(of: cohort), "on": end.map { .text(of: $0.day) } ?? .null,
        "reason": end.map { .text($0.ending.rawValue) } ?? .null,
      ])
  }
}
