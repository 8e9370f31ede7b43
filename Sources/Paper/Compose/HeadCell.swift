/// A cell of a table's head.
struct HeadCell {
  let title: String
  let columns: Range<Int>
  /// 0 for the upper row, 1 for the lower.
  let level: Int
  let isGroup: Bool
  let isGrouped: Bool

  /// How many rows of the head it covers.
  func levels(of levels: Int) -> Int { isGroup || isGrouped ? 1 : levels }

  /// The cells of the upper row, then those of the lower; neighbours of one group stand under one cell.
  static func cells(of columns: [Document.Table.Column]) -> [HeadCell] {
    var upper: [HeadCell] = []
    var lower: [HeadCell] = []
    var index = 0
    while index < columns.count {
      guard let group = columns[index].group else {
        let alone = HeadCell(
          title: columns[index].title, columns: index..<index + 1, level: 0, isGroup: false, isGrouped: false)
        upper.append(alone)
        index += 1
        continue
      }
      let end = columns[index...].firstIndex { $0.group != group } ?? columns.count
      upper.append(HeadCell(title: group, columns: index..<end, level: 0, isGroup: true, isGrouped: false))
      for column in index..<end {
        let title = columns[column].title
        lower.append(
          HeadCell(title: title, columns: column..<column + 1, level: 1, isGroup: false, isGrouped: true))
      }
      index = end
    }
    return upper + lower
  }
}
