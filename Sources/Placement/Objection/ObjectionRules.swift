import Almanac
import House
import People

extension Objection {
  /// Working days within which an objection is answered (UU 30/2014 on government administration, article 77 paragraph 4).
  static let daysDue = 10

  /// Why an objection or an answer is not kept.
  enum Refusal: House.Refusal, Equatable {
    /// Received or answered on a day to come.
    case dayAhead(Day)
    /// The answer is promised later than the law lets.
    case dueTooLate(last: Day)
    /// The answer is promised, or given, before the objection came.
    case beforeReceived(Day)
    /// An objection against the same waits for its answer.
    case alreadyOpen(String, due: Day)
    case alreadyAnswered(Day)
    /// Whoever decided does not answer.
    case ownDecision(String)
    /// Nor does whom a password given lately ties to whoever decided.
    case tied(Actor.Tie)
  }

  /// The tenth working day after a day: no weekend, no public holiday.
  static func due(after day: Day, isHoliday: (Day) -> Bool) -> Day {
    var (due, left) = (day, daysDue)
    while left > 0 {
      due = due.adding(days: 1)
      if due.weekday != .saturday, due.weekday != .sunday, !isHoliday(due) { left -= 1 }
    }
    return due
  }

  /// Whether an objection may be kept.
  ///
  /// 1. The day it came has come. 2. The answer is promised for a day from then to the last that the law lets. 3. Nothing is objected to
  /// twice at a time.
  func check(_ name: String, last: Day, waiting: [Objection], today: Day) throws(Refusal) {
    guard receivedOn <= today else { throw .dayAhead(receivedOn) }
    guard dueOn >= receivedOn else { throw .beforeReceived(receivedOn) }
    guard dueOn <= last else { throw .dueTooLate(last: last) }
    if let same = waiting.first(where: { $0.against == against && $0.answer == nil }) {
      throw .alreadyOpen(name, due: same.dueOn)
    }
  }

  /// The objection answered.
  ///
  /// 1. Once. 2. On a day from when it came to today. 3. By somebody else than who decided what it is against.
  func answered(_ outcome: Outcome, _ text: String, on day: Day, today: Day, by actor: Actor) throws(Refusal)
    -> Objection
  {
    if let answer { throw .alreadyAnswered(answer.day) }
    guard day <= today else { throw .dayAhead(day) }
    guard day >= receivedOn else { throw .beforeReceived(receivedOn) }
    guard decidedBy != actor.signature, decidedBy != actor.name else { throw .ownDecision(actor.name) }
    if let tie = actor.ties.first(where: { $0.other == decidedBy || $0.name == decidedBy }) { throw .tied(tie) }
    var answered = self
    answered.answer = Answer(outcome: outcome, text: text, day: day, by: actor.name)
    return answered
  }

  /// Whether the answer is late on a day.
  func isLate(on day: Day) -> Bool { answer == nil && dueOn < day }
}
