import Almanac
import House
import Page
import People
import Programmes
import Store

/// One place through time: its page, and what an officer records of it.
enum EnrolmentRoutes {
  static let all: [Route] = [list, show, suspend, resume, leave, comeBack, end, withdraw, reopen]

  private static let list: Route = .get(
    "/people/{id}/places", needs: .permission(.readPlacement), EnrolmentWords.places
  ) { context in
    let id = try context.id("id", of: Person.self)
    let places = try await context.read { db in
      guard let person = try db.names(of: [id], at: context.facility)[id] else { throw Missing() }
      return PersonPlaces(
        person: person,
        places: try db.places(of: id, at: context.facility).map { place in
          .init(
            enrolment: place.enrolment.id, cohort: place.enrolment.cohort, title: place.title, start: place.start,
            since: place.enrolment.from,
            state: place.enrolment.state(on: context.today, start: place.start, events: place.events))
        })
    }
    return .page(places) { personPlacesPage($0, on: $1) }
  }

  private static let show: Route = .get(
    "/enrolments/{id}", needs: .permission(.readPlacement), EnrolmentWords.place
  ) { context in
    let id = try context.id("id", of: Enrolment.self)
    let file = try await context.read { try $0.placeFile(id, in: context) }
    let words = RecheckWords(regions: try Regions.shipped())
    return .page(file) { placePage($0, words, on: $1) }
  }

  private static let suspend: Route = .write(
    .post, "/enrolments/{id}/suspension", needs: .permission(.keepPlaces), form: SuspensionForm.self,
    EnrolmentWords.suspend
  ) { context, form in
    try await record(.suspended(until: form.until, hasPremium: form.hasPremium), on: form.from, form.reason, context)
  }

  private static let resume: Route = .write(
    .delete, "/enrolments/{id}/suspension", needs: .permission(.keepPlaces), form: AgainForm.self,
    EnrolmentWords.resume
  ) { context, form in try await record(.resumed, on: form.day, nil, context) }

  private static let leave: Route = .write(
    .post, "/enrolments/{id}/absence", needs: .permission(.keepPlaces), form: AbsenceForm.self, EnrolmentWords.leave
  ) { context, form in try await record(.away(form.absence), on: form.day, nil, context) }

  private static let comeBack: Route = .write(
    .delete, "/enrolments/{id}/absence", needs: .permission(.keepPlaces), form: AgainForm.self,
    EnrolmentWords.comeBack
  ) { context, form in try await record(.back, on: form.day, nil, context) }

  private static let end: Route = .write(
    .post, "/enrolments/{id}/end", needs: .permission(.keepPlaces), form: EndForm.self, EnrolmentWords.end
  ) { context, form in try await record(.ended(form.ending), on: form.day, form.note, context) }

  private static let withdraw: Route = .write(
    .post, "/enrolments/{id}/withdrawal", needs: .permission(.keepPlaces), form: WithdrawalFromPlaceForm.self,
    EnrolmentWords.withdraw
  ) { context, form in try await record(.ended(.withdrew), on: form.day, form.note, context) }

  private static let reopen: Route = .write(
    .delete, "/enrolments/{id}/end", needs: .permission(.keepPlaces), EnrolmentWords.reopen
  ) { context in
    let id = try context.id("id", of: Enrolment.self)
    let done = try await context.write { db in
      guard let enrolment = try db.enrolments([id], at: context.facility).first else { throw Missing() }
      let events = try db.events(of: [enrolment], at: context.facility)[id] ?? []
      guard let end = Enrolment.end(in: events)?.event else { throw Enrolment.Refusal.nothingToReopen }
      let place = try db.record(
        .reopened(end.id), of: id, on: context.today, note: nil, by: Recorder(context))
      try db.askOfPlaces(of: place.person, by: Recorder(context))
      return place.isLive
    }
    return .see("/enrolments/\(id)", saying: EnrolmentWords.reopened, done)
  }

  private static func record(
    _ change: EnrolmentEvent.Change, on day: Day, _ note: String?, _ context: RequestContext
  ) async throws -> Answer {
    let id = try context.id("id", of: Enrolment.self)
    let done = try await context.write { db in
      let place = try db.record(change, of: id, on: day, note: note, by: Recorder(context))
      try db.askOfPlaces(of: place.person, by: Recorder(context))
      return place.isLive
    }
    return .see(
      "/enrolments/\(id)", saying: EnrolmentWords.recorded(change, isFree: !done.value, on: day), done)
  }
}

extension Connection {
  /// A place with all that happened to it.
  fileprivate func placeFile(_ id: Enrolment.ID, in context: RequestContext) throws -> PlaceFile {
    guard let enrolment = try enrolments([id], at: context.facility).first,
      let cohort = try cohort(enrolment.cohort, at: context.facility),
      let person = try names(of: [enrolment.person], at: context.facility)[enrolment.person]
    else { throw Missing() }
    let events = try events(of: [enrolment], at: context.facility, opening: true)[id] ?? []
    let proposal = try decree(enrolment.decree, at: context.facility)
      .flatMap { try hearing($0.hearing, at: context.facility)?.proposal }
    let found = try standings(of: [enrolment], in: proposal, at: context.facility, on: context.today)[id]
    return PlaceFile(
      enrolment: enrolment, person: person, title: cohort.programme.title, start: cohort.start,
      state: enrolment.state(on: context.today, start: cohort.start, events: events), events: events,
      questions: found?.standing.questions ?? [], changes: found?.changes ?? [],
      asked: try questions(of: id, at: context.facility), today: context.today, zone: context.zone)
  }
}
