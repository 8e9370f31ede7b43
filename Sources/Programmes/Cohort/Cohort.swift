import Almanac
import House

/// One intake of a programme as it was offered: who gives it, when, for how many, and what share is kept for whom.
package struct Cohort: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Cohort>

  /// Where a cohort stands, in the ministry's words and order.
  package enum Status: String, CaseIterable, Codable, Sendable {
    case planned = "RENCANA"
    case running = "PELAKSANAAN"
    case held = "TERLAKSANA"
    case finished = "SELESAI"
  }

  package let id: ID
  package let programme: Programme
  /// Who gives it; nil where the house itself does.
  package var agency: Host?
  /// The day from which the first meeting may be held.
  package let start: Day
  /// Meetings as offered, 1 to 366.
  package var days: Int
  package var pattern: WeekPattern
  /// Members without whom it is not held, 1 to `seats`.
  package var min: Int
  package var seats: Int
  package var quota: Quota?
  package let status: Status
  /// What this offer asks beyond its programme.
  package var ownPrerequisites: [Prerequisite]
  /// Where it is taught; empty where nobody has said.
  package var venue: String
  /// The patterns by which it met before this one, in their order; a meeting that was held stays on its day.
  package var pastPatterns: [PastPattern]
  /// Nil unless it was cancelled.
  package var cancellation: Cancellation?

  /// The organisation that gives a cohort.
  package struct Host: Codable, Hashable, Sendable {
    package let id: AgencyID
    package let name: String

    /// An organisation by its identity and name.
    package init(id: AgencyID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A cohort.
  package init(
    id: ID, programme: Programme, agency: Host?, start: Day, days: Int, pattern: WeekPattern, min: Int, seats: Int,
    quota: Quota?, status: Status, ownPrerequisites: [Prerequisite], venue: String = "",
    pastPatterns: [PastPattern] = [], cancellation: Cancellation? = nil
  ) {
    self.id = id
    self.programme = programme
    self.agency = agency
    self.start = start
    self.days = days
    self.pattern = pattern
    self.min = min
    self.seats = seats
    self.quota = quota
    self.status = status
    self.ownPrerequisites = ownPrerequisites
    self.venue = venue
    self.pastPatterns = pastPatterns
    self.cancellation = cancellation
  }

  /// All that is asked of whoever joins: of the programme and of this offer.
  package var prerequisites: [Prerequisite] { Array(Set(programme.prerequisites + ownPrerequisites)).sorted() }

  /// The weekly pattern of a day.
  package func pattern(on day: Day) -> WeekPattern { pastPatterns.first { day < $0.until }?.pattern ?? pattern }

  /// The meetings and the honest end over open days.
  package func schedule(isOpen: (Day) -> Bool) -> CohortSchedule {
    CohortSchedule(
      start: start, after: pastPatterns, pattern: pattern, days: days, lessonHours: programme.lessonHours,
      minutesPerLesson: programme.minutesPerLesson, isOpen: isOpen)
  }
}
