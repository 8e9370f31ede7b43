import House
import Language
import Page
import People

/// What the board said about a person before, beside the name; nothing where it never did.
func boardBefore(_ before: BoardBefore?, on screen: Screen) -> HTML {
  HTML.some(before) { "<p class=\"small muted\">\(screen(StandingWords.before($0)))</p>" }
}

/// What is true of a person's placement today, on the person's page, and what the board said before a proposal. What is seen in the
/// list of places is not repeated.
func standingLine(
  _ standing: PersonStanding?, _ before: BoardBefore?, _ words: ReasonWords, on screen: Screen
) -> HTML {
  let (course, board): (String?, HTML)
  switch standing {
  case nil, .holds, .ended: return .empty
  case .approved(_, let word), .heldBack(_, let word), .turnedDown(_, let word), .reserve(_, let word, _):
    (course, board) = (word.course, .empty)
  case .proposal(let latest): (course, board) = (latest.course, boardBefore(before, on: screen))
  }
  let line = HTML.some(standing) { standing in
    "<p><b>\(screen(StandingWords.state(standing, words)))</b>\(HTML.some(course) { " \($0)." }) \(screen(StandingWords.why(standing, words)))</p>"
  }
  return line + board
}

/// That a proposal was heard: what holds now is what the board decided.
func heard(_ hearing: Hearing?, on screen: Screen) -> HTML {
  guard let hearing, hearing.state != .withdrawn else { return .empty }
  return HTML.proof(
    .info, screen(StandingWords.heard(hearing.state)),
    ["<a href=\"/hearings/\(hearing.id.text)\">\(hearing.number)</a>"])
}

extension Board {
  /// A reason with what the board said about the person before.
  func saidBefore(_ person: Person.ID, after why: String, on screen: Screen) -> String {
    before[person].map { "\(why). \(screen(StandingWords.before($0)))" } ?? why
  }
}
