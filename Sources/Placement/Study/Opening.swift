import Almanac
import House
import People
import Programmes

/// What a placement knows of one cohort on offer.
package struct Opening: Equatable, Codable, Sendable {
  /// The cohort's identity; a plan from files makes one of the sheet row.
  package let id: Cohort.ID
  package let title: String
  package let field: String
  package let agency: String
  /// The days it meets.
  package let meetings: [Day]
  /// The dated windows it takes.
  package let slots: [String]
  package let min: Int
  package let max: Int
  /// What is asked of whoever joins.
  package let prerequisites: [Prerequisite]
  /// The share that must live in a regency.
  package let residents: Quota?
  /// Who sits there already, by id: they count for every rule of the cohort and are never proposed again.
  package let seated: [Person.ID]

  /// An opening.
  package init(
    id: Cohort.ID, title: String, field: String, agency: String, meetings: [Day], slots: [String], min: Int, max: Int,
    prerequisites: [Prerequisite], residents: Quota?, seated: [Person.ID] = []
  ) {
    self.id = id
    self.title = title
    self.field = field
    self.agency = agency
    self.meetings = meetings
    self.slots = slots
    self.min = min
    self.max = max
    self.prerequisites = prerequisites
    self.residents = residents
    self.seated = seated
  }

  /// The seats that nobody holds.
  package var free: Int { max - seated.count }

  /// The last meeting.
  package var end: Day? { meetings.last }

  /// Whether somebody may still be placed in it on a day: a class that is over is offered to nobody.
  func isAhead(of day: Day) -> Bool { end.map { $0 >= day } ?? false }
}
