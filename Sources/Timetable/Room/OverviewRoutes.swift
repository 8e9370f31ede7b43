import House
import Page
import Store

/// The first page of the room.
enum OverviewRoutes {
  static let all: [Route] = [
    .get("/timetable", needs: .permission(.readTimetable), Words.timetable) { context in
      let overview = try await context.read { db in
        let gaps = try db.gaps(at: context.facility, from: context.today)
        return TimetableOverview(
          today: context.today,
          places: try db.venues(at: context.facility).map {
            VenueLine(venue: $0, closures: gaps[.venue($0.id)] ?? [])
          },
          trainers: try db.trainers(at: context.facility).map {
            TimetableOverview.Teacher(trainer: $0, absences: gaps[.trainer($0.id)] ?? [])
          })
      }
      return .page(overview) { timetablePage($0, on: $1) }
    }
  ]
}
