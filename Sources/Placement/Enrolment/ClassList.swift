import Almanac
import House
import People
import Programmes

/// Who has or had a place in a cohort, as the house sees it: since when, and how the place stands today.
struct ClassList: Sendable, Encodable {
  /// One place.
  struct Line: Sendable, Encodable {
    let enrolment: Enrolment.ID
    let person: Board.PersonName
    let seat: Int
    let sex: Sex?
    /// Whole years on the day of the list.
    let age: Int?
    let since: Day
    let state: Enrolment.State
    /// The end that is planned.
    let until: Day?
    /// Requirements that are not met today and that nothing answers.
    var questions: [Criterion.Kind] = []
  }

  let cohort: Cohort.ID
  let title: String
  let seats: Int
  /// Who holds a seat today, by seat.
  let people: [Line]
  /// Whose place has ended.
  let past: [Line]
  /// Seats that the reserve may take.
  let offers: [SeatOffer]
}
