import Almanac
import House
import People
import Programmes

/// Somebody whom the board approved and who was not carried on at a step, with the cause on that day. The verdict stays.
package struct HeldBack: Equatable, Sendable {
  /// The step at which it was found.
  package enum Step: String, Codable, Sendable { case minutes, decree }

  let person: Person.ID
  let cohort: Cohort.ID
  let step: Step
  let cause: Recheck.Cause
  let on: Day
}

/// A waiver as papers and pages tell it.
package struct GrantedWaiver: Equatable, Sendable {
  let waiver: Waiver
  let reason: String
}
