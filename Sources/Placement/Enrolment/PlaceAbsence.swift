import Almanac
import House
import People
import Store

/// That somebody is out of the house for some days, as the calendar knows it.
package struct PlaceAbsence: Sendable {
  let person: Person.ID
  let absence: Enrolment.Absence
  let from: Day
  /// The last day away; before `from` where the absence was taken back.
  let until: Day

  /// An absence from a first to a last day.
  package init(person: Person.ID, absence: Enrolment.Absence, from: Day, until: Day) {
    (self.person, self.absence, self.from, self.until) = (person, absence, from, until)
  }
}

extension Connection {
  /// Marks the live places of people as away, and as back the day after, as far as those days have come. What stands already, or what a
  /// place's own record forbids, stays as it is: twice changes nothing.
  package func keepAbsences(_ stays: [PlaceAbsence], by recorder: Recorder) throws {
    let (new, known) = try owed(stays, by: recorder)
    if !new.isEmpty { try add(new, to: known, by: recorder) }
  }

  /// Whether a place does not stand yet as some absences make it.
  package func owesAbsences(_ stays: [PlaceAbsence], by recorder: Recorder) throws -> Bool {
    try !owed(stays, by: recorder).new.isEmpty
  }

  private func owed(
    _ stays: [PlaceAbsence], by recorder: Recorder
  ) throws -> (new: [(event: EnrolmentEvent, enrolment: Enrolment)], known: [Enrolment.ID: [EnrolmentEvent]]) {
    let live = try liveEnrolments(of: Array(Set(stays.map(\.person))).sorted(), at: recorder.facility)
    let known = try events(of: live, at: recorder.facility)
    var new: [(event: EnrolmentEvent, enrolment: Enrolment)] = []
    for place in live {
      var events = known[place.id] ?? []
      for stay in stays where stay.person == place.person {
        for step in [PlaceAbsence.beginning, PlaceAbsence.returning] {
          guard let (change, day) = step(stay)(place, events),
            (try? place.check(change, on: day, note: nil, events: events, today: recorder.today)) != nil
          else { continue }
          let event = recorder.event(change, of: place.id, on: day, .officer)
          events.append(event)
          new.append((event, place))
        }
      }
    }
    return (new, known)
  }
}

extension PlaceAbsence {
  /// That the place stands as away from the first day on; nil where it does, or was taken back before it began.
  fileprivate func beginning(of place: Enrolment, _ events: [EnrolmentEvent]) -> (EnrolmentEvent.Change, Day)? {
    let first = max(from, place.from)
    let isTold = Enrolment.absences(in: events).contains { $0.from <= first && ($0.back.map { first < $0 } ?? true) }
    return isTold || until < first ? nil : (.away(absence), first)
  }

  /// That the person is back on the day after the last; nil where the place does not stand as away by this.
  fileprivate func returning(to place: Enrolment, _ events: [EnrolmentEvent]) -> (EnrolmentEvent.Change, Day)? {
    let day = max(until.adding(days: 1), from, place.from)
    let isAway = Enrolment.absences(in: events).contains { $0.back == nil && $0.kind == absence && $0.from <= day }
    return isAway ? (.back, day) : nil
  }
}
