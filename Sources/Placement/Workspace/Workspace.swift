import House
import Matching
import People
import Programmes

/// A hearing as the one place to decide: its classes, the people of the class that is shown, its reserve, and who else
/// could join it.
struct Workspace: Sendable, Encodable {
  /// What the proposal knew of somebody toward the class that is shown.
  struct Standing: Sendable, Encodable {
    let person: Person.ID
    let fit: FitWorking?
    let stay: StayWorking?
    /// The fields asked for, the first wish first.
    let wishes: [String]
    /// Why an officer fixed the person here; nil where nobody did.
    let lockedFor: String?

    private enum Key: String, CodingKey { case person, fit, completion, wishes, lockedFor }

    /// Of the stay only its chance: the cause would tell the sentence.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(person, forKey: .person)
      try container.encodeIfPresent(fit?.fit, forKey: .fit)
      try container.encodeIfPresent(stay?.completion, forKey: .completion)
      try container.encode(wishes, forKey: .wishes)
      try container.encodeIfPresent(lockedFor, forKey: .lockedFor)
    }
  }

  let view: HearingView
  /// The class that is shown; nil where the proposal has none.
  let shown: HearingView.Title?
  /// The same as it was offered.
  let opening: Opening?
  let standings: [Person.ID: Standing]
  /// Its reserve in the board's order, without those decided on.
  let reserve: [Candidates.Row]
  /// Who else could join it, or who was looked for by name.
  let others: Candidates?
  /// Whose row is chosen.
  let chosen: Person.ID?
  /// How many the last bulk approval approved that nobody has decided on since.
  let undoable: Int

  private enum Key: String, CodingKey { case shown, standings, others, undoable, next }

  /// The hearing as before, and what the page shows beside it.
  func encode(to encoder: any Encoder) throws {
    try view.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(shown?.cohort, forKey: .shown)
    try container.encode(standings.values.sorted { $0.person < $1.person }, forKey: .standings)
    try container.encodeIfPresent(others, forKey: .others)
    try container.encode(undoable, forKey: .undoable)
    try container.encode(view.nextStep.word, forKey: .next)
  }
}

/// What a hearing needs next.
enum NextStep: Equatable, Sendable {
  /// Fewer are present than may decide.
  case attend
  /// So many proposed people have no verdict.
  case decide(Int)
  /// These classes are under their minimum or share, and nothing is chosen for them.
  case choose([Cohort.ID])
  /// So many of those present have not signed.
  case sign(Int)
  case close
  case decree
  case print
  /// It was withdrawn: its proposal may be heard again.
  case hearAgain

  /// The step as a stable word.
  var word: String {
    switch self {
    case .attend: "attend"
    case .decide: "decide"
    case .choose: "choose"
    case .sign: "sign"
    case .close: "close"
    case .decree: "decree"
    case .print: "print"
    case .hearAgain: "hear_again"
    }
  }
}

extension HearingView {
  /// 1. A quorum is present. 2. Everybody proposed has a verdict. 3. The board chooses for classes under their limits.
  /// 4. Those present sign. 5. The minutes close. 6. The head's decree is recorded. 7. It is printed.
  var nextStep: NextStep {
    switch hearing.state {
    case .withdrawn: return .hearAgain
    case .decreed: return .print
    case .closed: return .decree
    case .open: break
    }
    guard hearing.isQuorate(board) else { return .attend }
    let undecided = verdicts.count { $0.isProposed && $0.word == .planned }
    guard undecided == 0 else { return .decide(undecided) }
    let short = titles.filter { $0.shortfall != nil && $0.choice == nil }.map(\.cohort)
    guard short.isEmpty else { return .choose(short) }
    let unsigned = board.count { $0.isPresent && $0.signedAt == nil }
    return unsigned == 0 ? .close : .sign(unsigned)
  }
}
