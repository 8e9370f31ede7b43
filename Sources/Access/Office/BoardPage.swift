import House
import Language
import Page

/// The board in one form: a row for each office, filled with what is known.
func boardPage(_ board: Board, on screen: Screen) -> PageContent {
  let rows = board.seats.enumerated().map { boardRow($1, $0, board, on: screen) }
  var table = DataTable(
    Words.board,
    [
      .init(Words.part), .init(Words.office), .init(Words.holder), .init(Words.serviceNumber), .init(Words.signer),
    ], rows: rows, empty: .empty)
  table.isStacked = true
  let today = screen.place.map { Format.short($0.today) }
  let from = HTML.each(BoardForm.fields.prefix(1)) { screen.field($0, value: today) }
  var content = PageContent(
    room: "settings", title: screen(Words.board),
    body: screen.bareForm(
      .put, "/offices/board", name: "board",
      from + table.html(on: screen)
        + "<div class=\"btns\"><button class=\"btn main\">\(screen(Words.saveBoard))</button></div>"))
  content.lead = "\(screen(Words.boardLead))"
  content.crumbs = [(screen(Words.settings), "/settings")]
  content.help = HelpWords.board
  return content
}

private func boardRow(_ seat: Board.Seat, _ index: Int, _ board: Board, on screen: Screen) -> DataTable.Row {
  /// What was typed into a row of the form that was turned down, else what is known.
  func shown(_ name: String, _ known: String) -> String {
    guard case .texts(let texts)? = screen.entered[name], index < texts.count else { return known }
    return texts[index]
  }
  func box(_ name: String, _ words: Phrase, _ known: String) -> HTML {
    let id: HTML = index == 0 ? " id=\"f-\(name)\"" : ""
    return """
      <input class="input"\(id) name="\(name)" value="\(shown(name, known))" autocomplete="off" \
      aria-label="\(screen(words)), \(screen(Words.part(seat.part))) \(index + 1)">
      """
  }
  let carried = screen.hidden("offices", seat.office?.text ?? "") + screen.hidden("parts", seat.part.rawValue)
  let title: HTML =
    seat.office == nil ? box("titles", Words.office, "") : screen.hidden("titles", seat.title) + "\(seat.title)"
  let chosen = shown("accounts", seat.holder?.account?.text ?? "")
  let options = HTML.each(board.accounts) { officer in
    let isChosen: HTML = officer.id.text == chosen ? " selected" : ""
    return "<option value=\"\(officer.id.text)\"\(isChosen)>\(officer.name)</option>"
  }
  let account: HTML = """
    <select class="input" name="accounts" aria-label="\(screen(Words.signer)), \(screen(Words.part(seat.part))) \
    \(index + 1)"><option value="">\(screen(Words.signsOnPaper))</option>\(options)</select>
    """
  return DataTable.Row([
    carried + "\(screen(Words.part(seat.part)))", title, box("names", Words.holder, seat.holder?.name ?? ""),
    box("service_numbers", Words.serviceNumber, seat.holder?.serviceNumber ?? ""), account,
  ])
}
