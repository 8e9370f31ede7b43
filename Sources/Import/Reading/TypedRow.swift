import Sheet

extension TableRow where Column: DescribedColumn {
  /// A row that somebody typed into a form: the columns given are those it has, each under the first spelling of its head.
  package init(typed texts: [Column: String]) {
    var layout = TableLayout<Column>(sheet: "", index: 0, headerRow: 0, dates: .since1900)
    for (place, column) in Column.allCases.filter({ texts[$0] != nil }).enumerated() {
      layout.places[column] = place
      layout.heads[column] = column.described.heads.first ?? column.rawValue
    }
    self.init(
      layout: layout, number: 1, cells: texts.filter { !$0.value.isEmpty }.mapValues { Cell.text($0) }, isLeftOut: false
    )
  }
}

extension DescribedColumn {
  /// A file of one row with the columns given, as it could have come from a spreadsheet.
  package static func file(typed texts: [Self: String]) -> [UInt8] {
    let columns = allCases.filter { texts[$0] != nil }
    let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let heads = columns.map { quoted($0.described.heads.first ?? $0.rawValue) }
    let cells = columns.map { quoted(texts[$0] ?? "") }
    return Array([heads, cells].map { $0.joined(separator: ";") + "\n" }.joined().utf8)
  }
}
