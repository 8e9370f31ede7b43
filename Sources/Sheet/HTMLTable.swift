/// The table rows of an HTML page, as programs write it under the name of a workbook.
struct HTMLTable {
  private var rows: [Row] = []
  private var number = 0
  private var cells: [PlacedCell] = []
  private var column = 0
  private var span = 1
  private var text: [UInt8]?
  private var isInRow = false
  /// Columns taken by cells that reach down from above: how many rows they still reach.
  private var reaching: [Int: Int] = [:]
  /// What those cells show, by their first column.
  private var shown: [Int: Cell] = [:]
  private var isReachingDown = false
  /// Cells shown beside rows below; a hostile file would have them without end.
  private var spans = 0

  /// The rows of all tables of the page, numbered on; nil where the page has no table.
  static func rows(_ bytes: [UInt8]) -> [Row]? {
    var table = HTMLTable()
    var position = 0
    var hasTable = false
    while position < bytes.count {
      guard Tag.begins(bytes, at: position) else {
        let end = bytes[(position + 1)...].firstIndex(of: 0x3C) ?? bytes.count
        table.take(bytes[position..<end])
        position = end
        continue
      }
      let tag = Tag(bytes, at: position)
      position = tag.end
      hasTable = hasTable || tag.name == "table"
      if tag.name == "style" || tag.name == "script" {
        position = tag.isClosing ? position : skip(bytes, position, past: tag.name)
      }
      table.take(tag)
    }
    table.endRow()
    return hasTable ? table.rows : nil
  }

  private static func skip(_ bytes: [UInt8], _ start: Int, past name: String) -> Int {
    let wanted = Array("</\(name)".utf8)
    var position = start
    while let next = bytes[position...].firstIndex(of: 0x3C) {
      let here = bytes[next...].prefix(wanted.count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if here == wanted { return next }
      position = next + 1
    }
    return bytes.count
  }

  private mutating func take(_ content: ArraySlice<UInt8>) { text?.append(contentsOf: content) }

  private mutating func take(_ tag: Tag) {
    switch tag.name {
    case "tr":
      endRow()
      isInRow = !tag.isClosing
      if isInRow { number += 1 }
    case "td", "th":
      endCell()
      if isInRow, !tag.isClosing { startCell(tag) }
    case "br": text?.append(0x01)
    case "p", "div": if !tag.isClosing, text?.isEmpty == false { text?.append(0x01) }
    case "table": if tag.isClosing { endRow() }
    case _: return
    }
  }

  private mutating func startCell(_ tag: Tag) {
    while reaching[column] != nil { pass(column) }
    span = min(max(1, tag.number("colspan") ?? 1), 16_384)
    let down = min(max(1, tag.number("rowspan") ?? 1), 65_534)
    // Beyond the 256th column no table of people reaches down; a hostile one would only cost time.
    if down > 1, column < 256 { for taken in column..<min(256, column + span) { reaching[taken] = down - 1 } }
    isReachingDown = down > 1 && column < 256
    text = []
  }

  /// Goes past a column that is taken from above, and shows what stands there.
  private mutating func pass(_ taken: Int) {
    let left = (reaching[taken] ?? 1) - 1
    if spans < SheetLimits.spans, let cell = shown[taken] {
      spans += 1
      cells.append(PlacedCell(column: taken, cell: cell, isSpanned: true))
    }
    reaching[taken] = left > 0 ? left : nil
    if left == 0 { shown[taken] = nil }
    column = max(column, taken + 1)
  }

  private mutating func endCell() {
    guard let bytes = text else { return }
    let content = HTMLText.plain(bytes)
    if !content.isEmpty, column < 16_384 {
      cells.append(PlacedCell(column: column, cell: .text(content)))
      if isReachingDown { shown[column] = .text(content) }
    }
    column += span
    text = nil
  }

  private mutating func endRow() {
    endCell()
    if isInRow {
      for taken in reaching.keys.sorted() where taken >= column { pass(taken) }
      rows.append(Row(number: number, cells: cells))
    }
    isInRow = false
    cells = []
    column = 0
  }

  /// A tag or a comment.
  private struct Tag {
    var name = ""
    var isClosing = false
    var end: Int
    private var attributes = ""

    init(_ bytes: [UInt8], at start: Int) {
      end = bytes.count
      if bytes[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
        end = Tag.endOfComment(bytes, start + 4)
        return
      }
      var quote: UInt8?
      var next = start + 1
      scan: while next < bytes.count {
        switch (bytes[next], quote) {
        case (0x3E, nil): break scan
        case (let byte, let open?) where byte == open: quote = nil
        case (0x22, nil), (0x27, nil): quote = bytes[next]
        case _: break
        }
        next += 1
      }
      end = min(bytes.count, next + 1)
      let content = String(decoding: bytes[start + 1..<next], as: UTF8.self).lowercased()
      isClosing = content.hasPrefix("/")
      name = String(content.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      attributes = content
    }

    /// Whether a tag begins here: a lone `<` is text.
    static func begins(_ bytes: [UInt8], at start: Int) -> Bool {
      guard bytes[start] == 0x3C, start + 1 < bytes.count else { return false }
      let next = bytes[start + 1] | 0x20
      return (0x61...0x7A).contains(next) || [0x21, 0x2F, 0x3F].contains(bytes[start + 1])
    }

    func number(_ attribute: String) -> Int? {
      guard let range = attributes.firstRange(of: attribute + "=") else { return nil }
      return Int(attributes[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { $0.isNumber })
    }

    private static func endOfComment(_ bytes: [UInt8], _ start: Int) -> Int {
      var next = start
      while let dash = bytes[min(next, bytes.count)...].firstIndex(of: 0x2D) {
        if bytes[dash...].starts(with: [0x2D, 0x2D, 0x3E]) { return dash + 3 }
        next = dash + 1
      }
      return bytes.count
    }
  }
}

/// The text of an HTML cell.
enum HTMLText {
  /// Runs of blanks become one, line breaks (byte 1) become `\n`, entities their characters.
  static func plain(_ bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    for byte in bytes {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank {
        if byte == 0x01, kept.last == 0x20 { kept.removeLast() }
        kept.append(byte == 0x01 ? 0x0A : byte)
      } else if let last = kept.last, last != 0x20, last != 0x0A {
        kept.append(0x20)
      }
    }
    while kept.last == 0x20 { kept.removeLast() }
    let text = String(decoding: kept, as: UTF8.self)
    return text.contains("&") ? decoded(text) : text
  }

  private static let named: [Substring: String] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "rsquo": "’", "lsquo": "‘",
    "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "eacute": "é", "egrave": "è",
  ]

  /// Text with its entities decoded once; what is no entity stays as it stands.
  private static func decoded(_ text: String) -> String {
    text.replacing(/&(#[xX]?[0-9A-Fa-f]{1,7}|[A-Za-z]{2,8});/) { match in
      let name = match.1
      guard name.hasPrefix("#") else { return named[name] ?? String(match.0) }
      let isHex = name.dropFirst().first?.lowercased() == "x"
      let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
    }
  }
}
