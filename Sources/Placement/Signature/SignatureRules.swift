import Access
import Almanac
import House
import People

extension RecordedSignature {
  /// Why somebody may not confirm what was recorded.
  package enum Refusal: House.Refusal, Equatable {
    /// It counts already, or was taken back.
    case alreadyConfirmed
    /// The recorder never confirms.
    case recordedByYou
    /// One of the two gave the other a password some days ago.
    case tied(Actor.Tie)
    /// Nothing shows the signature yet.
    case scanMissing
    /// What was sent as a scan is no picture of a paper.
    case notAScan
    /// Whoever recorded the members' signatures does not record the decree on these minutes.
    case recordedMinutes
    /// A decree or a change of this number waits to be confirmed.
    case waits(String)
  }

  /// What was recorded, confirmed.
  ///
  /// 1. Once. 2. By nobody whom a password given lately ties to the recorder. 3. Whoever signed needs no scan. 4. Anybody else sees the
  /// signature on a scan, and is not the recorder.
  func confirmed(by actor: Actor, hasScan: Bool, at now: Moment) throws(Refusal) -> RecordedSignature {
    guard confirmation == nil else { throw .alreadyConfirmed }
    if let tie = actor.tie(to: by) { throw .tied(tie) }
    let isHolder = holder != nil && holder == actor.account
    if !isHolder {
      guard actor.signature != by else { throw .recordedByYou }
      guard hasScan else { throw .scanMissing }
    }
    var signature = self
    signature.confirmation = Confirmation(
      by: actor.signature, name: actor.name, at: now, ground: isHolder ? .holder : .scan)
    return signature
  }

  /// Whether somebody could confirm it, as far as it does not depend on a scan.
  func isOpen(to actor: Actor) -> Bool {
    confirmation == nil && actor.may(.confirmScans) && actor.tie(to: by) == nil
      && (actor.signature != by || holder != nil && holder == actor.account)
  }

  /// One account does not sign for the members and for the head.
  static func checkRecorder(_ actor: Actor, of board: [BoardSeat]) throws(Refusal) {
    let others = board.filter { $0.account == nil || $0.account != actor.account }
    guard !others.contains(where: { $0.recordedBy == actor.signature }) else { throw .recordedMinutes }
    if let tie = others.lazy.compactMap(\.recordedBy).compactMap(actor.tie).first { throw .tied(tie) }
  }
}

extension BoardSeat {
  /// How far a member's signature has come.
  package enum Signing: String, Sendable, Encodable { case missing, waiting, given }

  /// Whether the signature counts: an own one at once, one on paper when the scan is confirmed.
  var signing: Signing { signedAt == nil ? .missing : scan == nil || isConfirmed ? .given : .waiting }

  /// What a person is known by: the account, and the service number or, without one, the name.
  private var keys: Set<String> {
    let number = serviceNumber.filter { !$0.isWhitespace }
    return Set(
      [account.map { "account \($0)" }, number.isEmpty ? "name " + NameKey.folded(name) : number].compactMap(\.self))
  }

  /// The seats by person: one person who stands in for three offices is one.
  static func people(in board: [BoardSeat]) -> [[BoardSeat]] {
    board.reduce(into: []) { people, seat in
      let same = people.indices.filter { people[$0].contains { !$0.keys.isDisjoint(with: seat.keys) } }
      let joined = same.flatMap { people[$0] } + [seat]
      for index in same.reversed() { people.remove(at: index) }
      people.append(joined)
    }
  }
}

extension Hearing {
  /// The seats that an account signs for itself.
  ///
  /// 1. While the hearing is open. 2. The account is that of a holder of a seat. 3. Who signs was present. 4. Once.
  static func sign(
    _ board: [BoardSeat], by account: Account.ID?, in state: State, at now: Moment
  ) throws(Refusal) -> [BoardSeat] {
    guard state == .open else { throw .wrongState(state) }
    let own = board.filter { $0.account != nil && $0.account == account }
    guard !own.isEmpty else { throw .noSeat }
    let present = own.filter(\.isPresent)
    guard !present.isEmpty else { throw .notPresent }
    let unsigned = present.filter { $0.signing != .given }
    guard !unsigned.isEmpty else { throw .signedAlready }
    return unsigned.map { $0.signed(at: now, shownBy: nil) }
  }

  /// The seats whose signatures a scan shows: all present who have not signed, or those named.
  static func record(
    _ board: [BoardSeat], named offices: Set<Office.ID>, shownBy scan: Scan.ID, in state: State, at now: Moment
  ) throws(Refusal) -> [BoardSeat] {
    guard state == .open else { throw .wrongState(state) }
    let meant = board.filter { offices.isEmpty ? $0.isPresent && $0.signing == .missing : offices.contains($0.office) }
    guard meant.allSatisfy(\.isPresent) else { throw .notPresent }
    let unsigned = meant.filter { $0.signing != .given }
    guard !unsigned.isEmpty else { throw .signedAlready }
    return unsigned.map { $0.signed(at: now, shownBy: scan) }
  }

  /// Enough people decide on everybody: those who are recused do not count for the verdict on that person.
  static func checkRecusals(
    _ recusals: [Recusal], present: [BoardSeat], verdicts: [Verdict], names: [Person.ID: String], quorum: Int
  ) throws(Refusal) {
    let people = BoardSeat.people(in: present)
    let decided = Set(verdicts.filter { $0.word != .planned }.map(\.person))
    let short = Dictionary(grouping: recusals.filter { decided.contains($0.person) }, by: \.person)
      .filter { _, out in people.count { Set($0.map(\.office)).isDisjoint(with: out.map(\.office)) } < quorum }
    guard short.isEmpty else { throw .tooFewFor(short.keys.map { names[$0] ?? "–" }.sorted(), needed: quorum) }
  }
}

extension BoardSeat {
  fileprivate func signed(at now: Moment, shownBy scan: Scan.ID?) -> BoardSeat {
    var seat = self
    (seat.signedAt, seat.signsAgain, seat.scan, seat.isConfirmed) = (now, false, scan, false)
    return seat
  }
}
