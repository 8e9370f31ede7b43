import Access
import Almanac
import House
import Page
import Store

/// Who signed the minutes: each member with an own account, or on paper, recorded by one account and confirmed by another.
enum SignatureRoutes {
  static let all: [Route] = [sign, record, confirm, open]

  private static let sign: Route = .write(
    .post, "/hearings/{id}/signature", needs: .permission(.signMinutes), SignatureWords.sign
  ) { context in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      let signed = try Hearing.sign(
        db.board(of: id, at: context.facility), by: context.actor.account, in: hearing.state, at: context.now)
      try db.keep(signed, in: id, at: context.facility)
      db.state(Fact("placement.signed", about: id, ["offices": .list(signed.map { .text(of: $0.office) })]))
      return hearing.number
    }
    return .see("/hearings/\(id)", saying: SignatureWords.signed(done.value), done)
  }

  private static let record: Route = .write(
    .post, "/hearings/{id}/scans", needs: .permission(.recordHearing), form: SignedMinutesForm.self,
    SignatureWords.record
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      let board = try db.board(of: id, at: context.facility)
      guard form.offices.isSubset(of: board.map(\.office)) else { throw Missing() }
      let scan = context.newID(of: Scan.self)
      let shown = try Hearing.record(
        board, named: form.offices, shownBy: scan, in: hearing.state, at: context.now)
      try db.keepScan(form.scan, as: scan, with: id, in: context)
      try db.insert(
        RecordedSignature(
          subject: scan.text, kind: .minutes, hearing: id, tenure: nil, holder: nil, by: context.actor.signature,
          name: context.actor.name, at: context.now), at: context.facility)
      try db.keep(shown, in: id, at: context.facility)
      db.state(
        Fact(
          "placement.signatures_recorded", about: id,
          ["scan": .text(of: scan), "offices": .list(shown.map { .text(of: $0.office) })]))
      return shown.map(\.name)
    }
    return .see(id.page(form.cohort), saying: SignatureWords.recorded(done.value), done)
  }

  private static let confirm: Route = .write(
    .post, "/hearings/{id}/scans/{scan}/confirmation", needs: .permission(.confirmScans), SignatureWords.confirm
  ) { context in
    let (id, scan) = (try context.id("id", of: Hearing.self), try context.id("scan", of: Scan.self))
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility),
        let signature = try db.signatures(of: id, at: context.facility)[scan.text], signature.kind == .minutes
      else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      let shown = try db.board(of: id, at: context.facility).filter { $0.scan == scan }
      let confirmed = try signature.confirmed(by: context.actor, hasScan: true, at: context.now)
      // What was signed has changed since: the scan stands for nobody any more.
      guard !shown.isEmpty else { throw RecordedSignature.Refusal.alreadyConfirmed }
      try db.confirm(confirmed, at: context.facility)
      db.state(
        Fact(
          "placement.signatures_confirmed", about: id,
          ["scan": .text(of: scan), "offices": .list(shown.map { .text(of: $0.office) })]))
      return shown.map(\.name)
    }
    return .see("/hearings/\(id)", saying: SignatureWords.confirmed(done.value), done)
  }

  /// The paper as it was scanned; that somebody opened it is kept, as for a person's page.
  private static let open: Route = .get(
    "/hearings/{id}/scans/{scan}", needs: .permission(.readPlacement), SignatureWords.open
  ) { context in
    let (id, scan) = (try context.id("id", of: Hearing.self), try context.id("scan", of: Scan.self))
    let (file, hasRead) = try await context.read { db in
      guard try db.hearing(id, at: context.facility) != nil else { throw Missing() }
      let decree = try db.decree(of: id, at: context.facility)
      let changes = try decree.map { try db.changes(of: $0.id, at: context.facility) } ?? []
      let subjects = [id.text] + [decree?.id.text].compactMap(\.self) + changes.map(\.id.text)
      guard let file = ID<Attachment>(scan.text), let found = try db.content(of: file, in: context.facility),
        subjects.contains(found.0.subject.text)
      else { throw Missing() }
      return (found, try db.hasRead(id, context.actor, now: context.now))
    }
    if !hasRead {
      try await context.trace { db in
        try db.keepRead(of: id, by: context.actor, because: nil, id: context.newID(), now: context.now)
      }
    }
    return .file(file.1, type: file.0.kind.mediaType, download: file.0.name)
  }.answering(files: Attachment.Kind.allCases.map(\.mediaType))
}

extension Connection {
  /// Keeps the scan of a signed paper with its record.
  ///
  /// - Throws: `RecordedSignature.Refusal.notAScan` where it is no PDF or picture.
  func keepScan(
    _ scan: (name: String, bytes: [UInt8])?, as id: Scan.ID, with subject: ID<some KeyOwner>, in context: RequestContext
  ) throws {
    guard let scan else { throw FormProblems([("file", SignatureWords.scan)]) }
    guard let file = ID<Attachment>(id.text) else { throw Missing() }
    let known: Attachment
    do throws(Attachment.Refusal) {
      known = try Attachment.examine(scan.bytes, id: file, subject: subject, name: scan.name)
    } catch {
      throw RecordedSignature.Refusal.notAScan
    }
    guard known.kind != .xlsx else { throw RecordedSignature.Refusal.notAScan }
    try attach(scan.bytes, as: known, in: context.facility)
    state(
      Fact(
        "placement.scan_kept", about: subject,
        ["scan": .text(of: id), "hash": .text(known.hash), "bytes": .integer(Int64(known.size))]))
  }

  /// The signatures on paper at a hearing, and what whoever looks can do about them.
  func signing(
    of hearing: Hearing, _ board: [BoardSeat], _ decree: Decree?, in context: RequestContext
  ) throws -> HearingView.Signing {
    var signing = HearingView.Signing()
    let recorded = try signatures(of: hearing.id, at: context.facility)
    signing.papers = try scans(of: hearing.id, at: context.facility).compactMap { scan in
      guard let signature = recorded[scan.id.text] else { return nil }
      let shown = board.filter { $0.scan == scan.id }
      return HearingView.Signing.Paper(
        scan: scan, signature: signature, names: shown.map(\.name),
        mayConfirm: hearing.state == .open && !shown.isEmpty && signature.isOpen(to: context.actor))
    }
    if let decree {
      signing.decree = try scans(of: decree.id, at: context.facility)
      signing.mayConfirmDecree = decree.signature?.isOpen(to: context.actor) ?? false
    }
    signing.isYours =
      hearing.state == .open && context.actor.may(.signMinutes)
      && board.contains {
        $0.account != nil && $0.account == context.actor.account && $0.isPresent && $0.signing != .given
      }
    return signing
  }

  /// Refuses where a decree is recorded and waits to be confirmed.
  func checkNoDecree(on hearing: Hearing.ID, at facility: Facility.ID) throws {
    guard let decree = try decree(of: hearing, at: facility), !decree.isInForce else { return }
    throw RecordedSignature.Refusal.waits(decree.number)
  }
}

extension Attachment.Kind {
  /// What a browser is told that it is.
  fileprivate var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }
}
