import Access
import House
import Page

/// The members: who is present, who has signed, and the acts of whoever keeps the minutes.
func hearingBoard(_ view: HearingView, on screen: Screen) -> HTML {
  let rows = view.board.map { seat in
    let presence =
      seat.isPresent
      ? HTML.tag(.good, screen(PlacementPhrases.present)) : HTML.tag(.neutral, screen(HearingWords.absent))
    let signature =
      seat.signedAt != nil
      ? HTML.tag(.good, screen(PlacementPhrases.signed))
      : HTML.when(seat.signsAgain && seat.isPresent, HTML.tag(.attention, screen(TurnWords.signAgain)))
    let path = "/hearings/\(view.hearing.id)/members/\(seat.office)"
    let open = view.hearing.state == .open && screen.may(.recordHearing)
    let act =
      HTML.when(
        open,
        screen.button(
          .put, path, seat.isPresent ? HearingWords.isAbsent : HearingWords.isPresent, name: "p\(seat.office)",
          values: [("present", seat.isPresent ? "false" : "true")], weight: .slim))
      + HTML.when(
        open && seat.isPresent && seat.signedAt == nil,
        screen.button(
          .put, path, HearingWords.hasSigned, name: "s\(seat.office)",
          values: [("present", "true"), ("signed", "true")], weight: .slim))
    return DataTable.Row([
      "\(seat.name) <small class=\"muted\">\(seat.title)</small>", "\(screen(HearingWords.part(seat.part)))",
      presence + " " + signature, "<span class=\"btns\">\(act)</span>",
    ])
  }
  return DataTable(
    HearingWords.board,
    [
      .init(HearingWords.member), .init(HearingWords.role), .init(PlacementPhrases.present),
      .init(HearingWords.act, .act),
    ],
    rows: rows, empty: HTML.empty(screen(HearingWords.noBoard), screen(HearingWords.noBoardNext))
  ).html(on: screen)
}
