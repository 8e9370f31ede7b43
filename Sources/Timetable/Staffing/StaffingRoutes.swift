import Almanac
import House
import Page
import Programmes
import Store

/// Second trainers and escorts: what holds, and how it is changed.
enum StaffingRoutes {
  static let all: [Route] = [
    .get("/timetable/staffing", needs: .permission(.readTimetable), StaffingWords.title) { context in
      let (today, facility) = (context.today, context.facility)
      let last = today.adding(days: StaffingView.daysAhead - 1)
      let view = try await context.read { db in
        let staffing = try db.staffing(from: today, to: last, at: facility)
        let days = (0..<StaffingView.daysAhead).flatMap { ahead in
          Window.allCases.map { Arrangement.Slot(day: today.adding(days: ahead), window: $0) }
        }
        return StaffingView(
          sizes: try db.programmes(at: facility).map {
            .init(programme: $0.id, title: $0.title, alone: staffing.mostAlone($0.id))
          },
          days: days.map { slot in
            .init(
              day: slot.day, window: slot.window.rawValue, escorts: staffing.escorts(on: slot),
              reason: staffing.duty[slot]?.reason)
          },
          present: staffing.present, usualEscorts: staffing.usualEscorts,
          revisions: try db.revisions(of: facility.of(Staffing.self), at: facility))
      }
      return .page(view) { staffingPage($0, on: $1) }
    },
    .write(
      .put, "/timetable/staffing/size", needs: .permission(.writeTimetable), form: SizeForm.self,
      StaffingWords.changeAlone
    ) { context, form in
      let done = try await context.write { db in
        let programme = try db.programmes(at: context.facility).first { $0.id == form.programme }.orMissing()
        let before = try db.staffing(from: context.today, to: context.today, at: context.facility)
          .mostAlone(programme.id)
        guard before != form.alone else { throw Venue.Refusal.unchanged }
        try db.setAlone(form.alone, of: programme.id, at: context.facility)
        try context.keep(programme.title, before, form.alone, because: form.reason, db)
        db.state(
          Fact(
            "timetable.second_trainer_set", about: programme.id,
            ["alone": .integer(Int64(form.alone)), "reason": .text(form.reason)]))
        return form.alone
      }
      return .see("/timetable/staffing", saying: Words.saved, done)
    },
    .write(
      .put, "/timetable/staffing/duty", needs: .permission(.writeTimetable), form: DutyForm.self,
      StaffingWords.changeEscorts
    ) { context, form in
      let done = try await context.write { db in
        guard form.slot.day >= context.today else {
          throw FormProblems([("day", Meeting.Refusal.over(form.slot.day).phrase)])
        }
        let before = try db.staffing(from: form.slot.day, to: form.slot.day, at: context.facility)
          .escorts(on: form.slot)
        try db.setDuty(form.duty, on: form.slot, at: context.facility)
        try context.keep(form.slot.name, before, form.duty.escorts, because: form.duty.reason, db)
        db.state(
          Fact(
            "timetable.escorts_set", about: context.facility,
            [
              "day": .text(of: form.slot.day), "window": .integer(Int64(form.slot.window.rawValue)),
              "escorts": .integer(Int64(form.duty.escorts)), "reason": .text(form.duty.reason),
            ]))
        return form.duty.escorts
      }
      return .see("/timetable/staffing", saying: Words.saved, done)
    },
  ]
}

extension RequestContext {
  fileprivate func keep(_ what: String, _ before: Int, _ after: Int, because reason: String, _ db: Connection) throws {
    let change = Difference(field: what, before: String(before), after: String(after))
    try db.keep(revisions([change], because: reason), of: facility.of(Staffing.self), at: facility)
  }
}
