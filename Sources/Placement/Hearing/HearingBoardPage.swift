import Access
import House
import Page
import Programmes

/// The members of the board, each a row: who is present, sent for all at once, and how far each signature has come.
///
/// - Parameter cohort: the class that is shown, and shown again after it.
func hearingBoard(_ view: HearingView, showing cohort: Cohort.ID?, on screen: Screen) -> HTML {
  let path = "/hearings/\(view.hearing.id)"
  let isOpen = view.hearing.state == .open && screen.may(.recordHearing)
  let rows = view.board.map { seat in
    let signature = signatureTag(seat, on: screen)
    guard isOpen else {
      return DataTable.Row([
        member(seat), "\(screen(HearingWords.part(seat.part)))",
        seat.isPresent
          ? HTML.tag(.good, screen(PlacementPhrases.present)) : HTML.tag(.neutral, screen(HearingWords.absent)),
        signature,
      ])
    }
    let present = screen.rowTick(
      "kehadiran", "office", seat.office.text, "\(screen(PlacementPhrases.present)): \(seat.name)",
      isTicked: seat.isPresent)
    return DataTable.Row([member(seat), "\(screen(HearingWords.part(seat.part)))", present, signature])
  }
  let table = DataTable(
    HearingWords.board,
    [
      .init(HearingWords.member), .init(HearingWords.role), .init(PlacementPhrases.present),
      .init(PlacementPhrases.signed),
    ],
    rows: rows, empty: HTML.empty(screen(HearingWords.noBoard), screen(HearingWords.noBoardNext)))
  let shown = HTML.some(cohort) { screen.hidden("cohort", $0.text) }
  let form = screen.rowForm(
    "kehadiran", .put, path + "/members", shown + screen.rowButton("kehadiran", WorkspaceWords.keepAttendance))
  return table.html(on: screen) + HTML.when(isOpen && !view.board.isEmpty, "<div class=\"btns\">\(form)</div>")
}

private func member(_ seat: BoardSeat) -> HTML { "\(seat.name) <small class=\"muted\">\(seat.title)</small>" }
