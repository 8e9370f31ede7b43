/// A text table: records of cells between semicolons, commas or tabs; quotes hold breaks and separators.
struct TextTable {
  private let bytes: [UInt8]
  private let start: Int
  private let separator: UInt8
  private let columns: Int

  /// The tables that a text as UTF-8 may be, one for each separator, the likeliest first; a first line `sep=;` names the
  /// separator and is no row. Cells beyond `columns` are dropped.
  static func ways(_ text: [UInt8], columns: Int) -> [TextTable] {
    if text.count >= 5, String(decoding: text[0..<4], as: UTF8.self).lowercased() == "sep=",
      text.count == 5 || TextTable.isBreak(text[5])
    {
      let crlf = text.count > 6 && text[5] == 0x0D && text[6] == 0x0A
      let start = min(text.count, crlf ? 7 : 6)
      return [TextTable(bytes: text, start: start, separator: text[4], columns: columns)]
    }
    return likelySeparators(text).map { TextTable(bytes: text, start: 0, separator: $0, columns: columns) }
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

  /// Semicolon, tab, comma and bar, the one first that stands most often outside quotes in the first lines.
  private static func likelySeparators(_ bytes: [UInt8]) -> [UInt8] {
    let known: [UInt8] = [0x3B, 0x09, 0x2C, 0x7C]
    var counts = Dictionary(uniqueKeysWithValues: known.map { ($0, 0) })
    var isQuoted = false
    for byte in bytes.prefix(1 << 15) {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, let count = counts[byte] { counts[byte] = count + 1 }
    }
    return known.enumerated().sorted { left, right in
      (-(counts[left.element] ?? 0), left.offset) < (-(counts[right.element] ?? 0), right.offset)
    }.map(\.element)
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
      var first = position
      while first < bytes.count, bytes[first] == 0x20 { first += 1 }
      if first < bytes.count, bytes[first] == 0x22, !quotesAreText, let quoted = quoted(from: first) { return quoted }
      return plain()
    }

    private mutating func plain() -> [UInt8] {
      let from = position
      while position < bytes.count, bytes[position] != separator, !TextTable.isBreak(bytes[position]) { position += 1 }
      return Array(bytes[from..<position])
    }

    private mutating func quoted(from quote: Int) -> [UInt8]? {
      var field: [UInt8] = []
      var next = quote + 1
      while next < bytes.count {
        if bytes[next] == 0x22 {
          if field.last == 0x5C, next + 1 < bytes.count, bytes[next + 1] != separator,
            !TextTable.isBreak(bytes[next + 1])
          {
            // As MySQL writes it: \" is a quote of the text.
            field.removeLast()
          } else {
            guard next + 1 < bytes.count, bytes[next + 1] == 0x22 else {
              position = next + 1
              return field + plain()
            }
            next += 1
          }
        }
        field.append(bytes[next])
        next += 1
      }
      quotesAreText = true
      return nil
    }
  }
}
