import Almanac
import House
import Language
import Page
import Store

/// Somebody with a place in a cohort, as its page begins with.
package struct CohortMember: Encodable, Sendable {
  let name: String
  /// Block and room: "A-07".
  let cell: String
  let since: Day
  /// How the place stands today, with its dates.
  let state: Phrase
  let path: String

  private enum CodingKeys: String, CodingKey { case name, cell, since, state, path }

  /// Somebody with the page of the place.
  package init(name: String, cell: String, since: Day, state: Phrase, path: String) {
    (self.name, self.cell, self.since, self.state, self.path) = (name, cell, since, state, path)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(cell, forKey: .cell)
    try container.encode(since, forKey: .since)
    try container.encode(state.id, forKey: .state)
    try container.encode(path, forKey: .path)
  }
}

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
  package let counts: @Sendable (Connection, Facility.ID) throws -> [Cohort.ID: Int]
  /// Who has a place in a cohort, by seat; nil for those who may not see places.
  let members: @Sendable (Connection, RequestContext, Cohort.ID) throws -> [CohortMember]?

  /// What a room knows and does.
  package init(
    impact: @escaping @Sendable (Connection, RequestContext, Cohort, Cohort) throws -> CohortImpact,
    willChange: @escaping @Sendable (Connection, RequestContext, Cohort, Cohort) throws -> Void,
    willCancel: @escaping @Sendable (Connection, RequestContext, Cohort, Day) throws -> Void,
    reinstated: @escaping @Sendable (Connection, RequestContext, Cohort) throws -> Void,
    freed: @escaping @Sendable (Connection, RequestContext, Cohort.ID) throws -> [CohortImpact.Line],
    counts: @escaping @Sendable (Connection, Facility.ID) throws -> [Cohort.ID: Int],
    members: @escaping @Sendable (Connection, RequestContext, Cohort.ID) throws -> [CohortMember]?
  ) {
    self.impact = impact
    self.willChange = willChange
    self.willCancel = willCancel
    self.reinstated = reinstated
    self.freed = freed
    self.counts = counts
    self.members = members
  }

  /// Nobody is in any cohort.
  static let nobody = CohortHook(
    impact: { _, _, _, _ in .none }, willChange: { _, _, _, _ in }, willCancel: { _, _, _, _ in },
    reinstated: { _, _, _ in }, freed: { _, _, _ in [] }, counts: { _, _ in [:] }, members: { _, _, _ in nil })
}

/// What a later room shows on a cohort's page.
package struct CohortPanel: Sendable {
  /// Reads what it shows and gives the function that draws it; nil where there is nothing to show.
  let load: @Sendable (Connection, RequestContext, Cohort.ID) throws -> (@Sendable (Screen) -> HTML)?

  /// A panel of a room.
  package init(
    load: @escaping @Sendable (Connection, RequestContext, Cohort.ID) throws -> (@Sendable (Screen) -> HTML)?
  ) {
    self.load = load
  }
}
