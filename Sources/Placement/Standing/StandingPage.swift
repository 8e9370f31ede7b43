import House
import Language
import Page
import People

/// What the board said about a person before, beside the name; nothing where it never did.
func boardBefore(_ before: BoardBefore?, on screen: Screen) -> HTML {
  HTML.some(before) { "<p class=\"small muted\">\(screen(StandingWords.before($0)))</p>" }
}

/// What is true of a person's placement today, on the person's page; what is seen in the list of places is not repeated.
func standingLine(
  _ standing: PersonStanding?, _ before: BoardBefore?, _ words: ReasonWords, on screen: Screen
) -> HTML {
  let line = HTML.some(standing) { standing in
    let course: String? =
      switch standing {
      case .holds, .ended: nil
      case .approved(_, let word), .heldBack(_, let word), .turnedDown(_, let word), .reserve(_, let word, _):
        word.course
      case .proposal(let latest): latest.course
      }
    let isListed =
      switch standing {
      case .holds, .ended: true
      case .approved, .heldBack, .turnedDown, .reserve, .proposal: false
      }
    return HTML.when(
      !isListed,
      "<p><b>\(screen(StandingWords.state(standing, words)))</b>\(HTML.some(course) { " \($0)." }) \(screen(StandingWords.why(standing, words)))</p>"
    )
  }
  return line + HTML.when(standing?.hearing != before?.hearing, boardBefore(before, on: screen))
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
