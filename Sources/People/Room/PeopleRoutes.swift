import Almanac
import House
import Language
import Page
import Store

/// Who is called to which class on a day, as a later room knows.
package typealias BlockCalls = @Sendable (Connection, Facility.ID, Day) throws -> [Person.ID: [BlockCall]]

/// The chance that a person leaves before the end of the stay, in words, as a later room reckons it; nil where it cannot.
package typealias LeavingChance = @Sendable (Connection, Facility.ID, Person, Day) throws -> Phrase?

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
  /// Who is called to which class on a day.
  let calls: BlockCalls
  /// The chance to leave in a month.
  let leaving: LeavingChance
  /// What later rooms let be found beside people.
  let finds: [SearchSource]
  /// The kinds of files that later rooms read.
  let doors: [FileDoor]

  /// The routes with what later rooms show, keep and do.
  package init(
    panels: [PersonPanel] = [], sources: [OwnData.Source] = [], departures: [DepartureHook] = [],
    merges: [MergeHook] = [], calls: @escaping BlockCalls = { _, _, _ in [:] },
    leaving: @escaping LeavingChance = { _, _, _, _ in nil },
    finds: [SearchSource] = [],
    doors: [FileDoor] = []
  ) {
    (self.panels, self.sources, self.departures, self.merges) = (panels, sources, departures, merges)
    (self.calls, self.leaving, self.finds, self.doors) = (calls, leaving, finds, doors)
  }

  /// Lists, pages, care, copies and imports.
  package var all: [Route] {
    EntryRoutes.all + PersonRoutes(panels: panels, calls: calls, leaving: leaving, sources: finds).all
      + DetentionRoutes.all
      + CareRoutes(departures: departures).all
      + CaseloadRoutes.all + AuditRoutes.all
      + OwnDataRoutes(sources: sources).all + IntakeRoutes(departures: departures, doors: doors).all
      + MergeRoutes(hooks: [.people] + merges).all
  }

  /// The routes without panels of later rooms.
  package static let all = PeopleRoutes().all
}
