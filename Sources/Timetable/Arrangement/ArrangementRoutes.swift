import Almanac
import House
import Language
import Page
import People
import Programmes
import Store

/// Arranging weeks: asked for, looked at, changed by hand, published.
enum ArrangementRoutes {
  static let all: [Route] = [list, arrange, board, progress, instance, result, line, move, publish]

  private static let list: Route = .get(
    "/timetable/arrangements", needs: .permission(.readTimetable), form: ArrangementsQuery.self,
    ArrangementWords.arrangements
  ) { context, query in
    let week = (query.week ?? context.today.adding(days: 7)).monday
    let list = try await context.read { db in
      let last = context.today.adding(days: Meeting.horizon_days)
      let ids = Set(try db.meetings(from: context.today, to: last, at: context.facility).map(\.cohort))
      return ArrangementList(
        arrangements: try db.arrangements(at: context.facility),
        classes: try db.cohorts(Array(ids).sorted(), at: context.facility)
          .map { .init(id: $0.id.text, name: $0.programme.title) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) },
        week: week, aim: query.aim)
    }
    return .page(list) { arrangementsPage($0, on: $1) }
  }

  private static let arrange: Route = .write(
    .post, "/timetable/arrangements", needs: .permission(.writeTimetable), form: ArrangementForm.self,
    ArrangementWords.arrange
  ) { context, form in
    let id = context.newID(of: Arrangement.self)
    let done = try await context.write { db in try context.arrange(form, as: id, db) }
    return .see("/timetable/arrangements/\(done.value)", saying: ArrangementWords.computing, done)
  }

  private static let board: Route = .get(
    "/timetable/arrangements/{id}", needs: .permission(.readTimetable), ArrangementWords.arrangement
  ) { context in
    .page(try await context.read { try $0.arrangementView(context) }) { arrangementPage($0, on: $1) }
  }

  private static let progress: Route = .get(
    "/timetable/arrangements/{id}/progress", needs: .permission(.readTimetable), ArrangementWords.progress
  ) { context in
    let id = try context.id("id", of: Arrangement.self)
    let arrangement = try await context.read { try $0.arrangement(id, at: context.facility).orMissing() }
    return .bare(["state": arrangement.state == .computing ? "running" : "done"]) { value, screen in
      bareFrame(screen(ArrangementWords.progress), "<p>\(value["state"] ?? "")</p>", on: screen)
    }
  }

  private static let instance: Route = .get(
    "/timetable/arrangements/{id}/instance.json", needs: .permission(.readTimetable), ArrangementWords.instance
  ) { context in
    let id = try context.id("id", of: Arrangement.self)
    let inputs = try await context.read { try $0.inputs(of: id, at: context.facility).orMissing() }
    return .file(Array(inputs.instance.utf8), type: "application/json", download: "instance.json")
  }

  private static let result: Route = .get(
    "/timetable/arrangements/{id}/result.json", needs: .permission(.readTimetable), ArrangementWords.result
  ) { context in
    let id = try context.id("id", of: Arrangement.self)
    let result = try await context.read { try $0.result(of: id, at: context.facility).orMissing() }
    return .file(Array(result.utf8), type: "application/json", download: "result.json")
  }

  private static let line: Route = .get(
    "/timetable/arrangements/{id}/meetings/{meeting}", needs: .permission(.writeTimetable), ArrangementWords.move
  ) { context in
    .page(try await context.read { try $0.lineView(context) }) { linePage($0, on: $1) }
  }

  private static let move: Route = .write(
    .put, "/timetable/arrangements/{id}/meetings/{meeting}", needs: .permission(.writeTimetable), form: LineForm.self,
    ArrangementWords.move
  ) { context, form in
    let done = try await context.write { db in try context.move(form, db) }
    return .see("/timetable/arrangements/\(done.value)", saying: Words.saved, done)
  }

  private static let publish: Route = .write(
    .post, "/timetable/arrangements/{id}/publication", needs: .permission(.writeTimetable), form: PublicationForm.self,
    ArrangementWords.publish
  ) { context, form in
    let done = try await context.write { db in try context.publishArrangement(form, db) }
    return .see("/timetable?week=\(done.value.week)", saying: Words.done(done.value.count, .published), done)
  }
}

extension Connection {
  /// An arrangement with the days it is of.
  private func found(_ context: RequestContext) throws -> (Arrangement, [Arrangement.Line], [Meeting], Bookings) {
    let arrangement = try arrangement(context.id("id"), at: context.facility).orMissing()
    let lines = try lines(of: arrangement.id, at: context.facility)
    let meetings = try meetings(lines.map(\.meeting), at: context.facility)
    let bookings = try context.bookings(from: arrangement.from, to: arrangement.until, beside: meetings, self)
    return (arrangement, lines, meetings, bookings)
  }

  fileprivate func arrangementView(_ context: RequestContext) throws -> ArrangementView {
    let (arrangement, lines, meetings, bookings) = try found(context)
    let touched = Set(lines.filter { $0.change != .same && $0.change != .leftOut }.map(\.cohort))
    let people = touched.reduce(into: Set<String>()) { $0.formUnion(bookings.members[$1] ?? []) }
    let blocks = try namesAndBlocks(of: people.compactMap { Person.ID($0) }.sorted(), at: context.facility)
    return ArrangementView(
      arrangement, lines, of: meetings, in: bookings,
      blocks: Dictionary(blocks.compactMap { id, person in person.block.map { (id.text, $0) } }) { first, _ in first },
      on: context.today)
  }

  fileprivate func lineView(_ context: RequestContext) throws -> LineView {
    let (arrangement, lines, meetings, bookings) = try found(context)
    guard arrangement.state == .ready else { throw Arrangement.Refusal.notReady(arrangement.state) }
    let id: Meeting.ID = try context.id("meeting")
    let view = ArrangementView(arrangement, lines, of: meetings, in: bookings, blocks: [:], on: context.today)
    let row = try view.rows.first { $0.line.meeting == id }.orMissing()
    let meeting = try meetings.first { $0.id == id }.orMissing()
    let drafted = bookings.after(lines, of: meetings)
    let first = max(arrangement.from, context.today)
    let days = first > arrangement.until ? [] : (0...first.days(until: arrangement.until)).map(first.adding(days:))
    let windows = meeting.windows.count == 2 ? [Window.morning] : Window.allCases
    let choices = days.filter { !bookings.days.closed.keys.contains($0) }.flatMap { day in
      windows.map { window -> LineView.Choice in
        var spot = row.line.after ?? row.line.before
        let (from, until) =
          meeting.windows.count == 2
          ? (meeting.from, meeting.until) : bookings.hours(of: meeting, in: .init(day: day, window: window))
        (spot.day, spot.from, spot.until) = (day, from, until)
        return .init(
          slot: .init(day: day, window: window), clashes: drafted.clashes(of: meeting.published(at: spot)))
      }
    }
    return LineView(
      arrangement: arrangement.id, row: row, choices: choices, places: bookings.venues,
      trainers: bookings.teachers(of: meeting.cohort))
  }
}
