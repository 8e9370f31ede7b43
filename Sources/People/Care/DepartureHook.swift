import Almanac
import House
import Page
import Store

/// What a later room does in the transaction that records a departure, or takes one back.
package struct DepartureHook: Sendable {
  let departed: @Sendable (Connection, RequestContext, Person.ID, Person.State, Day) throws -> Void
  let readmitted: @Sendable (Connection, RequestContext, Person.ID) throws -> Void

  /// What a room does.
  package init(
    departed: @escaping @Sendable (Connection, RequestContext, Person.ID, Person.State, Day) throws -> Void,
    readmitted: @escaping @Sendable (Connection, RequestContext, Person.ID) throws -> Void
  ) {
    self.departed = departed
    self.readmitted = readmitted
  }
}
