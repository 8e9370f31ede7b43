import Almanac
import House
import Page
import Store

/// All addresses of Program.
package enum ProgrammesRoutes {
  /// The routes in the order of their addresses.
  package static let all = all(.nobody)

  /// The same beside a room that knows who is in the cohorts, and rooms that show something of each.
  package static func all(_ hook: CohortHook, panels: [CohortPanel] = []) -> [Route] {
    ProgrammeRoutes(hook: hook).all + CohortRoutes(hook: hook, panels: panels).all + CancellationRoutes(hook: hook).all
      + ClosureRoutes.all + HolidayRoutes.all + OfferRoutes(hook: hook).all + [
        .get("/agency/cohorts", needs: .permission(.readOwnCohorts), Words.ownCohorts) { context in
          guard let agency = context.actor.agency else { throw Missing() }
          let own = try await context.read { db in
            let days = try db.teachingDays(at: context.facility)
            return try db.cohorts(at: context.facility, agency: agency).map { AgencyCohort(CohortLine($0, days)) }
          }
          return .page(own) { ownCohortsPage($0, on: $1) }
        }
      ]
  }
}
