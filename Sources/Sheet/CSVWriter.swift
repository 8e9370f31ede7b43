import Almanac

/// Text tables as the Indonesian edition of spreadsheet programs opens them.
package enum CSV {
  /// Writes heads and rows with `;` between cells, a byte-order mark before all and CR LF after each row.
  ///
  /// Text that a program could take for a formula gets an apostrophe before it (OWASP: CSV injection).
  package static func write(heads: [String], rows: [[CellOut]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in [heads.map { CellOut.text($0) }] + rows {
      bytes.append(contentsOf: row.map(written).joined(separator: ";").utf8)
      bytes.append(contentsOf: [0x0D, 0x0A])
    }
    return bytes
  }

  private static func written(_ cell: CellOut) -> String {
    switch cell {
    case .empty: return ""
    case .integer(let value), .rupiah(let value): return String(value)
    case .thousandths(let value): return String(Double(value) / 1000)
    case .day(let day):
      let (year, month, date) = day.parts
      return [date, month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "/") + "/\(year)"
    case .text(let text):
      let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
      let safe = isFormula ? "'" + text : text
      let needsQuotes = safe.contains { $0 == ";" || $0 == "\"" || $0 == "," || $0.isNewline || $0 == "\t" }
      return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
  }
}
