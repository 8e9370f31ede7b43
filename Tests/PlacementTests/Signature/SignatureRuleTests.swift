import Access
import Almanac
import House
import Language
import Page
import People
import Testing

@testable import Placement

private func newID<Noun>() -> House.ID<Noun> { PlacementHouse.newIdentity() }

private func actor(_ account: Account.ID?, _ permissions: Set<Permission> = [.confirmScans]) -> Actor {
  Actor(
    account: account, name: "Petugas", office: "", facility: newID(), agency: nil, permissions: permissions)
}

private func seat(
  _ name: String, _ number: String = "", account: Account.ID? = nil, present: Bool = true,
  part: BoardSeat.Part = .member
) -> BoardSeat {
  var seat = BoardSeat(
    office: newID(), part: part, title: "Anggota TPP", name: name, serviceNumber: number, capacity: .appointed,
    isPresent: present, signedAt: nil)
  seat.account = account
  return seat
}

@Suite struct SignatureRuleTests {
  private let now = PlacementHouse.now
  private let rina: Account.ID = newID()
  private let budi: Account.ID = newID()

  private func recorded(by account: Account.ID, of holder: Account.ID? = nil) -> RecordedSignature {
    RecordedSignature(
      subject: "x", kind: .decree, hearing: newID(), tenure: nil, holder: holder, by: account.text, name: "Rina",
      at: now)
  }

  @Test func `what one account recorded another confirms by the scan, once`() throws {
    let confirmed = try recorded(by: rina).confirmed(by: actor(budi), hasScan: true, at: now)
    #expect(confirmed.confirmation?.ground == .scan && confirmed.confirmation?.by == budi.text)
    #expect(throws: RecordedSignature.Refusal.alreadyConfirmed) {
      try confirmed.confirmed(by: actor(newID()), hasScan: true, at: now)
    }
  }

  @Test func `the recorder never confirms, and nobody without a scan`() {
    #expect(throws: RecordedSignature.Refusal.recordedByYou) {
      try recorded(by: rina).confirmed(by: actor(rina), hasScan: true, at: now)
    }
    #expect(throws: RecordedSignature.Refusal.scanMissing) {
      try recorded(by: rina).confirmed(by: actor(budi), hasScan: false, at: now)
    }
  }

  @Test func `the head's own account confirms without a scan, also what it recorded`() throws {
    let other = try recorded(by: rina, of: budi).confirmed(by: actor(budi), hasScan: false, at: now)
    #expect(other.confirmation?.ground == .holder)
    let own = try recorded(by: budi, of: budi).confirmed(by: actor(budi), hasScan: false, at: now)
    #expect(own.confirmation?.ground == .holder)
  }

  @Test func `a page offers the confirmation to whoever could give it`() {
    #expect(recorded(by: rina).isOpen(to: actor(budi)))
    #expect(!recorded(by: rina).isOpen(to: actor(rina)))
    #expect(!recorded(by: rina).isOpen(to: actor(budi, [])))
    #expect(recorded(by: budi, of: budi).isOpen(to: actor(budi)))
  }

  @Test func `an account signs for its own seats only, when it was present, once`() throws {
    let board = [seat("Agus", account: rina), seat("Agus", account: rina), seat("Dewi"), seat("Rudi", account: budi)]
    let signed = try Hearing.sign(board, by: rina, in: .open, at: now)
    #expect(signed.map(\.office) == board.prefix(2).map(\.office) && signed.allSatisfy { $0.signing == .given })
    #expect(throws: Hearing.Refusal.noSeat) { try Hearing.sign(board, by: newID(), in: .open, at: now) }
    #expect(throws: Hearing.Refusal.noSeat) { try Hearing.sign(board, by: nil, in: .open, at: now) }
    #expect(throws: Hearing.Refusal.signedAlready) { try Hearing.sign(signed, by: rina, in: .open, at: now) }
    #expect(throws: Hearing.Refusal.wrongState(.closed)) { try Hearing.sign(board, by: rina, in: .closed, at: now) }
    let away = [seat("Agus", account: rina, present: false)]
    #expect(throws: Hearing.Refusal.notPresent) { try Hearing.sign(away, by: rina, in: .open, at: now) }
  }

  @Test func `a scan shows those named, or all present who have not signed; what it shows waits`() throws {
    let board = [seat("Agus"), seat("Dewi"), seat("Rudi", present: false)]
    let scan: Scan.ID = newID()
    let all = try Hearing.record(board, named: [], shownBy: scan, in: .open, at: now)
    #expect(all.map(\.name) == ["Agus", "Dewi"] && all.allSatisfy { $0.signing == .waiting })
    let one = try Hearing.record(board, named: [board[1].office], shownBy: scan, in: .open, at: now)
    #expect(one.map(\.name) == ["Dewi"])
    #expect(throws: Hearing.Refusal.notPresent) {
      try Hearing.record(board, named: [board[2].office], shownBy: scan, in: .open, at: now)
    }
    #expect(throws: Hearing.Refusal.signedAlready) {
      try Hearing.record(all, named: [], shownBy: scan, in: .open, at: now)
    }
    // Whose signature waits may still sign with an own account.
    var own = all[0]
    own.account = rina
    #expect(try Hearing.sign([own], by: rina, in: .open, at: now).first?.signing == .given)
  }

  @Test func `people are counted by account, number and name, however many offices they hold`() {
    #expect(BoardSeat.people(in: [seat("Agus"), seat("AGUS"), seat("Dewi")]).count == 2)
    #expect(BoardSeat.people(in: [seat("Agus", "1 2"), seat("Agus S.", "12")]).count == 1)
    #expect(BoardSeat.people(in: [seat("Agus", "12"), seat("Agus", "13")]).count == 2)
    #expect(BoardSeat.people(in: [seat("Agus", account: rina), seat("A. Salim", account: rina)]).count == 1)
    let linked = [seat("Agus", "12"), seat("Dewi", account: rina), seat("Agus", "12", account: rina)]
    #expect(BoardSeat.people(in: linked).count == 1)
  }

  @Test func `who is recused does not count for that person, and the quorum must be met without`() throws {
    let board = [seat("Agus", part: .chair), seat("Siti", part: .secretary), seat("Dewi"), seat("Rudi")]
    let (arman, rahmat): (Person.ID, Person.ID) = (newID(), newID())
    let decided = [arman, rahmat].map {
      Verdict(person: $0, cohort: newID(), word: .approved, isProposed: true, reason: nil)
    }
    func check(_ out: [Int], quorum: Int) throws(Hearing.Refusal) {
      try Hearing.checkRecusals(
        out.map { Recusal(office: board[$0].office, person: arman, kind: .relative, reason: "adik") }, present: board,
        verdicts: decided, names: [arman: "Arman", rahmat: "Rahmat"], quorum: quorum)
    }
    try check([2], quorum: 3)
    try check([0, 2], quorum: 2)
    #expect(throws: Hearing.Refusal.tooFewFor(["Arman"], needed: 3)) { try check([0, 2], quorum: 3) }
  }

  @Test func `whoever recorded the members' signatures does not record the decree`() throws {
    var signed = seat("Dewi")
    (signed.scan, signed.recordedBy) = (newID(), rina.text)
    #expect(throws: RecordedSignature.Refusal.recordedMinutes) {
      try RecordedSignature.checkRecorder(actor(rina), of: [signed])
    }
    try RecordedSignature.checkRecorder(actor(budi), of: [signed])
    signed.account = rina
    try RecordedSignature.checkRecorder(actor(rina), of: [signed])
  }

  @Test func `every refusal is one sentence in each language`() {
    let refusals: [RecordedSignature.Refusal] = [
      .alreadyConfirmed, .recordedByYou, .scanMissing, .notAScan, .recordedMinutes, .waits("SK-1"),
    ]
    for refusal in refusals { #expect(refusal.phrase.id != refusal.phrase.en && refusal.phrase.id.hasSuffix(".")) }
  }
}
