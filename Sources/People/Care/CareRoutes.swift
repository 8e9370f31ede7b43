import Almanac
import House
import Page
import Store

/// What officers write about somebody.
struct CareRoutes {
  /// What later rooms do when somebody leaves.
  let departures: [DepartureHook]

  var all: [Route] {
    [
      CareRoutes.note, CareRoutes.expectation, departure, readmission, CareRoutes.sighting, CareRoutes.addPost,
      CareRoutes.endPost,
      CareRoutes.separate, CareRoutes.join, CareRoutes.clinic,
    ]
  }

  private static let note = Route.write(
    .post, "/people/{id}/notes", needs: .permission(.writePeople), form: NoteForm.self, CareWords.addNote
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    let note = Person.Note(id: context.newID(), text: form.text, by: context.actor.name, at: context.now)
    let done = try await context.write { db in
      _ = try db.held(id, context)
      try db.insert(note, about: id, at: context.facility)
      db.state(
        Fact("people.noted", about: id, ["note": .text(note.id.text), "text": .sealed(under: id, note.text)]))
      return note.id.text
    }
    return .see("/people/\(id)", saying: CareWords.noteKept, done)
  }

  private static let expectation = Route.write(
    .post, "/people/{id}/expectation", needs: .permission(.writePeople), form: ExpectationForm.self, CareWords.expect
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    guard form.until >= context.today else { throw Person.Refusal.expectationPassed(form.until) }
    let expectation = Person.Expectation(until: form.until, reason: form.reason, by: context.actor.name)
    let record = context.newID(of: Person.Note.self)
    let done = try await context.write { db in
      _ = try db.present(id, context)
      try db.insert(expectation, id: record, about: id, at: context.facility, now: context.now)
      db.state(
        Fact(
          "people.expected", about: id,
          ["until": .text(of: form.until), "reason": .sealed(under: id, form.reason)]))
      return form.until.description
    }
    return .see("/people/\(id)", saying: CareWords.expected, done)
  }

  private var departure: Route {
    .write(
      .post, "/people/{id}/departure", needs: .permission(.writePeople), form: DepartureForm.self, CareWords.depart
    ) { [departures] context, form in
      let id = try context.id("id", of: Person.self)
      let done = try await context.write { db in
        let person = try db.held(id, context, or: .recordDepartures)
        try person.checkDeparture(on: form.day, today: context.today)
        try db.depart(id, form.state, on: form.day, at: context.facility)
        db.state(Fact("people.departed", about: id, ["state": .text(form.state.rawValue), "on": .text(of: form.day)]))
        for hook in departures { try hook.departed(db, context, id, form.state, form.day) }
        return person.entry.name
      }
      return .see("/people/\(id)", saying: CareWords.departed(done.value, form.state), done)
    }
  }

  private var readmission: Route {
    .write(.delete, "/people/{id}/departure", needs: .permission(.writePeople), CareWords.readmit) {
      [departures] context in
      let id = try context.id("id", of: Person.self)
      let done = try await context.write { db in
        let person = try db.held(id, context, or: .recordDepartures)
        let number = person.entry.registerNumber
        if let holder = try db.bearer(of: number, at: context.facility), holder != id {
          throw Person.Refusal.numberTaken(
            number, by: try db.person(holder, at: context.facility).orMissing().entry.name)
        }
        try db.readmit(id, at: context.facility)
        db.state(Fact("people.readmitted", about: id))
        for hook in departures { try hook.readmitted(db, context, id) }
        return id.text
      }
      return .see("/people/\(id)", saying: CareWords.readmitted, done)
    }
  }

  private static let sighting = Route.write(
    .put, "/people/{id}/sighting", needs: .permission(.writePeople), CareWords.stillHere
  ) { context in
    let id = try context.id("id", of: Person.self)
    let done = try await context.write { db in
      let person = try db.present(id, context)
      let day = max(try db.newestRegister(at: context.facility) ?? context.today, person.seenOn)
      try db.sight([id], from: day, isTrue: false, at: context.facility)
      db.state(Fact("people.sighted", about: id, ["register": .text(of: day)]))
      return person.entry.name
    }
    return .see("/people/\(id)", saying: CareWords.sighted, done)
  }

  private static let addPost = Route.write(
    .post, "/people/{id}/posts", needs: .permission(.writePeople), form: PostForm.self, CareWords.addPost
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    if let until = form.until, until < form.from { throw Person.Refusal.endBeforeStart }
    let post = Person.Post(
      id: context.newID(), kind: form.kind, title: form.title, from: form.from, until: form.until, isFromRegister: false
    )
    let done = try await context.write { db in
      _ = try db.present(id, context)
      try db.insert(post, of: id, at: context.facility)
      db.state(
        Fact(
          "people.posted", about: id,
          ["post": .text(post.id.text), "kind": .text(post.kind.rawValue), "from": .text(of: post.from)]))
      return post.id.text
    }
    return .see("/people/\(id)", saying: CareWords.postKept, done)
  }

  private static let endPost = Route.write(
    .delete, "/people/{id}/posts/{post}", needs: .permission(.writePeople), CareWords.end
  ) { context in
    let (id, post) = (try context.id("id", of: Person.self), try context.id("post", of: Person.Post.self))
    let done = try await context.write { db in
      _ = try db.held(id, context)
      guard try db.end(post, of: id, on: context.today, at: context.facility) else { throw Missing() }
      db.state(Fact("people.post_ended", about: id, ["post": .text(post.text)]))
      return post.text
    }
    return .see("/people/\(id)", saying: CareWords.ended, done)
  }

  private static let separate = Route.write(
    .post, "/people/{id}/separations", needs: .permission(.writePeople), form: SeparationForm.self, CareWords.separate
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    let pairID = context.newID(of: Person.Separation.self)
    let done = try await context.write { db in
      _ = try db.present(id, context)
      let choice = try db.choice(of: form.other, at: context.facility, on: context.today)
      guard case .one(let other) = choice else {
        throw FormProblems([("register_number", choice.problem(form.other) ?? CareWords.other)])
      }
      guard other != id else { throw Person.Refusal.apartFromSelf }
      let pair = Person.Separation(pairID, id, other, since: context.today)
      guard try db.insert(pair, reason: form.reason, at: context.facility) else { throw Person.Refusal.alreadyApart }
      db.state(
        Fact(
          "people.separated", about: id,
          ["from": .text(other.text), "reason": .sealed(under: pair.first, form.reason)]))
      return pairID.text
    }
    return .see("/people/\(id)", saying: CareWords.apartKept, done)
  }

  private static let join = Route.write(
    .delete, "/people/{id}/separations/{pair}", needs: .permission(.writePeople), CareWords.end
  ) { context in
    let (id, pair) = (try context.id("id", of: Person.self), try context.id("pair", of: Person.Separation.self))
    let done = try await context.write { db in
      _ = try db.held(id, context)
      guard try db.end(pair, of: id, on: context.today, at: context.facility) else { throw Missing() }
      db.state(Fact("people.separation_ended", about: id, ["pair": .text(pair.text)]))
      return pair.text
    }
    return .see("/people/\(id)", saying: CareWords.ended, done)
  }

  private static let clinic = Route.write(
    .put, "/people/{id}/clinic", needs: .permission(.writePeople), form: ClinicForm.self, CareWords.clinic
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    let done = try await context.write { db in
      _ = try db.held(id, context)
      let isKept = try db.answer(
        form.limit, of: id, form.answer, on: context.today, by: context.actor.name, at: context.facility)
      guard isKept else { throw Missing() }
      db.state(
        Fact(
          "people.clinic_answered", about: id, ["limit": .text(form.limit.text), "answer": .text(form.answer.rawValue)])
      )
      return form.limit.text
    }
    return .see("/people/\(id)", saying: CareWords.clinicKept, done)
  }
}

extension Connection {
  /// A person of the visit's facility about whom the visitor writes.
  ///
  /// - Throws: `Missing` where it has none of that identity; `Forbidden` where it is not the visitor's to write.
  fileprivate func held(
    _ id: Person.ID, _ context: RequestContext, or permission: Permission = .readEverybody
  ) throws -> Person {
    guard let person = try person(id, at: context.facility) else { throw Missing() }
    try checkCare(of: id, or: permission, context)
    return person
  }

  /// A person who is here.
  fileprivate func present(_ id: Person.ID, _ context: RequestContext) throws -> Person {
    let person = try held(id, context)
    guard person.state == .present else { throw Person.Refusal.notPresent(name: person.entry.name) }
    return person
  }
}
