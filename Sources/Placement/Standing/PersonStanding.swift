import Almanac
import House
import People
import Programmes

/// What the latest computed proposal means for a person, and how far it has come.
struct LatestOutcome: Sendable {
  let proposal: Proposal.ID
  let asOf: Day
  let madeAt: Moment
  /// Whether it was computed with the shipped draft of a policy.
  let isDraft: Bool
  /// Whether the minutes of a hearing on it are closed.
  let isDecided: Bool
  let outcome: PlacementOutcome
  /// What the class is called that the person is proposed for; nil where for none.
  var course: String?
}

/// What is true today of a person's placement, after the latest of proposal, verdict, decree, amendment and end.
enum PersonStanding: Sendable {
  /// Holds a place.
  case holds(PersonPlace)
  /// Held a place; nothing has come since.
  case ended(PersonPlace, on: Day, Enrolment.Ending)
  /// The board approved; the head's decree is to come.
  case approved(BoardBefore, BoardBefore.Word)
  /// Approved, and not carried on: for the board to see again.
  case heldBack(BoardBefore, BoardBefore.Word)
  case turnedDown(BoardBefore, BoardBefore.Word)
  /// On the board's own reserve list.
  case reserve(BoardBefore, BoardBefore.Word, place: Int)
  /// The board has not spoken: what the proposal says.
  case proposal(LatestOutcome)

  /// The day since which it is so.
  var since: Day {
    switch self {
    case .holds(let place): place.enrolment.from
    case .ended(_, let day, _): day
    case .approved(let board, _), .heldBack(let board, _), .turnedDown(let board, _), .reserve(let board, _, _):
      board.day
    case .proposal(let latest): latest.asOf
    }
  }
}
