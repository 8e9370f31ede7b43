import Almanac
import House
import Page
import Store

/// What a later room knows of the people of a cohort, and does in the transaction that changes or cancels it.
package struct CohortHook: Sendable {
  /// Whom a change of the first cohort to the second touches.
  let impact: @Sendable (Connection, RequestContext, Cohort, Cohort) throws -> CohortImpact
  /// Just before the first cohort becomes the second.
  let willChange: @Sendable (Connection, RequestContext, Cohort, Cohort) throws -> Void
  /// Just before a cohort is cancelled from a day on.
  let willCancel: @Sendable (Connection, RequestContext, Cohort, Day) throws -> Void
  /// Just after that was taken back.
  let reinstated: @Sendable (Connection, RequestContext, Cohort) throws -> Void
  /// Whom the cancellation of a cohort freed, as far as they are still here.
  let freed: @Sendable (Connection, RequestContext, Cohort.ID) throws -> [CohortImpact.Line]
  /// How many people of each cohort have a place or the board's approval; cohorts with nobody are left out.
  let counts: @Sendable (Connection, Facility.ID) throws -> [Cohort.ID: Int]

  /// What a room knows and does.
  package init(
    impact: @escaping @Sendable (Connection, RequestContext, Cohort, Cohort) throws -> CohortImpact,
    willChange: @escaping @Sendable (Connection, RequestContext, Cohort, Cohort) throws -> Void,
    willCancel: @escaping @Sendable (Connection, RequestContext, Cohort, Day) throws -> Void,
    reinstated: @escaping @Sendable (Connection, RequestContext, Cohort) throws -> Void,
    freed: @escaping @Sendable (Connection, RequestContext, Cohort.ID) throws -> [CohortImpact.Line],
    counts: @escaping @Sendable (Connection, Facility.ID) throws -> [Cohort.ID: Int]
  ) {
    self.impact = impact
    self.willChange = willChange
    self.willCancel = willCancel
    self.reinstated = reinstated
    self.freed = freed
    self.counts = counts
  }

  /// Nobody is in any cohort.
  static let nobody = CohortHook(
    impact: { _, _, _, _ in .none }, willChange: { _, _, _, _ in }, willCancel: { _, _, _, _ in },
    reinstated: { _, _, _ in }, freed: { _, _, _ in [] }, counts: { _, _ in [:] })
}
