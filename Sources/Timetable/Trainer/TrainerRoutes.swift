import House
import Page
import Partners
import Programmes
import Store

/// The trainers and when they are away.
enum TrainerRoutes {
  static let all: [Route] = [
    .get("/timetable/trainers", needs: .permission(.readTimetable), Words.trainers) { context in
      let list = try await context.read { db in
        let choices = try db.trainerChoices(at: context.facility)
        let gaps = try db.gaps(at: context.facility, from: context.today)
        return TrainerList(
          trainers: try db.trainers(at: context.facility).map {
            TrainerLine($0, in: choices, absences: gaps[.trainer($0.id)] ?? [])
          }, choices: choices)
      }
      return .page(list) { trainersPage($0, on: $1) }
    },
    .write(.post, "/timetable/trainers", needs: .permission(.writeTimetable), form: TrainerForm.self, Words.addTrainer)
    { context, form in
      let trainer = form.trainer(context.newID())
      let done = try await context.write { db in
        try trainer.checkForm(
          in: db.trainerChoices(at: context.facility), beside: db.trainers(at: context.facility))
        try db.insert(trainer, at: context.facility, now: context.now)
        db.state(Fact("timetable.trainer_added", about: trainer.id, trainer.particulars))
        return trainer.id
      }
      return .see("/timetable/trainers/\(done.value)", saying: Words.added(trainer.name), done)
    },
    .get("/timetable/trainers/{id}", needs: .permission(.readTimetable), Words.trainer) { context in
      let file = try await context.read { db in
        let trainer = try db.trainer(context.id("id"), at: context.facility).orMissing()
        let choices = try db.trainerChoices(at: context.facility)
        return TrainerFile(
          today: context.today,
          line: TrainerLine(
            trainer, in: choices, absences: try db.gaps(of: .trainer(trainer.id), at: context.facility)),
          revisions: try db.revisions(of: trainer.id, at: context.facility), choices: choices)
      }
      return .page(file) { trainerPage($0, on: $1) }
    },
    .write(
      .put, "/timetable/trainers/{id}", needs: .permission(.writeTimetable), form: ChangeForm<TrainerForm>.self,
      Words.changeTrainer
    ) { context, change in
      let done = try await context.write { db in
        let old = try db.trainer(context.id("id"), at: context.facility).orMissing()
        let (trainer, choices) = (change.form.trainer(old.id), try db.trainerChoices(at: context.facility))
        let differences = old.differences(to: trainer, in: choices)
        guard !differences.isEmpty else { throw Venue.Refusal.unchanged }
        try trainer.checkForm(in: choices, beside: db.trainers(at: context.facility))
        try db.update(trainer, at: context.facility)
        try db.keep(context.revisions(differences, because: change.reason), of: trainer.id, at: context.facility)
        db.state(
          Fact(
            "timetable.trainer_changed", about: trainer.id,
            trainer.particulars.merging(["reason": .text(change.reason)]) { _, new in new }))
        return trainer.id
      }
      return .see("/timetable/trainers/\(done.value)", saying: Words.saved, done)
    },
    .write(
      .post, "/timetable/trainers/{id}/absences", needs: .permission(.writeTimetable), form: GapForm.self,
      Words.addAbsence
    ) { context, form in
      let id: Gap.ID = context.newID()
      let done = try await context.write { db in
        let trainer = try db.trainer(context.id("id"), at: context.facility).orMissing()
        return try context.record(form, as: id, of: .trainer(trainer.id), owner: trainer.id, db).id
      }
      return .see("/timetable/trainers/\(try context.id("id", of: Trainer.self))", saying: Words.saved, done)
    },
    .write(
      .delete, "/timetable/trainers/{id}/absences/{gap}", needs: .permission(.writeTimetable), Words.removeAbsence
    ) { context in
      let done = try await context.write { db in
        let trainer = try db.trainer(context.id("id"), at: context.facility).orMissing()
        try context.removeGap(of: .trainer(trainer.id), owner: trainer.id, db)
        return trainer.id
      }
      return .see("/timetable/trainers/\(done.value)", saying: Words.saved, done)
    },
    brief,
  ]
}

extension Connection {
  fileprivate func trainerChoices(at facility: Facility.ID) throws -> TrainerChoices {
    TrainerChoices(agencies: try agencies(at: facility), programmes: try programmes(at: facility))
  }
}
