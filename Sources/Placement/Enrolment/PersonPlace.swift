import Almanac

/// A place that a person holds or held, as the person's page shows it.
struct PersonPlace: Sendable {
  let enrolment: Enrolment
  /// The title of the course.
  let title: String
  /// The day from which the course may begin.
  let start: Day
  var events: [EnrolmentEvent]
}
