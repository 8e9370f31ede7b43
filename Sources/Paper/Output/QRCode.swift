import CQRCode

/// A QR code: a square of dark and light modules, with medium error correction (15 % may be damaged).
package struct QRCode: Equatable, Sendable {
  /// The longest text, in bytes of UTF-8 (ISO/IEC 18004, version 40-M).
  package static let limit = 2331
  /// The light modules that must surround a code (ISO/IEC 18004, 4 on each side).
  static let quiet = 4

  /// The text it holds.
  package let text: String
  /// Rows from top to bottom of modules from left to right; true is dark. The quiet zone is not part of it.
  package let modules: [[Bool]]

  /// The code of a text; throws `PaperFault.codeTooLong` beyond `limit` and for an empty text.
  package init(_ text: String) throws(PaperFault) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= QRCode.limit,
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { throw .codeTooLong(bytes: bytes.count) }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    self.text = text
    modules = (0..<side).map { row in
      (0..<side).map { column in code.pointee.data[row * side + column] & 1 == 1 }
    }
  }

  /// The code of a text as an SVG drawing with its quiet zone; one unit is one module.
  package static func svg(_ text: String) throws(PaperFault) -> String {
    try QRCode(text).svg
  }

  /// The drawing: one path of horizontal bars on white.
  package var svg: String {
    let side = modules.count + 2 * QRCode.quiet
    let path = bars.map { bar in
      "M\(bar.column + QRCode.quiet) \(bar.row + QRCode.quiet)h\(bar.length)v1h-\(bar.length)z"
    }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>
      """
  }

  /// Neighbouring dark modules of a row as one bar.
  var bars: [(row: Int, column: Int, length: Int)] {
    var bars: [(row: Int, column: Int, length: Int)] = []
    for (row, line) in modules.enumerated() {
      var start: Int?
      for column in 0...line.count {
        let isDark = column < line.count && line[column]
        if isDark, start == nil { start = column }
        if !isDark, let first = start {
          bars.append((row, first, column - first))
          start = nil
        }
      }
    }
    return bars
  }
}
