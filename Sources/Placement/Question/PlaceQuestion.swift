import Almanac
import House

/// A requirement that somebody who holds a place no longer meets: asked of an officer until it is answered. No place ends by itself.
package struct PlaceQuestion: Equatable, Sendable {
  package typealias ID = House.ID<PlaceQuestion>

  /// What came of it.
  package enum Answer: String, Codable, Sendable {
    /// The place ended, or its end is planned.
    case ended
    case suspended
    /// The head lets the person go on, with a reason.
    case waived
    /// The requirement is met again.
    case settled
  }

  let id: ID
  let enrolment: Enrolment.ID
  let criterion: Criterion.Kind
  let askedOn: Day
  /// Nil while it waits.
  var answer: Answer?
  var answeredAt: Moment?
  var answeredBy: String?
}

/// A question that waits, as the first page tells it.
struct WaitingQuestion: Sendable {
  let enrolment: Enrolment.ID
  let name: String
  let course: String
  let criterion: Criterion.Kind
}
