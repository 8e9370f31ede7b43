import Sheet

/// What an officer mends of a file without touching it: what its columns are, cells that say something else, and rows
/// that are left out.
package struct Mending: Codable, Equatable, Sendable {
  /// Heads of the file and the name of the column each is; an empty name is *not used*.
  package var columns: [String: String] = [:]
  /// What a cell says instead, by its place `sheet/row/column`; an empty text is an empty cell.
  package var cells: [String: String] = [:]
  /// Rows left out, as `sheet/row`.
  package var leftOut: Set<String> = []

  /// Nothing mended.
  package init() {}

  /// How a row is named: the place of its sheet among those of the file, and its number.
  package static func row(_ sheet: Int, _ row: Int) -> String { "\(sheet)/\(row)" }

  /// How a cell is named.
  package static func cell(_ sheet: Int, _ row: Int, _ column: some RawRepresentable<String>) -> String {
    "\(Mending.row(sheet, row))/\(column.rawValue)"
  }

  /// The rows of which anything is mended.
  var rows: Set<String> {
    leftOut.union(cells.keys.compactMap { place in place.lastIndex(of: "/").map { String(place[..<$0]) } })
  }

  /// Takes a row or a cell back to what the file says.
  package mutating func giveBack(_ place: String) {
    leftOut.remove(place)
    cells[place] = nil
  }
}

/// Whether a row is about the record it looks like, as an officer answered.
package enum RowIdentity: String, CaseIterable, Codable, Sendable {
  /// It is that record.
  case same
  /// It is another one.
  case other
}

/// A cell that an officer mended: what the file says and what counts.
package struct MendedCell<Column: Hashable & Sendable>: Sendable {
  package let sheetIndex: Int
  package let row: Int
  package let column: Column
  /// The head as the file has it.
  package let header: String
  /// What the file's cell shows, at most 80 characters.
  package let before: String
  package let after: String
}

extension TableRow where Column: RawRepresentable<String> {
  /// The row as it was mended; `note` hears of each cell that says something else now.
  func mended(by mending: Mending, note: (MendedCell<Column>) -> Void) -> TableRow {
    var row = self
    row.isLeftOut = mending.leftOut.contains(Mending.row(layout.index, number))
    for (column, _) in layout.places.sorted(by: { $0.value < $1.value }) {
      guard let wish = mending.cells[Mending.cell(layout.index, number, column)] else { continue }
      note(
        MendedCell(
          sheetIndex: layout.index, row: number, column: column, header: layout.heads[column] ?? "",
          before: String(shown(column).prefix(80)), after: wish))
      row.cells[column] = wish.isEmpty ? nil : .text(wish)
    }
    return row
  }
}
