import House
import Page

/// All addresses of People.
package struct PeopleRoutes: Sendable {
  /// What later rooms show on a person's page.
  let panels: [PersonPanel]
  /// What later rooms keep about a person.
  let sources: [OwnData.Source]

  /// The routes with what later rooms show and keep.
  package init(panels: [PersonPanel] = [], sources: [OwnData.Source] = []) {
    (self.panels, self.sources) = (panels, sources)
  }

  /// Lists, pages, care, copies and imports.
  package var all: [Route] {
    PersonRoutes(panels: panels).all + CareRoutes.all + CaseloadRoutes.all + OwnDataRoutes(sources: sources).all
      + IntakeRoutes.all
  }

  /// The routes without panels of later rooms.
  package static let all = PeopleRoutes().all
}
