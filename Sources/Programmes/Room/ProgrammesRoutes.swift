import Almanac
import House
import Page
import Store

/// All addresses of Program.
package enum ProgrammesRoutes {
  /// The routes in the order of their addresses.
  package static let all: [Route] =
    ProgrammeRoutes.all + CohortRoutes.all + ClosureRoutes.all + OfferRoutes.all + [
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
