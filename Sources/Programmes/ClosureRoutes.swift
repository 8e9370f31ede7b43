import Almanac
import House
import Page
import Store

/// The days without lessons: holidays as shipped, and the house's own.
enum ClosureRoutes {
  static let all: [Route] = [
    .get("/closures", needs: .permission(.readProgrammes), Words.closures) { visit in
      let list = try await visit.read { db in
        ClosureList(
          today: visit.today, own: try db.closures(at: visit.facility),
          holidays: try TeachingDays.shipped().closed(from: visit.today, to: visit.today.adding(days: 366))
            .map { Closure(day: $0.day, reason: $0.name) })
      }
      return .page(list) { closuresPage($0, on: $1) }
    },
    .write(.post, "/closures", needs: .permission(.writeProgrammes), form: ClosureForm.self, Words.addClosure) {
      visit, form in
      let closure = Closure(day: form.day ?? visit.today, reason: form.reason)
      let done = try await visit.write { db in
        try db.insert(closure, at: visit.facility)
        db.state(Fact("programmes.day_closed", about: closure.day, ["reason": .text(closure.reason)]))
        return closure
      }
      return .see("/closures", saying: Words.closureAdded(closure.day), done)
    },
    .write(.delete, "/closures/{day}", needs: .permission(.writeProgrammes), Words.reopen) { visit in
      guard let day = Day((visit.parameters["day"] ?? "")[...]) else { throw Missing() }
      let done = try await visit.write { db in
        guard try db.reopen(day, at: visit.facility) else { throw Missing() }
        db.state(Fact("programmes.day_reopened", about: day))
        return day
      }
      return .see("/closures", saying: Words.reopened(day), done)
    },
  ]
}
