import Almanac
import House
import Page
import Store

/// The days without lessons: holidays as shipped, and the house's own.
enum ClosureRoutes {
  static let all: [Route] = [
    .get("/closures", needs: .permission(.readProgrammes), Words.closures) { context in
      let list = try await context.read { db in
        ClosureList(
          today: context.today, own: try db.closures(at: context.facility),
          holidays: try TeachingDays.shipped().closed(from: context.today, to: context.today.adding(days: 366))
            .map { Closure(day: $0.day, reason: $0.name) },
          read: try db.ownHolidays(at: context.facility).filter { $0.day >= context.today })
      }
      return .page(list) { closuresPage($0, on: $1) }
    },
    .write(.post, "/closures", needs: .permission(.writeProgrammes), form: ClosureForm.self, Words.addClosure) {
      context, form in
      let closure = Closure(day: form.day ?? context.today, reason: form.reason)
      guard closure.day >= context.today else { throw Closure.Refusal.past(closure.day) }
      let done = try await context.write { db in
        try db.insert(closure, at: context.facility)
        db.state(Fact("programmes.day_closed", about: closure.day, ["reason": .text(closure.reason)]))
        return closure
      }
      return .see("/closures", saying: Words.closureAdded(closure.day), done)
    },
    .write(.delete, "/closures/{day}", needs: .permission(.writeProgrammes), Words.reopen) { context in
      guard let day = Day((context.parameters["day"] ?? "")[...]) else { throw Missing() }
      guard day >= context.today else { throw Closure.Refusal.past(day) }
      let done = try await context.write { db in
        guard try db.reopen(day, at: context.facility) || db.removeHoliday(on: day, at: context.facility) else {
          throw Missing()
        }
        db.state(Fact("programmes.day_reopened", about: day))
        return day
      }
      return .see("/closures", saying: Words.reopened(day), done)
    },
  ]
}
