import Access
import Almanac
import Foundation
import House
import Import
import Language
import Page
import Paper
import People
import Programmes
import Store

/// A decree after it was recorded: its page, its paper as it was made, amended or revoked by a later paper of the head.
enum DecreeChangeRoutes {
  static let all: [Route] = [show, amend, revoke, confirm, takeBack, scan, paper]

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
    let done = try await context.write { db in
      let (decree, change) = try db.record(.amended, of: id, form.paper, wanting: form.wanted, in: context)
      guard change.isInForce else {
        _ = try db.check(form.wanted, of: decree, in: context)
        return Changed(change, nil, terms: form.wanted.terms.count)
      }
      let count = try db.amend(decree, by: change, form.wanted, regions, in: context)
      return Changed(change, count, terms: form.wanted.terms.count)
    }
    return .see("/decrees/\(id)", saying: done.value.phrase, done)
  }

  private static let revoke: Route = .write(
    .post, "/decrees/{id}/revocation", needs: .permission(.signDecree), form: RevocationForm.self,
    DecreeChangeWords.revoke
  ) { context, form in
    let id = try context.id("id", of: Decree.self)
    let regions = try Regions.shipped()
    let done = try await context.write { db in
      let (decree, change) = try db.record(.revoked, of: id, form, wanting: nil, in: context)
      guard change.isInForce else { return Changed(change, nil) }
      return Changed(change, try db.revoke(decree, by: change, regions, in: context))
    }
    return .see("/decrees/\(id)", saying: done.value.phrase, done)
  }

  private static let confirm: Route = .write(
    .post, "/decrees/{id}/changes/{change}/confirmation", needs: .permission(.confirmScans),
    SignatureWords.confirmDecree
  ) { context in
    let (id, changing) = (try context.id("id", of: Decree.self), try context.id("change", of: DecreeChange.self))
    let regions = try Regions.shipped()
    let done = try await context.write { db in
      let (decree, change, signature) = try db.waiting(changing, of: id, at: context.facility)
      let hasScan = try !db.scans(of: changing, at: context.facility).isEmpty
      try db.confirm(
        signature.confirmed(by: context.actor, hasScan: hasScan, at: context.now), at: context.facility)
      db.state(Fact("placement.decree_change_confirmed", about: id, ["number": .text(change.number)]))
      switch change.kind {
      case .amended:
        guard let text = try db.contents(of: signature, at: context.facility) else { throw Missing() }
        let wanted = try JSONDecoder().decode(Amendment.self, from: Data(text.utf8))
        let count = try db.amend(decree, by: change, wanted, regions, in: context)
        return Changed(change, count, terms: wanted.terms.count)
      case .revoked: return Changed(change, try db.revoke(decree, by: change, regions, in: context))
      }
    }
    return .see("/decrees/\(id)", saying: done.value.phrase, done)
  }

  private static let takeBack: Route = .write(
    .delete, "/decrees/{id}/changes/{change}", needs: .permission(.signDecree), SignatureWords.cancelDecree
  ) { context in
    let (id, changing) = (try context.id("id", of: Decree.self), try context.id("change", of: DecreeChange.self))
    let done = try await context.write { db in
      let (_, change, signature) = try db.waiting(changing, of: id, at: context.facility)
      try db.takeBack(signature, at: context.facility)
      try db.remove(change, at: context.facility)
      db.state(Fact("placement.decree_change_taken_back", about: id, ["number": .text(change.number)]))
      return change.number
    }
    return .see("/decrees/\(id)", saying: SignatureWords.cancelled, done)
  }

  private static let scan: Route = .write(
    .post, "/decrees/{id}/changes/{change}/scans", needs: .permission(.signDecree), form: ScanForm.self,
    SignatureWords.attach
  ) { context, form in
    let (id, changing) = (try context.id("id", of: Decree.self), try context.id("change", of: DecreeChange.self))
    let done = try await context.write { db in
      guard try db.changes(of: id, at: context.facility).contains(where: { $0.id == changing }) else {
        throw Missing()
      }
      try db.keepScan(form.scan, as: context.newID(), with: changing, in: context)
      return changing.text
    }
    return .see("/decrees/\(id)", saying: SignatureWords.attached, done)
  }

  private static let paper: Route = .get(
    "/decrees/{id}/changes/{change}/sk.pdf", needs: .permission(.readPlacement), DecreeChangeWords.paper
  ) { context in
    let (id, change) = (try context.id("id", of: Decree.self), try context.id("change", of: DecreeChange.self))
    let regions = try Regions.shipped()
    let paper = try await context.read { db -> DecreePaper in
      guard let found = try db.changes(of: id, at: context.facility).first(where: { $0.id == change }) else {
        throw Missing()
      }
      guard found.isInForce else {
        let contents = PaperContents(db: db, context: context, regions: regions)
        return try contents.draft(of: found, on: db.decree(id, at: context.facility).orMissing())
      }
      return try db.paper(of: change, at: context.facility).orMissing()
    }
    return .file(try await drawn(paper.document), type: PaperRoutes.pdfType, download: "sk-perubahan.pdf")
  }
}

/// How many places a change of a decree began and ended; none yet where it is to be confirmed.
private struct Changed: Codable, Sendable {
  let kind: DecreeChange.Kind
  let count: Int?
  let terms: Int
  let signatory: String

  init(_ change: DecreeChange, _ count: Int?, terms: Int = 0) {
    (kind, self.count, self.terms, signatory) = (change.kind, count, terms, change.signatory)
  }

  var phrase: Phrase {
    guard let count else { return SignatureWords.decreeRecorded(signatory) }
    switch kind {
    case .amended: return DecreeChangeWords.amended(count, terms: terms)
    case .revoked: return DecreeChangeWords.revoked(count)
    }
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
    let changes = try changes(of: id, at: context.facility)
    var file = DecreeFile(
      decree: decree, changes: changes,
      places: lines.sorted { ($0.course, $0.name) < ($1.course, $1.name) },
      entrants: entrants.map {
        .init(pair: $0, name: names[$0.person]?.name ?? "", course: classes[$0.cohort]?.programme.title ?? "")
      }, owed: try owedTerms(of: id, at: context.facility),
      heads: try offices(at: context.facility).filter { $0.part == .head }.map { .init(office: $0.id, title: $0.title) }
    )
    file.scans = try scans(of: id, at: context.facility)
    if let waiting = file.waiting { file.scans += try scans(of: waiting.id, at: context.facility) }
    file.confirmable = file.waiting.flatMap { $0.signature?.isOpen(to: context.actor) ?? false ? $0.id : nil }
    return file
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

  /// Whose places an amending decree ends, and which terms it changes; refuses what cannot be.
  fileprivate func check(
    _ wanted: Amendment, of decree: Decree, in context: RequestContext
  ) throws -> (leaving: [Enrolment], terms: [TermsChange]) {
    guard !wanted.leaves.isEmpty || !wanted.enters.isEmpty || !wanted.terms.isEmpty else {
      throw DecreeChange.Refusal.nothingChanges
    }
    let terms = try owedTerms(of: decree.id, at: context.facility).filter { wanted.terms.contains($0.id) }
    guard terms.count == Set(wanted.terms).count else { throw DecreeChange.Refusal.termsAmended }
    let places = try enrolments(under: decree.id, at: context.facility)
    let leaving = places.filter { $0.isLive && wanted.leaves.contains($0.id) }
    guard leaving.count == Set(wanted.leaves).count else { throw DecreeChange.Refusal.holdsNoPlace }
    let able = Set(try entrants(of: decree, beside: places, in: context))
    guard Set(wanted.enters).count == Set(wanted.enters.map(\.person)).count, wanted.enters.allSatisfy(able.contains)
    else { throw DecreeChange.Refusal.cannotEnter }
    return (leaving, terms)
  }

  /// Ends and begins places, and names other terms of classes, by an amending decree; how many places.
  fileprivate func amend(
    _ decree: Decree, by change: DecreeChange, _ wanted: Amendment, _ regions: Regions, in context: RequestContext
  ) throws -> Int {
    let (leaving, terms) = try check(wanted, of: decree, in: context)
    guard try amend(terms.map(\.id), by: change.id, at: context.facility) else {
      throw DecreeChange.Refusal.termsAmended
    }
    try end(leaving, by: change, in: context)
    let verdicts = wanted.enters.map {
      Verdict(person: $0.person, cohort: $0.cohort, word: .approved, isProposed: false, reason: nil)
    }
    let entered = try enrol(verdicts, by: decree.id, from: change.day, context)
    let contents = PaperContents(db: self, context: context, regions: regions)
    let paper = try contents.amended(
      decree, by: change, leaving: leaving, entered: entered, terms: terms,
      of: enrolments(under: decree.id, at: context.facility))
    try keep(paper, of: change.id, at: context.facility)
    return leaving.count + entered.count
  }

  /// Ends every place by a revoking decree; how many.
  fileprivate func revoke(
    _ decree: Decree, by change: DecreeChange, _ regions: Regions, in context: RequestContext
  ) throws -> Int {
    let leaving = try enrolments(under: decree.id, at: context.facility).filter(\.isLive)
    try end(leaving, by: change, in: context)
    let contents = PaperContents(db: self, context: context, regions: regions)
    try keep(contents.revoked(decree, by: change), of: change.id, at: context.facility)
    return leaving.count
  }

  /// A change of a decree that is recorded and not confirmed.
  ///
  /// - Throws: `RecordedSignature.Refusal.alreadyConfirmed` where it holds.
  fileprivate func waiting(
    _ id: DecreeChange.ID, of decree: Decree.ID, at facility: Facility.ID
  ) throws -> (Decree, DecreeChange, RecordedSignature) {
    guard let decree = try self.decree(decree, at: facility),
      let change = try changes(of: decree.id, at: facility).first(where: { $0.id == id })
    else { throw Missing() }
    guard !change.isInForce, let signature = change.signature else {
      throw RecordedSignature.Refusal.alreadyConfirmed
    }
    return (decree, change, signature)
  }

  /// Records the paper that changes a decree; it holds at once where the head's own account records it.
  fileprivate func record(
    _ kind: DecreeChange.Kind, of id: Decree.ID, _ form: RevocationForm, wanting: Amendment?,
    in context: RequestContext
  ) throws -> (Decree, DecreeChange) {
    guard let decree = try decree(id, at: context.facility) else { throw Missing() }
    let (office, holder) = try head(form.office, on: form.day, at: context.facility)
    guard decree.isInForce else { throw DecreeChange.Refusal.waits(decree.number) }
    let before = try changes(of: id, at: context.facility)
    try DecreeChange.check(form.day, of: decree, after: before, today: context.today)
    try checkFree(form.number, at: context.facility)
    var change = DecreeChange(
      id: context.newID(), decree: id, kind: kind, number: form.number, day: form.day, officeTitle: office.title,
      signatory: holder.name, serviceNumber: holder.serviceNumber, capacity: holder.capacity, reason: form.reason)
    let mark: RecordedSignature.Kind = kind == .amended ? .amended : .revoked
    let signature = RecordedSignature(of: holder, on: change.id.text, mark, at: decree.hearing, by: context)
    change.signature = signature
    try insert(change, at: context.facility, by: context.actor, now: context.now)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let contents = try wanting.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try insert(signature, contents: contents, at: context.facility)
    if let scan = form.scan { try keepScan(scan, as: context.newID(), with: change.id, in: context) }
    state(
      Fact(
        "placement.decree_\(kind.rawValue)", about: id,
        [
          "number": .text(change.number), "on": .text(of: change.day), "holds": .flag(change.isInForce),
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
