import Almanac
import House
import Page
import Store

/// All addresses of Program.
package enum ProgrammesRoutes {
  /// The routes in the order of their addresses.
  package static let all: [Route] =
    ProgrammeRoutes.all + CohortRoutes.all + ClosureRoutes.all + OfferRoutes.all + [
      .get("/agency/cohorts", needs: .permission(.readOwnCohorts), Words.ownCohorts) { visit in
        guard let agency = visit.actor.agency else { throw Missing() }
        let own = try await visit.read { db in
          let days = try db.teachingDays(at: visit.facility)
          return try db.cohorts(at: visit.facility, agency: agency).map { AgencyCohort(CohortLine($0, days)) }
        }
        return .page(own) { ownCohortsPage($0, on: $1) }
      }
    ]
}
