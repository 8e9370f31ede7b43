import Sheet

extension TableReader where Column: DescribedColumn {
  /// Some rows of a file as they stand, under its heads: a sheet that can be mended and sent in again.
  ///
  /// - Parameter places: the rows, as `Mending.row` names them.
  package func extract(
    _ places: Set<String>, of bytes: [UInt8], asOf: AsOf, named name: String
  ) throws(TableRejection) -> SheetOut {
    var found: [TableRow<Column>] = []
    let summary = try read(bytes, asOf: asOf) { row, _ in
      if places.contains(Mending.row(row.layout.index, row.number)) { found.append(row) }
    }
    var columns: [Column] = []
    var heads: [Column: String] = [:]
    for layout in summary.layouts {
      for (column, _) in layout.places.sorted(by: { $0.value < $1.value }) where heads[column] == nil {
        columns.append(column)
        heads[column] = layout.heads[column] ?? column.rawValue
      }
    }
    let rows = found.map { row in columns.map { column in row.out(column, isDay: column.described.holdsDay) } }
    return SheetOut(name: name, columns: columns.map { .init(heads[$0] ?? "", width: 16) }, rows: rows)
  }
}

extension TableRow {
  /// A cell as it can be read again: what it shows, and a day as a day.
  fileprivate func out(_ column: Column, isDay: Bool) -> CellOut {
    switch cells[column] {
    case nil: .empty
    case .date(let serial)?: layout.dates.day(serial: serial).map(CellOut.day) ?? .text(shown(column))
    case .number(let digits)? where isDay: layout.dates.day(serial: digits).map(CellOut.day) ?? .text(shown(column))
    // A number stays one: digits it has lost must be noticed again.
    case .number?: Int(shown(column)).map(CellOut.integer) ?? .text(shown(column))
    case .text?, .boolean?, .error?, .formulaWithoutValue?: .text(shown(column))
    }
  }
}
