import Language
import Page

/// Names by block and cell, with who is called where today.
func blockPage(_ list: BlockList, on screen: Screen) -> PageContent {
  let blocks = Dictionary(grouping: list.cells, by: \.block).sorted { $0.key < $1.key }
  let tables = HTML.each(blocks.enumerated()) { index, block in
    let title = BlockWords.block(block.key, block.value.reduce(0) { $0 + $1.people.count })
    return HTML.section("blok\(index)", screen(title), cells(block.value, title, on: screen))
  }
  var content = PageContent(
    room: "blocks", title: screen(BlockWords.title(list)),
    body: screen.filter(
      "/blocks", BlockQuery.fields, values: ["q": list.question, "only": list.onlyCalled ? "called" : ""])
      + (list.cells.isEmpty ? HTML.empty(screen(Words.noneFound), screen(Words.noneFoundNext)) : tables))
  content.lead = "\(screen(Format.longDay(list.day)))"
  content.help = HelpWords.blocks
  return content
}

private func cells(_ cells: [BlockList.Cell], _ title: Phrase, on screen: Screen) -> HTML {
  DataTable(
    title, [.init(Words.room, .code), .init(Words.name), .init(BlockWords.calledTo)],
    rows: cells.flatMap { cell in
      cell.people.enumerated().map { index, person in
        DataTable.Row([
          index == 0
            ? "<b>\(cell.room.isEmpty ? "–" : cell.room)</b> <small>\(screen(BlockWords.people(cell.people.count)))</small>"
            : "\(cell.room)",
          "\(person.name)",
          person.calls.isEmpty
            ? ""
            : HTML.each(person.calls) { call in
              "<div>\(HTML.tag(.info, call.hours)) \(call.title)\(HTML.when(!call.venue.isEmpty, ", \(call.venue)"))</div>"
            },
        ])
      }
    }, empty: .empty
  ).html(on: screen)
}
