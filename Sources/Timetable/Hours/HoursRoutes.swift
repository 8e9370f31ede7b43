import Almanac
import House
import Page
import Programmes
import Store

/// How the house spends its days: the week of each season, the month of fasting, windows that events take, prayer.
enum HoursRoutes {
  static let all: [Route] =
    [
      .get("/timetable/hours", needs: .permission(.readTimetable), form: HoursQuery.self, HoursWords.hours) {
        context, query in
        let (hours, open) = try await context.read { db in
          (try db.hours(at: context.facility, closedFrom: context.today), try db.teachingDays(at: context.facility))
        }
        return .page(HoursView(hours, open, season: query.season, on: context.today, zone: context.zone)) {
          hoursPage($0, on: $1)
        }
      },
      .write(.post, "/timetable/hours", needs: .permission(.writeTimetable), form: GridForm.self, HoursWords.change) {
        context, form in
        let version = GridVersion(
          id: context.newID(), season: form.season, from: form.from, grid: form.grid, reason: form.reason,
          officer: context.actor.name)
        let done = try await context.write { db in
          try db.hours(at: context.facility, closedFrom: context.today)
            .check(version.grid, of: version.season, from: version.from, on: context.today)
          try db.insert(version, at: context.facility, now: context.now)
          db.state(
            Fact(
              "timetable.hours_changed", about: version.id,
              [
                "season": .text(version.season.rawValue), "from": .text(of: version.from),
                "spans": .text(GridText.written(version.grid)), "reason": .text(version.reason),
              ]))
          return version.id
        }
        return .see("/timetable/hours?season=\(version.season.rawValue)", saying: HoursWords.kept, done)
      },
      .write(
        .put, "/timetable/hours/ramadan", needs: .permission(.moveRamadan), form: RamadanForm.self, HoursWords.move
      ) { context, form in
        let move = RamadanMove(
          id: context.newID(), year: form.year, first: form.first, last: form.last, reason: form.reason,
          officer: context.actor.name)
        let done = try await context.write { db in
          try db.hours(at: context.facility, closedFrom: context.today)
            .check(moving: move.year, first: move.first, last: move.last, on: context.today)
          try db.insert(move, at: context.facility, now: context.now)
          db.state(
            Fact(
              "timetable.ramadan_moved", about: move.id,
              [
                "year": .integer(Int64(move.year)), "first": .integer(Int64(move.first)),
                "last": .integer(Int64(move.last)), "reason": .text(move.reason),
              ]))
          return move.id
        }
        return .see("/timetable/hours?season=ramadan", saying: HoursWords.moved, done)
      },
      .write(
        .put, "/timetable/hours/position", needs: .permission(.writeTimetable), form: PositionForm.self,
        HoursWords.position
      ) { context, form in
        let done = try await context.write { db in
          try db.put(form.position, of: context.facility)
          db.state(
            Fact(
              "timetable.position_kept", about: context.facility,
              [
                "latitude": .text("\(form.position.latitude)"), "longitude": .text("\(form.position.longitude)"),
              ]))
          return true
        }
        return .see("/timetable/hours", saying: HoursWords.placed, done)
      },
    ] + closures

  private static let closures: [Route] = [
    .write(
      .post, "/timetable/hours/closures", needs: .permission(.writeTimetable), form: WindowClosureForm.self,
      HoursWords.close
    ) { context, form in
      let closure = WindowClosure(id: context.newID(), day: form.day, window: form.window, reason: form.reason)
      let done = try await context.write { db in
        try db.hours(at: context.facility, closedFrom: context.today)
          .check(closing: closure.window, of: closure.day, on: context.today)
        try db.insert(closure, at: context.facility)
        db.state(
          Fact(
            "timetable.window_closed", about: closure.id,
            [
              "day": .text(of: closure.day), "window": .integer(Int64(closure.window.rawValue)),
              "reason": .text(closure.reason),
            ]))
        return closure.id
      }
      return .see("/timetable/hours", saying: HoursWords.closed, done)
    },
    .write(
      .delete, "/timetable/hours/closures/{closure}", needs: .permission(.writeTimetable), HoursWords.reopen
    ) { context in
      let id = try context.id("closure", of: WindowClosure.self)
      let done = try await context.write { db in
        let closure = try db.hours(at: context.facility, closedFrom: context.today).closures.first { $0.id == id }
          .orMissing()
        try db.remove(closure.id, at: context.facility)
        db.state(Fact("timetable.window_opened", about: closure.id, ["day": .text(of: closure.day)]))
        return closure.id
      }
      return .see("/timetable/hours", saying: HoursWords.reopened, done)
    },
  ]
}
