import Almanac
import House
import Page
import Partners
import Programmes
import Store

/// The first page of the room: a week.
enum OverviewRoutes {
  static let all: [Route] = [
    .get("/timetable", needs: .permission(.readTimetable), form: WeekQuery.self, Words.timetable) { context, query in
      .page(try await context.read { try $0.week(query, context) }) { weekPage($0, on: $1) }
    }
  ]
}

extension Connection {
  fileprivate func week(_ query: WeekQuery, _ context: RequestContext) throws -> WeekView {
    let (today, facility) = (context.today, context.facility)
    let day = query.week ?? today
    let monday = day.adding(days: 1 - day.weekday.number)
    let meetings = try meetings(from: monday, to: monday.adding(days: 6), at: facility)
    let bookings = try bookings(from: monday, to: monday.adding(days: 6), at: facility)
    func gap(_ subject: Gap.Subject) -> String? {
      bookings.gaps[subject]?.first { $0.days.contains(today) }?.reason
    }
    let agencies = Set(bookings.cohorts.values.compactMap { $0.agency?.id })
    let promised = agencies.isEmpty ? [] : try commitments(at: facility)
    var chosen: [String: String] = [:]
    chosen["week"] = query.week?.description
    (chosen["course"], chosen["place"]) = (query.course?.text, query.place?.text)
    chosen["trainer"] = query.trainer?.text
    return WeekView(
      today: today, week: monday,
      lines: meetings.filter(query.shows).map { MeetingLine($0, in: bookings) },
      courses: bookings.cohorts.values.map { .init(id: $0.id.text, name: $0.programme.title) }
        .sorted { ($0.name, $0.id) < ($1.name, $1.id) },
      places: bookings.venues.map { .init(id: $0.id.text, name: $0.name, gap: gap(.venue($0.id))) },
      trainers: bookings.trainers.map { .init(id: $0.id.text, name: $0.name, gap: gap(.trainer($0.id))) },
      commitments: promised.filter { $0.agency.map(agencies.contains) ?? false }
        .map { .init(id: $0.id.text, name: $0.what) },
      chosen: chosen)
  }
}
