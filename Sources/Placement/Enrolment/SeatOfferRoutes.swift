import Almanac
import House
import Page
import People
import Programmes
import Store

/// Somebody of the reserve takes a seat that fell free, or declines it.
enum SeatOfferRoutes {
  static let all: [Route] = [take, decline]

  private static let take: Route = .write(
    .post, "/enrolments/{id}/successor", needs: .permission(.keepPlaces), form: SuccessorForm.self,
    SeatOfferWords.take
  ) { context, form in
    let id = try context.id("id", of: Enrolment.self)
    let done = try await context.write { db in
      let (offer, recorder) = (try db.offer(of: id, to: form.person, in: context), Recorder(context))
      let verdict = Verdict(
        person: form.person, cohort: offer.vacated.cohort, word: .approved, isProposed: false, reason: nil)
      let seated = try db.enrol([verdict], by: offer.vacated.decree, from: context.today, context)
      try db.keep(.taken, to: id, of: form.person, seated: seated.first?.id, because: nil, by: recorder)
      db.state(
        Fact(
          "placement.reserve_seated", about: offer.vacated.decree,
          [
            "person": .text(of: form.person), "cohort": .text(of: offer.vacated.cohort), "after": .text(of: id),
            "place": .integer(Int64(offer.place)),
          ]))
      return Seated(name: offer.person.name, cohort: offer.vacated.cohort)
    }
    return .see(
      "/cohorts/\(done.value.cohort)/participants", saying: SeatOfferWords.taken(done.value.name), done)
  }

  private static let decline: Route = .write(
    .post, "/enrolments/{id}/refusal", needs: .permission(.keepPlaces), form: SeatRefusalForm.self,
    SeatOfferWords.decline
  ) { context, form in
    let id = try context.id("id", of: Enrolment.self)
    let done = try await context.write { db in
      let offer = try db.offer(of: id, to: form.person, in: context)
      try db.keep(
        .declined, to: id, of: form.person, seated: nil, because: form.reason, by: Recorder(context))
      db.state(
        Fact(
          "placement.reserve_declined", about: offer.vacated.decree,
          [
            "person": .text(of: form.person), "cohort": .text(of: offer.vacated.cohort),
            "reason": .sealed(under: form.person, form.reason),
          ]))
      return Seated(name: offer.person.name, cohort: offer.vacated.cohort)
    }
    return .see(
      "/cohorts/\(done.value.cohort)/participants", saying: SeatOfferWords.declined(done.value.name), done)
  }
}

/// Who answered, and for which class.
private struct Seated: Codable, Sendable {
  let name: String
  let cohort: Cohort.ID
}

/// Who of the reserve takes the seat.
struct SuccessorForm: Form {
  static let fields = [FormField("person", .id, PlacementPhrases.person)]
  let person: Person.ID
  init(_ input: FormInput) throws { person = try input.id("person") }
}

/// Who of the reserve does not take the seat, and why.
struct SeatRefusalForm: Form {
  static let fields = SuccessorForm.fields + [FormField("reason", .text(max: 400), PlacementPhrases.reason)]
  let person: Person.ID
  let reason: String
  init(_ input: FormInput) throws { (person, reason) = (try input.id("person"), input.text("reason")) }
}

extension Connection {
  /// The offer of a seat to somebody, as it still is.
  fileprivate func offer(of id: Enrolment.ID, to person: Person.ID, in context: RequestContext) throws -> SeatOffer {
    guard let vacated = try enrolments([id], at: context.facility).first,
      let name = try names(of: [person], at: context.facility)[person]?.name
    else { throw Missing() }
    let offers = try seatOffers(at: context.facility, on: context.today, in: vacated.cohort)
    guard let offer = offers.first(where: { $0.vacated.id == id }) else { throw Enrolment.Refusal.seatNotOffered }
    guard offer.person.id == person else { throw Enrolment.Refusal.notNext(name, next: offer.person.name) }
    return offer
  }
}
