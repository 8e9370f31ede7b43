import Almanac
import House
import Page
import Paper
import People
import Programmes
import Store

/// Objections and their written answers.
enum ObjectionRoutes {
  static let all: [Route] = [list, ofPerson, record, show, answer, paper]

  private static let list: Route = .get(
    "/objections", needs: .permission(.readPlacement), ObjectionWords.objections
  ) { context in
    let lines = try await context.read { try $0.objectionLines(at: context.facility) }
    return .page(lines) { objectionsPage($0, on: $1) }
  }

  private static let ofPerson: Route = .get(
    "/people/{id}/objections", needs: .permission(.writePeople), form: ObjectionsQuery.self, ObjectionWords.objections
  ) { context, query in
    let id = try context.id("id", of: Person.self)
    let found = try await context.read { db -> PersonObjections? in
      guard let person = try db.names(of: [id], at: context.facility)[id] else { throw Missing() }
      if try db.asksWhy(id, context) { return nil }
      return PersonObjections(
        person: person, lines: try db.objectionLines(of: id, at: context.facility),
        causes: try db.objectionCauses(of: id, at: context.facility), today: context.today,
        dueOn: try Objection.lastDay(after: context.today))
    }
    // The person's page asks for a reason.
    guard let found else { return .see("/people/\(id)") }
    return .page(found) { personObjectionsPage($0, against: query.against, on: $1) }
  }

  private static let record: Route = .write(
    .post, "/people/{id}/objections", needs: .permission(.writePeople), form: ObjectionForm.self,
    ObjectionWords.record
  ) { context, form in
    let (person, id) = (try context.id("id", of: Person.self), context.newID(of: Objection.self))
    let last = try Objection.lastDay(after: form.receivedOn)
    let done = try await context.write { db in
      guard let name = try db.names(of: [person], at: context.facility)[person]?.name,
        let cause = try db.objectionCauses(of: person, at: context.facility)
          .first(where: { $0.against.key == form.against })
      else { throw Missing() }
      let objection = Objection(
        id: id, person: person, against: cause.against, decidedBy: cause.decidedBy, text: form.text,
        receivedOn: form.receivedOn, dueOn: form.dueOn ?? last)
      try objection.check(
        name, last: last, waiting: db.objections(of: person, at: context.facility), today: context.today)
      try db.insert(objection, by: Recorder(context))
      db.state(
        Fact(
          "placement.objected", about: person,
          [
            "objection": .text(of: id), "against": .text(form.against), "received": .text(of: form.receivedOn),
            "due": .text(of: objection.dueOn), "text": .sealed(under: person, form.text),
          ]))
      return id.text
    }
    return .see("/people/\(person)/objections", saying: ObjectionWords.kept, done)
  }

  private static let show: Route = .get(
    "/objections/{id}", needs: .permission(.readPlacement), ObjectionWords.objection
  ) { context in
    let file = try await context.read { try $0.objectionFile(context.id("id"), at: context.facility) }
    return .page(file) { objectionPage($0, on: $1) }
  }

  private static let answer: Route = .write(
    .put, "/objections/{id}/answer", needs: .permission(.answerObjections), form: ObjectionAnswerForm.self,
    ObjectionWords.giveAnswer
  ) { context, form in
    let id = try context.id("id", of: Objection.self)
    let done = try await context.write { db in
      let objection = try db.objection(id, at: context.facility).orMissing()
      let answered = try objection.answered(
        form.outcome, form.text, on: form.day, today: context.today, by: context.actor)
      guard try db.keepAnswer(of: answered, at: context.facility) else {
        throw Objection.Refusal.alreadyAnswered(context.today)
      }
      db.state(
        Fact(
          "placement.objection_answered", about: objection.person,
          [
            "objection": .text(of: id), "outcome": .text(form.outcome.rawValue), "on": .text(of: form.day),
            "answer": .sealed(under: objection.person, form.text),
          ]))
      return id.text
    }
    return .see("/objections/\(id)", saying: ObjectionWords.answered, done)
  }

  private static let paper: Route = .get(
    "/objections/{id}/answer.pdf", needs: .permission(.readPlacement), form: PersonalLetterQuery.self,
    ObjectionWords.paper
  ) { context, query in
    let (file, house) = try await context.read { db in
      (
        try db.objectionFile(context.id("id"), at: context.facility),
        try PaperContents(db: db, context: context, regions: try Regions.shipped()).house(nil)
      )
    }
    let document = try file.document(house: house, language: query.language, in: context.zone).orMissing()
    return .file(try await drawn(document), type: PaperRoutes.pdfType, download: "jawaban-keberatan.pdf")
  }
}

extension Objection {
  /// The last day for the answer to an objection that came on a day; the house's own closed days are no holidays.
  fileprivate static func lastDay(after day: Day) throws -> Day {
    let days = try TeachingDays.shipped()
    return due(after: day) { !days.isOpen($0) }
  }
}

extension Connection {
  /// An objection with what its page shows beside it.
  fileprivate func objectionFile(_ id: Objection.ID, at facility: Facility.ID) throws -> ObjectionFile {
    let objection = try objection(id, at: facility).orMissing()
    let person = try names(of: [objection.person], at: facility)[objection.person].orMissing()
    let cause: ObjectionCause? =
      switch objection.against {
      case .proposal(let id): try proposal(id, at: facility).map(ObjectionCause.init)
      case .verdict, .placement, .end:
        try objectionCauses(of: objection.person, at: facility).first { $0.against == objection.against }
      }
    return ObjectionFile(objection: objection, person: person, cause: cause)
  }
}
