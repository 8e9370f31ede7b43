import Almanac
import House
import Programmes

/// Two people in one class who must be kept apart.
struct PartedPair: Sendable {
  let first: String
  let second: String
  let cohort: Cohort.ID
  let course: String
  /// The day of the separation.
  let since: Day
}

/// The places of a person, the latest first.
struct PersonPlaces: Sendable, Encodable {
  /// One of them as it stands today.
  struct Line: Sendable, Encodable {
    let enrolment: Enrolment.ID
    let cohort: Cohort.ID
    let title: String
    /// The day from which the course may begin.
    let start: Day
    let since: Day
    let state: Enrolment.State
  }

  let person: Board.PersonName
  let places: [Line]
}

/// A place that a person holds or held, as the person's page shows it.
struct PersonPlace: Sendable {
  let enrolment: Enrolment
  /// The title of the course.
  let title: String
  /// The day from which the course may begin.
  let start: Day
  var events: [EnrolmentEvent]
}
