import Access
import Almanac
import House
import Page
import Store

/// Who takes care of a person.
struct CaseOfficerForm: Form {
  static let fields = [FormField("officer", .id, CaseloadWords.caseOfficer)]
  let officer: Account.ID?
  init(_ input: FormInput) { officer = Account.ID(input.text("officer")) }
}

/// Who takes care of many people at once: of a block or a class, or of all.
struct CareOfManyForm: Form {
  static let fields =
    [FormField("officer", .id, CaseloadWords.caseOfficer)]
    + PeopleQuery.fields.filter { ["block", "class"].contains($0.name) }.map {
      FormField($0.name, $0.kind, $0.label, hint: CaseloadWords.emptyForAll, required: false)
    }
    + [FormField("replace", .flag, CaseloadWords.replace, required: false)]
  let officer: Account.ID?
  let filter: PeopleFilter
  let replaces: Bool
  init(_ input: FormInput) throws {
    officer = Account.ID(input.text("officer"))
    filter = try PeopleQuery(input).filter
    replaces = input.flag("replace")
  }
}

/// How many people came into whose care.
struct Entrusted: Codable, Sendable {
  let officer: String
  let people: Int
}

/// Why somebody opens the page of a person who is not in their care.
struct ReadForm: Form {
  static let fields = [
    FormField("reason", .text(max: 300, lines: true), CaseloadWords.reason, hint: CaseloadWords.reasonHint)
  ]
  let reason: String
  init(_ input: FormInput) { reason = input.text("reason") }
}

/// The care somebody is in, and the reads of those who have none.
enum CaseloadRoutes {
  static let all: [Route] = [entrust, read, overview, entrustMany]

  private static let overview = Route.get("/caseload", needs: .permission(.assignCare), CaseloadWords.caseload) {
    context in
    let overview = try await context.read { try $0.caseloadOverview(at: context.facility, on: context.today) }
    return .page(overview) { caseloadPage($0, on: $1) }
  }

  private static let entrustMany = Route.write(
    .put, "/caseload", needs: .permission(.assignCare), form: CareOfManyForm.self, CaseloadWords.entrustMany
  ) { context, form in
    let done = try await context.write { db in
      let officer = try db.caseOfficer(form.officer, in: context)
      let people = try db.unentrusted(
        form.filter, to: officer.id, replacing: form.replaces, at: context.facility, on: context.today)
      guard !people.isEmpty else { throw Caseload.Refusal.nobodyLeft }
      try db.entrust(people, to: officer.id, in: context)
      return Entrusted(officer: officer.name, people: people.count)
    }
    return .see("/caseload", saying: CaseloadWords.entrusted(done.value), done)
  }

  private static let entrust = Route.write(
    .put, "/people/{id}/case-officer", needs: .permission(.assignCare), form: CaseOfficerForm.self,
    CaseloadWords.entrust
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    let done = try await context.write { db in
      guard let person = try db.person(id, at: context.facility) else { throw Missing() }
      guard person.state == .present else { throw Person.Refusal.notPresent(name: person.entry.name) }
      let officer = try db.caseOfficer(form.officer, in: context)
      guard try db.caseload(of: id, at: context.facility)?.officer != officer.id else {
        throw Caseload.Refusal.alreadyTheirs
      }
      try db.entrust([id], to: officer.id, in: context)
      return officer.name
    }
    return .see("/people/\(id)", saying: CaseloadWords.entrusted(done.value), done)
  }

  /// No fact of the house, but a trace: it stands outside the journal, as sessions do.
  private static let read = Route.write(
    .post, "/people/{id}/reads", needs: .permission(.readPeople), form: ReadForm.self, CaseloadWords.open
  ) { context, form in
    let id = try context.id("id", of: Person.self)
    try await context.store.write { db in
      guard try db.person(id, at: context.facility) != nil else { throw Missing() }
      try db.trace(id, because: form.reason, context)
    }
    return .see("/people/\(id)")
  }
}

extension Connection {
  /// The case officer that a form names.
  ///
  /// - Throws: `Caseload.Refusal` where it is none, or the visitor.
  fileprivate func caseOfficer(_ id: Account.ID?, in context: RequestContext) throws -> Officer {
    let known = try caseOfficers(at: context.facility, on: context.today)
    guard let officer = known.first(where: { $0.id == id }) else { throw Caseload.Refusal.noCaseOfficer }
    try Caseload.checkAssigning(to: officer.id, by: context.actor)
    return officer
  }

  /// Puts people into somebody's care and states it of each.
  fileprivate func entrust(_ people: [Person.ID], to officer: Account.ID, in context: RequestContext) throws {
    try entrust(people, to: officer, on: context.today, at: context.facility) { context.newID() }
    for person in people { state(Fact("people.entrusted", about: person, ["officer": .text(officer.text)])) }
  }

  /// Refuses what somebody writes about a person who is not in their care.
  ///
  /// - Parameter permission: what lets them write about anybody.
  func checkCare(of person: Person.ID, or permission: Permission, _ context: RequestContext) throws {
    guard !context.actor.may(permission) else { return }
    let caseload = try caseload(of: person, at: context.facility)
    guard Caseload.isOpen(caseload, to: context.actor, or: permission) else {
      throw Forbidden(CaseloadWords.notYours(caseload?.name))
    }
  }

  /// Writes down that the visitor opens a person's page.
  func trace(_ person: Person.ID, because reason: String?, _ context: RequestContext) throws {
    try keepRead(of: person, by: context.actor, because: reason, id: context.newID(), now: context.now)
  }

  /// Whether the visitor is asked for a reason before seeing what is kept of a person, as on the person's page.
  package func asksWhy(_ person: Person.ID, _ context: RequestContext) throws -> Bool {
    let gate = Caseload.gate(
      of: try caseload(of: person, at: context.facility), for: context.actor,
      hasRead: try hasRead(person, context.actor, now: context.now))
    return gate == .asked
  }
}
