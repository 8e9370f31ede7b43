import Page

/// All addresses of Timetable.
package enum TimetableRoutes {
  package static let all: [Route] = EngagementRoutes.all
}
