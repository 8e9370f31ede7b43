import Page

/// The terms of detention that the flag *overstay* goes by, law after law, the newest first.
func detentionPage(_ laws: [DetentionLaw], on screen: Screen) -> Leaf {
  let sections = HTML.each(laws.reversed().enumerated()) { index, law in
    let rows = law.terms.map { term in
      DataTable.Row([
        "\(screen(Words.status(term.registerClass)))", "\(term.days)", "\(term.furtherDays)",
        "\(law.mostDaysHeld(term.registerClass) ?? 0)", "\(term.article.isEmpty ? "—" : term.article)",
      ])
    }
    let table = DataTable(
      Phrase(same: law.name),
      [
        .init(Words.status), .init(DetentionWords.days, .number), .init(DetentionWords.further, .number),
        .init(DetentionWords.most, .number), .init(DetentionWords.article),
      ], rows: rows, empty: .empty)
    let mark = HTML.when(
      !law.isChecked, "<p>\(HTML.tag(.attention, screen(DetentionWords.unchecked)))</p>")
    return HTML.section(
      "hukum-\(index)", "\(law.name): \(screen(DetentionWords.span(law)))", mark + table.html(on: screen))
  }
  var leaf = Leaf(room: "people", title: screen(DetentionWords.title), body: sections)
  leaf.lead = "\(screen(DetentionWords.lead))"
  leaf.crumbs = [(screen(Words.people), "/people")]
  leaf.fine = "<p>\(screen(DetentionWords.fine))</p>"
  leaf.help = HelpWords.detention
  return leaf
}
