import Access
import Almanac
import House
import Page
import People
import Programmes
import Store

/// The head's part: the decree, or closed minutes sent back to the board.
enum DecreeRoutes {
  static let all: [Route] = [decree, giveBack]

  private static let decree: Route = .write(
    .post, "/hearings/{id}/decree", needs: .permission(.signDecree), form: DecreeForm.self,
    PlacementPhrases.recordDecree
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    guard let day = form.day else { throw FormProblems([("day", PlacementPhrases.decreeDay)]) }
    let done = try await context.write { db in try db.decree(id, form, on: day, in: context) }
    return .see("/hearings/\(id)", saying: PlacementPhrases.decreed(done.value), done)
  }

  private static let giveBack: Route = .write(
    .post, "/hearings/{id}/returns", needs: .permission(.signDecree), form: TurnForm.self, TurnWords.giveBack
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      let returned = try hearing.returned(on: context.today, because: form.reason)
      guard try db.turn(returned, from: hearing, at: context.facility) else {
        throw Hearing.Refusal.wrongState(hearing.state)
      }
      let cleared = try db.clearSignatures(of: id, at: context.facility)
      db.state(
        Fact(
          "placement.minutes_returned", about: id,
          [
            "revision": .integer(Int64(returned.revision)), "cleared": .integer(Int64(cleared)),
            "reason": .sealed(person: id.text, form.reason),
          ]))
      return cleared
    }
    return .see("/hearings/\(id)", saying: TurnWords.givenBack.clearing(done.value), done)
  }
}

extension Connection {
  /// Records the decree and gives everybody approved a seat; the database refuses a full cohort and a second place.
  fileprivate func decree(_ id: Hearing.ID, _ form: DecreeForm, on day: Day, in context: RequestContext) throws -> Int {
    guard let hearing = try hearing(id, at: context.facility) else { throw Missing() }
    try Hearing.decree(on: day, for: hearing, today: context.today)
    guard let officeID = Office.ID(form.office[...]), let office = try office(officeID, at: context.facility),
      office.part == .head,
      let holder = try tenures(at: context.facility).filter({ $0.office == officeID && $0.holds(on: day) })
        .min(by: { $0.rank < $1.rank })
    else { throw Missing() }
    let decree = Decree(
      id: context.newID(), hearing: id, number: form.number, day: day, officeTitle: office.title,
      signatory: holder.name, serviceNumber: holder.serviceNumber, capacity: holder.capacity.rawValue)
    try insert(decree, at: context.facility, by: context.actor, now: context.now)
    let approved = try byName(
      try verdicts(of: id, at: context.facility).filter { $0.word == .approved }, at: context.facility)
    let unable = try unable(approved, at: context.facility)
    guard unable.isEmpty else {
      throw Hearing.Refusal.cannotEnrol(try names(of: Array(unable), at: context.facility).values.map(\.name).sorted())
    }
    for (cohort, verdicts) in Dictionary(grouping: approved, by: \.cohort).sorted(by: { $0.key < $1.key }) {
      try enrol(verdicts.map(\.person), in: cohort, by: decree, context)
    }
    if let scan = form.scan {
      let file = try Attachment.examine(scan.bytes, id: context.newID(), subject: decree.id.text, name: scan.name)
      try attach(scan.bytes, as: file, in: context.facility)
    }
    guard try move(id, from: .closed, to: .decreed, at: context.facility) else {
      throw Hearing.Refusal.wrongState(hearing.state)
    }
    state(
      Fact(
        "placement.decreed", about: decree.id,
        ["number": .text(decree.number), "hearing": .text(of: id), "people": .list(approved.map { .text($0.person) })]))
    return approved.count
  }

  private func enrol(_ people: [String], in cohort: String, by decree: Decree, _ context: RequestContext) throws {
    guard let cohortID = Cohort.ID(cohort[...]), let held = try self.cohort(cohortID, at: context.facility) else {
      throw Missing()
    }
    try vacate(cohort, on: decree.day, at: context.facility)
    let free = Hearing.freeSeats(of: held.seats, taken: try takenSeats(of: cohort, at: context.facility))
    guard people.count <= free.count else {
      throw Hearing.Refusal.overFull(cohort: held.programme.title, approved: people.count, seats: free.count)
    }
    for (person, seat) in zip(people, free) {
      let enrolment = Enrolment(
        id: context.newID(), cohort: cohort, seat: seat, person: person, decree: decree.id, from: decree.day,
        isLive: true)
      try insert(enrolment, seats: held.seats, at: context.facility)
    }
  }

  /// Verdicts as a list is read, by name; seats are given in the same order.
  func byName(_ verdicts: [Verdict], at facility: Facility.ID) throws -> [Verdict] {
    let names = try names(of: verdicts.map(\.person), at: facility)
    return verdicts.sorted { one, other in
      (NameKey.folded(names[one.person]?.name ?? ""), one.person)
        < (NameKey.folded(names[other.person]?.name ?? ""), other.person)
    }
  }

  /// Ends the enrolments of people who have left the house, so that their seats are free.
  private func vacate(_ cohort: String, on day: Day, at facility: Facility.ID) throws {
    let held = try enrolments(in: cohort, at: facility)
    let people = try people(held.compactMap { Person.ID($0.person[...]) }, at: facility)
    let present = Set(people.filter { $0.state == .present }.map(\.id.text))
    for enrolment in held where !present.contains(enrolment.person) {
      guard try end(enrolment.id, on: day, reason: "left", at: facility) else { continue }
      state(
        Fact(
          "placement.enrolment_ended", about: enrolment.id,
          ["person": .text(enrolment.person), "cohort": .text(cohort), "reason": "left"]))
    }
  }

  /// Who of these cannot take the place any more: gone from the house, or in a class that is still on when this one begins.
  func unable(_ verdicts: [Verdict], at facility: Facility.ID) throws -> Set<String> {
    let teaching = try teachingDays(at: facility)
    let classes = Dictionary(
      try cohorts(at: facility).map { ($0.id.text, Opening($0, isOpen: teaching.isOpen)) }
    ) { first, _ in first }
    let held = Dictionary(grouping: try enrolments(at: facility).filter(\.isLive), by: \.person)
    let people = try people(verdicts.compactMap { Person.ID($0.person[...]) }, at: facility)
    let present = Set(people.filter { $0.state == .present }.map(\.id.text))
    return Set(
      verdicts.filter { verdict in
        guard present.contains(verdict.person) else { return true }
        return (held[verdict.person] ?? []).contains { place in
          guard place.cohort != verdict.cohort, let end = classes[place.cohort]?.end,
            let first = classes[verdict.cohort]?.meetings.first
          else { return true }
          return end >= first
        }
      }.map(\.person))
  }
}
