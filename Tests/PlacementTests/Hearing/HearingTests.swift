import Access
import Almanac
import House
import Language
import Page
import People
import Programmes
import Testing

@testable import Matching
@testable import Placement

private func identity<Noun>() -> House.ID<Noun> {
  var random = SystemRandomNumberGenerator()
  return House.ID(at: Moment(milliseconds: 1), random: &random)
}

private func seat(
  _ part: BoardSeat.Part, _ office: Office.ID, present: Bool = true, signed: Bool = true
) -> BoardSeat {
  BoardSeat(
    office: office, part: part, title: "Anggota TPP", name: "Sekar \(office)", serviceNumber: "", capacity: .appointed,
    isPresent: present, signedAt: signed ? Moment(milliseconds: 1) : nil)
}

private func hearing(_ state: Hearing.State = .open, quorum: Int = 3) -> Hearing {
  Hearing(
    id: identity(), proposal: identity(), number: "W.11-TPP/12/2025", day: Sample.today, quorum: quorum, state: state)
}

private func verdict(
  _ person: Person.ID, _ word: Verdict.Word, in cohort: Cohort.ID = "c1", proposed: Bool = true, reason: String? = nil
) -> Verdict {
  Verdict(person: person, cohort: cohort, word: word, isProposed: proposed, reason: reason)
}

@Suite struct HearingTests {
  private let full = [seat(.chair, "1"), seat(.secretary, "2"), seat(.member, "3")]
  private let decided = [verdict("p1", .approved), verdict("p2", .revised, reason: "sakit")]

  private func refusal(
    _ hearing: Hearing = hearing(), seats: [BoardSeat]? = nil, verdicts: [Verdict]? = nil, capacity: Int = 2
  ) -> Hearing.Refusal? {
    do throws(Hearing.Refusal) {
      try Hearing.close(
        hearing, seats: seats ?? full, verdicts: verdicts ?? decided,
        classes: ["c1": .init(title: "Las", free: capacity), "c2": .init(title: "Tata boga", free: capacity)],
        names: ["p1": "Arman", "p2": "Rahmat", "p3": "Cecep"], today: Sample.today)
      return nil
    } catch { return error }
  }

  @Test func `minutes close when all that must be is there`() { #expect(refusal() == nil) }

  @Test(arguments: [Hearing.State.closed, .decreed, .withdrawn])
  func `minutes close once`(_ state: Hearing.State) { #expect(refusal(hearing(state)) == .wrongState(state)) }

  @Test func `chair and secretary must be present, an absent one does not count`() {
    #expect(refusal(seats: [seat(.secretary, "2"), seat(.member, "3"), seat(.member, "4")]) == .partMissing(.chair))
    #expect(refusal(seats: [seat(.chair, "1"), seat(.member, "3"), seat(.member, "4")]) == .partMissing(.secretary))
    let away = [seat(.chair, "1", present: false), seat(.secretary, "2"), seat(.member, "3"), seat(.member, "4")]
    #expect(refusal(seats: away) == .partMissing(.chair))
  }

  @Test func `the quorum counts those present`() {
    #expect(refusal(hearing(quorum: 4)) == .noQuorum(present: 3, needed: 4))
    #expect(refusal(hearing(quorum: 4), seats: full + [seat(.member, "5")]) == nil)
    #expect(
      refusal(hearing(quorum: 4), seats: full + [seat(.member, "5", present: false)])
        == .noQuorum(present: 3, needed: 4))
  }

  @Test func `one person who stands in for three offices is one, and one number is one person`() {
    func stands(_ part: BoardSeat.Part, _ office: Office.ID, _ name: String, _ number: String = "") -> BoardSeat {
      BoardSeat(
        office: office, part: part, title: "Anggota TPP", name: name, serviceNumber: number, capacity: .daily,
        isPresent: true, signedAt: Moment(milliseconds: 1))
    }
    let one = [stands(.chair, "1", "Sekar"), stands(.secretary, "2", "SEKAR"), stands(.member, "3", "Sekar")]
    #expect(refusal(seats: one) == .noQuorum(present: 1, needed: 3))
    let numbered = [
      stands(.chair, "1", "Sekar", "19800101 2005"), stands(.secretary, "2", "Sekar R.", "198001012005"),
      stands(.member, "3", "Dewi"),
    ]
    #expect(refusal(seats: numbered) == .noQuorum(present: 2, needed: 3))
  }

  @Test func `whoever was proposed has a verdict; somebody of the reserve needs none`() {
    #expect(refusal(verdicts: [verdict("p1", .planned), verdict("p2", .planned)]) == .undecided(2))
    #expect(refusal(verdicts: decided + [verdict("p3", .planned, proposed: false)]) == nil)
  }

  @Test func `one person has one place`() {
    let twice = [verdict("p1", .approved), verdict("p1", .approved, in: "c2", proposed: false, reason: "minat kuat")]
    #expect(refusal(verdicts: twice) == .approvedTwice(["Arman"]))
    let moved = [
      verdict("p1", .revised, reason: "pindah kelas"),
      verdict("p1", .approved, in: "c2", proposed: false, reason: "minat kuat"),
    ]
    #expect(refusal(verdicts: moved) == nil)
  }

  @Test func `a class takes its seats and not one more; those turned down take none`() {
    let three = decided + [verdict("p3", .approved)]
    #expect(refusal(verdicts: three, capacity: 2) == nil)
    #expect(refusal(verdicts: three, capacity: 1) == .overFull(cohort: "Las", approved: 2, seats: 1))
    #expect(
      refusal(verdicts: [verdict("p1", .approved, in: "c9")])
        == .overFull(cohort: "–", approved: 1, seats: 0))
  }

  @Test func `everybody present signs, nobody absent must`() {
    let fourth = seat(.member, "4", signed: false)
    #expect(refusal(seats: full + [fourth]) == .unsigned([fourth.name]))
    #expect(refusal(seats: full + [seat(.member, "4", present: false, signed: false)]) == nil)
  }

  @Test(arguments: [
    (true, Verdict.Word.approved, true), (true, .planned, true), (true, .revised, false), (false, .approved, false),
    (false, .revised, true),
  ])
  func `who departs from the proposal says why`(_ isProposed: Bool, _ word: Verdict.Word, _ isFree: Bool) throws {
    let silent = verdict("p1", word, proposed: isProposed)
    if isFree {
      #expect(try Hearing.decide(silent, in: .open) == silent)
    } else {
      #expect(throws: Hearing.Refusal.reasonMissing) { try Hearing.decide(silent, in: .open) }
    }
    let said = verdict("p1", word, proposed: isProposed, reason: "alasan")
    #expect(try Hearing.decide(said, in: .open) == said)
    for state in [Hearing.State.closed, .decreed, .withdrawn] {
      #expect(throws: Hearing.Refusal.wrongState(state)) { try Hearing.decide(said, in: state) }
    }
  }

  @Test func `a decree follows closed minutes, is not dated before the hearing and not after today`() throws {
    let closed = hearing(.closed)
    try Hearing.decree(on: closed.day, for: closed, today: Sample.today)
    let tomorrow = closed.day.adding(days: 1)
    try Hearing.decree(on: tomorrow, for: closed, today: tomorrow)
    #expect(throws: Hearing.Refusal.decreeInFuture(today: Sample.today)) {
      try Hearing.decree(on: tomorrow, for: closed, today: Sample.today)
    }
    #expect(throws: Hearing.Refusal.decreeTooEarly(hearing: closed.day)) {
      try Hearing.decree(on: closed.day.adding(days: -1), for: closed, today: Sample.today)
    }
    for state in [Hearing.State.open, .decreed, .withdrawn] {
      #expect(throws: Hearing.Refusal.wrongState(state)) {
        try Hearing.decree(on: closed.day, for: hearing(state), today: Sample.today)
      }
    }
  }

  @Test func `minutes of a hearing that is still to be held do not close`() {
    var later = hearing()
    later = Hearing(
      id: later.id, proposal: later.proposal, number: later.number, day: Sample.today.adding(days: 1), quorum: 3,
      state: .open)
    #expect(refusal(later) == .notHeldYet(day: later.day))
  }

  @Test func `closed minutes are returned as the next revision, and the decree is dated from then`() throws {
    let before = hearing(.closed)
    let later = Sample.today.adding(days: 3)
    var again = try before.returned(on: later, because: "Arman pindah")
    #expect((again.state, again.revision, again.reason) == (.open, 1, "Arman pindah"))
    again.state = .closed
    #expect(throws: Hearing.Refusal.decreeTooEarly(hearing: later)) {
      try Hearing.decree(on: before.day, for: again, today: later)
    }
    try Hearing.decree(on: later, for: again, today: later)
    #expect(try again.returned(on: later, because: "x").revision == 2)
    for state in [Hearing.State.open, .decreed, .withdrawn] {
      #expect(throws: Hearing.Refusal.wrongState(state)) { try hearing(state).returned(on: later, because: "x") }
    }
  }

  @Test func `a hearing is withdrawn until there is a decree`() throws {
    for state in [Hearing.State.open, .closed] {
      #expect(try hearing(state).withdrawn(on: Sample.today, because: "keliru").state == .withdrawn)
    }
    for state in [Hearing.State.decreed, .withdrawn] {
      #expect(throws: Hearing.Refusal.wrongState(state)) {
        try hearing(state).withdrawn(on: Sample.today, because: "x")
      }
    }
  }

  @Test(arguments: [
    ("b", 1, ["b", "a", "c"]), ("c", 2, ["a", "c", "b"]), ("a", 9, ["b", "c", "a"]), ("b", 0, ["a", "c"]),
    ("d", 1, ["d", "a", "b", "c"]), ("d", 0, ["a", "b", "c"]),
  ])
  func `a reserve list takes a person at a place, and lets one go at 0`(
    _ person: Person.ID, _ place: Int, _ list: [Person.ID]
  ) {
    #expect(Hearing.reserve(["a", "b", "c"], placing: person, at: place) == list)
  }

  @Test func `free seats are those nobody holds, lowest first`() {
    #expect(Hearing.freeSeats(of: 4, taken: [2]) == [1, 3, 4])
    #expect(Hearing.freeSeats(of: 2, taken: [1, 2]).isEmpty)
    #expect(Hearing.freeSeats(of: 0, taken: []).isEmpty)
  }

  @Test func `every refusal is one sentence in each language`() {
    let stopped = Stopped(name: "Arman", course: "Las", cause: .gone(.released, on: Sample.today), apartFrom: [])
    let refusals: [Hearing.Refusal] = [
      .wrongState(.open), .wrongState(.closed), .wrongState(.decreed), .reasonMissing, .undecided(2),
      .noQuorum(present: 2, needed: 3), .partMissing(.chair), .partMissing(.secretary),
      .unsigned(["Sekar"]), .unconfirmed(["Sekar"]), .noSeat, .notPresent, .signedAlready,
      .tooFewFor(["Arman"], needed: 3),
      .approvedTwice(["Arman"]),
      .overFull(cohort: "Las", approved: 3, seats: 2), .proposalNotReady, .decreeTooEarly(hearing: Sample.today),
      .wrongState(.withdrawn), .decreeInFuture(today: Sample.today), .notHeldYet(day: Sample.today),
      .alreadySeated, .stopped([stopped]), .nobodyLeft([stopped]),
      .hearingTooEarly(proposal: Sample.today), .lateEntry(["Las"]), .officeVacant("Kepala", on: Sample.today),
      .partVacant(.chair, on: Sample.today), .numberTaken("BA-1", by: .minutes(of: Sample.today)),
      .numberTaken("SK-1", by: .decree(of: Sample.today, hearing: "BA-1")), .draftList, .classesShort(["Las"]),
    ]
    for refusal in refusals {
      #expect(refusal.phrase.id != refusal.phrase.en)
      #expect(refusal.phrase.id.hasSuffix(".") && refusal.phrase.en.hasSuffix("."))
    }
  }
}
