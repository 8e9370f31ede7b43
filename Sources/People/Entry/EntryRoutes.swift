import Access
import Almanac
import House
import Import
import Language
import Page
import Store

/// One person in the browser: added, assessed and put right, by the columns and checks of the files.
enum EntryRoutes {
  static let all: [Route] = [new, add, assessment, assess, correction, correct]

  private static let new = Route.get("/people/new", needs: .permission(.importPeople), EntryWords.add) { _ in
    .page(["needed": RegisterColumn.needed.map(\.rawValue).sorted()]) { _, screen in newPersonPage(on: screen) }
  }

  private static let add = Route.write(
    .post, "/people", needs: .permission(.importPeople), form: PersonForm.self, EntryWords.look
  ) { context, form in
    var texts = form.texts
    for column in RegisterColumn.needed.union([.registerClass]) where texts[column] == nil { texts[column] = "" }
    let typed = TypedPerson(texts, asOf: context.today, regions: try Regions.shipped())
    guard typed.errors.isEmpty else { throw FormProblems(typed.errors, ImportWords.problem) }
    try await context.read { db in try db.checkFree(typed.entry, but: nil, context) }
    let file = try StagedFile(
      typed: RegisterColumn.file(typed: typed.texts), of: typed.entry.name, kind: .register, context)
    let done = try await context.write { db in
      try file.stage(db, at: context.facility)
      return ["id": file.intake.id.text]
    }
    return .see("/imports/\(file.intake.id)", saying: IntakeWords.staged(1), done)
  }

  private static let assessment = Route.get(
    "/people/{id}/assessment", needs: .permission(.writePeople), EntryWords.assess
  ) { context in
    let id = try context.id("id", of: Person.self)
    guard let person = try await context.opened(id, because: EntryWords.assess) else { return .see("/people/\(id)") }
    return .page(PersonAssessment(person)) { assessmentPage($0, on: $1) }
  }

  private static let assess = Route.write(
    .post, "/people/{id}/assessments", needs: .permission(.writePeople), form: AssessmentForm.self, EntryWords.assess
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    let person = try await context.read { try $0.here(id, context) }
    guard !form.texts.isEmpty else {
      throw FormProblems([(AssessmentColumn.interest1.rawValue, EntryWords.findSomething)])
    }
    var texts = form.texts
    (texts[.registerNumber], texts[.name]) = (person.entry.registerNumber, person.entry.name)
    for column in [AssessmentColumn.interest1, .literacy] where texts[column] == nil { texts[column] = "" }
    let file = try StagedFile(
      typed: AssessmentColumn.file(typed: texts), of: person.entry.name, kind: .assessment, context)
    let problems = file.assessmentProblems.filter { $0.severity == .error || $0.code == .regencyAmbiguous }
    guard problems.isEmpty else { throw FormProblems(problems, ImportWords.problem) }
    let done = try await context.write { db in
      try file.stage(db, at: context.facility)
      return try file.apply(db, at: context.facility, now: context.now)
    }
    return .see(
      "/people/\(id)",
      saying: EntryWords.assessed(
        done.value.written > 0, file.assessmentProblems.map { ImportWords.said($0, ImportWords.problem($0)) }), done)
  }

  private static let correction = Route.get(
    "/people/{id}/correction", needs: .permission(.writePeople), EntryWords.correct
  ) { context in
    let id = try context.id("id", of: Person.self)
    guard let person = try await context.opened(id, because: EntryWords.correct) else { return .see("/people/\(id)") }
    return .page(PersonValues(person, showsCase: context.actor.may(.readCase))) { correctionPage($0, on: $1) }
  }

  private static let correct = Route.write(
    .post, "/people/{id}/corrections", needs: .permission(.writePeople), form: CorrectionForm.self, EntryWords.correct
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    let regions = try Regions.shipped()
    let mayCase = context.actor.may(.readCase)
    let said = form.texts.filter { mayCase || $0.key.described.keeping != .sealedCase }
    let correctionID = context.newID(of: Correction.self)
    let done = try await context.write { db in
      let person = try db.here(id, context)
      let decided = try Correction.decide(said, of: person.entry, today: context.today, regions: regions)
      guard decided.errors.isEmpty else { throw FormProblems(decided.errors, ImportWords.problem) }
      if decided.entry.regencyCode == nil, let name = decided.entry.regency,
        case .ambiguous(let choices) = regions.regency(named: name)
      {
        throw FormProblems([(RegisterColumn.regency.rawValue, EntryWords.whichRegency(choices.map(\.name)))])
      }
      try db.checkFree(decided.entry, but: id, context)
      let correction = Correction(
        id: correctionID, content: .init(reason: form.reason, changes: decided.changes), by: context.actor.name,
        at: context.now)
      try db.correct(person, to: decided.entry, correction, at: context.facility, on: context.today)
      db.state(.corrected(id, correction))
      return decided.warnings.map { ImportWords.said($0, ImportWords.problem($0))(context.language) }
    }
    return .see("/people/\(id)", saying: EntryWords.corrected(done.value), done)
  }
}

extension Fact {
  fileprivate static func corrected(_ person: Person.ID, _ correction: Correction) -> Fact {
    let changes = correction.content.changes.map { change in
      FactValue.object([
        "column": .text(change.column.rawValue), "before": .sealed(under: person, change.before),
        "after": .sealed(under: person, change.after),
      ])
    }
    return Fact(
      "people.corrected", about: person,
      ["values": .list(changes), "reason": .sealed(under: person, correction.content.reason)])
  }
}

extension RequestContext {
  /// A person who is here with all the actor may see, the reading written down; nil where a reason is asked on their page first.
  fileprivate func opened(_ id: Person.ID, because: Phrase) async throws -> Person? {
    let (person, gate) = try await read { db in
      let gate = Caseload.gate(
        of: try db.caseload(of: id, at: facility), for: actor, hasRead: try db.hasRead(id, actor, now: now))
      return (try db.here(id, self), gate)
    }
    if gate == .traced { try await trace { try $0.trace(id, because: because(.indonesian), self) } }
    return gate == .asked ? nil : person
  }
}

extension Connection {
  /// A person who is here, opened.
  fileprivate func here(_ id: Person.ID, _ context: RequestContext) throws -> Person {
    let person = try person(id, at: context.facility, opening: .all).orMissing()
    guard person.state == .present else { throw Person.Refusal.notPresent(name: person.entry.name) }
    return person
  }

  /// Refuses a number or a NIK that somebody else here bears, at its field and with the holder's name.
  fileprivate func checkFree(_ entry: RegisterEntry, but own: Person.ID?, _ context: RequestContext) throws {
    let bearers: [(RegisterColumn, Person.ID?)] = [
      (.registerNumber, try bearer(of: entry.registerNumber, at: context.facility)),
      (.nik, try entry.nik.flatMap { try bearer(ofNIK: $0, at: context.facility) }),
    ]
    let problems = try bearers.compactMap { column, id -> (field: String, phrase: Phrase)? in
      guard let id, id != own, let holder = try person(id, at: context.facility) else { return nil }
      return (column.rawValue, EntryWords.held(column.described.words, by: PersonRow(holder, on: context.today)))
    }
    guard problems.isEmpty else { throw FormProblems(problems) }
  }
}
