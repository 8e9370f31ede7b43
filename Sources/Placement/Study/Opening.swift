import Almanac
import Programmes

/// What a placement knows of one cohort on offer.
package struct Opening: Equatable, Codable, Sendable {
  /// The name in the instance: `c` and the sheet row, or the cohort's id.
  package let id: String
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
  /// The share that must live in a regency: its code and percent.
  package let residents: Share?
  /// Who sits there already, by id: they count for every rule of the cohort and are never proposed again.
  package let seated: [String]

  /// A ring-fenced share.
  package struct Share: Equatable, Codable, Sendable {
    package let region: String
    package let percent: Int

    /// At least `percent` (1 to 100) of the members live in the regency of that code.
    package init(region: String, percent: Int) {
      self.region = region
      self.percent = percent
    }
  }

  /// An opening.
  package init(
    id: String, title: String, field: String, agency: String, meetings: [Day], slots: [String], min: Int, max: Int,
    prerequisites: [Prerequisite], residents: Share?, seated: [String] = []
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
}
