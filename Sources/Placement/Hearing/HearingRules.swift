import Almanac
import House
import People
import Programmes

/// A paper that bears a number.
package enum NumberedPaper: Equatable, Sendable {
  case minutes(of: Day)
  case decree(of: Day, hearing: String)
  case change(of: Day, decree: String)

  /// Numbers that differ only in blanks, dashes or case are one number.
  static func key(_ number: String) -> String {
    String(number.lowercased().filter { !$0.isWhitespace && !"-–—‐−".contains($0) })
  }
}

extension Hearing {
  /// Why a step of a hearing is turned down.
  package enum Refusal: House.Refusal, Equatable {
    /// The step is for a hearing in another state.
    case wrongState(State)
    /// A verdict that departs from the proposal has no reason.
    case reasonMissing
    /// So many people have no verdict yet.
    case undecided(Int)
    /// Fewer are present than the quorum.
    case noQuorum(present: Int, needed: Int)
    /// Chair or secretary is absent or not named.
    case partMissing(BoardSeat.Part)
    /// So many of those present have not signed.
    case unsigned(Int)
    /// These people are approved for more than one cohort; one place each.
    case approvedTwice([String])
    /// More are approved than the cohort has seats.
    case overFull(cohort: String, approved: Int, seats: Int)
    /// Of the approved nobody is left who can be enrolled.
    case nobodyLeft([Stopped])
    /// Facts of today stop these people; one for each cause.
    case stopped([Stopped])
    /// The person sits in the cohort already.
    case alreadySeated
    /// Minutes close on the day of the hearing at the earliest.
    case notHeldYet(day: Day)
    /// The proposal is not ready to be heard.
    case proposalNotReady
    /// The decree is dated before the hearing, or before its return to the board.
    case decreeTooEarly(hearing: Day)
    /// The decree is dated after today.
    case decreeInFuture(today: Day)
    /// The hearing is dated before the day of its proposal.
    case hearingTooEarly(proposal: Day)
    /// The decree enters people into these classes after they began, and says no reason.
    case lateEntry([String])
    /// Nobody holds this office on the day.
    case officeVacant(String, on: Day)
    /// No office of the board has this part, or nobody holds it on the day.
    case partVacant(BoardSeat.Part, on: Day)
    /// The number is borne by another hearing or decree already.
    case numberTaken(String, by: NumberedPaper)
    /// These classes are under their minimum or share, and the board has not chosen what becomes of them.
    case classesShort([String])
    /// Another number of people is undecided than was confirmed.
    case otherCount(now: Int)
    /// No bulk approval is left that could be taken back.
    case nothingToTakeBack
    /// Whoever should take a place has one in this class already.
    case hasPlace(String, in: String)
    /// The list was computed with a policy that the head had not signed.
    case draftList
  }

  /// The seats of a class that the board may give.
  struct Seats {
    let title: String
    let free: Int
  }

  /// The fewest members of a board that may decide, whatever is set: chair, secretary and one more.
  static let fewestQuorum = 3

  /// A verdict as it may stand: who departs from the proposal says why.
  static func decide(_ verdict: Verdict, in state: State) throws(Refusal) -> Verdict {
    guard state == .open else { throw .wrongState(state) }
    let departs = verdict.isProposed ? verdict.word == .revised : verdict.word == .approved
    if departs, verdict.reason == nil { throw .reasonMissing }
    return verdict
  }

  /// 0. The day of the hearing has come. 1. Chair and secretary are present. 2. The quorum is met, by people and not by offices. 3. Every proposed person has a verdict. 4. Nobody has two places.
  /// 5. No cohort is over-full. 6. All present have signed.
  static func close(
    _ hearing: Hearing, seats board: [BoardSeat], verdicts: [Verdict], classes: [Cohort.ID: Seats],
    names: [Person.ID: String], today: Day
  ) throws(Refusal) {
    guard hearing.state == .open else { throw .wrongState(hearing.state) }
    guard hearing.day <= today else { throw .notHeldYet(day: hearing.day) }
    let present = board.filter(\.isPresent)
    try hearing.checkQuorum(board)
    let undecided = verdicts.count { $0.isProposed && $0.word == .planned }
    guard undecided == 0 else { throw .undecided(undecided) }
    let places = Dictionary(grouping: verdicts.filter { $0.word == .approved }, by: \.person)
    let twice = places.filter { $0.value.count > 1 }.compactMap { names[$0.key] }.sorted()
    guard twice.isEmpty else { throw .approvedTwice(twice) }
    try fits(verdicts, classes)
    let unsigned = present.count { $0.signedAt == nil }
    guard unsigned == 0 else { throw .unsigned(unsigned) }
  }

  /// Chair and secretary are present, and as many people, not offices, as the quorum needs.
  func checkQuorum(_ board: [BoardSeat]) throws(Refusal) {
    let present = board.filter(\.isPresent)
    for part in [BoardSeat.Part.chair, .secretary] where !present.contains(where: { $0.part == part }) {
      throw .partMissing(part)
    }
    let people = Set(present.map(\.personKey)).count
    guard people >= quorum else { throw .noQuorum(present: people, needed: quorum) }
  }

  /// Whether those present may decide.
  func isQuorate(_ board: [BoardSeat]) -> Bool { (try? checkQuorum(board)) != nil }

  /// Everybody undecided may be approved in one act: 1. while the hearing is open, 2. by a quorum, 3. where as many are
  /// undecided as whoever asked has seen.
  static func approveAll(
    _ hearing: Hearing, board: [BoardSeat], undecided: Int, expecting count: Int?
  ) throws(Refusal) {
    guard hearing.state == .open else { throw .wrongState(hearing.state) }
    try hearing.checkQuorum(board)
    guard count ?? undecided == undecided else { throw .otherCount(now: undecided) }
  }

  /// No cohort has more approved people than seats.
  static func fits(_ verdicts: [Verdict], _ classes: [Cohort.ID: Seats]) throws(Refusal) {
    let approved = Dictionary(grouping: verdicts.filter { $0.word == .approved }, by: \.cohort)
    for (cohort, people) in approved.sorted(by: { $0.key < $1.key }) {
      let seats = classes[cohort] ?? Seats(title: "–", free: 0)
      guard people.count > seats.free else { continue }
      throw .overFull(cohort: seats.title, approved: people.count, seats: seats.free)
    }
  }

  /// A decree may be recorded on closed minutes, dated no earlier than what it rests on and no later than today.
  static func decree(on day: Day, for hearing: Hearing, today: Day) throws(Refusal) {
    guard hearing.state == .closed else { throw .wrongState(hearing.state) }
    guard day >= hearing.decidedOn else { throw .decreeTooEarly(hearing: hearing.decidedOn) }
    guard day <= today else { throw .decreeInFuture(today: today) }
  }

  /// Closed minutes go back to the board: the next revision, open again.
  func returned(on day: Day, because reason: String) throws(Refusal) -> Hearing {
    guard state == .closed else { throw .wrongState(state) }
    var hearing = self
    (hearing.state, hearing.revision, hearing.turnedOn, hearing.reason) = (.open, revision + 1, day, reason)
    return hearing
  }

  /// A hearing without a decree is taken back.
  func withdrawn(on day: Day, because reason: String) throws(Refusal) -> Hearing {
    guard state == .open || state == .closed else { throw .wrongState(state) }
    var hearing = self
    (hearing.state, hearing.turnedOn, hearing.reason) = (.withdrawn, day, reason)
    return hearing
  }

  /// A reserve list with a person at a place from 1, or taken off it at 0; the others move up or down.
  static func reserve(_ list: [Person.ID], placing person: Person.ID, at place: Int) -> [Person.ID] {
    var list = list.filter { $0 != person }
    if place > 0 { list.insert(person, at: min(place - 1, list.count)) }
    return list
  }

  /// The seats that a cohort still has free, lowest first.
  static func freeSeats(of seats: Int, taken: Set<Int>) -> [Int] {
    seats < 1 ? [] : (1...seats).filter { !taken.contains($0) }
  }
}
