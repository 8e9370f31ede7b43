import Almanac
import House

extension Enrolment {
  /// Why a place ended. Where several ends fall on one day, the one that stands first here is told.
  package enum Ending: String, CaseIterable, Codable, Sendable {
    case died
    /// The person, or the place, was entered by mistake.
    case error
    case released, transferred
    /// Left the house, recorded before ends had reasons.
    case left
    /// By the person's own word, at any time, with or without a reason.
    case withdrew
    case discipline, health
    case classCancelled = "class_cancelled"
    /// The decree was amended or revoked.
    case decree
    case finished

    /// Ends that leave the need for a place as great as before.
    static let uncounted: [Ending] = [.error, .withdrew, .classCancelled, .decree]
    /// Ends that an officer records; the others follow from departures, decrees and the class itself.
    static let recorded: [Ending] = [.discipline, .health, .transferred, .released, .died, .error]
    /// Ends that say nothing by themselves: a sentence is needed.
    static let explained: [Ending] = [.discipline, .health, .error]
  }

  /// Why somebody is away for a while and keeps the seat.
  package enum Absence: String, CaseIterable, Codable, Sendable { case court, hospital, other }

  /// How a place stands on a day.
  package enum State: Equatable, Sendable {
    /// Decreed; the class has not begun.
    case pending
    case active
    /// The seat is kept and no lesson attended.
    case suspended(since: Day, until: Day?, hasPremium: Bool)
    case away(since: Day, Absence)
    /// The seat is free from this day on.
    case ended(on: Day, Ending)
  }
}

/// Something that happened to an enrolment on a day. Events are only added; the state of any day follows from them.
package struct EnrolmentEvent: Equatable, Sendable {
  package typealias ID = House.ID<EnrolmentEvent>

  /// What happened.
  package enum Change: Equatable, Sendable {
    /// Until the day given, or until it is lifted.
    case suspended(until: Day?, hasPremium: Bool)
    case resumed
    case away(Enrolment.Absence)
    case back
    /// From this day on without the place.
    case ended(Enrolment.Ending)
    /// An end of the past or the future does not hold.
    case reopened(EnrolmentEvent.ID)

    /// Its word, as it is stored and stands in the journal.
    var name: String {
      switch self {
      case .suspended: "suspended"
      case .resumed: "resumed"
      case .away: "away"
      case .back: "back"
      case .ended: "ended"
      case .reopened: "reopened"
      }
    }
  }

  /// Where it came from.
  package enum Source: String, Codable, Sendable {
    case officer
    /// Somebody left the house, or that was taken back.
    case departure
    /// The last lesson was held.
    case schedule
    /// The seat had been given to somebody else before the end was taken back.
    case replaced
    /// The class was cancelled.
    case cancellation
    /// The decree was amended or revoked.
    case decree
  }

  package let id: ID
  package let enrolment: Enrolment.ID
  package let day: Day
  package let change: Change
  package let source: Source
  /// Why, in the officer's words.
  package let note: String?
  /// Nil for ends from before events were kept.
  package let recordedAt: Moment?
  package let recordedBy: String?

  /// Whether it was recorded before it happened.
  func isPlanned(in zone: Zone) -> Bool { recordedAt.map { $0.day(in: zone) < day } ?? false }
}
