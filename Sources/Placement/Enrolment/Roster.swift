import Almanac
import People
import Programmes

/// The participants of a cohort as whoever teaches sees them: no case, no number, no class, no risk, no reason. Not hidden:
/// absent.
struct Roster: Sendable, Encodable {
  /// One participant.
  struct Participant: Sendable, Encodable {
    let seat: Int
    let name: String
    let sex: Sex?
    /// Whole years on the day of the list.
    let age: Int?
    /// From which day on.
    let since: Day
  }

  let cohort: Cohort.ID
  let title: String
  let seats: Int
  let people: [Participant]
  /// The day from which the enrolments hold; nil where there are none.
  let decreeDay: Day?
}
