import Almanac
import House
import Page
import People
import Programmes
import Store

/// What people want, and what is done about it.
enum ApplicationRoutes {
  static let all: [Route] = [ofPerson, ask, withdraw, applicants, decide]

  private static let ofPerson: Route = .get(
    "/people/{id}/applications", needs: .permission(.readPeople), ApplicationWords.applications
  ) { context in
    let id = try context.id("id", of: Person.self)
    let found = try await context.read { db -> PersonApplications? in
      guard let person = try db.names(of: [id], at: context.facility)[id] else { throw Missing() }
      if try db.asksWhy(id, context) { return nil }
      return PersonApplications(
        person: person, applications: try db.applications(of: id, at: context.facility, opening: true),
        offered: context.actor.may(.writePeople) ? try db.offered(at: context.facility, on: context.today) : [],
        today: context.today)
    }
    // The person's page asks for a reason.
    guard let found else { return .see("/people/\(id)") }
    return .page(found) { personApplicationsPage($0, on: $1) }
  }

  private static let ask: Route = .write(
    .post, "/people/{id}/applications", needs: .permission(.writePeople), form: ApplicationForm.self,
    ApplicationWords.ask
  ) { context, form in
    let person = try context.id("id", of: Person.self)
    let id = context.newID(of: Application.self)
    let done = try await context.write { db in
      let application = try db.admit(form, of: person, as: id, in: context)
      try db.insert(application, by: Recorder(context))
      db.state(
        Fact(
          "placement.applied", about: person,
          [
            "application": .text(of: id), "programme": .text(of: form.programme),
            "cohort": form.cohort.map { .text(of: $0) } ?? .null, "by": .text(form.asker.rawValue),
            "on": .text(of: form.day), "rank": .integer(Int64(application.rank)),
          ]))
      return id.text
    }
    return .see("/people/\(person)/applications", saying: ApplicationWords.kept, done)
  }

  private static let withdraw: Route = .write(
    .delete, "/people/{id}/applications/{application}", needs: .permission(.writePeople),
    form: ApplicationWithdrawalForm.self, ApplicationWords.withdraw
  ) { context, form in
    let person = try context.id("id", of: Person.self)
    let id = try context.id("application", of: Application.self)
    let done = try await context.write { db in
      let file = try db.application(id, at: context.facility).orMissing()
      guard file.application.person == person else { throw Missing() }
      try db.act(.withdrawn, on: file, because: form.note, by: Recorder(context))
      return id.text
    }
    return .see("/people/\(person)/applications", saying: ApplicationWords.withdrawn, done)
  }

  private static let applicants: Route = .get(
    "/applications", needs: .permission(.readPlacement), form: ApplicantsQuery.self, ApplicationWords.applicants
  ) { context, query in
    let found = try await context.read { try $0.applicants(for: query.programme, at: context.facility) }
    return .page(found) { applicantsPage($0, on: $1) }
  }

  private static let decide: Route = .write(
    .put, "/applications/{id}", needs: .permission(.propose), form: ApplicationDecisionForm.self,
    ApplicationWords.decide
  ) { context, form in
    let id = try context.id("id", of: Application.self)
    let done = try await context.write { db in
      let file = try db.application(id, at: context.facility).orMissing()
      try db.act(form.kind, on: file, because: form.reason, by: Recorder(context))
      let person = file.application.person
      let name = try db.names(of: [person], at: context.facility)[person]?.name ?? ""
      return DecidedApplication(name: name, programme: file.application.programme)
    }
    let (name, programme) = (done.value.name, done.value.programme)
    return .see(
      "/applications?programme=\(programme)",
      saying: form.kind == .approved ? ApplicationWords.approved(name) : ApplicationWords.declined(name), done)
  }
}

/// Whose application was decided, and for which programme.
private struct DecidedApplication: Codable, Sendable {
  let name: String
  let programme: Programme.ID
}

extension Connection {
  /// An application as it may be kept.
  fileprivate func admit(
    _ form: ApplicationForm, of person: Person.ID, as id: Application.ID, in context: RequestContext
  ) throws -> Application {
    let facility = context.facility
    guard let name = try names(of: [person], at: facility)[person]?.name,
      let programme = try programme(form.programme, at: facility)
    else { throw Missing() }
    let files = try applications(of: person, at: facility)
    let application = Application(
      id: id, person: person, programme: form.programme, cohort: form.cohort, askedOn: form.day, asker: form.asker,
      rank: Application.rank(form.rank, among: files))
    try application.check(
      name, title: programme.title, isHere: !present([person], at: facility).isEmpty,
      sits: sits(person, in: form.programme, at: facility), among: files, today: context.today)
    if let meant = form.cohort {
      let cohort = try cohort(meant, at: facility).orMissing()
      let end = cohort.schedule(isOpen: try teachingDays(at: facility).isOpen).end
      guard cohort.programme.id == form.programme,
        !Application.Class(cohort, end: end).isOver(on: context.today)
      else { throw Application.Refusal.classNotOffered(programme.title) }
    }
    return application
  }

  /// Does something about an application, as far as the rules let it.
  fileprivate func act(
    _ kind: ApplicationAct.Kind, on file: ApplicationFile, because reason: String?, by recorder: Recorder
  ) throws {
    try file.check(kind, reason: reason)
    try keep([(file, recorder.act(kind, on: file.application.id, on: recorder.today, .officer, reason))], by: recorder)
  }

  /// Keeps acts and states each.
  func keep(_ acts: [(file: ApplicationFile, act: ApplicationAct)], by recorder: Recorder) throws {
    try insert(acts.map { ($0.act, $0.file.application.person) }, at: recorder.facility, now: recorder.now)
    for (file, act) in acts {
      var payload: [String: FactValue] = [
        "application": .text(of: act.application), "programme": .text(of: file.application.programme),
        "on": .text(of: act.day), "source": .text(act.source.rawValue),
      ]
      if let reason = act.reason { payload["reason"] = .sealed(under: file.application.person, reason) }
      state(Fact("placement.application_\(act.kind.rawValue)", about: file.application.person, payload))
    }
  }

  /// The programmes that may be asked for, with their classes that have not ended.
  fileprivate func offered(at facility: Facility.ID, on day: Day) throws -> [PersonApplications.Offered] {
    let teaching = try teachingDays(at: facility)
    let classes = Dictionary(
      grouping: try cohorts(at: facility).filter { cohort in
        !Application.Class(cohort, end: cohort.schedule(isOpen: teaching.isOpen).end).isOver(on: day)
      }, by: \.programme.id)
    return try programmes(at: facility).map { programme in
      PersonApplications.Offered(
        programme: programme.id, title: programme.title,
        classes: (classes[programme.id] ?? []).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
          .map { .init(cohort: $0.id, start: $0.start) })
    }
  }

  /// Who wants a programme; without one, the programme that most want.
  fileprivate func applicants(for programme: Programme.ID?, at facility: Facility.ID) throws -> Applicants {
    let open = try openApplications(at: facility)
    let byProgramme = Dictionary(grouping: open, by: \.application.programme)
    var wanted = byProgramme.map { Applicants.Wanted(programme: $0, title: $1[0].title, count: $1.count) }
    wanted.sort { ($1.count, $0.title, $0.programme) < ($0.count, $1.title, $1.programme) }
    if let programme, byProgramme[programme] == nil {
      let held = try self.programme(programme, at: facility).orMissing()
      wanted.append(.init(programme: held.id, title: held.title, count: 0))
    }
    let shown = programme ?? wanted.first?.programme
    let files = shown.flatMap { byProgramme[$0] } ?? []
    let names = try names(of: files.map(\.application.person), at: facility)
    return Applicants(
      shown: shown, wanted: wanted,
      lines: files.compactMap { file in names[file.application.person].map { .init(person: $0, file: file) } })
  }
}

extension Recorder {
  /// Something done about an application at this moment.
  func act(
    _ kind: ApplicationAct.Kind, on application: Application.ID, on day: Day, _ source: ApplicationAct.Source,
    _ reason: String? = nil
  ) -> ApplicationAct {
    var random = SystemRandomNumberGenerator()
    return ApplicationAct(
      id: House.ID(at: now, random: &random), application: application, kind: kind, day: day, source: source,
      reason: reason, recordedBy: name)
  }
}

extension Application.Class {
  /// A class as it stands.
  init(_ cohort: Cohort, end: Day) {
    let isSaidOver =
      switch cohort.status {
      case .planned, .running: false
      case .held, .finished: true
      }
    self.init(
      id: cohort.id, programme: cohort.programme.id, end: end, isSaidOver: isSaidOver,
      isCancelled: cohort.cancellation != nil)
  }
}
