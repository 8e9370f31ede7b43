import House
import Language
import Matching
import Page

/// How far the plan is proven, with its figures; of one that no longer counts, only that and the way on.
func boardProof(_ board: Board, on screen: Screen) -> HTML {
  if let newer = board.proposal.replacedBy {
    return HTML.proof(
      .attention, screen(BoardWords.replaced),
      ["<a href=\"/proposals/\(newer.text)\">\(screen(BoardWords.newer))</a>"])
  }
  if board.proposal.decidedAt != nil {
    return HTML.proof(.attention, screen(BoardWords.notCurrent), ["\(screen(BoardWords.notCurrentNext))"])
  }
  var parts: [HTML] = []
  if let worst = board.goals.first(where: { $0.measure == .worstFit }) {
    parts.append("\(screen(BoardWords.worst)) <b>\(worst.plan)</b>")
  }
  if let completions = board.goals.first(where: { $0.measure == .expectedCompletions }) {
    let (text, placed) = (completions.measure.text(completions.plan), board.outcomes["placed"] ?? 0)
    let beside = HTML.some(completions.beside) { " (\(screen($0)))" }
    parts.append(
      "\(screen(BoardWords.completions)) <b>\(screen(text))</b> \(screen(BoardWords.of(placed)))\(beside)")
  }
  if let line = board.comparison?.lines.first(where: { $0.measure == .expectedCompletions }) {
    parts.append("\(screen(BoardWords.queue(line.plan - line.queue)))")
  }
  let isProven = board.status == .optimal
  return HTML.proof(isProven ? .good : .attention, screen(isProven ? BoardWords.proven : BoardWords.notProven), parts)
}
