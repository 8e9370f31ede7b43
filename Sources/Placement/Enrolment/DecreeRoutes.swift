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
            "reason": .sealed(under: id, form.reason),
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
    guard let office = try office(form.office, at: context.facility),
      office.part == .head,
      let holder = try tenures(at: context.facility).filter({ $0.office == form.office && $0.holds(on: day) })
        .min(by: { $0.rank < $1.rank })
    else { throw Missing() }
    let decree = Decree(
      id: context.newID(), hearing: id, number: form.number, day: day, officeTitle: office.title,
      signatory: holder.name, serviceNumber: holder.serviceNumber, capacity: holder.capacity)
    try insert(decree, at: context.facility, by: context.actor, now: context.now)
    let decided = try verdicts(of: id, at: context.facility).filter { $0.word == .approved }
    let names = try names(of: decided.map(\.person), at: context.facility)
    let approved = decided.byName(names)
    let unable = try unable(approved, at: context.facility)
    guard unable.isEmpty else {
      throw Hearing.Refusal.cannotEnrol(unable.compactMap { names[$0]?.name }.sorted())
    }
    try enrol(approved, by: decree, context)
    if let scan = form.scan {
      let file = try Attachment.examine(scan.bytes, id: context.newID(), subject: decree.id, name: scan.name)
      try attach(scan.bytes, as: file, in: context.facility)
    }
    guard try move(id, from: .closed, to: .decreed, at: context.facility) else {
      throw Hearing.Refusal.wrongState(hearing.state)
    }
    state(
      Fact(
        "placement.decreed", about: decree.id,
        [
          "number": .text(decree.number), "hearing": .text(of: id),
          "people": .list(approved.map { .text(of: $0.person) }),
        ]))
    return approved.count
  }

  /// Gives the approved the lowest free seats of their cohorts, in the order given.
  private func enrol(_ approved: [Verdict], by decree: Decree, _ context: RequestContext) throws {
    let classes = Dictionary(grouping: approved, by: \.cohort).sorted { $0.key < $1.key }
    let ids = classes.map(\.key)
    let cohorts = Dictionary(
      try cohorts(ids, at: context.facility).map { ($0.id, $0) }
    ) { first, _ in first }
    let held = try liveEnrolments(in: ids, at: context.facility)
    let taken = Dictionary(grouping: held, by: \.cohort).mapValues { Set($0.map(\.seat)) }
    let enrolments = try classes.flatMap { id, verdicts in
      guard let cohort = cohorts[id] else { throw Missing() }
      let free = Hearing.freeSeats(of: cohort.seats, taken: taken[id] ?? [])
      guard verdicts.count <= free.count else {
        throw Hearing.Refusal.overFull(cohort: cohort.programme.title, approved: verdicts.count, seats: free.count)
      }
      return zip(verdicts, free).map { verdict, seat in
        let enrolment = Enrolment(
          id: context.newID(), cohort: id, seat: seat, person: verdict.person, decree: decree.id, from: decree.day,
          isLive: true)
        return (enrolment: enrolment, seats: cohort.seats)
      }
    }
    try insert(enrolments, at: context.facility)
  }

  /// Who of these cannot take the place any more: gone from the house, or in a class that is still on when this one begins.
  func unable(_ verdicts: [Verdict], at facility: Facility.ID) throws -> Set<Person.ID> {
    guard !verdicts.isEmpty else { return [] }
    let people = Array(Set(verdicts.map(\.person)))
    let present = try present(people, at: facility)
    let held = Dictionary(grouping: try liveEnrolments(of: people, at: facility), by: \.person)
    let named = Set(verdicts.map(\.cohort) + held.values.joined().map(\.cohort))
    let teaching = try teachingDays(at: facility)
    let classes = Dictionary(
      try cohorts(named.sorted(), at: facility).map { ($0.id, Opening($0, isOpen: teaching.isOpen)) }
    ) { first, _ in first }
    return Set(
      verdicts.filter { verdict in
        guard present.contains(verdict.person) else { return true }
        return (held[verdict.person] ?? []).contains { place in
          guard place.cohort != verdict.cohort, let end = classes[place.cohort]?.end,
            let first = classes[verdict.cohort]?.meetings.first
          else { return true }
          return min(end, place.until?.adding(days: -1) ?? end) >= first
        }
      }.map(\.person))
  }
}

extension [Verdict] {
  /// As a list is read, by name; seats are given in the same order.
  func byName(_ names: [Person.ID: Board.PersonName]) -> [Verdict] {
    sorted { one, other in
      (NameKey.folded(names[one.person]?.name ?? ""), one.person)
        < (NameKey.folded(names[other.person]?.name ?? ""), other.person)
    }
  }
}
