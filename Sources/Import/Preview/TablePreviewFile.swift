import Language
import Page
import Sheet

extension TablePreview {
  /// The rows that were held back when the file was applied, to look at and to take along.
  ///
  /// - Parameter more: rows held back by a question rather than by a cell: row, column, value, name and why.
  package func heldBack(_ path: String, more: [DataTable.Row] = [], on screen: Screen) -> HTML {
    let rows = errors.map { problem in
      let why = Phrase(id: problem.reason.id, en: problem.reason.en)
      return DataTable.Row([
        "\(problem.row)", "\(problem.header)", "\(problem.value)", "\(problem.name)", "\(screen(why))",
      ])
    }
    guard !(rows + more).isEmpty else { return .empty }
    var table = DataTable(
      MendingWords.heldBack,
      [
        .init(MendingWords.row, .number), .init(MendingWords.column), .init(MendingWords.value),
        .init(MendingWords.name), .init(MendingWords.why),
      ], rows: Array((more + rows).prefix(TablePreview.mostShown)), empty: .empty)
    table.isStacked = true
    let left = rows.count + more.count - TablePreview.mostShown
    return .section(
      "salah", screen(MendingWords.heldBack),
      "<p>\(screen(MendingWords.heldBackWhy))</p>" + table.html(on: screen)
        + HTML.when(left > 0, "<p>\(screen(MendingWords.more(left)))</p>")
        + HTML.when(
          !errors.isEmpty,
          "<div class=\"btns\">\(screen.link(path + "/problems.xlsx", MendingWords.problemsSheet, icon: .download))</div>"
        ))
  }

  /// Rows that are about nobody, with what stands in them: nothing is passed over in silence.
  package func asides(on screen: Screen) -> HTML {
    guard !setAside.isEmpty else { return .empty }
    let table = DataTable(
      MendingWords.setAside,
      [.init(MendingWords.row, .number), .init(MendingWords.sheet), .init(MendingWords.value)],
      rows: setAside.map { DataTable.Row(["\($0.row)", "\($0.sheet)", "\($0.text)"]) }, empty: .empty)
    return .section(
      "samping", screen(MendingWords.setAside(setAside.count)),
      "<details><summary>\(screen(MendingWords.setAsideWhy))</summary>\(table.html(on: screen))</details>")
  }

  /// Which column of the file is which of ours, with what stands in it.
  ///
  /// - Parameters:
  ///   - path: of the preview.
  ///   - columns: ours, with their words.
  ///   - more: further fields of the same form.
  package func mapping(
    _ path: String, to columns: [(name: String, words: Phrase)], more: HTML = .empty, on screen: Screen
  ) -> HTML {
    let rows = mapping.map { head in
      DataTable.Row([
        "\(head.header)", choice(head, of: columns, on: screen),
        "<small class=\"muted\">\(head.samples.joined(separator: " · "))</small>",
      ])
    }
    var table = DataTable(
      MendingWords.columns,
      [.init(MendingWords.inFile), .init(MendingWords.becomes), .init(MendingWords.samples)], rows: rows,
      empty: .empty)
    table.isStacked = true
    let used = mapping.filter { !$0.column.isEmpty }.count
    let form = screen.form(
      .put, path + "/mapping", name: "mapping", table.html(on: screen) + more, submit: MendingWords.readAgain,
      main: false)
    let open: HTML = screen.problems.isEmpty ? "" : " open"
    return .section(
      "peta", screen(MendingWords.used(used, of: mapping.count)),
      "<details\(open)><summary>\(screen(MendingWords.changeMapping))</summary>\(form)</details>")
  }

  private func choice(_ head: Head, of columns: [(name: String, words: Phrase)], on screen: Screen) -> HTML {
    let options = HTML.each(columns) { column in
      let chosen = HTML.when(column.name == head.column, " selected")
      return "<option value=\"\(head.header)=\(column.name)\"\(chosen)>\(screen(column.words))</option>"
    }
    let unused = HTML.when(head.column.isEmpty, " selected")
    return """
      <select class="input slim" name="columns" aria-label="\(screen(MendingWords.becomes)): \(head.header)">\
      <option value="\(head.header)="\(unused)>\(screen(MendingWords.unused))</option>\(options)</select>
      """
  }

  /// The problem rows alone: every problem with its words, and the rows as they can be mended and sent again.
  package func problemSheets(_ rows: SheetOut, titled title: Phrase, in language: Language) -> [SheetOut] {
    let heads = [MendingWords.row, MendingWords.column, MendingWords.value, MendingWords.name, MendingWords.why]
    let problems = SheetOut(
      name: MendingWords.errors(language), titles: [title(language)],
      columns: heads.map { .init($0(language), width: 24) },
      rows: self.problems.map { problem in
        [
          .integer(problem.row), .text(problem.header), .text(problem.value), .text(problem.name),
          .text(Phrase(id: problem.reason.id, en: problem.reason.en)(language)),
        ]
      })
    return [problems, rows]
  }
}
