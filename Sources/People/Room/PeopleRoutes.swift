import House
import Page

/// All addresses of People.
package struct PeopleRoutes: Sendable {
  /// What later rooms show on a person's page.
  let panels: [PersonPanel]
  /// What later rooms do when somebody leaves.
  let departures: [DepartureHook]

  /// The routes with what later rooms add.
  package init(panels: [PersonPanel] = [], departures: [DepartureHook] = []) {
    self.panels = panels
    self.departures = departures
  }

  /// Lists, pages, care and imports.
  package var all: [Route] {
    PersonRoutes(panels: panels).all + CareRoutes(departures: departures).all + CaseloadRoutes.all + IntakeRoutes.all
  }

  /// The routes without panels of later rooms.
  package static let all = PeopleRoutes().all
}
