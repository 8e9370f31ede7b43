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
    let saying = HearingWords.heldBack(done.value.left, after: PlacementPhrases.decreed(done.value.count))
    return .see("/hearings/\(id)", saying: saying, done)
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
      try db.keep([], of: id, at: .minutes, at: context.facility, by: context.actor, now: context.now)
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
  fileprivate func decree(
    _ id: Hearing.ID, _ form: DecreeForm, on day: Day, in context: RequestContext
  ) throws -> Enrolled {
    guard let hearing = try hearing(id, at: context.facility) else { throw Missing() }
    try Hearing.decree(on: day, for: hearing, today: context.today)
    guard try proposal(hearing.proposal, at: context.facility)?.policy != nil else { throw Hearing.Refusal.draftList }
    guard let office = try office(form.office, at: context.facility), office.part == .head else { throw Missing() }
    let tenures = try tenures(at: context.facility).filter { $0.office == form.office && $0.holds(on: day) }
    guard let holder = tenures.min(by: { $0.rank < $1.rank }) else {
      throw Hearing.Refusal.officeVacant(office.title, on: day)
    }
    if let (taken, paper) = try self.decree(bearing: form.number, at: context.facility)
      ?? change(bearing: form.number, at: context.facility)
    {
      throw Hearing.Refusal.numberTaken(taken, by: paper)
    }
    let decided = try verdicts(of: id, at: context.facility).approved
    let entries = try entries(Set(decided.map(\.cohort)), on: day, at: context.facility)
    let late = entries.filter { $0.entry == .late }.map(\.title)
    guard late.isEmpty || form.lateReason != nil else { throw Hearing.Refusal.lateEntry(late) }
    let decree = Decree(
      id: context.newID(), hearing: id, number: form.number, day: day, officeTitle: office.title,
      signatory: holder.name, serviceNumber: holder.serviceNumber, capacity: holder.capacity,
      lateReason: late.isEmpty ? nil : form.lateReason)
    try insert(decree, at: context.facility, by: context.actor, now: context.now)
    var found = try rechecks(of: decided.map(\.pair), at: hearing, beside: decided, in: context)
    for case (let cohort, _, .tooLate(let held, let count)) in entries {
      for pair in found.keys where pair.cohort == cohort {
        found[pair]?.causes.append(.pastThird(held: held, of: count))
      }
    }
    let left = try holdBack(found, at: .decree, of: hearing, in: context)
    let names = try names(of: decided.map(\.person), at: context.facility)
    let approved = decided.filter { found[$0.pair]?.causes.isEmpty ?? false }.byName(names)
    guard !approved.isEmpty else { throw Hearing.Refusal.nobodyLeft(left) }
    try enrol(approved, by: decree.id, from: decree.day, context)
    if let scan = form.scan {
      let file = try Attachment.examine(scan.bytes, id: context.newID(), subject: decree.id, name: scan.name)
      try attach(scan.bytes, as: file, in: context.facility)
    }
    guard try move(id, from: .closed, to: .decreed, at: context.facility) else {
      throw Hearing.Refusal.wrongState(hearing.state)
    }
    let contents = PaperContents(db: self, context: context, regions: try Regions.shipped())
    try keep(contents.decree(id), of: decree.id, at: context.facility)
    state(
      Fact(
        "placement.decreed", about: decree.id,
        [
          "number": .text(decree.number), "hearing": .text(of: id),
          "people": .list(approved.map { .text(of: $0.person) }),
        ]))
    return Enrolled(count: approved.count, left: left.map(\.line))
  }

  /// How classes stand on the day of a decree, by title.
  private func entries(
    _ classes: Set<Cohort.ID>, on day: Day, at facility: Facility.ID
  ) throws -> [(cohort: Cohort.ID, title: String, entry: EntryRules.Entry)] {
    let teaching = try teachingDays(at: facility)
    return try cohorts(classes.sorted(), at: facility).map { cohort in
      let meetings = Opening(cohort, isOpen: teaching.isOpen).meetings
      return (cohort.id, cohort.programme.title, EntryRules.entry(on: day, meetings: meetings))
    }
  }

  /// Gives the approved the lowest free seats of their cohorts, in the order given.
  @discardableResult
  func enrol(
    _ approved: [Verdict], by decree: Decree.ID, from day: Day, _ context: RequestContext
  ) throws -> [Enrolment] {
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
          id: context.newID(), cohort: id, seat: seat, person: verdict.person, decree: decree, from: day,
          isLive: true)
        return (enrolment: enrolment, seats: cohort.seats)
      }
    }
    try insert(enrolments, at: context.facility)
    return enrolments.map(\.enrolment)
  }
}

/// How many a decree enrolled, and who of the approved was held back.
private struct Enrolled: Codable, Sendable {
  let count: Int
  let left: [Stopped.Line]
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
