import Access
import Almanac
import House
import Page
import Paper
import People
import Programmes
import Store

/// A decree after it was recorded: its page, its paper as it was made, amended or revoked by a later paper of the head.
enum DecreeChangeRoutes {
  static let all: [Route] = [show, amend, revoke, paper]

  private static let show: Route = .get(
    "/decrees/{id}", needs: .permission(.readPlacement), HearingWords.decree
  ) { context in
    let id = try context.id("id", of: Decree.self)
    return .page(try await context.read { try $0.decreeFile(id, in: context) }) { decreePage($0, on: $1) }
  }

  private static let amend: Route = .write(
    .post, "/decrees/{id}/amendment", needs: .permission(.signDecree), form: AmendmentForm.self, DecreeChangeWords.amend
  ) { context, form in
    let id = try context.id("id", of: Decree.self)
    let regions = try Regions.shipped()
    let done = try await context.write { db in try db.amend(id, form, regions, in: context) }
    return .see("/decrees/\(id)", saying: DecreeChangeWords.amended(done.value, terms: form.terms.count), done)
  }

  private static let revoke: Route = .write(
    .post, "/decrees/{id}/revocation", needs: .permission(.signDecree), form: RevocationForm.self,
    DecreeChangeWords.revoke
  ) { context, form in
    let id = try context.id("id", of: Decree.self)
    let regions = try Regions.shipped()
    let done = try await context.write { db in try db.revoke(id, form, regions, in: context) }
    return .see("/decrees/\(id)", saying: DecreeChangeWords.revoked(done.value), done)
  }

  private static let paper: Route = .get(
    "/decrees/{id}/changes/{change}/sk.pdf", needs: .permission(.readPlacement), DecreeChangeWords.paper
  ) { context in
    let (id, change) = (try context.id("id", of: Decree.self), try context.id("change", of: DecreeChange.self))
    let paper = try await context.read { db -> DecreePaper in
      guard try db.changes(of: id, at: context.facility).contains(where: { $0.id == change }),
        let paper = try db.paper(of: change, at: context.facility)
      else { throw Missing() }
      return paper
    }
    return .file(try await drawn(paper.document), type: PaperRoutes.pdfType, download: "sk-perubahan.pdf")
  }
}

extension Connection {
  /// A decree with its people and changes.
  func decreeFile(_ id: Decree.ID, in context: RequestContext) throws -> DecreeFile {
    guard let decree = try decree(id, at: context.facility) else { throw Missing() }
    let places = try enrolments(under: id, at: context.facility)
    let events = try events(of: places, at: context.facility)
    let entrants = try entrants(of: decree, beside: places, in: context)
    let classes = Dictionary(
      try cohorts(Set(places.map(\.cohort) + entrants.map(\.cohort)).sorted(), at: context.facility).map { ($0.id, $0) }
    ) { first, _ in first }
    let names = try names(of: places.map(\.person) + entrants.map(\.person), at: context.facility)
    let lines = places.map { place in
      DecreeFile.Line(
        enrolment: place.id, name: names[place.person]?.name ?? "",
        course: classes[place.cohort]?.programme.title ?? "",
        state: place.state(
          on: context.today, start: classes[place.cohort]?.start ?? place.from, events: events[place.id] ?? []))
    }
    return DecreeFile(
      decree: decree, changes: try changes(of: id, at: context.facility),
      places: lines.sorted { ($0.course, $0.name) < ($1.course, $1.name) },
      entrants: entrants.map {
        .init(pair: $0, name: names[$0.person]?.name ?? "", course: classes[$0.cohort]?.programme.title ?? "")
      }, owed: try owedTerms(of: id, at: context.facility),
      heads: try offices(at: context.facility).filter { $0.part == .head }.map { .init(office: $0.id, title: $0.title) }
    )
  }

  /// Those of the board's reserve who could come in today, in its order; nobody who ever held a place by the decree.
  fileprivate func entrants(
    of decree: Decree, beside places: [Enrolment], in context: RequestContext
  ) throws -> [PersonInCohort] {
    guard let hearing = try hearing(decree.hearing, at: context.facility) else { throw Missing() }
    let had = Set(places.map(\.person))
    let listed = try reserve(of: hearing.id, at: context.facility).filter { !had.contains($0.person) }
      .map { PersonInCohort(person: $0.person, cohort: $0.cohort) }
    let checks = try rechecks(
      of: listed, in: hearing.proposal, beside: [], at: context.facility, on: context.today)
    return listed.filter { checks[$0]?.causes.isEmpty ?? false }
  }

  /// Ends and begins places, and names other terms of classes, by an amending decree; how many places.
  fileprivate func amend(
    _ id: Decree.ID, _ form: AmendmentForm, _ regions: Regions, in context: RequestContext
  ) throws -> Int {
    let (decree, change) = try change(.amended, of: id, form.paper, in: context)
    guard !form.leaves.isEmpty || !form.enters.isEmpty || !form.terms.isEmpty else {
      throw DecreeChange.Refusal.nothingChanges
    }
    let terms = try owedTerms(of: id, at: context.facility).filter { form.terms.contains($0.id) }
    guard terms.count == Set(form.terms).count, try amend(terms.map(\.id), by: change.id, at: context.facility) else {
      throw DecreeChange.Refusal.termsAmended
    }
    let places = try enrolments(under: id, at: context.facility)
    let leaving = places.filter { $0.isLive && form.leaves.contains($0.id) }
    guard leaving.count == Set(form.leaves).count else { throw DecreeChange.Refusal.holdsNoPlace }
    try end(leaving, by: change, in: context)
    let able = Set(try entrants(of: decree, beside: places, in: context))
    guard Set(form.enters).count == Set(form.enters.map(\.person)).count, form.enters.allSatisfy(able.contains) else {
      throw DecreeChange.Refusal.cannotEnter
    }
    let verdicts = form.enters.map {
      Verdict(person: $0.person, cohort: $0.cohort, word: .approved, isProposed: false, reason: nil)
    }
    let entered = try enrol(verdicts, by: id, from: change.day, context)
    let contents = PaperContents(db: self, context: context, regions: regions)
    let paper = try contents.amended(
      decree, by: change, leaving: leaving, entered: entered, terms: terms,
      of: enrolments(under: id, at: context.facility))
    try keep(paper, of: change.id, at: context.facility)
    return leaving.count + entered.count
  }

  /// Ends every place by a revoking decree; how many.
  fileprivate func revoke(
    _ id: Decree.ID, _ form: RevocationForm, _ regions: Regions, in context: RequestContext
  ) throws -> Int {
    let (decree, change) = try change(.revoked, of: id, form, in: context)
    let leaving = try enrolments(under: id, at: context.facility).filter(\.isLive)
    try end(leaving, by: change, in: context)
    let contents = PaperContents(db: self, context: context, regions: regions)
    try keep(contents.revoked(decree, by: change), of: change.id, at: context.facility)
    return leaving.count
  }

  /// Records the paper that changes a decree.
  private func change(
    _ kind: DecreeChange.Kind, of id: Decree.ID, _ form: RevocationForm, in context: RequestContext
  ) throws -> (Decree, DecreeChange) {
    guard let decree = try decree(id, at: context.facility),
      let office = try office(form.office, at: context.facility), office.part == .head
    else { throw Missing() }
    let before = try changes(of: id, at: context.facility)
    try DecreeChange.check(form.day, of: decree, after: before, today: context.today)
    let tenures = try tenures(at: context.facility).filter { $0.office == form.office && $0.holds(on: form.day) }
    guard let holder = tenures.min(by: { $0.rank < $1.rank }) else {
      throw Hearing.Refusal.officeVacant(office.title, on: form.day)
    }
    if let (taken, paper) = try self.decree(bearing: form.number, at: context.facility)
      ?? change(bearing: form.number, at: context.facility)
    {
      throw Hearing.Refusal.numberTaken(taken, by: paper)
    }
    let change = DecreeChange(
      id: context.newID(), decree: id, kind: kind, number: form.number, day: form.day, officeTitle: office.title,
      signatory: holder.name, serviceNumber: holder.serviceNumber, capacity: holder.capacity, reason: form.reason)
    try insert(change, at: context.facility, by: context.actor, now: context.now)
    state(
      Fact(
        "placement.decree_\(kind.rawValue)", about: id,
        [
          "number": .text(change.number), "on": .text(of: change.day),
          "reason": .sealed(under: change.id, change.reason),
        ]
      ))
    return (decree, change)
  }

  private func end(_ places: [Enrolment], by change: DecreeChange, in context: RequestContext) throws {
    let recorder = Recorder(context)
    try add(
      places.map { (recorder.event(.ended(.decree), of: $0.id, on: max(change.day, $0.from), .decree), $0) },
      to: try events(of: places, at: context.facility), by: recorder)
  }
}
