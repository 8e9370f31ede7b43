import Almanac
import House
import Language
import Page

/// The terms of detention that the flag *overstay* goes by, law after law, the newest first.
func detentionPage(_ laws: [DetentionLaw], on screen: Screen) -> PageContent {
  let sections = HTML.each(laws.reversed().enumerated()) { index, law in
    let rows = law.terms.map { term in
      DataTable.Row([
        "\(screen(Words.status(term.registerClass)))", "\(term.days)", "\(term.furtherDays)", "\(term.stageDays)",
        "\(term.stageDays + 2 * DetentionLaw.specialDays)", "\(term.article)",
      ])
    }
    let table = DataTable(
      Phrase(same: law.name),
      [
        .init(Words.status), .init(DetentionWords.days, .number), .init(DetentionWords.further, .number),
        .init(DetentionWords.most, .number), .init(DetentionWords.special(law), .number),
        .init(DetentionWords.article),
      ], rows: rows, empty: .empty)
    let mark = HTML.when(
      !law.isChecked, "<p>\(HTML.tag(.attention, screen(DetentionWords.unchecked)))</p>")
    return HTML.section(
      "hukum-\(index)", "\(law.name): \(screen(DetentionWords.span(law)))", mark + table.html(on: screen))
  }
  var content = PageContent(room: "people", title: screen(DetentionWords.title), body: sections)
  content.lead = "\(screen(DetentionWords.lead))"
  content.crumbs = [(screen(Words.people), "/people")]
  content.fine = "<p>\(screen(DetentionWords.fine))</p><p>\(screen(DetentionWords.lessens))</p>"
  content.help = HelpWords.detention
  return content
}

/// The orders that hold a person, the latest first; `writes` where they may be entered and corrected.
func detentionPanel(_ person: PersonView, writes: Bool, on screen: Screen) -> HTML {
  let path = "/people/\(person.summary.id.text)/detention"
  let items = person.detention.map { order in
    let days = DetentionWords.range(order)
    let said: HTML = """
      <div>\(screen(days)) <small class="muted">\(screen(DetentionWords.told(order)))</small></div>
      """
    let acts = HTML.when(
      writes,
      opened(
        DetentionWords.correct,
        screen.form(
          .put, "\(path)/\(order.id)", name: "detention\(order.id)", fields(of: order, on: screen),
          submit: DetentionWords.keep, main: false), on: screen)
        + screen.button(
          .delete, "\(path)/\(order.id)", DetentionWords.remove, weight: .slim, confirm: DetentionWords.removeAsk))
    return ("\(order.registerClass.rawValue), \(screen(DetentionWords.kind(order.kind)))", said + acts)
  }
  let suggested = HTML.each(DetentionForm.fields) { field in
    screen.field(field, value: field.name == "class" ? person.summary.registerClass?.rawValue : nil)
  }
  let form = screen.form(.post, path, name: "detention", suggested, submit: DetentionWords.enter, main: false)
  return HTML.panel(
    screen(DetentionWords.orders),
    (items.isEmpty ? "<p>\(screen(DetentionWords.noOrders))</p>" : HTML.facts(items))
      + "<p class=\"small\"><a href=\"/detention-terms\">\(screen(DetentionWords.see))</a></p>"
      + HTML.when(writes, opened(DetentionWords.enter, form, on: screen)))
}

/// The fields of an order with what they hold; the days follow from its end.
private func fields(of order: DetentionOrder, on screen: Screen) -> HTML {
  let held: [String: String] = [
    "class": order.registerClass.rawValue, "kind": order.kind.rawValue, "from": Format.short(order.from),
    "until": order.until.map(Format.short) ?? "",
    "uncounted": "\(order.uncountedDays)", "law": order.law?.rawValue ?? "",
  ]
  return HTML.each(DetentionForm.fields) { screen.field($0, value: held[$0.name], row: order.id.text) }
}
