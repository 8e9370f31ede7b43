import Access
import House
import People
import Programmes

/// A hearing as its page shows it: the board, what it decides, and the names.
package struct HearingView: Sendable, Encodable {
  /// A cohort heard: its title, its seats and who sits there already.
  package struct Title: Sendable, Encodable {
    package let cohort: Cohort.ID
    package let title: String
    package let seats: Int
    package let seated: [Person.ID]
    /// What it lacks as the verdicts stand; nil where it is whole, or nothing more is decided.
    var shortfall: Shortfall?
    /// What the board chose where it lacked something.
    var choice: ClassChoice?

    /// The seats that the hearing may give.
    var free: Int { seats - seated.count }
  }

  /// One place on a reserve list.
  package struct Reserve: Sendable, Encodable {
    package let cohort: Cohort.ID
    package let person: Person.ID
    package let place: Int
  }

  /// The signatures on paper.
  struct Signing: Sendable, Encodable {
    /// Scanned minutes that stand for somebody, or wait.
    struct Paper: Sendable, Encodable {
      let scan: Scan
      let signature: RecordedSignature
      /// Whose signatures it shows.
      let names: [String]
      /// Whether whoever looks could be the second account.
      let mayConfirm: Bool
    }

    var papers: [Paper] = []
    /// The scans kept with the decree.
    var decree: [Scan] = []
    /// Whether whoever looks sits on the board with this account, and has not signed.
    var isYours = false
    /// Whether whoever looks could confirm the decree that waits.
    var mayConfirmDecree = false
  }

  /// An office that may sign the decree.
  package struct Head: Sendable, Encodable {
    package let office: Office.ID
    package let title: String
  }

  package let hearing: Hearing
  package let board: [BoardSeat]
  package let verdicts: [Verdict]
  package let reserve: [Reserve]
  package let decree: Decree?
  package let titles: [Title]
  package let names: [Person.ID: Board.PersonName]
  package let heads: [Head]
  /// What is true today of everybody the hearing may decide on; empty once decreed or withdrawn.
  package let checks: [Check]
  /// Who was held back at its steps.
  let held: [HeldBack]
  /// The waivers for its classes.
  let waivers: [GrantedWaiver]
  /// Whether its list was computed with the shipped draft of a policy.
  let isDraft: Bool
  /// What the board said at hearings before this one, of those of whom it spoke.
  var before: [Person.ID: BoardBefore] = [:]
  /// The signed policy that its list was computed with; nil where that was the draft.
  var policy: PolicyName?
  /// Who of the board takes no part in the decision on whom.
  var recusals: [Recusal] = []
  /// What is signed on paper, and what whoever looks can do about it.
  var signing = Signing()
  /// Whether its decree was revoked: nobody holds a place by it.
  var isRevoked = false

  /// What the board said before of one person.
  private struct SaidBefore: Encodable {
    let person: Person.ID
    let board: BoardBefore
  }

  private enum Key: String, CodingKey {
    case hearing, board, verdicts, reserve, decree, titles, names, heads, checks, heldBack, policy, recusals, signing,
      before
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(hearing, forKey: .hearing)
    try container.encode(board, forKey: .board)
    try container.encode(verdicts, forKey: .verdicts)
    try container.encode(reserve, forKey: .reserve)
    try container.encodeIfPresent(decree, forKey: .decree)
    try container.encode(titles, forKey: .titles)
    try container.encode(names, forKey: .names)
    try container.encode(heads, forKey: .heads)
    try container.encode(checks, forKey: .checks)
    try container.encode(held, forKey: .heldBack)
    try container.encodeIfPresent(policy, forKey: .policy)
    try container.encode(recusals, forKey: .recusals)
    try container.encode(signing, forKey: .signing)
    try container.encode(
      before.sorted { $0.key < $1.key }.map { SaidBefore(person: $0.key, board: $0.value) }, forKey: .before)
  }
}

extension HearingView {
  /// What is true today of one person toward one class.
  package struct Check: Sendable, Encodable {
    let pair: PersonInCohort
    let recheck: Recheck
    /// What stops the person, by name.
    let stopped: [Stopped]

    private enum Key: String, CodingKey { case person, cohort, stoppedBy, changed, waived }

    /// Of a fact only its kind: what it says is of the case.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(pair.person, forKey: .person)
      try container.encode(pair.cohort, forKey: .cohort)
      try container.encode(stopped.map(\.cause.word), forKey: .stoppedBy)
      try container.encode(recheck.changes.map(\.kind), forKey: .changed)
      try container.encode(recheck.waived, forKey: .waived)
    }
  }

  /// What is true today of a person toward a class; nil where nobody asked.
  func check(_ person: Person.ID, _ cohort: Cohort.ID) -> Check? {
    checks.first { $0.pair.person == person && $0.pair.cohort == cohort }
  }
}

extension HeldBack: Encodable {
  private enum Key: String, CodingKey { case person, cohort, step, stoppedBy, on }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(person, forKey: .person)
    try container.encode(cohort, forKey: .cohort)
    try container.encode(step, forKey: .step)
    try container.encode(cause.word, forKey: .stoppedBy)
    try container.encode(on, forKey: .on)
  }
}

extension Recheck.Cause {
  /// The cause as a stable word, which tells nothing of a separation.
  var word: String {
    switch self {
    case .gone: "gone"
    case .criterion(let criterion): criterion.kind.rawValue
    case .apart: "other"
    case .approvedFor: "approved_elsewhere"
    case .classOver: "class_over"
    case .classCancelled: "class_cancelled"
    case .pastThird: "past_third"
    case .classClosed: "class_closed"
    }
  }
}

extension Findings {
  /// The most places on one reserve list as a hearing opens.
  static let longestReserve = 20

  /// The reserve lists of a hearing by cohort: eligible people without a place, by fit, then in the order of the files; nobody whom a
  /// decision keeps out.
  func reserves(deciding decisions: [Decision]) -> [Cohort.ID: [Person.ID]] {
    Dictionary(
      openings.enumerated().map { index, opening in
        let list = reserve(of: index, barring: decisions).filter { $0.state == .withoutPlace }
        return (opening.id, list.prefix(Findings.longestReserve).map(\.person))
      }
    ) { first, _ in first }
  }
}
