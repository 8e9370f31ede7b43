import Language
import Page

/// The terms of detention that the flag *overstay* goes by, law after law, the newest first.
func detentionPage(_ laws: [DetentionLaw], on screen: Screen) -> PageContent {
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
  var content = PageContent(room: "people", title: screen(DetentionWords.title), body: sections)
  content.lead = "\(screen(DetentionWords.lead))"
  content.crumbs = [(screen(Words.people), "/people")]
  content.fine = "<p>\(screen(DetentionWords.fine))</p>"
  content.help = HelpWords.detention
  return content
}
