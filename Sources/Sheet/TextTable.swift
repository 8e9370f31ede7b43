/// A text table: records of cells between semicolons, commas or tabs; quotes hold breaks and separators.
struct TextTable {
  private let bytes: [UInt8]
  private let start: Int
  private let separator: UInt8
  private let columns: Int

  /// A table of a text as UTF-8; a first line `sep=;` names the separator and is no row. Cells beyond `columns` are dropped.
  init(_ text: [UInt8], columns: Int) {
    bytes = text
    self.columns = columns
    if bytes.count >= 5, String(decoding: bytes[0..<4], as: UTF8.self).lowercased() == "sep=",
      bytes.count == 5 || TextTable.isBreak(bytes[5])
    {
      separator = bytes[4]
      let crlf = bytes.count > 6 && bytes[5] == 0x0D && bytes[6] == 0x0A
      start = min(bytes.count, crlf ? 7 : 6)
    } else {
      separator = TextTable.likelySeparator(bytes)
      start = 0
    }
  }

  /// Shows every record; a record with breaks inside its quotes is one row, an empty line is a row too.
  func forEachRow(_ context: (Row) -> Void) {
    var reader = Reader(bytes: bytes, position: start, separator: separator, columns: columns)
    var number = 0
    while let cells = reader.record() {
      number += 1
      context(Row(number: number, cells: cells))
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The separator that stands most often outside quotes in the first lines.
  private static func likelySeparator(_ bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [0x3B: 0, 0x2C: 0, 0x09: 0]
    var isQuoted = false
    for byte in bytes.prefix(1 << 15) {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, let count = counts[byte] { counts[byte] = count + 1 }
    }
    let best = [0x3B, 0x09, 0x2C].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    return best ?? 0x3B
  }

  private struct Reader {
    let bytes: [UInt8]
    var position: Int
    let separator: UInt8
    let columns: Int
    /// Set once a quote was opened and never closed: it is then a character like any other.
    var quotesAreText = false

    mutating func record() -> [PlacedCell]? {
      guard position < bytes.count else { return nil }
      var cells: [PlacedCell] = []
      var column = 0
      while true {
        let field = field()
        if !field.isEmpty, column < columns {
          cells.append(PlacedCell(column: column, cell: .text(String(decoding: field, as: UTF8.self))))
        }
        guard position < bytes.count else { return cells }
        let byte = bytes[position]
        position += 1
        if byte == separator {
          column += 1
          continue
        }
        if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        return cells
      }
    }

    /// The bytes up to the next separator or break, which is left standing.
    private mutating func field() -> [UInt8] {
      if position < bytes.count, bytes[position] == 0x22, !quotesAreText, let quoted = quoted() { return quoted }
      return plain()
    }

    private mutating func plain() -> [UInt8] {
      let from = position
      while position < bytes.count, bytes[position] != separator, !TextTable.isBreak(bytes[position]) { position += 1 }
      return Array(bytes[from..<position])
    }

    private mutating func quoted() -> [UInt8]? {
      var field: [UInt8] = []
      var next = position + 1
      while next < bytes.count {
        if bytes[next] == 0x22 {
          guard next + 1 < bytes.count, bytes[next + 1] == 0x22 else {
            position = next + 1
            return field + plain()
          }
          next += 1
        }
        field.append(bytes[next])
        next += 1
      }
      quotesAreText = true
      return nil
    }
  }
}
