import Almanac
import House
import People
import Store

extension DepartureHook {
  /// What Placement does when somebody leaves: places end at once. Where a departure is taken back, so are the ends it made.
  package static let placement = DepartureHook(
    departed: { db, context, person, state, day in
      try db.endPlaces(of: person, state.ending, on: day, by: Recorder(context))
    },
    readmitted: { db, context, person in try db.reopenPlaces(of: person, by: Recorder(context)) })
}

extension Connection {
  /// Ends every place that a person would hold on a day or later; none ends before it began.
  func endPlaces(
    of person: Person.ID, _ ending: Enrolment.Ending, on day: Day, by recorder: Recorder
  ) throws {
    let places = try enrolments(of: person, at: recorder.facility)
    let known = try events(of: places, at: recorder.facility)
    let open = places.filter { place in Enrolment.end(in: known[place.id] ?? []).map { $0.day >= day } ?? true }
    try add(
      open.map { (recorder.event(.ended(ending), of: $0.id, on: max(day, $0.from), .departure), $0) }, to: known,
      by: recorder)
  }

  /// Takes the ends back that a departure made, where the seat is still free; those of a stay before the present one stay.
  func reopenPlaces(of person: Person.ID, by recorder: Recorder) throws {
    let places = try enrolments(of: person, at: recorder.facility)
    let known = try events(of: places, at: recorder.facility)
    let began = try self.person(person, at: recorder.facility)?.formerStays.last?.closedAt
    let reopened = places.flatMap { place in
      (known[place.id] ?? []).departures(since: began).map { end in
        (recorder.event(.reopened(end.id), of: place.id, on: recorder.today, .departure), place)
      }
    }
    try add(reopened, to: known, by: recorder)
  }
}

extension [EnrolmentEvent] {
  /// The ends that a departure made and nobody took back; those from before events were kept stay, as do those of a stay before.
  fileprivate func departures(since began: Moment?) -> [EnrolmentEvent] {
    Enrolment.standingEnds(in: self).filter { end in
      guard end.source == .departure, let at = end.recordedAt else { return false }
      return began.map { at > $0 } ?? true
    }
  }
}

extension Person.State {
  /// Why a place ends when somebody comes to be so.
  fileprivate var ending: Enrolment.Ending {
    switch self {
    case .released: .released
    case .transferred: .transferred
    case .died: .died
    case .error: .error
    case .present: .left
    }
  }
}
