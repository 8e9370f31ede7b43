import Almanac
import House
import People
import Programmes

/// Somebody whom the board approved and who was not carried on at a step, with the cause on that day. The verdict stays.
struct HeldBack: Equatable, Sendable {
  /// The step at which it was found.
  enum Step: String, Codable, Sendable { case minutes, decree }

  let person: Person.ID
  let cohort: Cohort.ID
  let step: Step
  let cause: Recheck.Cause
  let on: Day
}

/// A waiver as papers and pages tell it.
struct GrantedWaiver: Equatable, Sendable {
  let waiver: Waiver
  let reason: String
}
