import Access
import Almanac
import House
import Import
import Language
import Page
import People
import Programmes
import Store

/// The head's part: the decree, or closed minutes sent back to the board.
enum DecreeRoutes {
  static let all: [Route] = [decree, confirm, takeBack, scan, giveBack]

  private static let decree: Route = .write(
    .post, "/hearings/{id}/decree", needs: .permission(.signDecree), form: DecreeForm.self,
    PlacementPhrases.recordDecree
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    guard let day = form.day else { throw FormProblems([("day", PlacementPhrases.decreeDay)]) }
    let done = try await context.write { db in try db.record(form, on: day, of: id, in: context) }
    return .see("/hearings/\(id)", saying: done.value.phrase, done)
  }

  /// The head's own yes, or that of a second account by the scan: from here on the decree holds.
  private static let confirm: Route = .write(
    .post, "/decrees/{id}/confirmation", needs: .permission(.confirmScans), SignatureWords.confirmDecree
  ) { context in
    let id = try context.id("id", of: Decree.self)
    let done = try await context.write { db in
      guard var decree = try db.decree(id, at: context.facility) else { throw Missing() }
      guard let signature = decree.signature else { throw RecordedSignature.Refusal.alreadyConfirmed }
      let hasScan = try !db.scans(of: id, at: context.facility).isEmpty
      let confirmed = try signature.confirmed(by: context.actor, hasScan: hasScan, at: context.now)
      try db.confirm(confirmed, at: context.facility)
      decree.signature = confirmed
      return try db.putInForce(decree, in: context)
    }
    return .see("/hearings/\(done.value.hearing)", saying: done.value.phrase, done)
  }

  private static let takeBack: Route = .write(
    .delete, "/decrees/{id}", needs: .permission(.signDecree), SignatureWords.cancelDecree
  ) { context in
    let id = try context.id("id", of: Decree.self)
    let done = try await context.write { db in
      guard let decree = try db.decree(id, at: context.facility) else { throw Missing() }
      guard let signature = decree.signature else { throw RecordedSignature.Refusal.alreadyConfirmed }
      try db.takeBack(signature, at: context.facility)
      try db.remove(decree, at: context.facility)
      db.state(Fact("placement.decree_taken_back", about: id, ["number": .text(decree.number)]))
      return decree.hearing.text
    }
    return .see("/hearings/\(done.value)", saying: SignatureWords.cancelled, done)
  }

  private static let scan: Route = .write(
    .post, "/decrees/{id}/scans", needs: .permission(.signDecree), form: ScanForm.self, SignatureWords.attach
  ) { context, form in
    let id = try context.id("id", of: Decree.self)
    let done = try await context.write { db in
      guard let decree = try db.decree(id, at: context.facility) else { throw Missing() }
      try db.keepScan(form.scan, as: context.newID(), with: id, in: context)
      return decree.hearing.text
    }
    return .see("/hearings/\(done.value)", saying: SignatureWords.attached, done)
  }

  private static let giveBack: Route = .write(
    .post, "/hearings/{id}/returns", needs: .permission(.signDecree), form: TurnForm.self, TurnWords.giveBack
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      try db.checkNoDecree(on: id, at: context.facility)
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
  /// Records the decree as the head signed it; it holds at once where the head's own account records it.
  fileprivate func record(
    _ form: DecreeForm, on day: Day, of id: Hearing.ID, in context: RequestContext
  ) throws -> Enrolled {
    guard let hearing = try hearing(id, at: context.facility) else { throw Missing() }
    try Hearing.decree(on: day, for: hearing, today: context.today)
    try checkNoDecree(on: id, at: context.facility)
    guard try proposal(hearing.proposal, at: context.facility)?.policy != nil else { throw Hearing.Refusal.draftList }
    try RecordedSignature.checkRecorder(context.actor, of: board(of: id, at: context.facility))
    let (office, holder) = try head(form.office, on: day, at: context.facility)
    try checkFree(form.number, at: context.facility)
    let decided = try verdicts(of: id, at: context.facility).approved
    let late = try entries(Set(decided.map(\.cohort)), on: day, at: context.facility).filter { $0.entry == .late }
    guard late.isEmpty || form.lateReason != nil else { throw Hearing.Refusal.lateEntry(late.map(\.title)) }
    var decree = Decree(
      id: context.newID(), hearing: id, number: form.number, day: day, officeTitle: office.title,
      signatory: holder.name, serviceNumber: holder.serviceNumber, capacity: holder.capacity,
      lateReason: late.isEmpty ? nil : form.lateReason)
    let signature = RecordedSignature(of: holder, on: decree.id.text, .decree, at: id, by: context)
    decree.signature = signature
    try insert(decree, at: context.facility, by: context.actor, now: context.now)
    try insert(signature, at: context.facility)
    if let scan = form.scan { try keepScan(scan, as: context.newID(), with: decree.id, in: context) }
    state(
      Fact(
        "placement.decree_recorded", about: decree.id,
        ["number": .text(decree.number), "hearing": .text(of: id), "holds": .flag(decree.isInForce)]))
    if decree.isInForce { return try putInForce(decree, in: context) }
    let found = try checked(decided, decree, of: hearing, in: context)
    guard found.values.contains(where: \.causes.isEmpty) else {
      throw Hearing.Refusal.nobodyLeft(try stopped(by: found, at: hearing, in: context).values.compactMap(\.first))
    }
    return Enrolled(hearing: id, count: nil, left: [], signatory: decree.signatory)
  }

  /// Gives everybody approved a seat by a decree that holds; the database refuses a full cohort and a second place.
  fileprivate func putInForce(_ decree: Decree, in context: RequestContext) throws -> Enrolled {
    let id = decree.hearing
    guard let hearing = try hearing(id, at: context.facility) else { throw Missing() }
    let decided = try verdicts(of: id, at: context.facility).approved
    let found = try checked(decided, decree, of: hearing, in: context)
    let left = try holdBack(found, at: .decree, of: hearing, in: context)
    let names = try names(of: decided.map(\.person), at: context.facility)
    let approved = decided.filter { found[$0.pair]?.causes.isEmpty ?? false }.byName(names)
    guard !approved.isEmpty else { throw Hearing.Refusal.nobodyLeft(left) }
    try enrol(approved, by: decree.id, from: decree.day, context)
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
    return Enrolled(hearing: id, count: approved.count, left: left.map(\.line), signatory: decree.signatory)
  }

  /// What is true today of those approved, also of the days of their classes.
  private func checked(
    _ decided: [Verdict], _ decree: Decree, of hearing: Hearing, in context: RequestContext
  ) throws -> [PersonInCohort: Recheck] {
    let entries = try entries(Set(decided.map(\.cohort)), on: decree.day, at: context.facility)
    let late = entries.filter { $0.entry == .late }.map(\.title)
    guard late.isEmpty || decree.lateReason != nil else { throw Hearing.Refusal.lateEntry(late) }
    var found = try rechecks(of: decided.map(\.pair), at: hearing, beside: decided, in: context)
    for case (let cohort, _, .tooLate(let held, let count)) in entries {
      for pair in found.keys where pair.cohort == cohort {
        found[pair]?.causes.append(.pastThird(held: held, of: count))
      }
    }
    return found
  }

  /// The office of the head and who signs for it on a day.
  func head(_ id: Office.ID, on day: Day, at facility: Facility.ID) throws -> (Office, Tenure) {
    guard let office = try office(id, at: facility), office.part == .head else { throw Missing() }
    let tenures = try tenures(at: facility).filter { $0.office == id && $0.holds(on: day) }
    guard let holder = tenures.min(by: { $0.rank < $1.rank }) else {
      throw Hearing.Refusal.officeVacant(office.title, on: day)
    }
    return (office, holder)
  }

  /// Refuses a number that another decree, or a change of one, bears.
  func checkFree(_ number: String, at facility: Facility.ID) throws {
    guard
      let (taken, paper) = try decree(bearing: number, at: facility) ?? change(bearing: number, at: facility)
    else { return }
    throw Hearing.Refusal.numberTaken(taken, by: paper)
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

/// How many a decree enrolled, and who of the approved was held back; nobody yet where it is to be confirmed.
private struct Enrolled: Codable, Sendable {
  let hearing: Hearing.ID
  let count: Int?
  let left: [Stopped.Line]
  let signatory: String

  var phrase: Phrase {
    count.map { HearingWords.heldBack(left, after: PlacementPhrases.decreed($0)) }
      ?? SignatureWords.decreeRecorded(signatory)
  }
}

extension RecordedSignature {
  /// The signature of the head that somebody records, confirmed at once where it is the head's own account.
  init(
    of holder: Tenure, on subject: String, _ kind: Kind, at hearing: Hearing.ID, by context: RequestContext
  ) {
    self.init(
      subject: subject, kind: kind, hearing: hearing, tenure: holder.id, holder: holder.account,
      by: context.actor.signature, name: context.actor.name, at: context.now)
    guard let account = holder.account, account == context.actor.account else { return }
    confirmation = Confirmation(by: by, name: name, at: at, ground: .holder)
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
