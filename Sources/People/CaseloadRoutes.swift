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
  static let all: [Route] = [entrust, read]

  private static let entrust = Route.write(
    .put, "/people/{id}/case-officer", needs: .permission(.writePeople), form: CaseOfficerForm.self,
    CaseloadWords.entrust
  ) { visit, form in
    let id = try visit.id("id", of: Person.self)
    let record = visit.newID(of: Caseload.self)
    let done = try await visit.write { db in
      guard let person = try db.person(id, at: visit.facility) else { throw Missing() }
      guard person.state == .present else { throw Person.Refusal.notPresent(name: person.entry.name) }
      let known = try db.caseOfficers(at: visit.facility, on: visit.today)
      guard let officer = known.first(where: { $0.id == form.officer }) else { throw Caseload.Refusal.noCaseOfficer }
      guard try db.caseload(of: id, at: visit.facility)?.officer != officer.id else {
        throw Caseload.Refusal.alreadyTheirs
      }
      try db.entrust(id, to: officer.id, id: record, on: visit.today, at: visit.facility)
      db.state(Fact("people.entrusted", about: id, ["officer": .text(officer.id.text)]))
      return officer.name
    }
    return .see("/people/\(id)", saying: CaseloadWords.entrusted(done.value), done)
  }

  /// No fact of the house, but a trace: it stands outside the journal, as sessions do.
  private static let read = Route.write(
    .post, "/people/{id}/reads", needs: .permission(.readPeople), form: ReadForm.self, CaseloadWords.open
  ) { visit, form in
    let id = try visit.id("id", of: Person.self)
    try await visit.store.write { db in
      guard try db.person(id, at: visit.facility) != nil else { throw Missing() }
      try db.trace(id, because: form.reason, visit)
    }
    return .see("/people/\(id)")
  }
}

extension Connection {
  /// Writes down that the visitor opens a person's page.
  func trace(_ person: Person.ID, because reason: String?, _ visit: Visit) throws {
    try keepRead(of: person.text, by: visit.actor, because: reason, id: visit.newID(), now: visit.now)
  }
}
