import Page

/// All addresses of Jadwal.
package enum TimetableRoutes {
  /// The routes in the order of their addresses.
  package static let all: [Route] =
    OverviewRoutes.all + VenueRoutes.all + TrainerRoutes.all + MeetingRoutes.all + EngagementRoutes.all
    + MinistryRoutes.all + ExclusionRoutes.all
    + ArrangementRoutes.all + StaffingRoutes.all
    + HoursRoutes.all + EngagementFileRoutes.all + FeedRoutes.all
}
