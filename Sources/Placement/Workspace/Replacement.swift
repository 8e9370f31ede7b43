import House
import Matching
import People
import Programmes

/// Somebody of a class whose place goes to somebody else, and the small price: what it does to the goals while everybody
/// else stays where they are.
struct Replacement: Sendable, Encodable {
  /// One of the two, as the proposal and today know them.
  struct Party: Sendable, Encodable {
    let person: Board.PersonName
    let fit: Int?
    let stay: StayWorking?

    private enum Key: String, CodingKey { case person, fit, completion }

    /// Of the stay only its chance: the cause would tell the sentence.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(person, forKey: .person)
      try container.encodeIfPresent(fit, forKey: .fit)
      try container.encodeIfPresent(stay?.completion, forKey: .completion)
    }
  }

  /// What one choice of a successor does.
  struct Price: Sendable, Encodable {
    let by: Party
    /// Each goal over everybody who is not turned back, before and after.
    let goals: [Wish.Line]
    /// What the class would lack then; nil where it stays whole.
    let shortfall: Shortfall?
    /// Why it cannot be decided as things are; nil where it can.
    let refusal: Hearing.Refusal?
    /// How many would lose their place if the whole plan were computed again with the successor in this class; nil where
    /// nobody has asked yet.
    let movedByPlan: Int?

    private enum Key: String, CodingKey { case by, goals, isPossible, movedByPlan }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(by, forKey: .by)
      try container.encode(goals, forKey: .goals)
      try container.encode(refusal == nil, forKey: .isPossible)
      try container.encodeIfPresent(movedByPlan, forKey: .movedByPlan)
    }
  }

  let hearing: Hearing.ID
  let proposal: Proposal.ID
  let cohort: Cohort.ID
  let title: String
  let leaving: Party
  /// Who may take the place: the reserve in its order, then who waits, by fit.
  let choices: [Candidates.Row]
  /// Nil where nobody can be chosen.
  let price: Price?

  private enum Key: String, CodingKey { case hearing, cohort, title, leaving, choices, price }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(hearing, forKey: .hearing)
    try container.encode(cohort, forKey: .cohort)
    try container.encode(title, forKey: .title)
    try container.encode(leaving, forKey: .leaving)
    try container.encode(choices, forKey: .choices)
    try container.encodeIfPresent(price, forKey: .price)
  }
}
