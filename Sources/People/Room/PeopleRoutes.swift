import House
import Page

/// All addresses of People.
package struct PeopleRoutes: Sendable {
  /// What later rooms show on a person's page.
  let panels: [PersonPanel]

  /// The routes with the panels of later rooms.
  package init(panels: [PersonPanel] = []) { self.panels = panels }

  /// Lists, pages, care and imports.
  package var all: [Route] { PersonRoutes(panels: panels).all + CareRoutes.all + CaseloadRoutes.all + IntakeRoutes.all }

  /// The routes without panels of later rooms.
  package static let all = PeopleRoutes().all
}
