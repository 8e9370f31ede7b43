import House
import Page

/// All addresses of People.
package struct PeopleRoutes: Sendable {
  /// What later rooms show on a person's page.
  let panels: [PersonPanel]
  /// What later rooms keep about a person.
  let sources: [OwnData.Source]
  /// What later rooms do when somebody leaves.
  let departures: [DepartureHook]
  /// What later rooms do when two records become one.
  let merges: [MergeHook]

  /// The routes with what later rooms show, keep and do.
  package init(
    panels: [PersonPanel] = [], sources: [OwnData.Source] = [], departures: [DepartureHook] = [],
    merges: [MergeHook] = []
  ) {
    (self.panels, self.sources, self.departures, self.merges) = (panels, sources, departures, merges)
  }

  /// Lists, pages, care, copies and imports.
  package var all: [Route] {
    PersonRoutes(panels: panels).all + DetentionRoutes.all + CareRoutes(departures: departures).all + CaseloadRoutes.all
      + OwnDataRoutes(sources: sources).all + IntakeRoutes(departures: departures).all
      + MergeRoutes(hooks: [.people] + merges).all
  }

  /// The routes without panels of later rooms.
  package static let all = PeopleRoutes().all
}
