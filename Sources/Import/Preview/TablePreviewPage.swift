import House
import Language
import Page
import Sheet

extension TablePreview {
  /// Problems shown on a page; all of them are in the download.
  static let mostShown = 300

  /// What holds rows back, each with the place to mend it, and what may go in but looks odd: one form.
  ///
  /// - Parameters:
  ///   - path: of the preview; what is mended goes to `mapping` below it.
  ///   - questions: rows of the table that are asked rather than mended.
  ///   - isAsked: whether a question above already asks about a problem.
  ///   - choices: the words a column takes, where there are few.
  package func mending(
    _ path: String, questions: [DataTable.Row] = [],
    isAsked: (_ rowPlace: String, _ code: String) -> Bool = { _, _ in false },
    choices: (String) -> [String], on screen: Screen
  ) -> HTML {
    let shown = errors.prefix(TablePreview.mostShown).map { row($0, choices: choices($0.column), on: screen) }
    let odd = warnings.filter { !isAsked($0.rowPlace, $0.code) }
    let body =
      held(questions + shown, more: errors.count - TablePreview.mostShown, path, on: screen)
      + self.odd(odd, choices: choices, isAlone: questions.isEmpty && shown.isEmpty, path, on: screen)
      + answered(on: screen)
    guard body != .empty else { return .empty }
    // Enter in a field is this first button, never one that leaves a row out.
    let first: HTML = "<button class=\"hidden\" tabindex=\"-1\">\(screen(MendingWords.readAgain))</button>"
    return screen.bareForm(.put, path + "/mapping", name: "mending", first + body)
  }

  private func held(_ rows: [DataTable.Row], more: Int, _ path: String, on screen: Screen) -> HTML {
    guard !rows.isEmpty else { return .empty }
    return .section(
      "salah", screen(MendingWords.mendHere),
      table(rows, on: screen) + HTML.when(more > 0, "<p>\(screen(MendingWords.more(more)))</p>")
        + "<p class=\"small muted\">\(screen(MendingWords.mendHint))</p>" + acts(path, on: screen))
  }

  private func odd(
    _ odd: [Problem], choices: (String) -> [String], isAlone: Bool, _ path: String, on screen: Screen
  ) -> HTML {
    guard !odd.isEmpty else { return .empty }
    let rows = odd.prefix(TablePreview.mostShown).map { row($0, choices: choices($0.column), on: screen) }
    let more = odd.count - TablePreview.mostShown
    return .section(
      "periksa", screen(MendingWords.warnings(odd.count)),
      "<details><summary>\(screen(MendingWords.warningsWhy))</summary>\(table(rows, on: screen))"
        + HTML.when(more > 0, "<p>\(screen(MendingWords.more(more)))</p>")
        + "</details>" + HTML.when(isAlone, acts(path, on: screen)))
  }

  private func answered(on screen: Screen) -> HTML {
    guard !mended.isEmpty else { return .empty }
    var table = DataTable(
      MendingWords.mended,
      [
        .init(MendingWords.row, .number), .init(MendingWords.column), .init(MendingWords.name),
        .init(MendingWords.becomes), .init(MendingWords.giveBack, .act),
      ], rows: mended.map { row($0, on: screen) }, empty: .empty)
    table.isStacked = true
    return .section("diperbaiki", screen(MendingWords.mendedCount(mended.count)), table.html(on: screen))
  }

  private func acts(_ path: String, on screen: Screen) -> HTML {
    let download = HTML.when(
      !errors.isEmpty, screen.link(path + "/problems.xlsx", MendingWords.problemsSheet, icon: .download))
    return "<div class=\"btns\"><button class=\"btn\">\(screen(MendingWords.readAgain))</button>\(download)</div>"
  }

  // MARK: rows

  private func table(_ rows: [DataTable.Row], on screen: Screen) -> HTML {
    var table = DataTable(
      MendingWords.mendHere,
      [
        .init(MendingWords.row, .number), .init(MendingWords.column), .init(MendingWords.value),
        .init(MendingWords.why), .init(MendingWords.wish), .init(MendingWords.leaveOut, .act),
      ], rows: rows, empty: .empty)
    table.isStacked = true
    return table.html(on: screen)
  }

  private func row(_ problem: Problem, choices: [String], on screen: Screen) -> DataTable.Row {
    let shown: HTML =
      problem.value.isEmpty ? "<span class=\"muted\">\(screen(MendingWords.emptyCell))</span>" : "\(problem.value)"
    let why = Phrase(id: problem.reason.id, en: problem.reason.en)
    let tried = HTML.when(
      !problem.wish.isEmpty, "<b class=\"problem\">\(screen(MendingWords.stillWrong(problem.wish)))</b> ")
    return DataTable.Row([
      "\(problem.row)", "\(problem.header)", "\(shown) <small class=\"muted\">\(problem.name)</small>",
      "<span id=\"why-\(problem.place)\">\(tried)\(screen(why))</span>",
      MendingPage.field(problem, choices: choices, on: screen),
      MendingPage.leaveOut(problem.rowPlace, row: problem.row, on: screen),
    ])
  }

  private func row(_ mended: Mended, on screen: Screen) -> DataTable.Row {
    let (column, becomes): (String, HTML) =
      switch mended.act {
      case .cell(let header, let before, let after):
        (header, "<del>\(before.isEmpty ? "—" : before)</del> → <b>\(after)</b>")
      case .leftOut: (screen(MendingWords.wholeRow), HTML.tag(.neutral, screen(MendingWords.leftOut)))
      case .person(let same):
        (screen(MendingWords.name), "\(screen(same == .same ? MendingWords.samePerson : MendingWords.anotherPerson))")
      }
    let back: HTML = """
      <button class="btn slim" name="give_back" value="\(mended.place)">\(screen(MendingWords.giveBack))\
      <span class="hidden"> \(screen(MendingWords.row)) \(mended.row)</span></button>
      """
    return DataTable.Row(["\(mended.row)", "\(column)", "\(mended.name)", becomes, back])
  }
}

/// The controls of a row that is mended or answered.
package enum MendingPage {
  /// The field in which a cell is mended: a choice where the reader knows only some words.
  static func field(_ problem: TablePreview.Problem, choices: [String], on screen: Screen) -> HTML {
    let label = screen(MendingWords.wish(problem.row, problem.header))
    let wrong: HTML = problem.severity == .error ? " aria-invalid=\"true\"" : ""
    let ties: HTML =
      " name=\"wishes\" aria-label=\"\(label)\" aria-describedby=\"why-\(problem.place)\"\(wrong)"
    let place = screen.hidden("cells", problem.place)
    guard !choices.isEmpty else {
      // A number that is masked is not sent back.
      let typed = problem.wish.contains("•") ? "" : problem.wish
      return "\(place)<input class=\"input\"\(ties) value=\"\(typed)\" autocomplete=\"off\">"
    }
    return place + select(ties, choices.map { ($0, $0, $0 == problem.wish) }, blank: "", on: screen)
  }

  /// A question with its answers; the blank one takes an answer back.
  package static func select(
    _ attributes: HTML, _ choices: [(value: String, words: String, isChosen: Bool)], blank: String, on screen: Screen
  ) -> HTML {
    let options = HTML.each(choices) { choice in
      "<option value=\"\(choice.value)\"\(HTML.when(choice.isChosen, " selected"))>\(choice.words)</option>"
    }
    return """
      <select class="input"\(attributes)><option value="\(blank)">\(screen(MendingWords.choose))</option>\
      \(options)</select>
      """
  }

  /// The button that leaves a row out.
  package static func leaveOut(_ place: String, row: Int, on screen: Screen) -> HTML {
    """
    <button class="btn slim" name="leave_out" value="\(place)">\(screen(MendingWords.leaveOut))\
    <span class="hidden"> \(screen(MendingWords.row)) \(row)</span></button>
    """
  }
}
