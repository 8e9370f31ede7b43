/// What a room tells the first page, asked once: what to do next, its figures, and which of a new house's first steps are done.
package struct RoomReport: Sendable {
  package let actionItems: [ActionItem]
  package let figures: [Figure]
  /// The room's part of the first steps, in the order of the work.
  package let steps: [FirstStep]

  /// What takes place today.
  package let appointments: [Appointment]

  /// Addresses of other rooms' appointments that this room knows better.
  package let replaced: Set<String>
  /// What is shown below, a heading each.
  package let listings: [Listing]

  /// A report; a room without figures or steps leaves them out.
  package init(
    actionItems: [ActionItem] = [], figures: [Figure] = [], steps: [FirstStep] = [],
    appointments: [Appointment] = [], replaced: Set<String> = [], listings: [Listing] = []
  ) {
    self.listings = listings
    self.appointments = appointments
    self.replaced = replaced
    self.actionItems = actionItems
    self.figures = figures
    self.steps = steps
  }
}
