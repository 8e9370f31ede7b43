import Access
import Almanac
import House
import Language
import Page
import Paper
import Store

extension OwnData {
  /// What one room keeps about a person; the composition lists the rooms.
  package typealias Source = @Sendable (Connection, Person.ID, Facility.ID, Day, Language) throws -> [Section]
}

/// What is kept about a person as that person may have it: page, JSON and paper; and the requests for it.
struct OwnDataRoutes: Sendable {
  /// What later rooms keep about a person.
  let sources: [OwnData.Source]

  var all: [Route] { [page, paper, OwnDataRoutes.ask, OwnDataRoutes.give] }

  private var page: Route {
    .get("/people/{id}/own-data", needs: .permission(.readCase), OwnDataWords.title) { context in
      guard let data = try await copy(context) else { return try toReason(context) }
      return .page(data) { ownDataPage($0, on: $1) }
    }
  }

  private var paper: Route {
    .get("/people/{id}/own-data.pdf", needs: .permission(.readCase), OwnDataWords.pdf) { context in
      guard let data = try await copy(context) else { return try toReason(context) }
      let house = try await context.read { try $0.unit(context.facility)?.name ?? "" }
      let madeAt = OwnDataWords.madeAt(context.now, in: context.zone)(context.language)
      let document = data.document(
        house: house, language: context.language, madeAt: madeAt, created: context.now.milliseconds / 1000)
      return .file(try await drawn(document), type: "application/pdf", download: "salinan-data.pdf")
    }
  }

  private static let ask = Route.write(
    .post, "/people/{id}/own-data/requests", needs: .permission(.writePeople), form: DataRequestForm.self,
    OwnDataWords.keepRequest
  ) { context, form in
    let request = DataRequest(
      id: context.newID(), person: try context.id("id"), asker: form.asker, askedOn: form.day)
    let done = try await context.write { db in
      guard try db.person(request.person, at: context.facility) != nil else { throw Missing() }
      try request.check(today: context.today)
      try db.insert(request, at: context.facility, by: context.actor.signature)
      db.state(
        Fact(
          "people.data_asked", about: request.person,
          ["asker": .text(request.asker.rawValue), "on": .text(of: request.askedOn)]))
      return request.id.text
    }
    return .see("/people/\(request.person)/own-data", saying: OwnDataWords.kept, done)
  }

  private static let give = Route.write(
    .put, "/people/{id}/own-data/requests/{request}", needs: .permission(.writePeople), form: GivenForm.self,
    OwnDataWords.keepGiven
  ) { context, form in
    let (person, id) = (try context.id("id", of: Person.self), try context.id("request", of: DataRequest.self))
    let done = try await context.write { db in
      guard let request = try db.dataRequests(of: person, at: context.facility).first(where: { $0.id == id }) else {
        throw Missing()
      }
      let answered = try request.given(on: form.day, today: context.today)
      guard try db.keepGiven(answered, at: context.facility, by: context.actor.signature) else {
        throw DataRequest.Refusal.alreadyGiven(context.today)
      }
      db.state(Fact("people.data_given", about: person, ["on": .text(of: form.day)]))
      return id.text
    }
    return .see("/people/\(person)/own-data", saying: OwnDataWords.given, done)
  }

  /// The copy, its reading written down as any other; nil where a reason is asked first.
  private func copy(_ context: RequestContext) async throws -> OwnData? {
    let id = try context.id("id", of: Person.self)
    let (gate, data) = try await context.read { [sources] db -> (Caseload.Gate, OwnData?) in
      guard let person = try db.person(id, at: context.facility) else { throw Missing() }
      let gate = Caseload.gate(
        of: try db.caseload(of: id, at: context.facility), for: context.actor,
        hasRead: try db.hasRead(id, context.actor, now: context.now))
      if gate == .asked { return (gate, nil) }
      let sections =
        try db.ownSections(of: id, in: context)
        + sources.flatMap { try $0(db, id, context.facility, context.today, context.language) }
      let data = OwnData(
        person: id, name: person.entry.name, day: context.today, sections: sections.filter { !$0.rows.isEmpty },
        requests: try db.dataRequests(of: id, at: context.facility))
      return (gate, data)
    }
    if gate == .traced {
      try await context.trace { try $0.trace(id, because: OwnDataWords.title(.indonesian), context) }
    }
    return data
  }

  /// To the person's page, which asks for a reason.
  private func toReason(_ context: RequestContext) throws -> Answer {
    .see("/people/\(try context.id("id", of: Person.self))")
  }
}

/// That somebody asked for a copy.
struct DataRequestForm: Form {
  static let fields = [
    FormField(
      "asker", .choice(DataRequest.Asker.allCases.map { .init($0.rawValue, OwnDataWords.asker($0)) }),
      OwnDataWords.asker),
    FormField("asked_on", .day, OwnDataWords.askedOn),
  ]
  let asker: DataRequest.Asker
  let day: Day

  init(_ input: FormInput) throws {
    asker = try input.choice("asker")
    guard let day = input.day("asked_on") else { throw FormProblems([("asked_on", OwnDataWords.askedOn)]) }
    self.day = day
  }
}

/// That the copy was given.
struct GivenForm: Form {
  static let fields = [FormField("given_on", .day, OwnDataWords.givenOn)]
  let day: Day

  init(_ input: FormInput) throws {
    guard let day = input.day("given_on") else { throw FormProblems([("given_on", OwnDataWords.givenOn)]) }
    self.day = day
  }
}
