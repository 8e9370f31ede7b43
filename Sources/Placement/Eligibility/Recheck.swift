import Almanac
import House
import People
import Programmes

/// A person and a class that is decided on for the person.
package struct PersonInCohort: Hashable, Comparable, Codable, Sendable {
  let person: Person.ID
  let cohort: Cohort.ID

  /// By class, then by person.
  package static func < (left: PersonInCohort, right: PersonInCohort) -> Bool {
    (left.cohort, left.person) < (right.cohort, right.person)
  }
}

/// What is true now of one person toward one class, beside what the proposal knew.
package struct Recheck: Equatable, Sendable {
  /// What stops a person at a step.
  package enum Cause: Equatable, Codable, Sendable {
    case gone(Person.State, on: Day?)
    /// A requirement is in the way that nobody has waived.
    case criterion(Criterion)
    /// Kept apart from these, who are approved for the class or sit in it; nobody is named to whom may not know.
    case apart([Person.ID])
    /// The board has approved the person for this class already.
    case approvedFor(String)
    /// The class has had its last meeting, or was ended.
    case classOver(on: Day?)
    /// The partner or the house called the class off.
    case classCancelled(on: Day)
    /// A third of its meetings or more are past on the day of the decree.
    case pastThird(held: Int, of: Int)
    /// The board left the class closed: its verdicts do not come to its minimum or share.
    case classClosed
  }

  package var causes: [Cause]
  package let changes: [FactChange]
  /// The requirements waived for this person and class.
  package let waived: [Criterion.Kind]
  /// The regency or city of residence now.
  package let residence: Region.Code?
  /// The day on which the person came back after leaving; nil where they never left.
  var returnedOn: Day?

  /// Whether a waiver would let the person join: every cause is a requirement that may be waived.
  var waivable: [Criterion.Kind] {
    causes.compactMap { if case .criterion(let rule) = $0, rule.kind.isWaivable { rule.kind } else { nil } }
  }
}

/// A person as the house knows them today.
struct PersonToday: Sendable {
  let candidate: Candidate
  let state: Person.State
  /// Since when the person is gone; nil while present.
  let stateOn: Day?
  /// The day on which each source last spoke.
  let days: [FactChange.Source: Day]
  /// Since when something that comes and goes is in the way.
  let since: [Criterion.Kind: Day]
  /// The day on which the present stay began, where there was one before.
  let returnedOn: Day?
}

/// Somebody stopped at a step, by name, as a refusal and a page tell it.
package struct Stopped: Equatable, Sendable {
  package let name: String
  package let course: String
  package let cause: Recheck.Cause
  /// The names of those from whom the person is kept apart, for whoever may know.
  package let apartFrom: [String]
}
