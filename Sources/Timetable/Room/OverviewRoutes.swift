import Access
import Almanac
import House
import Language
import Page
import Paper
import Partners
import People
import Programmes
import Sheet
import Store

/// The first page of the room: a week, also across a sheet of paper and as a workbook.
enum OverviewRoutes {
  static let all: [Route] = [
    .get("/timetable", needs: .permission(.readTimetable), form: WeekQuery.self, Words.timetable) { context, query in
      .page(try await context.read { try $0.week(query, context) }) { weekPage($0, on: $1) }
    },
    .get("/timetable/week.pdf", needs: .permission(.readTimetable), form: WeekQuery.self, Words.pdf) {
      context, query in
      let paper = try await context.read { try $0.paper(query, context) }
      return .file(try await drawn(paper.document), type: "application/pdf", download: "jadwal-\(paper.week).pdf")
    },
    .get("/timetable/week.xlsx", needs: .permission(.readTimetable), form: WeekQuery.self, Words.excel) {
      context, query in
      let paper = try await context.read { try $0.paper(query, context) }
      return .file(
        try await Workbook.written(paper.sheets, created: context.now), type: Workbook.mediaType,
        download: "jadwal-\(paper.week).xlsx")
    },
  ]
}

extension Connection {
  fileprivate func week(_ query: WeekQuery, _ context: RequestContext) throws -> WeekView {
    let (today, facility) = (context.today, context.facility)
    let monday = (query.week ?? today).monday
    let meetings = try meetings(from: monday, to: monday.adding(days: 6), at: facility)
    let bookings = try context.bookings(from: monday, to: monday.adding(days: 6), self)
    func gap(_ subject: Gap.Subject) -> String? {
      bookings.gaps[subject]?.first { $0.days.contains(today) }?.reason
    }
    let agencies = Set(bookings.cohorts.values.compactMap { $0.agency?.id })
    let promised = agencies.isEmpty ? [] : try commitments(at: facility)
    let shown = meetings.filter { query.shows($0, in: bookings) }
    var view = WeekView(
      today: today, week: monday, lines: shown.map { MeetingLine($0, in: bookings) },
      courses: bookings.cohorts.values.map { .init(id: $0.id.text, name: $0.programme.title) }
        .sorted { ($0.name, $0.id) < ($1.name, $1.id) },
      places: bookings.venues.map { .init(id: $0.id.text, name: $0.name, gap: gap(.venue($0.id))) },
      trainers: bookings.trainers.map { .init(id: $0.id.text, name: $0.name, gap: gap(.trainer($0.id))) },
      commitments: promised.filter { $0.agency.map(agencies.contains) ?? false }
        .map { .init(id: $0.id.text, name: $0.what) },
      chosen: query.chosen)
    if let person = query.person {
      view.person = try namesAndBlocks(of: [person], at: facility)[person].orMissing().name
    }
    view.grid = try query.by.map {
      WeekTable(
        view.lines, from: monday, by: $0, people: $0 == .person ? try names(in: bookings, query, facility) : [:])
    }
    return view
  }

  /// The names of those who sit in each class; of one of them where one is asked for.
  private func names(
    in bookings: Bookings, _ query: WeekQuery, _ facility: Facility.ID
  ) throws -> [Cohort.ID: [String]] {
    let members = bookings.members.mapValues { own in
      own.compactMap { Person.ID($0) }.filter { query.person == nil || query.person == $0 }
    }
    let names = try namesAndBlocks(of: Set(members.values.joined()).sorted(), at: facility)
    return members.mapValues { own in own.compactMap { names[$0]?.name } }
  }

  /// The week as it is put up: what is published or held, by place unless said otherwise.
  fileprivate func paper(_ query: WeekQuery, _ context: RequestContext) throws -> WeekPaper {
    let view = try week(query, context)
    let standing = view.lines.filter { $0.meeting.state == .published || $0.meeting.state == .held }
    let grid =
      view.grid.map { grid in
        WeekTable(
          by: grid.by,
          rows: grid.rows.map { row in
            .init(
              name: row.name,
              days: row.days.map { $0.filter { line in standing.contains { $0.meeting.id == line.meeting.id } } })
          }.filter { !$0.days.allSatisfy(\.isEmpty) })
      } ?? WeekTable(standing, from: view.week, by: .place, people: [:])
    return WeekPaper(
      house: try unit(context.facility)?.name ?? "", week: view.week, grid: grid, lines: view.lines,
      sheet: query.isFolio ? .f4 : .a4, madeAt: context.now, zone: context.zone, language: context.language)
  }
}
